"""Where that took place which a text tells of: the names of its lead, and which country was struck.

Counts of victims rarely stand beside the name of what happened; it is told once, at the top.
"""

import re
from functools import lru_cache

from claimcheck.claiming.reported import lead
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.subject import names_of
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

_SENTENCES = 3


@overall
def stage(scene: Scene) -> tuple[str, ...]:
    """The keys of the names in the lead; a struck country as `myanmar/quake`."""
    opening = lead(scene)[:_SENTENCES]
    if not opening:
        return ()
    names = [name for sentence in opening for name in names_of(scene, sentence)]
    struck = [
        f"{name}/{kind}" for name in names for kind in _kinds(scene) if _is_country(scene, name)
    ]
    return tuple(dict.fromkeys([*names, *struck]))


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
