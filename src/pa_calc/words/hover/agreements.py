"""Of the file agreements.yaml: who signed, the words of the dataset, and each agreement but for its targets."""

from collections.abc import Mapping

HOVER: Mapping[str, tuple[str, str]] = {
    "Agreements": (
        "Het bestand agreements.yaml: wie er hebben getekend, welke woorden er gelden en wat er is afgesproken.",
        "The file agreements.yaml: who signed, which words hold, and what was agreed.",
    ),
    "Agreements.format": ("De versie van dit formaat.", "The version of this format."),
    "Agreements.name": (
        "De naam van deze gegevens, zoals hij boven elk antwoord staat.",
        "The name of this dataset, as it stands above each answer.",
    ),
    "Agreements.document": ("Het document dat is ondertekend.", "The document that was signed."),
    "Agreements.term": ("Van wanneer tot wanneer de afspraken gelden.", "From when until when the agreement holds."),
    "Agreements.parties": (
        "Wie er hebben getekend, ieder onder een eigen sleutel.",
        "Who signed, each under a key of its own.",
    ),
    "Agreements.groups": (
        "Partijen die het document met één woord noemt, zoals de corporaties.",
        "Parties that the document names with one word, such as the corporations.",
    ),
    "Agreements.flows": (
        "Wat er in de loop van de tijd gebeurt en geteld wordt, zoals nieuwbouw, verkoop en verhuringen.",
        "What happens over time and is counted, such as new build, sale and lettings.",
    ),
    "Agreements.stocks": (
        'Wat er op een dag is, zoals het bezit. In een prognose is "owned" alles wat een corporatie bezit.',
        'What there is on a day, such as the homes owned. In a forecast "owned" is all that a corporation owns.',
    ),
    "Agreements.units": (
        'Waarin wordt geteld, zoals woningen of VHE. In een prognose telt alleen "home" als woning.',
        'What is counted, such as homes or rental units. In a forecast only "home" counts as a home.',
    ),
    "Agreements.dimensions": (
        "Hoe cijfers kunnen worden ingedeeld, zoals naar energielabel, huursegment of DAEB.",
        "How figures can be split, such as by energy label, rent segment or DAEB.",
    ),
    "Agreements.rent_limits": (
        "Huurgrenzen, zoals de aftoppingsgrenzen, met de bedragen per jaar.",
        "Rent limits, such as the capping limits, with their amounts by year.",
    ),
    "Agreements.chapters": ("De hoofdstukken van het document.", "The chapters of the document."),
    "Agreements.agreements": (
        "De genummerde afspraken. Schrijf [] als er nog geen zijn.",
        "The numbered agreements. Write [] where there are none yet.",
    ),
    "Agreements.running_text": (
        "Taken die in de gewone tekst staan, buiten de genummerde afspraken.",
        "Duties that stand in the running text, outside the numbered agreements.",
    ),
    "Agreements.discrepancies": (
        "Plaatsen waar het document zichzelf tegenspreekt.",
        "Places where the document contradicts itself.",
    ),
    "Agreements.ties": (
        "Plaatsen in het document die hetzelfde horen te zeggen.",
        "Places of the document that ought to say the same.",
    ),
    "Agreements.escalation": (
        "De escalatieladder: wie iets oppakt dat niet goed gaat, trede voor trede.",
        "The escalation ladder: who takes up what does not go well, rung by rung.",
    ),
    "Document": ("Het document dat is ondertekend.", "The document that was signed."),
    "Document.title": ("De titel, zoals die op het document staat.", "The title, as it stands on the document."),
    "Document.municipality": ("De naam van de gemeente.", "The name of the municipality."),
    "Document.registration": (
        "Het zaaknummer of registratienummer, tussen aanhalingstekens.",
        "The number in a register, in quotes.",
    ),
    "Document.signed": ("De dag van ondertekening.", "The day on which it was signed."),
    "Term": ("De dagen waarop de afspraken gelden.", "The days on which the agreement holds."),
    "Term.first": ("De eerste dag.", "The first day."),
    "Term.last": ("De laatste dag; die telt nog mee.", "The last day; it still counts."),
    "Party": (
        "Een partij die heeft getekend: de gemeente, een corporatie of een huurdersorganisatie.",
        "A party that signed: the municipality, a corporation or a tenant council.",
    ),
    "Party.kind": ("Wat voor partij het is.", "What kind of party it is."),
    "Party.name": ("De naam, zoals die in het document staat.", "The name, as it stands in the document."),
    "Party.short": (
        "Een korte naam, voor waar weinig plaats is. Zonder dit staat er de hele naam.",
        "A short name, for where there is little room. Without it the whole name stands there.",
    ),
    "Party.during": (
        "Wanneer de partij meedoet. Alleen nodig als zij later komt of eerder vertrekt.",
        "When the party takes part. Only needed where it joins late or leaves early.",
    ),
    "Group": ("Partijen die het document met één woord noemt.", "Parties that the document names with one word."),
    "Group.name": ("Hoe de groep heet.", "What the group is called."),
    "Group.members": (
        "De sleutels van de partijen in de groep. Een groep kan niet in een groep zitten.",
        "The keys of the parties in the group. A group cannot be in a group.",
    ),
    "Flow": (
        "Iets wat gebeurt en wordt geteld, en wat het met de voorraad doet.",
        "Something that happens and is counted, and what it does to the stock.",
    ),
    "Flow.direction": ("Wat het met de voorraad doet.", "What it does to the stock."),
    "Flow.name": ("Hoe het heet.", "What it is called."),
    "Flow.was": (
        'Alleen bij "within": wat de woning eerst was, per indeling. Anders zeggen de rijen het.',
        'Only with "within": what the home was before, by dimension. Else its rows say it.',
    ),
    "Flow.becomes": (
        'Alleen bij "within": wat de woning wordt, per indeling. Anders zeggen de rijen het.',
        'Only with "within": what the home becomes, by dimension. Else its rows say it.',
    ),
    "Named": ("Een voorraad of een eenheid, met haar naam.", "A stock or a unit, with its name."),
    "Named.name": ("De naam die lezers zien.", "The name that readers see."),
    "Dimension": (
        "Een manier om cijfers in te delen, met de waarden die er zijn.",
        "A way to split figures, with the values that there are.",
    ),
    "Dimension.name": ("Hoe de indeling heet.", "What the dimension is called."),
    "Dimension.values": (
        "De waarden, in de volgorde waarin ze worden getoond, elk met een naam.",
        "The values, in the order in which they are shown, each with a name.",
    ),
    "Dimension.watch": (
        "De waarden die een prognose jaar voor jaar laat zien, zoals de labels E, F en G.",
        "The values that a forecast shows year by year, such as the labels E, F and G.",
    ),
    "Dimension.complete": (
        "true als alles precies één van deze waarden heeft, zodat de delen samen het geheel zijn.",
        "true where everything has exactly one of these values, so that the parts make up the whole.",
    ),
    "RentLimit": (
        "Een huurgrens uit de wet of uit de afspraken, zoals een aftoppingsgrens.",
        "A rent limit by law or by agreement, such as a capping limit.",
    ),
    "RentLimit.name": ("Hoe de grens heet.", "What the limit is called."),
    "RentLimit.amounts": (
        "Het bedrag per maand, onder het jaar van het prijspeil.",
        "The amount a month, under the year of its price level.",
    ),
    "Chapter": ("Een hoofdstuk van het document.", "A chapter of the document."),
    "Chapter.number": (
        "Het nummer, tussen aanhalingstekens. Het nummer van een afspraak begint ermee.",
        "Its number, in quotes. The number of an agreement begins with it.",
    ),
    "Chapter.title": ("De titel van het hoofdstuk.", "The title of the chapter."),
    "Lead": ("Een regievoerder: wie ervoor zorgt dat het gebeurt.", "A lead party: who sees that it happens."),
    "Lead.who": ("De sleutel van een partij of een groep.", "The key of a party or a group."),
    "Lead.during": (
        "Wanneer deze partij de regie heeft, als dat niet de hele tijd is.",
        "When this party leads, where that is not all the time.",
    ),
    "Planned": ("Een regel van de planning.", "One entry of the planning."),
    "Planned.when": ("Wanneer het gebeurt.", "When it happens."),
    "Planned.every": ("Hoe vaak het terugkomt. Zonder dit: eenmaal.", "How often it returns. Without it: once."),
    "Planned.what": (
        "Waarvan dit de planning is, als zij niet over de hele afspraak gaat.",
        "Of what this is the planning, where it is not of the whole agreement.",
    ),
    "Fact": (
        "Wat er van een voorwaarde is geworden, wie dat meldde en wanneer.",
        "What became of a condition, who reported that and when.",
    ),
    "Fact.state": ("Of de afspraak hierdoor blijft staan of vervalt.", "Whether the promise stands or has lapsed."),
    "Fact.reported": ("De dag waarop het is gemeld.", "The day on which it was reported."),
    "Fact.by": ("De sleutel van de partij of groep die het meldde.", "The key of the party or group that reported it."),
    "Fact.reason": ("Waarom het zo is.", "Why it is so."),
    "Fact.of": (
        'Alleen bij "may": van wie de afwijking is. Zonder dit: van allen.',
        'Only with "may": whose deviation it is. Without it: that of all.',
    ),
    "Fact.during": (
        'Alleen bij "may": over welke tijd de afwijking gaat.',
        'Only with "may": the time that the deviation is about.',
    ),
    "Condition": ("Een voorwaarde waarvan de afspraak afhangt.", "A condition on which the agreement depends."),
    "Condition.key": (
        "De naam waarmee doelen en taken naar deze voorwaarde verwijzen.",
        "The name by which targets and duties refer to this condition.",
    ),
    "Condition.kind": ("Wat de voorwaarde met de afspraak doet.", "What the condition does to the agreement."),
    "Condition.statement": ("De voorwaarde in eigen woorden.", "The condition in your own words."),
    "Condition.by": ("De dag waarop het bekend moet zijn.", "The day on which it must be known."),
    "Condition.fact": (
        "Wat ervan geworden is. Laat het weg zolang dat niet bekend is.",
        "What became of it. Leave it out as long as that is not known.",
    ),
    "Link": ("Hoe deze afspraak met een andere samenhangt.", "How this agreement bears on another one."),
    "Link.to": (
        "Het nummer van de andere afspraak, tussen aanhalingstekens.",
        "The number of the other agreement, in quotes.",
    ),
    "Link.relation": ("Wat deze afspraak met de andere doet.", "What this agreement does to the other."),
    "Link.statement": ("Hoe zij samenhangen, als dat uitleg nodig heeft.", "How they bear on each other, if need be."),
    "Duty": (
        "Iets wat gedaan moet worden of in stand blijft. Het is gedaan of niet; er valt niets te tellen.",
        "Something to do or to keep up. It is done or it is not; there is nothing to count.",
    ),
    "Duty.key": ("Een eigen naam voor deze taak.", "A name of its own for this duty."),
    "Duty.statement": ("Wat er moet gebeuren, in eigen woorden.", "What has to be done, in your own words."),
    "Duty.who": ("Wie het doet: sleutels van partijen of groepen.", "Who does it: keys of parties or groups."),
    "Duty.commitment": ("Hoe hard de toezegging is.", "How firm the promise is."),
    "Duty.due": ("Wanneer het klaar moet zijn.", "By when it must be done."),
    "Duty.every": (
        "Hoe vaak het moet gebeuren. Zonder dit: eenmaal, of doorlopend.",
        "How often it must be done. Without it: once, or all the time.",
    ),
    "Duty.condition": (
        "De sleutel van de voorwaarde waarvan deze taak afhangt.",
        "The key of the condition on which this duty depends.",
    ),
    "Definition": ("Wat een woord in deze afspraak betekent.", "What a word means in this agreement."),
    "Definition.key": ("Een eigen naam voor deze uitleg.", "A name of its own for this definition."),
    "Definition.statement": ("Wat het woord hier betekent.", "What the word means here."),
    "Counted": (
        "Maakt dat een genoemd getal kan meetellen, net als een rij van een tabel.",
        "Makes a stated figure count, as a row of a table does.",
    ),
    "Counted.name": ("De naam, zoals het document hem geeft.", "Its name, as the document has it."),
    "Counted.party": ("De sleutel van de partij van wie het cijfer is.", "The key of the party whose figure it is."),
    "Counted.stock": (
        "De sleutel van wat er dan is. Geef dit, of flow.",
        "The key of what there is then. Give this, or flow.",
    ),
    "Counted.flow": (
        "De sleutel van wat er dan gebeurt. Geef dit, of stock.",
        "The key of what happens then. Give this, or stock.",
    ),
    "Counted.at": (
        "De tijd waarover het cijfer gaat, met een einde; van een voorraad telt de laatste dag.",
        "The time that the figure is of, with an end; of a stock the last day counts.",
    ),
    "Counted.state": ("Wat voor cijfer het is.", "What kind of figure it is."),
    "Counted.attributes": (
        "Wat er geldt voor alles in dit getal, per indeling.",
        "What holds of all in this number, by dimension.",
    ),
    "StatedFigure": (
        "Een getal dat niemand heeft toegezegd: een behoefte, een voorbeeld, ruimte in de wet of een deel van een som.",
        "A number that nobody promised: a need, an example, room in the law or a part of a sum.",
    ),
    "StatedFigure.key": ("Een eigen naam voor dit getal.", "A name of its own for this number."),
    "StatedFigure.statement": ("Waarvan dit het getal is.", "What this is the number of."),
    "StatedFigure.value": (
        "Het getal. Laat het weg als het document het open laat, of een bereik geeft.",
        "The number. Leave it out where the document leaves it open, or gives a range.",
    ),
    "StatedFigure.low": ("De onderkant van een bereik.", "The lower end of a range."),
    "StatedFigure.high": ("De bovenkant van een bereik.", "The upper end of a range."),
    "StatedFigure.unit": ("De sleutel van de eenheid waarin is geteld.", "The key of the unit that was counted."),
    "StatedFigure.sum_of": (
        "De sleutels van de genoemde getallen waarvan dit de som is.",
        "The keys of the stated figures of which this is the sum.",
    ),
    "StatedFigure.counted": (
        "Alleen als het getal moet meetellen bij doelen.",
        "Only where the number has to count towards targets.",
    ),
    "Agreement": ("Een genummerde afspraak.", "One numbered agreement."),
    "Agreement.number": ("Het nummer, tussen aanhalingstekens.", "Its number, in quotes."),
    "Agreement.title": ("Een korte titel, in eigen woorden.", "A short title, in your own words."),
    "Agreement.summary": ("Wat er is afgesproken, in eigen woorden.", "What was agreed, in your own words."),
    "Agreement.leads": (
        "De regievoerders. Schrijf [] als er niemand genoemd is.",
        "The lead parties. Write [] where nobody is named.",
    ),
    "Agreement.leads_as_written": (
        "De woorden van het document over de regie, als die meer of iets anders zeggen.",
        "The words of the document on who leads, where they say more or something else.",
    ),
    "Agreement.planning": (
        "Wanneer het gebeurt. Schrijf [] als er geen tijd genoemd is.",
        "When it happens. Write [] where no time is named.",
    ),
    "Agreement.planning_as_written": (
        "De planning in de woorden van het document.",
        "The planning in the words of the document.",
    ),
    "Agreement.commitment": (
        "Hoe hard de toezegging is: resultaat, inspanning, onderzoek of minder.",
        "How firm the promise is: a result, an effort, a study or less.",
    ),
    "Agreement.conditions": ("Voorwaarden waarvan de afspraak afhangt.", "Conditions on which it depends."),
    "Agreement.links": (
        "Andere afspraken waarmee deze samenhangt.",
        "Other agreements on which this one bears.",
    ),
    "Agreement.duties": (
        "Wat iemand moet doen en wat niet in cijfers is te vatten.",
        "What someone has to do and what figures cannot say.",
    ),
    "Agreement.definitions": ("Wat woorden in deze afspraak betekenen.", "What words mean in this agreement."),
    "Agreement.stated_figures": (
        "Getallen in de tekst die geen toezegging zijn.",
        "Numbers in the text that are no promise.",
    ),
    "Agreement.targets": (
        "De toezeggingen waarover cijfers kunnen beslissen.",
        "The promises that figures can decide.",
    ),
    "RunningDuty": (
        "Een taak of verwachting die in de gewone tekst staat, buiten de genummerde afspraken.",
        "A duty or expectation in the running text, outside the numbered agreements.",
    ),
    "RunningDuty.section": ("Waar het in het document staat.", "Where in the document it stands."),
    "Discrepancy": (
        "Twee plaatsen in het document die niet hetzelfde zeggen, en waar deze gegevens van uitgaan.",
        "Two places of the document that do not say the same, and what this dataset takes.",
    ),
    "Discrepancy.key": ("Een eigen naam voor deze tegenspraak.", "A name of its own for this contradiction."),
    "Discrepancy.agreements": (
        "De nummers van de afspraken die elkaar tegenspreken.",
        "The numbers of the agreements that contradict each other.",
    ),
    "Discrepancy.tables": (
        "De nummers van de tabellen die elkaar tegenspreken.",
        "The numbers of the tables that contradict each other.",
    ),
    "Discrepancy.statement": ("Wat elkaar tegenspreekt.", "What contradicts what."),
    "Discrepancy.used": ("Waar deze gegevens van uitgaan.", "What this dataset takes."),
    "TieSide": (
        "Eén kant van de vergelijking: cellen die worden opgeteld.",
        "One side of what is compared: cells that are added up.",
    ),
    "TieSide.table": (
        "Het nummer van de tabel, of van de afspraak waarin genoemde getallen staan.",
        "The number of the table, or of the agreement that holds stated figures.",
    ),
    "TieSide.rows": (
        "De sleutels van de rijen, of van de genoemde getallen, die worden opgeteld.",
        "The keys of the rows, or of the stated figures, that are added up.",
    ),
    "TieSide.column": (
        "De kolom: een jaar of een sleutel. Zonder dit: de kolom van elk jaar uit years.",
        "The column: a year or a key. Without it: that of each year in years.",
    ),
    "TieSide.rise": (
        "true als het om de groei gaat sinds het jaar ervoor.",
        "true where it is about the growth since the year before.",
    ),
    "TieSide.times": (
        "Hoe vaak de som telt: -1 keert het teken om.",
        "How often the sum counts: -1 turns its sign.",
    ),
    "KnownDifference": (
        "Een verschil dat in het document zelf zit, en wat daarvan bekend is.",
        "A difference that the document itself has, and what is known of it.",
    ),
    "KnownDifference.year": (
        "Het jaar waarin het verschil er is. Laat het weg als er niet per jaar is vergeleken.",
        "The year that has the difference. Leave it out where it is not compared by year.",
    ),
    "KnownDifference.difference": (
        "Hoeveel de ene kant meer is dan de andere; met een min als zij minder is.",
        "How much more the one side is than the other; with a minus where it is less.",
    ),
    "KnownDifference.reason": (
        "Waar het verschil vandaan komt, of dat niemand dat weet.",
        "Where the difference comes from, or that nobody knows.",
    ),
    "Tie": (
        "Twee plaatsen in het document die hetzelfde horen te zeggen, en waarom.",
        "Two places of the document that ought to say the same, and why.",
    ),
    "Tie.key": ("Een eigen naam voor deze vergelijking.", "A name of its own for this comparison."),
    "Tie.statement": ("Wat er hetzelfde hoort te zijn.", "What ought to be the same."),
    "Tie.one": ("De ene kant.", "The one side."),
    "Tie.other": ("De andere kant.", "The other side."),
    "Tie.years": (
        "De jaren die worden vergeleken. Zonder dit wordt er één keer vergeleken.",
        "The years that are compared. Without them it is compared once.",
    ),
    "Tie.tolerance": (
        "Hoeveel de kanten hooguit mogen schelen, bijvoorbeeld door afronding.",
        "How much the sides may differ at most, for instance by rounding.",
    ),
    "Tie.reason": ("Waarom zij hetzelfde horen te zijn.", "Why they ought to be the same."),
    "Tie.known": ("Verschillen die er zijn en die bekend zijn.", "Differences that there are and that are known."),
    "Rung": (
        "Een trede van de escalatieladder: wanneer die is bereikt, en wie dan wat doet.",
        "A rung of the escalation ladder: when it is reached, and who then does what.",
    ),
    "Rung.key": ("Een eigen naam voor deze trede.", "A name of its own for this rung."),
    "Rung.level": (
        "Hoe hoog de trede is: 1 voor de eerste. De hoogste die is bereikt, telt.",
        "How high the rung is: 1 for the first one. The highest that is reached counts.",
    ),
    "Rung.statement": ("Wat er op deze trede gebeurt.", "What happens on this rung."),
    "Rung.verdicts": (
        "Bij welke oordelen. Samen met de andere voorwaarden van de trede.",
        "At which verdicts. Together with the other terms of the rung.",
    ),
    "Rung.overdue_days": (
        "Vanaf zoveel dagen na de dag waarop het af moest zijn.",
        "From so many days after the day on which it was due.",
    ),
    "Rung.quarters": (
        "Als dat zoveel kwartalen achter elkaar zo is, met dit kwartaal erbij.",
        "Where that is so for so many quarters in a row, this one included.",
    ),
    "Rung.who": ("Wie het dan oppakt: partijen of groepen.", "Who then takes it up: parties or groups."),
    "Rung.within_days": ("Binnen hoeveel dagen dat gebeurt.", "Within how many days that happens."),
}
