"""What was agreed, by whom, and how firmly."""

from pa_calc.words.glossary.entry import Both, Law, Term

TERMS = (
    Term(
        key="agreement",
        nl=("prestatieafspraak", "afspraak"),
        en=("agreement",),
        means=Both(
            "Wat een gemeente, woningcorporaties en huurders met elkaar afspreken over het wonen. In een dataset is "
            "elk genummerd punt een afspraak. Afspraak 1.1 is een andere dan 1.10.",
            "What a municipality, housing corporations and tenants agree on housing. In a dataset each numbered clause "
            "is an agreement. Agreement 1.1 is another one than 1.10.",
        ),
        typed=("prestatieafspraken", "afspraken", "agreements", "performance agreement", "housing agreement"),
        law=Law("Woningwet", "44"),
        related=("party", "lead-party", "commitment", "target"),
    ),
    Term(
        key="party",
        nl=("partij",),
        en=("party",),
        means=Both(
            "Wie de afspraken heeft ondertekend: de gemeente, een woningcorporatie of een huurdersorganisatie.",
            "Who signed the agreement: the municipality, a housing corporation or a tenant council.",
        ),
        typed=("partijen", "parties"),
        related=("municipality", "corporation", "tenants", "joint"),
    ),
    Term(
        key="municipality",
        nl=("gemeente",),
        en=("municipality",),
        means=Both(
            "Het bestuur van een stad of een dorp. Zij maakt het beleid voor het wonen en is partij bij de afspraken.",
            "The local government of a town. It makes the policy on housing and is a party to the agreement.",
        ),
        typed=("gemeenten", "gemeentes", "municipalities"),
        related=("party",),
    ),
    Term(
        key="corporation",
        nl=("woningcorporatie", "corporatie", "toegelaten instelling"),
        en=("housing corporation", "corporation"),
        means=Both(
            "Een organisatie die niet is opgericht om winst te maken. Zij bouwt, beheert en verhuurt vooral sociale "
            "huurwoningen.",
            "An organisation that is not there to make a profit. It builds, keeps and lets homes, social rented homes "
            "above all.",
        ),
        typed=("woningcorporaties", "corporaties", "toegelaten instellingen", "housing corporations", "corporations",
               "housing association"),
        law=Law("Woningwet"),
        related=("party", "daeb", "social-rent"),
    ),
    Term(
        key="tenants",
        nl=("huurdersorganisatie", "huurdersraad"),
        en=("tenant council",),
        means=Both(
            "Een groep die spreekt namens de huurders van een corporatie. Zij is partij bij de afspraken.",
            "A body that speaks for the tenants of a corporation. It is a party to the agreement.",
        ),
        typed=("huurdersorganisaties", "huurdersraden", "huurders", "tenant councils", "tenants",
               "tenant organisation"),
        related=("party",),
    ),
    Term(
        key="lead-party",
        nl=("regievoerder",),
        en=("lead party", "lead"),
        means=Both(
            "De partij die ervoor zorgt dat een afspraak wordt uitgevoerd. Anderen kunnen er ook iets voor moeten "
            "doen.",
            "The party that sees that an agreement is carried out. Others may have to do something for it as well.",
        ),
        typed=("regievoerders", "regie", "lead parties", "leads"),
        related=("agreement", "party"),
    ),
    Term(
        key="joint",
        nl=("samen", "gezamenlijk"),
        en=("joint", "together"),
        means=Both(
            "Een doel dat partijen met elkaar moeten halen. Wie naar een van die partijen vraagt, ziet het doel ook.",
            "A target that parties have to reach with each other. Who asks for one of those parties sees it too.",
        ),
        typed=("gezamenlijke", "jointly"),
        related=("target", "party"),
    ),
    Term(
        key="term",
        nl=("looptijd",),
        en=("term",),
        means=Both(
            "De dagen waarop de afspraken gelden, van de eerste tot en met de laatste.",
            "The days on which the agreement holds, from the first up to and including the last.",
        ),
        typed=("looptijden",),
        related=("agreement",),
    ),
    Term(
        key="steering-group",
        nl=("stuurgroep",),
        en=("steering group",),
        means=Both(
            "Het overleg dat in de gaten houdt of de afspraken worden uitgevoerd.",
            "The meeting that watches over whether the agreement is carried out.",
        ),
        typed=("stuurgroepen", "steering groups"),
        related=("escalation-ladder", "overdue"),
    ),
    Term(
        key="escalation-ladder",
        nl=("escalatieladder",),
        en=("escalation ladder",),
        means=Both(
            "Stappen die zijn afgesproken voor als iets niet goed gaat: wie pakt het dan op, en binnen hoeveel dagen. "
            "Staan er geen stappen in de dataset, dan toont pa er geen.",
            "Steps that were agreed for what does not go well: who takes it up, and within how many days. Where a "
            "dataset has no steps, pa shows none.",
        ),
        typed=("escalatie", "escalatieladders", "trede", "escalation", "escalation level", "rung"),
        related=("steering-group", "overdue", "verdict"),
    ),
    Term(
        key="commitment",
        nl=("toezegging",),
        en=("commitment", "promise"),
        means=Both(
            "Hoe hard iets is beloofd: als resultaat, inspanning, onderzoek, toestemming of vaststelling. pa laat dat "
            "bij elk doel zien.",
            "How firm a promise is: a result, an effort, a study, a permission or a statement. pa shows it with each "
            "target.",
        ),
        typed=("toezeggingen", "belofte", "commitments", "promised"),
        related=("result", "effort", "study", "permission", "statement"),
    ),
    Term(
        key="result",
        nl=("resultaat", "resultaatsverplichting"),
        en=("result",),
        means=Both(
            "Een toezegging dat iets echt gebeurt.",
            "A promise that something really happens.",
        ),
        typed=("resultaatsverbintenis", "resultaatverplichting", "results"),
        related=("commitment", "effort"),
    ),
    Term(
        key="effort",
        nl=("inspanning", "inspanningsverplichting"),
        en=("effort",),
        means=Both(
            "Een toezegging om zijn best te doen, met woorden zoals streven of zich inspannen. Wordt het doel niet "
            "gehaald, dan hoeft de toezegging niet gebroken te zijn. Het oordeel over het doel blijft wel hetzelfde.",
            "A promise to try, with words such as strive or do the utmost. Where the target is not reached, the "
            "promise need not be broken. The verdict on the target is the same.",
        ),
        typed=("inspanningsverbintenis", "inspannen", "streven", "efforts"),
        related=("commitment", "result"),
    ),
    Term(
        key="study",
        nl=("onderzoek",),
        en=("study",),
        means=Both(
            "Een toezegging om iets uit te zoeken. Wat eruit komt, is niet beloofd.",
            "A promise to find something out. What comes of it was not promised.",
        ),
        typed=("onderzoeken", "studies"),
        related=("commitment",),
    ),
    Term(
        key="permission",
        nl=("toestemming",),
        en=("permission",),
        means=Both(
            "Iemand mag iets doen, maar hoeft het niet. Er kan een grens bij horen.",
            "Someone may do something and need not. It may come with a limit.",
        ),
        typed=("permissions",),
        related=("commitment",),
    ),
    Term(
        key="statement",
        nl=("vaststelling",),
        en=("statement",),
        means=Both(
            "De afspraak zegt alleen hoe iets is. Niemand hoeft er iets voor te doen.",
            "The agreement only says how something is. Nobody has to do anything for it.",
        ),
        typed=("vaststellingen", "mededeling", "statements"),
        related=("commitment", "stated"),
    ),
    Term(
        key="duty",
        nl=("taak",),
        en=("duty",),
        means=Both(
            "Iets wat een partij moet doen. Het is gedaan of niet gedaan; er valt niets te tellen.",
            "Something that a party has to do. It is done or it is not; there is nothing to count.",
        ),
        typed=("taken", "duties"),
        related=("target", "progress", "overdue"),
    ),
    Term(
        key="condition",
        nl=("voorwaarde",),
        en=("condition",),
        means=Both(
            "Iets waarvan een afspraak afhangt. Zij is open tot iemand meldt wat ervan is geworden. Daarna blijft de "
            "afspraak staan, of zij vervalt.",
            "What an agreement depends on. It is open until someone reports what became of it. From then on the "
            "agreement holds, or has lapsed.",
        ),
        typed=("voorwaarden", "conditions", "open condition", "holds", "mits", "tenzij"),
        related=("lapsed", "deviation"),
    ),
    Term(
        key="deviation",
        nl=("afwijking",),
        en=("deviation",),
        means=Both(
            "Sommige afspraken laten toe dat een partij zich er een tijd niet aan houdt. Wie dat doet, meldt het met "
            "een datum en een reden. De afwijking staat naast het oordeel en telt nooit als gehaald.",
            "Some agreements allow a party not to keep to them for a time. Who does so reports it with a date and a "
            "reason. The deviation is shown beside the verdict, and never as met.",
        ),
        typed=("afwijkingen", "afwijken", "deviations", "leave to deviate"),
        related=("condition", "verdict"),
    ),
)  # fmt: skip
"""Words about agreements."""
