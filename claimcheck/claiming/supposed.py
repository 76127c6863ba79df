"""What is only supposed has no time of what was told before: should it fail, if, 若, 一旦."""

import re
from functools import lru_cache
from math import inf

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.pattern import by_script, either
from claimcheck.rulebook.schema import Rulebook

_OPENED = r"(?:^|[,;，；。：\n]\s?|\b(?:that|and|but) )"
_OPENED_ZH = r"(?:^|[，；。：、“\s]|[称稱说說示定议議])"


def is_supposed(scene: Scene, figure: Figure) -> bool:
    """Whether a clause before the figure says on which condition it would hold."""
    return _supposed_from(scene, scene.sentences[figure.sentence]) <= figure.quantity.start


@once
def _supposed_from(scene: Scene, here: Passage) -> float:
    """Where the first condition of a sentence ends; what stands before it is no supposition."""
    words = _words(scene.rulebook)[here.language.startswith("zh")]
    found = words.search(scene.text, here.start, here.end)
    return found.end() if found else inf


@lru_cache(maxsize=4)
def _words(rulebook: Rulebook) -> tuple[Sieve, Sieve]:
    """The words in English and in Chinese."""
    latin, wide = by_script(rulebook.group("supposed").get("words", ()))
    return (
        Sieve(tuple(map(str.lower, latin)), rf"{_OPENED}{either(latin)}\b", re.IGNORECASE),
        Sieve(tuple(wide), rf"{_OPENED_ZH}{either(wide)}(?!干)"),
    )
