"""Dutch: what is worth a look in the data (`finding.<code>`), and what to do about it (`remedy.<code>`)."""

WORDS: dict[str, str] = {
    # Numbers and years that follow on.
    "finding.year-missing": "Na {before} komt het jaar {found}, en {missing} ontbreekt.",
    "remedy.year-missing": "Voeg toe wat de tabel van {missing} heeft; heeft zij niets, dan is van die tijd niets "
    "bekend.",
    "finding.agreement-missing": "Voor afspraak {found} ontbreekt {missing}.",
    "remedy.agreement-missing": "Voeg toe wat het document onder {missing} heeft, of verbeter het nummer.",
    "finding.agreement-out-of-order": "Afspraak {found} staat na {before}.",
    "remedy.agreement-out-of-order": "Verplaats haar, zodat de afspraken staan zoals in het document.",
    "finding.table-missing": "Voor tabel {found} ontbreekt tabel {missing}.",
    "remedy.table-missing": "Voeg tabel {missing} van het document toe, als daar cijfers in staan.",
    # The term, and the day of signing.
    "finding.rung-passed-over": "Alles wat trede {other} bereikt, bereikt ook {found}; op niveau {level} komt dus "
    "nooit iets.",
    "remedy.rung-passed-over": "Vraag meer op de hogere trede, of minder op de lagere; of geef ze andere niveaus.",
    "finding.planning-outside-term": "{outside} valt buiten de looptijd; die is van {first} tot en met {last}.",
    "remedy.planning-outside-term": "Laat het zo als het document dit zegt; verbeter anders when, of de looptijd.",
    "finding.period-outside-term": "{outside} telt ook mee, en valt buiten de looptijd; die is van {first} tot en met "
    "{last}.",
    "remedy.period-outside-term": "Laat het zo als het document dit zegt; verbeter anders de periode, of de looptijd.",
    "finding.due-outside-planning": "De taak moet klaar zijn in een tijd ({due}) die de planning van haar afspraak "
    "({planning}) niet raakt.",
    "remedy.due-outside-planning": "Vergelijk beide met het document, en verbeter due of de planning.",
    "finding.due-before-signing": "{found} ligt voor de ondertekening ({signed}), en voor het begin van de looptijd "
    "({first}).",
    "remedy.due-before-signing": "Verbeter de dag hier, of signed van het document.",
    "finding.stock-after-signing": "Het getal is van {found}, en de tekst waar het in staat is eerder getekend "
    "({signed}).",
    "remedy.stock-after-signing": "Verbeter de tijd, of schrijf state: forecast als het een verwachting was.",
    "finding.measured-after-reference": "De kolom is van {found}, en was op de peildatum van de tabel ({reference}) "
    "nog niet bekend.",
    "remedy.measured-after-reference": "Verbeter een van de twee dagen; staat een jaar voor zijn eerste dag, schrijf "
    "dat dan onder dates; schrijf state: forecast als het een verwachting was.",
    "finding.reference-dates-differ": "De peildatum is {found}, en de voorraden van de tabel zijn van {days}.",
    "remedy.reference-dates-differ": "Verbeter de peildatum, of de dag van de kolom waar hij bij hoort.",
    # What keys say beside the words of the document.
    "finding.planning-not-as-written": "{found} staat hier, en niet in {other}.",
    "remedy.planning-not-as-written": "Vergelijk planning en planning_as_written met het document, en verbeter een van "
    "de twee.",
    "finding.lead-not-as-written": "{found} staat hier, en niet in {other}.",
    "remedy.lead-not-as-written": "Vergelijk leads en leads_as_written met het document, en verbeter een van de twee.",
    "finding.figure-not-in-statement": "De zin bij het getal noemt {found} niet ({languages}).",
    "remedy.figure-not-in-statement": "Vergelijk het getal met het document, en zeg het in de zin, in nl en in en.",
    "finding.bound-not-in-summary": "Geen zin over het doel noemt {found} ({languages}).",
    "remedy.bound-not-in-summary": "Vergelijk de grens met het document, en zeg haar in de samenvatting, in nl en in "
    "en; of, volgt zij uit andere woorden, in declared of in een aanname.",
    # Names and texts.
    "finding.look-alike-key": "{found} is te verwarren met {other}, een andere naam van dezelfde soort.",
    "remedy.look-alike-key": "Houd een van de twee over als zij hetzelfde zijn; laat de namen anders meer verschillen.",
    "finding.mixed-script": "In {found} komt een letter ({letter}) uit een ander schrift ({script}); die lijkt op een "
    "van onze letters.",
    "remedy.mixed-script": "Typ het woord opnieuw.",
    "finding.same-in-both-languages": "Deze zin is in beide talen hetzelfde: {found}",
    "remedy.same-in-both-languages": "Schrijf hem hier in het Engels, en in het Nederlands onder nl.",
    # Figures.
    "finding.outlier": "{found} valt op in de rij, waar de andere van {low} tot {high} gaan; {guess} zou niet "
    "opvallen.",
    "remedy.outlier": "Vergelijk de cel met de gedrukte tabel: misschien is er een nul te veel of te weinig.",
    "finding.row-repeated": "De rij heeft bij {columns} dezelfde cijfers als de rij erboven.",
    "remedy.row-repeated": "Vergelijk de cellen met de gedrukte tabel; staat het er zo, dan kan een correctie van een "
    "totaal beide rijen noemen onder suspects.",
    "finding.flow-without-row": "De tabel dekt {found} en heeft er geen rij van, dus het telt als 0.",
    "remedy.flow-without-row": "Haal het weg uit covers, tenzij de tabel het zou noemen als het er was.",
    # What bears on nothing.
    "finding.readings-without-declared": "Het doel heeft andere lezingen, en nergens staat hoe het zelf telt.",
    "remedy.readings-without-declared": "Zeg het onder declared, met een sleutel en een zin.",
    "finding.condition-of-nothing": "Geen doel en geen taak hangt af van {found}.",
    "remedy.condition-of-nothing": "Schrijf condition: {found} bij elk doel en elke taak die alleen dan geldt.",
    "finding.nothing-counted": "Geen tabel, genoemd getal of melding heeft iets van wat hier wordt geteld: {found}, in "
    "{units}.",
    "remedy.nothing-counted": "Laat het zo als het document geen cijfers heeft; controleer anders de gebeurtenissen, "
    "voorraden, eenheid en partijen.",
}
