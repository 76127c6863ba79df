"""A period must be the sum of its quarters or halves, in one document or in several."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import outcome, row
from claimcheck.checks.sums.readings import reach, total_of
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

CODE = "CC212"
_TOLD = ("explicit", "relative", "fiscal")
_LENGTHS = (3, 6, 9, 12)
Period = tuple[date, date]


def find(claims: Iterable[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    """The flows of one subject, metric and scope whose periods tile a longer one."""
    shelves: dict[tuple[object, ...], dict[Period, list[Claim]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for claim in claims:
        period = _period(claim, rulebook)
        if period is not None:
            scope = tuple(sorted(claim.scope.items()))
            key = (claim.subject, claim.metric, claim.base_unit, scope)
            shelves[key][period].append(claim)
    for _, shelf in sorted(shelves.items(), key=lambda item: str(item[0])):
        for whole in sorted(shelf):
            parts = _tiles(whole, whole[0], shelf)
            if len(parts) > 1:
                yield from _checked(whole, parts, shelf, rulebook)


def _period(claim: Claim, rulebook: Rulebook) -> Period | None:
    """The whole months that a flow surely holds for."""
    rule = rulebook.metrics.get(claim.metric)
    flows = rule is not None and rule.kind == "flow" and claim.change is None and claim.subject
    plain = claim.value_high is None and claim.modality == "actual" and claim.kind == "quantity"
    if not flows or not plain or claim.time_basis not in _TOLD or claim.unit == "percent":
        return None
    if claim.time_start is None or claim.time_end is None or claim.bound not in ("=", "~"):
        return None
    period = claim.time_start, claim.time_end
    return period if _months(period) in _LENGTHS else None


def _months(period: Period) -> int:
    """How many whole months a period has; 0 when it does not begin and end with months."""
    first, after = period[0], period[1] + timedelta(days=1)
    if first.day != 1 or after.day != 1:
        return 0
    return (after.year - first.year) * 12 + after.month - first.month


def _tiles(whole: Period, start: date, shelf: Mapping[Period, Sequence[Claim]]) -> list[Period]:
    """Known periods that lie end to end from `start` to the end of `whole`, the shortest first."""
    for period in sorted(shelf):
        if period == whole or period[0] != start or period[1] > whole[1]:
            continue
        if period[1] == whole[1]:
            return [period]
        rest = _tiles(whole, period[1] + timedelta(days=1), shelf)
        if rest:
            return [period, *rest]
    return []


def _checked(
    whole: Period,
    parts: Sequence[Period],
    shelf: Mapping[Period, Sequence[Claim]],
    rulebook: Rulebook,
) -> Iterator[Finding]:
    """The sum, taken where each period has one figure only, the finest."""
    if not all(_agreed(shelf[period]) for period in (whole, *parts)):
        return
    total, summed = _finest(shelf[whole]), [_finest(shelf[period]) for period in parts]
    what = say("total-of-time", parts=row(summed), whole=total)
    compute = partial(total_of, summed)
    yield from outcome(CODE, [[total], summed], compute, what, rulebook, severity="warning")


def _agreed(claims: Sequence[Claim]) -> bool:
    first = reach(claims[0])
    return all(reach(claim).meets(first) for claim in claims)


def _finest(claims: Sequence[Claim]) -> Claim:
    return min(claims, key=lambda c: (reach(c).high - reach(c).low, c.path, c.start))
