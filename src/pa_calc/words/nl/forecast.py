"""Dutch: the forecast year by year (`forecast.<key>`)."""

WORDS = {
    "forecast.none": "Geen tabel van een corporatie zegt wat er in een jaar bij komt en af gaat.",
    "forecast.total": "Alle corporaties samen",
    "forecast.year": "Jaar",
    "forecast.net": "Netto",
    "forecast.printed": "Gedrukt",
    "forecast.homes": "Netto woningen",
    "forecast.cumulative": "Opgeteld",
    "forecast.stock": "Voorraad",
    "forecast.labels": "{dimension} {values}, in woningen",
    "forecast.together": "Samen",
    "forecast.share": "Aandeel in voorraad",
    "forecast.unknown": "-",
    "forecast.differs": "{printed} (!)",
    "forecast.partly": "{count}*",
    # Under the table.
    "forecast.years-together": "{time}: {flows}. De tabellen splitsen dit niet uit per jaar.",
    "forecast.flow": "{flow} {count}",
    "forecast.moves": "Binnen de voorraad, dus niet in het netto aantal: {flows}.",
    "forecast.takes-no-part": "{years}: de corporatie doet dan niet mee aan de afspraken.",
    "forecast.not-in-tables": "{years}: niet in de tabellen",
    "forecast.not-in-tables-of": "{years}: niet in de tabellen van {parties}, dus niet bekend voor alle samen.",
    "forecast.open": "{years}: de tabellen laten een cijfer open, dus het netto aantal is niet bekend.",
    "forecast.open-of": "{years}: de tabellen van {parties} laten een cijfer open, dus niet bekend voor alle samen.",
    "forecast.contradicted": "{years}: de tabellen {tables} spreken elkaar tegen; wat dat openlaat, is onbekend.",
    "forecast.contradicted-of": "{years}: de tabellen van {parties} spreken elkaar tegen, dus niet bekend voor alle "
    "samen.",
    "forecast.not-covered": "Niet in de tabellen: {flows}. Onbekend, niet nul; het netto aantal telt dit niet mee.",
    "forecast.not-covered-in": "Niet in de tabellen in {years}: {flows}. Onbekend, niet nul; het netto aantal telt dit "
    "niet mee.",
    "forecast.without": "* {flow}: zonder {parties}, waar geen tabel dit dekt. Onbekend, niet nul; ook het netto "
    "aantal telt dit niet mee.",
    "forecast.without-in": "* {flow} in {years}: niet in de tabellen van elke corporatie; ook het netto aantal telt "
    "dit niet mee.",
    "forecast.realised": "Gerealiseerd: {years}. De andere jaren zijn een prognose.",
    "forecast.realised-flows": "Gerealiseerd van {year}, in woningen: {flows}. De rest van dat jaar is een prognose.",
    "forecast.adds-up": "De kolom Opgeteld telt de netto woningen op vanaf {year}.",
    "forecast.no-homes": "{year}: het netto aantal telt ook wat geen woning is: {counts}.",
    "forecast.no-unit": "De dataset heeft geen eenheid met de sleutel home, dus de netto woningen, hun som en de "
    "voorraad zijn onbekend.",
    "forecast.amount": "{count} {unit}",
    "forecast.day-of-stock": "{year}: de voorraad is die van {day}, niet die van het einde van het jaar.",
    "forecast.day-of-labels": "{year}: de labels zijn die van {day}, niet die van het einde van het jaar.",
    "forecast.day-of-both": "{year}: voorraad en labels zijn die van {day}, niet die van het einde van het jaar.",
    "forecast.computed": "Voorraad van {years}: in geen tabel; berekend uit die van {day} en de netto woningen "
    "sindsdien.",
    "forecast.gap": "Wat er tussen {day} en het einde van dat jaar bij kwam of af ging, zit er niet in.",
    "forecast.partly-computed": "Voorraad van {years}: van minstens één corporatie berekend, niet uit een tabel.",
    "forecast.flaw": "Bekende fout van de bron ({key}): {statement} {used}",
    "forecast.use-printed": "Hier gebruikt: {printed}, zoals gedrukt; de rijen zijn samen {computed}.",
    "forecast.use-computed": "Hier gebruikt: {computed}, de som van de rijen; gedrukt is {printed}.",
    "forecast.use": "Hier gebruikt: {used}",
    "forecast.dash": "-: onbekend, want geen tabel zegt het.",
}
