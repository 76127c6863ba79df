"""Amounts that go on behind their unit: 十块三毛, 三块五, 一米八, 三斤半."""

from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral
from claimcheck.recognising.zh.signs import ALL, DIGITS

_COINS = lazily(
    r"(?:(?P<jiao>[一二三四五六七八九两兩叁柒\d])[角毛])?(?:零?(?P<fen>"
    r"[一二三四五六七八九两兩\d])分)?"
)
_SHORT = lazily(rf"(零)?([一二三四五六七八九]{{1,2}}|[1-9]\d?)(?![{ALL}\d.%年月日号號])")
_TALLEST = 10


def go_on(text: str, found: Draft, words: Vocabulary) -> None:
    """Take in what the written unit leaves to be said: coins, decimals, a half."""
    if found.scaled or not text[found.end - 1] > "\u2e80":
        return
    if found.unit in ("CNY", "TWD", "HKD"):
        _coins(text, found)
    if text[found.end - 1] in "块塊米":
        _short(text, found, words)
    if text[found.end : found.end + 1] == "半" and found.unit not in ("percent", "times"):
        found.value, found.step = found.value + Decimal("0.5"), Decimal("0.1")
        found.end += 1


def _coins(text: str, found: Draft) -> None:
    """十块三毛, 123元1角1分: tenths and hundredths of a yuan belong to the amount."""
    coins = _COINS.match(text, found.end)
    if not coins or not coins.group():
        return
    for name, power in (("jiao", -1), ("fen", -2)):
        if coins[name]:
            found.value += Decimal(_digits(coins[name])).scaleb(power)
            found.step = Decimal(1).scaleb(power)
    found.end = coins.end()


def _short(text: str, found: Draft, words: Vocabulary) -> None:
    """三块五, 一米八, 1米75: tenths, or hundredths, whose unit nobody says."""
    tail = _SHORT.match(text, found.end)
    if not tail or not integral(found.value) or found.value >= _TALLEST:
        return
    after = text[tail.end() : tail.end() + 1]
    if after in words.classifiers or after in words.chinese:
        return
    written = _digits(tail.group(2))
    step = Decimal(1).scaleb(-len(written) - (1 if tail.group(1) else 0))
    found.value, found.step, found.end = found.value + int(written) * step, step, tail.end()


def _digits(written: str) -> str:
    return "".join(letter if letter.isdecimal() else str(DIGITS[letter]) for letter in written)
