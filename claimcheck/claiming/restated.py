"""Figures told twice: a headline or a later paragraph takes the time that the text once gave."""

from collections.abc import Sequence
from decimal import Decimal

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.when import When

_SMALL = Decimal(20)
_UNTOLD = ("published", "assumed", None)
Key = tuple[object, ...]


def restated(found: Sequence[Figure]) -> list[Figure]:
    """The figures, with the one time of an equal figure for those that name none themselves.

    Equal are figures of one value, unit, metric and direction. Small counts and ranks must be
    of one subject too. Where the text gives equal figures different times none is taken.
    """
    told: dict[Key, list[When]] = {}
    for figure in found:
        if figure.when.own and figure.when.first and figure.when.basis not in _UNTOLD:
            told.setdefault(_key(figure), []).append(figure.when)
    return [_dated(figure, told.get(_key(figure), ())) for figure in found]


def _dated(figure: Figure, times: Sequence[When]) -> Figure:
    if figure.when.own or figure.when.basis not in _UNTOLD or not times:
        return figure
    if figure.quantity.part == "from":
        return figure
    if len({(when.first, when.last) for when in times}) > 1:
        return figure
    return msgspec.structs.replace(figure, when=msgspec.structs.replace(times[0], own=False))


def _key(figure: Figure) -> Key:
    quantity = figure.quantity
    about = figure.metrics[0][0] if figure.metrics else quantity.counted or ""
    small = quantity.kind == "rank" or (quantity.unit == "count" and quantity.value < _SMALL)
    who = figure.subject if small else ""
    return quantity.value, quantity.high, quantity.unit, figure.change, about, who
