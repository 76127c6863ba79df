"""The former and the latter: which of two names that stand before such words is meant.

`Corvane and Nordvik published. The former earned 3 million, the latter 5 million.` And two
figures behind 两者分别 or before `respectively` are those of the two, in their order.
"""

import re

from claimcheck.claiming import respective
from claimcheck.claiming.keys import key
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.respective import Place
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.subject import acting
from claimcheck.model.mention import Name, Quantity
from claimcheck.model.pattern import lazily

_ONE = lazily(r"\bthe (?P<en>former|latter)\b|(?P<zh>[前后後]者)", re.IGNORECASE)
_ONES = ("former", "latter", "前者", "后者", "後者")  # one of them in all such words
_TWO = lazily(r"\b(?:the two|both)\b|[两兩][者家]", re.IGNORECASE)
_FIRST = ("former", "前者")
_BACK = 2  # sentences that may name the two
_PAIR = 2


def name(
    scene: Scene, here: Passage, quantity: Quantity, clause: int, order: Place | None
) -> Name | None:
    """The name that a figure is told of by its order, or by such a word before it."""
    if order and (named := respective.item(scene, order, here.names)):
        return named
    place = _place(scene, here, quantity, clause, order)
    if place is None:
        return None
    for index in range(here.index, max(here.index - _BACK, 0) - 1, -1):
        before = scene.sentences[index]
        two = _two(scene, before) if before.block == here.block else ()
        if len(two) == _PAIR:
            return two[place]
    return None


def _place(
    scene: Scene, here: Passage, quantity: Quantity, clause: int, order: Place | None
) -> int | None:
    """0 for the former, 1 for the latter, or the figure's place in a run of two."""
    told = _tells_of_two(scene)
    if not told and (order is None or order.size != _PAIR):
        return None
    before = scene.text[here.start : quantity.start]
    told = told and any(map(before.__contains__, _ONES))
    ones = list(_ONE.finditer(before)) if told else []
    if not ones and (order is None or order.size != _PAIR or not _TWO.search(before)):
        return None
    floor = min(clause, here.start + ones[-1].end()) if ones else clause
    if any(floor <= one.start < quantity.start for one in here.names):
        return None
    if ones:
        return 0 if (ones[-1]["en"] or ones[-1]["zh"]).lower() in _FIRST else 1
    return order.order if order else None


@overall
def _tells_of_two(scene: Scene) -> bool:
    """Whether such words stand anywhere in the document."""
    return any(map(scene.text.__contains__, _ONES))


def _two(scene: Scene, sentence: Passage) -> tuple[Name, ...]:
    """The first mentions of the different names in a sentence that are no places."""
    found: dict[str, Name] = {}
    for one in acting(scene, sentence) if sentence.names else ():
        found.setdefault(key(one), one)
    return tuple(found.values())
