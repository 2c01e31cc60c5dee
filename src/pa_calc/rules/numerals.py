"""Whether a sentence says a number: in digits, as Dutch and English write them, or in words."""

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from pa_calc.schema.fields import Level

Language = Literal["nl", "en"]

_ONES: Mapping[Language, str] = {
    "nl": "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
    "zeventien achttien negentien",
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen",
}
_TENS: Mapping[Language, str] = {
    "nl": "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
    "en": "twenty thirty forty fifty sixty seventy eighty ninety",
}
_LARGE: Mapping[Language, Mapping[int, str]] = {
    "nl": {1000: "duizend", 100: "honderd"},
    "en": {1000: "thousand", 100: "hundred"},
}
_FEW: Mapping[Language, Mapping[int, str]] = {
    "nl": {0: r"nul|geen", 1: r"een"},
    "en": {0: r"zero|no|none|nothing", 1: r"one|an?"},
}
_PARTS: Mapping[Language, Mapping[int, str]] = {
    "nl": {2: r"helft|halve?", 3: r"derde", 4: r"kwart|vierde", 5: r"vijfde", 10: r"tien|tiende|10"},
    "en": {2: r"half", 3: r"thirds?", 4: r"quarters?|fourths?", 5: r"fifths?", 10: r"ten|tenths?|10"},
}
_MOST_IN_WORDS = 20_000
"""Above this nobody writes a number in words."""


def says(text: str, level: Level, language: Language) -> bool:
    """Whether a sentence says a number, of which the sign goes without saying; of a share as a percentage or a part."""
    amount, plain = abs(Fraction(level.amount)), _plain(text)
    if not level.percent:
        return _says_whole(plain, int(amount), language)
    return _says_percentage(plain, amount * 100, language) or _says_part(plain, amount, language)


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    """A sentence in small letters without accents, so that één is een."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _stands(pattern: str, text: str) -> bool:
    """Whether a number stands somewhere by itself, and not within another one."""
    return re.search(rf"(?<![\d\w])(?<!\d[.,])(?:{pattern})(?![\d\w])(?![.,]\d)", text) is not None


def _says_whole(text: str, number: int, language: Language) -> bool:
    may_stand = str(number) in _run_together(text)
    stands = may_stand and _stands(f"{number:,}".replace(",", r"[., \xa0\u202f]?"), text)
    return stands or _says_word(text, number, language)


@lru_cache(maxsize=256)
def _run_together(text: str) -> str:
    """A sentence without what may stand between the digits of a number; one that is not in it is not in the text."""
    return re.sub(r"(?<=\d)[., \xa0\u202f](?=\d)", "", text)


def _says_word(text: str, number: int, language: Language) -> bool:
    if number in _FEW[language]:
        return re.search(rf"\b(?:{_FEW[language][number]})\b", text) is not None
    word = _word(number, language)
    return word is not None and not {word, f"one {word}"}.isdisjoint(_worded(text, language))


@lru_cache(maxsize=256)
def _worded(text: str, language: Language) -> frozenset[str]:
    """The numbers in words of a sentence, each of them whole: twenty-four says neither 20 nor 4."""
    if language == "nl":
        return frozenset(re.findall(r"\w+", text))
    words = "|".join([*_ONES[language].split(), *_TENS[language].split(), *_LARGE[language].values()])
    said = re.findall(rf"(?:\b(?:{words})\b ?)+", text.replace("-", " "))
    return frozenset(found.strip() for found in said)


def _word(number: int, language: Language) -> str | None:
    """How people write a number in words, None where they do not."""
    ones, tens = _ONES[language].split(), _TENS[language].split()
    if number < len(ones):
        return ones[number]
    ten, one = divmod(number, 10)
    if ten - 2 < len(tens):
        return _compound(tens[ten - 2], ones[one], language) if one else tens[ten - 2]
    return _round(number, language) if number <= _MOST_IN_WORDS else None


def _compound(ten: str, one: str, language: Language) -> str:
    return f"{one}en{ten}" if language == "nl" else f"{ten} {one}"


def _round(number: int, language: Language) -> str | None:
    """So many hundreds or thousands."""
    for size, word in _LARGE[language].items():
        many, rest = divmod(number, size)
        if not rest:
            space = "" if language == "nl" else " "
            return word if many == 1 else f"{_word(many, language)}{space}{word}"
    return None


def _says_percentage(text: str, percentage: Fraction, language: Language) -> bool:
    whole, rest = divmod(percentage, 1)
    if not rest:
        return _stands(rf"{whole}(?:[.,]0+)?", text) or _says_word(text, int(whole), language)
    decimals = f"{float(percentage):.6f}".rstrip("0").partition(".")[2]
    return _stands(rf"{whole}[.,]{decimals}0*", text)


def _says_part(text: str, share: Fraction, language: Language) -> bool:
    """Whether a share is said as so many parts of a whole: half, 2/3, seven of ten."""
    if _stands(f"{share.numerator}/{share.denominator}", text):
        return True
    return any(_says_parts(text, share, parts, language) for parts in _PARTS[language] if not share * parts % 1)


def _says_parts(text: str, share: Fraction, parts: int, language: Language) -> bool:
    number, is_named = int(share * parts), re.search(rf"\b(?:{_PARTS[language][parts]})\b", text) is not None
    return is_named and (number == 1 or _says_whole(text, number, language))
