"""Whether two claims carry one key: metric, subject, length of period and modality."""

from claimcheck.comparing.aspect import Aspect

_CHEAP = 8.0


def one_key(one: Aspect, other: Aspect) -> bool:
    """Metric, subject and modality are the same; one period is as long as the other or holds it."""
    mine, yours = one.claim, other.claim
    named = one.top and one.top == other.top and mine.subject and mine.subject == yours.subject
    if not named or mine.modality != yours.modality:
        return False
    if max(one.metrics[one.top], other.metrics[other.top]) > _CHEAP:
        return False
    return mine.about.grain == yours.about.grain or one.standing or _nested(one, other)


def _nested(one: Aspect, other: Aspect) -> bool:
    """A longer period that holds the other one: a quarter of nine months."""
    if "day" in (one.claim.about.grain, other.claim.about.grain) or not (one.time and other.time):
        return False
    (first, last), (start, end) = sorted((one.time, other.time))
    return last >= end or (first == start and end >= last)
