"""Figures that belong to things by their order: 出口和进口分别下降29%和22%.

A run of figures behind 分别 (or before `respectively`) is told of as many things named before it:
periods, names, metrics, or the levels of the same sentence.
"""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.shelf import Placed, Shelf
from claimcheck.model.mention import Hit, Name, Period, Quantity
from claimcheck.model.pattern import lazily

_BETWEEN = lazily(
    r"[^\w、,\uff0c和]{0,2}(?:[、,\uff0c/]|和|与|與|及|以及|,? and )\s?(?:增长|下降|升|降|跌|by )?"
)
_ORDER_ZH = lazily(r"(?:分别|分別|依次|依序)[^,\uff0c。;\uff1b\d]{0,14}$")
_ORDER_EN = lazily(r"[^.;\n]{0,24}\brespectively\b")
_LISTED = lazily(r"\w{0,2}?\s?(?:[、,\uff0c/]|和|与|與|及|以及|,? and |, )\s?\w{0,2}?")
_FEW = 2
ItemT = TypeVar("ItemT", bound=Placed)


class Place(NamedTuple):
    """Which of how many figures of a run one is, and where the run begins."""

    order: int
    size: int
    start: int


@once
def _of_order(scene: Scene, quantity: Quantity) -> Place | None:
    """The figure's place in a run of either kind; most figures are in none."""
    if len(scene.quantities.inside(scene.sentence_at(quantity.start))) < _FEW:
        return None
    return place(scene, quantity) or _echo(scene, quantity)


@once
def place(scene: Scene, quantity: Quantity) -> Place | None:
    """The figure's place in a run that is told of things by their order, None outside of one."""
    run, at = _run(scene, quantity)
    if len(run) < _FEW:
        return None
    sentence = scene.sentence_at(quantity.start)
    start, end = run[0].start, run[-1].end
    before = _ORDER_ZH.search(scene.text, max(sentence.start, start - 24), start)
    if before or _ORDER_EN.match(scene.text, end, sentence.end):
        return Place(at, len(run), start)
    return None


def _run(scene: Scene, quantity: Quantity) -> tuple[Sequence[Quantity], int]:
    """The figures of one unit that stand in a row with this one, and its place among them."""
    sentence = scene.sentence_at(quantity.start)
    here = scene.quantities.inside(sentence)
    at = first = last = scene.quantities.count(sentence.start, quantity.start)
    while first and _joined(scene, here[first - 1], here[first]):
        first -= 1
    while last + 1 < len(here) and _joined(scene, here[last], here[last + 1]):
        last += 1
    return here[first : last + 1], at - first


def _echo(scene: Scene, quantity: Quantity) -> Place | None:
    """The place in a run of changes behind as many levels in order: 56亿、59亿元,增长5%、6%."""
    run, at = _run(scene, quantity)
    sentence = scene.sentence_at(quantity.start)
    earlier = scene.quantities.within(sentence.start, run[0].start)
    if len(run) < _FEW or not earlier:
        return None
    told = place(scene, earlier[-1])
    return Place(at, len(run), run[0].start) if told and told.size == len(run) else None


def _joined(scene: Scene, one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and bool(_BETWEEN.fullmatch(scene.gap(one, other)))


def period(scene: Scene, quantity: Quantity) -> Period | None:
    """The period that a figure of a run holds for."""
    return _item(scene, quantity, scene.periods)


def name(scene: Scene, quantity: Quantity) -> Name | None:
    """The name that a figure of a run is told of."""
    return _item(scene, quantity, scene.names)


def term(scene: Scene, quantity: Quantity) -> Hit | None:
    """The metric word that a figure of a run is told of."""
    return _item(scene, quantity, scene.terms)


def level(scene: Scene, quantity: Quantity, earlier: Sequence[Figure]) -> Figure | None:
    """The level of the sentence that a change of a run is told of."""
    at = _of_order(scene, quantity)
    if at is None:
        return None
    index = scene.sentence_index(quantity.start)
    levels = [
        one
        for one in earlier
        if one.sentence == index and one.change is None and one.quantity.start < at.start
    ]
    return levels[at.order] if len(levels) == at.size else None


def modifiers(scene: Scene, quantity: Quantity) -> dict[str, str]:
    """Family -> value by order: GAAP and non-GAAP earnings were $1.08 and $1.05.

    As many values of one family in a row as figures need no word that says so.
    """
    run, at = _run(scene, quantity)
    if len(run) < _FEW:
        return {}
    by_family: dict[str, list[Hit]] = {}
    start = scene.sentence_at(quantity.start).start
    for hit in scene.families.within(start, run[0].start):
        by_family.setdefault(hit.id.partition("=")[0], []).append(hit)
    rows = {family: _row(scene, hits) for family, hits in by_family.items()}
    return {
        family: row[at].id.partition("=")[2]
        for family, row in rows.items()
        if len({hit.id for hit in row}) == len(row) == len(run)
    }


def _row(scene: Scene, hits: Sequence[Hit]) -> list[Hit]:
    """The last of these that stand in a row, with nothing but commas or `and` between them."""
    row = [hits[-1]]
    for hit in reversed(hits[:-1]):
        if not _LISTED.fullmatch(scene.text[hit.end : row[0].start]):
            break
        row.insert(0, hit)
    return row


def _item(scene: Scene, quantity: Quantity, shelf: Shelf[ItemT]) -> ItemT | None:
    """The item of the last list of as many items before the run."""
    at = _of_order(scene, quantity)
    if at is None:
        return None
    found: list[ItemT] = []
    for item in reversed(shelf.within(scene.sentence_at(quantity.start).start, at.start)):
        if found and not _LISTED.fullmatch(scene.text[item.end : found[0].start]):
            if len(found) >= at.size:
                break
            found = []
        found.insert(0, item)
    return found[at.order] if len(found) == at.size else None
