"""Amounts in the small coins of a currency, and units that are so many of another."""

import re
from decimal import Decimal

from claimcheck.recognising.draft import Draft, multiplied
from claimcheck.recognising.zh.signs import DIGITS

_COIN_OF = {"cent": "USD", "pence": "GBP", "sen": "MYR", "kopeck": "RUB", "paisa": "INR"}
_COINS = re.compile(
    r"(?:(?P<jiao>[一二三四五六七八九两兩叁柒\d])[角毛])?(?:零?(?P<fen>"
    r"[一二三四五六七八九两兩\d])分)?"
)


def settled(text: str, found: Draft) -> None:
    """Turn coins, decades and per mille into their larger units; take in the coins behind."""
    if found.unit in _COIN_OF:
        multiplied(found, Decimal("0.01"))
        found.unit = _COIN_OF[found.unit]
    elif found.unit == "pound" and _priced_in_pounds(text, found):
        found.unit = "GBP"
    elif found.unit == "decade":
        multiplied(found, Decimal(10))
        found.unit = "year"
    elif found.unit == "century":
        multiplied(found, Decimal(100))
        found.unit = "year"
    elif found.unit in ("per_mille", "per_myriad"):
        multiplied(found, Decimal(1).scaleb(-1 if found.unit == "per_mille" else -2))
        found.unit = "percent"
    _coins(text, found)
    half = text[found.end : found.end + 1] == "半" and not found.scaled
    if half and found.unit not in ("percent", "times") and text[found.end - 1] > "\u2e80":
        found.value, found.step = found.value + Decimal("0.5"), Decimal("0.1")
        found.end += 1


def _coins(text: str, found: Draft) -> None:
    """十块三毛, 123元1角1分: tenths and hundredths of a yuan belong to the amount."""
    coins = _COINS.match(text, found.end) if found.unit in ("CNY", "TWD", "HKD") else None
    if not coins or found.scaled or not coins.group():
        return
    for name, power in (("jiao", -1), ("fen", -2)):
        if coins[name]:
            found.value += Decimal(
                DIGITS.get(coins[name]) or 0 if not coins[name].isdecimal() else int(coins[name])
            ).scaleb(power)
            found.step = Decimal(1).scaleb(power)
    found.end = coins.end()


def _priced_in_pounds(text: str, found: Draft) -> bool:
    """`25 pounds` are weighed unless the text prices in pounds; millions of them are money."""
    return found.scaled or "£" in text or "sterling" in text
