"""The country that a text means by words like the country, nationwide, 全国."""

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from claimcheck.model.document import Source
from claimcheck.model.mention import Name
from claimcheck.recognising.publishing import local_dollar
from claimcheck.rulebook.schema import Rulebook

_POINTER = "pointer"
_TAIWAN, _TRADITIONAL = "taiwan", ("全國",)
_HEAD = 20_000  # code points that tell where a text is at home
_DEFAULT = 2  # mentions that the default outweighs: China, where its provinces are told of


def resolved(declared: Sequence[Name], rulebook: Rulebook, source: Source, text: str) -> list[Name]:
    """The names with words that point at a country turned into that country.

    It is the one that the text names most, with its places; what `part_of` tells of the pointer
    is meant where no other is named more than once or twice. Nothing is meant where there is none.
    What a paper of Taiwan calls 全國 is Taiwan as 全国 is China.
    """
    pointers = {name.entity for name in declared if _is_pointer(name, rulebook)}
    if not pointers:
        return list(declared)
    votes = Counter(_countries(declared, rulebook))
    at_home = {name.entity for name in declared if name.text in _TRADITIONAL} & pointers
    home = _TAIWAN if at_home and _is_of_taiwan(source, text, rulebook) else ""
    usual = {
        pointer: (home if pointer in at_home else "") or rulebook.entities[pointer].part_of
        for pointer in pointers
    }
    meant = {pointer: _meant(usual[pointer], votes) for pointer in pointers}
    found = [
        msgspec.structs.replace(name, entity=meant[name.entity]) if name.entity in meant else name
        for name in declared
    ]
    return [name for name in found if name.entity]


def _is_of_taiwan(source: Source, text: str, rulebook: Rulebook) -> bool:
    homes = rulebook.group("q-home")
    return _TAIWAN in rulebook.entities and local_dollar(source, text[:_HEAD], homes) == "TWD"


def _is_pointer(name: Name, rulebook: Rulebook) -> bool:
    return rulebook.entities[name.entity].kind == _POINTER


def _meant(usual: str, votes: Counter[str]) -> str:
    """The country that a pointer means, "" for none; among equals the one named first."""
    counts = Counter({usual: _DEFAULT}) + votes
    counts.pop("", None)
    return max(counts, key=lambda country: counts[country], default="")


def _countries(declared: Iterable[Name], rulebook: Rulebook) -> Iterable[str]:
    """The country of each place that is named."""
    for name in declared:
        rule, seen = rulebook.entities[name.entity], {name.entity}
        while rule.kind == "place" and rule.part_of in rulebook.entities:
            if rule.part_of in seen:
                break  # rules of users may go round
            rule = rulebook.entities[rule.part_of]
            seen.add(rule.id)
        if rule.kind == "place":
            yield rule.id
