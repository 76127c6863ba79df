"""Levels of measures without a unit: the PMI rose to 50.4, 消费者信心指数报88.5."""

import re
from functools import lru_cache

from claimcheck.model.fillers import FILLERS, HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_STOOD = lazily(
    r"\b(?:to|at|was|is|of|hit|hits|reached|reads?|averag(?:e|es|ed))"
    rf"{FILLERS} $"
)
_AVERAGE = lazily(rf"(?P<noun>[A-Za-z]+) averag(?:e|es|ed){HEDGES} $")
_STOOD_ZH = lazily(
    rf"(?:[报報为為爲是]|[录錄]得|[升降跌涨漲落][至到]|站上|[跌升]破|[达達])了?{HEDGES_ZH}$"
)
_STOPS = lazily(r"[.;!?\n](?=\s)")
_REACH, _REACH_ZH = 72, 8


def is_index(text: str, other: Draft, words: Vocabulary) -> bool:
    """Whether a number without a unit is what an index or an average stands at."""
    if (
        text[other.start - 1 : other.start] > "\u2e80"
        or text[other.start - 3 : other.start].isupper()
    ):
        return _is_index_zh(text, other, words)
    if integral(other.value) or not text.endswith(" ", 0, other.start):
        return False
    average = _AVERAGE.search(text, max(0, other.start - 40), other.start)
    stood = average or _STOOD.search(text, max(0, other.start - 24), other.start)
    if not stood:
        return False
    clause = _STOPS.split(text[max(0, other.start - _REACH) : stood.start()])[-1]
    named = _nouns(words.indices).findall(clause)
    if named:
        other.counted = named[-1]
    elif average:
        other.counted = average["noun"]
    return other.counted is not None


def _is_index_zh(text: str, other: Draft, words: Vocabulary) -> bool:
    if integral(other.value):
        return False
    stood = _STOOD_ZH.search(text, max(0, other.start - 5), other.start)
    end = stood.start() if stood else other.start
    return text[max(0, end - _REACH_ZH) : end].lower().endswith(words.indices)


@lru_cache(maxsize=4)
def _nouns(indices: tuple[str, ...]) -> re.Pattern[str]:
    """The names of measures as words of their own; one that matches nothing without any."""
    latin = [re.escape(word) for word in indices if word < "\u2e80"]
    return re.compile(rf"\b(?:{'|'.join(latin)})\b" if latin else r"(?!)", re.IGNORECASE)
