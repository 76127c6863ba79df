"""Amounts in two units: 6 feet 2 inches, 六斤八两, 2 hours and 15 minutes, 20 dollars 43 cents.

The smaller unit wins, in which the sum is exact: 74 inches, never 6.1666 feet.
"""

from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_JOINT = lazily(r"(?:,? |, ?| and |零|又)?$")
_COIN_JOINT = lazily(r"(?: | and |, )?$")
_ENDS = lazily(r"\s*(?:[.,;:!?)\uff0c。\uff1b\uff09]|$)")
_DIMENSIONS = frozenset(("length", "mass", "time", "volume"))
_WIDEST = 5
_HIGHEST_RATIO = 2000
_EXACT = Decimal("0.0001")


def summed(text: str, one: Draft, other: Draft, words: Vocabulary) -> Draft | None:
    """`one` and `other` as one amount when they are said as one, else None."""
    gap = text[one.end : other.start]
    if len(gap) > _WIDEST or one.kind != "quantity" or other.kind != "quantity":
        return None
    if one.high is not None or other.high is not None or other.value < 0:
        return None
    if one.unit in words.money or (one.unit == "pound" and other.unit == "GBP"):
        return _coins(text, one, other, gap)
    if one.unit == "count" and other.unit == "second" and not gap and one.counted == "分":
        one.unit, one.counted = "minute", None  # 6分30秒
    if one.unit == "count":
        return _fraction(one, other, gap)
    if one.scaled or other.scaled or other.bound or not _JOINT.match(gap):
        return None
    if one.unit == "foot" and other.bare and text.startswith((" in", "in"), other.end):
        _inches(text, other)
    return _measured(one, other, words)


def _measured(one: Draft, other: Draft, words: Vocabulary) -> Draft | None:
    (whole, large), (part, small) = (
        words.sizes.get(draft.unit, ("", Decimal(1))) for draft in (one, other)
    )
    if whole != part or whole not in _DIMENSIONS or not small < large <= small * _HIGHEST_RATIO:
        return None
    ratio = round(large / small)
    if not integral(one.value) or abs(ratio - large / small) > _EXACT or other.value >= ratio:
        return None
    one.value, one.unit = one.value * ratio + other.value, other.unit
    one.step, one.end = other.step, other.end
    return one


def _coins(text: str, one: Draft, other: Draft, gap: str) -> Draft | None:
    """`3 pounds and 20 pence`, `thirteen dollars forty-five`."""
    if not _COIN_JOINT.match(gap) or not integral(one.value) or one.step > 1:
        return None
    if other.coin and other.value < 1 and other.unit == "GBP" and one.unit == "pound":
        one.unit = "GBP"
    if other.coin and other.value < 1:
        cents = other.value
    elif _spoken(text, one, other, gap):
        cents = other.value / 100
    else:
        return None
    one.value, one.end, one.step = one.value + cents, other.end, Decimal("0.01")
    return one


def _fraction(one: Draft, other: Draft, gap: str) -> Draft | None:
    """`two and fifty-four hundredths`."""
    plain = other.unit == "count" and other.words and one.words and not one.counted
    if not plain or gap != " and " or not 0 < other.value < 1 or not integral(one.value):
        return None
    one.value, one.end, one.step = one.value + other.value, other.end, other.step
    return one


def _inches(text: str, other: Draft) -> None:
    """`5 ft 2 in`: behind feet, `in` is a unit."""
    end = other.end + (3 if text[other.end] == " " else 2)
    if _ENDS.match(text, end) or (end < other.end + 3 and not text[end : end + 1].isalnum()):
        other.unit, other.end, other.bare = "inch", end, False


def _spoken(text: str, one: Draft, other: Draft, gap: str) -> bool:
    """Two digits behind a currency's name, and nothing that they could count."""
    plain = other.bare and not other.counted and other.unit == "count" and not other.bound
    named = text[one.end - 1].isalpha() and text[one.end - 1].islower()
    return bool(
        plain
        and named
        and gap in (" ", " and ")
        and 10 <= other.value < 100
        and integral(other.value)
        and (one.words == other.words)
        and _ENDS.match(text, other.end)
    )
