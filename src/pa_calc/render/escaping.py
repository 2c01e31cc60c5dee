"""The one place where texts that may hold anything are made inert for what they are written into.

Each begins with `words.clean`: a text is one line, and what nobody can see in it stands there as an escape. What is
left can be held by every format, XML 1.0 included.
"""

import posixpath
import re
from urllib.parse import quote

from pa_calc.words.clean import clean

_MOST = 10_000
"""As many characters of a text are shown: more than any sentence of ours, and no flood."""

_STRUCTURE = "<>[]`*_\\|{}"
"""What makes tags, links, images, code, emphasis, and cells of a table in Markdown."""

_REFERENCES = r"[@#!$%^~&]|:(?=\S)|-(?=\d)|(?<=www)\."
"""What GitHub and GitLab find in text that has become plain again: people, issues, addresses, emoji, formulas."""

_BREAK = "<!-- -->"
"""Nothing, in Markdown: it keeps apart what would be taken together."""

_MARKUP = re.compile(f"[{re.escape(_STRUCTURE)}]|{_REFERENCES}", re.IGNORECASE)
_FORMULA = re.compile(r"\s*[=+\-@\uff0b\uff0d\uff1d\uff20]")


def inert(text: str) -> str:
    """A text on one line, with what nobody can see as an escape."""
    return clean(text, _MOST)


def workflow_data(text: str) -> str:
    """The text of a workflow command of GitHub, where a percent sign begins an escape; line ends are gone by then."""
    return inert(text).replace("%", "%25")


def workflow_property(text: str) -> str:
    """A property of a workflow command of GitHub, where a colon or a comma would end it."""
    return workflow_data(text).replace(":", "%3A").replace(",", "%2C")


def markdown(text: str) -> str:
    """Text within a line of Markdown: it looks as it is, and nothing in it links, formats or calls someone."""
    return _MARKUP.sub(_entity, inert(text))


def spreadsheet(text: str) -> str:
    """Text that fills a cell of a spreadsheet, as from CSV: what would be a formula begins with an apostrophe."""
    plain = inert(text)
    return f"'{plain}" if _FORMULA.match(plain) else plain


def cell(text: str) -> str:
    """Text that fills a cell of a table in Markdown; who copies the table gets no formula of a spreadsheet."""
    return markdown(spreadsheet(text))


def sarif(text: str) -> str:
    """The text of a message in SARIF, where braces stand around arguments, and a parenthesis makes brackets a link."""
    return inert(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def uri(path: str) -> str:
    """A path, with "/" between its folders, as the address of a file."""
    plain = inert(path)
    return f"file:///{quote(plain.lstrip('/'))}" if posixpath.isabs(plain) else quote(plain)


def _entity(found: re.Match[str]) -> str:
    """A character by its number, which no Markdown reads as a mark."""
    return f"&#{ord(found[0])};" + ("" if found[0] in _STRUCTURE else _BREAK)
