"""Figures told twice: a headline or a later paragraph takes the time that the text once gave."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.when import When

_SMALL = Decimal(20)
_UNTOLD = ("published", "assumed", None)
Key = tuple[object, ...]
Days = tuple[date | None, date | None]


def restated(found: Sequence[Figure]) -> list[Figure]:
    """The figures, with the one time of an equal figure for those that name none themselves.

    Equal are figures of one value, unit, metric and direction. Small counts and ranks must be
    of one subject too. Where the text gives equal figures different times none is taken.
    """
    told: dict[Key, dict[Days, When]] = {}
    for figure in found:
        told_at = figure.when.role != "base" and figure.when.first
        if figure.when.own and told_at and figure.when.basis not in _UNTOLD:
            days = figure.when.first, figure.when.last
            told.setdefault(_key(figure), {}).setdefault(days, figure.when)
    return [_dated(figure, told) for figure in found]


def _times(figure: Figure, told: Mapping[Key, Mapping[Days, When]]) -> Sequence[When]:
    """The times of equal figures; for a large figure of the headline whatever they measure."""
    same = told.get(_key(figure))
    if same or figure.sentence or not figure.quantity.scaled:
        return tuple(same.values()) if same else ()
    plain = figure.quantity.value, figure.quantity.high, figure.quantity.unit, figure.change
    return [when for key, times in told.items() if key[:4] == plain for when in times.values()]


def _dated(figure: Figure, told: Mapping[Key, Mapping[Days, When]]) -> Figure:
    if figure.when.own or figure.when.basis not in _UNTOLD or figure.quantity.part == "from":
        return figure
    times = _times(figure, told)
    if not times or len({(when.first, when.last) for when in times}) > 1:
        return figure
    return msgspec.structs.replace(figure, when=msgspec.structs.replace(times[0], own=False))


def _key(figure: Figure) -> Key:
    quantity = figure.quantity
    about = figure.metrics[0][0] if figure.metrics else quantity.counted or ""
    small = quantity.kind == "rank" or (quantity.unit == "count" and quantity.value < _SMALL)
    who = figure.subject if small else ""
    return quantity.value, quantity.high, quantity.unit, figure.change, about, who
