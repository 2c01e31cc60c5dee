"""Dutch: what was found in records (`finding.<code>`), and what to write (`remedy.<code>`)."""

WORDS: dict[str, str] = {
    # The record as such.
    "finding.empty-record": "De melding meldt niets.",
    "remedy.empty-record": "Schrijf figures, progress of conditions, of haal het bestand weg.",
    "finding.reported-without-end": "Dit gaat over {found}, een tijd zonder einde.",
    "remedy.reported-without-end": "Schrijf een tijd met een einde, zoals 2026, 2026-Q1 of 2026-01-01..2026-05-31.",
    "finding.period-not-begun": "Dit is gemeld op {reported}, toen de tijd ervan ({found}) nog niet was begonnen.",
    "remedy.period-not-begun": "Verbeter het jaar, hier of onder reported.",
    "finding.takes-no-part": "{found} doet mee in {during}, en dit gaat over {time}.",
    "remedy.takes-no-part": "Noem van wie het is, of verbeter de tijd hier of during van de partij.",
    # Figures.
    "finding.negative-record": "{found} is minder dan nul, en een melding zegt hoeveel er van iets was.",
    "remedy.negative-record": "Schrijf {positive}; ook wat de voorraad verlaat, is een positief getal.",
    "finding.not-for-this-figure": "De sleutel {found} zegt niets bij een cijfer met {kind}.",
    "remedy.not-for-this-figure": "Haal die weg. Bij flow hoort een tijd (during), bij stock een dag (at).",
    "finding.reported-too-early": "Dit gaat over {found}, en het is gemeld op {reported}, voordat die tijd om was.",
    "remedy.reported-too-early": "Verbeter een van de twee; meld van wat nog niet om is wat er tot dan toe was: "
    "{part}.",
    "finding.reported-twice": "Deze melding zegt hetzelfde twee keer, over dezelfde tijd.",
    "remedy.reported-twice": "Houd een van de twee over; zijn het verschillende dingen, zeg dan onder attributes wat "
    "elk is.",
    "finding.reported-on-one-day": "Hier staat {found}, en in {other} staat {says} over hetzelfde, gemeld op dezelfde "
    "dag.",
    "remedy.reported-on-one-day": "Houd het goede over; wat een eerdere melding verbetert, heeft een latere dag onder "
    "reported.",
    # Progress and conditions.
    "finding.unknown-duty": "De afspraak heeft geen taak {found}.",
    "remedy.unknown-duty": "Is {similar} bedoeld? Laat duty weg om over de hele afspraak te melden.",
    "finding.cannot-lapse": "Door de voorwaarde {found} vervalt niets; zij is van de soort {kind}.",
    "remedy.cannot-lapse": "Schrijf holds, of noem een voorwaarde van de soort if of unless; een gemelde afwijking is "
    "in te trekken door bij de sleutels of en during hetzelfde te schrijven.",
    "finding.deviation-unsaid": "Er is afgeweken, en er staat niets onder: {found}.",
    "remedy.deviation-unsaid": "Schrijf onder de sleutel of wie er afweek, en onder during in welke tijd.",
    # What is worth a look.
    "finding.reported-before-signing": "Dit is gemeld op {found}, voordat het document is getekend ({signed}).",
    "remedy.reported-before-signing": "Laat het zo als het document deze cijfers niet heeft; verbeter anders de dag.",
    "finding.reported-late": "Dit is gemeld op {found}, lang na de tijd waar het over gaat ({time}).",
    "remedy.reported-late": "Vergelijk beide met de melding: misschien is een jaar verkeerd getypt.",
    "finding.not-reported-yet": "Dit is gemeld op {found}, dus op {day} telt er nog niets van.",
    "remedy.not-reported-yet": "Laat het zo als er met opzet wordt teruggekeken; verbeter anders de dag.",
    "finding.superseded": "Bekend: {found} telt niet meer; in {other} staat {says}, gemeld op {day}.",
    "remedy.superseded": "Er is niets te doen; de latere melding telt, en beide blijven staan.",
    "finding.no-longer-done": "Hier staat {found}, en volgens {other} was het op {day} gereed.",
    "remedy.no-longer-done": "Verbeter een van de twee; is het echt niet meer gereed, zeg dan in de zin waarom.",
    "finding.far-from-forecast": "{found} is gemeld, en in tabel {table} staat {expected}; {guess} zou niet opvallen.",
    "remedy.far-from-forecast": "Vergelijk het cijfer met de melding: misschien is er een nul te veel of te weinig.",
    "finding.far-from-others": "{found} valt op tussen wat er van hetzelfde is gemeld, van {low} tot {high}; {guess} "
    "zou niet opvallen.",
    "remedy.far-from-others": "Vergelijk het cijfer met de melding: misschien is er een nul te veel of te weinig.",
    "finding.recorded-for-nothing": "Geen doel telt {found}, en geen tabel heeft het.",
    "remedy.recorded-for-nothing": "Laat het zo als het alleen goed is om te weten; controleer anders de naam.",
    "finding.recorded-in-another-unit": "{what} is gemeld in {found}, en doelen en tabellen hebben het in {units}.",
    "remedy.recorded-in-another-unit": "Laat het zo als het alleen goed is om te weten; controleer anders de eenheid.",
    "finding.recorded-of-another-party": "{what} is gemeld van {found}, en doelen en tabellen hebben het van "
    "{parties}.",
    "remedy.recorded-of-another-party": "Laat het zo als het alleen goed is om te weten; schrijf anders onder de "
    "sleutel of van wie het is.",
}
