"""Measures as linear forms over slots: a weight for each slot, and a constant.

A slot that stands in two measures, such as a baseline in the part and in the whole of a share, is one unknown: its
weights add up before bounds are taken.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from pa_calc.core.interval import Exact, Interval
from pa_calc.core.slot import Slot


class Form(NamedTuple):
    """A sum of slots, each times its weight, plus a constant."""

    slots: Mapping[str, Slot]
    weights: Mapping[str, Exact]
    constant: Exact = 0

    def terms(self) -> Iterator[tuple[Slot, Exact]]:
        """Each slot with its weight."""
        return ((self.slots[key], weight) for key, weight in self.weights.items())

    def plus(self, other: "Form") -> "Form":
        """The sum of both."""
        weights = dict(self.weights)
        for key, weight in other.weights.items():
            weights[key] = weights.get(key, 0) + weight
        return Form({**self.slots, **other.slots}, weights, self.constant + other.constant)

    def times(self, weight: Exact) -> "Form":
        """Everything times a weight."""
        if weight == 1:
            return self
        weights = {key: value * weight for key, value in self.weights.items()}
        return Form(self.slots, weights, self.constant * weight)

    def minus(self, other: "Form") -> "Form":
        """The difference."""
        return self.plus(other.times(-1))

    def over(self, bounds: "Bounds") -> Interval:
        """What the form can be if each slot is within its bounds."""
        low: Exact | None = self.constant
        high: Exact | None = self.constant
        for slot, weight in self.terms():
            least, most = bounds(slot).times(weight)
            low = None if low is None or least is None else low + least
            high = None if high is None or most is None else high + most
        return Interval(low, high)

    @property
    def counts(self) -> bool:
        """Whether any figure counts whole; a number by itself does."""
        return any(slot.counts for slot in self.slots.values()) or (not self.slots and self.constant != 0)

    @property
    def is_closed(self) -> bool:
        """Whether the figures are all that there is; of some, nothing says that there are no others."""
        return all("not_closed" not in slot.causes for slot in self.slots.values())

    @property
    def _is_difference_of_stocks(self) -> bool:
        weights = [weight for slot, weight in self.terms() if isinstance(slot.query.time, date)]
        return any(weight < 0 for weight in weights) and any(weight > 0 for weight in weights)

    @property
    def counted(self) -> Exact | None:
        """The value of the cells that exist.

        None where none counts, where a part cannot be told from its whole, or where a term of a difference is missing.
        """
        slots = self.slots.values()
        if not self.counts or any(slot.counted is None and slot.counts for slot in slots):
            return None
        if self._is_difference_of_stocks and any(slot.counted is None for slot in slots):
            return None
        return self.counted_apart

    @property
    def counted_apart(self) -> Exact:
        """The value of the cells that exist, each for itself."""
        return self.constant + sum(weight * (slot.counted or 0) for slot, weight in self.terms())


NOTHING = Form({}, {})


def constant(value: Exact) -> Form:
    """A number by itself."""
    return Form({}, {}, value)


def sum_of(terms: list[tuple[Slot, Exact]]) -> Form:
    """Slots with their weights; the weights of a slot that comes twice add up."""
    weights: dict[str, Exact] = {}
    for slot, weight in terms:
        weights[slot.id] = weights.get(slot.id, 0) + weight
    return Form({slot.id: slot for slot, _ in terms}, weights)


Bounds = Callable[[Slot], Interval]
"""Which figures decide what a slot can be."""


def deciding(*, is_over: bool) -> Bounds:
    """The figures that decide: the realised ones alone once a period is over, until then the forecasts too."""
    return realised if is_over else forecast


def forecast(slot: Slot) -> Interval:
    """What a slot can be, forecasts included."""
    return slot.forecast


def realised(slot: Slot) -> Interval:
    """What a slot can be by what is realised alone."""
    return slot.realised
