"""Places that things happen in, or are foremost in, and that own no figures there."""

import re

from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Name
from claimcheck.model.pattern import lazily

_WHERE = lazily(
    r"(?:\b(?:in|at|to|from|near|across|within|outside|of|for|on|into|with|between)(?: the)? "
    r"|[在对對向至从從])$",
    re.IGNORECASE,
)
_FOREMOST = lazily(
    r"(?:[’']s|的)? ?(?:(?:first|second|third)\b"
    r"(?![ -](?:quarter|half|week|month|day|\w+ months)\b)|most\b(?! recent)|(?P<word>\w+est)\b"
    r"|首[部家个個款位座条條艘]|第[一二三][部家大]|最(?![新近]))",
    re.IGNORECASE,
)
_WORD = 14  # code points of a preposition and an article


def is_backdrop(scene: Scene, name: Name) -> bool:
    """True for a place behind a preposition, or one that a thing is foremost in: China's first."""
    rule = scene.rulebook.entities.get(name.entity)
    if rule is None or rule.kind != "place":
        return False
    return _is_foremost(scene, name) or _leads_to(scene, name)


def _is_foremost(scene: Scene, name: Name) -> bool:
    found = _FOREMOST.match(scene.text, name.end)
    if found is None:
        return False
    word = (found["word"] or "").lower()  # China's harvest is China's
    return word not in scene.rulebook.group("q-not-rank").get("word", ())


def _leads_to(scene: Scene, name: Name) -> bool:
    return _WHERE.search(scene.text, max(0, name.start - _WORD), name.start) is not None


def owner_of(scene: Scene, subject: str, metrics: Candidates) -> str:
    """The country instead of its central bank or ministry, for metrics of the economy."""
    rule = scene.rulebook.entities.get(subject)
    if rule is None or rule.kind != "agency" or not metrics:
        return subject
    of_country = scene.rulebook.metrics[metrics[0][0]].of_country
    return (rule.part_of if of_country else "") or subject


def place_kind(scene: Scene, name: Name) -> str:
    """`below` for a place in a country, `country`, or "" for what is no place."""
    rule = scene.rulebook.entities.get(name.entity)
    if rule is None or rule.kind != "place":
        return ""
    return "below" if rule.part_of else "country"
