"""Where that took place which a text tells of: the names of its lead, and which country was struck.

Counts of victims rarely stand beside the name of what happened; it is told once, at the top.
"""

import re
from functools import lru_cache

from claimcheck.claiming.keys import key
from claimcheck.claiming.reported import lead
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.speakers import is_source
from claimcheck.model.mention import Name
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

_SENTENCES = 3
_SPOKEN = lazily(
    r"(?:['’]s)? (?:[a-z]+ )?"
    r"(?:spokes\w+|officials?|police|authorit\w+|government|ministry|minister|president)\b"
)


@overall
def stage(scene: Scene) -> tuple[str, ...]:
    """The keys of the names in the lead; a struck country as `myanmar/quake`."""
    opening = lead(scene)[:_SENTENCES]
    if not opening:
        return ()
    told = [name for sentence in opening for name in sentence.names if not _tells(scene, name)]
    names = [key(name) for name in told]
    struck = [
        f"{name}/{kind}" for name in names for kind in _kinds(scene) if _is_country(scene, name)
    ]
    return tuple(dict.fromkeys([*names, *struck]))


def _tells(scene: Scene, name: Name) -> bool:
    """Whether a name only says what happened: a Taliban spokesman, Reuters."""
    return is_source(scene, name) or _SPOKEN.match(scene.text, name.end) is not None


@overall
def _kinds(scene: Scene) -> list[str]:
    """The disasters that the lead tells of: such as strike a country once in weeks."""
    opening = lead(scene)[:_SENTENCES]
    told = scene.text[opening[0].start : opening[-1].end]
    return [kind for kind, words in _disasters(scene.rulebook) if words.search(told)]


@lru_cache(maxsize=4)
def _disasters(rulebook: Rulebook) -> "list[tuple[str, re.Pattern[str]]]":
    groups = rulebook.group("disaster")
    return [(kind, lazily(either(groups[kind]), re.IGNORECASE)) for kind in sorted(groups)]


def _is_country(scene: Scene, name: str) -> bool:
    rule = scene.rulebook.entities.get(name)
    return rule is not None and rule.kind == "place" and not rule.part_of
