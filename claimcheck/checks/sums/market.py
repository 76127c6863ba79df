"""A rise of the market value must be that of the price: `shares up 9%, 300 billion added`."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claimcheck.checks.messages import Said, say
from claimcheck.checks.sums.outcome import outcome
from claimcheck.checks.sums.passage import Passage, is_level
from claimcheck.checks.sums.readings import Reading, reach, times
from claimcheck.comparing.intervals import Interval
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.rates import band
from claimcheck.rulebook.schema import MetricRule, Rulebook

CODE = "CC209"
_NEAR = 2  # sentences with figures in which the market value may stand


def find(passages: Sequence[Passage], rulebook: Rulebook) -> Iterator[Finding]:
    """A price change in percent and the value added by it, with the market value nearby."""
    for rule in rulebook.metrics.values():
        if rule.priced_by:
            yield from _of_value(rule, passages, rulebook)


def _of_value(
    rule: MetricRule, passages: Sequence[Passage], rulebook: Rulebook
) -> Iterator[Finding]:
    priced = (rule.id, rule.priced_by)
    for index, passage in enumerate(passages):
        added = [c for c in passage.claims if c.change and c.metric == rule.id and _money(c)]
        moved = [c for c in passage.claims if c.change and _is_rate(c) and c.metric in priced]
        if len(added) != 1 or len(moved) != 1 or added[0].change != moved[0].change:
            continue
        near = passages[max(0, index - 1) : index + _NEAR]
        levels = [c for p in near for c in p.claims if is_level(c) and c.metric == rule.id]
        if len(levels) == 1:
            yield from _checked(added[0], moved[0], levels[0], rulebook)


def _money(claim: Claim) -> bool:
    return len(claim.unit) == 3 and claim.unit.isupper() and claim.value_high is None


def _is_rate(claim: Claim) -> bool:
    return claim.unit == "percent" and claim.value_high is None


def _checked(added: Claim, moved: Claim, level: Claim, rulebook: Rulebook) -> Iterator[Finding]:
    """The level is that after the move: value / (1 + rate) × rate was added."""
    rate_of = _rate(level, added, rulebook)
    if rate_of is None:
        return
    sign = -1 if moved.change == "decrease" else 1

    def own(read: Reading) -> Interval:
        rate = read(moved)
        shares = (sign * end / 100 / (1 + sign * end / 100) for end in (rate.low, rate.high))
        low, high = sorted(abs(share) for share in shares)
        return times(read(level), Interval(low, high))

    def compute(read: Reading) -> Interval:
        return times(own(read), Interval(rate_of.low, rate_of.high))

    what = say("value-added", added=added, moved=moved, level=level, rate=rate_of.told)
    fits = own(reach).meets(reach(added))
    hint = say("hint-unit", unit=level.unit) if fits else None
    sides = [[added], [moved, level]]
    yield from outcome(CODE, sides, compute, what, rulebook, severity="warning", hint=hint)


class _Rate(NamedTuple):
    """What one unit of the level's currency is in that of the value added."""

    low: float
    high: float
    told: Said


def _rate(level: Claim, added: Claim, rulebook: Rulebook) -> _Rate | None:
    """1 for one currency, else the band of the day; None without a rate."""
    if level.unit == added.unit:
        return _Rate(1.0, 1.0, say("own-currency"))
    found = band(level.unit, added.unit, rulebook, added.time_start, added.time_end)
    if found is None:
        return None
    low, high = f"{found.low:g}", f"{found.high:g}"
    told = say("converted", pair=found.pair, low=low, high=high, origin=found.origin)
    if found.base == level.unit:
        return _Rate(found.low, found.high, told)
    return _Rate(1 / found.high, 1 / found.low, told)
