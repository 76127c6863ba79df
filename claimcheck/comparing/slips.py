"""Slips that would explain a gap: a power of ten, one of two currencies, percent for points."""

from claimcheck.comparing.agreement import close
from claimcheck.comparing.intervals import quantum, value
from claimcheck.comparing.likeness import twins
from claimcheck.model.claim import Claim, once
from claimcheck.rulebook.schema import Rulebook

_DUST = 1e-9
_TELLING = 3  # that many equal digits are no chance
TENS = (1, 2, 3, 4, 6, 8)
_PERCENT = ("percent", "percentage_point")
_UNSCALED = ("percent", "percentage_point", "times", "rank")


def power_of_ten(one: Claim, other: Claim) -> str:
    """The power of ten (`×1,000`) between two figures with the same digits, "" for none."""
    if one.kind == "rank" or one.unit in _UNSCALED:
        return ""
    small, large = sorted((one, other), key=lambda claim: abs(value(claim)))
    if not value(small):
        return ""
    slack = _slack(small, large)
    for tens in TENS:
        if abs(value(large) / (value(small) * 10**tens) - 1) <= slack:
            return f"×{10**tens:,}"
    return ""


def swapped(one: Claim, other: Claim) -> bool:
    """True for figures of three digits or more that differ in two neighbours: 1,021 and 1,201."""
    if one.unit != other.unit or one.change != other.change or value(one) * value(other) <= 0:
        return False
    mine, yours = digits(one), digits(other)
    if len(mine) != len(yours) or len(mine) < _TELLING or not 0.1 < value(one) / value(other) < 10:
        return False
    unlike = [place for place in range(len(mine)) if mine[place] != yours[place]]
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:
        return False
    first, second = unlike
    return mine[first] == yours[second] and mine[second] == yours[first]


def _slack(one: Claim, other: Claim) -> float:
    """How far apart figures may be that are a slip of one another: the shorter may be rounded."""
    short, long = sorted((len(digits(one)), len(digits(other))))
    if short == long or short < _TELLING:
        return _DUST
    return max(_rounding(one), _rounding(other)) + _DUST


def _rounding(claim: Claim) -> float:
    """How far a value may be from the one that it rounds, as a part of it."""
    return quantum(claim) / 2 / abs(value(claim))


@once
def digits(claim: Claim) -> str:
    """The digits of a value in base units, without the zeros that only give its place."""
    number = f"{abs(value(claim)):.12e}".split("e")[0].replace(".", "")
    return number.rstrip("0")


def unit_pair(one: Claim, other: Claim, rulebook: Rulebook) -> str:
    """`CNY/USD` or `percent/percentage_point`: equal digits with two units; "" for none."""
    if one.unit == other.unit or one.change != other.change:
        return ""
    money = all(claim.unit.isupper() and len(claim.unit) == 3 for claim in (one, other))
    bare = [claim for claim in (one, other) if _bare(claim, rulebook)]
    guessed = any(claim.unit != "CNY" for claim in bare)
    if money and guessed and (len(bare) == 2 or not twins(one, other)):
        return ""
    if not money and {one.unit, other.unit} != set(_PERCENT):
        return ""
    if not close(float(one.value or 0), float(other.value or 0)) or not one.value:
        return ""
    return "/".join(sorted((one.unit, other.unit)))


def _bare(claim: Claim, rulebook: Rulebook) -> bool:
    """A plain 元, which is the money of the publisher's place: no word names it."""
    quote, words = claim.quote.rstrip(), rulebook.group("yuan")
    return quote.endswith(words.get("plain", ())) and not quote[:-1].endswith(
        words.get("named", ())
    )
