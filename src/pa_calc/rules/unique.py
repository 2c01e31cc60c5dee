"""What must stand only once: a name that stands for two things is no name."""

from collections.abc import Iterator

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong
from pa_calc.schema.agreements import Agreement, Agreements, Discrepancy
from pa_calc.schema.appendix import Correction, Table
from pa_calc.schema.fields import Model
from pa_calc.schema.measures import Target


def _name(model: Model) -> tuple[str, str] | None:
    """The field that names a model, and the name."""
    for field in ("key", "number"):
        if (name := getattr(model, field, None)) is not None:
            return field, name
    return None


def name_twice(context: Context) -> Iterator[Wrong]:
    """What stands in one list has names that differ."""
    for leaf in context.leaves:
        if type(leaf.value) is tuple and len(leaf.value) > 1 and isinstance(leaf.value[0], Model):
            first: dict[tuple[str, str], int] = {}
            for index, model in enumerate(leaf.value):
                if (name := _name(model)) and (before := first.setdefault(name, index)) != index:
                    wrong = leaf.wrong(index, name[0], found=name[1])
                    yield wrong._replace(related=(leaf.file, (*leaf.loc, before, name[0])))


def listed_twice(context: Context) -> Iterator[Wrong]:
    """A name stands once in a list of names."""
    for leaf in context.leaves:
        if type(leaf.value) is tuple and isinstance(leaf.value[0], str):
            first: dict[str, int] = {}
            for index, name in enumerate(leaf.value):
                if first.setdefault(name, index) != index:
                    yield leaf.wrong(index, found=name)


def reading_like_declared(context: Context) -> Iterator[Wrong]:
    """A reading does not have the name of the declared one."""
    for node in context.each(Target):
        for index, reading in enumerate(node.model.readings):
            if node.model.declared and reading.key == node.model.declared.key:
                wrong = node.wrong("readings", index, "key", found=reading.key)
                yield wrong._replace(related=(node.file, (*node.loc, "declared", "key")))


def assumption_twice(context: Context) -> Iterator[Wrong]:
    """A reading adds no assumption with the name of one that it keeps."""
    for node in context.each(Target):
        for index, reading in enumerate(node.model.readings):
            kept = {one.key for one in node.model.assumptions} - {*reading.without}
            for place, assumption in enumerate(reading.assumptions):
                if assumption.key in kept:
                    yield node.wrong("readings", index, "assumptions", place, "key", found=assumption.key)


def correction_twice(context: Context) -> Iterator[Wrong]:
    """Corrections and discrepancies have names that differ throughout the dataset."""
    first: dict[str, tuple[str, Loc]] = {}
    nodes: tuple[Node[Discrepancy] | Node[Correction], ...] = (*context.each(Discrepancy), *context.each(Correction))
    for node in nodes:
        before = first.setdefault(node.model.key, (node.file, (*node.loc, "key")))
        if before[0] != node.file:
            yield node.wrong("key", found=node.model.key)._replace(related=before)


def cell_corrected_twice(context: Context) -> Iterator[Wrong]:
    """A cell has one correction."""
    for node in context.each(Table):
        first: dict[tuple[str, int | str], int] = {}
        for index, correction in enumerate(node.model.corrections):
            before = first.setdefault((correction.row, correction.column), index)
            if before != index:
                wrong = node.wrong("corrections", index, row=correction.row, column=correction.column)
                yield wrong._replace(related=(node.file, ("corrections", before)))


def group_like_party(context: Context) -> Iterator[Wrong]:
    """A group does not have the name of a party."""
    for node in context.each(Agreements):
        for key in node.model.groups:
            if key in node.model.parties:
                wrong = node.wrong("groups", key, at_key=True, found=key)
                yield wrong._replace(related=("", ("parties", key)))


def stock_like_flow(context: Context) -> Iterator[Wrong]:
    """A stock does not have the name of a flow: a figure is of one of the two."""
    for node in context.each(Agreements):
        for key in node.model.stocks:
            if key in node.model.flows:
                wrong = node.wrong("stocks", key, at_key=True, found=key)
                yield wrong._replace(related=("", ("flows", key)))


def table_like_agreement(context: Context) -> Iterator[Wrong]:
    """A table does not have the number of an agreement: figures are named by it."""
    agreements = {node.model.number: node for node in context.each(Agreement)}
    for node in context.each(Table):
        if other := agreements.get(node.model.table):
            wrong = node.wrong("table", found=node.model.table)
            yield wrong._replace(related=(other.file, (*other.loc, "number")))


RULES: tuple[Rule, ...] = (
    Rule("name-twice", name_twice),
    Rule("listed-twice", listed_twice),
    Rule("reading-like-declared", reading_like_declared),
    Rule("assumption-twice", assumption_twice),
    Rule("correction-twice", correction_twice),
    Rule("cell-corrected-twice", cell_corrected_twice),
    Rule("group-like-party", group_like_party),
    Rule("stock-like-flow", stock_like_flow),
    Rule("table-like-agreement", table_like_agreement),
)
