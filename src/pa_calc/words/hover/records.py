"""Of records: what was reported since, by whom, of which time: figures, progress, and what became of conditions."""

from collections.abc import Mapping

HOVER: Mapping[str, tuple[str, str]] = {
    "Record": (
        "Een bestand in records: wat een partij op een dag meldde, over welke tijd, en waar zij dat vandaan heeft.",
        "A file in records: what a party reported on a day, of which time, and from which source.",
    ),
    "Record.format": ("De versie van dit formaat.", "The version of this format."),
    "Record.reported": (
        "De dag waarop dit is gemeld. Van hetzelfde telt wat het laatst is gemeld.",
        "The day on which this was reported. Of the same thing the last report counts.",
    ),
    "Record.by": (
        "De sleutel van de partij die dit meldt; geen groep.",
        "The key of the party that reports this; no group.",
    ),
    "Record.period": (
        "De tijd waar dit over gaat, met een einde, zoals 2026-Q1 of 2025.",
        "The time that this is about, with an end, such as 2026-Q1 or 2025.",
    ),
    "Record.source": (
        "Waar het vandaan komt: het verslag, de brief of het systeem.",
        "Where it comes from: the report, the letter or the system.",
    ),
    "Record.figures": ("Wat achteraf is geteld.", "What was counted afterwards."),
    "Record.progress": ("Hoe ver het is met afspraken.", "How far it has come with agreements."),
    "Record.conditions": (
        "Wat er van voorwaarden is geworden, en welke afwijkingen er zijn.",
        "What became of conditions, and which deviations were made.",
    ),
    "RecordedFigure": (
        "Een aantal dat achteraf is geteld. Het is positief, ook van wat de voorraad verlaat.",
        "A number that was counted afterwards. It is positive, also of what leaves the stock.",
    ),
    "RecordedFigure.flow": (
        "Wat er gebeurde, zoals nieuwbouw. Een cijfer heeft flow of stock.",
        "What happened, such as new build. A figure has flow or stock.",
    ),
    "RecordedFigure.stock": (
        "Wat er is, zoals het bezit. Een cijfer heeft flow of stock.",
        "What there is, such as the homes owned. A figure has flow or stock.",
    ),
    "RecordedFigure.unit": ("De eenheid waarin is geteld.", "The unit that was counted."),
    "RecordedFigure.value": (
        "Het aantal, in cijfers zonder punt. Laat weg wat niet bekend is; schrijf geen 0.",
        "The number, in digits without a dot. Leave out what is not known; write no 0.",
    ),
    "RecordedFigure.of": (
        "De sleutel van de partij van wie het is. Zonder dit: van wie meldt.",
        "The key of the party whose it is. Without it: that of who reports.",
    ),
    "RecordedFigure.during": (
        "Van wat er gebeurde: in welke tijd. Zonder dit: die van het bestand.",
        "Of what happened: in which time. Without it: that of the file.",
    ),
    "RecordedFigure.at": (
        "Van wat er is: op welke dag. Zonder dit: de laatste van de tijd van het bestand.",
        "Of what there is: on which day. Without it: the last one of the time of the file.",
    ),
    "RecordedFigure.attributes": (
        "Welk deel het is, per indeling, zoals label: E. Zonder dit: alles bij elkaar.",
        "Which part it is, by dimension, such as label: E. Without it: all of it together.",
    ),
    "RecordedFigure.becomes": (
        "Wat woningen werden die binnen de voorraad veranderden; attributes is wat zij waren.",
        "What homes became that changed within the stock; attributes is what they were.",
    ),
    "RecordedFigure.rent": (
        "De huren van dit deel. Zonder price_level gelden de grenzen van het jaar zelf.",
        "The rents of this part. Without price_level the limits are those of the year itself.",
    ),
    "Progress": (
        "Hoe ver het is met een afspraak, of met iets dat daarin is toegezegd.",
        "How far it has come with an agreement, or with one of its duties.",
    ),
    "Progress.agreement": (
        "Het nummer van de afspraak, tussen aanhalingstekens.",
        "The number of the agreement, in quotes.",
    ),
    "Progress.duty": (
        "De sleutel van wat is toegezegd. Zonder dit: de hele afspraak.",
        "The key of the duty. Without it: the agreement as a whole.",
    ),
    "Progress.state": ("Hoe ver het is.", "How far it has come."),
    "Progress.statement": ("Een zin die zegt hoe het staat.", "A sentence on how it stands."),
    "Progress.evidence": (
        "Waaruit dat blijkt, zoals een besluit of een verslag. Noem geen personen.",
        "What shows that, such as a decision or minutes. Name no persons.",
    ),
    "ConditionFact": (
        "Wat er van een voorwaarde is geworden, of een afwijking die is toegestaan.",
        "What became of a condition, or a deviation that is allowed.",
    ),
    "ConditionFact.agreement": (
        "Het nummer van de afspraak met de voorwaarde, tussen aanhalingstekens.",
        "The number of the agreement with the condition, in quotes.",
    ),
    "ConditionFact.condition": (
        "De sleutel van de voorwaarde in die afspraak.",
        "The key of the condition in that agreement.",
    ),
    "ConditionFact.state": (
        "Of de afspraak hierdoor blijft staan of vervalt.",
        "Whether the promise stands or has lapsed.",
    ),
    "ConditionFact.reason": ("Waarom het zo is.", "Why it is so."),
    "ConditionFact.of": (
        'Alleen bij "may", en daar nodig: van wie de afwijking is.',
        'Only with "may", and needed there: whose deviation it is.',
    ),
    "ConditionFact.during": (
        'Alleen bij "may", en daar nodig: over welke tijd de afwijking gaat.',
        'Only with "may", and needed there: the time that the deviation is about.',
    ),
}
