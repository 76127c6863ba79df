"""What a period is by itself, whatever figure stands beside it: looked up once for all of them."""

import re

import msgspec

from claimcheck.claiming.asides import is_aside
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.claiming.twins import first_level
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_OPENED = lazily(r"[(\uff08]([^()\uff08\uff09]*)$")
_CLOSED = lazily(r"[)\uff09]")
BRACKET = 80  # code points of a bracket
# "71 seats, up from 58 in 2022": the year is that of the figure that stands before it.
_BASE_LEVEL = Sieve(
    ("from ", "with ", "to "),
    r"\b(?:up|down|rose|fell|dropped|grew|risen|fallen|compared) (?:from|with|to) "
    r"(?:[^\s,.;]+ )?[^\s,.;]*\d[^,;]{0,24} (?:in|at|on|during|for) (?:the )?$",
    ends=("in", "at", "on", "during", "for", "the"),
)
_DAY_BEFORE = lazily(
    r"(?:the|a|one) day (?:before|earlier|after)|the (?:previous|preceding) day|前一[日天晚]",
    re.IGNORECASE,
)
_DATELINE = lazily(
    r"\s?(?:\([^()\n]{1,40}\)|/\S{1,30}/)\s?[-–—]+|[电電訊讯]|\s?[（(]記?[记]?者", re.IGNORECASE
)


class Framing(msgspec.Struct, frozen=True, gc=False):
    """What the words around a period make of it."""

    aside: bool  # no figure holds then: a base of changes, how money was converted, a cause
    dateline: bool  # it only says when a report was filed
    day_before: bool  # it is told by the day behind it
    first_level_end: int  # where the first of two levels ends right behind it, or 0
    bracket: tuple[int, int] | None  # the bracket that it stands in
    behind_base: bool  # the base of a change stands right before it

    @property
    def marked(self) -> bool:
        """Whether they make anything of it."""
        told = self.aside or self.dateline or self.day_before or self.behind_base
        return told or self.first_level_end > 0 or self.bracket is not None


@once
def framing(scene: Scene, period: Period) -> Framing:
    """What a period is by itself."""
    daily, text, start = period.grain == "day", scene.text, period.start
    before = text[start - BRACKET if start > BRACKET else 0 : start]
    return Framing(
        period.role == "base" or is_aside(scene, period),
        daily and _DATELINE.match(text, period.end) is not None,
        daily and _DAY_BEFORE.match(text, start) is not None,
        first_level(scene, period),
        _bracket(text, period, before),
        _BASE_LEVEL.search(before) is not None,
    )


def is_dateline(scene: Scene, period: Period) -> bool:
    """Whether a day only says when a report was filed: `LONDON, May 5 (Agency) -`, 5月5日电."""
    return framing(scene, period).dateline


def _bracket(text: str, period: Period, before: str) -> tuple[int, int] | None:
    if "(" not in before and "\uff08" not in before:
        return None
    opened = _OPENED.search(before)
    closed = _CLOSED.search(text, period.end, period.end + BRACKET) if opened else None
    return (period.start - len(opened[1]) - 1, closed.end()) if opened and closed else None
