"""Whether `14.6m` is a number of millions or a length in metres."""

import re

from claimcheck.model.pattern import lazily
from claimcheck.recognising import counted, units
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import Numeral

# A text that writes m for million shows it by a currency sign somewhere near.
_MILLIONS = lazily(r"[$£€¥][\d.,]*\dm\b")
_LENGTH = lazily(
    r"\b(?:met(?:re|er)s?|feet|foot|[kc]m|tall|high|deep|wide|long|length|height|depth|width|waves?|tide"
    r"|river|surge|sprint|race|hurdles|freestyle|butterfly|relay|altitude|sea level|summit|tower|bridge"
    r"|tunnel|radius|jump|leap|vault|throw|threw|javelin|away|swell|snow|water)\b",
    re.IGNORECASE,
)
# `Visitors: 1.2m (2023: 0.9m)`: what is labelled by a plural is counted.
_LABELLED = lazily(r"[a-z]s: (?:[\d.,]+m \([^()\n]{0,12}: ?)?$")
_WON = lazily(r" won (?:by|in|at|with|on|for|last|the|his|her|its|their|a|an|gold|silver)\b")
_KOREA = lazily(
    r"\b(?:Korea|Korean|Seoul|KRW|trillion won|billion won|million won)\b|₩|\d(?:bn|m) (?:yuan|yen|baht)\b"
)
_LABEL, _NEAR, _TEXT = 40, 80, 3000


def million(text: str, number: Numeral, end: int, words: Vocabulary) -> bool:
    """`3.02m passengers`, and `1.69m` where the text counts so and no length is told of here.

    `end` is the place behind the m.
    """
    if counted.english(text, end, words) or _is_priced(text, end, words):
        return True
    start = number.start
    near = max(0, start - _LABEL)
    if _LABELLED.search(text, near, start) and not _LENGTH.search(text, near, start):
        return True
    if _LENGTH.search(text, max(0, start - _NEAR), end + _NEAR):
        return False
    first = max(0, start - _TEXT)
    priced = number.step < 1 and _MILLIONS.search(text, first, end + _TEXT)
    return bool(priced) or _counts_so(text, first, start, words)


def _is_priced(text: str, end: int, words: Vocabulary) -> bool:
    """`the 100m yuan`: a currency right behind, but for a race that somebody won."""
    unit = units.behind(text, end, words)
    if unit is None or unit.id not in words.money or _WON.match(text, end):
        return False
    won = text.startswith("won", unit.end - 3) and _KOREA.search(text) is None
    return not won and not text.endswith("crown", 0, unit.end)


_COUNTED = lazily(r"\b\d[\d.,]*m(?= [A-Za-z])")


def _counts_so(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether a number before had m and the noun that it counts."""
    found = list(_COUNTED.finditer(text, start, end))[-3:]
    return any(counted.english(text, one.end(), words) for one in found)
