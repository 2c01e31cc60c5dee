"""What was found in records (`finding.<code>`), and what to write (`remedy.<code>`)."""

WORDS: dict[str, str] = {
    # The record as such.
    "finding.empty-record": "The record reports nothing.",
    "remedy.empty-record": "Write figures, progress or conditions, or remove the file.",
    "finding.reported-without-end": "This is of {found}, a time without an end.",
    "remedy.reported-without-end": "Write a time with an end, such as 2026, 2026-Q1 or 2026-01-01..2026-05-31.",
    "finding.period-not-begun": "This was reported on {reported}, when its time ({found}) had not begun.",
    "remedy.period-not-begun": "Correct the year, here or under reported.",
    "finding.takes-no-part": "{found} takes part during {during}, and this is of {time}.",
    "remedy.takes-no-part": "Name who it is of, or correct the time here or during of the party.",
    # Figures.
    "finding.negative-record": "{found} is less than nothing, and records hold how much there was of something.",
    "remedy.negative-record": "Write {positive}; what leaves the stock is a positive number too.",
    "finding.not-for-this-figure": "The key {found} says nothing of a figure with {kind}.",
    "remedy.not-for-this-figure": "Remove it. A flow is counted during a time, a stock at a day.",
    "finding.reported-too-early": "This is of {found}, and it was reported on {reported}, before that was over.",
    "remedy.reported-too-early": "Correct one of the two; of what is not over yet, report what there was up to then: "
    "{part}.",
    "finding.reported-twice": "This record says the same thing twice, of the same time.",
    "remedy.reported-twice": "Keep one of the two; where they are different things, say under attributes what each is.",
    "finding.reported-on-one-day": "This says {found}, and {other} says {says} of the same, reported on the same day.",
    "remedy.reported-on-one-day": "Keep the right one; what corrects an earlier report has a later day under reported.",
    # Progress and conditions.
    "finding.unknown-duty": "The agreement has no duty {found}.",
    "remedy.unknown-duty": "Did you mean {similar}? Leave duty out to report of the agreement as a whole.",
    "finding.cannot-lapse": "Nothing lapses by the condition {found}, which is of the kind {kind}.",
    "remedy.cannot-lapse": "Write holds, or name a condition of the kind if or unless; a deviation that was reported "
    "is taken back by naming the same of and during.",
    "finding.deviation-unsaid": "A deviation was made, and nothing is said under: {found}.",
    "remedy.deviation-unsaid": "Write under of who deviated, and under during in which time.",
    # What is worth a look.
    "finding.reported-before-signing": "This was reported on {found}, before the document was signed ({signed}).",
    "remedy.reported-before-signing": "Leave it if the document does not have these figures; otherwise correct the "
    "day.",
    "finding.reported-late": "This was reported on {found}, long after its time ({time}).",
    "remedy.reported-late": "Compare both with the report: a year may be mistyped.",
    "finding.not-reported-yet": "This was reported on {found}, so as of {day} nothing of it counts.",
    "remedy.not-reported-yet": "Leave it if you look back on purpose; otherwise correct the day.",
    "finding.superseded": "Known: {found} does not count any more; {other} says {says}, reported on {day}.",
    "remedy.superseded": "Nothing to do; the later report counts, and both stay.",
    "finding.no-longer-done": "This says {found}, and {other} said on {day} that it was done.",
    "remedy.no-longer-done": "Correct one of the two; if it really is not done any more, say why in the statement.",
    "finding.far-from-forecast": "{found} was reported, and table {table} has {expected}; {guess} would not stand out.",
    "remedy.far-from-forecast": "Compare the figure with the report: a zero may be one too many, or missing.",
    "finding.far-from-others": "{found} stands out among what was reported of the same, from {low} to {high}; {guess} "
    "would not.",
    "remedy.far-from-others": "Compare the figure with the report: a zero may be one too many, or missing.",
    "finding.recorded-for-nothing": "No target counts {found}, and no table has it.",
    "remedy.recorded-for-nothing": "Leave it if it is only good to know; otherwise check the name.",
    "finding.recorded-in-another-unit": "{what} is reported in {found}, and targets and tables have it in {units}.",
    "remedy.recorded-in-another-unit": "Leave it if it is only good to know; otherwise check the unit.",
    "finding.recorded-of-another-party": "{what} is reported of {found}, and targets and tables have it of {parties}.",
    "remedy.recorded-of-another-party": "Leave it if it is only good to know; otherwise write under of whose it is.",
}
