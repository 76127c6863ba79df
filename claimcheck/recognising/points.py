"""Points of a percentage: `up 0.6 points to 86.9 per cent`, 较首演提高8个点."""

from claimcheck.model.fillers import HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft

_POINTS = lazily(r" ?points?\b")
_UP = lazily(rf"[^.;\n]{{0,140}}, (?:up|down)(?: by)?{HEDGES} ")
_MARGIN = lazily(r"\bmargin of error[^.;\d]{0,20}$")
_CHANGED_ZH = lazily(rf"(?:[升降高低涨漲跌加少增减減多]|下滑|回落)了?{HEDGES_ZH}$")


def points(text: str, one: Draft | None, other: Draft, after: Draft | None) -> None:
    """`up 0.6 points to 86.9 per cent`, `margin of error 1.5 points`: points of a percentage."""
    if other.unit != "count" or other.scaled or other.value >= 100:
        return
    named = _POINTS.match(text, other.end)
    if not named:
        return
    behind = after is not None and after.unit == "percent"
    to = behind and text[named.end() : after.start if after else 0].strip(" ,") in ("to", "from")
    moved = one is not None and one.unit == "percent" and _UP.fullmatch(text, one.end, other.start)
    if to or moved or _MARGIN.search(text, max(0, other.start - 60), other.start):
        other.unit, other.counted, other.bare = "percentage_point", None, False
        other.end = named.end()


def points_zh(text: str, one: Draft, other: Draft) -> None:
    """上座率达92%，较首演提高8个点: points of the percentage."""
    percent = one.unit == "percent" and other.unit == "count" and other.counted in ("点", "點")
    if percent and _CHANGED_ZH.search(text, max(0, other.start - 6), other.start):
        other.unit, other.counted, other.bare = "percentage_point", None, False
        other.end += text.startswith(("点", "點"), other.end)
