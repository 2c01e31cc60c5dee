"""Of the tables in the appendix: what they cover, their columns, their rows, and what is wrong in print."""

from collections.abc import Mapping

HOVER: Mapping[str, tuple[str, str]] = {
    "Source": ("Waar de cijfers vandaan komen.", "Where the figures come from."),
    "Source.printed_as": ("Hoe het document de tabel noemt.", "How the document names the table."),
    "Source.origin": (
        "De bron die de tabel zelf noemt, zoals dPi 2024.",
        "The origin that the table itself names, such as dPi 2024.",
    ),
    "Source.reference_date": (
        "De peildatum: de dag waarvan de cijfers zijn.",
        "The reference date: the day of which the figures are.",
    ),
    "Source.undated": (
        "true als de tabel geen bron en geen peildatum noemt.",
        "true where the table names neither an origin nor a reference date.",
    ),
    "Covers": (
        "Waarvoor de tabel volledig is. Wat zij dekt en niet noemt, is 0; wat zij niet dekt, is onbekend.",
        "What the table is complete for. Covered and not listed is 0; what is not covered is unknown.",
    ),
    "Covers.flows": (
        "De gebeurtenissen waarvoor zij volledig is, zoals nieuwbouw en verkoop.",
        "The flows that it is complete for, such as new build and sale.",
    ),
    "Covers.stocks": ("De voorraden waarvoor zij volledig is.", "The stocks that it is complete for."),
    "Covers.units": ("De eenheden waarvoor zij volledig is.", "The units that it is complete for."),
    "Covers.where": (
        "Als zij maar een deel dekt: de waarden die zij dekt, per indeling.",
        "Where it covers only a part: the values that it covers, by dimension.",
    ),
    "EmptyCells": (
        "Wat een lege cel of een teken in de tabel betekent.",
        "What a blank or a mark in the table means.",
    ),
    "EmptyCells.mean": (
        "Of het nul is of onbekend. Kies alleen nul als totalen of een noot dat bewijzen.",
        "Whether it is zero or unknown. Choose zero only where totals or a note prove it.",
    ),
    "EmptyCells.reason": ("Hoe dat bekend is.", "How that is known."),
    "NamedColumn": (
        "Een kolom die geen jaar is.",
        "A column that is no year.",
    ),
    "NamedColumn.name": ("Wat er boven de kolom staat.", "The head of the column, as printed."),
    "NamedColumn.role": ("Wat er in de cellen staat.", "What its cells are."),
    "NamedColumn.when": (
        "Over welke tijd de kolom gaat, met een einde. Van een voorraad telt de laatste dag.",
        "The time that the column is of, with an end. Of a stock the last day counts.",
    ),
    "NamedColumn.state": (
        "Naast when: wat voor cijfers het zijn. Zonder dit: zoals de hele tabel.",
        "Beside when: what its figures are. Without it: as the whole table.",
    ),
    "NamedColumn.price_level": (
        "Naast when: het jaar van de huurgrenzen. Zonder dit: zoals de hele tabel.",
        "Beside when: the year of its rent limits. Without it: as the whole table.",
    ),
    "NamedColumn.attributes": (
        "Wat er geldt voor alles in de kolom, per indeling, zoals tenure: daeb.",
        "What holds of all in the column, by dimension, such as tenure: daeb.",
    ),
    "NamedColumn.total_of": (
        "Van een totaal: de kolommen die zijn opgeteld. Zonder dit: alle die tellen.",
        "Of a total: the columns that it adds up. Without it: all that count.",
    ),
    "NamedColumn.share": (
        "Van een percentage: uit welke kolommen het is berekend.",
        "Of a percentage: from which columns it was worked out.",
    ),
    "Share": (
        "Hoe een gedrukt percentage is berekend: in een rij uit rijen, in een kolom uit kolommen.",
        "How a printed percentage was worked out: in a row from rows, in a column from columns.",
    ),
    "Share.part": ("Wat boven de deelstreep staat.", "What stands above the line."),
    "Share.whole": (
        "Wat onder de deelstreep staat. Zonder dit: alle rijen die tellen.",
        "What stands below the line. Without it: all rows that count.",
    ),
    "Row": (
        "Een rij zoals gedrukt: aantallen, een totaal, een percentage of tekst.",
        "A row as printed: counts, a total, a percentage or text.",
    ),
    "Row.key": ("Een eigen naam voor deze rij.", "A name of its own for this row."),
    "Row.name": ("Wat er voor de rij staat.", "The head of the row, as printed."),
    "Row.role": ("Wat er in de cellen staat.", "What its cells are."),
    "Row.flow": (
        "Wat er gebeurt, zoals nieuwbouw. Een rij die telt heeft flow of stock.",
        "What happens, such as new build. A row that counts has flow or stock.",
    ),
    "Row.stock": (
        "Wat er is, zoals het bezit. Een rij die telt heeft flow of stock.",
        "What there is, such as the homes owned. A row that counts has flow or stock.",
    ),
    "Row.unit": (
        "De eenheid waarin is geteld. Nodig als de rij telt.",
        "The unit that was counted. Needed where the row counts.",
    ),
    "Row.attributes": (
        "Wat er geldt voor alles in de rij, per indeling, zoals label: E.",
        "What holds of all in the row, by dimension, such as label: E.",
    ),
    "Row.becomes": (
        "Wat woningen worden die binnen de voorraad veranderen; attributes is wat zij waren.",
        "What homes become that change within the stock; attributes is what they were.",
    ),
    "Row.rent": ("De huren van deze rij.", "The rents of this row."),
    "Row.total_of": (
        "Van een totaal: de rijen die zijn opgeteld. Zonder dit: alle die tellen.",
        "Of a total: the rows that it adds up. Without it: all that count.",
    ),
    "Row.share": (
        "Van een percentage: uit welke rijen het is berekend.",
        "Of a percentage: from which rows it was worked out.",
    ),
    "Row.cells": (
        "Wat er is gedrukt, per kolom. Laat een lege cel weg, en schrijf 9750 zonder punt.",
        "What is printed, by column. Leave a blank out, and write 9750 without a dot.",
    ),
    "Correction": (
        "Een gedrukt totaal dat niet volgt uit zijn delen.",
        "A printed total that does not follow from its parts.",
    ),
    "Correction.key": ("Een eigen naam voor deze correctie.", "A name of its own for this correction."),
    "Correction.row": ("De sleutel van de rij.", "The key of the row."),
    "Correction.column": ("Het jaar of de sleutel van de kolom.", "The year or the key of the column."),
    "Correction.printed": ("Wat er in de cel staat.", "What stands in the cell."),
    "Correction.computed": ("Wat de delen samen zijn.", "What the parts add up to."),
    "Correction.use": ("Welke van de twee telt.", "Which of the two counts."),
    "Correction.suspects": (
        "De rijen waarin de fout kan zitten. Zonder dit: elk van de delen.",
        "The rows in which the error may lie. Without it: any of the parts.",
    ),
    "Correction.reason": (
        "Wat er mis is, en waarom deze van de twee telt.",
        "What is wrong, and why this one of the two counts.",
    ),
    "PercentageCorrection": (
        "Een gedrukt percentage dat niet volgt uit zijn deel en zijn geheel. Er telt niets door mee.",
        "A printed percentage that does not follow from its part and its whole. No count rests on it.",
    ),
    "PercentageCorrection.key": ("Een eigen naam voor deze correctie.", "A name of its own for this correction."),
    "PercentageCorrection.row": ("De sleutel van de rij.", "The key of the row."),
    "PercentageCorrection.column": ("Het jaar of de sleutel van de kolom.", "The year or the key of the column."),
    "PercentageCorrection.printed": ("Wat er in de cel staat, zoals 5%.", "What stands in the cell, such as 5%."),
    "PercentageCorrection.computed": ("Wat het had moeten zijn.", "What it should have been."),
    "PercentageCorrection.reason": ("Wat er mis is.", "What is wrong."),
    "Table": (
        "Een bestand in appendix: één gedrukte tabel, cel voor cel.",
        "A file in appendix: one printed table, cell by cell.",
    ),
    "Table.format": ("De versie van dit formaat.", "The version of this format."),
    "Table.table": (
        "Het nummer van de tabel, tussen aanhalingstekens.",
        "The number of the table, in quotes.",
    ),
    "Table.title": ("De titel van de tabel.", "The title of the table."),
    "Table.party": (
        "De sleutel van de partij van wie de cijfers zijn.",
        "The key of the party whose figures they are.",
    ),
    "Table.source": ("Waar de cijfers vandaan komen.", "Where the figures come from."),
    "Table.state": ("Wat voor cijfers het zijn.", "What its figures are."),
    "Table.price_level": (
        "Het jaar van de huurgrenzen. Nodig als rijen over huren gaan.",
        "The year of its rent limits. Needed where rows are of rents.",
    ),
    "Table.covers": (
        "Waarvoor de tabel volledig is. Dit is haar belangrijkste regel: wat zij niet dekt, is onbekend.",
        "What the table is complete for. Its most important line: what it does not cover is unknown.",
    ),
    "Table.outflows": (
        "Hoe de tabel drukt wat eraf gaat, zoals verkoop en sloop: met een min of zonder.",
        "How the table prints what goes, such as sale and demolition: with a minus or without.",
    ),
    "Table.price_levels": (
        "Het jaar van de huurgrenzen, per jaarkolom.",
        "The year of the rent limits, by year column.",
    ),
    "Table.empty_cells": (
        "Wat een lege cel betekent. Zonder dit is zij onbekend.",
        "What a blank means. Without it a blank is unknown.",
    ),
    "Table.marks": (
        "Teksten die tussen de getallen staan, zoals n.b. of een streepje, en wat zij betekenen.",
        "Texts that stand among the numbers, such as n.b. or a dash, and what they mean.",
    ),
    "Table.years": ("De jaarkolommen, van vroeg naar laat.", "The year columns, ascending."),
    "Table.dates": (
        "De dag van de voorraad, per jaarkolom. Zonder dit: 31 december.",
        "The day of the stock, by year column. Without it: 31 December.",
    ),
    "Table.states": (
        "Wat voor cijfers het zijn, per jaarkolom. Zonder dit: zoals de hele tabel.",
        "What the figures are, by year column. Without it: as the whole table.",
    ),
    "Table.columns": ("De andere kolommen, ieder onder een sleutel.", "The other columns, each under a key."),
    "Table.rows": ("De rijen, zoals gedrukt.", "The rows, as printed."),
    "Table.corrections": (
        "Totalen die niet volgen uit hun delen.",
        "Totals that do not follow from their parts.",
    ),
    "Table.percentage_corrections": (
        "Percentages die niet volgen uit deel en geheel.",
        "Percentages that do not follow from part and whole.",
    ),
}
