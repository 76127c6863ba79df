"""One thing said twice: a conversion in brackets, or a magnitude beside its figure."""

import math
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import failed, recorded
from claimcheck.checks.sums.passage import Passage, ends, finds, words
from claimcheck.comparing.intervals import Interval, default, value, wide
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.rates import band
from claimcheck.rulebook.schema import Rulebook

CODE = "CC201"
_BRACKET = lazily(r"^[^(\uff08,\uff0c。.;\uff1b]{0,14}[(\uff08]\s?")
_OF = r"^\s?%s\s?$"
_TOLERANCE = 0.02
_FIFTY = 50  # below, nobody rounds to the next 5


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """`1.08 TW (1,080 GW)`, `CNY 100 million ($13.76 million)`, `13%的双位数增长`."""
    for one, other in pairwise(passage.claims):
        sets = _magnitude(passage, one, other, rulebook) or _restated(passage, one, other, rulebook)
        if sets is None:
            continue
        holds = sets[0].meets(sets[1])
        key, sides = "twice-holds" if holds else "twice-fails", [[one], [other]]
        message = say(key, one=one, other=other, left=sets[0], right=sets[1])
        if holds:
            yield recorded(CODE, sides, message, rulebook)
            continue
        plain = one.bound == other.bound == "=" and one.base_unit == other.base_unit
        wider = plain and wide(one).meets(wide(other))
        severity = "warning" if wider else "error"
        yield failed(CODE, sides, message, rulebook, severity=severity)


def _magnitude(
    passage: Passage, one: Claim, other: Claim, rulebook: Rulebook
) -> tuple[Interval, Interval] | None:
    """A figure and the number of its digits, of one change."""
    loose, exact = (one, other) if one.high is not None and one.bound == ">=" else (other, one)
    if loose.bound != ">=" or loose.high is None or exact.bound == ">=":
        return None
    if one.unit != other.unit or one.change != other.change or one.value_high:
        return None
    if not finds(rulebook, "change-of", _OF).match(passage.between(one, other)):
        return None
    return default(exact), Interval(float(loose.value or 0), float(loose.high))


def _restated(
    passage: Passage, one: Claim, other: Claim, rulebook: Rulebook
) -> tuple[Interval, Interval] | None:
    if one.change or other.change:
        return None
    gap, behind = passage.between(one, other), passage.after(other, 1)
    found = _BRACKET.match(gap)
    rest = gap[found.end() :] if found else ""
    if not found or behind not in (")", "\uff09"):
        return None
    if rest and not ends(rest, words(rulebook, "restates")):
        return None
    return _same_unit(one, other, rulebook) or _converted(one, other, rulebook)


def _same_unit(one: Claim, other: Claim, rulebook: Rulebook) -> tuple[Interval, Interval] | None:
    if one.unit == other.unit or one.base_unit != other.base_unit or one.value_high:
        return None
    if one.bound == other.bound == "=":
        sizes = _size(one, rulebook), _size(other, rulebook)
        if math.log10(sizes[0] / sizes[1]).is_integer():
            return default(one), default(other)  # 1.08 GW (1,080 MW) needs no rounding
        return _rounded(one, sizes[0]), _rounded(other, sizes[1])
    # "past 1TW (1,084 GW)": the plain figure must lie beyond the bound, and not far.
    low, plain = (one, other) if one.bound == ">" else (other, one)
    if low.bound != ">" or plain.bound != "=":
        return None
    return Interval(value(low) * (1 - _TOLERANCE), value(low) * 2), default(plain)


def _rounded(claim: Claim, size: float) -> Interval:
    """What a figure beside its conversion allows: of 185 mph (295 kph) both are told to the next 5.

    Weather services convert so.
    """
    exact, told = default(claim), claim.value or 0
    if told < _FIFTY or told % 5:
        return exact
    at, half = value(claim), 2.5 * size
    return Interval(min(exact.low, at - half), max(exact.high, at + half))


def _size(claim: Claim, rulebook: Rulebook) -> float:
    """How many base units one of the unit is that a claim tells."""
    rule = rulebook.units.get(claim.unit)
    return float(rule.factor) if rule else 1.0


def _converted(one: Claim, other: Claim, rulebook: Rulebook) -> tuple[Interval, Interval] | None:
    found = band(one.unit, other.unit, rulebook, one.time_start, one.time_end)
    if found is None or one.unit == other.unit or not one.bound == other.bound == "=":
        return None
    left, right = (one, other) if one.unit == found.base else (other, one)
    sets = default(left), default(right)
    return Interval(sets[0].low * found.low, sets[0].high * found.high), sets[1]
