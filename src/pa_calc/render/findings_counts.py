"""How many findings there are, in words: those that are shown, those that are not, and what that means for the data."""

from collections.abc import Mapping

from pa_calc.findings import SEVERITIES, Severity
from pa_calc.render.inspection import Inspection
from pa_calc.words import Catalogue


def is_trusted(inspection: Inspection) -> bool:
    """Whether there is no error, shown or not."""
    return not inspection.counts()["error"] and not inspection.hidden.get("error", 0)


def numbered(key: str, count: int, words: Catalogue) -> str:
    """A number with its noun, in the singular or the plural."""
    return words.say(f"{key}.one" if count == 1 else key, count=count)


def counted(counts: Mapping[Severity, int], words: Catalogue) -> str:
    """How many there are of each severity, the worst first; nothing where there are none."""
    found = ((severity, counts.get(severity, 0)) for severity in SEVERITIES)
    return ", ".join(numbered(f"data.count.{severity}", count, words) for severity, count in found if count)


def closing(inspection: Inspection) -> str:
    """The last line of an answer: how many findings, how many more, and whether there are verdicts."""
    return " ".join((_shown(inspection), *caveats(inspection)))


def caveats(inspection: Inspection) -> list[str]:
    """What must be known beside the findings that are shown."""
    words = inspection.words
    hidden = counted(inspection.hidden, words)
    said = [words.say("data.hidden", counts=hidden)] if hidden else []
    return said if is_trusted(inspection) else [*said, words.say("data.no-verdicts")]


def _shown(inspection: Inspection) -> str:
    counts = counted(inspection.counts(), inspection.words)
    if counts:
        return inspection.words.say("data.counted", counts=counts)
    return inspection.words.say("data.none-shown" if any(inspection.hidden.values()) else "data.none")
