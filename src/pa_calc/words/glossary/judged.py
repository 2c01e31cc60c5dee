"""Verdicts, and what stands beside them."""

from pa_calc.words.glossary.entry import Both, Term

TERMS = (
    Term(
        key="verdict",
        nl=("oordeel",),
        en=("verdict",),
        means=Both(
            "Wat er over een doel te zeggen is: gehaald, niet gehaald, op koers, niet op koers, niet te bepalen, geen "
            "gegevens, gesteld of vervallen.",
            "What can be said of a target: met, missed, on course, off course, undetermined, no data, stated or "
            "lapsed.",
        ),
        typed=("oordelen", "verdicts"),
        related=("met", "missed", "on-course", "off-course", "undetermined", "no-data", "stated", "lapsed"),
    ),
    Term(
        key="met",
        nl=("gehaald",),
        en=("met",),
        means=Both(
            "Het doel is gehaald met wat er echt is gebeurd. Wat nog onbekend is, kan daar niets meer aan veranderen.",
            "The target is reached by what really happened. What is still unknown cannot change that.",
        ),
        related=("verdict", "missed", "on-course", "realised"),
    ),
    Term(
        key="missed",
        nl=("niet gehaald",),
        en=("missed",),
        means=Both(
            "Het doel is niet gehaald, en dat komt ook niet meer goed. Wat nog onbekend is, kan daar niets meer aan "
            "veranderen.",
            "The target is not reached, and will not be any more. What is still unknown cannot change that.",
        ),
        typed=("gemist",),
        related=("verdict", "met", "off-course", "realised"),
    ),
    Term(
        key="on-course",
        nl=("op koers",),
        en=("on course",),
        means=Both(
            "Het doel wordt gehaald als het gaat zoals partijen verwachten. Zeker is dat nog niet.",
            "The target will be reached if it goes as parties expect. It is not certain yet.",
        ),
        typed=("op schema", "on track"),
        related=("verdict", "off-course", "met", "forecast"),
    ),
    Term(
        key="off-course",
        nl=("niet op koers",),
        en=("off course",),
        means=Both(
            "Het doel wordt niet gehaald als het gaat zoals partijen verwachten. Er is nog tijd om iets te doen.",
            "The target will not be reached if it goes as parties expect. There is still time to act.",
        ),
        typed=("uit koers", "off track"),
        related=("verdict", "on-course", "missed", "forecast"),
    ),
    Term(
        key="undetermined",
        nl=("niet te bepalen",),
        en=("undetermined",),
        means=Both(
            "Er ontbreken cijfers. Met sommige uitkomsten wordt het doel gehaald, met andere niet. pa zegt welk cijfer "
            "dat kan beslissen.",
            "Figures are missing. With some of what they may be the target is reached, with others it is not. pa says "
            "which figure can settle it.",
        ),
        typed=("onbepaald", "niet te zeggen"),
        related=("verdict", "no-data", "settles", "unknown"),
    ),
    Term(
        key="no-data",
        nl=("geen gegevens",),
        en=("no data",),
        means=Both(
            "Er is geen enkel cijfer dat telt. pa zegt welke cijfers nodig zijn, en van wie.",
            "There is no figure at all that counts. pa says which figures are needed, and from whom.",
        ),
        typed=("geen data", "geen cijfers"),
        related=("verdict", "undetermined", "settles"),
    ),
    Term(
        key="stated",
        nl=("gesteld",),
        en=("stated",),
        means=Both(
            "Het document zegt zelf dat het doel is gehaald, en geen cijfer beslist daarover. Komen er cijfers die wel "
            "beslissen, dan maken die het oordeel.",
            "The document itself says that the target is reached, and no figure decides it. Once figures do, theirs is "
            "the verdict.",
        ),
        typed=("volgens het document", "stated by the document"),
        related=("verdict", "statement", "evidence"),
    ),
    Term(
        key="lapsed",
        nl=("vervallen",),
        en=("lapsed",),
        means=Both(
            "Iemand heeft gemeld dat een voorwaarde niet is vervuld. Daarom geldt de afspraak niet meer.",
            "Someone reported that a condition has failed. So the promise no longer holds.",
        ),
        typed=("lapse",),
        related=("verdict", "condition"),
    ),
    Term(
        key="milestone",
        nl=("mijlpaal",),
        en=("milestone",),
        means=Both(
            "Een dag waarop iets klaar moet zijn, of waarop iets terugkomt.",
            "A day by which something must be done, or on which something returns.",
        ),
        typed=("mijlpalen", "milestones", "due", "due date"),
        unit=Both("dag", "day"),
        related=("overdue", "duty"),
    ),
    Term(
        key="overdue",
        nl=("te laat", "over tijd"),
        en=("overdue",),
        means=Both(
            "De dag waarop iets klaar moest zijn is voorbij, en niemand heeft gemeld dat het klaar is. Het kan wel "
            "gedaan zijn. Te laat is dus geen oordeel.",
            "The day by which something was due is over, and nobody reported that it is done. It may have been done "
            "all the same. So overdue is no verdict.",
        ),
        typed=("verlopen", "late"),
        unit=Both("dagen", "days"),
        related=("not-reported", "milestone", "verdict"),
    ),
)  # fmt: skip
"""Words about verdicts."""
