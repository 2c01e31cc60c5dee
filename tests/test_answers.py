"""What the answer says below the table, shown on small agreements of tests/cases; their expected.yaml has the sums."""

from pathlib import Path

import pytest
from tests.program import pa

CASES = Path(__file__).parent / "cases"


def section(name: str, as_of: str, title: str) -> list[str]:
    """The lines of one section of the answer on one small agreement."""
    ran = pa("check", "targets", "--data", name, "--as-of", as_of, cwd=CASES)
    assert (ran.code, ran.err) == (0, "")
    _, _, below = ran.out.partition(f"\n{title}\n")
    return [line.strip() for line in below.partition("\n\n")[0].splitlines()]


# By hand: 13 disposals of 24 allowed in 2027; 70% of lettings fails in 2025 alone; 60 of 100 homes or more in 2025.
SAID = [
    ("02-disposals", "2027-03-01", "Step by step", "1.1   Duinroos: 2025-2026: met · 2027: on course, 13"),
    (
        "10-conditions",
        "2026-09-01",
        "Step by step",
        "1.3   Woonbedrijf De Molen: 2025: missed, 65% · 2026-2027: on course",
    ),
    (
        "10-conditions",
        "2026-09-01",
        "Conditions",
        "1.2   open: If the province agrees. It was to be known by 1 March 2026, and is not reported.",
    ),
    ("10-conditions", "2025-10-01", "Conditions", "open: If the province agrees. To be known by 1 March 2026."),
    (
        "10-conditions",
        "2026-09-01",
        "Deviations that the agreement allows",
        (
            "1.3   Woonbedrijf De Molen: 2025: In one year it may be less. Woonbedrijf De Molen, 10 February 2026: "
            "Tenants were rehoused after a demolition."
        ),
    ),
    (
        "07-two-agreements",
        "2027-03-01",
        "Counted in both, so not to be added up",
        "1.1 and 2.1 · 1.1 and 2.2 · 2.1 and 2.2",
    ),
    (
        "08-limits-by-year",
        "2027-02-01",
        "Step by step",
        "1.2   2024 and 2026: met · 2025: undetermined, 55%-80%",
    ),
]


@pytest.mark.parametrize(("name", "as_of", "title", "line"), SAID)
def test_a_section_says(name: str, as_of: str, title: str, line: str) -> None:
    assert line in section(name, as_of, title)


def test_steps_that_come_out_alike_are_not_told_apart() -> None:
    assert section("04-counted-apart", "2027-03-01", "Step by step") == []
