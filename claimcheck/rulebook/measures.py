"""Dimensions, base units and intervals of quantities: the arithmetic that stages share."""

from decimal import Decimal
from functools import lru_cache

from claimcheck.model.mention import Quantity
from claimcheck.rulebook.schema import Rulebook

RELATIVE = ("percent", "percentage_point", "basis_point", "times")  # of what a figure is so much
_PLAIN = (*RELATIVE, "count", "rank", "magnitude")
_CURRENCY_LETTERS = 3
_COUNTED = 1000  # of numbers below it all digits but the last one count anyway


@lru_cache(maxsize=2048)
def dimension(unit: str, rulebook: Rulebook) -> str:
    """What a unit measures (`money`, `money_per`, `percent`, `count`, `power` …).

    A unit that no rule knows is its own dimension.
    """
    if unit in _PLAIN:
        return unit
    if "/" in unit and unit not in rulebook.units:
        head, each = unit.split("/", 1)
        if dimension(head, rulebook) != "money":
            return unit
        other = rulebook.units.get(each)  # a TEU is no currency
        return "exchange" if other and other.dimension == "money" else "money_per"
    if is_currency(unit):
        return "money"
    rule = rulebook.units.get(unit)
    return rule.dimension if rule else unit


def is_currency(unit: str) -> bool:
    """True for an ISO 4217 code.

    >>> is_currency("CNY"), is_currency("percent")
    (True, False)
    """
    return len(unit) == _CURRENCY_LETTERS and unit.isupper()


def base(value: Decimal, unit: str, rulebook: Rulebook) -> tuple[Decimal, str]:
    """The value in the base unit of its dimension, and that unit; money stays in its currency."""
    rule = rulebook.units.get(unit)
    if rule is None or not rule.base or rule.base == unit:
        return value, unit
    return value * Decimal(rule.factor) + Decimal(rule.offset), rule.base


def rounding(quantity_value: Decimal, step: Decimal, *, exact: bool, scaled: bool) -> Decimal:
    """The place value that a reader would take the last written digit for.

    Trailing zeros of a plain number are no digits that were counted: 140,000 is good to
    10,000, 100,000 to 10,000 (the first two digits always count as written); with a scale
    word the last written digit counts. Source: design note on quanta (judgement, 1.1).
    """
    if exact or scaled or step != 1 or -_COUNTED < quantity_value < _COUNTED:
        return step
    digits = abs(int(quantity_value)) if quantity_value == quantity_value.to_integral_value() else 0
    if not digits:
        return step
    text = str(digits)
    zeros = len(text) - len(text.rstrip("0"))
    zeros = min(zeros, len(text) - 2)
    return Decimal(10) ** zeros if zeros >= 2 else step


def spread(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The interval that the words allow, None where it is open (contract: `low`, `high`)."""
    value, top = quantity.value, quantity.high
    half = rounding(value, quantity.step, exact=quantity.exact, scaled=quantity.scaled) / 2
    if quantity.ceiling is not None:
        return value, quantity.ceiling
    if top is not None:
        return value - half, top + half
    if quantity.bound in (">", ">="):
        return value, None
    if quantity.bound in ("<", "<="):
        return None, value
    if quantity.bound == "~":
        half = max(half * 2, abs(value) / 20)
    return value - half, value + half
