"""What is done to those counted: a verb of which a figure is subject or object names its metric.

`Eight firefighters have been injured` counts the injured and `the bank earned 9 billion` tells of
profit: such a verb beats the metric of the counted noun and of whatever else stands near.
"""

from collections.abc import Callable

from claimcheck.claiming.gaps import width
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import dimension

Named = Callable[[Hit], str]

_COST, _OBJECT = -9.0, 1.0
_REACH = 60
_OF_WHAT = 20  # code points behind a sum that tell of what it was lost: in market value
# Eight firefighters have since been | injured: a noun phrase and what stands before a participle.
_SUBJECT = lazily(
    r"\s(?:(?!(?:and|or|which|while|after|before|when|where|but|because|if|as|than|said|says"
    r"|that|had to)\b)[\w'\u2019-]+\s){0,7}"
)
_SUBJECT_ZH = lazily(r"[^,\uff0c。\uff1b;、\uff1a:\d\s]{0,10}")
# injured | at least 14, earned | a record $9 billion
_OBJECT_EN = lazily(
    r"\s(?:(?:at|least|about|around|some|nearly|almost|more|fewer|less|than|as|many|much|up|to|a|an|the"
    r"|another|further|additional|over|under|just|only|roughly|approximately|estimated|record|total"
    r"|of|all|its|his|her|their|by|for|or|further|well|close|net)\s)*"
)
_OBJECT_ZH = lazily(r"[^,\uff0c。\uff1b;、\uff1a:\d\s]{0,8}")


def deeds(scene: Scene, here: Passage, quantity: Quantity, named: Named) -> dict[str, float]:
    """The metrics whose verb has the quantity for its subject or object, with their costs.

    `named` tells the metric of a verb, "" for one that cannot carry the quantity.
    """
    start, end = quantity.start - _REACH, quantity.end + _REACH
    found: dict[str, float] = {}
    for verb in here.verbs:
        if not start <= verb.start < end:
            continue
        metric = named(verb)
        cost = _cost(scene, quantity, verb) if metric else None
        if cost is not None and cost < found.get(metric, 0.0):
            found[metric] = cost
    return found


def settles(scene: Scene, here: Passage, quantity: Quantity) -> bool:
    """Whether a word of change right before is a verb of money: the arm lost 180 million.

    A price that lost 3 dollars is named before, or a value right behind, and has changed.
    """
    if dimension(quantity.unit, scene.rulebook) not in ("money", "money_per"):
        return False
    for verb in here.verbs:
        if not quantity.start - _REACH <= verb.start < quantity.start:
            continue
        kinds = [
            scene.rulebook.metrics[term.id].kind
            for at, end in ((here.start, verb.start), (quantity.end, quantity.end + _OF_WHAT))
            for term in scene.terms.within(at, end)
        ]
        fits = _is_object(scene, verb, quantity)
        if fits and "price" not in kinds and scene.rulebook.metrics[verb.id].kind == "flow":
            return True
    return False


def _is_object(scene: Scene, verb: Hit, quantity: Quantity) -> bool:
    gap = scene.text[verb.end : quantity.start]
    if verb.table != "verb" and not scene.text[verb.start].isascii():
        return False  # 住进46处收容所: a word that its neighbour bears out takes no place
    fits = (_OBJECT_EN if gap.isascii() and gap else _OBJECT_ZH).fullmatch(gap)
    return bool(fits) and not scene.quantities.count(verb.end, quantity.start)


def _cost(scene: Scene, quantity: Quantity, verb: Hit) -> float | None:
    if verb.end <= quantity.start:
        if not _is_object(scene, verb, quantity):
            return None
        return _COST + _OBJECT + width(scene.text[verb.end : quantity.start]) / 2
    if verb.start < quantity.end:
        return None
    gap = scene.text[quantity.end : verb.start]
    fits = (_SUBJECT if gap.isascii() and gap else _SUBJECT_ZH).fullmatch(gap)
    if not fits or scene.quantities.count(quantity.end, verb.start):
        return None
    return None if has_object(scene, verb) and gap.strip() else _COST + width(gap) / 4


def has_object(scene: Scene, verb: Hit) -> bool:
    """Whether a number is the verb's object: of 300 officers arrested 14 none was arrested."""
    behind = scene.quantities.within(verb.end, verb.end + 24)
    if not behind:
        return False
    gap = scene.text[verb.end : behind[0].start]
    return bool(_OBJECT_EN.fullmatch(gap) or (not gap.strip()))
