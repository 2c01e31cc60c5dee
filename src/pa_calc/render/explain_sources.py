"""The tables and records that figures of an explanation stand in."""

from collections.abc import Iterator

from pa_calc.core.explain import Explanation
from pa_calc.render.days import day_told
from pa_calc.render.explain_cells import Locate
from pa_calc.render.explain_page import Page
from pa_calc.schema.appendix import Table
from pa_calc.words.clean import clean


def sources(page: Page, one: Explanation, locate: Locate) -> Iterator[str]:
    """Each table and each record, with where it is from."""
    yield from (_table(page, table, locate) for table in one.tables)
    for name, record in one.records.items():
        yield page.say(
            "explain.sources.record",
            record=clean(name),
            source=clean(record.source, limit=1000).rstrip("."),
            who=page.view.names.party(record.by),
            day=day_told(page.view.words, record.reported),
            file=clean(locate(name, ()).file, limit=1000),
        )


def _table(page: Page, table: Table, locate: Locate) -> str:
    day = table.source.reference_date
    return page.say(
        "explain.sources.table",
        table=clean(table.table),
        title=page.view.names.text(table.title),
        who=page.view.names.party(table.party),
        day=page.say("explain.day", day=day_told(page.view.words, day)) if day else page.say("explain.undated"),
        file=clean(locate(table.table, ("table",)).file, limit=1000),
    )
