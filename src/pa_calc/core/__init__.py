"""From facts to verdicts: exact arithmetic, intervals for what is unknown, and one place that judges."""
