"""Ages that stand without a word for years: children under 15, men over 40."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary

_OLDEST = 110
_REACH = 48  # code points back to whom it is told of
_SIDES = frozenset(("under", "over", "than"))
_SIDE = lazily(r"(\w+) $")


def ages(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """Drop the numbers that only tell how old those are who are counted."""
    for draft in found:
        plain = draft.unit == "count" and not draft.counted and not draft.scaled
        if plain and draft.value <= _OLDEST and _is_age(text, draft, words.persons):
            draft.kind = ""


def _is_age(text: str, draft: Draft, persons: tuple[str, ...]) -> bool:
    side = _SIDE.search(text, max(0, draft.start - 8), draft.start)
    if side is None or side[1] not in _SIDES:
        return False
    return _told_of(persons).search(text, max(0, draft.start - _REACH), draft.start) is not None


@lru_cache(maxsize=4)
def _told_of(persons: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(persons)
    return re.compile(
        rf"\b(?:{named})(?: who (?:are|were))?(?: aged)? (?:under|over|(?:young|old)er than) $",
        re.IGNORECASE,
    )
