"""The time of the first of two levels: of the base that a newer one is measured against."""

from collections.abc import Sequence
from datetime import date

from claimcheck.claiming.figure import Figure, told_at
from claimcheck.claiming.foretelling import foretold
from claimcheck.claiming.levels import base_time
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.stated import is_revised, told_first
from claimcheck.claiming.twins import counterpart, first_has_its_own
from claimcheck.claiming.when import When

_ASIDES = 3  # figures back to the newer level: 373 million, down 10%, from 416 million


def first_level(
    scene: Scene, figure: Figure, earlier: Sequence[Figure], own: When | None, now: When
) -> When:
    """The time of a first level that stands beside a time of its `own`; empty when untold."""
    begun = _begun(scene, figure, own, now)
    newer = _newer(figure, earlier)
    if not begun.first and newer is not None and told_first(scene, figure.quantity):
        return newer.when
    return begun if begun.first else _base(scene, figure, newer, own)


def _begun(scene: Scene, figure: Figure, when: When | None, now: When) -> When:
    """The first level of a change is of an earlier, untold time.

    But of a forecast or a revised figure both levels are of its period, and what is to
    change still holds on the day of publication.
    """
    if when is None or not when.own:
        return When()
    newer = counterpart(scene, figure.quantity)
    if newer is not None and first_has_its_own(scene, newer):
        return when
    ahead = _is_ahead(when, scene.document.source.published)
    if figure.modality == "plan" or foretold(scene, figure) or is_revised(scene, figure):
        price = figure.kind == "price" and not foretold(scene, figure)
        return now if ahead and price else when
    return now if ahead else When()


def _is_ahead(when: When, published: date | None) -> bool:
    return when.first is not None and published is not None and when.first > published


def _base(scene: Scene, figure: Figure, newer: Figure | None, own: When | None) -> When:
    """What a level is measured against holds for its own time only, when that is told."""
    if newer is None:
        return When()
    yearly = figure.kind == "flow" and figure.modality == "actual"
    return base_time(scene, figure.quantity, newer.when, own, yearly=yearly) or When()


def _newer(figure: Figure, earlier: Sequence[Figure]) -> Figure | None:
    """The newer level before a first one: that of its construct (up to 19, from 5)."""
    names = (figure.construct, "")
    for index in reversed(told_at(figure.construct, earlier)):
        if earlier[index].construct in names:
            return earlier[index]
    near = reversed(earlier[-_ASIDES:]) if figure.construct else ()
    return next((one for one in near if one.construct == figure.construct), None)
