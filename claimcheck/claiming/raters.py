"""Banks that only rate other firms, and those who foretell: a text is not about them."""

import re
from functools import lru_cache

from claimcheck.claiming.scene import Scene, once, overall
from claimcheck.model.mention import Name
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

_FORECAST = "modality.forecast"
_PUTS = frozenset("将將把")  # 高盛将今年增速预期下调
_NEAR, _FAR = 2, 40  # code points from a name to the word that foretells


@overall
def raters(scene: Scene) -> frozenset[str]:
    """The banks that only rate other firms: JPMorgan cut Corvane's price target."""
    rating = scene.rulebook.group("rating")
    banks, words = rating.get("banks", ()), rating.get("words", ())
    rates = lazily(either(words), re.IGNORECASE)
    found = set()
    for name in scene.names.items:
        if name.entity not in banks or name.entity in found:
            continue
        here = scene.sentence_at(name.start)
        first = here.names[0].start == name.start and len({one.entity for one in here.names}) > 1
        before = rates.search(scene.text, here.start, name.start)
        if first and not before and rates.search(scene.text, name.end, here.end):
            found.add(name.entity)
    return frozenset(found)


def foretells(scene: Scene, name: Name) -> bool:
    """Whether a bank or an agency only foretells here what is of others.

    花旗料, 旅游局预计, 高盛将今年增速预期下调: in Chinese, where nothing stands in between.
    """
    if scene.text[name.end : name.end + 1] < "\u2e80":
        return False
    known, agencies = _forecasters(scene.rulebook)
    able = name.entity in known if name.entity else name.text.endswith(agencies)
    return able and _foretells(scene, name)


@once
def _foretells(scene: Scene, name: Name) -> bool:
    puts = scene.text[name.end] in _PUTS
    end = name.end + (_FAR if puts else _NEAR)
    here = scene.sentence_at(name.start)
    moods = [mood for mood in here.moods if name.end <= mood.start <= end]
    if any(mood.id == _FORECAST for mood in moods):
        return True
    likely = scene.rulebook.group("rating").get("likely", ())
    return puts and any(scene.text.find(word, name.end, end) >= 0 for word in likely)


@lru_cache(maxsize=4)
def _forecasters(rulebook: Rulebook) -> tuple[frozenset[str], tuple[str, ...]]:
    """The banks and houses that foretell, and how the agencies end that nobody declared.

    What those of a country foretell is that country's (see `owner_of`).
    """
    banks, agencies = rulebook.group("rating"), rulebook.group("person").get("agency", ())
    every = rulebook.group("forecaster").get("houses", ())
    houses = [
        one for one in every if one in rulebook.entities and not rulebook.entities[one].part_of
    ]
    known = frozenset((*banks.get("banks", ()), *houses))
    return known, tuple(word for word in agencies if not word.isascii())
