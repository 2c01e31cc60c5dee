"""What is counted, and how sure it is."""

from pa_calc.words.glossary.entry import Both, Term

_OF_TARGET = Both("de eenheid van het doel", "the unit of the target")

TERMS = (
    Term(
        key="target",
        nl=("doel",),
        en=("target",),
        means=Both(
            "Een toezegging waarover cijfers kunnen beslissen. Een doel zegt wat er wordt geteld, hoeveel het moet "
            "zijn, over welke tijd en voor wie.",
            "A promise that figures can decide. A target says what is counted, how much it must be, over which time "
            "and for whom.",
        ),
        typed=("doelen", "doelstelling", "doelstellingen", "targets"),
        related=("measure", "wanted", "reading", "verdict"),
    ),
    Term(
        key="measure",
        nl=("telling",),
        en=("measure",),
        means=Both(
            "Wat er voor een doel wordt geteld, zoals alle nieuwbouw van twee corporaties in vijf jaar.",
            "What is counted for a target, such as all new build of two corporations in five years.",
        ),
        typed=("tellingen", "measures", "count"),
        related=("target", "counted", "share", "baseline"),
    ),
    Term(
        key="wanted",
        nl=("afgesproken",),
        en=("wanted",),
        means=Both(
            "Hoeveel het volgens de afspraak ten minste of ten hoogste moet zijn.",
            "How much it must be at least or at most, by the agreement.",
        ),
        typed=("gewenst", "ten minste", "ten hoogste", "minimaal", "maximaal", "at least", "at most", "bound"),
        unit=_OF_TARGET,
        related=("target", "gap"),
    ),
    Term(
        key="share",
        nl=("aandeel",),
        en=("share",),
        means=Both(
            "Een deel van een geheel, als percentage. pa vergelijkt het deel precies met het geheel en rondt pas af "
            "als het een getal laat zien: 94,9% is geen 95%.",
            "A part of a whole, as a percentage. pa holds the exact part against the whole, and rounds only what it "
            "shows: 94.9% is not 95%.",
        ),
        typed=("aandelen", "percentage", "percentages", "shares"),
        unit=Both("procent", "per cent"),
        related=("measure", "gap"),
    ),
    Term(
        key="baseline",
        nl=("beginstand",),
        en=("baseline",),
        means=Both(
            "Het aantal waarmee een later aantal wordt vergeleken, zoals het aantal woningen bij de start.",
            "The number that a later number is compared with, such as the number of homes at the start.",
        ),
        typed=("nulmeting", "baselines"),
        unit=_OF_TARGET,
        related=("measure", "stock", "reference-date"),
    ),
    Term(
        key="reading",
        nl=("lezing",),
        en=("reading",),
        means=Both(
            "Een manier om een zin te begrijpen die op meer manieren te tellen is. De meest letterlijke lezing maakt "
            "het oordeel. Andere lezingen staan erbij als er iets anders uit komt.",
            "One way to understand a sentence that can be counted in several ways. The most literal reading makes the "
            "verdict. Others are shown where something else comes of them.",
        ),
        typed=("lezingen", "readings", "declared reading"),
        related=("target", "assumption", "verdict"),
    ),
    Term(
        key="assumption",
        nl=("aanname",),
        en=("assumption",),
        means=Both(
            "Iets wat een telling voor waar houdt zonder dat het document het zegt. Elke aanname staat als een zin bij "
            "het oordeel.",
            "Something that a count takes for granted although the document does not say it. Each assumption stands as "
            "a sentence beside the verdict.",
        ),
        typed=("aannames", "aannamen", "veronderstelling", "assumptions", "assumed"),
        related=("reading", "counted"),
    ),
    Term(
        key="counted",
        nl=("geteld",),
        en=("counted",),
        means=Both(
            "De som van de cijfers die er zijn. Wat ontbreekt, zit er niet in.",
            "The sum of the figures that there are. What is missing is not in it.",
        ),
        typed=("getelde",),
        unit=_OF_TARGET,
        related=("known", "gap", "unknown"),
    ),
    Term(
        key="known",
        nl=("bekend",),
        en=("known",),
        means=Both(
            "Alles wat het getal nog kan zijn, van het laagste tot het hoogste. Ontbreekt er een cijfer, dan is er "
            "meer mogelijk.",
            "All that the number can still be, from the lowest to the highest. Where a figure is missing, more is "
            "possible.",
        ),
        typed=("kan zijn", "can be"),
        unit=_OF_TARGET,
        related=("counted", "unknown", "verdict"),
    ),
    Term(
        key="unknown",
        nl=("onbekend",),
        en=("unknown",),
        means=Both(
            "Geen tabel en geen melding geeft het cijfer. Onbekend is nooit hetzelfde als nul.",
            "No table and no record gives the figure. Unknown is never the same as zero.",
        ),
        typed=("ontbreekt", "missing"),
        related=("known", "undetermined", "settles"),
    ),
    Term(
        key="gap",
        nl=("tekort",),
        en=("gap", "short"),
        means=Both(
            "Hoeveel het getelde scheelt van wat is afgesproken: nul of meer. Bij een aandeel is het een aantal, zoals "
            "woningen, en geen percentage.",
            "How much the counted number misses of what is wanted: zero or more. Of a share it is a number, such as "
            "homes, and no percentage.",
        ),
        typed=("tekorten", "gaps"),
        unit=_OF_TARGET,
        related=("counted", "wanted", "settles"),
    ),
    Term(
        key="settles",
        nl=("wat uitsluitsel geeft",),
        en=("what would settle it", "settles"),
        means=Both(
            "Het kleinste feit dat een open oordeel kan beslissen: welk cijfer ontbreekt, van wie het moet komen en "
            "hoe hoog of laag het moet zijn.",
            "The smallest fact that can decide an open verdict: which figure is missing, from whom it must come, and "
            "how high or low it must be.",
        ),
        typed=("uitsluitsel", "beslist", "settle"),
        related=("undetermined", "no-data", "gap"),
    ),
    Term(
        key="pace",
        nl=("tempo",),
        en=("pace",),
        means=Both(
            "Wat er tot nu toe is gerealiseerd, naast wat er zou zijn als het steeds even snel ging, en wat er per "
            "jaar nog nodig is.",
            "What was realised so far, beside what there would be if it always went equally fast, and what is still "
            "needed a year.",
        ),
        unit=Both("de eenheid van het doel, per jaar", "the unit of the target, a year"),
        related=("realised", "gap", "target"),
    ),
)  # fmt: skip
"""Words about counting."""
