"""Of keys that allow a few words only: what each of these words means, in Dutch and in English."""

from collections.abc import Mapping

Meanings = Mapping[str, tuple[str, str]]
"""By word what it means."""

_DUTY: Meanings = {
    "result": ("dat het gebeurt (resultaatsverplichting)", "that it happens"),
    "effort": ("dat men zijn best doet (inspannen, streven)", "to try"),
    "study": ("dat het wordt onderzocht", "to find out"),
    "permission": ("dat het mag", "leave to do something"),
    "statement": ("niets; het wordt alleen gezegd", "nothing; it is only said"),
}
_FIGURE: Meanings = {
    "realised": ("achteraf geteld", "counted afterwards"),
    "forecast": ("vooraf verwacht", "expected beforehand"),
    "stock": ("gemeten op een peildatum", "measured at a reference date"),
}
_RETURN: Meanings = {
    "year": ("elk jaar", "every year"),
    "half_year": ("elk halfjaar", "every half year"),
    "quarter": ("elk kwartaal", "every quarter"),
    "now_and_then": ("af en toe; het document zegt niet hoe vaak", "now and then; the document does not say how often"),
}
_PARTY: Meanings = {
    "municipality": ("gemeente", "municipality"),
    "corporation": ("woningcorporatie", "housing corporation"),
    "tenants": ("huurdersorganisatie of huurdersraad", "tenant council"),
}
_DIRECTION: Meanings = {
    "in": ("de voorraad groeit erdoor", "it makes the stock grow"),
    "out": ("de voorraad krimpt erdoor", "it makes the stock shrink"),
    "neither": ("de voorraad blijft gelijk, zoals bij verhuringen", "the stock stays as it is, as with lettings"),
    "within": ("wat blijft, gaat van de ene waarde naar de andere", "what stays moves from one value to another"),
    "both": ("een gedrukt saldo, dat plus of min kan zijn", "a printed balance, which may go either way"),
}
_CONDITION: Meanings = {
    "if": ("de afspraak geldt alleen als (mits, indien)", "it holds only if"),
    "unless": ("de afspraak geldt niet als (tenzij)", "it holds unless"),
    "where": ("de afspraak geldt alleen voor sommige gevallen", "it holds in some cases only"),
    "may": ("er mag van worden afgeweken", "a deviation is allowed"),
}
_FACT: Meanings = {
    "holds": (
        'de afspraak blijft staan; bij "may": er is afgeweken',
        'the promise still stands; with "may": the deviation was made',
    ),
    "lapsed": ("de afspraak is vervallen", "the promise has lapsed"),
}
_RELATION: Meanings = {
    "feeds": ("deze afspraak draagt bij aan de andere", "this one feeds the other"),
    "follows": ("deze afspraak volgt uit de andere", "this one follows from the other"),
    "relies_on": ("deze afspraak rekent op de andere", "this one relies on the other"),
    "limits": ("deze afspraak begrenst de andere", "this one limits the other"),
    "overlaps": (
        "hun doelen tellen deels hetzelfde; tel ze niet op",
        "their targets count in part the same; do not add them up",
    ),
}
_BLANK: Meanings = {
    "zero": ("nul, wat totalen of een noot bewijzen", "zero, as totals or a note prove"),
    "unknown": ("onbekend", "unknown"),
}
_ROLE: Meanings = {
    "count": ("getallen die tellen", "numbers that count"),
    "total": ("een totaal van andere", "a total of others"),
    "percentage": ("een percentage", "a percentage"),
    "text": ("tekst", "text"),
}
_SIGN: Meanings = {
    "negative": ("met een min", "with a minus"),
    "positive": ("zonder min", "without a minus"),
}
_USE: Meanings = {
    "printed": (
        "het gedrukte getal; alleen van een voorraad, in een jaarkolom",
        "the printed number; only of a stock, in a year column",
    ),
    "computed": ("de som van de delen", "the sum of the parts"),
}
_DROPPED: Meanings = {
    "of": ("het geheel waarvan het een deel is", "the whole of which it is a share"),
    "baseline": ("de beginstand", "the baseline"),
}
_PROGRESS: Meanings = {
    "not_started": ("nog niet begonnen", "not started yet"),
    "under_way": ("bezig", "under way"),
    "at_risk": ("bezig, en het dreigt niet te lukken", "under way, and it may fail"),
    "stopped": ("gestopt zonder dat het af is", "stopped before it was done"),
    "done": ("gedaan", "done"),
}
_FAILING: Meanings = {
    "missed": ("niet gehaald", "the target was not reached"),
    "off course": ("niet op koers", "the target will not be reached"),
    "undetermined": ("niet te zeggen", "it cannot be told"),
    "no data": ("geen gegevens", "nothing is known of it"),
}

MEANINGS: tuple[Meanings, ...] = (
    _DUTY,
    _FIGURE,
    _RETURN,
    _PARTY,
    _DIRECTION,
    _CONDITION,
    _FACT,
    _RELATION,
    _BLANK,
    _ROLE,
    _SIGN,
    _USE,
    _DROPPED,
    _PROGRESS,
    _FAILING,
)
"""Each set of words that belong together; a key allows all words of one set, or some of them."""
