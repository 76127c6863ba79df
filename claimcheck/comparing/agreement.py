"""Whether two figures for one time agree, and how: exact, rounded, truncated, by their bounds."""

import math
from typing import NamedTuple

from claimcheck.comparing.intervals import (
    Interval,
    coarse,
    default,
    hard,
    quantum,
    soft,
    top,
    value,
)
from claimcheck.model.claim import Claim

_EQUAL, _LOOSE, _TRUNCATED = 1e-9, 2.0, 1.1


class Accord(NamedTuple):
    """`agrees`, the kind (of an agreement or of a contradiction) and the sets that decided."""

    agrees: bool
    kind: str
    sets: tuple[Interval, Interval] | None = None


def agreement(one: Claim, other: Claim, tolerance: float = 0.0) -> Accord | None:
    """How two figures for one time agree, or which of their words exclude each other.

    None when two plain figures do not agree; `tolerance` is a relative difference that counts
    as equal.
    """
    if opposite(one, other):
        return Accord(agrees=False, kind="opposite-direction")
    if one.bound == other.bound == "=":
        return _plain(one, other, tolerance)
    if _equal(one, other):
        kind = "exact" if one.bound == other.bound else "bound-compatible"
        return Accord(agrees=True, kind=kind)
    return _bounded(one, other)


def _bounded(one: Claim, other: Claim) -> Accord:
    """At least one bound: the hard sets must meet, and the soft ones should."""
    sets, rounded = (hard(one), hard(other)), _rounded_meets(one, other)
    if not sets[0].meets(sets[1]) and not rounded:
        return Accord(agrees=False, kind="bound-conflict", sets=sets)
    softly = soft(one), soft(other)
    if softly[0].meets(softly[1]) or rounded:
        return Accord(agrees=True, kind="bound-compatible", sets=softly)
    low, high = sorted((value(one), value(other)))
    # Whoever is fifth is among the first eleven too.
    if high >= _LOOSE * low > 0 and one.unit != "rank":
        return Accord(agrees=False, kind="bounds-far-apart", sets=softly)
    return Accord(agrees=True, kind="loose-bound", sets=softly)


def opposite(one: Claim, other: Claim) -> bool:
    """True if one figure is a rise and the other a fall."""
    return bool(one.change and other.change) and one.change != other.change and value(one) != 0


def _rounded_meets(one: Claim, other: Claim) -> bool:
    """Over 140,000 beside a plain 140,000: the plain one may be rounded up."""
    plain = [claim for claim in (one, other) if claim.bound == "="]
    bounded = [claim for claim in (one, other) if claim.bound != "="]
    if not plain or not bounded:
        return False
    end = value(bounded[0])
    return default(plain[0]).meets(Interval(end, end))


def _plain(one: Claim, other: Claim, tolerance: float) -> Accord | None:
    if _equal(one, other):
        return Accord(agrees=True, kind="exact")
    mine, yours = value(one), value(other)
    sets = default(one), default(other)
    small, large = sorted((one, other), key=quantum)
    if not close(quantum(one), quantum(other)) or _filled(one, other):
        if sets[0].meets(sets[1]) or _rounds_to(small, large) or _rounds_to(large, small):
            return Accord(agrees=True, kind="rounded", sets=sets)
        finer = quantum(small) < quantum(large) and abs(mine - yours) < quantum(large)
        if finer and ratio(one, other) < _TRUNCATED:
            return Accord(agrees=True, kind="truncated", sets=sets)
    if tolerance and abs(mine - yours) <= tolerance * max(abs(mine), abs(yours)):
        return Accord(agrees=True, kind="within", sets=sets)
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
    return close(round(value(fine) / place) * place, value(rough))


def _equal(one: Claim, other: Claim) -> bool:
    return close(value(one), value(other)) and close(top(one), top(other))


def close(one: float, other: float) -> bool:
    """Equal but for the dust of floating point."""
    return math.isclose(one, other, rel_tol=_EQUAL, abs_tol=1e-12)


def ratio(one: Claim, other: Claim) -> float:
    """How many times the smaller figure the larger one is."""
    low, high = sorted((abs(value(one)), abs(value(other))))
    return high / low if low else math.inf
