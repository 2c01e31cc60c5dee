"""The words of a dataset, cleaned for showing: parties, flows, units, and what is asked of them."""

from collections.abc import Iterable

from pa_calc.schema.agreements import Agreements
from pa_calc.schema.fields import Text
from pa_calc.words.clean import clean


class Names:
    """Names in one language."""

    def __init__(self, agreements: Agreements, language: str) -> None:
        self._data, self._language = agreements, language

    def text(self, text: Text) -> str:
        """A text of the dataset, whole, in the language of the reader."""
        return clean(text.nl if self._language == "nl" else text.en, limit=10_000)

    @property
    def document(self) -> str:
        """The title of the document that the dataset encodes."""
        return clean(self._data.document.title)

    def party(self, key: str) -> str:
        """The short name of a party."""
        party = self._data.parties[key]
        return clean(party.short or party.name)

    def parties(self, keys: tuple[str, ...]) -> str:
        """One party by its name, several by the name of their group, or one after another."""
        if len(keys) == 1:
            return self.party(keys[0])
        for group in self._data.groups.values():
            if set(group.members) == set(keys):
                return self.text(group.name)
        return ", ".join(self.party(key) for key in keys)

    def together(self, keys: tuple[str, ...]) -> str:
        """Parties one after another, each group of which all take part by its name: "gemeente, corporations"."""
        told = {key: self.party(key) for key in keys}
        for group in sorted(self._data.groups.values(), key=lambda one: len(one.members), reverse=True):
            if len(group.members) > 1 and set(group.members) <= told.keys():
                first, *others = (key for key in told if key in group.members)
                told[first] = self.text(group.name)
                told = {key: name for key, name in told.items() if key not in others}
        return ", ".join(told.values())

    def who(self, keys: Iterable[str]) -> str:
        """Parties and groups as they are named, each by its own name."""
        groups = self._data.groups
        return ", ".join(self.text(groups[key].name) if key in groups else self.party(key) for key in keys)

    def what(self, key: str) -> str:
        """A flow or a stock."""
        found = self._data.flows.get(key) or self._data.stocks[key]
        return self.text(found.name)

    def unit(self, key: str) -> str:
        """What is counted."""
        return self.text(self._data.units[key].name)

    def values(self, dimension: str, values: Iterable[str]) -> str:
        """Values of a dimension: "E/F/G", "social rent"."""
        known = self._data.dimensions[dimension].values
        return "/".join(self.text(known[value]) if value in known else clean(value) for value in values)

    def dimension(self, key: str) -> str:
        """A dimension."""
        return self.text(self._data.dimensions[key].name)

    def limit(self, key: str) -> str:
        """A rent limit."""
        return self.text(self._data.rent_limits[key].name)
