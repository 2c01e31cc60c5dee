"""English: the glossary (`term.<key>`)."""

WORDS = {
    # What is said under a meaning.
    "term.label": "{label}: {told}",
    "term.limit": "Limit",
    "term.unit": "Unit",
    "term.also": "Also called",
    "term.law": "Law",
    "term.related": "See also",
    # A limit.
    "term.amount": "{value} {unit} ({year})",
    "term.amount.range": "{low} to {value} {unit} ({year})",
    "term.amount.source": "{amount}, {source}",
    "term.law.article": "{law}, article {article}",
    # The page of all terms.
    "term.page.about": "What the words of the field mean, and those that have one meaning in pa. Amounts are those of "
    "the year beside them; other years have other amounts.",
    "term.page.column": "English",
    "term.page.word": "English: {word}.",
}
