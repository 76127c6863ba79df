"""Whose standing it is: the name that a superlative is said of."""

import re
from collections.abc import Sequence

from claimcheck.claiming.keys import key
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.speakers import is_source
from claimcheck.claiming.subject import clause_start
from claimcheck.model.mention import Name
from claimcheck.model.pattern import lazily

_RELATIVE = lazily(r"\s*(?:which|who|that)\b", re.IGNORECASE)
_BESIDE = lazily(r"^(?:[’']s? (?:[\w-]+ ){0,3}|[的之]?|(?:[\w-]+ ){0,3}[\w-]+, )$")
_MAIN = lazily(r"[;\uff1b]\s*|\s-\s(?=[A-Z])")
_ENDS_MAIN = (";", "\uff1b", "-")  # one of them in all such places
_THEIRS = lazily(r"^[’']s?\s")


def holder(scene: Scene, at: int, *, areas: bool = False) -> tuple[str, str]:
    """The name that a standing at `at` is said of, and how it was found (see About).

    The last of the names that stand beside each other in its own clause (阿里巴巴通义千问 is
    通义千问), after `which` the name right before it, else the first name of the sentence.
    `areas`: a name right before may only tell among whom (China's largest bank).
    """
    sentence = scene.sentence_at(at)
    begin = _main_clause(scene.text, sentence.start, at)
    names = [n for n in scene.names.within(begin, at) if not is_source(scene, n)]
    names = [name for name in names if not (areas and _is_area(scene, name, at))]
    if not names:
        return "", ""
    start = clause_start(scene, sentence, at)
    own = [name for name in names if name.start >= start]
    if own:
        return key(_chain(scene, own)), "clause"
    if _RELATIVE.match(scene.text, start):
        return key(names[-1]), "clause"
    return key(_chain(scene, names)), "sentence"


def _main_clause(text: str, start: int, at: int) -> int:
    """Behind a heading (`Strategy - `) and behind the last semicolon."""
    if not any(map(text[start:at].__contains__, _ENDS_MAIN)):
        return start
    last = start
    for found in _MAIN.finditer(text, start, at):
        last = found.end()
    return last


def _is_area(scene: Scene, name: Name, at: int) -> bool:
    """`China's largest bank`, 中国最大: the name tells among whom."""
    gap = scene.text[name.end : at]
    return bool(_THEIRS.match(gap) and len(gap.split()) <= 2) or (len(gap) <= 1 and gap != ",")


def _chain(scene: Scene, names: Sequence[Name]) -> Name:
    """The last of the names that run on from the first: `Alibaba's Tongyi Qianwen`."""
    found = names[0]
    for name in names[1:]:
        if not _BESIDE.match(scene.text[found.end : name.start]):
            break
        found = name
    return found
