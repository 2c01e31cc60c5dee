"""Days as people write them: 18 December 2024, 18 december 2024."""

from datetime import date

from pa_calc.words import Catalogue


def day_told(words: Catalogue, when: date) -> str:
    """A day in a sentence."""
    return words.say("day", day=when.day, month=words.say(f"month.{when.month}"), year=when.year)


def day_brief(words: Catalogue, when: date) -> str:
    """A day in a column: 18 Dec 2024."""
    return words.say("day", day=when.day, month=words.say(f"month.brief.{when.month}"), year=when.year)
