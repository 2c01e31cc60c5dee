"""Dutch: the glossary (`term.<key>`)."""

WORDS = {
    # What is said under a meaning.
    "term.label": "{label}: {told}",
    "term.limit": "Grens",
    "term.unit": "Eenheid",
    "term.also": "Heet ook",
    "term.law": "Wet",
    "term.related": "Zie ook",
    # A limit.
    "term.amount": "{value} {unit} ({year})",
    "term.amount.range": "{low} tot {value} {unit} ({year})",
    "term.amount.source": "{amount}, {source}",
    "term.law.article": "{law}, artikel {article}",
    # The page of all terms.
    "term.page.about": "Wat de woorden uit het vak betekenen, en de woorden die in pa één betekenis hebben. Bedragen "
    "zijn die van het jaar dat erbij staat; andere jaren hebben andere bedragen.",
    "term.page.column": "Nederlands",
    "term.page.word": "Nederlands: {word}.",
}
