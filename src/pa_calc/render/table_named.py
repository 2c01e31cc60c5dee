"""The rows and columns of a printed table by their names, and what they count."""

from collections import Counter
from collections.abc import Iterable

from pa_calc.core.printed import Printed, PrintedColumn
from pa_calc.render.days import day_told
from pa_calc.render.phrases import listed
from pa_calc.render.times import runs
from pa_calc.render.view import View
from pa_calc.schema.appendix import Column, Row, Source
from pa_calc.words.clean import clean

_MOST = 1000
"""As many characters of a name or a source are shown."""

_COMPUTED = frozenset({"total", "percentage"})
"""The roles of what the document worked out itself."""


class TableNames:
    """The names of one table. It `varies` where not all rows count the same."""

    def __init__(self, printed: Printed, view: View) -> None:
        self.table, self.printed, self.view = printed.table, printed, view
        self.counted = [row for row in self.table.rows if row.role == "count"]
        self.varies = len({(row.flow, row.stock, row.unit) for row in self.counted}) > 1
        self.columns = {one.key: clean(one.name, _MOST) for one in printed.columns}
        self._rows = dict(self._told())

    def _told(self) -> Iterable[tuple[str, str]]:
        """Each row as sentences name it: where two that count have one name, with what they count."""
        names = Counter(row.name for row in self.counted)
        for row in self.table.rows:
            name, what = clean(row.name, _MOST), row.flow or row.stock
            if what and names[row.name] > 1:
                name = self.view.words.say("table.one-of-two", name=name, what=self.view.names.what(what))
            yield row.key, name

    def row(self, row: Row) -> str:
        """A row as it is printed, with a sign where the document worked it out itself."""
        return self._signed(clean(row.name, _MOST), row.role)

    def column(self, column: PrintedColumn) -> str:
        """A column as it is printed, with the same sign."""
        return self._signed(self.columns[column.key], column.role)

    def _signed(self, name: str, role: str) -> str:
        return self.view.words.say("table.computed", name=name) if role in _COMPUTED else name

    def rows_told(self, keys: Iterable[str]) -> str:
        """Rows one after another; nothing where there are none."""
        return listed(self.view, (self._rows[key] for key in keys))

    def columns_told(self, keys: Iterable[Column]) -> str:
        """Columns one after another, years that follow on each other in one."""
        keys = tuple(keys)
        years = runs(self.view, (key for key in keys if isinstance(key, int)))
        return listed(self.view, (*years, *(self.columns[key] for key in keys if not isinstance(key, int))))

    def named_columns_told(self, keys: Iterable[str]) -> str:
        """The same of columns among which a year is written as text."""
        return self.columns_told(int(key) if key not in self.table.columns else key for key in keys)

    def counts(self, row: Row) -> str:
        """What a row counts; nothing for one that does not."""
        what, unit = row.flow or row.stock, row.unit
        if what is None or unit is None:
            return ""
        names, said = self.view.names, row.attributes.items() if self.varies else ()
        parts = (names.unit(unit), *(names.values(key, values) for key, values in said))
        return self.view.words.say("table.counts", what=names.what(what), unit=", ".join(parts))


def source_told(view: View, source: Source) -> str:
    """Where the figures of a table come from and of which day they are, as far as the document says."""
    parts = []
    if source.origin:
        parts.append(view.words.say("table.source.origin", origin=clean(source.origin, _MOST)))
    if source.reference_date:
        parts.append(view.words.say("table.source.date", day=day_told(view.words, source.reference_date)))
    return view.words.say("between").join(parts) or view.words.say("table.source.undated")
