"""Whom a sentence that names nobody tells of: whom the sentence before it told of.

`Corvane flew 3 million passengers. It has 40 planes.` goes on about Corvane; `Now for Nordvik. It
has 90 planes.` about the firm that a sentence without a figure begins with.
"""

from collections.abc import Sequence
from itertools import takewhile

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.keys import key
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.raters import raters
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.subject import acting, clause_start
from claimcheck.claiming.topic import main_subject
from claimcheck.model.mention import Name
from claimcheck.model.pattern import lazily

# What points back to one of several, or to one alone.
_OTHERS = r"(?:They|Their|He|She|His|Her|That|This|These|Those|Both)\b|[他她这這两兩]"
_BACK_TO_ANY = lazily(rf"[\"“'‘]?(?:{_OTHERS})")
_BACK_TO_ONE = lazily(
    rf"[\"“'‘]?(?:{_OTHERS}|Its?\b|[它该該]|其(?!中)"
    r"|The (?:company|firm|group|bank|carrier|city|country|state|drug|two)\b)"
)
_HEAD = 80  # code points of a line above a list
_LONGEST = 30  # items
_DEEP = 24  # code points before a name that a sentence is not about
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
    if last.sentence < here.index and (first := _foremost(scene, here, earlier, last)):
        main = main_subject(scene)
        return (main, "document") if first == main else (first, "carried")
    return last.subject, "carried" if last.subject_found != "document" else "document"


def _foremost(scene: Scene, here: Passage, earlier: Sequence[Figure], last: Figure) -> str:
    """Whom the next sentence is about where the last one tells of several, or names one late.

    `Visitors to Kondor rose 8%. Nordia sent 90,000 and Sulvia 60,000. Receipts came to 4 million`:
    what the document is about. It is not a firm that a paragraph on other firms leaves out.
    """
    main, told = main_subject(scene), _told(earlier)
    back = _BACK_TO_ONE if len(told) == 1 else _BACK_TO_ANY
    if back.match(scene.text, here.start, here.end):
        return ""
    if len(told) == 1:
        return main if _is_late(scene, last) else ""
    if not main or not told or _is_another(scene, earlier, told[0], main):
        return told[0] if told else ""
    return main


def _told(earlier: Sequence[Figure]) -> Sequence[str]:
    """Those of whom the last sentence with figures tells, in order."""
    last = takewhile(lambda figure: figure.sentence == earlier[-1].sentence, reversed(earlier))
    return list(dict.fromkeys(reversed([figure.subject for figure in last if figure.subject])))


def _is_late(scene: Scene, last: Figure) -> bool:
    """Whether a sentence names the one of whom it tells far behind its beginning."""
    before = scene.sentences[last.sentence]
    if last.subject_found not in ("clause", "sentence"):
        return False
    return all(
        name.start - before.start > _DEEP for name in before.names if key(name) == last.subject
    )


def _is_another(scene: Scene, earlier: Sequence[Figure], one: str, main: str) -> bool:
    """Whether a paragraph on some firms leaves out the one that the document is about."""
    rules = scene.rulebook.entities
    if not all(name in rules and rules[name].kind == "company" for name in (one, main)):
        return False
    block = takewhile(lambda figure: figure.block == earlier[-1].block, reversed(earlier))
    return all(figure.subject != main for figure in block)


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
