"""Whether two claims speak of the same time, by what kind of metric they carry."""

from datetime import date
from enum import Enum

from claimcheck.model.claim import Claim

_PERIODS = ("flow", "rate")
_TIMELESS = ("record",)


class Times(Enum):
    """How the times of two claims lie to each other."""

    SAME = "same"
    NESTED = "nested"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def times(one: Claim, other: Claim, kind: str) -> Times:
    """Same, nested, different or unknown.

    Periods must be equal where the figure is of a period; a state holds on a day, and a day
    inside a month is the same time when the other only tells the month. The levels of one
    `from A to B` are always two times; records and founding dates have none. Two claims
    without any time are taken for one time (and are never more than a warning).
    """
    if _levels(one, other):
        return Times.DIFFERENT
    if kind in _TIMELESS:
        return Times.SAME
    if not (one.time_start and one.time_end and other.time_start and other.time_end):
        neither = one.time_start is None and other.time_start is None
        return Times.SAME if neither else Times.UNKNOWN
    mine, yours = (one.time_start, one.time_end), (other.time_start, other.time_end)
    if mine == yours:
        return Times.SAME
    if not _inside(mine, yours) and not _inside(yours, mine):
        return _plans(one, other)
    if kind in _PERIODS or one.change or other.change:
        return Times.NESTED
    return Times.SAME if _coarse(one, other) else Times.DIFFERENT


def _levels(one: Claim, other: Claim) -> bool:
    parts = {one.about.part, other.about.part}
    same = one.path == other.path and one.about.construct == other.about.construct
    return same and bool(one.about.construct) and parts == {"from", "to"}


def _plans(one: Claim, other: Claim) -> Times:
    """Two plans whose periods overlap are plans for the same time."""
    if one.modality == other.modality == "plan" and _overlap(one, other):
        return Times.SAME
    return Times.DIFFERENT


def _overlap(one: Claim, other: Claim) -> bool:
    if not (one.time_start and one.time_end and other.time_start and other.time_end):
        return False
    return one.time_start <= other.time_end and other.time_start <= one.time_end


def _inside(inner: tuple[date, date], outer: tuple[date, date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _coarse(one: Claim, other: Claim) -> bool:
    """One of the two is only known to a week, month or quarter that holds the other."""
    months = ("week", "month", "quarter")
    return one.about.grain in months or other.about.grain in months
