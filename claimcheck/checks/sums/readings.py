"""Interval arithmetic over what figures may stand for in their widest reading.

A sum is an error only when no reading of its operands makes it come out: rounding either way,
truncation, and everything that over, nearly and about allow.
"""

import math
from collections.abc import Callable, Sequence

from claimcheck.comparing.intervals import Interval, default, hard, quantum, scale, value, wide
from claimcheck.model.claim import Claim

_ABOUT = 0.1
Reading = Callable[[Claim], Interval]


def reach(claim: Claim) -> Interval:
    """Everything that a figure may stand for, bounds included, in base units.

    Multiples in words are good to half a step: doubled is 1.5 to 2.5.
    """
    if claim.bound == ">=" and claim.high is not None and claim.high > (claim.value or 0):
        return Interval(value(claim), float(claim.high) * scale(claim))
    if claim.bound == "~":
        slack, plain = abs(value(claim)) * _ABOUT, wide(claim)
        return Interval(plain.low - slack, plain.high + slack)
    if claim.bound != "=":
        return hard(claim)
    if counted(claim):
        return Interval(value(claim), value(claim))
    return default(claim) if claim.unit == "times" else wide(claim)


def usual(claim: Claim) -> Interval:
    """What a figure stands for to most readers: rounded at its last digit."""
    if claim.bound != "=" or counted(claim):
        return reach(claim)
    return default(claim)


def counted(claim: Claim) -> bool:
    """True for a number of things that was counted rather than rounded (12, 4,317)."""
    whole = claim.unit == "count" and not claim.scaled and quantum(claim) == 1
    number = claim.value or 0
    return whole and (number < 100 or number % 10 != 0)


def plus(*parts: Interval) -> Interval:
    """The sum of intervals."""
    return Interval(math.fsum(p.low for p in parts), math.fsum(p.high for p in parts))


def total_of(claims: Sequence[Claim], read: Reading) -> Interval:
    """The sum of figures in one reading."""
    return plus(*(read(claim) for claim in claims))


def minus(one: Interval, other: Interval) -> Interval:
    """The difference of two intervals."""
    return Interval(one.low - other.high, one.high - other.low)


def times(one: Interval, other: Interval) -> Interval:
    """The product of two intervals of positive numbers."""
    return Interval(one.low * other.low, one.high * other.high)


def over(one: Interval, other: Interval) -> Interval | None:
    """The quotient of two intervals, None when the second reaches zero."""
    if other.low <= 0 or one.low < 0:
        return None
    return Interval(one.low / other.high, one.high / other.low)


def growth(new: Interval, old: Interval) -> Interval | None:
    """By how many percent the new level is above the old one."""
    ratio = over(new, old)
    return None if ratio is None else Interval((ratio.low - 1) * 100, (ratio.high - 1) * 100)


def negative(one: Interval) -> Interval:
    """The interval mirrored at zero."""
    return Interval(-one.high, -one.low)
