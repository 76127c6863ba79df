"""Those who only poll, count or foretell: what they tell of the economy is no figure of theirs."""

import re
from functools import lru_cache

from claimcheck.claiming.scene import Scene, once
from claimcheck.model.mention import Name
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

_BEFORE = 48  # code points


@once
def is_forecaster(scene: Scene, name: Name) -> bool:
    """Whether people of a house speak, a house polled them, or it is named as one that counts.

    Economists at Hanse Bank, analysts polled by Factmark, research firm Idemar said; but not:
    research firm Idemar cut 200 jobs.
    """
    low = max(0, name.start - _BEFORE)
    people, house, tells, poll = _patterns(scene.rulebook)
    if people.search(scene.text, low, name.start):
        return True
    if poll.match(scene.text, name.end):
        return True
    led = house.search(scene.text, low, name.start)
    if led is None:
        return False
    return led["told"] is not None or tells.match(scene.text, name.end) is not None


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
