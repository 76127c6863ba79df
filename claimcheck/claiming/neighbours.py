"""Metrics that a figure shares with the one before it, and how it may differ from it.

`Closed 2.4% lower at $61.20`, `19 lives, among them three children` hand the metric on; `a loss of
4 million, against a profit of 2 million a year before` hands on all but the metric.
"""

from collections.abc import Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.fitting import fits
from claimcheck.claiming.metric import Candidates, touching
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.things import is_piece, names_its_own
from claimcheck.model.fillers import FILLERS, HEDGE, HEDGES_ZH
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import RELATIVE

_TO = lazily(
    r",? (?:lower |higher |down |up |weaker |stronger )?(?:to|at)"
    rf"(?: (?:{HEDGE}|an?|record|new|low of|high of))* "
    rf"|[,\uff0c]?(?:至|到|为|為|达|達|报|報|收报|收報|收于|收於|收在){{1,3}}{HEDGES_ZH}"
    r"(?:每[\u4e00-\u9fff]{1,2})?"
)
_PART = lazily(
    r"(?:其中|[当當]中|包括|包含|including|among them|of them|of whom|of those)"
    rf"[有为為約约至少]{{0,3}}{FILLERS}\s?$"
)
_FORESEEN = 60
_INSTEAD = lazily(
    r"(?: [\w-]+){0,4},? (?:where|when|against|versus|vs\.?|compared with|compared to"
    r"|(?:much |far |well )?(?:more|less|fewer|higher|lower) than|short of|above"
    r"|below|nowhere near|instead of|beating|missing|topping)"
    r"(?: an?| the)?(?: expected| forecast)? "
)
_EXPECTED = lazily(
    r"(?: [\w-]+){0,3}? (?:were expected|was expected|had been expected|expected|estimate|estimates"
    r"|forecast|forecasts|consensus|predicted|projected|pencill?ed in)\b"
)
_PERSONAL = ("cumulative", "stock")
_FAR = 2000  # times: nothing is so much larger than what it continues


def reached(
    scene: Scene, quantity: Quantity, change: str | None, earlier: Sequence[Figure]
) -> Candidates:
    """The metrics of the change right before a level that it led to (up 3% at $61.20).

    So do two levels of one change, from one to the other, have one metric.
    """
    last = earlier[-1] if earlier else None
    if last is None or change is not None:
        return ()
    if quantity.group >= 0 and quantity.group == last.quantity.group:
        return last.metrics
    if _foreseen(scene, quantity, last):
        return last.metrics
    if last.change is None:
        return ()
    gap = scene.text[last.quantity.end : quantity.start]
    if last.quantity.unit not in RELATIVE or not _TO.fullmatch(gap):
        return ()
    metrics = scene.rulebook.metrics
    kept = [
        one for one in last.metrics if fits(metrics[one[0]], quantity, None, scene.rulebook) == 0.0
    ]
    return tuple(kept) if kept[:1] == list(last.metrics[:1]) else ()


def _foreseen(scene: Scene, quantity: Quantity, last: Figure) -> bool:
    """What was expected instead of the figure before: 22,000 jobs where 76,000 were expected."""
    if quantity.unit != last.quantity.unit or quantity.start - last.quantity.end > _FORESEEN:
        return False
    gap = _INSTEAD.fullmatch(scene.text, last.quantity.end, quantity.start)
    return gap is not None and _EXPECTED.match(scene.text, quantity.end) is not None


def part_of(
    scene: Scene, here: Passage, quantity: Quantity, earlier: Sequence[Figure]
) -> Candidates:
    """The metrics of the people counted right before, of whom these are some (其中5名消防员)."""
    last = earlier[-1] if earlier else None
    if last is None or quantity.unit != "count" or last.quantity.unit != "count":
        return ()
    if last.sentence != here.index or not last.metrics:
        return ()
    rule = scene.rulebook.metrics[last.metrics[0][0]]
    if not rule.verbs or rule.kind not in _PERSONAL:
        return ()
    start = max(last.quantity.end, quantity.start - 24)
    return last.metrics if _PART.search(scene.text, start, quantity.start) else ()


def renamed(scene: Scene, quantity: Quantity, level: Figure | None) -> bool:
    """Whether a word right before a base names another metric than its level has."""
    if level is None or not level.metrics:
        return False
    own = touching(scene, quantity)
    return bool(own) and own not in [name for name, _ in level.metrics[:1]]


def alike(scene: Scene, one: Quantity, other: Quantity) -> bool:
    """Whether a number may be of what another was: no lorries are counted among the injured."""
    if one.unit == "count" and names_its_own(scene, one):
        return (one.counted or "").casefold() == (other.counted or "").casefold()
    if one.counted != other.counted and is_piece(scene, one) and is_piece(scene, other):
        return False
    low, high = sorted([abs(one.value), abs(other.value)])
    return one.change is not None or not low or high < _FAR * low
