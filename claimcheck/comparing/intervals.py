"""What a figure may stand for: the intervals that its digits and its bound allow.

Terms and rules are those of judgement 1.1: the quantum is the place value of the last digit
written; the hard set is what the bound allows, the soft set what a careful writer means by it.
"""

import math
from decimal import Decimal

import msgspec

from claimcheck.model.claim import Claim, once

_NEARLY, _ABOUT = 0.9, 0.05
_SLACK = 1e-9


class Interval(msgspec.Struct, frozen=True):
    """Lowest and highest value; an end counts only where it is closed."""

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False

    def meets(self, other: "Interval") -> bool:
        """True if the two have a point in common."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        slack = _SLACK * max(abs(low), abs(high), 1e-30) if math.isfinite(low + high) else 0.0
        if low > high + slack:
            return False
        if abs(low - high) > slack or not math.isfinite(low):
            return True
        opened = (self.open_low and self.low >= low - slack) or (
            other.open_low and other.low >= low - slack
        )
        closed = (self.open_high and self.high <= high + slack) or (
            other.open_high and other.high <= high + slack
        )
        return not (opened or closed)

    def overlaps(self, other: "Interval") -> bool:
        """True if the two have more than an end in common."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return high - low > _SLACK * max(abs(low), abs(high), 1e-30)

    def __str__(self) -> str:
        """`[135k, 145k]`, an open end as `(`."""
        left = "(" if self.open_low or math.isinf(self.low) else "["
        right = ")" if self.open_high or math.isinf(self.high) else "]"
        return f"{left}{short(self.low)}, {short(self.high)}{right}"


def short(number: float) -> str:
    """A number in few characters, its scale as a letter.

    >>> short(135000), short(3.85e9), short(26.5), short(float("inf"))
    ('135k', '3.85bn', '26.5', '∞')
    """
    if math.isinf(number):
        return "∞" if number > 0 else "-∞"
    for power, letter in ((12, "tn"), (9, "bn"), (6, "m"), (3, "k")):
        if abs(number) >= 10**power:
            return f"{number / 10**power:.6g}{letter}"
    return f"{number:.6g}"


@once
def scale(claim: Claim) -> float:
    """By what the value as written is multiplied to stand in base units."""
    if claim.base_value is None or not claim.value:
        return 1.0
    return float(claim.base_value / claim.value)


@once
def value(claim: Claim) -> float:
    """The value in base units (the lower end of a range)."""
    number = claim.base_value if claim.base_value is not None else claim.value
    return float(number) if number is not None else math.nan


@once
def top(claim: Claim) -> float:
    """The upper end of a range in base units, else the value."""
    if claim.value_high is None:
        return value(claim)
    return float(claim.value_high) * scale(claim)


@once
def quantum(claim: Claim) -> float:
    """q_min: the place value of the last digit written, in base units."""
    return abs(float(claim.precision or 1) * scale(claim))


@once
def coarse(claim: Claim) -> float:
    """q_max: the quantum if trailing zeros are only filling; the first two digits count."""
    step, number = claim.precision or Decimal(1), claim.value
    if claim.exact or number is None or not number or number % step:
        return quantum(claim)
    digits = str(abs(int(number / step)))
    zeros = min(len(digits) - len(digits.rstrip("0")), max(len(digits) - 2, 0))
    return quantum(claim) * float(10**zeros)


@once
def rounding(claim: Claim) -> float:
    """The quantum that a reader takes: coarse from two filling zeros on, else as written."""
    most, least = coarse(claim), quantum(claim)
    return most if most >= least * 100 or claim.scaled else least


@once
def narrow(claim: Claim) -> Interval:
    """Half a written place to either side, bounds left aside."""
    half = quantum(claim) / 2
    return Interval(value(claim) - half, top(claim) + half)


@once
def default(claim: Claim) -> Interval:
    """Half a place as a reader takes it, bounds left aside."""
    half = rounding(claim) / 2
    return Interval(value(claim) - half, top(claim) + half)


@once
def wide(claim: Claim) -> Interval:
    """A whole coarse place to either side: truncation and rounding up included."""
    whole = coarse(claim)
    return Interval(value(claim) - whole, top(claim) + whole)


@once
def hard(claim: Claim) -> Interval:
    """What the bound strictly allows; without a bound the default interval."""
    number = value(claim)
    return {
        ">": Interval(number, math.inf, open_low=True),
        ">=": Interval(number, math.inf),
        "<": Interval(min(number * _NEARLY, number - coarse(claim)), number, open_high=True),
        "<=": Interval(-math.inf, top(claim)),
        "~": _about(claim),
    }.get(claim.bound, default(claim))


@once
def soft(claim: Claim) -> Interval:
    """What a careful writer means: over 140,000 is not 300,000."""
    number, place = value(claim), coarse(claim)
    if (
        claim.high is not None
        and claim.bound == ">="
        and float(claim.high) > float(claim.value or 0)
    ):
        return Interval(number, float(claim.high) * scale(claim))
    return {
        ">": Interval(number, number + place, open_low=True),
        ">=": Interval(number, number + place),
        "<": Interval(number - place, number, open_high=True),
        "<=": Interval(number - place, top(claim)),
        "~": _about(claim),
    }.get(claim.bound, default(claim))


def _about(claim: Claim) -> Interval:
    reach = max(coarse(claim) / 2, abs(value(claim)) * _ABOUT)
    return Interval(value(claim) - reach, top(claim) + reach)
