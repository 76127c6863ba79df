"""Units that are so many of another, or that the words around make more exact."""

import re
from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft, multiplied
from claimcheck.recognising.vocabulary import Vocabulary

_PRESSURE, _LOW, _HIGH = lazily(r"\b[Pp]ressure\b|\bmillibars?\b"), 800, 1100
_COIN = Decimal("0.01")  # of its money
# Where a text tells of such, 0.75厘 are percent.
_RATES = lazily(r"利率|[加減减]息|孳息|息率|年息|[债債]息|定存|按揭")
_POWER = lazily(r"[电電][^。；、\d温溫热熱烧燒角倾傾]{0,9}$")  # 电池有101.7度
# 65 cent | a litre, but a 5 cent coin
_NO_NOUN = lazily(
    r"[.,;:)]|\s*$| (?:in|from|to|on|at|an?|per|more|less|higher|lower|last|this|next|and|or|for|by"
    r"|each|over|under|since|after|extra)\b"
)
_SCALE_BEFORE = lazily(r"(?:[摄攝]氏(?P<c>)|[华華]氏(?P<f>))(?:温度|溫度)?[\u4e00-\u9fff]{0,4}$")
_SCALE_AFTER = lazily(r"\.? ?(?:(?P<c>celsius|centigrade|C)|(?P<f>fahrenheit|F))\b", re.IGNORECASE)


def settled(text: str, found: Draft, words: Vocabulary, *, sterling: bool) -> None:
    """Turn coins, decades and per mille into the larger unit; name the scale of degrees.

    `sterling`: whether the text prices in pounds, so that pounds are no weight.
    """
    turned = words.turned.get(found.unit)
    if turned:
        euro = found.unit == "cent" and _is_of_euro(text, found)
        found.unit, part = ("EUR", turned[1]) if euro else turned
        multiplied(found, part)
        found.coin = part == _COIN
    elif found.unit == "percent" and text[found.end - 1] == "厘" and not _RATES.search(text):
        found.unit, found.bare = "count", True  # 3厘 of a board
        found.end -= 1
    elif found.unit == "pound" and (found.scaled or sterling):
        found.unit = "GBP"
    elif found.unit == "pascal" and text.startswith("百帕", found.end - 2):
        multiplied(found, Decimal("0.01"))  # the 百 was read as a hundred
        found.unit, found.scaled = "hectopascal", False
    elif found.unit == "megabit" and text.endswith("mb", 0, found.end) and _is_air(text, found):
        found.unit = "hectopascal"
    elif found.unit == "degree" and _POWER.search(text, max(0, found.start - 12), found.start):
        found.unit = "kilowatt_hour"
    elif found.unit == "degree":
        _degrees(text, found)


def _is_of_euro(text: str, found: Draft) -> bool:
    """65 cent: many of the coin of the euro have no s, where no text tells of dollars."""
    plain = text.endswith(" cent", found.start, found.end) and found.value > 1
    dollars = plain and "$" in text and "€" not in text
    return plain and not dollars and _NO_NOUN.match(text, found.end) is not None


def _is_air(text: str, found: Draft) -> bool:
    """892mb: millibars of a storm, where the text tells of pressure."""
    return _LOW < found.value < _HIGH and _PRESSURE.search(text) is not None


def _degrees(text: str, found: Draft) -> None:
    """摄氏37度, 70 ° Fahrenheit."""
    after = _SCALE_AFTER.match(text, found.end)
    before = _SCALE_BEFORE.search(text, max(0, found.start - 10), found.start)
    scale = after or before
    if scale:
        found.unit = "celsius" if scale["c"] is not None else "fahrenheit"
        found.end = after.end() if after else found.end
