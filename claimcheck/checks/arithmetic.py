"""Figures of one sentence that must fit one another: growth, and one thing said twice."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.checks import wording
from claimcheck.checks.build import finding
from claimcheck.comparing.intervals import Interval, default, scale, value
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.rates import band
from claimcheck.rulebook.schema import Rulebook

_OPEN = re.compile(
    r"^[^(\uff08,\uff0c。.;\uff1b]{0,14}[(\uff08]\s?(?:about |约|約|approximately |or )?$"
)
_PLUS = re.compile(r"^[^.;。\uff1b]{0,24}$")
_TOLERANCE = 0.02


def arithmetic(claims: Sequence[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    """The sums of each sentence of each document, those that hold hidden."""
    sentences: dict[tuple[str, str, int], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (c.path, c.start)):
        if claim.value is not None and claim.kind == "quantity":
            key = claim.path, claim.sentence, claim.start - claim.about.offset
            sentences[key].append(claim)
    for found in sentences.values():
        yield from _twice(found, rulebook)
        yield from _growth(found, rulebook)


def _gap(one: Claim, other: Claim) -> str:
    offset = one.about.offset + len(one.quote)
    return one.sentence[offset : other.about.offset]


def _twice(found: Sequence[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    """`1.08 TW (1,080 GW)`, `CNY 100 million ($13.76 million)`: one thing, said twice."""
    for one, other in pairwise(found):
        if one.change or other.change or not _OPEN.match(_gap(one, other)):
            continue
        sets = _same_unit(one, other) or _converted(one, other, rulebook)
        behind = other.about.offset + len(other.quote)
        if sets is None or other.sentence[behind : behind + 1] not in (")", "\uff09"):
            continue
        holds = sets[0].meets(sets[1])
        verb = "say the same" if holds else f"do not match: {sets[0]} and {sets[1]} do not meet"
        message = f"“{one.quote}” and “{other.quote}” in one sentence {verb}"
        yield finding(
            "CC201",
            one.slot,
            [[one], [other]],
            message,
            rulebook,
            severity="info" if holds else "",
            holds=holds,
            hidden=holds,
        )


def _same_unit(one: Claim, other: Claim) -> tuple[Interval, Interval] | None:
    if one.unit == other.unit or one.base_unit != other.base_unit or one.value_high:
        return None
    if one.bound == other.bound == "=":
        return default(one), default(other)
    # "past 1TW (1,084 GW)": the plain figure must lie beyond the bound, and not far.
    low, plain = (one, other) if one.bound == ">" else (other, one)
    if low.bound != ">" or plain.bound != "=":
        return None
    return Interval(value(low) * (1 - _TOLERANCE), value(low) * 2), default(plain)


def _converted(one: Claim, other: Claim, rulebook: Rulebook) -> tuple[Interval, Interval] | None:
    found = band(one.unit, other.unit, rulebook, one.time_start, one.time_end)
    if found is None or one.unit == other.unit or not one.bound == other.bound == "=":
        return None
    left, right = (one, other) if one.unit == found.base else (other, one)
    sets = default(left), default(right)
    return Interval(sets[0].low * found.low, sets[0].high * found.high), sets[1]


def _growth(found: Sequence[Claim], rulebook: Rulebook) -> Iterator[Finding]:
    """`rose 26% to 126 from 90`: the rate must follow from its two levels."""
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in found:
        if claim.about.construct and claim.about.part in ("from", "to"):
            groups[claim.about.construct].append(claim)
    rates = [c for c in found if c.unit in ("percent", "times") and c.change and not c.value_high]
    for group in groups.values():
        ends = {claim.about.part: claim for claim in group}
        if len(ends) != 2 or len(rates) != 1:
            continue
        rate = _near(rates[0], ends["from"], ends["to"])
        if rate is not None:
            yield _checked(rate, ends["from"], ends["to"], rulebook)


def _near(rate: Claim, old: Claim, new: Claim) -> Claim | None:
    """The rate, if it stands right beside its levels with nothing else in between."""
    first, last = sorted((old, new), key=lambda c: c.start)
    gap = _gap(rate, first) if rate.start < first.start else _gap(last, rate)
    return rate if _PLUS.match(gap) and value(old) > 0 else None


def _checked(rate: Claim, old: Claim, new: Claim, rulebook: Rulebook) -> Finding:
    before, after = default(old), default(new)
    lowest, highest = after.low / before.high, after.high / before.low
    if rate.unit == "percent":
        sign = -1 if rate.change == "decrease" else 1
        lowest, highest = sorted((sign * (lowest - 1) * 100, sign * (highest - 1) * 100))
    computed, stated = Interval(lowest, highest), _stated(rate)
    holds = computed.meets(stated)
    verb = "holds" if holds else "does not hold"
    message = (
        f"“{rate.quote}” from {wording.figure(old)} to {wording.figure(new)} {verb}: "
        f"the two levels give {computed}, the text says {stated}"
    )
    sides = [[rate], [old, new]]
    return finding(
        "CC202",
        rate.slot,
        sides,
        message,
        rulebook,
        severity="info" if holds else "",
        holds=holds,
        hidden=holds,
    )


def _stated(rate: Claim) -> Interval:
    """What the text allows: the digits, widened by what over, nearly and about mean."""
    plain, number = default(rate), value(rate) * scale(rate)
    slack = abs(number) * 0.1
    if rate.bound in (">", ">="):
        return Interval(plain.low, plain.high + slack)
    if rate.bound in ("<", "<="):
        return Interval(plain.low - slack, plain.high)
    return Interval(plain.low - slack, plain.high + slack) if rate.bound == "~" else plain
