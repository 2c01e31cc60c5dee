"""Of targets: what is counted, for whom, over which time, and how much of it is enough."""

from collections.abc import Mapping

HOVER: Mapping[str, tuple[str, str]] = {
    "RentBand": (
        "Huren boven de ene grens, tot en met de andere. Geef ten minste een van beide.",
        "Rents above one limit, up to and including another. Give at least one of them.",
    ),
    "RentBand.above": (
        "De sleutel van de grens waar de huren boven liggen. Zonder dit: vanaf 0 euro.",
        "The key of the rent limit that it begins above. Without it: from 0 euros.",
    ),
    "RentBand.up_to": (
        "De sleutel van de hoogste grens; die hoort erbij. Zonder dit: geen bovengrens.",
        "The key of the rent limit that it goes up to, included. Without it: no upper end.",
    ),
    "RentBand.price_level": (
        "In een telling of een gemeld cijfer: neem de grenzen van dit jaar; in een rij van een tabel hoort het niet.",
        "In what is counted, or in a reported figure: take the limits of this year; not in a row of a table.",
    ),
    "Roll": (
        "Leidt een latere voorraad af: die van een eerdere dag, plus wat erbij kwam, min wat eraf ging.",
        "Works out a later stock: that of an earlier day, plus what came and less what went.",
    ),
    "Roll.start": ("De dag van de eerdere voorraad.", "The day of the earlier stock."),
    "Roll.by": (
        "De sleutels van wat er sindsdien bijkomt en afgaat.",
        "The keys of the flows that come and go since then.",
    ),
    "Term": (
        "Iets wat wordt geteld: precies een van flow, net, stock en amount. De rest grenst het verder af.",
        "Something that is counted: exactly one of flow, net, stock and amount. The rest narrows it.",
    ),
    "Term.flow": (
        "Wat er in de periode gebeurt, zoals nieuwbouw. Telt altijd positief; verkoop gaat er niet af.",
        "What happens in the period, such as new build. Always positive; sales are not taken off.",
    ),
    "Term.net": (
        "Per saldo: wat erbij komt, min wat eraf gaat.",
        "Net: what is added, less what is taken off.",
    ),
    "Term.stock": ("Wat er op een dag is, zoals het bezit.", "What there is on a day, such as the homes owned."),
    "Term.amount": (
        "Een vast getal zoals afgesproken. Daarnaast mag alleen times staan.",
        "A fixed number as agreed. Only times may stand beside it.",
    ),
    "Term.times": (
        "Hoe vaak het telt: -1 gaat eraf, 1/2 telt half.",
        "How often it counts: -1 is taken off, 1/2 counts half.",
    ),
    "Term.unit": (
        "Welke eenheden tellen. Zonder dit: de eenheid van het doel.",
        "Which units count. Without it: the unit of the target.",
    ),
    "Term.where": (
        "Welke waarden tellen, per indeling, zoals label: [E, F, G]. Zonder dit telt alles.",
        "Which values count, by dimension, such as label: [E, F, G]. Without it all count.",
    ),
    "Term.rent": ("Alleen woningen met deze huren.", "Only homes with these rents."),
    "Term.maybe": (
        "Waarden uit where die misschien gaan meetellen: op zijn minst niets, op zijn hoogst alles.",
        "Values out of where that may come to count: nothing at least, all of it at most.",
    ),
    "Term.becomes": (
        "Wat woningen worden die binnen de voorraad veranderen; where is wat zij waren.",
        "What homes become that change within the stock; where is what they were.",
    ),
    "Term.over": (
        "Een andere tijd dan de periode van het doel. Bij flow en net.",
        "Another time than the period of the target. With flow and net.",
    ),
    "Term.at": (
        "De dag van een voorraad. Zonder dit: het einde van de periode, of van de stap.",
        "The day of a stock. Without it: the end of the period, or of the step.",
    ),
    "Term.roll": (
        "Reken een latere voorraad uit met wat er bijkomt en afgaat.",
        "Work out a later stock with what comes and goes.",
    ),
    "Term.table": (
        "Het nummer van de enige tabel die mag antwoorden, of van de afspraak met genoemde getallen.",
        "The number of the only table that may answer, or of the agreement with stated figures.",
    ),
    "Term.parties": (
        "Van wie het telt. Zonder dit: van de partijen van het doel.",
        "Whose it is that counts. Without it: that of the parties of the target.",
    ),
    "Which": (
        "De rijen waarvoor alles geldt wat hier staat.",
        "The rows of which all holds that is said here.",
    ),
    "Which.table": (
        "Het nummer van een tabel, of van een afspraak met genoemde getallen.",
        "The number of a table, or of an agreement with stated figures.",
    ),
    "Which.row": ("De sleutel van een rij of een genoemd getal.", "The key of a row or a stated figure."),
    "Which.flow": ("Alleen rijen van deze gebeurtenis, zoals nieuwbouw.", "Only rows of this flow, such as new build."),
    "Which.unit": ("Alleen rijen in deze eenheid.", "Only rows in this unit."),
    "Which.attributes": (
        "Alleen rijen die dit van zichzelf zeggen, per indeling.",
        "Only rows that say this of themselves, by dimension.",
    ),
    "Nature": (
        "Wat van rijen wordt aangenomen als hun tabel het niet zegt.",
        "What rows are taken to be where their table does not say it.",
    ),
    "Nature.unit": ("De eenheid die wordt aangenomen.", "The unit that they are taken to be."),
    "Nature.rent": ("De huren die worden aangenomen.", "The rents that they are taken to have."),
    "Nature.attributes": (
        "De waarden die worden aangenomen, per indeling.",
        "The values that they are taken to have, by dimension.",
    ),
    "Take": (
        "Tel rijen alsof hun tabel meer van ze zei.",
        "Count rows as if their table said more of them.",
    ),
    "Take.which": ("Om welke rijen het gaat.", "Which rows it is about."),
    "Take.to_be": ("Waarvoor zij worden gehouden.", "What they are taken to be."),
    "StandIn": (
        "Gebruik de voorraad van de ene dag waar die van een andere dag niet bekend is.",
        "Use the stock of one day where that of another is not known.",
    ),
    "StandIn.use": ("De dag van de voorraad die wordt gebruikt.", "The day of the stock that is used."),
    "StandIn.at": (
        "De dag waarvoor die in de plaats komt. Zonder dit: elke latere dag zonder cijfer.",
        "The day for which it stands. Without it: any later day without a figure.",
    ),
    "Assumption": (
        "Een aanname: een zin, en hooguit één gevolg voor de telling. Zij staat bij het oordeel.",
        "An assumption: a sentence, and at most one effect on the count. It stands beside the verdict.",
    ),
    "Assumption.key": ("Een eigen naam voor deze aanname.", "A name of its own for this assumption."),
    "Assumption.statement": ("Wat wordt aangenomen, in een zin.", "What is taken for granted, in a sentence."),
    "Assumption.take": (
        "Gevolg: tel rijen alsof hun tabel meer zei.",
        "Effect: count rows as if their table said more.",
    ),
    "Assumption.nothing": (
        "Gevolg: dit is niet gebeurd, waar geen tabel het dekt.",
        "Effect: this did not happen, where no table covers it.",
    ),
    "Assumption.stand_in": (
        "Gevolg: een oude voorraad geldt nog.",
        "Effect: an old stock still holds.",
    ),
    "Product": (
        "Hoe het document aan het getal komt: een deel van een geheel.",
        "How the document arrives at the number: a share of a whole.",
    ),
    "Product.share": ("Welk deel, zoals 25%.", "Which share, such as 25%."),
    "Product.of": ("Waarvan, als heel getal.", "Of what, as a whole number."),
    "Period": (
        "De tijd waarover het doel telt.",
        "The time over which the target counts.",
    ),
    "Period.first": ("De eerste dag.", "The first day."),
    "Period.last": (
        "De laatste dag; die telt nog mee. Laat hem weg als er geen einde is.",
        "The last day; it still counts. Leave it out where there is no end.",
    ),
    "Period.each": (
        "Beoordeel elk jaar, halfjaar of kwartaal apart. Het slechtste beslist.",
        "Judge each year, half year or quarter by itself. The worst one decides.",
    ),
    "Period.mean": (
        "De grens is een gemiddelde per jaar, halfjaar of kwartaal. Een slechte stap is goed te maken.",
        "The bound is a mean for each year, half year or quarter. A poor step may be made good.",
    ),
    "Statement": (
        "Wat het document zelf zegt: dat partijen het doel al halen.",
        "What the document itself says: that parties already meet the target.",
    ),
    "Statement.parties": ("Van wie het wordt gezegd.", "Of whom it is said."),
    "Statement.statement": ("Wat er wordt gezegd.", "What is said."),
    "Reading": (
        "Een andere lezing die te verdedigen is. Geef alleen wat zij anders telt.",
        "Another reading that can be defended. Give only what it counts otherwise.",
    ),
    "Reading.key": ("Een eigen naam voor deze lezing.", "A name of its own for this reading."),
    "Reading.statement": (
        "Hoe deze lezing telt, en waarom dat te verdedigen is.",
        "How this reading counts, and why that can be defended.",
    ),
    "Reading.parties": ("Voor wie zij geldt. Zonder dit: voor allen.", "Of whom it is. Without it: of all."),
    "Reading.period": ("Een andere periode.", "Another period."),
    "Reading.count": ("Een andere telling.", "Another count."),
    "Reading.of": ("Een ander geheel waarvan het een deel is.", "Another whole, of which it is a share."),
    "Reading.baseline": ("Een andere beginstand.", "Another baseline."),
    "Reading.at_least": ("Een andere ondergrens.", "Another lower bound."),
    "Reading.at_most": ("Een andere bovengrens.", "Another upper bound."),
    "Reading.without": (
        "De aannamen van het doel die deze lezing niet maakt.",
        "The assumptions of the target that this reading does not make.",
    ),
    "Reading.drops": (
        "Waarmee deze lezing niet vergelijkt, hoewel het doel dat doet.",
        "What this reading does not compare with, although the target does.",
    ),
    "Reading.assumptions": ("Aannamen die erbij komen.", "Assumptions that are added."),
    "Declared": (
        "De naam van de manier waarop het doel zelf telt: de meest letterlijke.",
        "The name of the way in which the target itself counts: the most literal one.",
    ),
    "Declared.key": ("Een eigen naam voor deze lezing.", "A name of its own for this reading."),
    "Declared.statement": ("Hoe het doel telt.", "How the target counts."),
    "Target": (
        "Een toezegging waarover cijfers kunnen beslissen: een telling, een grens en een periode.",
        "A promise that figures can decide: a count, a bound and a period.",
    ),
    "Target.key": ("De naam in uitvoer en in JSON.", "Its name in output and in JSON."),
    "Target.title": ("De naam voor lezers.", "Its name for readers."),
    "Target.unit": ("De sleutel van de eenheid waarin wordt geteld.", "The key of the unit that is counted."),
    "Target.together": (
        "De partijen die het samen doen. Geef dit, of each.",
        "The parties that do it together. Give this, or each.",
    ),
    "Target.each": (
        "De partijen die het ieder apart doen. Geef dit, of together.",
        "The parties that do it each by itself. Give this, or together.",
    ),
    "Target.period": ("De tijd waarover het telt.", "The time over which it counts."),
    "Target.due": (
        "De dag waarop het klaar moet zijn. Zonder dit: het einde van de periode.",
        "The day by which it must be done. Without it: the end of the period.",
    ),
    "Target.commitment": (
        "Hoe hard de toezegging is. Zonder dit: zoals bij de afspraak.",
        "How firm the promise is. Without it: as in the agreement.",
    ),
    "Target.count": (
        "Wat er wordt geteld. De delen in de lijst worden opgeteld.",
        "What is counted. The parts in the list are added up.",
    ),
    "Target.of": (
        "Het geheel waarvan count een deel is. De grens is dan een percentage.",
        "The whole of which count is a share. The bound is then a percentage.",
    ),
    "Target.baseline": (
        "De beginstand waarmee wordt vergeleken. De grens telt vanaf daar.",
        "What it is compared with. The bound is counted from there.",
    ),
    "Target.at_least": ("Minimaal: het minste dat genoeg is.", "The least that is enough."),
    "Target.at_most": ("Maximaal: het meeste dat mag.", "The most that is allowed."),
    "Target.divided": (
        "Wat ieder van de grens doet: per partij een getal, of een percentage. Samen is dat het geheel.",
        "What each does of the bound: a number or a percentage for each party. Together they are the whole.",
    ),
    "Target.product": (
        "Hoe het document aan de grens komt, zoals 25% van 39000.",
        "How the document arrives at the bound, such as 25% of 39000.",
    ),
    "Target.condition": (
        "De sleutel van de voorwaarde waarvan het doel afhangt.",
        "The key of the condition on which the target depends.",
    ),
    "Target.stated": (
        "Het document zegt zelf dat het al is gehaald. Cijfers gaan daarboven.",
        "The document itself says that it is met already. Figures have the last word.",
    ),
    "Target.declared": (
        "Een naam voor hoe het doel zelf telt, naast andere lezingen.",
        "A name for how the target itself counts, beside other readings.",
    ),
    "Target.assumptions": ("Wat de telling aanneemt.", "What the count takes for granted."),
    "Target.readings": (
        "Andere manieren om te tellen, die ook te verdedigen zijn.",
        "Other ways to count that can be defended too.",
    ),
}
