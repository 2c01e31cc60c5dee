"""Dutch: what `pa check data` says around its findings (`data.<key>`)."""

WORDS = {
    # One finding.
    "data.place": "{file}:{line}:{column}",
    "data.see": "Zie {place}.",
    "data.finding": "{place}: {severity}: {said} [{code}]",
    # How many there are.
    "data.count.error.one": "{count} fout",
    "data.count.error": "{count} fouten",
    "data.count.warning.one": "{count} waarschuwing",
    "data.count.warning": "{count} waarschuwingen",
    "data.count.note.one": "{count} opmerking",
    "data.count.note": "{count} opmerkingen",
    "data.counted": "{counts}.",
    "data.of": "In {name} ({where}, inhoud {content}):",
    "data.of-no-name": "In {where} (inhoud {content}):",
    "data.shipped": "meegeleverde dataset",
    "data.source-tree": "meegeleverde dataset, gelezen uit de broncode",
    "data.none": "Geen bevindingen.",
    "data.none-shown": "Er worden geen bevindingen getoond.",
    "data.hidden": "Niet getoond, zoals gevraagd: {counts}.",
    "data.no-verdicts": "De gegevens zijn niet te vertrouwen, dus er zijn geen oordelen.",
    "data.untrusted": "De gegevens zijn niet te vertrouwen, dus er zijn geen oordelen. Bevindingen: {count}.",
    "data.brief": "In de gegevens: {counts}; {command} laat ze zien.",
    # Findings counted by code.
    "data.column.count": "Bevindingen",
    "data.column.severity": "Ernst",
    "data.column.code": "Code",
    # GitHub.
    "data.github-limit": "GitHub toont er {limit} van elke soort naast de code; dit logboek heeft ze allemaal.",
    # JUnit.
    "data.junit.case": "{code} {line}:{column}",
    "data.junit.case-again": "{code} {line}:{column} ({count})",
    "data.junit.trusted": "De gegevens zijn te vertrouwen",
    # SARIF.
    "data.sarif.rule": "Bevindingen van de soort {code}",
    "data.sarif.help": "pa rule {code} legt het uit.",
    "data.sarif.related": "Dit hoort erbij.",
    # Markdown.
    "data.headline": "Gegevens: {counts}",
    "data.headline.none": "Gegevens: geen bevindingen",
    "data.dataset": "Dataset: {of}.",
    "data.day": "Stand op {day}.",
    "data.cell.severity": "Ernst",
    "data.cell.place": "Plaats",
    "data.cell.found": "Gevonden",
    "data.cell.remedy": "Oplossing",
    "data.cell.code": "Code",
    "data.left-out.one": "{count} bevinding paste hier niet meer, de minst erge; pa check data laat ze allemaal zien.",
    "data.left-out": "{count} bevindingen pasten hier niet meer, de minst erge; pa check data laat ze allemaal zien.",
    # How bad a finding is, and the examples of a rule.
    "severity.error": "fout",
    "severity.warning": "waarschuwing",
    "severity.note": "opmerking",
    "rule.bad": "Fout, in {place}:",
    "rule.good": "Goed:",
}
