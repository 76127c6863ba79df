"""Shares told with two numbers: 每三人中有一人, 每5个家庭就有1个, 十个人里有三个."""

from decimal import Decimal

from claimcheck.model.fillers import HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.written import integral, rounded

_EVERY = lazily(r"每$")
_HAS = lazily(
    r"[\u4e00-\u9fff]{0,4}?(?:(?:当中|當中|之中|中|里|裡|裏)[便就]?(?:约|約|大约|至少|只|仅)?有|[便就]有)"
    rf"(?:{HEDGES_ZH}|至少)$"
)
_MOST = 100


def ratio(text: str, one: Draft, other: Draft) -> Draft | None:
    """The share in percent that two counts make, else None."""
    if one.unit != "count" or other.unit != "count" or one.scaled or other.scaled:
        return None
    if not (0 < other.value < one.value <= _MOST and integral(one.value) and integral(other.value)):
        return None
    gap = text[one.end : other.start]
    if len(gap) > 12 or not _HAS.match(gap):
        return None
    every = _EVERY.search(text, max(0, one.start - 1), one.start)
    round_whole = one.value in (10, 100) and one.counted and other.counted
    if not every and not (round_whole and gap[0] not in "便就"):
        return None
    start = one.start - 1 if every else one.start
    share = rounded(other.value * 100 / one.value)
    return Draft(start, other.end, share, "percent", bound=other.bound, step=Decimal(1), words=True)
