"""What two claims of a slot are to each other: one relation, in one order of precedence.

The order is that of judgement 1.2; the first that fits wins. The relation is symmetric: who
is later only decides how it is told.
"""

from datetime import timedelta

import msgspec

from claimcheck.comparing.agreement import Accord, agreement, close, ratio
from claimcheck.comparing.corrections import corrected
from claimcheck.comparing.intervals import Interval, default, hard, narrow, quantum, value, wide
from claimcheck.comparing.likeness import twins
from claimcheck.comparing.moments import two_moments
from claimcheck.comparing.slips import digits, power_of_ten, swapped, unit_pair
from claimcheck.comparing.streaks import advance, fits
from claimcheck.comparing.times import Times, levels, of_period, times
from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook

_LAST_DIGIT = 0.05
A_DAY, _A_WEEK = timedelta(days=1), timedelta(days=7)
_PLANS = ("plan", "forecast", "target")
_TOLD = ("explicit", "relative", "fiscal")


class Relation(msgspec.Struct, frozen=True):
    """The label of a pair, its finer kind, and the sets that decided (for the message).

    `factor` names a slip (`×1,000`, `CNY/USD`). `firm` is false where the times or the words
    leave doubt, so that it is no more than a warning. `told` names the sentence that tells it,
    where that is not the kind. `tolerance` is the one of the metric, 0 for none.
    """

    label: str
    kind: str | None = None
    sets: tuple[Interval, Interval] | None = None
    factor: str = ""
    firm: bool = True
    told: str = ""
    tolerance: float = 0.0


DISTINCT = Relation("distinct")


def relate(one: Claim, other: Claim, kind: str, rulebook: Rulebook) -> Relation:
    """The relation of two claims of one slot whose metric is of this kind."""
    nature = _nature(one, other, kind)
    when = times(one, other, nature)
    if one.unit != other.unit and one.base_unit != other.base_unit:
        return _other_unit(one, other, when, rulebook)
    counted = advance(one, other, rulebook)
    if counted is not None:
        return _streak(one, other, counted)
    tolerance = _tolerance(one, other, rulebook)
    accord = agreement(one, other, tolerance)
    if when is Times.SAME:
        return _at_one_time(one, other, nature, rulebook, accord)
    if when is Times.NESTED:
        return _nested(one, other, nature)
    return _over_time(one, other, nature, when, accord)


def _other_unit(one: Claim, other: Claim, when: Times, rulebook: Rulebook) -> Relation:
    """Equal digits in two currencies, for one time or for one that holds the other."""
    pair = unit_pair(one, other, rulebook) if when in (Times.SAME, Times.NESTED) else ""
    if not pair:
        return DISTINCT
    sets = default(one), default(other)
    return Relation("unit-suspect", sets=sets, factor=pair, firm=when is Times.SAME)


def _nature(one: Claim, other: Claim, kind: str) -> str:
    """The kind of metric, where the words tell more than the rule.

    Both say so far or 累计: cumulative. Both tell a quarter or a year, and no rule knows the
    metric, or it adds up within them: a flow.
    """
    spans = {claim.about.families.get("span", "").rstrip("~") for claim in (one, other)}
    if spans == {"cumulative"} and kind in ("", "stock"):
        return "cumulative"
    periods = of_period(one) and of_period(other)
    so_far = kind == "cumulative" and one.time_start == other.time_start
    return "flow" if periods and kind in ("", "cumulative") and not so_far else kind


def _tolerance(one: Claim, other: Claim, rulebook: Rulebook) -> float:
    rules = [rulebook.metrics.get(claim.metric) for claim in (one, other)]
    return max((rule.tolerance for rule in rules if rule), default=0.0)


def _at_one_time(
    one: Claim, other: Claim, kind: str, rulebook: Rulebook, accord: Accord | None
) -> Relation:
    """Steps 1 to 4: agreement, a slip that explains it, a correction, or a contradiction."""
    tolerance = _tolerance(one, other, rulebook)
    if accord is not None and accord.agrees:
        kind_of = "rounded" if accord.kind == "within" else accord.kind
        return Relation("agreement", kind_of, accord.sets, told=accord.kind, tolerance=tolerance)
    sets = default(one), default(other)
    slip = power_of_ten(one, other)
    if slip:
        return Relation("unit-suspect", sets=sets, factor=slip)
    told = [claim for claim in (one, other) if corrected(claim, rulebook)]
    alike = _copied(one, other)
    if not alike and (any(claim.about.part != "from" for claim in told) or _replanned(one, other)):
        return Relation("revision", sets=sets)
    if told and not alike:  # a figure that its own text withdraws accuses nobody
        return DISTINCT
    if accord is not None:
        return _excluded(accord)
    if not alike and two_moments(one, other, kind):
        return Relation("progression", sets=sets, firm=False)
    last = ratio(one, other) <= 1 + _LAST_DIGIT and _one_digit(one, other)
    ahead = kind == "flow" and one.published != other.published
    ahead = ahead and _is_ahead(one) and _is_ahead(other)
    firm = not last and not ahead and not wide(one).meets(wide(other))
    name = "last-digit" if last else None
    return Relation("contradiction", name, sets, firm=firm, tolerance=tolerance)


def _excluded(accord: Accord) -> Relation:
    """Bounds that exclude each other, a rise and a fall; soft sets alone are never firm."""
    soft = accord.kind == "bounds-far-apart"
    kind = "bound-conflict" if soft else accord.kind
    return Relation("contradiction", kind, accord.sets, firm=not soft, told=accord.kind)


def _one_digit(one: Claim, other: Claim) -> bool:
    return abs(value(one) - value(other)) <= 1.01 * max(quantum(one), quantum(other))


def _copied(one: Claim, other: Claim) -> bool:
    """A draft's sentence is that of a report but for its figures: it tells no news of its own."""
    return one.role != other.role and one.about.part == other.about.part and twins(one, other)


def _replanned(one: Claim, other: Claim) -> bool:
    """Two plans for one time, published on two days: the later one replaces the earlier."""
    planned = one.modality == other.modality and one.modality in _PLANS and one.role == other.role
    return planned and bool(one.published and other.published) and one.published != other.published


def _is_ahead(claim: Claim) -> bool:
    """A plan or forecast, also one told as a fact of a longer period that was not yet over."""
    if claim.modality in _PLANS:
        return True
    if claim.modality != "actual" or claim.time_basis not in _TOLD or not of_period(claim):
        return False
    told, end = claim.published, claim.time_end
    return told is not None and end is not None and end > told


def _streak(one: Claim, other: Claim, counted: tuple[float, float]) -> Relation:
    """Counts of periods in a row go up as time goes on."""
    sets = narrow(one), narrow(other)
    if fits(*counted):
        moved = value(one) != value(other)
        return Relation("progression" if moved else "agreement", None if moved else "exact", sets)
    return Relation("contradiction", sets=sets, firm=False, told="streak")


def _nested(one: Claim, other: Claim, kind: str) -> Relation:
    """A part of a period may not hold more than the whole of it."""
    if kind != "flow" or one.change or other.change or one.modality != other.modality:
        return DISTINCT
    if one.unit == "percent" or not (one.time_start and other.time_start):
        return DISTINCT
    if any("frequency" in claim.about.families for claim in (one, other)):
        return DISTINCT  # so many a day: the first days may be the best ones
    inner, outer = sorted((one, other), key=_length)
    if hard(inner).low <= hard(outer).high:
        return DISTINCT
    sets = narrow(one), narrow(other)
    return Relation("contradiction", "implausible-progression", sets, firm=False, told="nested")


def _length(claim: Claim) -> int:
    start, end = claim.time_start, claim.time_end
    return (end - start).days if start and end else 0


def _over_time(one: Claim, other: Claim, kind: str, when: Times, accord: Accord | None) -> Relation:
    """Step 5: what two times make of two values."""
    sets = narrow(one), narrow(other)
    if accord is not None and accord.kind == "opposite-direction":
        return Relation("progression", sets=sets)
    apart = not hard(one).meets(hard(other)) or not sets[0].meets(sets[1])
    apart = apart or levels(one, other) or _moved(one, other)
    if not apart or (accord is not None and accord.kind == "exact"):
        return Relation("agreement", "unchanged", sets)
    if kind != "price" and near_days(one, other):
        slip = power_of_ten(one, other)
        if slip and len(digits(one)) > 1:  # 5 and 50 million may be growth
            return Relation("unit-suspect", sets=sets, factor=slip, firm=False)
        if swapped(one, other):
            return Relation("contradiction", sets=sets, firm=False, told="swapped")
    if when is Times.UNKNOWN:
        return Relation("progression", sets=sets, firm=False)
    if kind == "cumulative" and _fell(one, other):
        explicit = all(claim.time_basis in _TOLD for claim in (one, other))
        return Relation("contradiction", "implausible-progression", sets, firm=explicit)
    return Relation("progression", sets=sets)


def near_days(one: Claim, other: Claim, most: timedelta = _A_WEEK) -> bool:
    """One of them tells no time of its own, and they are known from days near each other."""
    if all(claim.time_basis in _TOLD for claim in (one, other)):
        return False
    days = [claim.published or claim.time_end for claim in (one, other)]
    return days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= most


def _moved(one: Claim, other: Claim) -> bool:
    """46 and 47 million: of one written place and unlike, though the ends of both meet."""
    plain = one.value_high is None and other.value_high is None
    return plain and close(quantum(one), quantum(other)) and not close(value(one), value(other))


def _fell(one: Claim, other: Claim) -> bool:
    """A cumulative figure that is lower later; a later looser lower bound is no fall."""
    first, last = sorted((one, other), key=lambda c: (c.time_end is None, c.time_end))
    if first.unit == "percent" or first.change or first.modality != last.modality:
        return False
    return hard(last).high < hard(first).low
