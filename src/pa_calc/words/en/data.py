"""English: what `pa check data` says around its findings (`data.<key>`)."""

WORDS = {
    # One finding.
    "data.place": "{file}:{line}:{column}",
    "data.see": "See {place}.",
    "data.finding": "{place}: {severity}: {said} [{code}]",
    # How many there are.
    "data.count.error.one": "{count} error",
    "data.count.error": "{count} errors",
    "data.count.warning.one": "{count} warning",
    "data.count.warning": "{count} warnings",
    "data.count.note.one": "{count} note",
    "data.count.note": "{count} notes",
    "data.counted": "{counts}.",
    "data.of": "In {name} ({where}, content {content}):",
    "data.of-no-name": "In {where} (content {content}):",
    "data.shipped": "shipped dataset",
    "data.source-tree": "shipped dataset, read from the source tree",
    "data.none": "No findings.",
    "data.none-shown": "No findings are shown.",
    "data.hidden": "Not shown, as asked: {counts}.",
    "data.no-verdicts": "The data cannot be trusted, so there are no verdicts.",
    "data.untrusted": "The data cannot be trusted, so there are no verdicts. Findings: {count}.",
    "data.brief": "In the data: {counts}; {command} shows them.",
    # Findings counted by code.
    "data.column.count": "Findings",
    "data.column.severity": "Severity",
    "data.column.code": "Code",
    # GitHub.
    "data.github-limit": "GitHub shows {limit} of each kind beside the code; this log has them all.",
    # JUnit.
    "data.junit.case": "{code} {line}:{column}",
    "data.junit.case-again": "{code} {line}:{column} ({count})",
    "data.junit.trusted": "The data can be trusted",
    # SARIF.
    "data.sarif.rule": "Findings of the kind {code}",
    "data.sarif.help": "pa rule {code} explains it.",
    "data.sarif.related": "This belongs to it.",
    # Markdown.
    "data.headline": "Data: {counts}",
    "data.headline.none": "Data: no findings",
    "data.dataset": "Dataset: {of}.",
    "data.day": "As of {day}.",
    "data.cell.severity": "Severity",
    "data.cell.place": "Place",
    "data.cell.found": "Found",
    "data.cell.remedy": "What to write",
    "data.cell.code": "Code",
    "data.left-out.one": "{count} more finding did not fit here, the least bad; pa check data shows all of them.",
    "data.left-out": "{count} more findings did not fit here, the least bad; pa check data shows all of them.",
    # How bad a finding is, and the examples of a rule.
    "severity.error": "error",
    "severity.warning": "warning",
    "severity.note": "note",
    "rule.bad": "Bad, in {place}:",
    "rule.good": "Good:",
}
