"""Points of a percentage: `up 0.6 points to 86.9 per cent`, 较首演提高8个点.

A lead in a poll is one, too, and so is a cut of a rate; one of 25 points is told in basis points.
"""

import re

from claimcheck.model.fillers import HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft

_POINTS = lazily(r"[ -]?points?\b")
_LEADS = lazily(
    rf"\b(?:leads?|leading|led|ahead|trails?|trailing|behind)\b[^.;\d\n]{{0,40}} by{HEDGES} $"
)
_LEAD = lazily(r" (?:lead|advantage|margin|edge|gap)\b")
_POLLED = lazily(r"\b(?:polls?|pollsters?|polling|voters?|electorate|ballots?)\b", re.IGNORECASE)
_RATES = lazily(
    r"\b(?:[Rr]ates?|[Yy]ields?)\b[^.;\d\n]{0,30} by"
    rf"(?: (?:a further|another|a total of|a cumulative))?{HEDGES} $"
)
_NEAR, _BASIS, _WHOLE = 600, 10, 100
_UP = lazily(rf"[^.;\n]{{0,140}}, (?:up|down)(?: by)?{HEDGES} ")
_MARGIN = lazily(r"\bmargin of error[^.;\d]{0,20}$")
_CHANGED_ZH = lazily(rf"(?:[升降高低涨漲跌加少增减減多]|下滑|回落)了?{HEDGES_ZH}$")


def points(text: str, one: Draft | None, other: Draft, after: Draft | None) -> None:
    """`up 0.6 points to 86.9 per cent`, `margin of error 1.5 points`: points of a percentage."""
    named = _POINTS.match(text, other.end) if other.unit == "count" else None
    if not named or other.scaled:
        return
    if _RATES.search(text, max(0, other.start - _NEAR // 6), other.start):
        unit = "basis_point" if other.value >= _BASIS and other.step >= 1 else "percentage_point"
        _told(other, unit, named.end())
    elif other.value < _WHOLE:
        _of_percentage(text, one, other, after, named.end())


def _told(draft: Draft, unit: str, end: int) -> None:
    draft.unit, draft.counted, draft.bare, draft.end = unit, None, False, end


def _of_percentage(
    text: str, one: Draft | None, other: Draft, after: Draft | None, end: int
) -> None:
    behind = after is not None and after.unit == "percent"
    to = behind and text[end : after.start if after else 0].strip(" ,") in ("to", "from")
    moved = one is not None and one.unit == "percent" and _UP.fullmatch(text, one.end, other.start)
    before = max(0, other.start - 60)
    leads = _LEAD.match(text, end) or _LEADS.search(text, before, other.start)
    polled = leads and _POLLED.search(text, max(0, other.start - _NEAR), end + _NEAR)
    if to or moved or polled or _MARGIN.search(text, before, other.start):
        _told(other, "percentage_point", end)


def points_zh(text: str, one: Draft, other: Draft) -> None:
    """上座率达92%，较首演提高8个点: points of the percentage."""
    percent = one.unit == "percent" and other.unit == "count" and other.counted in ("点", "點")
    if percent and _CHANGED_ZH.search(text, max(0, other.start - 6), other.start):
        other.unit, other.counted, other.bare = "percentage_point", None, False
        other.end += text.startswith(("点", "點"), other.end)
