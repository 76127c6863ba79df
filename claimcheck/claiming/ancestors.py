"""Levels of an earlier time: `2.9 million tonnes a year earlier`, 去年同期为2亿元."""

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.fiscal import months_before

_MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_BEHIND = lazily(r"\s?(?:in |of |from |for )?(?:the )?|(?:,| of) ?")
_BEFORE = lazily(r"的?(?:[仅僅则則约約]?[为為是]?|有|:|\uff1a|\s)(?:of )?")


def base_of_level(scene: Scene, figure: Figure) -> Period | None:
    """The words that put a level into an earlier time, right behind it or right before it."""
    quantity = figure.quantity
    if figure.change is not None and figure.quantity.unit in ("percent", "times"):
        return None
    for period in scene.periods.within(quantity.start - 24, quantity.end + 12):
        if period.role != "base" or period.grain not in _MONTHS:
            continue
        behind = scene.text[quantity.end : period.start]
        before = scene.text[period.end : quantity.start]
        if period.start >= quantity.end and _BEHIND.fullmatch(behind):
            return period
        if period.end <= quantity.start and _BEFORE.fullmatch(before):
            return period
    return None


def shifted(when: When, base: Period) -> When:
    """The same time so many months earlier."""
    if when.first is None or when.last is None:
        return when
    months = _MONTHS[base.grain]
    first, last = months_before(when.first, months), months_before(when.last, months)
    return msgspec.structs.replace(when, first=first, last=last, basis="relative", role="base")
