"""What two claims of a slot are to each other: one relation, in one order of precedence.

The order is that of judgement 1.2; the first that fits wins. The relation is symmetric: who
is later only decides how it is told.
"""

import math
from collections.abc import Iterator

import msgspec

from claimcheck.comparing.intervals import (
    Interval,
    coarse,
    default,
    hard,
    narrow,
    quantum,
    soft,
    top,
    value,
    wide,
)
from claimcheck.comparing.times import Times, times
from claimcheck.model.claim import Claim
from claimcheck.rulebook.rates import band
from claimcheck.rulebook.schema import Rulebook

_TENS = (1, 2, 3, 4, 6, 8)
_LAST_DIGIT, _EQUAL, _LOOSE = 0.05, 1e-9, 2.0


class Relation(msgspec.Struct, frozen=True):
    """The label of a pair, its finer kind, and the sets that decided (for the message).

    `factor` names a slip (`×1000`, `USD/CNY`). `firm` is false where the times or the words
    leave doubt, so that it is no more than a warning.
    """

    label: str
    kind: str | None = None
    sets: tuple[Interval, Interval] | None = None
    factor: str = ""
    firm: bool = True


def relate(one: Claim, other: Claim, kind: str, rulebook: Rulebook) -> Relation:
    """The relation of two claims of one slot whose metric is of this kind."""
    when = times(one, other, kind)
    same = when is Times.SAME
    if one.unit != other.unit and one.base_unit != other.base_unit:
        return _currencies(one, other, rulebook) if same else Relation("distinct")
    agreeing = agreement(one, other, _tolerance(one, rulebook))
    if same and agreeing is not None and agreeing.label == "agreement":
        return agreeing
    if same:
        return _conflict(one, other, kind, rulebook, agreeing)
    if when is Times.NESTED:
        return Relation("distinct")
    return _over_time(one, other, kind, when, agreeing)


def _tolerance(claim: Claim, rulebook: Rulebook) -> float:
    rule = rulebook.metrics.get(claim.metric)
    return rule.tolerance if rule else 0.0


def agreement(one: Claim, other: Claim, tolerance: float = 0.0) -> Relation | None:
    """The kind of agreement of two figures for one time, None when they do not agree.

    A bound conflict is told as a contradiction of that kind.
    """
    mine, yours = value(one), value(other)
    if _opposite(one, other):
        return Relation("contradiction", "opposite-direction")
    if one.bound == other.bound == "=":
        return _plain(one, other, tolerance)
    if _close(mine, yours) and _close(top(one), top(other)):
        return Relation("agreement", "exact" if one.bound == other.bound else "bound-compatible")
    sets = hard(one), hard(other)
    if not sets[0].meets(sets[1]) and not _rounded_meets(one, other):
        return Relation("contradiction", "bound-conflict", sets)
    softly = soft(one), soft(other)
    if softly[0].meets(softly[1]) or _rounded_meets(one, other):
        return Relation("agreement", "bound-compatible", softly)
    if max(mine, yours) >= _LOOSE * min(mine, yours) > 0:
        return Relation("contradiction", "bound-conflict", softly)
    return Relation("agreement", "loose-bound", softly)


def _opposite(one: Claim, other: Claim) -> bool:
    return bool(one.change and other.change) and one.change != other.change and value(one) != 0


def _rounded_meets(one: Claim, other: Claim) -> bool:
    """Over 140,000 beside a plain 140,000: the plain one may be rounded up."""
    plain = [claim for claim in (one, other) if claim.bound == "="]
    bounded = [claim for claim in (one, other) if claim.bound != "="]
    return bool(plain and bounded) and default(plain[0]).meets(hard(bounded[0]))


def _plain(one: Claim, other: Claim, tolerance: float) -> Relation | None:
    mine, yours = value(one), value(other)
    if _close(mine, yours) and _close(top(one), top(other)):
        return Relation("agreement", "exact")
    if tolerance and abs(mine - yours) <= tolerance * max(abs(mine), abs(yours)):
        return Relation("agreement", "rounded", (default(one), default(other)))
    small, large = sorted((one, other), key=quantum)
    if _close(quantum(one), quantum(other)) and not _filled(one, other):
        return None
    sets = default(one), default(other)
    if sets[0].meets(sets[1]):
        return Relation("agreement", "rounded", sets)
    if _rounds_to(small, large) or _rounds_to(large, small):
        return Relation("agreement", "rounded", sets)
    if (
        quantum(small) < quantum(large)
        and abs(mine - yours) < quantum(large)
        and _ratio(one, other) < 1.1
    ):
        return Relation("agreement", "truncated", sets)
    return None


def _filled(one: Claim, other: Claim) -> bool:
    """One of two plain figures ends with zeros that may only fill: 140,000 beside 138,000."""
    return coarse(one) > quantum(one) or coarse(other) > quantum(other)


def _rounds_to(fine: Claim, rough: Claim) -> bool:
    """887 million kW and 890 GW: the last written digit of 890 is a zero that may only fill."""
    digits = f"{rough.value / rough.precision:f}" if rough.value and rough.precision else ""
    if not digits.endswith("0"):
        return False
    place = quantum(rough) * 10
    return _close(round(value(fine) / place) * place, value(rough))


def _close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=_EQUAL, abs_tol=1e-12)


def _ratio(one: Claim, other: Claim) -> float:
    low, high = sorted((abs(value(one)), abs(value(other))))
    return high / low if low else math.inf


def _conflict(
    one: Claim, other: Claim, kind: str, rulebook: Rulebook, bound: Relation | None
) -> Relation:
    """Step 2 to 4: a slip that explains it, a correction that is told, or a contradiction."""
    slip = _slip(one, other)
    if slip:
        return Relation("unit-suspect", None, (default(one), default(other)), slip)
    if corrected(one, rulebook) or corrected(other, rulebook):
        return Relation("revision", None, (default(one), default(other)))
    if bound is not None:
        return bound
    if kind == "price" and _moments(one, other):
        return Relation("progression", None, (default(one), default(other)))
    sets = default(one), default(other)
    last = _ratio(one, other) <= 1 + _LAST_DIGIT and abs(value(one) - value(other)) <= 1.01 * max(
        quantum(one), quantum(other)
    )
    firm = not last and not wide(one).meets(wide(other))
    return Relation("contradiction", "last-digit" if last else None, sets, firm=firm)


def _moments(one: Claim, other: Claim) -> bool:
    """Two prices of one day in two texts are two moments of it."""
    return one.path != other.path and _ratio(one, other) < 1.5


def _slip(one: Claim, other: Claim) -> str:
    """The power of ten that makes the two agree with the same leading digits, "" for none."""
    if one.kind == "rank" or one.unit in ("percent", "times"):
        return ""
    small, large = sorted((one, other), key=lambda claim: abs(value(claim)))
    if not value(small) or _digits(small) != _digits(large):
        return ""
    for tens in _TENS:
        if _close(value(small) * 10**tens, value(large)):
            return f"×{10**tens:,}"
    return ""


def _digits(claim: Claim) -> str:
    number = f"{abs(value(claim)):.12e}".split("e")[0].replace(".", "")
    return number.rstrip("0")


def _currencies(one: Claim, other: Claim, rulebook: Rulebook) -> Relation:
    """Equal digits in two currencies for one time: one of the two names is a slip."""
    if not _close(value(one), value(other)):
        return Relation("distinct")
    known = band(one.unit, other.unit, rulebook)
    name = known.pair if known else "/".join(sorted((one.unit, other.unit)))
    return Relation("unit-suspect", None, (default(one), default(other)), name)


def corrected(claim: Claim, rulebook: Rulebook) -> bool:
    """True if the sentence says that a figure was revised, corrected or raised."""
    sentence = claim.sentence.lower()
    return any(word in sentence for word in rulebook.group("revision").get("cue", ()))


def _over_time(
    one: Claim, other: Claim, kind: str, when: Times, agreeing: Relation | None
) -> Relation:
    """Step 5: what two times make of two values."""
    sets = narrow(one), narrow(other)
    if agreeing is not None and agreeing.kind == "opposite-direction":
        return Relation("progression", None, sets)
    apart = not hard(one).meets(hard(other)) or not sets[0].meets(sets[1])
    if not apart or (agreeing is not None and agreeing.kind in ("exact", "rounded")):
        return Relation("agreement", "unchanged", sets)
    if when is Times.UNKNOWN:
        return Relation("progression", None, sets, firm=False)
    if kind == "cumulative" and _fell(one, other):
        explicit = all(c.time_basis in ("explicit", "relative", "fiscal") for c in (one, other))
        return Relation("contradiction", "implausible-progression", sets, firm=explicit)
    return Relation("progression", None, sets)


def _fell(one: Claim, other: Claim) -> bool:
    """A cumulative figure that is lower later; a later looser lower bound is no fall."""
    first, last = sorted((one, other), key=lambda c: (c.time_end is None, c.time_end))
    if first.unit == "percent" or first.change or first.modality != last.modality:
        return False
    return hard(last).high < hard(first).low


def reasons(relation: Relation) -> Iterator[str]:
    """The numbers behind a relation, for messages."""
    if relation.sets is not None:
        yield f"{relation.sets[0]}"
        yield f"{relation.sets[1]}"
