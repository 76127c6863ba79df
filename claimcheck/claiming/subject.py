"""Whose figure it is: the name that a quantity belongs to, and how it was found."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from claimcheck.claiming.backdrop import is_backdrop, is_home, place_kind
from claimcheck.claiming.forecasters import is_forecaster
from claimcheck.claiming.keys import folded, key
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.persons import persons_left_out
from claimcheck.claiming.raters import foretells, raters
from claimcheck.claiming.scene import Scene, once, overall
from claimcheck.claiming.speakers import is_source, is_told, reports
from claimcheck.claiming.topic import main_subject
from claimcheck.model.mention import Name, Quantity
from claimcheck.model.pattern import lazily

# It begins with a set of letters, so that all others are passed over quickly.
_CLAUSE = lazily(
    r"[,\uff0c;\uff1b、而但wba](?:hile\b(?<=\bwhile)|ut\b(?<=\bbut)|nd\b(?<=\band)"
    r"|(?<=[^wba])(?:(?<=[而但])|(?!\d|[收现現]?[报報]\d)\s*))"
)
_IN = lazily(r"((?: (?!and\b)[a-z]+){0,3}) (?:in|across) (?:the )?")
_OF = lazily(r"[^.,;:\n，。；：]{0,40}\b(?:of|by) (?:the )?", re.IGNORECASE)
_ROW = lazily(r"(?: \([^)]{1,24}\))?(?:,|,? and|,? or) (?:the )?")
_AND = (" and ", " and the ")
_FRONTED = ("In ", "In the ", "Across ", "在")
_WORD = 14  # code points of a preposition and an article
# What ends a clause here may be part of something longer where the text goes on: 2 | ,500.
_CUT, _LONGEST = frozenset(",\uff0c;\uff1b、etd"), 5


def names_of(_: Scene, sentence: Passage) -> tuple[str, ...]:
    """The keys of all names in a sentence, in order, without repeats."""
    return tuple(dict.fromkeys([name.entity or folded(name.text) for name in sentence.names]))


def also(scene: Scene, names: Iterable[str]) -> dict[str, str]:
    """The other names, folded, that the document gives these names."""
    known = _explained(scene)
    if not known:
        return {}
    return {name: known[name] for name in names if name in known and known[name] != name}


@overall
def _explained(scene: Scene) -> dict[str, str]:
    return {key(name): folded(name.also) for name in scene.explained}


def _is_passed_over(scene: Scene, name: Name) -> bool:
    return is_forecaster(scene, name) or is_told(scene, name)


def subject(scene: Scene, here: Passage, at: int, clause: int) -> tuple[str, str]:
    """The subject's key and how it was found (`clause`, `sentence`), ("", "") when unnamed.

    The first name of the clause of a quantity at a place, else the first before it in the sentence.
    """
    if not here.names or here.names[0].start >= at:
        return "", ""
    before = [name for name in acting(scene, here) if name.start < at]
    before = before or _own_places(scene, [n for n in usable(scene, here) if n.start < at])
    for place, name in enumerate(before):
        if clause <= name.start:
            joined = place and scene.text[before[place - 1].end : name.start] in _AND
            return key(before[place - 1] if joined else name), "clause"
    return (key(before[0]), "sentence") if before else ("", "")


@once
def acting(scene: Scene, here: Passage) -> Sequence[Name]:
    """The usable names of a sentence that are not only where it happens.

    Places in a row are all that, if the first is: in Portugal (4%) and Greece (3%).
    """
    banks, found, where = raters(scene), [], None
    for name in usable(scene, here):
        row = where is not None and _ROW.fullmatch(scene.text, where.end, name.start)
        if is_backdrop(scene, name) or (row and place_kind(scene, name)):
            where = name
        elif name.entity not in banks:
            found.append(name)
    return found


def _own_places(scene: Scene, places: list[Name]) -> list[Name]:
    """Where it happens is whose it is, unless the document is about a firm or a thing."""
    if not places:
        return places
    main = main_subject(scene)
    rule = scene.rulebook.entities.get(main)
    return places if not main or (rule is not None and rule.kind == "place") else []


@once
def usable(scene: Scene, sentence: Passage) -> Sequence[Name]:
    """The names that do not only say the thing; if all do, those that are no reporters by trade."""
    names = sentence.names
    here = [name for name in persons_left_out(scene, names) if not _is_passed_over(scene, name)]
    told = [name for name in here if not is_source(scene, name)]
    told = told if any(not is_home(scene, name) for name in told) else []
    return told or [name for name in here if not (reports(scene, name) or foretells(scene, name))]


def clause_start(scene: Scene, sentence: Passage, end: int) -> int:
    """Where the clause of a sentence that goes on to `end` begins."""
    begins, text = _clauses(scene, sentence), scene.text
    last = begins[bisect_right(begins, end) - 1] if end > begins[0] else begins[0]
    if end > sentence.end or text[end - 1] in _CUT:
        floor = min(end, sentence.end) - _LONGEST
        for found in _CLAUSE.finditer(text, max(last, floor), end):
            last = found.end()
    return last


@once
def _clauses(scene: Scene, sentence: Passage) -> Sequence[int]:
    """Where the clauses of a sentence begin."""
    found = _CLAUSE.finditer(scene.text, sentence.start, sentence.end)
    return [sentence.start, *[mark.end() for mark in found]]


def place_of(scene: Scene, here: Passage, quantity: Quantity, clause: int) -> str:
    """The place that a count is told for, right behind it or before it in its clause, else "".

    `30 in Kent`, `in Kent they say 33`, where no one else acts; a whole country only in a list,
    also behind a colon, or where the sentence opens with it: In Haiti, the toll reached 25.
    """
    before, clause = "", max(clause, scene.text.rfind(": ", clause, quantity.start))
    for name in usable(scene, here):
        if place_kind(scene, name) and scene.text[here.start : name.start] in _FRONTED:
            before = key(name)
        kind = place_kind(scene, name)
        if clause <= name.start < quantity.start:
            if kind != "below":
                return ""
            before = before or key(name)
        elif name.start >= quantity.end:
            listed = _IN.fullmatch(scene.text, quantity.end, name.start)
            return key(name) if listed and (kind == "below" or (kind and not listed[1])) else before
    return before


def owner(scene: Scene, here: Passage, quantity: Quantity) -> str:
    """The key of a name behind a quantity that owns it: 44% of Renewal's income."""
    name = _first_behind(scene, here, quantity)
    owns = name is not None and _OF.fullmatch(scene.text, quantity.end, name.start)
    return key(name) if name is not None and owns else ""


def behind(scene: Scene, here: Passage, quantity: Quantity) -> str:
    """The key of the first name behind a quantity in its sentence, "" for none."""
    name = _first_behind(scene, here, quantity)
    return key(name) if name else ""


def _first_behind(scene: Scene, here: Passage, quantity: Quantity) -> Name | None:
    if not here.names or here.names[-1].start < quantity.end:
        return None
    for name in usable(scene, here):
        if name.start >= quantity.end:
            return name
    return None
