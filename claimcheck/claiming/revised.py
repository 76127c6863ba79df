"""Sentences on earlier months that were counted anew: they date nothing behind them.

Employers added 90 jobs in May. Revisions took 30 off March and April. Pay rose 2%: in May.
"""

import re
from functools import lru_cache

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.pattern import either
from claimcheck.rulebook.schema import Rulebook


def is_of_revisions(scene: Scene, figure: Figure, other: Figure) -> bool:
    """Whether an earlier figure stands in another sentence that tells of revisions."""
    if other.sentence == figure.sentence:
        return False
    return _tells(scene, scene.sentences[other.sentence])


@once
def _tells(scene: Scene, sentence: Passage) -> bool:
    return _words(scene.rulebook).search(scene.text, sentence.start, sentence.end) is not None


@lru_cache(maxsize=4)
def _words(rulebook: Rulebook) -> Sieve:
    words = tuple(rulebook.group("revised").get("words", ()))
    return Sieve(tuple(map(str.lower, words)), either(words), re.IGNORECASE)
