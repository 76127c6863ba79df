"""The two levels of one change in a sentence, and which of them a time between them belongs to."""

from claimcheck.claiming.scene import Scene, once
from claimcheck.model.fillers import HEDGES_ZH
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

_NEAR = 10  # code points from a period to its level
_WIDEST = 80  # code points between the two levels
_RIGHT_BEFORE = lazily(rf"(?:[\u4e00-\u9fff]{{0,5}}[时時期])?的?{HEDGES_ZH}")
_RIGHT_BEHIND = lazily(r"\s?(?:\w+ ){0,3}(?:(?:in|at|on|as of|during|by) )?(?:the )?")
_TRAILS = lazily(
    r"\bfrom [^\s,;]*\d[^\s,;]*(?: (?:m|b|tr)illion| ?per ?cent)?,"
    r" (?:in|for|during|over|on) (?:the )?$"
)
_DEED = lazily(
    r"\b(?:cuts?|raise[sd]?|lower(?:ed|s)|lift(?:ed|s)|hike[sd]?|trim(?:med|s)|reduce[sd]?"
    r"|increase[sd]?|slash(?:ed|es)) (?!to\b|by\b|from\b|\d)(?:[^.;]|\.\d)*\bto [^,;]*"
    r"\bfrom [^\s,;]*\d[^,;]{0,20} on $"
)
_OTHER = {"from": "to", "to": "from"}


def counterpart(scene: Scene, quantity: Quantity) -> Quantity | None:
    """The other level of `from A to B`, None for a figure that stands alone."""
    wanted = _OTHER.get(quantity.part)
    if wanted is None:
        return None
    near = scene.quantities.within(quantity.start - _WIDEST, quantity.end + _WIDEST)
    same = [one for one in near if one.group == quantity.group and one.part == wanted]
    return same[0] if same else None


def owned_by_counterpart(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """Whether a period is that of the other level alone: `from 4.1 days in August to 9.8 days`."""
    other = counterpart(scene, quantity)
    if other is None:
        return False
    if period.end <= other.start:
        between = scene.text[period.end : other.start]
        wide = not scene.text[period.start : period.end].isascii()
        return wide and bool(_RIGHT_BEFORE.fullmatch(between))
    if quantity.part == "from" or not other.end <= period.start < quantity.start:
        return False
    return bool(_RIGHT_BEHIND.fullmatch(scene.text[other.end : period.start]))


@once
def is_of_both(scene: Scene, period: Period) -> bool:
    """Whether a time behind two levels is that of the change: to 4.1%, from 4.2, in July.

    So is the day of a deed: cut its rate to 40.5% from 43% on Thursday.
    """
    low = max(scene.sentence_at(period.start).start, period.start - _WIDEST)
    if _TRAILS.search(scene.text, low, period.start):
        return True
    return period.grain == "day" and _DEED.search(scene.text, low, period.start) is not None


def first_level(scene: Scene, period: Period) -> int:
    """Where the first of two levels ends that stands right behind a period, 0 without one.

    The period is that level's alone: 从5月的3%升到4%.
    """
    for other in scene.quantities.within(period.end, period.end + _NEAR):
        between = scene.text[period.end : other.start]
        if other.part == "from" and _RIGHT_BEFORE.fullmatch(between):
            return 0 if scene.text[period.start : period.end].isascii() else other.end
        return 0
    return 0


def first_has_its_own(scene: Scene, quantity: Quantity) -> bool:
    """Whether the level before this one has a time that is its alone."""
    sentence = scene.sentence_at(quantity.start)
    found = scene.periods.within(sentence.start, sentence.end)
    return any(owned_by_counterpart(scene, quantity, period) for period in found)
