"""Scale letters right behind the digits: 4.5bn, 300mn, $5m, 170k, Rs 500 cr, 48.5 MEUR."""

from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.millions import million
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import Numeral

_SHORT = lazily(
    r"(?P<short>mn|mln|mil|mm|MM|bn|bln|tn|tln|trn|tr|MLN|BLN|TLN|TRLN|[kKmMbBT])(?![A-Za-z0-9])|w(?=[\u2e80-\uffff+])"
    r"|(?P<loose> ?(?:cr|Cr)| (?:mn|mln|MM|bn|bln|tn|tln|trn|MLN|BLN|TLN|TRLN))(?![A-Za-z0-9])"
    r"|(?P<priced> [MBK]| ?[MBT]N)(?![A-Za-z0-9&'’-])|(?P<code> ?[kKmMbB])(?P<iso>[A-Z]{3})(?![A-Za-z0-9])"
)
_BEHIND_BLANK = frozenset("cCkKmMbBtT")
_POWERS = {3: "k", 4: "w", 6: "m mm mn mln mil", 7: "cr", 9: "b bn bln", 12: "t tn tln trn trln tr"}
_FACTOR = {word: power for power, words in _POWERS.items() for word in words.split()}


def short_scale(text: str, number: Numeral, words: Vocabulary, *, priced: bool) -> None:
    """4.5bn, 300mn, $5m, 170k: scale letters right behind the digits."""
    letter = text[number.end : number.end + 1]
    begins = text[number.end + 1 : number.end + 2] in _BEHIND_BLANK if letter == " " else None
    found = _SHORT.match(text, number.end) if begins or letter.isalpha() else None
    if not found or number.scaled:
        return
    if found["code"] and found["iso"] not in words.money:
        return
    if found["priced"] and not priced:
        return
    word = (found["code"] or found.group()).strip()
    priced = priced or bool(found["code"])
    metres = word != "m" or not million(text, number, found.end(), words)
    if not priced and word in ("m", "mm", "b", "T") and metres:
        return
    if not priced and word in ("K", "M", "B") and text[found.end() : found.end() + 1] == "-":
        return
    factor = Decimal(10) ** _FACTOR[word.lower()]
    number.value, number.step = number.value * factor, number.step * factor
    number.end = found.end("code") if found["code"] else found.end()
    number.scaled, number.factor = True, factor
