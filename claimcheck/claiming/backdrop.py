"""Places that things happen in, or are foremost in, and that own no figures there."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.scene import Scene, once
from claimcheck.model.mention import Name
from claimcheck.model.pattern import by_script, either, lazily
from claimcheck.rulebook.schema import Rulebook

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
_FROM = ("-based", "-born", "-headquartered", "-listed")
_HOME = "|".join(_FROM)
_JOINS = frozenset(" -")  # what joins those who are from there to a place
_THE = ("The ", "the ")
_OF_FIRM = ("he ", "its ", *"家该該")  # what the words end with that stand before its place
_WORD = 14  # code points of a preposition and an article


def is_backdrop(scene: Scene, name: Name) -> bool:
    """True for a place behind a preposition, or one that a thing is foremost in: China's first.

    Or one that only says where a firm is from: the Danish drugmaker, the Seattle-born company.
    """
    led = is_place(scene, name.entity) and (_is_foremost(scene, name) or _leads_to(scene, name))
    return led or is_where(scene, name)


def is_where(scene: Scene, name: Name) -> bool:
    """Whether a place only says where a firm is from, named or not."""
    return describes_firm(scene, name) or is_home(scene, name)


def is_home(scene: Scene, name: Name) -> bool:
    """Whether a place says where somebody is from who is named or called behind it.

    Spanish lender Banco Oro, the Zurich insurer Allvia, a Chicago jury, Corvane's Polish arm. An
    unknown name is such a place only before what nobody is called by: the Kondor carrier.
    """
    if scene.text[name.end : name.end + 1] not in _JOINS:
        return False
    rule = scene.rulebook.entities.get(name.entity)
    if rule is None:
        return scene.text.endswith(_THE, 0, name.start) and _says_where(scene, name)
    return rule.kind == "place" and _says_where(scene, name)


@once
def _says_where(scene: Scene, name: Name) -> bool:
    """Whether words stand around a place that somebody is from, or around what may be one."""
    named, tells, part, plain = _homes(scene.rulebook)
    text, end = scene.text, name.end
    if name.entity in scene.rulebook.entities:
        owned = text.endswith(("'s ", "’s "), 0, name.start) and part.match(text, end)
        return bool(owned or named.match(text, end) or tells.match(text, end))
    return plain.match(text, end) is not None


@lru_cache(maxsize=4)
def _homes(rulebook: Rulebook) -> Sequence["re.Pattern[str]"]:
    """What stands behind where somebody is from: a firm's name, a court, an arm, a carrier."""
    firm = rulebook.group("firm")
    called, court, arm, plain = (
        "|".join(map(re.escape, by_script(firm.get(kind, ()))[0])) or "(?!)"
        for kind in ("called", "court", "arm", "only-called")
    )
    return (
        lazily(rf"(?:{_HOME})? (?:[a-z-]+ ){{0,2}}?[a-z]*(?:{called}) [A-Z]|(?:{_HOME}) [A-Z]"),
        lazily(rf" (?:[a-z-]+ )?(?:{court})\b"),
        lazily(rf" (?:[a-z-]+ )?(?:{arm})\b"),
        lazily(rf" (?:[a-z-]+ )?[a-z]*(?:{plain})\b(?! [A-Z])"),
    )


def describes_firm(scene: Scene, name: Name) -> bool:
    """Whether a place says where a firm is from that is not named by its name."""
    rule = scene.rulebook.entities.get(name.entity)
    if not name.text.endswith(_FROM) if rule is None else rule.kind != "place":
        return False
    return scene.text.endswith(_OF_FIRM, 0, name.start) and _describes_firm(scene, name)


@once
def _describes_firm(scene: Scene, name: Name) -> bool:
    before, english, chinese = _firm(scene.rulebook)
    if not before.search(scene.text, max(0, name.start - _WORD), name.start):
        return False
    return any(one.match(scene.text, name.end) for one in (english, chinese))


@lru_cache(maxsize=4)
def _firm(rulebook: Rulebook) -> tuple["re.Pattern[str]", "re.Pattern[str]", "re.Pattern[str]"]:
    """What stands before such a place, and what behind it in English and in Chinese."""
    latin, wide = by_script(rulebook.group("firm").get("called", ()))
    called = "|".join(map(re.escape, latin)) or "(?!)"
    return (
        lazily(r"\b(?:[Tt]he|its) $|(?:[这這]家|[该該])$"),
        lazily(
            rf"(?:-(?:born|based|headquartered|listed|owned))? (?:[a-z-]+ ){{0,2}}?"
            rf"[a-z]*(?:{called})(?:['’]s)?(?! [A-Z])\b"
        ),
        lazily(rf"(?:的)?[^，。；\d]{{0,4}}?{either(wide)}"),
    )


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


def is_place_or_none(scene: Scene, subject: str) -> bool:
    """Whether a subject is a declared place, or there is none."""
    return not subject or is_place(scene, subject)


def is_place(scene: Scene, subject: str) -> bool:
    """Whether a subject is a declared place."""
    rule = scene.rulebook.entities.get(subject)
    return rule is not None and rule.kind == "place"


def place_kind(scene: Scene, name: Name) -> str:
    """`below` for a place in a country, `country`, or "" for what is no place."""
    rule = scene.rulebook.entities.get(name.entity)
    if rule is None or rule.kind != "place":
        return ""
    return "below" if rule.part_of else "country"
