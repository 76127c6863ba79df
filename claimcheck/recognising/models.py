"""Numbers that are models of planes, cars and phones: the 737 MAX, 777X, and 38 737s a month."""

from decimal import Decimal

from claimcheck.model.pattern import lazily

# It begins with a set of digits, so that all other letters are passed over quickly.
_NAMED = lazily(r"([1-9][0-9]{2}(?<![\d.,$]...))(?:s|X| MAX|-[0-9]{1,2}s)\b")
_BESIDE = lazily(r"[0-9](?:X| MAX),? (?:and|or) (?:the )?([1-9][0-9]{2}) [A-Za-z]")
_ROUND = 100


def _like_a_model(value: Decimal) -> bool:
    """Three digits that are no round number."""
    return _ROUND < value < 10 * _ROUND and value % _ROUND != 0


def models(text: str) -> frozenset[str]:
    """The numbers that a text uses as names at least once."""
    found = _NAMED.findall(text)
    if "X" in text:
        found += _BESIDE.findall(text)
    return frozenset(digits for digits in found if _like_a_model(Decimal(digits)))


def is_no_multiple(text: str, end: int, value: Decimal) -> bool:
    """Whether the x before `end` is that of 4 x 400, or the X of a 777X."""
    sized = text[end : end + 2].strip()[:1].isdigit()
    return sized or (text[end - 1] == "X" and _like_a_model(value))
