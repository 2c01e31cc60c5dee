"""What is said below a printed table: its known errors, and what the document worked out itself."""

from collections.abc import Iterator

from pa_calc.core.printed import Flaw
from pa_calc.render.numbers import count
from pa_calc.render.phrases import spaced
from pa_calc.render.table_named import TableNames
from pa_calc.schema.appendix import Correction, NamedColumn, Row
from pa_calc.words.clean import clean

# -- known errors ------------------------------------------------------------------------------------------------------


def flaws_told(of: TableNames) -> Iterator[str]:
    """What is printed, what is computed, which of them counts, why, and where the error may lie."""
    for number, flaw in enumerate(of.printed.flaws, start=1):
        yield of.view.words.say(
            "table.flaw",
            mark=of.view.words.say("table.mark", number=number),
            row=of.rows_told((flaw.row,)),
            column=of.columns[flaw.column],
            told=spaced(_flaw(of, flaw), of.view.names.text(flaw.reason), _suspects(of, flaw, number)),
        )


def _flaw(of: TableNames, flaw: Flaw) -> str:
    if isinstance(flaw, Correction):
        printed, computed = count(of.view.words, flaw.printed), count(of.view.words, flaw.computed)
        return of.view.words.say(f"table.flaw.{flaw.use}", printed=printed, computed=computed)
    printed, computed = clean(flaw.printed), clean(flaw.computed)
    return of.view.words.say("table.flaw.percentage", printed=printed, computed=computed)


def _suspects(of: TableNames, flaw: Flaw, number: int) -> str:
    if not isinstance(flaw, Correction):
        return ""
    if not flaw.suspects:
        return of.view.words.say("table.flaw.any")
    mark = of.view.words.say("table.mark.suspect", number=number)
    rows = ", ".join(of.rows_told((row,)) for row in flaw.suspects)
    return of.view.words.say("table.flaw.suspects", rows=rows, mark=mark)


def discrepancies_told(of: TableNames) -> Iterator[str]:
    """What the document says in two ways, and which of them is used."""
    text = of.view.names.text
    for one in of.printed.discrepancies:
        yield of.view.words.say("table.discrepancy", statement=text(one.statement), used=text(one.used))


# -- what the document worked out itself -------------------------------------------------------------------------------


def computed_told(of: TableNames) -> Iterator[str]:
    """What each total adds up, and each percentage divides."""
    for row in of.table.rows:
        yield from _computed_row(of, row)
    for column in of.printed.columns:
        if column.named:
            yield from _computed_column(of, of.columns[column.key], column.named)


def _computed_row(of: TableNames, row: Row) -> Iterator[str]:
    name, share = of.rows_told((row.key,)), row.share
    if row.role == "total":
        yield _total(of, name, of.rows_told(row.total_of), "rows")
    if row.role == "percentage":
        part, whole = (of.rows_told(share.part), of.rows_told(share.whole)) if share else ("", "")
        yield _share(of, name, (part, whole), "rows")


def _computed_column(of: TableNames, name: str, named: NamedColumn) -> Iterator[str]:
    told, share = of.named_columns_told, named.share
    if named.role == "total":
        yield _total(of, name, told(named.total_of), "columns")
    if named.role == "percentage":
        part, whole = (told(share.part), told(share.whole)) if share else ("", "")
        yield _share(of, name, (part, whole), "column")


def _total(of: TableNames, name: str, parts: str, kind: str) -> str:
    key = "table.total-of" if parts else f"table.total-of-{kind}"
    return of.view.words.say(key, name=name, parts=parts)


def _share(of: TableNames, name: str, divided: tuple[str, str], kind: str) -> str:
    part, whole = divided
    if not part:
        return of.view.words.say("table.percentage", name=name)
    key = "table.share" if whole else f"table.share-of-{kind}"
    return of.view.words.say(key, name=name, part=part, whole=whole)
