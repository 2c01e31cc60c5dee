"""Of values that stand in many places: how they are written. Text for people is a model, all else a form."""

from collections.abc import Mapping

HOVER: Mapping[str, tuple[str, str]] = {
    "Text": (
        "Een tekst voor lezers, in het Nederlands en in het Engels. Schrijf beide, in eigen woorden.",
        "A text for readers, in Dutch and in English. Write both, in your own words.",
    ),
    "Text.nl": ("De tekst in het Nederlands.", "The text in Dutch."),
    "Text.en": ("De tekst in het Engels.", "The text in English."),
    "Key": (
        'Een sleutel: kleine letters, cijfers, "_" en "-". Die begint met een letter of een cijfer.',
        'A key: lower-case letters, digits, "_" and "-". It begins with a letter or a digit.',
    ),
    "Keys": (
        "Een sleutel, of een lijst van sleutels: noord, of [noord, zuid].",
        "One key, or a list of keys: noord, or [noord, zuid].",
    ),
    "Value": (
        'Een waarde van een indeling: letters, cijfers, "_", "+" en "-". Zet een getal tussen aanhalingstekens.',
        'A value of a dimension: letters, digits, "_", "+" and "-". Put a number in quotes.',
    ),
    "Values": (
        "Een waarde van een indeling, of een lijst van waarden: E, of [E, F, G].",
        "One value of a dimension, or a list of values: E, or [E, F, G].",
    ),
    "Number": (
        'Een nummer, tussen aanhalingstekens: "1.10" is niet hetzelfde als "1.1".',
        'A number, in quotes: "1.10" is not the same as "1.1".',
    ),
    "Words": ("Tekst; niet leeg.", "Text; not empty."),
    "Day": ("Een dag: jaar, maand en dag, zoals 2024-12-18.", "A day: year, month and day, such as 2024-12-18."),
    "At": (
        'Een dag, of "before": de laatste dag voordat de periode of de stap begint.',
        'A day, or "before": the last day before the period or the step begins.',
    ),
    "When": (
        "Een tijd: 2025, 2025-Q2, 2025-H1, 2025-03-31, 2025..2028, of 2026.. als er geen einde is.",
        "A time: 2025, 2025-Q2, 2025-H1, 2025-03-31, 2025..2028, or 2026.. where there is no end.",
    ),
    "Percentage": (
        "Een aandeel, zoals 70%, 7.5% of 2/3.",
        "A share, such as 70%, 7.5% or 2/3.",
    ),
    "Bound": (
        "Een heel getal, zoals 9750 (niet 9.750), of een aandeel, zoals 70%, 7.5% of 2/3.",
        "A whole number, such as 9750 (not 9.750), or a share, such as 70%, 7.5% or 2/3.",
    ),
    "Weight": (
        "Hoe vaak iets telt: een heel getal of een breuk, zoals -1 of 1/2.",
        "How often something counts: a whole number or a ratio, such as -1 or 1/2.",
    ),
    "Euros": (
        "Euro's per maand, met een punt voor de centen.",
        "Euros a month, with a dot before the cents.",
    ),
}
