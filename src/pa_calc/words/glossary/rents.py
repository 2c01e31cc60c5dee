"""Rents and their limits."""

from decimal import Decimal

from pa_calc.words.glossary.entry import Amount, Both, Law, Term

_A_MONTH = Both("euro per maand", "euros a month")
_BENEFIT = Law("Wet op de huurtoeslag")
_AFFORDABLE = Law("Wet betaalbare huur")
_SHIPPED = Both(
    "zo staat het in afspraak 1.3 van de dataset die met pa meekomt; andere afspraken kunnen andere bedragen noemen",
    "as agreement 1.3 of the dataset that comes with pa has it; other agreements may have other amounts",
)

TERMS = (
    Term(
        key="social-rent",
        nl=("sociale huur",),
        en=("social rent",),
        means=Both(
            "Huur tot en met een grens die de overheid vaststelt. Deze woningen zijn vooral voor mensen met een lager "
            "inkomen.",
            "Rent up to and including a limit that the government sets. These homes are above all for people with a "
            "lower income.",
        ),
        typed=("sociale huurwoning", "sociale huurwoningen", "sociaal", "social", "social home", "social homes",
               "social rented homes"),
        related=("mid-rent", "free-sector", "liberalisation-old", "daeb"),
    ),
    Term(
        key="mid-rent",
        nl=("middenhuur",),
        en=("mid rent",),
        means=Both(
            "Huur tussen de sociale huur en de vrije sector. Van welk bedrag tot welk bedrag, hangt af van het jaar en "
            "van wat partijen hebben afgesproken.",
            "Rent between social rent and the free sector. From which amount to which depends on the year and on what "
            "parties agreed.",
        ),
        typed=("middenhuurwoning", "middenhuurwoningen", "middenhuren", "middeldure huur", "mid-rent homes"),
        unit=_A_MONTH,
        amounts=(Amount(2025, Decimal(1185), low=Decimal(900), source=_SHIPPED),),
        law=_AFFORDABLE,
        related=("social-rent", "free-sector", "liberalisation-new"),
    ),
    Term(
        key="free-sector",
        nl=("vrije sector",),
        en=("free sector",),
        means=Both(
            "Huur boven de middenhuur. Huurder en verhuurder spreken zelf af hoe hoog de huur is. Voor 1 juli 2024 "
            "heette alles boven de sociale huur zo.",
            "Rent above mid rent. Tenant and landlord agree on the rent themselves. Before 1 July 2024 all above "
            "social rent was called so.",
        ),
        typed=("vrije huur", "geliberaliseerde huur"),
        related=("mid-rent", "liberalisation-old", "liberalisation-new"),
    ),
    Term(
        key="housing-benefit",
        nl=("huurtoeslag",),
        en=("housing benefit",),
        means=Both(
            "Geld van de overheid voor huurders met een laag inkomen, om een deel van de huur te betalen.",
            "Money from the government for tenants with a low income, to pay part of the rent.",
        ),
        typed=("huursubsidie", "rent allowance", "rent benefit"),
        law=_BENEFIT,
        related=("quality-discount", "low-capping", "high-capping", "primary-target-group"),
    ),
    Term(
        key="quality-discount",
        nl=("kwaliteitskortingsgrens",),
        en=("quality-discount limit",),
        means=Both(
            "De laagste van drie huurgrenzen van de huurtoeslag. Van het deel van de huur boven deze grens betaalt de "
            "huurtoeslag minder terug.",
            "The lowest of three rent limits of housing benefit. Of the part of the rent above it the benefit pays "
            "back less.",
        ),
        typed=("kwaliteitskortingsgrenzen", "kwaliteitskorting", "kkg", "quality-discount limits"),
        unit=_A_MONTH,
        amounts=(Amount(2024, Decimal("454.47")), Amount(2025, Decimal("477.20"))),
        law=_BENEFIT,
        related=("low-capping", "high-capping", "housing-benefit", "rent-band"),
    ),
    Term(
        key="low-capping",
        nl=("lage aftoppingsgrens",),
        en=("low capping limit",),
        means=Both(
            "Een huurgrens van de huurtoeslag, voor huishoudens van een of twee personen. Is de huur hoger, dan "
            "betaalt de huurtoeslag van het deel erboven minder of niets terug.",
            "A rent limit of housing benefit, for households of one or two persons. Where the rent is higher, the "
            "benefit pays back less of the part above it, or nothing.",
        ),
        typed=("aftoppingsgrens", "aftoppingsgrenzen", "lage aftoppingsgrenzen", "lage grens", "eerste aftoppingsgrens",
               "capping limit", "capping limits", "low limit", "low capping limits"),
        unit=_A_MONTH,
        amounts=(Amount(2024, Decimal("650.43")), Amount(2025, Decimal("682.96"))),
        law=_BENEFIT,
        related=("high-capping", "quality-discount", "appropriate-allocation", "rent-band"),
    ),
    Term(
        key="high-capping",
        nl=("hoge aftoppingsgrens",),
        en=("high capping limit",),
        means=Both(
            "Een huurgrens van de huurtoeslag, voor huishoudens van drie of meer personen. Is de huur hoger, dan "
            "betaalt de huurtoeslag van het deel erboven minder of niets terug.",
            "A rent limit of housing benefit, for households of three or more persons. Where the rent is higher, the "
            "benefit pays back less of the part above it, or nothing.",
        ),
        typed=("aftoppingsgrens", "aftoppingsgrenzen", "hoge aftoppingsgrenzen", "hoge grens", "tweede aftoppingsgrens",
               "capping limit", "capping limits", "high limit", "high capping limits"),
        unit=_A_MONTH,
        amounts=(Amount(2024, Decimal("697.07")), Amount(2025, Decimal("731.93"))),
        law=_BENEFIT,
        related=("low-capping", "quality-discount", "appropriate-allocation", "rent-band"),
    ),
    Term(
        key="liberalisation-old",
        nl=("liberalisatiegrens (oude betekenis)",),
        en=("liberalisation limit (old sense)",),
        means=Both(
            "Tot 1 juli 2024: de hoogste huur die nog sociale huur was. Ook in latere stukken kan het woord dit nog "
            "betekenen. Sinds die dag gebruikt de wet het woord voor een andere, hogere grens.",
            "Until 1 July 2024: the highest rent that was still social rent. In later papers the word may still mean "
            "this. Since that day the law has used it for another limit, which is higher.",
        ),
        typed=("liberalisatiegrens", "liberalisatiegrenzen", "liberalisation limit", "liberalisation limits",
               "liberalization limit"),
        unit=_A_MONTH,
        amounts=(Amount(2024, Decimal("879.66")),),
        related=("liberalisation-new", "social-rent"),
    ),
    Term(
        key="liberalisation-new",
        nl=("liberalisatiegrens (nieuwe betekenis)",),
        en=("liberalisation limit (new sense)",),
        means=Both(
            "Sinds 1 juli 2024, in de wet: de hoogste huur die nog middenhuur is. Daarboven begint de vrije sector. "
            "Daarvoor gebruikte de wet het woord voor een andere, lagere grens.",
            "Since 1 July 2024, in the law: the highest rent that is still mid rent. Above it the free sector begins. "
            "Before that day the law used the word for another limit, which was lower.",
        ),
        typed=("liberalisatiegrens", "liberalisatiegrenzen", "liberalisation limit", "liberalisation limits",
               "liberalization limit"),
        unit=_A_MONTH,
        amounts=(Amount(2025, Decimal("1184.82")),),
        law=_AFFORDABLE,
        related=("liberalisation-old", "mid-rent", "free-sector"),
    ),
    Term(
        key="rent-band",
        nl=("huurklasse",),
        en=("rent band",),
        means=Both(
            "Alle huren boven de ene grens, tot en met de andere. Een huur die precies gelijk is aan de hoogste grens, "
            "hoort er dus bij.",
            "All rents above one limit, up to and including another. So a rent that equals the highest limit belongs "
            "to it.",
        ),
        typed=("huurklassen", "huurgrens", "huurgrenzen", "rent bands", "rent limit", "rent limits"),
        unit=_A_MONTH,
        related=("quality-discount", "low-capping", "high-capping", "price-level"),
    ),
    Term(
        key="price-level",
        nl=("prijspeil",),
        en=("price level",),
        means=Both(
            "Het jaar waarvan bedragen zijn. Een huurgrens heeft elk jaar een ander bedrag; zonder jaar zegt het "
            "bedrag weinig.",
            "The year that amounts are of. A rent limit has another amount each year; without a year the amount says "
            "little.",
        ),
        typed=("price levels",),
        related=("rent-band",),
    ),
)  # fmt: skip
"""Words about rents."""
