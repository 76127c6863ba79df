"""A rate of growth must follow from its two levels: `rose 26% to 126 from 90`."""

from collections.abc import Iterator

from claimcheck.checks.messages import Said, say
from claimcheck.checks.sums.outcome import failed, outcome
from claimcheck.checks.sums.passage import Passage, is_level
from claimcheck.checks.sums.readings import Reading, growth, minus, negative, over, reach
from claimcheck.checks.sums.two_levels import Levels, levels_of
from claimcheck.comparing.intervals import Interval
from claimcheck.comparing.scope import SURE
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.measures import RELATIVE
from claimcheck.rulebook.schema import Rulebook

CODE = "CC202"
_RATES = ("percent", "times")
_SHORTER = 0.6  # leap days and quarters of 12 or 14 weeks are no other length
_WORSE = 10.0  # by so much is the cost of one metric worse than that of another
_TOLD = ("explicit", "relative", "fiscal")


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """The growth rates of a sentence that state both of their levels."""
    for rate in passage.claims:
        if rate.change is None or rate.unit not in _RATES or rate.value_high is not None:
            continue
        levels = levels_of(passage, rate, passage.levels(), rulebook)
        levels = levels or levels_of(passage, rate, _shares(passage), rulebook)
        if levels is None or _unlike_lengths(levels) or _other_share(rate, levels.new):
            continue
        mine, yours = _near_metrics(rate), _near_metrics(levels.new)
        if mine and yours and mine.isdisjoint(yours):
            continue  # revenue rose 22.4%, but profit fell to 6.2bn from 12.6bn
        if not _is_of_earlier_time(rate, levels.new):
            yield from checked(rate, levels, rulebook)


def _near_metrics(claim: Claim) -> set[str]:
    """The metrics that a figure may have: the best of them, and those not much worse."""
    found = claim.about.metrics
    return {name for name, cost in found if cost <= found[0][1] + _WORSE and cost <= SURE}


def _is_of_earlier_time(rate: Claim, newer: Claim) -> bool:
    """Whether the sentence dates a rate to a period that was over before the newer level's."""
    told = all(claim.time_basis in _TOLD for claim in (rate, newer))
    if not told or rate.time_end is None or newer.time_start is None:
        return False
    return rate.time_end < newer.time_start


def _other_share(rate: Claim, level: Claim) -> bool:
    """Whether two percentages are the levels, and of another metric than the rate is."""
    return level.unit == "percent" and rate.metric != level.metric


def _unlike_lengths(levels: Levels) -> bool:
    """Whether one level is of a month and the other of ten: no rate leads from this to that."""
    days = sorted(map(_days, levels))
    return 0 < days[0] < _SHORTER * days[1]


def _days(claim: Claim) -> int:
    if claim.time_basis not in _TOLD or claim.time_start is None or claim.time_end is None:
        return 0
    return (claim.time_end - claim.time_start).days + 1


def _shares(passage: Passage) -> list[Claim]:
    """Percentages that are levels themselves."""
    return [
        claim
        for claim in passage.claims
        if claim.unit == "percent" and claim.change is None and claim.value_high is None
    ]


def checked(
    rate: Claim, levels: Levels, rulebook: Rulebook, severity: str = "error"
) -> Iterator[Finding]:
    """Whether a rate follows from its levels; nothing where only its direction is odd."""

    def compute(read: Reading) -> Interval | None:
        old, new = read(levels.old), read(levels.new)
        if rate.unit == "times":
            return over(new, old)
        found = growth(new, old)
        return negative(found) if found and rate.change == "decrease" else found

    computed, stated = compute(reach), reach(rate)
    if computed is None or _turned(computed, stated):
        return
    what = say("growth", rate=rate, old=levels.old, new=levels.new)
    sides = [[rate], [levels.old, levels.new]]
    step = _other_reading(computed, stated) if rate.unit == "times" else 0
    if step:
        number = float(rate.value or 0) + step
        message = say("other-reading", what=what, number=f"{number:g}", computed=computed)
        yield failed(CODE, sides, message, rulebook, severity="warning")
        return
    hint = _points(rate, levels, stated)
    yield from outcome(CODE, sides, compute, what, rulebook, severity=severity, hint=hint)


def _turned(computed: Interval, stated: Interval) -> bool:
    """True if only the direction is odd: a word of change that was read the wrong way."""
    return not computed.meets(stated) and negative(computed).meets(stated)


def _points(rate: Claim, levels: Levels, stated: Interval) -> Said | None:
    """Between two percentages the difference may have been called percent."""
    if levels.new.unit not in RELATIVE or is_level(levels.new):
        return None
    apart = minus(reach(levels.new), reach(levels.old))
    apart = negative(apart) if rate.change == "decrease" else apart
    return say("hint-points") if apart.meets(stated) else None


def _other_reading(computed: Interval, stated: Interval) -> int:
    """增长两倍 is three times: 1 or -1 where only that many times more or less would fit."""
    if computed.meets(stated):
        return 0
    for step in (-1, 1):
        if Interval(stated.low + step, stated.high + step).meets(computed):
            return step
    return 0
