"""Whom homes go to."""

from pa_calc.words.glossary.entry import Both, Law, Term

TERMS = (
    Term(
        key="primary-target-group",
        nl=("primaire doelgroep",),
        en=("primary target group",),
        means=Both(
            "Huishoudens met een inkomen tot de grens voor huurtoeslag. Het woord komt uit de praktijk, niet uit de "
            "wet.",
            "Households with an income up to the limit for housing benefit. The word is trade usage; it is not in the "
            "law.",
        ),
        typed=("doelgroep", "primaire doelgroepen", "target group", "primary"),
        unit=Both("huishoudens", "households"),
        related=("housing-benefit", "appropriate-allocation", "letting"),
    ),
    Term(
        key="appropriate-allocation",
        nl=("passend toewijzen",),
        en=("appropriate allocation",),
        means=Both(
            "Een regel voor corporaties: van de huishoudens met recht op huurtoeslag aan wie zij een woning toewijzen, "
            "krijgt ten minste 95% een woning met een huur tot en met hun aftoppingsgrens.",
            "A rule for corporations: of the households with a right to housing benefit that they allocate a home to, "
            "at least 95% get one with a rent up to and including their capping limit.",
        ),
        typed=("passende toewijzing", "passend toegewezen"),
        unit=Both("procent van deze huishoudens", "per cent of these households"),
        law=Law("Woningwet", "46"),
        related=("low-capping", "high-capping", "allocation", "primary-target-group"),
    ),
    Term(
        key="letting",
        nl=("verhuring",),
        en=("letting",),
        means=Both(
            "Een woning krijgt een nieuwe huurder. De voorraad blijft even groot.",
            "A home gets a new tenant. The stock stays the same.",
        ),
        typed=("verhuringen", "verhuur", "lettings"),
        unit=Both("verhuringen", "lettings"),
        related=("allocation", "vacated", "primary-target-group"),
    ),
    Term(
        key="allocation",
        nl=("toewijzing",),
        en=("allocation",),
        means=Both(
            "Het besluit welk huishouden een woning krijgt. Soms krijgt een groep voorrang: die is eerder aan de "
            "beurt.",
            "The decision which household gets a home. A group may have priority: its turn comes first.",
        ),
        typed=("toewijzingen", "toewijzen", "allocations", "voorrang", "priority"),
        related=("letting", "appropriate-allocation"),
    ),
    Term(
        key="vacated",
        nl=("vrijgekomen woning",),
        en=("home vacated",),
        means=Both(
            "Een woning waar de huurder uit vertrekt, zodat er een ander in kan.",
            "A home that its tenant leaves, so that another can move in.",
        ),
        typed=("vrijgekomen woningen", "vrijgekomen", "vrijkomend aanbod", "homes vacated", "vacated", "vacated homes"),
        unit=Both("woningen", "homes"),
        related=("letting", "allocation"),
    ),
)  # fmt: skip
"""Words about letting."""
