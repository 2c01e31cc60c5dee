"""The branches of a calculation as JSON, from the measures down to the cells; each has a name that stays the same."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from pa_calc.core.branches import Branches, Counting, Gap, Line, Measured, OfParty, Quantity, cells_of
from pa_calc.core.interval import Exact, Interval
from pa_calc.core.results import Result
from pa_calc.core.slot import Query, Slot
from pa_calc.core.sources import Cell
from pa_calc.render.targets_json import ResultWriter, interval_json, number_json
from pa_calc.render.view import View
from pa_calc.schema.fields import Span


def cell_names(found: Iterable[Counting]) -> list[str]:
    """The names of all cells of a tree, each once."""
    return list(dict.fromkeys(cell.figure.id for cell in cells_of(found)))


class BranchWriter:
    """Writes trees; a figure stands in them with its whole source, as among the evidence."""

    def __init__(self, view: View, results: ResultWriter) -> None:
        self.view, self.results = view, results

    def counting(self, result: Result, one: Counting) -> dict[str, Any]:
        """One step, or several of which nothing is known alike."""
        first, last = one.steps[0], one.steps[-1]
        return {
            **_span(Span(first.span.first, last.span.last)),
            "steps": [_span(step.span) for step in one.steps],
            "verdict": first.verdict.value,
            "measures": [self._measured(result, measured) for measured in one.measures],
        }

    def _measured(self, result: Result, one: Measured) -> dict[str, Any]:
        id_ = f"{result.id}/{one.role}"
        return {
            "id": id_,
            "role": one.role,
            **_numbers(one.counted, one.known),
            "constant": number_json(one.constant, is_share=False),
            "parties": [self._party(id_, party) for party in one.parties],
        }

    def _party(self, id_: str, one: OfParty) -> dict[str, Any]:
        return {
            "id": f"{id_}/{one.party}",
            "party": one.party,
            **_numbers(one.counted, one.known),
            **self._branches(one.branches),
        }

    def _branches(self, one: Branches) -> dict[str, Any]:
        return {"quantities": [self._quantity(quantity) for quantity in one.quantities], "gaps": _gaps(one.gaps)}

    def _quantity(self, one: Quantity) -> dict[str, Any]:
        return {
            **_asked(one.slots),
            "times": number_json(one.times, is_share=False),
            "taken_off": one.is_taken_off,
            **_numbers(one.counted, one.known),
            "slots": [_slot(slot) for slot in one.slots],
            "rows": [self._line(line) for line in one.lines],
            "gaps": _gaps(one.gaps),
            "parts": self._branches(one.parts),
            "within": self._branches(one.within),
        }

    def _line(self, one: Line) -> dict[str, Any]:
        first = one.cells[0]
        return {
            "id": f"{first.figure.table}/{first.figure.row}",
            "name": first.row,
            "adds": one.adds and interval_json(one.adds, is_share=False),
            "cells": [self._cell(cell) for cell in one.cells],
        }

    def _cell(self, one: Cell) -> dict[str, Any]:
        """A cell with its source; `counts` says whether it does so whole, at most in part, or not at all by itself."""
        return {
            **self.results.figure(one.figure),
            "row_name": one.row,
            "column_name": one.column,
            "counts": "not" if one.adds is None else "in part" if one.in_part else "whole",
            "adds": one.adds and interval_json(one.adds, is_share=False),
            "assumptions": list(one.assumed),
            "corrections": list(one.corrections),
        }


def _numbers(counted: Exact | None, known: Interval) -> dict[str, Any]:
    return {"counted": number_json(counted, is_share=False), "known": interval_json(known, is_share=False)}


def _gaps(found: Iterable[Gap]) -> list[dict[str, Any]]:
    return [
        {
            "times": number_json(one.times, is_share=False),
            "taken_off": one.is_taken_off,
            **_numbers(one.counted, one.known),
            "slots": [{**_asked((slot,)), **_slot(slot)} for slot in one.slots],
        }
        for one in found
    ]


def _slot(one: Slot) -> dict[str, Any]:
    """An answer: what can be by the forecasts and by what is realised alone, and why it is not exactly known."""
    return {
        "id": one.id,
        **_when(one.query),
        "counted": one.counted,
        "forecast": interval_json(one.forecast, is_share=False),
        "realised": interval_json(one.realised, is_share=False),
        "causes": list(one.causes),
        "not_split_by": list(one.split),
        "undecided": list(one.undecided),
        "without_figure": list(one.without_figure),
        "tables": list(one.tables),
        "assumptions": list(dict.fromkeys(key for key, _ in one.assumed)),
    }


def _asked(slots: tuple[Slot, ...]) -> dict[str, Any]:
    """What is asked over all its times; the name says so too."""
    query, last = slots[0].query, slots[-1].query
    if isinstance(query.time, Span) and isinstance(last.time, Span):
        query = query._replace(time=Span(query.time.first, last.time.last))
    return {
        "id": query.id,
        "what": query.what,
        "unit": query.unit,
        "where": {key: list(values) for key, values in query.where.items()},
        "maybe": {key: list(values) for key, values in query.maybe.items()},
        "becomes": {key: list(values) for key, values in query.becomes.items()},
        "rent": query.rent and query.rent.model_dump(),
        "from": query.roll and query.roll.start.isoformat(),
        "by": list(query.roll.by) if query.roll else [],
        "net": query.is_net,
    }


def _when(query: Query) -> dict[str, Any]:
    if isinstance(query.time, date):
        return {"at": query.time.isoformat()}
    return _span(query.time)


def _span(span: Span) -> dict[str, Any]:
    return {"first": span.first.isoformat(), "last": span.last.isoformat() if span.last else None}
