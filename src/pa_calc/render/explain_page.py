"""The parts of a page about one agreement: titles, what is said under a label, and lists."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pa_calc.core.verdict import Verdict
from pa_calc.render.grid import styled, width, wrapped
from pa_calc.render.outcomes import verdict
from pa_calc.render.view import Screen, View

_INDENT = "  "
_ROOMY = 50
"""From this width on, what is said stands clear of its label."""

Pair = tuple[str, str]
"""A label, and what is said under it; an empty one is that of the line before."""


class Page(NamedTuple):
    """What all parts of a page share."""

    view: View
    screen: Screen

    def say(self, key: str, /, **values: object) -> str:
        """A text of the catalogue."""
        return self.view.words.say(key, **values)

    def verdict(self, one: Verdict) -> str:
        """A verdict with its sign."""
        sign = self.say(f"sign.{one}" if self.screen.unicode else f"sign.ascii.{one}")
        return self.say("marked-verdict", sign=sign, verdict=verdict(self.view, one))

    def line(self, text: str, depth: int = 0) -> str:
        """A sentence, so deep."""
        indent = _INDENT * depth
        return wrapped(text, self.screen, indent, indent)

    def title(self, text: str) -> Iterator[str]:
        """A heading with room above it."""
        yield ""
        yield styled(wrapped(text, self.screen), "strong", self.screen)

    def pairs(self, found: Iterable[Pair]) -> Iterator[str]:
        """Labels in a column, and what is said beside them."""
        pairs = list(found)
        size = max((width(label) for label, _ in pairs), default=0) + len(_INDENT)
        is_roomy = self.screen.width is None or self.screen.width >= _ROOMY
        hang = " " * (size + len(_INDENT)) if is_roomy else _INDENT * 2
        for label, text in pairs:
            space = " " * (size - width(label))
            yield wrapped(label + space + text if label else text, self.screen, _INDENT if label else hang, hang)

    def items(self, title: str, found: Iterable[str]) -> Iterator[str]:
        """A heading and what stands under it, if anything does."""
        texts = list(found)
        if texts:
            yield from self.title(title)
            yield from (wrapped(text, self.screen, _INDENT, _INDENT * 2) for text in texts)
