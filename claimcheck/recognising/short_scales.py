"""Scale letters right behind the digits: 4.5bn, 300mn, $5m, 170k."""

import re
from decimal import Decimal

from claimcheck.recognising import counted
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import Numeral

_SHORT = re.compile(
    r"(?P<short>mn|mln|mil|mm|MM|bn|bln|tn|tln|trn|tr|[kKmMbBT])(?![A-Za-z0-9])|w(?=[\u2e80-\uffff+])"
    r"|(?P<loose> (?:mn|mln|MM|bn|bln|tn|tln|trn))(?![A-Za-z0-9])"
)
_FACTOR = {
    "w": 4,
    "mil": 6,
    "tln": 12,
    "k": 3,
    "m": 6,
    "mn": 6,
    "mln": 6,
    "mm": 6,
    "b": 9,
    "bn": 9,
    "bln": 9,
    "t": 12,
    "tn": 12,
    "trn": 12,
    "tr": 12,
}


def short_scale(text: str, number: Numeral, words: Vocabulary, *, priced: bool) -> None:
    """4.5bn, 300mn, $5m, 170k: scale letters right behind the digits."""
    found = _SHORT.match(text, number.end)
    if not found or number.scaled:
        return
    word = found.group().strip()
    metres = word != "m" or not counted.english(text, found.end(), words)
    if not priced and word in ("m", "mm", "b", "T") and metres:
        return
    if not priced and word in ("K", "M", "B") and text[found.end() : found.end() + 1] == "-":
        return
    factor = Decimal(10) ** _FACTOR[word.lower()]
    number.value, number.step = number.value * factor, number.step * factor
    number.end, number.scaled, number.factor = found.end(), True, factor
