"""Two values of one day or month that are of two moments of it."""

from datetime import date

from claimcheck.comparing.agreement import ratio
from claimcheck.comparing.intervals import hard
from claimcheck.comparing.times import on_untold_day
from claimcheck.model.claim import Claim

_MOMENTS = 1.5  # two prices of one day in two texts differ by less


def two_moments(one: Claim, other: Claim, kind: str) -> bool:
    """Whether two values of one day or month may be of two moments of it."""
    if kind == "price" and _moments(one, other):
        return True
    if kind == "cumulative" and _rose_within(one, other):
        return True
    return on_untold_day(one, other) or on_untold_day(other, one)


def _moments(one: Claim, other: Claim) -> bool:
    """Two prices of one day in two texts are two moments of it, unless both name one moment."""
    if one.path == other.path or one.time_start != one.time_end:
        return False
    named = [claim.about.families.get("moment", "").rstrip("~") for claim in (one, other)]
    return ratio(one, other) < _MOMENTS and not (named[0] and named[0] == named[1])


def _rose_within(one: Claim, other: Claim) -> bool:
    """A count so far of one day, higher in the report of a later one: it rose in the evening."""
    if one.time_start != one.time_end or one.role != other.role:
        return False
    if not (one.published and other.published) or one.published == other.published:
        return False
    first, last = sorted((one, other), key=lambda claim: claim.published or date.min)
    return hard(first).high < hard(last).low
