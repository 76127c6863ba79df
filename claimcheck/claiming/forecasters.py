"""Those who only poll, count or foretell: what they tell of the economy is no figure of theirs."""

import re
from functools import lru_cache

from claimcheck.claiming.scene import Scene, once
from claimcheck.model.mention import Name
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

_BEFORE = 48  # code points
_WORDS = ("at", "of", "from", "with", "by")
_LEADS = tuple(f" {word} {the}" for word in _WORDS for the in ("", "the "))
_LAST = 3  # letters before a blank that tell most often that nothing leads to a name


def is_forecaster(scene: Scene, name: Name) -> bool:
    """Whether people of a house speak, a house polled them, or it is named as one that counts.

    Economists at Hanse Bank, analysts polled by Factmark, research firm Idemar said; but not:
    research firm Idemar cut 200 jobs.
    """
    text, start, end = scene.text, name.start, name.end
    before, behind = text[start - 1 : start] == " ", text[end : end + 1] == " "
    if not (before or behind):
        return False
    firsts, lasts = _letters(scene.rulebook)
    if behind and text[end : end + 2] in firsts and _patterns(scene.rulebook)[3].match(text, end):
        return True
    led = before and text[start - 1 - _LAST : start - 1].lower() in lasts
    return led and _is_led(scene, name)


@once
def _is_led(scene: Scene, name: Name) -> bool:
    """Whether words before a name say so: what these end with is quicker to tell than they are."""
    text, start, end = scene.text, name.start, name.end
    low = max(0, start - _BEFORE)
    people, house, tells, _ = _patterns(scene.rulebook)
    if text.endswith(_LEADS, low, start) and people.search(text, low, start):
        return True
    if not text[low:start].lower().endswith(_house_ends(scene.rulebook)):
        return False
    led = house.search(text, low, start)
    if led is None:
        return False
    return led["told"] is not None or tells.match(text, end) is not None


@lru_cache(maxsize=4)
def _letters(rulebook: Rulebook) -> tuple[frozenset[str], frozenset[str]]:
    """What a poll begins with behind a blank, and the letters that the words before end with."""
    polls = rulebook.group("forecaster").get("poll", ())
    before = [end.rstrip(" ") for end in (*_LEADS, *_house_ends(rulebook))]
    return frozenset(f" {word[0]}" for word in polls), frozenset(end[-_LAST:] for end in before)


@lru_cache(maxsize=4)
def _house_ends(rulebook: Rulebook) -> tuple[str, ...]:
    """What stands before the name of a house: tracker Idemar, pollster, Idemar."""
    words = [word.lower() for word in rulebook.group("forecaster").get("house", ())]
    return tuple(f"{word}{mark} " for word in words for mark in ("", ","))


@lru_cache(maxsize=4)
def _patterns(rulebook: Rulebook) -> tuple["re.Pattern[str]", ...]:
    words = rulebook.group("forecaster")
    people, asked, house, tells, poll = (
        either(words.get(key, ())) for key in ("people", "asked", "house", "tells", "poll")
    )
    return (
        lazily(rf"{people} (?:at|of|from|with) (?:the )?$|{asked} by (?:the )?$", re.IGNORECASE),
        lazily(
            rf"(?P<told>according to )?(?:(?:the|a|an) )?(?:[a-z-]+ )?{house},? $", re.IGNORECASE
        ),
        lazily(rf"(?:,[^,.;\n]{{1,30}},)? {tells}"),
        lazily(rf" {poll} (?:of|showed|shows|found|had)\b"),
    )
