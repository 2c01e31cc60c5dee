"""Homes and other units, and what happens to them."""

from pa_calc.words.glossary.entry import Both, Law, Term

_HOMES = Both("woningen", "homes")

TERMS = (
    Term(
        key="home",
        nl=("woning",),
        en=("home",),
        means=Both(
            "Een plek waar een huishouden woont of kan wonen. Parkeerplaatsen, bedrijfsruimten en maatschappelijk "
            "onroerend goed zijn geen woningen.",
            "A place where a household lives or can live. Parking places, business space and social-purpose property "
            "are no homes.",
        ),
        typed=("woningen", "homes", "dwelling"),
        related=("rental-unit", "social-property", "unit"),
    ),
    Term(
        key="rental-unit",
        nl=("verhuureenheid", "VHE"),
        en=("rental unit",),
        means=Both(
            "Het kleinste dat apart wordt verhuurd. Dat kan een woning zijn, maar ook een parkeerplaats of een "
            "bedrijfsruimte. Het aantal verhuureenheden kan dus hoger zijn dan het aantal woningen.",
            "The smallest thing that is let separately. It may be a home, but also a parking place or business space. "
            "So there may be more rental units than homes.",
        ),
        typed=("verhuureenheden", "VHE's", "rental units", "parkeerplaats", "parkeerplaatsen", "parking place",
               "bedrijfsruimte"),
        unit=Both("VHE", "VHE"),
        related=("home", "social-property"),
    ),
    Term(
        key="social-property",
        nl=("maatschappelijk onroerend goed", "MOG"),
        en=("social-purpose property",),
        means=Both(
            "Gebouwen en ruimten voor een doel van de samenleving, zoals een buurthuis. Het zijn geen woningen.",
            "Buildings and rooms that serve the community, such as a neighbourhood centre. They are no homes.",
        ),
        typed=("maatschappelijk vastgoed", "social property"),
        related=("home", "rental-unit"),
    ),
    Term(
        key="unit",
        nl=("eenheid",),
        en=("unit",),
        means=Both(
            "Waarin wordt geteld, zoals woningen, kamers of verhuringen. Een parkeerplaats telt niet mee waar woningen "
            "worden geteld.",
            "What is counted, such as homes, rooms or lettings. A parking place does not count where homes are "
            "counted.",
        ),
        typed=("eenheden", "units"),
        related=("home", "rental-unit", "counted"),
    ),
    Term(
        key="daeb",
        nl=("DAEB", "diensten van algemeen economisch belang"),
        en=("DAEB", "services of general economic interest"),
        means=Both(
            "Het deel van het werk van een corporatie waarvoor strenge regels gelden en waarvoor zij steun van de "
            "overheid mag krijgen: vooral de sociale huurwoningen.",
            "The part of a corporation's work that strict rules apply to and that may be supported by the government: "
            "above all its social rented homes.",
        ),
        typed=("DAEB-woning", "DAEB-woningen", "DAEB home", "DAEB homes"),
        law=Law("Woningwet"),
        related=("non-daeb", "social-rent", "corporation"),
    ),
    Term(
        key="non-daeb",
        nl=("niet-DAEB",),
        en=("non-DAEB",),
        means=Both(
            "Alles wat een corporatie doet en wat geen DAEB is, zoals het verhuren van duurdere woningen.",
            "All that a corporation does and that is not DAEB, such as letting dearer homes.",
        ),
        typed=("niet-DAEB-woning", "niet-DAEB-woningen", "non-DAEB homes"),
        law=Law("Woningwet"),
        related=("daeb", "mid-rent", "free-sector"),
    ),
    Term(
        key="energy-label",
        nl=("energielabel", "label"),
        en=("energy label",),
        means=Both(
            "Een letter die zegt hoe zuinig een woning is met energie: van A met plussen, heel zuinig, tot en met G.",
            "A letter that says how well a home saves energy: from A with pluses, very well, to G.",
        ),
        typed=("energielabels", "labels", "energy labels"),
        related=("efg",),
    ),
    Term(
        key="efg",
        nl=("E/F/G-label",),
        en=("E/F/G label",),
        means=Both(
            "De drie slechtste energielabels: E, F en G. Woningen met zo'n label gebruiken veel energie.",
            "The three poorest energy labels: E, F and G. Homes with such a label use much energy.",
        ),
        typed=("E/F/G", "E/F/G-labels", "E/F/G homes", "E/F/G-woningen"),
        unit=_HOMES,
        related=("energy-label",),
    ),
    Term(
        key="stock",
        nl=("voorraad", "bezit"),
        en=("stock",),
        means=Both(
            "Wat er op een dag is, zoals alle woningen van een corporatie. Bij een voorraad hoort een peildatum.",
            "What there is on a day, such as all homes of a corporation. A stock has a reference date.",
        ),
        typed=("woningvoorraad", "woningbezit", "voorraden", "stocks", "owned"),
        related=("flow", "reference-date", "home"),
    ),
    Term(
        key="flow",
        nl=("gebeurtenis",),
        en=("flow",),
        means=Both(
            "Iets wat in een tijd gebeurt en wordt geteld, zoals nieuwbouw, verkoop of verhuring. Door sommige "
            "gebeurtenissen groeit de voorraad, door andere krimpt zij.",
            "Something that happens over a time and is counted, such as new build, sale or letting. Some flows make "
            "the stock grow, others make it shrink.",
        ),
        typed=("gebeurtenissen", "stroom", "flows", "inflow", "outflow"),
        related=("new-build", "purchase", "sale", "demolition", "conversion", "net", "stock"),
    ),
    Term(
        key="new-build",
        nl=("nieuwbouw",),
        en=("new build",),
        means=Both(
            "Woningen of andere eenheden die nieuw worden gebouwd. De voorraad groeit erdoor.",
            "Homes or other units that are newly built. The stock grows by them.",
        ),
        typed=("nieuwbouwwoningen", "new construction"),
        unit=_HOMES,
        related=("flow", "gross", "net"),
    ),
    Term(
        key="purchase",
        nl=("aankoop",),
        en=("purchase",),
        means=Both(
            "Woningen die een corporatie koopt. De voorraad van de corporatie groeit erdoor.",
            "Homes that a corporation buys. Its stock grows by them.",
        ),
        typed=("aankopen", "purchases"),
        unit=_HOMES,
        related=("flow", "sale", "net"),
    ),
    Term(
        key="sale",
        nl=("verkoop",),
        en=("sale",),
        means=Both(
            "Woningen die een corporatie verkoopt. De voorraad van de corporatie krimpt erdoor.",
            "Homes that a corporation sells. Its stock shrinks by them.",
        ),
        typed=("verkopen", "sales"),
        unit=_HOMES,
        related=("flow", "purchase", "net"),
    ),
    Term(
        key="demolition",
        nl=("sloop",),
        en=("demolition",),
        means=Both(
            "Woningen of andere eenheden die worden afgebroken. De voorraad krimpt erdoor.",
            "Homes or other units that are pulled down. The stock shrinks by them.",
        ),
        typed=("slopen", "demolitions"),
        unit=_HOMES,
        related=("flow", "net"),
    ),
    Term(
        key="conversion",
        nl=("transformatie",),
        en=("conversion",),
        means=Both(
            "Een gebouw dat geen woning was, zoals een kantoor, wordt een woning of meer woningen.",
            "A building that was no home, such as an office, becomes one or more homes.",
        ),
        typed=("transformaties", "transformeren", "conversions"),
        unit=_HOMES,
        related=("flow", "new-build"),
    ),
    Term(
        key="gross",
        nl=("bruto",),
        en=("gross",),
        means=Both(
            "Wat erbij komt, zonder eraf te trekken wat verdwijnt. Wie 10 woningen bouwt en er 4 sloopt, heeft er "
            "bruto 10 bij.",
            "What is added, without taking off what goes. Who builds 10 homes and demolishes 4 adds 10 gross.",
        ),
        related=("net", "flow"),
    ),
    Term(
        key="net",
        nl=("netto", "per saldo"),
        en=("net",),
        means=Both(
            "Wat erbij komt, min wat eraf gaat: nieuwbouw en aankoop, min verkoop en sloop. Wie 10 woningen bouwt en "
            "er 4 sloopt, heeft er netto 6 bij.",
            "What is added less what goes: new build and purchase, less sale and demolition. Who builds 10 homes and "
            "demolishes 4 adds 6 net.",
        ),
        typed=("saldo",),
        unit=_HOMES,
        related=("gross", "new-build", "purchase", "sale", "demolition"),
    ),
    Term(
        key="plan-attrition",
        nl=("planuitval",),
        en=("plan attrition",),
        means=Both(
            "Het deel van de geplande woningen dat er nooit komt. Een vuistregel is daarom: maak plannen voor 130% van "
            "wat nodig is.",
            "The share of planned homes that is never built. Hence a rule of thumb: make plans for 130% of what is "
            "needed.",
        ),
        typed=("planuitvalpercentage", "lapse rate"),
        unit=Both("procent van de geplande woningen", "per cent of the planned homes"),
        related=("forecast", "new-build"),
    ),
)  # fmt: skip
"""Words about homes."""
