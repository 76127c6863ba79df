"""Periods that a figure is only measured against: on May, than in 2019, the highest since March."""

from claimcheck.claiming.beside import beside
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.possessed import is_owner, owns_another
from claimcheck.claiming.scene import Scene
from claimcheck.model.fillers import HEDGES_ZH
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_REACH = 80
BOUNDARY = lazily(r",(?!\d)|[;:\uff0c\uff1b\uff1a。]|\s[-–—]\s|\b(?:and|while|but)\b")
_BASE_OF_MULTIPLE = lazily(r" (?:the|that|those|its|their|what|of) [^,.;]*\b(?:of|in|over|from) ")
_THAN = lazily(r"\bthan\b")
# What is told of the base itself: on the second quarter, which was revised to 311,656.
_TOLD_OF = lazily(r",? (?:which|when|itself) (?:[^,.;]|[.,]\d|, itself,){0,60}")
_ADJACENT = lazily(rf"(?:[^\uff0c。,、\d]{{0,4}}的)?{HEDGES_ZH}|['’]s (?:[a-z]+ )?")


def measured_against(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a figure is compared with a period: on May, than in 2019, its highest since March."""
    if _of_its_own(scene, figure, period):
        return False
    if owns_another(scene, figure.quantity, period):
        return True
    found = beside(scene, period)
    return (
        found.frames
        or (found.compares and not _compared(scene, figure, period))
        or (figure.change is not None and (found.begins or _than(scene, figure, period)))
        or _of_multiple(scene, figure, period, named=found.multiplies)
    )


def _of_its_own(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a clause about the period tells the figure: `on June, which was revised to 5%`."""
    if not scene.text.startswith((",", " "), period.end) or period.end > figure.quantity.start:
        return False
    return _TOLD_OF.fullmatch(scene.text, period.end, figure.quantity.start) is not None


def _than(scene: Scene, figure: Figure, period: Period) -> bool:
    """5% more than in June."""
    behind = _behind(scene, figure, period)
    return bool(behind and _THAN.search(behind)) and not BOUNDARY.search(behind)


def _of_multiple(scene: Scene, figure: Figure, period: Period, *, named: bool) -> bool:
    """2022年的10倍, three times that of 2022."""
    quantity = figure.quantity
    if named and not _compared(scene, figure, period):
        return True
    if quantity.unit != "times":
        return False
    if period.end <= quantity.start:
        return bool(_ADJACENT.fullmatch(scene.gap(period, quantity)))
    return bool(_BASE_OF_MULTIPLE.match(_behind(scene, figure, period)[:_REACH]))


def _behind(scene: Scene, figure: Figure, period: Period) -> str:
    """The text from a figure to a period behind it, "" for one before it."""
    end = figure.quantity.end
    return scene.text[end : period.start] if period.start >= end else ""


def _compared(scene: Scene, figure: Figure, period: Period) -> bool:
    """The figure that stands right behind the period it is compared by: 较1月的1524万."""
    level = figure.change is None or is_owner(scene, period)
    level = level and figure.quantity.unit != "times"
    behind = level and period.end <= figure.quantity.start
    return behind and bool(_ADJACENT.fullmatch(scene.gap(period, figure.quantity)))
