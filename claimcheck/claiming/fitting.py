"""Whether a metric can be told in what a quantity is measured in, and at what cost."""

from claimcheck.model.mention import Quantity
from claimcheck.rulebook.measures import RELATIVE, dimension, is_currency
from claimcheck.rulebook.schema import MetricRule, Rulebook

EACH = 1.0  # 5,000 yuan a household is money all the same, a price a tonne is not
_BARE, _MUCH = 2.0, 100_000_000  # 亏了大约318亿 goes without a currency
_STRETCHES = ("hour", "day", "week", "month", "year")
_EACH_OF = ("household", "person", "month", "year", "week", "day")
_SHARE = 8.0  # 48.7% of revenue is a share rather than revenue


def fits(rule: MetricRule, quantity: Quantity, change: str | None, rulebook: Rulebook) -> float:
    """The extra cost of a metric for a quantity's dimension; -1 when it cannot carry it.

    A relative change suits every metric; a percentage that is no change may be a share of
    anything, at a price; a bare multiple too.
    """
    if not rule.dimensions:
        return 1.0
    kind = dimension(quantity.unit, rulebook)
    if kind == "money_per" and _is_of_other_things(rule, quantity.unit):
        return -1.0
    if kind in rule.dimensions:
        sane = kind not in ("money", "count") or rule.least <= abs(quantity.value) <= rule.most
        return 0.0 if sane else -1.0
    if kind == "money_per" and "money" in rule.dimensions:
        return EACH if quantity.unit.partition("/")[2] in _EACH_OF else -1.0
    if quantity.unit in RELATIVE:
        return -1.0 if rule.kind == "rank" else 0.5 if change else _SHARE
    if kind == "count" and not quantity.counted and "money" in rule.dimensions:
        return _BARE if quantity.scaled and abs(quantity.value) >= _MUCH else -1.0
    if "/" in quantity.unit and _each_day(quantity, rulebook) in rule.dimensions:
        return 0.0
    return -1.0


def _is_of_other_things(rule: MetricRule, unit: str) -> bool:
    """Whether no such price is told for each of these: no share's a tonne, no metal's a share."""
    each = unit.partition("/")[2]
    if rule.always_per:
        return each != rule.always_per
    return each == "share" and not (rule.of_firm or rule.vague)


def _each_day(quantity: Quantity, rulebook: Rulebook) -> str:
    """What is measured for each stretch of time (barrels a day: a volume), else ""."""
    head, _, each = quantity.unit.partition("/")
    if each not in _STRETCHES or is_currency(head):
        return ""
    kind = dimension(head, rulebook)
    return "" if kind == "length" else kind  # that is a speed
