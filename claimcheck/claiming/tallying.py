"""The day of the count, or the period told of, that a figure without a time stands in."""

from collections.abc import Sequence
from datetime import date

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.lending import differs
from claimcheck.claiming.markets import is_market_move, is_traded
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.pattern import lazily

_LIKES, _LISTED = 8, 40  # figures back to one of the same kind, in text and in lists
_AS_OF = lazily(r"截[至止]到?\s?$|\b[Aa]s (?:of|at) (?:the )?$")
_REACH = 3  # sentences back to that day
_RECENT = 7  # days since a count that is still gone on with


def beside(
    scene: Scene, figure: Figure, earlier: Sequence[Figure], reported: When | None
) -> When | None:
    """The day of the count that a figure stands in, or the period told of."""
    return _count(scene, figure, earlier) or _unnamed(scene, figure, earlier, reported)


def _count(scene: Scene, figure: Figure, earlier: Sequence[Figure]) -> When | None:
    """What stands behind a count until a day is of that day (截至8日，9人受伤。塌房3间)."""
    last = earlier[-1] if earlier else None
    if last is None or last.block != figure.block or figure.sentence - last.sentence > 1:
        return None
    published = scene.document.source.published
    when, place = last.when, _as_of(scene, figure, last.quantity.start)
    if place is None or when.first != place or figure.modality != "actual" or not published:
        return None
    traded = is_traded(scene, figure) or is_market_move(scene, figure)
    recent = 0 <= (published - place).days <= _RECENT
    return msgspec.structs.replace(when, own=False) if recent and not traded else None


def _as_of(scene: Scene, figure: Figure, behind: int) -> date | None:
    """The day until which the last time of a paragraph tells that was counted."""
    first = scene.sentences[max(0, figure.sentence - _REACH)].start
    for period in reversed(scene.periods.within(first, figure.quantity.start)):
        if period.role in ("now", "base"):
            continue
        told = period.start < behind and period.grain == "day" and period.role == "as-of"
        if not told or not _AS_OF.search(scene.text, max(0, period.start - 8), period.start):
            return None
        return period.first
    return None


def _unnamed(
    scene: Scene, figure: Figure, earlier: Sequence[Figure], reported: When | None
) -> When | None:
    """The period told of for a figure without a name, where others of its kind are of it."""
    if figure.metrics or reported is None or figure.modality != "actual":
        return None
    quantity = figure.quantity
    listed = scene.sentences[figure.sentence].kind != "text"
    for other in reversed(earlier[-_LISTED if listed else -_LIKES :]):
        alike = other.quantity.unit == quantity.unit and not differs(other.when, reported)
        if alike and other.quantity.counted == quantity.counted:
            return msgspec.structs.replace(reported, own=False)
    return None
