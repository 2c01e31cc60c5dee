"""What is worth a look in the data (`finding.<code>`), and what to do about it (`remedy.<code>`)."""

WORDS: dict[str, str] = {
    # Numbers and years that follow on.
    "finding.year-missing": "The year {found} comes after {before}, and {missing} is missing.",
    "remedy.year-missing": "Add what the table has of {missing}; if it has nothing, nothing is known of that time.",
    "finding.agreement-missing": "Before agreement {found} there is no {missing}.",
    "remedy.agreement-missing": "Add what the document has under {missing}, or correct the number.",
    "finding.agreement-out-of-order": "Agreement {found} stands after {before}.",
    "remedy.agreement-out-of-order": "Move it, so that the agreements stand as in the document.",
    "finding.table-missing": "Before table {found} there is no table {missing}.",
    "remedy.table-missing": "Add the table {missing} of the document, if it has figures.",
    # The term, and the day of signing.
    "finding.rung-passed-over": "All that reaches the rung {other} reaches {found} too, so nothing is ever at level "
    "{level}.",
    "remedy.rung-passed-over": "Ask more on the higher rung, or less of it on the lower one; or give them other "
    "levels.",
    "finding.planning-outside-term": "{outside} lies outside the term, which is of {first} to {last}.",
    "remedy.planning-outside-term": "Leave it if the document says so; otherwise correct when, or the term.",
    "finding.period-outside-term": "{outside} counts too, and lies outside the term, which is of {first} to {last}.",
    "remedy.period-outside-term": "Leave it if the document says so; otherwise correct the period, or the term.",
    "finding.due-outside-planning": "The duty is due at a time ({due}) that the planning of its agreement ({planning}) "
    "does not touch.",
    "remedy.due-outside-planning": "Compare both with the document, and correct due or the planning.",
    "finding.due-before-signing": "{found} lies before the signing ({signed}), and before the term begins ({first}).",
    "remedy.due-before-signing": "Correct the day here, or signed of the document.",
    "finding.stock-after-signing": "The figure is of {found}, and the text that has it was signed before ({signed}).",
    "remedy.stock-after-signing": "Correct the time, or write state: forecast if it was expected.",
    "finding.measured-after-reference": "The column is of {found}, and was not yet known on the reference date of the "
    "table ({reference}).",
    "remedy.measured-after-reference": "Correct one of the two days; where a year stands for its first day, write that "
    "under dates; write state: forecast if it was expected.",
    "finding.reference-dates-differ": "The reference date is {found}, and the stocks of the table are of {days}.",
    "remedy.reference-dates-differ": "Correct the reference date, or the day of the column that it belongs to.",
    # What keys say beside the words of the document.
    "finding.planning-not-as-written": "{found} stands here, and not in {other}.",
    "remedy.planning-not-as-written": "Compare planning and planning_as_written with the document, and correct one of "
    "them.",
    "finding.lead-not-as-written": "{found} stands here, and not in {other}.",
    "remedy.lead-not-as-written": "Compare leads and leads_as_written with the document, and correct one of them.",
    "finding.figure-not-in-statement": "The sentence of the figure does not say {found} ({languages}).",
    "remedy.figure-not-in-statement": "Compare the number with the document, and say it in the sentence, in nl and in "
    "en.",
    "finding.bound-not-in-summary": "No sentence about the target says {found} ({languages}).",
    "remedy.bound-not-in-summary": "Compare the bound with the document, and say it in the summary, in nl and in en; "
    "or, where it follows from other words, in declared or an assumption.",
    # Names and texts.
    "finding.look-alike-key": "{found} can be taken for {other}, which is another name of the same kind.",
    "remedy.look-alike-key": "Keep one of them if they are the same thing; otherwise let the names differ more.",
    "finding.mixed-script": "In {found} a letter ({letter}) is {script} and looks like one of ours.",
    "remedy.mixed-script": "Type the word again.",
    "finding.same-in-both-languages": "This sentence is the same in both languages: {found}",
    "remedy.same-in-both-languages": "Write it in English here, and in Dutch under nl.",
    # Figures.
    "finding.outlier": "{found} stands out in its row, where the others are from {low} to {high}; {guess} would not.",
    "remedy.outlier": "Compare the cell with the print: a zero may be one too many, or missing.",
    "finding.row-repeated": "The row has the same figures as the one above it, under {columns}.",
    "remedy.row-repeated": "Compare the cells with the print; if they are printed so, a correction of a total can name "
    "both rows under suspects.",
    "finding.flow-without-row": "The table covers {found} and has no row of it, so it counts as 0.",
    "remedy.flow-without-row": "Take it out of covers, unless the table would list it if there were any.",
    # What bears on nothing.
    "finding.readings-without-declared": "The target has other readings, and nothing says how it is read itself.",
    "remedy.readings-without-declared": "Say it under declared, with a key and a statement.",
    "finding.condition-of-nothing": "No target and no duty depends on {found}.",
    "remedy.condition-of-nothing": "Write condition: {found} in each target and duty that holds only so.",
    "finding.nothing-counted": "No table, stated figure or record has any of what counts here: {found}, in {units}.",
    "remedy.nothing-counted": "Leave it if the document has no figures; otherwise check the flows, stocks, unit and "
    "parties.",
}
