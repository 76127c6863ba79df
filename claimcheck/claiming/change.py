"""Tells a level from a change, and which way the change goes."""

import re

from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit, Quantity

# "rose to 5", 增至5: what follows these is a level even after a word of change.
_TO_LEVEL = re.compile(
    r"^\s*(?:\S+\s+){0,3}?(?:to|past|above|below|through|from)\b"
    r"|^[^,,。;;]{0,4}?(?:至|到|达|为|超过|突破|逾)(?!少)"
)
_BY = re.compile(r"\bby\s+(?:\w+\s+){0,2}$")
_SIGN = re.compile(r"[+++]\s?$")
_MINUS = re.compile(r"(?:^|[\s((,,:])[-−–-]\s?$")
_RIGHT = re.compile(r"^\s*(?:的|(?:\w+\s+){0,2}?$)")
_MORE = re.compile(r"^\s*(?:more|higher|larger|bigger|greater|above|better)\b")
_LESS = re.compile(r"^\s*(?:less|fewer|lower|smaller|below|off)\b")
_RELATIVE = ("percent", "percentage_point", "basis_point", "times")
_REACH = 9.0  # width of the gap over which a word of change still reaches a number


def change(scene: Scene, quantity: Quantity) -> str | None:
    """`increase` or `decrease` when the quantity is a change, None for a level.

    "rose 26%", "up by 5 million", 同比增长5% are changes; "rose to 26%", 增至5亿 are levels.
    """
    if quantity.change or quantity.kind == "rank":
        return quantity.change
    if quantity.part in ("from", "to"):
        return None
    sentence = scene.sentence_at(quantity.start)
    before = scene.text[sentence.start : quantity.start]
    if quantity.unit in _RELATIVE and _SIGN.search(before):
        return "increase"
    if quantity.unit in _RELATIVE and _MINUS.search(before):
        return "decrease"
    return (
        _from_left(scene, quantity, sentence.start)
        or _compared(scene, quantity, sentence.end)
        or _from_right(scene, quantity, sentence.end)
    )


def _direction(hit: Hit) -> str | None:
    return {"change.up": "increase", "change.down": "decrease"}.get(hit.id)


def _from_left(scene: Scene, quantity: Quantity, start: int) -> str | None:
    """The nearest word of change on the left, when nothing makes a level of the number."""
    for hit in reversed(scene.cues.within(start, quantity.start)):
        direction = _direction(hit)
        if direction is None or hit.end > quantity.start:
            continue
        gap = scene.text[hit.end : quantity.start]
        if scene.cost(hit, quantity) > _REACH or _TO_LEVEL.search(gap):
            return None
        relative = quantity.unit in _RELATIVE
        plain = _BY.search(gap) or scene.cost(hit, quantity) < (_REACH if relative else _REACH / 2)
        return direction if plain else None
    return None


def _compared(scene: Scene, quantity: Quantity, end: int) -> str | None:
    """`11% more than`, `3 points higher`."""
    if quantity.unit not in _RELATIVE:
        return None
    after = scene.text[quantity.end : min(end, quantity.end + 12)]
    if _MORE.search(after):
        return "increase"
    return "decrease" if _LESS.search(after) else None


def _from_right(scene: Scene, quantity: Quantity, end: int) -> str | None:
    """`26% growth`, `13%的双位数增长`: a word of change right behind a relative figure."""
    if quantity.unit not in _RELATIVE:
        return None
    for hit in scene.cues.within(quantity.end, end):
        direction = _direction(hit)
        if direction is None:
            continue
        gap = scene.text[quantity.end : hit.start]
        if _RIGHT.search(gap) and scene.cost(hit, quantity) < _REACH / 2:
            return direction
        return None
    return None
