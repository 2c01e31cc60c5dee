"""What a flow must say that only moves what stays, or that may go either way."""

from collections.abc import Iterator
from typing import NamedTuple

from pa_calc.rules.context import Context, Loc, Node, Rule, Wrong
from pa_calc.rules.tables import rows
from pa_calc.schema.agreements import Counted, Flow
from pa_calc.schema.appendix import Table
from pa_calc.schema.columns import counting
from pa_calc.schema.fields import Attributes, alike
from pa_calc.schema.measures import Term
from pa_calc.schema.records import RecordedFigure


def directed(context: Context, direction: str) -> dict[str, Flow]:
    """The flows of one direction."""
    return {key: flow for key, flow in context.agreements.flows.items() if flow.direction == direction}


class _Move(NamedTuple):
    """A figure of what moves within the stock, with its place: what it says itself of before and after."""

    node: Node[Table] | Node[Counted] | Node[RecordedFigure]
    steps: Loc
    flow: Flow
    attributes: tuple[Attributes, ...]
    becomes: Attributes

    @property
    def goes_nowhere(self) -> bool:
        """Whether something of it surely stays what it was."""
        after = {**self.flow.becomes, **self.becomes}
        befores = [{**self.flow.was, **one} for one in self.attributes]
        return bool(after) and any(_stays(before, after) for before in befores)

    @property
    def against(self) -> str | None:
        """The field that says other things than the flow does of all that moves."""
        if any(_is_beside(said, self.flow.was) for said in self.attributes):
            return "attributes"
        is_more = bool(self.flow.becomes) and not self.becomes.keys() <= self.flow.becomes.keys()
        return "becomes" if is_more or _is_beside(self.becomes, self.flow.becomes) else None


def _stays(before: Attributes, after: Attributes) -> bool:
    """Whether all that something becomes it was already."""
    return all(alike(before, after, key) for key in after)


def _is_beside(said: Attributes, all_say: Attributes) -> bool:
    """Whether values are said of a dimension that are not among those which all have."""
    return any(key in all_say and not set(values) <= set(all_say[key]) for key, values in said.items())


def _moves(context: Context) -> Iterator[_Move]:
    within = directed(context, "within")
    for node, index, row in rows(context):
        if row.flow in within:
            attributes = tuple({**row.attributes, **said} for said in counting(node.model).values())
            yield _Move(node, ("rows", index), within[row.flow], attributes, row.becomes)
    figures: tuple[Node[Counted] | Node[RecordedFigure], ...]
    figures = (*context.each(Counted), *context.each(RecordedFigure))
    for figure in figures:
        if figure.model.flow in within:
            becomes = getattr(figure.model, "becomes", {})
            yield _Move(figure, (), within[figure.model.flow], (figure.model.attributes,), becomes)


def was_without_within(context: Context) -> Iterator[Wrong]:
    """Only a flow within the stock was something, and becomes something else."""
    for node in context.each(Flow):
        for field in ("was", "becomes"):
            if node.model.direction != "within" and field in node.model.model_fields_set:
                yield node.wrong(field, at_key=True, found=field)


def becomes_without_within(context: Context) -> Iterator[Wrong]:
    """Only a figure of a flow within the stock becomes something else."""
    within = directed(context, "within")
    for node, index, row in rows(context):
        if "becomes" in row.model_fields_set and row.flow not in within:
            yield node.wrong("rows", index, "becomes", at_key=True, found=row.flow or row.stock or "")
    for figure in context.each(RecordedFigure):
        if "becomes" in figure.model.model_fields_set and figure.model.flow not in within:
            yield figure.wrong("becomes", at_key=True, found=figure.model.flow or figure.model.stock or "")


def within_without_becomes(context: Context) -> Iterator[Wrong]:
    """Of what moves within the stock, the flow or the figure says what it becomes."""
    for move in _moves(context):
        if not move.flow.becomes and not move.becomes:
            yield move.node.wrong(*move.steps, "flow")


def against_its_flow(context: Context) -> Iterator[Wrong]:
    """A figure may say more than its flow of what moves, and nothing else: what the flow says holds for all of it."""
    for move in _moves(context):
        if field := move.against:
            yield move.node.wrong(*move.steps, field, at_key=True)


def moves_nothing(context: Context) -> Iterator[Wrong]:
    """What moves within the stock becomes something else than it was."""
    for node in context.each(Flow):
        was, becomes = node.model.was, node.model.becomes
        if becomes and _stays(was, becomes):
            yield node.wrong("becomes", at_key=True)
    for move in _moves(context):
        is_own = move.becomes or any(move.attributes)
        if is_own and move.goes_nowhere and not move.against:
            yield move.node.wrong(*move.steps, "becomes" if move.becomes else "attributes", at_key=True)


def becomes_of_no_move(context: Context) -> Iterator[Wrong]:
    """Only of flows within the stock a term asks what they become."""
    within = directed(context, "within")
    for node in context.each(Term):
        for index, flow in enumerate(node.model.flow if node.model.becomes else ()):
            if flow not in within:
                yield node.wrong("flow", index, found=flow)


def balance_as_flow(context: Context) -> Iterator[Wrong]:
    """A balance, which may go either way, is not counted as events; it stands in a net or rolls a stock on."""
    both = directed(context, "both")
    for node in context.each(Term):
        for index, flow in enumerate(node.model.flow):
            if flow in both:
                yield node.wrong("flow", index, found=flow)


def within_without_where(context: Context) -> Iterator[Wrong]:
    """What moves within the stock only changes the net of a part of it."""
    within = directed(context, "within")
    for node in context.each(Term):
        roll = node.model.roll.by if node.model.roll else ()
        for steps, flows in ((("net",), node.model.net), (("roll", "by"), roll)):
            for index, flow in enumerate(flows):
                if flow in within and not node.model.where and node.model.rent is None:
                    yield node.wrong(*steps, index, found=flow)


RULES: tuple[Rule, ...] = (
    Rule("was-without-within", was_without_within),
    Rule("becomes-without-within", becomes_without_within),
    Rule("within-without-becomes", within_without_becomes),
    Rule("against-its-flow", against_its_flow),
    Rule("moves-nothing", moves_nothing),
    Rule("becomes-of-no-move", becomes_of_no_move),
    Rule("balance-as-flow", balance_as_flow),
    Rule("within-without-where", within_without_where),
)
