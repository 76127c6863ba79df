"""Whose a figure is that has a name as the object before it: fined Corvane £4m; Nordvik, which had.

So has a figure that says again what was told of the last one: 879 points, or 1.9%, to 45,480.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.keys import key
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.subject import usable
from claimcheck.model.fillers import FILLERS
from claimcheck.model.mention import Name, Quantity
from claimcheck.model.pattern import by_script, lazily
from claimcheck.rulebook.schema import Rulebook

_WHICH = lazily(
    r", (?:which|who) (?:had|has|have|owns?|owned|employs?|employed|earns?|earned|makes?|made"
    r"|sells?|sold|operates?|operated|reported|posted|runs?|ran|flies|flew|carries|carried)\b"
)
_TO_PAY = lazily(rf" to pay(?: [a-z]+){{0,2}}?{FILLERS} ")
_FINED = lazily(rf"(?: [a-z]+)?{FILLERS} ")
_AGAIN = lazily(rf"(?:%| [a-z]+)?,? (?:or|to|at){FILLERS} ")
_VERB = 24  # code points before a name that hold what befalls it


def object_of(scene: Scene, here: Passage, quantity: Quantity, clause: int) -> str:
    """Who was fined or ordered to pay, or of whom a clause with `which` tells, "" for none."""
    if here.language != "en" or not here.names or here.names[0].end > quantity.start:
        return ""
    named = reversed(usable(scene, here))
    last = next((one for one in named if one.end <= quantity.start), None)
    if last is None:
        return ""
    behind = scene.text[last.end]
    if behind == " " and _is_fined(scene, last, quantity):
        return key(last)
    which = _WHICH.match(scene.text, last.end) if behind == "," else None
    return key(last) if which and last.end < clause <= which.end() else ""


def _is_fined(scene: Scene, name: Name, quantity: Quantity) -> bool:
    text, low = scene.text, max(0, name.start - _VERB)
    fined, ordered, ends = _verbs(scene.rulebook)
    if text[max(0, name.start - 3) : name.start] not in ends:
        return False
    if fined.search(text, low, name.start):
        return _FINED.fullmatch(text, name.end, quantity.start) is not None
    if ordered.search(text, low, name.start):
        return _TO_PAY.fullmatch(text, name.end, quantity.start) is not None
    return False


@lru_cache(maxsize=4)
def _verbs(
    rulebook: Rulebook,
) -> tuple["re.Pattern[str]", "re.Pattern[str]", frozenset[str]]:
    """What ends with a verb like fined, and with one like ordered (to pay), before its object.

    Also the last letters of both, which tell most often that neither stands there.
    """
    words = rulebook.group("payee")
    latin = [by_script(words.get(kind, ()))[0] for kind in ("fined", "ordered")]
    fined, ordered = ("|".join(map(re.escape, verbs)) or "(?!)" for verbs in latin)
    return (
        lazily(rf"(?<!was )(?<!were )(?<!been )\b(?:{fined}) (?:the )?$"),
        lazily(rf"(?<!was )(?<!were )(?<!been )\b(?:{ordered}) (?:the )?$"),
        frozenset([f"{verb[-2:]} " for verbs in latin for verb in (*verbs, "the")]),
    )


def again(scene: Scene, quantity: Quantity, earlier: Sequence[Figure]) -> str:
    """Whose the figure is that this one says again or leads on from, "" for none."""
    last = earlier[-1] if earlier else None
    if last is None or last.subject_found not in ("clause", "sentence"):
        return ""
    told = _AGAIN.fullmatch(scene.text, last.quantity.end, quantity.start)
    return last.subject if told else ""
