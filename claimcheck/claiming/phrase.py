"""The open vocabulary around a figure: its words, weighted by nearness.

Where no rule knows the phrase, two figures are still brought together by the words that
stand around them: English words lightly stemmed, Chinese pairs of characters.
"""

from bisect import bisect_left
from functools import lru_cache

from claimcheck.claiming.scene import Scene, width
from claimcheck.claiming.subject import clause_start
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook
from claimcheck.rulebook.script import simplified

_WORD = lazily(r"[A-Za-z][A-Za-z'-]*[A-Za-z]|[一-鿿]+")
_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s")
_SENTENCE_WEIGHT, _PER_NUMBER, _KEEP, _HALF = 0.35, 0.45, 24, 8.0
_SHORTEST = 4
_REACH = 600  # characters: no word further off weighs enough to be kept


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
    text, sentence = scene.text, scene.sentence_at(quantity.start)
    clause = clause_start(text, sentence.start, quantity.start)
    found: dict[str, float] = {}
    runs = _runs(text[sentence.start : sentence.end], scene.rulebook)
    first = bisect_left(runs, (quantity.start - sentence.start - _REACH,))
    for at, length, tokens in runs[first:]:
        start, end = sentence.start + at, sentence.start + at + length
        if start > quantity.end + _REACH:
            break
        if start < quantity.end and quantity.start < end and not text[start].isascii():
            continue
        low, high = min(end, quantity.end), max(start, quantity.start)
        weight = _HALF / (_HALF + width(text[low:high]))
        weight *= _PER_NUMBER ** scene.quantities.count(low, high)
        weight *= 1.0 if start >= clause else _SENTENCE_WEIGHT
        for token in tokens:
            if weight > found.get(token, 0.0):
                found[token] = weight
    heaviest = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:_KEEP]
    return {token: round(weight, 3) for token, weight in heaviest}


@lru_cache(maxsize=256)
def _runs(sentence: str, rulebook: Rulebook) -> list[tuple[int, int, list[str]]]:
    """Where the words of a sentence begin, their lengths, and what each one counts as."""
    runs = [
        (match.start(), len(match[0]), _tokens(simplified(match[0]), rulebook))
        for match in _WORD.finditer(sentence)
    ]
    return [run for run in runs if run[2]]


def _tokens(run: str, rulebook: Rulebook) -> list[str]:
    stop = _stop(rulebook)
    if run.isascii():
        return [] if run.lower() in stop else [stem(run)]
    if len(run) == 1:
        return [] if run in stop else [run]
    pairs = (run[i : i + 2] for i in range(len(run) - 1))
    return [pair for pair in pairs if pair[0] not in stop and pair[1] not in stop]
