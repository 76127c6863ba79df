"""Whom a sentence that names nobody tells of: whom the sentence before it told of.

`Corvane flew 3 million passengers. It has 40 planes.` goes on about Corvane; `Now for Nordvik. It
has 90 planes.` about the firm that a sentence without a figure begins with.
"""

from collections.abc import Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.subject import acting, clause_start, key
from claimcheck.model.mention import Name

_HEAD = 80  # code points of a line above a list
_LONGEST = 30  # items
_LED = 8  # code points before a name that its clause begins with: Now for, 再看


def lasting(scene: Scene, here: Passage, earlier: Sequence[Figure]) -> tuple[str, str] | None:
    """The subject that goes on to a figure here and how it was found, None where none does."""
    if here.kind == "item" and (topic := _listed(scene, here)):
        return topic, "carried"
    last = earlier[-1] if earlier and earlier[-1].block == here.block else None
    if (last is None or last.sentence < here.index - 1) and (topic := _turned_to(scene, here)):
        return topic, "carried"
    if last is None or not last.subject:
        return None
    return last.subject, "carried" if last.subject_found != "document" else "document"


def _listed(scene: Scene, here: Passage) -> str:
    """Whom an item that names nobody is about: the firm of the item before, or the list's head.

    `Corvane (CV), second quarter` above the list; `• Corvane lost 5 million • Sales fell to 3`.
    """
    for index in range(here.index - 1, max(-1, here.index - _LONGEST), -1):
        before = scene.sentences[index]
        names = acting(scene, before)
        leads = bool(names) and names[0].start - before.start <= _LED
        if before.kind != "item":
            heads = leads and not before.quantities and before.end - before.start <= _HEAD
            told = [one for one in names if scene.text[one.start - 1] not in "(（"]  # its ticker
            return key(names[0]) if heads and len({key(one) for one in told}) == 1 else ""
        if names:
            return key(names[0]) if leads and _is_firm(scene, names[0]) else ""
    return ""


def _is_firm(scene: Scene, name: Name) -> bool:
    rule = scene.rulebook.entities.get(name.entity)
    return rule is not None and rule.kind == "company"


def _turned_to(scene: Scene, here: Passage) -> str:
    """Whom the sentence before, which has no figure, begins with, if it names but one.

    A sentence that names somebody itself turns to nobody: 90 planes were built for Corvane.
    """
    if acting(scene, here):
        return ""
    before = scene.sentences[max(here.index - 1, 0)]
    if before.index == here.index or before.block != here.block or not before.names:
        return ""
    names = acting(scene, before)
    if len({key(name) for name in names}) != 1:
        return ""
    first = names[0].start
    return key(names[0]) if first - clause_start(scene, before, first) <= _LED else ""
