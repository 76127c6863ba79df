"""Magnitudes without their word, in a text that tells of a quake: `another jolt, of 5.1`."""

import re
from functools import lru_cache

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import either, lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.rulebook.inflection import forms

_REACH, _LARGEST = 40, 10
_ENDS = lazily(
    r"[,.;:)\n](?!\d)|$| (?:and|but|which|that|at|in|on|off|struck|hit|shook|was|came|followed|said)\b"
)


def is_magnitude(text: str, found: Draft, words: Vocabulary) -> bool:
    """Whether a bare number with one decimal is how strong a shock was.

    `It measured 7.7 and was shallow`, `the strongest aftershock, of 6.4, came on Monday`.
    """
    tenth = found.step.as_tuple().exponent == -1 and found.value < _LARGEST
    if not tenth or found.scaled or not _ENDS.match(text, found.end):
        return False
    shock, told = _patterns(words.shocks, words.quakes)
    led = shock.search(text, max(0, found.start - _REACH), found.start)
    return led is not None and told.search(text) is not None


@lru_cache(maxsize=4)
def _patterns(
    shocks: tuple[str, ...], quakes: tuple[str, ...]
) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    shock, quake = (
        either(form for word in named for form in forms(word)) for named in (shocks, quakes)
    )
    return (
        re.compile(
            rf"(?:{shock},? of|(?:\bit|{shock}) (?:had )?measure[ds]){HEDGES} $", re.IGNORECASE
        ),
        re.compile(quake, re.IGNORECASE),
    )
