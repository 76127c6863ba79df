"""The open vocabulary around a figure: its words, weighted by nearness.

Where no rule knows the phrase, two figures are still brought together by the words that
stand around them: English words lightly stemmed, Chinese pairs of characters.
"""

from functools import lru_cache

from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.wording import Wording
from claimcheck.model.mention import Quantity
from claimcheck.rulebook.schema import Rulebook
from claimcheck.rulebook.script import simplified

_ENDINGS = ("ings", "ing", "ies", "ed", "es", "s")
_SHORTEST = 4
_REMEMBERED = 65536  # runs of letters


@lru_cache(maxsize=8)
def stop_words(rulebook: Rulebook) -> frozenset[str]:
    """The words that mean little by themselves."""
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
    return word.lower() in stop_words(rulebook)


def words(around: Wording, quantity: Quantity, clause: int) -> dict[str, float]:
    """Up to 24 words of a quantity's sentence with weights in 0..1, the nearest the heaviest.

    What stands before its `clause` weighs less.
    """
    return around.near(quantity.start, quantity.end, clause)


def wording(scene: Scene, sentence: Passage) -> Wording:
    """The words of a sentence, laid out with what follows it up to the next one."""
    text, following = scene.text, sentence.index + 1
    start = sentence.start if following > 1 else 0
    end = scene.sentences[following].start if following < len(scene.sentences) else len(text)
    numbers = [quantity.start for quantity in scene.quantities.within(start, end)]
    span = sentence.start, sentence.end
    return Wording(text, span, (start, end), numbers, _vocabulary(scene.rulebook))


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
    """What a run counts as, in the order in which equally heavy words are told in the end."""
    run, stop = simplified(run), stop_words(rulebook)
    if run.isascii():
        return [] if run.lower() in stop else [stem(run)]
    if len(run) == 1:
        return [] if run in stop else [run]
    pairs = (run[i : i + 2] for i in range(len(run) - 1))
    return sorted([pair for pair in pairs if pair[0] not in stop and pair[1] not in stop])
