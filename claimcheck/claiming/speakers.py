"""Names that only tell what others do: agencies, trackers, those whom somebody told it."""

from claimcheck.claiming.raters import foretells
from claimcheck.claiming.saying import says
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Name
from claimcheck.model.pattern import lazily

_TOLD = lazily(r"\b(?:told|tells) (?:the )?$")
_TOLD_ENDS = ("told ", "tells ", "the ")
_WORD = 14  # code points of a preposition and an article


def is_source(scene: Scene, name: Name) -> bool:
    """True for a name that only says the thing: "Reuters said", 据Statista的数据显示."""
    if name.start in scene.said and says(scene.said, name):
        return True
    if foretells(scene, name):
        return True
    return bool(name.entity) and is_source_by_trade(scene, name)


def is_told(scene: Scene, name: Name) -> bool:
    """True for those whom somebody told it: the sheriff told the Gazette."""
    led = scene.text.endswith(_TOLD_ENDS, 0, name.start)
    return led and _TOLD.search(scene.text, max(0, name.start - _WORD), name.start) is not None


def is_source_by_trade(scene: Scene, name: Name) -> bool:
    """Whether the rules know a name as one that tells of others: a news agency, a tracker."""
    rule = scene.rulebook.entities.get(name.entity)
    return rule is not None and rule.kind == "source"


def reports(scene: Scene, name: Name) -> bool:
    """True for those who report what others do: news agencies, statistics offices, ministries."""
    if name.entity:
        return is_source_by_trade(scene, name)
    agencies = scene.rulebook.group("person").get("agency", ())
    words = name.text.casefold().split(" ")
    return not {words[0], words[-1]}.isdisjoint(agencies) or name.text.endswith(
        tuple(word for word in agencies if not word.isascii())
    )
