"""Numbers that belong together: ranges, and the two levels of a change kept apart."""

import re
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from claimcheck.model.mention import Quantity

_DASH = re.compile(r"^\s?(?:-|–|—|~|~|至|到|to)\s?$")
_AND = re.compile(r"^ (?:and|to) $")
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly )?$", re.IGNORECASE)
_FROM = re.compile(
    r"(?:\bfrom (?:about |around |roughly |nearly |over |just |an? |the |RMB|US)?[$€£¥]?\s?$|[由从從自](?:[^,,。;;\d]{0,12})$)",
    re.IGNORECASE,
)
_TO = re.compile(
    r"^[^.;,。;,]{0,28}?\bto (?:about |around |nearly |over |more than |as much as |just |an? )?$"
    r"|^[^。;;]{0,14}?(?:至|到|为|為)(?:约|近|逾|了|超过)?$",
    re.IGNORECASE,
)
_ARROW = re.compile(r"^\s?\*{0,2}\s?(?:→|->|=>)\s?\*{0,2}\s?$")
_BACK = re.compile(r"^,? (?:up |down )?from (?:about |around |nearly |over |just )?$", re.IGNORECASE)
_TO_BEFORE = re.compile(r"\b(?:to|at|was|were) (?:about |around |nearly |over |just )?[$€£¥]?$|[为至到达]$")
_SMALL = 1000


def joined(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities with ranges made one, and `from`, `to` marked on the levels of a change."""
    result: list[Quantity] = []
    for number in found:
        quantity = number
        if result and result[-1].end <= quantity.start:
            previous = result[-1]
            gap = text[previous.end : quantity.start]
            before = text[max(0, previous.start - 28) : previous.start]
            one, other = _implied(previous, quantity, gap)
            if _is_range(one, other, gap, before):
                result[-1] = _range(one, other)
                continue
            parts = _levels(one, other, gap, before)
            if parts:
                group = one.group if one.group >= 0 else one.start
                result[-1] = msgspec.structs.replace(one, part=parts[0], group=group, bare=False)
                quantity = msgspec.structs.replace(other, part=parts[1], group=group, bare=False)
        result.append(quantity)
    return result


def _implied(one: Quantity, other: Quantity, gap: str) -> tuple[Quantity, Quantity]:
    """`from 480 to 980 trillion`, `5-6万台`: the first number takes the scale of the second."""
    if one.kind != "quantity" or other.kind != "quantity" or len(gap) > 12:  # noqa: PLR2004 (a range's gap is short)
        return one, other
    if not (_DASH.match(gap) or _AND.match(gap)) or one.unit not in ("count", other.unit):
        return one, other
    if one.counted or (one.scaled and one.unit != "count"):
        return one, other
    scale = Decimal(1)
    if other.scaled and not one.scaled and one.value < _SMALL:
        scale = _scale_of(other)
    return (
        msgspec.structs.replace(
            one, unit=other.unit, value=one.value * scale, step=one.step * scale,
            scaled=one.scaled or scale > 1, counted=one.counted or other.counted,
            bare=other.bare,
        ),
        other,
    )


def _scale_of(quantity: Quantity) -> Decimal:
    """The scale word's factor: the largest one that leaves a small number before it."""
    for power in (12, 8, 9, 6, 4, 3):
        scale = Decimal(10) ** power
        if quantity.step >= scale or (quantity.value / scale) % 1 == 0 or quantity.value / scale >= 1:
            shortened = quantity.value / scale
            if 1 <= shortened < _SMALL * 10:
                return scale
    return Decimal(1)


def _is_range(one: Quantity, other: Quantity, gap: str, before: str) -> bool:
    if one.kind != "quantity" or other.kind != "quantity" or one.high or other.high:
        return False
    if one.unit != other.unit or one.value >= other.value or one.part:
        return False
    if _BETWEEN.search(before) and _AND.match(gap):
        return True
    return bool(_DASH.match(gap)) and not _FROM.search(before)


def _range(one: Quantity, other: Quantity) -> Quantity:
    return msgspec.structs.replace(
        other, start=one.start, value=one.value, high=other.value, bound="=",
        step=min(one.step, other.step), bare=one.bare and other.bare,
        counted=other.counted or one.counted,
    )


def _levels(one: Quantity, other: Quantity, gap: str, before: str) -> tuple[str, str] | None:
    """Which is the earlier and which the later level, None when they are no pair."""
    if one.kind != "quantity" or one.unit != other.unit or one.change or other.change:
        return None
    if _ARROW.match(gap) or (_FROM.search(before) and _TO.search(gap)):
        return "from", "to"
    if _BACK.match(gap) and (_TO_BEFORE.search(before) or "from" in gap):
        return "to", "from"
    return None
