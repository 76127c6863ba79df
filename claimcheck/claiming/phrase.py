"""The open vocabulary around a figure: its words, weighted by nearness.

Where no rule knows the phrase, two figures are still brought together by the words that
stand around them: English words lightly stemmed, Chinese pairs of characters.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.claiming.gaps import widths
from claimcheck.claiming.scene import Scene, once
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
_REMEMBERED = 65536  # runs of letters
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
    found: dict[str, float] = {}
    for weight, tokens in _weighted(scene, quantity):
        for token in tokens:
            if weight > found.get(token, 0.0):
                found[token] = weight
    heaviest = sorted([(-weight, token) for token, weight in found.items()])[:_KEEP]
    return {token: _ROUNDED[weight] for weight, token in heaviest}


class _Rounded(dict[float, float]):
    """The rounded weight of a negative one; few are ever met."""

    def __missing__(self, weight: float) -> float:
        known = self[weight] = round(-weight, 3)
        return known


_ROUNDED = _Rounded()


def _weighted(scene: Scene, quantity: Quantity) -> Iterator[tuple[float, list[str]]]:
    """The words within reach of a number, each with its weight."""
    sentence = scene.sentence_at(quantity.start)
    runs, width_at, numbers, zero = _laid_out(scene, sentence)
    clause = clause_start(scene, sentence, quantity.start)
    opens, closes = quantity.start, quantity.end
    before, until = bisect_left(numbers, opens), bisect_left(numbers, closes)
    for start, end, tokens, at_start, at_end in runs[bisect_left(runs, (opens - _REACH,)) :]:
        if end <= opens:
            gap, between = width_at[opens - zero] - width_at[end - zero], before - at_end
        elif start >= closes:
            gap, between = width_at[start - zero] - width_at[closes - zero], at_start - until
        elif scene.text[start].isascii():
            gap, between = 0.0, max(before, at_start) - min(until, at_end)
        else:
            continue
        if start > closes + _REACH:
            return
        weight = _HALF / (_HALF + gap)
        if between:
            weight *= _PER_NUMBER**between
        yield weight if start >= clause else weight * _SENTENCE_WEIGHT, tokens


_Run = tuple[int, int, list[str], int, int]


class _Layout(NamedTuple):
    """A sentence with what follows it up to the next one.

    `runs` are its words: where they begin and end, what each counts as, and how many of the
    numbers that begin at `numbers` stand before its beginning and its end. `width_at` is the
    width up to each letter, counted from `start`.
    """

    runs: Sequence[_Run]
    width_at: Sequence[float]
    numbers: Sequence[int]
    start: int


@once
def _laid_out(scene: Scene, sentence: Sentence) -> _Layout:
    text, following = scene.text, scene.sentence_index(sentence.start) + 1
    start = sentence.start if following > 1 else 0
    end = scene.sentences[following].start if following < len(scene.sentences) else len(text)
    numbers = [quantity.start for quantity in scene.quantities.within(start, end)]
    known, runs = _vocabulary(scene.rulebook), []
    for found in _WORD.finditer(text, sentence.start, sentence.end):
        if tokens := known[found[0]]:
            a, b = found.span()
            before = bisect_left(numbers, a)
            runs.append((a, b, tokens, before, bisect_left(numbers, b, before)))
    return _Layout(runs, widths(text[start:end]), numbers, start)


class _Vocabulary(dict[str, list[str]]):
    """What each run of letters that was met counts as, by the words of one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        super().__init__()
        self.rulebook = rulebook

    def __missing__(self, run: str) -> list[str]:
        if len(self) > _REMEMBERED:
            self.clear()
        known = self[run] = _tokens(run, self.rulebook)
        return known


_vocabulary = lru_cache(maxsize=8)(_Vocabulary)


def _tokens(run: str, rulebook: Rulebook) -> list[str]:
    run, stop = simplified(run), _stop(rulebook)
    if run.isascii():
        return [] if run.lower() in stop else [stem(run)]
    if len(run) == 1:
        return [] if run in stop else [run]
    pairs = (run[i : i + 2] for i in range(len(run) - 1))
    return [pair for pair in pairs if pair[0] not in stop and pair[1] not in stop]
