"""Whether two claims speak of the same time, by what kind of metric they carry."""

from datetime import date, timedelta
from enum import Enum

from claimcheck.model.claim import Claim

_PERIODS = ("flow", "rate")
_COARSE = ("week", "month", "quarter")
_FEW_DAYS = timedelta(days=7)  # since Tuesday
_WEEKS_END = timedelta(days=8)  # how far a quarter of weeks may end from its month's end
_REPORTED = ("quarter", "half", "nine-months", "year")
_SOON = timedelta(days=31)  # the end of this month is told before it is over
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
    if levels(one, other):
        return Times.DIFFERENT
    if kind in _TIMELESS:
        return Times.SAME
    if not (one.time_start and one.time_end and other.time_start and other.time_end):
        neither = one.time_start is None and other.time_start is None
        earlier = "from" in (one.about.part, other.about.part)  # of some time before another one
        return Times.SAME if neither and not earlier else Times.UNKNOWN
    mine, yours = (one.time_start, one.time_end), (other.time_start, other.time_end)
    if mine == yours or one_period(one, other) or _plans(one, other):
        return Times.SAME
    if not _inside(mine, yours) and not _inside(yours, mine):
        return Times.DIFFERENT
    if kind in _PERIODS or one.change or other.change:
        return Times.NESTED
    return _state(*((one, other) if _inside(mine, yours) else (other, one)))


def one_period(one: Claim, other: Claim) -> bool:
    """Whether both tell one quarter, half or year of a company.

    The June quarter ends on 28 June where the company counts in weeks, and on the 30th for who
    only names the month: two such periods are one when their ends lie a few days apart.
    """
    if one.about.grain != other.about.grain or one.about.grain not in _REPORTED:
        return False
    if not (one.time_start and one.time_end and other.time_start and other.time_end):
        return False
    begins = abs(one.time_start - other.time_start)
    return max(begins, abs(one.time_end - other.time_end)) <= _WEEKS_END


def on_untold_day(one: Claim, other: Claim) -> bool:
    """Whether a state that is only told on a day (`has 1,940 clients`) is held to a month's."""
    return one.time_basis == "published" and other.about.grain in _COARSE[1:]


def of_period(claim: Claim) -> bool:
    """True for a figure with a told time that is longer than a day."""
    return claim.about.grain not in ("", "day") and claim.time_basis not in (None, "published")


def planned(claim: Claim) -> bool:
    """True for a plan or forecast, told as such or by a time after the day of publication."""
    if claim.modality in ("plan", "forecast", "target"):
        return True
    if claim.published is None or claim.time_start is None:
        return False
    return claim.time_start - claim.published > _SOON


def levels(one: Claim, other: Claim) -> bool:
    """True for the two levels of one `from A to B`."""
    parts = {one.about.part, other.about.part}
    same = one.path == other.path and one.about.construct == other.about.construct
    return same and bool(one.about.construct) and parts == {"from", "to"}


def _plans(one: Claim, other: Claim) -> bool:
    """Two plans whose periods overlap are plans for the same time."""
    return one.modality == other.modality == "plan" and _overlap(one, other)


def _overlap(one: Claim, other: Claim) -> bool:
    if not (one.time_start and one.time_end and other.time_start and other.time_end):
        return False
    return one.time_start <= other.time_end and other.time_start <= one.time_end


def _inside(inner: tuple[date, date], outer: tuple[date, date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _state(inner: Claim, outer: Claim) -> Times:
    """A state of a day, and one that is only known to a few days, a month or quarter around it."""
    if inner.time_start != inner.time_end:
        return Times.NESTED
    few = outer.time_start and outer.time_end and outer.time_end - outer.time_start < _FEW_DAYS
    return Times.SAME if few or outer.about.grain in _COARSE else Times.DIFFERENT
