"""The open vocabulary around a figure: its words, weighted by nearness.

Where no rule knows the phrase, two figures are still brought together by the words that
stand around them: English words lightly stemmed, Chinese pairs of characters.
"""

import re
from functools import lru_cache

from claimcheck.claiming.scene import Scene, width
from claimcheck.claiming.subject import clause_start
from claimcheck.model.mention import Quantity
from claimcheck.rulebook.schema import Rulebook
from claimcheck.rulebook.script import simplified

_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*[A-Za-z]|[一-鿿]+")
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s")
_SENTENCE_WEIGHT, _PER_NUMBER, _KEEP, _HALF = 0.35, 0.45, 24, 8.0
_SHORTEST = 4


@lru_cache(maxsize=8)
def _stop(rulebook: Rulebook) -> frozenset[str]:
    return frozenset(rulebook.group("stop").get("words", ()))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """An English word without its commonest endings, in lower case.

    >>> stem("Models"), stem("companies"), stem("bus")
    ('model', 'compan', 'bus')
    """
    lowered = word.lower()
    for ending in _ENDINGS:
        if lowered.endswith(ending) and len(lowered) - len(ending) >= _SHORTEST:
            return lowered[: -len(ending)]
    return lowered


def stopped(word: str, rulebook: Rulebook) -> bool:
    """True for a word that means little by itself."""
    return word.lower() in _stop(rulebook)


def words(scene: Scene, quantity: Quantity) -> dict[str, float]:
    """Up to 24 words of the sentence with weights in 0..1, the nearest the heaviest."""
    sentence = scene.sentence_at(quantity.start)
    clause = clause_start(scene.text, sentence.start, quantity.start)
    found: dict[str, float] = {}
    for match in _WORD.finditer(scene.text, sentence.start, sentence.end):
        start, end = match.span()
        if start < quantity.end and quantity.start < end and not match[0].isascii():
            continue
        low, high = min(end, quantity.end), max(start, quantity.start)
        weight = _HALF / (_HALF + width(scene.text[low:high]))
        weight *= _PER_NUMBER ** scene.quantities.count(low, high)
        weight *= 1.0 if start >= clause else _SENTENCE_WEIGHT
        for token in _tokens(simplified(match[0]), scene.rulebook):
            found[token] = max(weight, found.get(token, 0.0))
    heaviest = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:_KEEP]
    return {token: round(weight, 3) for token, weight in heaviest}


def _tokens(run: str, rulebook: Rulebook) -> list[str]:
    stop = _stop(rulebook)
    if run.isascii():
        return [] if run.lower() in stop else [stem(run)]
    if len(run) == 1:
        return [] if run in stop else [run]
    pairs = (run[i : i + 2] for i in range(len(run) - 1))
    return [pair for pair in pairs if pair[0] not in stop and pair[1] not in stop]
