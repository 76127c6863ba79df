"""Streaks: eight consecutive quarters, six months in a row, 六个季度."""

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft

_STREAK = lazily(
    r"(?: |-)(?:(?P<run>consecutive|straight|successive) )?(?P<noun>quarters?|months|years"
    r"|weeks|days)(?P<row> in a row)?(?![a-z])"
)
_FIRST = (" ", "-", "个", "個", "季")
_ROWS, _IN_ROW = ("连续", "連續"), ("day", "week", "month", "year")
_QUARTERS = lazily(r" ?[个個](?:季度|季(?!节|節))|(?: ?季)(?=连|連)")


def streak(text: str, found: Draft) -> bool:
    """`eight consecutive quarters`, 六个季度, `four quarters`: counts."""
    if found.scaled or not text.startswith(_FIRST, found.end) or found.value > 200:
        return False
    run = _STREAK.match(text, found.end)
    zh = None if run else _QUARTERS.match(text, found.end)
    if run and (run["run"] or run["row"] or run["noun"].startswith("quarter")):
        if run["noun"] == "quarter" and not run["run"]:
            return False
        found.counted, found.end = run["noun"], run.end()
    elif zh:
        found.counted, found.end = "季度", zh.end()
    else:
        return False
    found.bound = ""
    return True


def in_a_row(text: str, found: Draft) -> None:
    """连续两个月, 连续五年: so many, as `two consecutive months` are, and no length of time."""
    if found.unit in _IN_ROW and found.start > 1 and text.startswith(_ROWS, found.start - 2):
        found.unit, found.counted = "count", text[found.end - 1 : found.end]
