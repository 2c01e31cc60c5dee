"""Figures: where they stand, who gave them, what is wrong with them."""

from pa_calc.words.glossary.entry import Both, Term

TERMS = (
    Term(
        key="dataset",
        nl=("dataset",),
        en=("dataset",),
        means=Both(
            "Een map met bestanden: de afspraken, de tabellen uit de bijlage en wat er later is gemeld. pa rekent "
            "alleen met wat daarin staat.",
            "A folder of files: the agreement, the tables of its appendix and what was reported later. pa counts with "
            "nothing else.",
        ),
        typed=("datasets", "gegevens", "gegevensset"),
        related=("agreement", "table", "record"),
    ),
    Term(
        key="table",
        nl=("tabel",),
        en=("table",),
        means=Both(
            "Een tabel uit de bijlage van de afspraken, cel voor cel overgenomen zoals zij is gedrukt.",
            "A table of the appendix of the agreement, taken over cell by cell as it is printed.",
        ),
        typed=("tabellen", "bijlage", "tables", "appendix"),
        related=("series", "figure", "correction"),
    ),
    Term(
        key="series",
        nl=("reeks",),
        en=("series",),
        means=Both(
            "Een rij van een tabel, zoals de nieuwbouw van een corporatie jaar voor jaar.",
            "A row of a table, such as the new build of a corporation year by year.",
        ),
        typed=("reeksen", "rij", "row"),
        related=("table", "figure"),
    ),
    Term(
        key="figure",
        nl=("cijfer",),
        en=("figure",),
        means=Both(
            "Een getal met zijn bron: het document, de tabel, de rij en de kolom. Het is gerealiseerd, een prognose of "
            "een voorraad.",
            "A number with its source: the document, the table, the row and the column. It is realised, a forecast or "
            "a stock.",
        ),
        typed=("cijfers", "cel", "figures", "cell"),
        related=("realised", "forecast", "stock", "series", "evidence"),
    ),
    Term(
        key="stated-figure",
        nl=("genoemd getal",),
        en=("stated figure",),
        means=Both(
            "Een getal in de tekst dat niemand heeft toegezegd: een behoefte, een voorbeeld of ruimte in de wet.",
            "A number in the text that nobody promised: a need, an example or room in the law.",
        ),
        typed=("genoemde getallen", "stated figures"),
        related=("figure", "target"),
    ),
    Term(
        key="realised",
        nl=("gerealiseerd",),
        en=("realised",),
        means=Both(
            "Echt gebeurd, en achteraf geteld.",
            "Really happened, and counted afterwards.",
        ),
        typed=("realisatie", "gerealiseerde", "realized"),
        related=("forecast", "record", "met"),
    ),
    Term(
        key="forecast",
        nl=("prognose",),
        en=("forecast",),
        means=Both(
            "Wat een partij vooraf verwacht. Het is geen toezegging. Wordt later gemeld wat er is gerealiseerd, dan "
            "komt dat ervoor in de plaats.",
            "What a party expects beforehand. It is no promise. Where it is reported later what was realised, that "
            "takes its place.",
        ),
        typed=("prognoses", "verwachting", "verwacht", "forecasts", "expected"),
        related=("realised", "forecast-return", "on-course"),
    ),
    Term(
        key="forecast-return",
        nl=("dPi", "prognose-informatie"),
        en=("forecast return",),
        means=Both(
            "De cijfers waarmee een corporatie elk jaar zegt wat zij de komende vijf jaar verwacht te bouwen, te "
            "kopen, te verkopen en te slopen.",
            "The return in which a corporation says each year what it expects to build, buy, sell and demolish in the "
            "next five years.",
        ),
        typed=("de prognose-informatie", "forecast returns"),
        related=("forecast", "accountability-return"),
    ),
    Term(
        key="accountability-return",
        nl=("dVi", "verantwoordingsinformatie"),
        en=("accountability return",),
        means=Both(
            "De cijfers waarmee een corporatie elk jaar zegt wat zij in het afgelopen jaar heeft gedaan.",
            "The return in which a corporation says each year what it did in the year before.",
        ),
        typed=("de verantwoordingsinformatie", "accountability returns"),
        related=("realised", "forecast-return"),
    ),
    Term(
        key="reference-date",
        nl=("peildatum",),
        en=("reference date",),
        means=Both(
            "De dag waarvan een voorraad is geteld. Het aantal woningen op 1 januari kan anders zijn dan dat op 31 "
            "december.",
            "The day of which a stock is counted. The number of homes on 1 January may differ from that on 31 "
            "December.",
        ),
        typed=("peildata", "peildatums", "reference dates"),
        unit=Both("dag", "day"),
        related=("stock", "price-level"),
    ),
    Term(
        key="record",
        nl=("melding", "opgave"),
        en=("record",),
        means=Both(
            "Wat een partij later heeft gemeld: cijfers, of hoe het met een afspraak staat. Een melding heeft een "
            "datum en een afzender. Meldt iemand hetzelfde opnieuw, dan telt de laatste melding; de eerdere blijft te "
            "zien.",
            "What a party reported later: figures, or how an agreement stands. A record has a date and a sender. Where "
            "the same is reported again, the last record counts; the earlier one can still be seen.",
        ),
        typed=("meldingen", "opgaven", "gemeld", "records", "report", "reported"),
        related=("realised", "progress", "not-reported"),
    ),
    Term(
        key="progress",
        nl=("voortgang",),
        en=("progress",),
        means=Both(
            "Hoe ver het is met een afspraak, volgens de laatste melding: niet begonnen, loopt, loopt gevaar, gestopt "
            "of gereed.",
            "How far it has come with an agreement, by the last record: not started, under way, at risk, stopped or "
            "done.",
        ),
        typed=("niet begonnen", "loopt", "loopt gevaar", "in gevaar", "gestopt", "gereed", "gedaan", "stand", "status",
               "not started", "under way", "at risk", "stopped", "done"),
        related=("record", "not-reported", "overdue"),
    ),
    Term(
        key="not-reported",
        nl=("niet gemeld",),
        en=("not reported", "unreported"),
        means=Both(
            "De tijd is voorbij, en niemand heeft gemeld hoe het is gegaan. Niet gemeld is iets anders dan niet "
            "gedaan.",
            "The time is over, and nobody reported how it went. Not reported is not the same as not done.",
        ),
        typed=("nog niet gemeld",),
        related=("record", "overdue", "forecast"),
    ),
    Term(
        key="correction",
        nl=("correctie",),
        en=("correction",),
        means=Both(
            "Een fout in het document die bekend is. De correctie zegt wat er is gedrukt, wat er uit de som komt, welk "
            "van de twee telt en waarom.",
            "An error of the document that is known. The correction says what is printed, what is computed, which of "
            "the two counts, and why.",
        ),
        typed=("correcties", "gecorrigeerd", "corrections", "corrected"),
        related=("table", "discrepancy", "finding"),
    ),
    Term(
        key="discrepancy",
        nl=("tegenspraak",),
        en=("discrepancy", "contradiction"),
        means=Both(
            "Twee plaatsen in het document die niet hetzelfde zeggen. De dataset zegt waar zij van uitgaat.",
            "Two places of the document that do not say the same. The dataset says what it takes.",
        ),
        typed=("tegenspraken", "discrepancies", "contradictions"),
        related=("correction", "reading"),
    ),
    Term(
        key="evidence",
        nl=("bewijs",),
        en=("evidence",),
        means=Both(
            "Alle cijfers waar een oordeel op rust, elk met zijn bron.",
            "All figures that a verdict rests on, each with its source.",
        ),
        typed=("onderbouwing", "bron", "bronnen", "source", "sources"),
        related=("figure", "verdict"),
    ),
    Term(
        key="finding",
        nl=("bevinding",),
        en=("finding",),
        means=Both(
            "Iets wat opvalt in de dataset, met het bestand, de regel en wat ertegen te doen is. Een fout maakt de "
            "gegevens onbetrouwbaar, een waarschuwing vraagt om een blik, een opmerking is goed om te weten.",
            "Something that stands out in the dataset, with its file, its line and what to do about it. An error makes "
            "the data untrustworthy, a warning asks for a look, a note is good to know.",
        ),
        typed=("bevindingen", "fout", "fouten", "waarschuwing", "opmerking", "findings", "error", "warning", "note"),
        related=("correction", "dataset"),
    ),
)  # fmt: skip
"""Words about figures and reports."""
