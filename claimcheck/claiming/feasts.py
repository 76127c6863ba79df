"""Years that stand for a holiday in them: 国庆假期…，2019年为830元; up from 2.1 billion in 2024."""

import re
from collections.abc import Sequence

import msgspec

from claimcheck.claiming.ancestors import shifted_back
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.foretelling import foretold
from claimcheck.claiming.markets import is_market_move, is_traded
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_TAKINGS = ("cumulative", "price", "")
_LASTING = ("stock", "rank", "record")
_NEAR = 12  # figures back to one of the same unit that is of the holiday
_MONTHS, _LONGEST = 12, 20  # of a year; years between two of one holiday
_BARE = lazily(
    r"[今去前上那]年|(?:19|20)\d\d年?|(?:last|this|the previous) year|the year before",
    re.IGNORECASE,
)
_WHOLE = lazily(r"的?(?:全年|[整全]年|一整年|[底末初])| as a whole")


def is_of(scene: Scene, figure: Figure, told: When | None) -> bool:
    """Whether a figure without a time is that of a holiday told of: takings, fares, crowds."""
    if told is None or told.grain != "span" or figure.kind not in _TAKINGS:
        return False
    traded = is_traded(scene, figure) or is_market_move(scene, figure)
    return figure.quantity.bound == "=" and not traded  # what has passed a mark still grows


def holiday_of(
    scene: Scene, figure: Figure, period: Period, earlier: Sequence[Figure], told: When | None
) -> When | None:
    """The holiday told of, in the year that a period names; None where the year is meant."""
    if period.grain != "year" or told is None or told.grain != "span":
        return None
    if period.first is None or told.first is None or period.role != "at":
        return None
    bare = _BARE.fullmatch(scene.text, period.start, period.end)
    if not bare or _WHOLE.match(scene.text, period.end) or not _like(scene, figure, earlier, told):
        return None
    years = told.first.year - period.first.year
    if not 0 <= years < _LONGEST:
        return None
    found = shifted_back(told, _MONTHS * years, scene.rulebook) if years else told
    return msgspec.structs.replace(found, own=True)


def _like(scene: Scene, figure: Figure, earlier: Sequence[Figure], told: When) -> bool:
    """Whether a figure is one of those that the holiday has: another of its unit is of it."""
    if figure.modality != "actual" or figure.kind in _LASTING or is_traded(scene, figure):
        return False
    if foretold(scene, figure):
        return False
    unit = figure.quantity.unit
    near = earlier[-_NEAR:]
    changes = figure.change is not None or unit == "percent"
    return any(one.quantity.unit == unit and _is_of(one.when, told) for one in near) or (
        changes and any(_is_of(one.when, told) for one in near[-2:])
    )


def _is_of(when: When, told: When) -> bool:
    """Whether a time is the holiday told of, or its like of another year."""
    return when.grain == "span" and (when.first == told.first or when.role == "base")
