"""The open vocabulary around a figure: its words, weighted by nearness.

Where no rule knows the phrase, two figures are still brought together by the words that
stand around them: English words lightly stemmed, Chinese pairs of characters.
"""

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claiming.scene import Scene, once_a_sentence, widths
from claimcheck.claiming.subject import clause_start
from claimcheck.model.document import Sentence
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
    runs, width_at, numbers, zero = _laid_out(scene, sentence)
    opens, closes = quantity.start, quantity.end
    first = bisect_left(runs, (opens - _REACH,))
    for start, end, tokens in runs[first:]:
        if start > closes + _REACH:
            break
        if start < closes and opens < end and not text[start].isascii():
            continue
        low, high = min(end, closes), max(start, opens)
        gap = width_at[high - zero] - width_at[low - zero] if low < high else 0.0
        weight = _HALF / (_HALF + gap)
        if between := bisect_left(numbers, high) - bisect_left(numbers, low):
            weight *= _PER_NUMBER**between
        if start < clause:
            weight *= _SENTENCE_WEIGHT
        for token in tokens:
            if weight > found.get(token, 0.0):
                found[token] = weight
    heaviest = sorted([(-weight, token) for token, weight in found.items()])[:_KEEP]
    return {token: round(-weight, 3) for weight, token in heaviest}


class _Layout(NamedTuple):
    """A sentence with what follows it up to the next one.

    `runs` are its words: where they begin and end, and what each counts as; `numbers` where
    numbers begin. `width_at` is the width up to each letter, counted from `start`.
    """

    runs: list[tuple[int, int, list[str]]]
    width_at: Sequence[float]
    numbers: Sequence[int]
    start: int


@once_a_sentence
def _laid_out(scene: Scene, sentence: Sentence) -> _Layout:
    text, following = scene.text, scene.sentence_index(sentence.start) + 1
    start = sentence.start if following > 1 else 0
    end = scene.sentences[following].start if following < len(scene.sentences) else len(text)
    runs = [
        (*match.span(), tokens)
        for match in _WORD.finditer(text, sentence.start, sentence.end)
        if (tokens := _tokens(match[0], scene.rulebook))
    ]
    numbers = [quantity.start for quantity in scene.quantities.within(start, end)]
    return _Layout(runs, widths(text[start:end]), numbers, start)


@lru_cache(maxsize=16384)
def _tokens(run: str, rulebook: Rulebook) -> list[str]:
    run, stop = simplified(run), _stop(rulebook)
    if run.isascii():
        return [] if run.lower() in stop else [stem(run)]
    if len(run) == 1:
        return [] if run in stop else [run]
    pairs = (run[i : i + 2] for i in range(len(run) - 1))
    return [pair for pair in pairs if pair[0] not in stop and pair[1] not in stop]
