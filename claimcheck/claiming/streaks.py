"""Streaks: the sixth consecutive quarter, 连续五年, three straight months."""

from collections.abc import Sequence
from datetime import date, timedelta

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.when import When, newest_quarter
from claimcheck.model.mention import Period
from claimcheck.rulebook.fiscal import before, months_back

_MONTHS = {"quarter": 3, "month": 1, "year": 12}


def streak(
    period: Period, earlier: Sequence[Figure], published: date | None, *, counts: bool
) -> When | None:
    """The time of a figure of a streak: its last unit for the count, all of them for growth.

    The last unit is that of the last figure before with a time of that length, else the newest
    one that was over on the day of publication.
    """
    last = _last_unit(period.grain, earlier, published)
    if last is None:
        return None
    if counts or period.grain not in _MONTHS:
        return When(last[0], last[1], "fiscal", period.grain, "streak", own=True)
    first = before(*last, _MONTHS[period.grain] * max(period.length - 1, 0))[0]
    return When(first, last[1], "relative", period.grain, "streak", own=True)


def _last_unit(
    grain: str, earlier: Sequence[Figure], published: date | None
) -> tuple[date, date] | None:
    for other in reversed(earlier):
        when = other.when
        if when.grain == grain and when.role != "streak" and when.first and when.last:
            return when.first, when.last
    if published is None:
        return None
    if grain == "quarter":
        return newest_quarter(published)
    end = published.replace(month=1, day=1) if grain == "year" else published.replace(day=1)
    last = end - timedelta(days=1)
    return (months_back(last, _MONTHS[grain]), last) if grain in _MONTHS else (published, published)
