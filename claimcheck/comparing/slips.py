"""Slips that would explain a gap: a power of ten, one of two currencies, percent for points."""

from claimcheck.comparing.agreement import close
from claimcheck.comparing.intervals import value
from claimcheck.comparing.likeness import twins
from claimcheck.model.claim import Claim

_TENS = (1, 2, 3, 4, 6, 8)
_PERCENT = ("percent", "percentage_point")
_YUAN = ("元", "圓", "圆", "块", "塊")
_NAMED = tuple("美港欧歐日韩韓加澳新台臺")
_UNSCALED = ("percent", "percentage_point", "times", "rank")


def power_of_ten(one: Claim, other: Claim) -> str:
    """The power of ten (`×1,000`) between two figures with the same digits, "" for none."""
    if one.kind == "rank" or one.unit in _UNSCALED:
        return ""
    small, large = sorted((one, other), key=lambda claim: abs(value(claim)))
    if not value(small) or _digits(small) != _digits(large):
        return ""
    for tens in _TENS:
        if close(value(small) * 10**tens, value(large)):
            return f"×{10**tens:,}"
    return ""


def _digits(claim: Claim) -> str:
    number = f"{abs(value(claim)):.12e}".split("e")[0].replace(".", "")
    return number.rstrip("0")


def unit_pair(one: Claim, other: Claim) -> str:
    """`CNY/USD` or `percent/percentage_point`: equal digits with two units; "" for none."""
    if one.unit == other.unit or one.change != other.change:
        return ""
    money = all(claim.unit.isupper() and len(claim.unit) == 3 for claim in (one, other))
    bare = [claim for claim in (one, other) if _bare(claim)]
    guessed = any(claim.unit != "CNY" for claim in bare)
    if money and guessed and (len(bare) == 2 or not twins(one, other)):
        return ""
    if not money and {one.unit, other.unit} != set(_PERCENT):
        return ""
    if not close(float(one.value or 0), float(other.value or 0)) or not one.value:
        return ""
    return "/".join(sorted((one.unit, other.unit)))


def _bare(claim: Claim) -> bool:
    """A plain 元, which is the money of the publisher's place: no word names it."""
    quote = claim.quote.rstrip()
    return quote.endswith(_YUAN) and not quote[:-1].endswith(_NAMED)
