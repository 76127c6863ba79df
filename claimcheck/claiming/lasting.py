"""Whom a sentence that names nobody tells of: whom the sentence before it told of.

`Corvane flew 3 million passengers. It has 40 planes.` goes on about Corvane; `Now for Nordvik. It
has 90 planes.` about the firm that a sentence without a figure begins with.
"""

from collections.abc import Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.raters import raters
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.subject import acting, clause_start, key, main_subject
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
    """Whom an item that names nobody is about: the list's head, or the firm of the item before.

    `Corvane (CV), second quarter` above the list; `• Corvane lost 5 million • Sales fell to 3`
    where neither head nor title is of one firm, which then is meant throughout.
    """
    passed = ""
    for index in range(here.index - 1, max(-1, here.index - _LONGEST), -1):
        before = scene.sentences[index]
        names = acting(scene, before)
        leads = bool(names) and names[0].start - before.start <= _LED
        if before.kind != "item":
            heads = leads and not before.quantities and before.end - before.start <= _HEAD
            told = [
                one for one in before.names if scene.text[one.start - 1] not in "(（"
            ]  # its ticker
            one = heads and len({key(name) for name in told}) == 1 and _may_head(scene, names[0])
            return key(names[0]) if one else passed
        if names and not passed and not _is_of_one_firm(scene):
            firm = leads and before.quantities and _is_firm(scene, names[0])
            passed = key(names[0]) if firm and names[0].entity not in raters(scene) else ""
            if not passed:
                return ""
    return passed


def _may_head(scene: Scene, name: Name) -> bool:
    """A firm, or another name in a text that is about no firm: China, below Apple's results."""
    rule = scene.rulebook.entities.get(main_subject(scene))
    return _is_firm(scene, name) or rule is None or rule.kind != "company"


@overall
def _is_of_one_firm(scene: Scene) -> bool:
    """Whether the title names one firm and no other."""
    title = scene.sentences[0]
    return len({name.entity for name in title.names if _is_firm(scene, name)}) == 1


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
