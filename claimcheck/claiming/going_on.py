"""A plan or forecast that goes on behind its first figure: 4% this year, then 5% and 6% in 2027."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.claiming.ahead import CLAUSE, STOP
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.masked import TIME, masked
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

_REACH = 80  # code points between two figures
_BEHIND = 12  # code points from a figure to its time
_VERBS = (
    "is|are|was|were|be|been|has|had|have|did|does|said|says|told|rose|fell|grew|dropped|reached|hit"
    "|came|stood|lost|won|put|above|below|up|down|over|under|now|already|about|not"
)
_NOUNS = rf"(?: (?!(?:{STOP}|{_VERBS})\b)[A-Za-z][\w'’%-]*)"
_WHEN = rf"(?:(?: (?:in|for|by|during|over|from|before|until))?(?: the)? {TIME})?"
_FIRST = rf"{_NOUNS}{{0,5}}{_WHEN}"
# to 1.4% in 2026 and for 2027 to 1.5%
_NEXT = lazily(
    r"(?: (?:in|for) [^,;.\d]{0,12}\d{4}(?:[/-]\d\d)?| (?:this|next) year)?"
    r",? and(?: (?:for|in) [^,;.]{2,16}?)?(?: (?:to|of|by))? "
)
# 12 tons this year and 25 in the next; 3.1% of GDP this year, falling to 2.4%; 300 jobs, or 4%
_AGAIN = lazily(
    rf"{_FIRST},? and(?: (?:then|another|a further|an additional|up to|about|around|some|nearly))?"
    rf"(?: (?:in|for) {TIME})?(?: (?:to|of|by|at))? "
    rf"|{_NOUNS}{{0,3}},? or(?: (?:about|around|roughly|some|nearly|almost|an?))* "
    rf"|{_NOUNS}{{0,3}} \((?:(?:about|around|roughly|some|or|nearly) )?"
)
_TO_DO = lazily(rf"{_FIRST},? and (?:also )?to {CLAUSE}")
# What a time to come right behind shows to be foretold too: 2.1% next year; and growth of 1.7%
_TIMED = lazily(rf"{_FIRST},(?: and)? |{_FIRST},? and{_NOUNS}{{1,5}} (?:of|at|to|by) ")


def goes_on(scene: Scene, quantity: Quantity, earlier: Sequence[Figure]) -> str:
    """The modality of the figure before, where a quantity goes on with what it tells, else ""."""
    last = earlier[-1] if earlier else None
    if last is not None and last.part == "from":
        last = next((one for one in reversed(earlier) if one.part != "from"), None)
    if last is None or last.modality in ("actual", "denied"):
        return ""
    start, end = earlier[-1].quantity.end, quantity.start
    if end - start > _REACH:
        return ""
    alike = last.modality == "forecast" and last.quantity.unit == quantity.unit
    if alike and _NEXT.fullmatch(scene.text, start, end):
        return last.modality
    if last.sentence != scene.sentence_index(quantity.start):
        return ""
    return last.modality if _is_told_on(scene, quantity, last, masked(scene, start, end)) else ""


def _is_told_on(scene: Scene, quantity: Quantity, last: Figure, gap: str) -> bool:
    if _AGAIN.fullmatch(gap) or _moving(scene.rulebook).fullmatch(gap):
        return True
    if last.modality == "plan" and _TO_DO.fullmatch(gap):
        return True
    return _is_ahead(scene, quantity) and _TIMED.fullmatch(gap) is not None


@lru_cache(maxsize=4)
def _moving(rulebook: Rulebook) -> "re.Pattern[str]":
    """What stands before the next level of a forecast: this year, before falling back to."""
    moving = either(rulebook.group("ahead").get("moving", ()))
    return lazily(
        rf"{_FIRST},?(?: (?:and|but))?(?: (?:then|before))? {moving}(?: [a-z]+)?"
        r" (?:to|by)(?: (?:about|around|just|only))? "
    )


def _is_ahead(scene: Scene, quantity: Quantity) -> bool:
    """Whether a time that is not over stands right behind a quantity."""
    published = scene.document.source.published
    near = scene.periods.within(quantity.end, quantity.end + _BEHIND)
    last = near[0].last if near and near[0].role != "duration" else None
    return published is not None and last is not None and last > published
