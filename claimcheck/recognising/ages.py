"""Ages that only bound a group: children under 15, people 65 and older, 60岁及以上人口."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.model.pattern import by_script, lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary

_OLDEST = 110
_REACH = 48  # code points back to whom it is told of
_SIDES = frozenset(("under", "over", "than"))
_SIDE = lazily(r"(\w+) $")
# aged 60 and over, people 65 or older, residents 65 years and older, aged 65+, over-65s
_UP = lazily(
    r"(?: years?(?: old| of age)?)?(?:\+| ?-?plus\b| (?:and|or) (?:over|above|up|under|below|(?:old|young)er)\b)"
)
_ELDER = lazily(r"(?: old| of age)? (?:and|or) (?:old|young)er\b")
_PLURAL, _OVER = lazily(r"s\b"), lazily(r"\b(?:over|under)[- ]$", re.IGNORECASE)
_NUMBERED = ("名", "个", "個", "位")  # 3名20至30岁男子 are told how old they are
_ZH = ("岁", "歲")


def ages(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """Drop the numbers that only tell how old those are who are counted."""
    for draft in found:
        if draft.kind != "quantity" or draft.scaled or draft.value > _OLDEST:
            continue
        if draft.unit == "year":
            draft.bare = draft.bare or _bounds(text, draft, words.persons)
        elif draft.unit == "count" and not draft.counted:
            if _is_age(text, draft, words.persons):
                draft.kind = ""
            draft.bare = draft.bare or _is_limit(text, draft, words.persons)


def _is_age(text: str, draft: Draft, persons: tuple[str, ...]) -> bool:
    side = _SIDE.search(text, max(0, draft.start - 8), draft.start)
    if side is None or side[1] not in _SIDES:
        return False
    return _told_of(persons).search(text, max(0, draft.start - _REACH), draft.start) is not None


def _is_limit(text: str, draft: Draft, persons: tuple[str, ...]) -> bool:
    """`aged 60 and over`, `people 65 or older`, `the over-65s`."""
    low = max(0, draft.start - _REACH)
    if _PLURAL.match(text, draft.end):
        return _OVER.search(text, low, draft.start) is not None
    up = _UP.match(text, draft.end)
    return up is not None and _aged(persons).search(text, low, draft.start) is not None


def _bounds(text: str, draft: Draft, persons: tuple[str, ...]) -> bool:
    """65岁以上人口, 16至59岁劳动年龄人口, `residents 65 years and older`."""
    if not text.endswith(_ZH, 0, draft.end):
        return bool(_ELDER.match(text, draft.end)) or _is_limit(text, draft, persons)
    limit, group = _groups(persons)
    if limit.match(text, draft.end):
        return True
    numbered = text.endswith(_NUMBERED, 0, draft.start)
    return draft.high is not None and not numbered and group.match(text, draft.end) is not None


@lru_cache(maxsize=4)
def _told_of(persons: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(by_script(persons)[0])
    return re.compile(
        rf"\b(?:{named})(?: who (?:are|were))?(?: aged)? (?:under|over|(?:young|old)er than) $",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def _aged(persons: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(by_script(persons)[0])
    return re.compile(rf"\b(?:aged?|ages|(?:{named})(?: who (?:are|were))?) $", re.IGNORECASE)


@lru_cache(maxsize=4)
def _groups(persons: tuple[str, ...]) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """What follows an age with a limit (60岁及以上的2.9亿人) and one without (16至59岁人口)."""
    named = "|".join(by_script(persons)[1])
    limit = rf"[及或]?以[上下内內]的?(?:{named}|[占佔有共达達约約]|\d)"
    return re.compile(limit), re.compile(rf"的?(?:{named})")
