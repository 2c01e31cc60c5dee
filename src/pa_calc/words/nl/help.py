"""Dutch: help texts and what is wrong with how a command was called."""

WORDS = {
    "help.app": "Doet iedereen wat er is afgesproken? Voor elk doel van de prestatieafspraken: op koers of niet, hoe "
    "groot het tekort is, op welke cijfers dat rust, wat onbekend is en wat uitsluitsel geeft.",
    "help.app.examples": "\b\nVoorbeelden:\n  pa check targets\n  pa forecast --corp NAAM\n  pa init my-town",
    "help.check": "Controleer de gegevens, en daarna de doelen. Klopt er iets niet in de gegevens, dan wordt dat "
    "getoond en stopt de controle.",
    "help.check.examples": "\b\nVoorbeelden:\n  pa check\n  pa check --data my-town\n  pa check data",
    "help.data": "Wat er mis is in de gegevens, of goed om te weten. Eén regel voor elke bevinding: het bestand, de "
    "regel en de kolom, wat er is gevonden, wat te schrijven, en de code van de regel waar het niet aan voldoet (pa "
    "rule CODE legt die uit). Bij een fout zijn de gegevens niet te vertrouwen; een waarschuwing vraagt om een blik; "
    "een opmerking is goed om te weten, zoals een bekende fout van de bron.",
    "help.data.examples": "\b\nVoorbeelden:\n  pa check data\n  pa check data my-town/appendix/table-3.yaml\n  pa "
    "check data --data my-town --fail-on warning\n  pa check data --ignore known-discrepancy\n  pa check data --format "
    "github\n\n\b\nExitcodes:\n  0  niets op of boven --fail-on\n  1  een waarschuwing of een opmerking op of boven "
    "--fail-on\n  2  verkeerd gebruik\n  3  de gegevens zijn niet te vertrouwen, wat er ook is genegeerd",
    "help.rule": "Wat een regel vraagt, met een fout en een goed voorbeeld. Een bevinding eindigt met de code van haar "
    "regel.",
    "help.rule.examples": "\b\nVoorbeeld:\n  pa rule total-differs",
    "help.term": "Wat een woord uit het vak betekent, met de eenheid, en met de grens in euro's als die er is. Het "
    "woord mag Nederlands of Engels zijn; hoofdletters, accenten, spaties en streepjes maken niet uit, en het begin is "
    "genoeg als maar één woord zo begint. Zonder woord: alle termen.",
    "help.term.examples": "\b\nVoorbeelden:\n  pa term\n  pa term liberalisatiegrens\n  pa term reference date",
    "help.schema": "Het JSON Schema van een soort gegevensbestand. Daarmee vult een editor sleutels aan en legt die "
    "uit.",
    "help.schema.examples": "\b\nVoorbeelden:\n  pa schema agreements\n  pa schema table > table.schema.json",
    "help.argument.files": "Bestanden of mappen om te controleren, elk met de dataset eromheen; alleen wat daarin is "
    "gevonden wordt getoond. Zonder dit: de hele dataset.",
    "help.argument.table": "Het nummer van de tabel. Zonder dit: welke tabellen er zijn.",
    "help.argument.number": "Het nummer van een afspraak, zoals 1.1.",
    "help.argument.code": "De code van een regel. Zonder dit: een lijst van alle regels.",
    "help.argument.word": "Het woord, in het Nederlands of het Engels. Zonder dit: een lijst van alle termen.",
    "help.argument.schema": "De soort bestand. Zonder dit: welke soorten er zijn.",
    "help.option.select": "Toon alleen bevindingen met deze code. Mag vaker worden gegeven, of met komma's.",
    "help.option.ignore": "Toon geen bevindingen met deze code. Een fout blijft een fout: de gegevens worden er niet "
    "betrouwbaar door.",
    "help.option.fail-on-finding": "Eindig met code 1 als een getoonde bevinding zo erg is of erger; fouten geven 3.",
    "help.option.findings-format": "Hoe de bevindingen worden geschreven.",
    "help.option.statistics": "Tel in plaats daarvan de bevindingen per code.",
    "help.targets": "Het oordeel over elk doel. Eén rij per doel: wat is afgesproken, wat bekend is, hoe groot het "
    "tekort is; daaronder wat uitsluitsel geeft bij de open doelen, waar een andere lezing van de tekst anders "
    "uitkomt, en wat is aangenomen.",
    "help.targets.examples": "\b\nVoorbeelden:\n  pa check targets --corp NAAM\n  pa check targets --agreement 1.22 "
    "--format json\n  pa check targets --fail-on off-course\n\n\b\nExitcodes:\n  0  klaar\n  1  een doel niet gehaald "
    "of niet op koers, op of boven --fail-on\n  4  alleen niet te bepalen of geen gegevens haalde --fail-on\n  2  "
    "verkeerd gebruik\n  3  de gegevens zijn niet te vertrouwen",
    "help.explain": "Hoe een oordeel tot stand kwam. De afspraak in gewone woorden, wie de regievoerder is en wanneer "
    "het klaar moet zijn; voor elk doel wat is afgesproken, de berekening tot en met elke cel met bestand en regel, "
    "wat is aangenomen, wat uitsluitsel geeft, wat elke partij kan bijdragen, en elke andere lezing.",
    "help.explain.examples": "\b\nVoorbeelden:\n  pa explain 1.1\n  pa explain 3.10 --corp NAAM\n  pa explain 1.22 "
    "--format json",
    "help.forecast": "Wat corporaties verwachten, jaar voor jaar. Wat zij bouwen, kopen, verkopen en slopen, netto "
    "zoals gedrukt en zoals berekend, netto woningen, de voorraad, en de woningen met de slechtste energielabels. Een "
    "jaar dat geen tabel dekt is onbekend, niet nul.",
    "help.forecast.examples": "\b\nVoorbeeld:\n  pa forecast --corp NAAM",
    "help.agenda": "Wat nu klaar moet zijn, te laat is of nog komt. Een regel voor elke taak, elk doel, elke planning "
    "en elke voorwaarde met een dag: wanneer het klaar moet zijn, bij welke afspraak het hoort, wie het doet, en hoe "
    "het staat volgens wat is gemeld. Te laat betekent dat het niet als gereed is gemeld. Wat later komt of geen einde "
    "heeft wordt geteld; --all toont dat ook.",
    "help.agenda.examples": "\b\nVoorbeelden:\n  pa agenda --party NAAM\n  pa agenda --as-of 2026-06-30 --all\n  pa "
    "agenda --format ics > agreements.ics",
    "help.agreements": "Alle afspraken, één rij per afspraak: wie de regievoerder is, wanneer het klaar moet zijn, wat "
    "er is toegezegd, het slechtste oordeel over de doelen, en hoe het staat volgens wat is gemeld. Wat niemand meldde "
    "is niet gemeld; dat is iets anders dan niet gedaan. Filters gelden samen.",
    "help.agreements.examples": "\b\nVoorbeelden:\n  pa agreements --party NAAM --chapter 3\n  pa agreements --due "
    "overdue\n  pa agreements --due 2026-Q1 --status not-reported\n  pa agreements --search energie\n  pa agreements "
    "--format csv > agreements.csv",
    "help.table": "Een tabel uit de bijlage zoals gedrukt. Totalen die niet kloppen zijn gemerkt, met wat er is "
    "gedrukt, wat er is berekend, en welk van de twee telt. Daaronder staat wat een lege cel betekent, wat het "
    "document zelf heeft berekend, en wat sindsdien is gemeld. Zonder nummer: alle tabellen.",
    "help.table.examples": "\b\nVoorbeelden:\n  pa table\n  pa table 6\n  pa table 6 --format csv > table-6.csv",
    "help.status": "Hoe alles ervoor staat, op één scherm voor het kwartaal. Oordelen per partij, wat is veranderd "
    "sinds --since, wat te laat is, hoe de afspraken staan volgens wat is gemeld, hoe ver doelen zijn, en welke "
    "cijfers van wie nodig zijn.",
    "help.status.examples": "\b\nVoorbeelden:\n  pa status\n  pa status --party NAAM --since 2026-06-30\n  pa status "
    "--format json",
    "help.init": "Maak een nieuwe dataset, in een map die nieuw of leeg is. De dataset is meteen te lezen, met elk "
    "cijfer onbekend; opmerkingen erin zeggen wat waar moet staan. Wat er al is wordt niet overschreven.",
    "help.init.examples": '\b\nVoorbeelden:\n  pa init my-town --municipality NAAM --corp "EEN NAAM" --corp "ANDERE '
    'NAAM"\n  pa init my-town --years 2026-2029\n  pa init look-around --example',
    "help.argument.folder": "De map om te maken, of een lege map.",
    "help.option.municipality": "De naam van de gemeente.",
    "help.option.new-corp": "De naam van een corporatie; die krijgt een eigen tabel. Mag vaker worden gegeven.",
    "help.option.years": "De jaren van de afspraken, zoals 2026-2029 of 2026. Zonder dit: de vier jaren na dit jaar.",
    "help.option.example": "In plaats daarvan een kleine, ingevulde dataset van een verzonnen gemeente, om in rond te "
    "kijken.",
    "help.option.corp": "Alleen wat over deze partij gaat: haar sleutel, haar naam, of het begin van een van beide. "
    "Gezamenlijke doelen blijven staan, met samen erbij.",
    "help.option.explain-corp": "Alleen de doelen die over deze partij gaan: haar sleutel, haar naam, of het begin van "
    "een van beide.",
    "help.option.forecast-corp": "Alleen deze corporatie: haar sleutel, haar naam, of het begin van een van beide.",
    "help.option.agenda-corp": "Alleen wat deze partij doet of waarvan zij regievoerder is, alleen of met anderen: "
    "haar sleutel, haar naam, of het begin van een van beide.",
    "help.option.status-corp": "Alleen wat over deze partij gaat, alleen of met anderen: haar sleutel, haar naam, of "
    "het begin van een van beide.",
    "help.option.since": "Toon wat na deze dag is veranderd, zoals 2026-06-30. Zonder dit: de laatste dag van het "
    "vorige kwartaal.",
    "help.option.agenda-format": "Hoe het antwoord wordt geschreven; ics is een agenda die agendaprogramma's inlezen.",
    "help.option.all": "Toon ook wat later komt, wat geen einde heeft, en wat gereed of vervallen is.",
    "help.option.rows-format": "Hoe het antwoord wordt geschreven; csv is voor rekenbladen.",
    "help.option.list-corp": "Alleen waarvan deze partij regievoerder is, wat zij moet doen, of wat zij met een doel "
    "toezegde: haar sleutel, haar naam, of het begin van een van beide.",
    "help.option.chapter": "Alleen dit hoofdstuk. Mag vaker worden gegeven.",
    "help.option.due": "Alleen waar iets klaar moet zijn in deze tijd, zoals 2025, 2025-Q2, 2025-H1, 2025-03-31 of "
    "2025..2026; overdue: alleen waar iets te laat is.",
    "help.option.status": "Alleen wat er volgens de meldingen zo voor staat. Mag vaker worden gegeven.",
    "help.option.search": "Alleen waar al deze woorden in staan, in het Nederlands of het Engels, met of zonder "
    "accenten en hoofdletters.",
    "help.option.agreement": "Alleen deze afspraak, zoals 1.2 (dat is niet 1.22). Mag vaker worden gegeven.",
    "help.option.fail-on": "Eindig met code 1 of 4 als een oordeel zo slecht is of slechter.",
    "help.option.format": "Hoe het antwoord wordt geschreven.",
    "help.option.data": 'De map met de dataset, of "shipped". Anders PA_DATA, anders ./data of . als daar een '
    "agreements.yaml in staat, anders de meegeleverde dataset.",
    "help.option.data-here": 'De map met de dataset, of "shipped". Anders PA_DATA, anders ./data of . als daar een '
    "agreements.yaml in staat. Nooit een andere.",
    "help.option.as-of": "Oordeel naar de stand op deze dag, zoals 2026-06-30. Zonder dit: vandaag.",
    "help.option.version": "Toon de versie.",
    "help.option.debug": "Toon waar in het programma een onverwachte fout ontstond.",
    "help.option.lang": "De taal van het antwoord: nl of en. Anders die van PA_LANG, van LC_ALL, LC_MESSAGES of LANG, "
    "of van het systeem. Wat programma's lezen is Engels, tenzij anders gevraagd.",
    "help.option.install-completion": "Installeer het aanvullen van opdrachten in deze shell.",
    "help.option.show-completion": "Toon het aanvullen voor deze shell, om te kopiëren of om de installatie aan te "
    "passen.",
    # What stands for something to type.
    "metavar.folder": "MAP",
    "metavar.date": "DATUM",
    "metavar.key": "SLEUTEL",
    "metavar.number": "NUMMER",
    "metavar.time": "TIJD",
    "metavar.words": "WOORDEN",
    "metavar.table": "N",
    "metavar.name": "NAAM",
    "metavar.years": "JAREN",
    "metavar.files": "BESTAND...",
    "metavar.code": "CODE",
    "metavar.word": "WOORD...",
    "metavar.options": "[OPTIES]",
    "metavar.command": "OPDRACHT [ARGUMENTEN]...",
    # What Typer says around help texts, and of wrong usage, word for word.
    "frame.usage": "Gebruik:",
    "frame.options": "Opties:",
    "frame.commands": "Opdrachten:",
    "frame.arguments": "Argumenten:",
    "frame.show-help": "Toon deze tekst.",
    "frame.default": "[standaard: ",
    "frame.required": "[verplicht]",
    "typer.error": "Fout: {told}",
    "typer.hint": "Zie '{command}' voor hulp.",
    "typer.no-such-command": "Er is geen opdracht {name}.",
    "typer.near": "{told} Is {near} bedoeld?",
    "typer.no-such-option": "Er is geen optie {name}",
    "typer.possible": "{told} (Mogelijk bedoeld: {near})",
    "typer.extra": "Er staat iets te veel ({name})",
    "typer.needs-value": "Achter optie {name} ontbreekt een waarde.",
    "typer.takes-none": "Achter optie {name} kan geen waarde staan.",
    "typer.not-one-of": "Verkeerde waarde voor {name}: {found}. Kies uit: {known}.",
    "typer.missing": "Argument {name} ontbreekt.",
    "usage.no-such-language": "Er is hier geen taal {asked}. Bekend zijn: {known}.",
    "usage.empty-data": "--data noemt geen map. Noem de map met agreements.yaml erin, of laat --data weg.",
    "usage.no-such-folder": "Er is geen map {folder}. Noem een map met een agreements.yaml erin; de dataset van het "
    "programma heet shipped.",
    "usage.not-a-folder": "{folder} is een bestand, geen map. Noem de map met agreements.yaml erin.",
    "usage.cannot-open-folder": "De map {folder} gaat niet open: {reason}. Controleer de naam en wie die mag lezen, of "
    "noem een andere map met --data.",
    "usage.folder-without-agreements": "De map {folder} heeft geen agreements.yaml. Noem de map die dat bestand heeft.",
    "usage.data-without-agreements": "De map ./data hier heeft geen agreements.yaml. Noem een dataset met --data, of "
    "gebruik --data shipped.",
    "usage.no-such-party": "Er is geen partij {asked}. Bekend zijn: {known}.",
    "usage.no-such-party-near": "Er is geen partij {asked}. Is {near} bedoeld? Bekend zijn: {known}.",
    "usage.ambiguous-party": "{asked} kan meer dan één partij zijn: {known}. Schrijf meer van de naam.",
    "usage.no-such-agreement": "Er is geen afspraak {asked} in deze dataset.",
    "usage.no-such-agreement-near": "Er is geen afspraak {asked} in deze dataset. Is {near} bedoeld?",
    "usage.no-such-chapter": "Er is geen hoofdstuk {asked}. Bekend zijn: {known}.",
    "usage.no-chapters": "Er is geen hoofdstuk {asked}. De dataset heeft nog geen hoofdstukken.",
    "usage.not-a-due-time": "{asked} is geen tijd. Schrijf een jaar, kwartaal, halfjaar, dag of periode, zoals 2025, "
    "2025-Q2, 2025-H1, 2025-03-31 of 2025..2026, of overdue.",
    "usage.no-words": "Achter --search staat geen woord. Schrijf wat er gezocht wordt, of laat --search weg.",
    "usage.no-such-table": "Er is geen tabel {asked}. Bekend zijn: {known}.",
    "usage.no-such-table-near": "Er is geen tabel {asked}. Is {near} bedoeld? Bekend zijn: {known}.",
    "usage.no-tables": "Er is geen tabel {asked}. De dataset heeft nog geen tabellen.",
    "usage.no-number": "Schrijf het nummer van een afspraak achter explain, zoals: pa explain 1.1. pa agreements noemt "
    "ze allemaal.",
    "usage.no-targets": "Afspraak {asked} heeft geen doel waarover cijfers kunnen beslissen.",
    "usage.not-a-day": "{asked} is geen dag. Schrijf jaar-maand-dag, zoals 2026-06-30.",
    "usage.since-after": "--since {asked} komt na {day}, de dag waar het om gaat. Noem een eerdere dag.",
    "usage.nothing-here": "Hier is geen dataset: geen agreements.yaml in ./data of in deze map. Noem er een met "
    "--data, maak er een met pa init, of gebruik --data shipped.",
    "usage.files-and-data": "Er zijn bestanden gegeven én --data. Noem alleen de bestanden; elk wordt gecontroleerd "
    "met de dataset eromheen.",
    "usage.options-before-check": "Schrijf --data en --as-of achter {command}: pa check {command} --data MAP.",
    "usage.no-such-term": "Er is geen term {asked}. pa term noemt ze allemaal.",
    "usage.no-such-term-near": "Er is geen term {asked}. Is {near} bedoeld? pa term noemt ze allemaal.",
    "usage.ambiguous-term": "{asked} kan meer betekenen: {known}. Schrijf er meer van.",
    "usage.no-such-code": "Er is geen regel {asked}. pa rule noemt ze allemaal.",
    "usage.no-such-code-near": "Er is geen regel {asked}. Is {near} bedoeld?",
    "usage.no-such-schema": "Er is geen schema {asked}. Bekend zijn: {known}.",
    "usage.cannot-write": "Het antwoord kon niet worden geschreven: {reason}.",
    "init.no-municipality": "FILL IN: naam van de gemeente",
    "init.no-corporation": "FILL IN: naam van de corporatie",
    "init.frame": "Dataset gemaakt in {folder}:\n{files}\n\nDe dataset is meteen te lezen, met elk cijfer onbekend. "
    "Waar iets in te vullen is, staat FILL IN.\n\nHierna:\n  pa check targets --data {data}\n  pa forecast --data "
    "{data}\n",
    "init.example": "VERZONNEN dataset gemaakt in {folder}, om in rond te kijken:\n{files}\n\nDeze gemeente bestaat "
    "niet, en niemand daar heeft iets toegezegd. Verander wat er te veranderen valt.\n\nHierna:\n  pa check targets "
    "--data {data}\n  pa forecast --data {data}\n",
    "usage.init-empty-folder": "De naam van de map is leeg. Noem een nieuwe map, of een lege.",
    "usage.init-not-empty": "{folder} is niet leeg: {found} staat erin. Er is niets geschreven. Noem een nieuwe map, "
    "of een lege.",
    "usage.init-quite-full": "{folder} is niet leeg: {found} en nog {more} staan erin. Er is niets geschreven. Noem "
    "een nieuwe map, of een lege.",
    "usage.init-file": "{folder} is een bestand, geen map. Noem een nieuwe map, of een lege.",
    "usage.init-link": "{folder} is een koppeling die nergens heen gaat. Haal die weg, of noem een andere map.",
    "usage.init-no-parent": "Er is geen map {parent} om {folder} in te maken. Maak die eerst, of noem een andere map.",
    "usage.init-cannot-open": "De map {folder} gaat niet open: {reason}. Controleer de naam en wie die mag lezen, of "
    "noem een andere map.",
    "usage.init-cannot-write": "In {folder} is niets gemaakt: {reason}. Controleer wie er mag schrijven en of er "
    "ruimte is, of noem een andere map.",
    "usage.init-hidden": "In {option} {asked} staat een teken dat niemand kan zien: {found}. Typ de naam opnieuw, "
    "zonder dat teken.",
    "usage.init-hidden-folder": "In de naam van de map {asked} staat een teken dat niemand kan zien: {found}. Typ de "
    "naam opnieuw, zonder dat teken.",
    "usage.init-no-name": "Achter {option} staat geen naam. Schrijf de naam, of laat {option} weg.",
    "usage.init-long-name": "De naam achter {option} heeft {count} tekens. Schrijf er hoogstens {most}.",
    "usage.init-name-twice": "{asked} is twee keer gegeven. Laat er een weg.",
    "usage.init-same-key": "{asked} en {other} zouden allebei de sleutel {key} krijgen. Schrijf namen die een letter "
    "of een cijfer verschillen, of laat er een weg.",
    "usage.init-not-years": "{asked} is geen jaar en geen reeks jaren. Schrijf jaren als 2026-2029, of één jaar als "
    "2026.",
    "usage.init-years-reversed": "{first}-{last} eindigt voordat het begint. Schrijf {last}-{first}.",
    "usage.init-years-out-of-range": "{asked} ligt niet tussen {first} en {last}. Schrijf de jaren van de afspraken.",
    "usage.init-many-years": "{asked} is {count} jaar. Schrijf er hoogstens {most}, zoals 2026-2029.",
    "usage.init-example-alone": "--example is al compleet. Laat {option} weg, of laat --example weg.",
    "bug.title": "Dit is een fout in pa, niet in de gegevens: {error}",
    "bug.remedy": "Meld dit, met wat er is getypt. Met --debug meteen achter pa is te zien waar het misging.",
}
