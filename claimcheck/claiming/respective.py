"""Figures that belong to things by their order: 出口和进口分别下降29%和22%.

A run of figures behind 分别 (or before `respectively`) is told of as many things named before it:
periods, names, metrics, or the levels of the same sentence.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.shelf import Placed
from claimcheck.model.fillers import FILLERS
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily

_BETWEEN = lazily(
    r"[^\w、,\uff0c和]{0,2}(?:[、,\uff0c/]|和|与|與|及|以及|,? and )\s?(?:增长|下降|升|降|跌|by )?"
)
_ORDER_ZH = lazily(r"(?:分别|分別|依次|依序)[^,\uff0c。;\uff1b\d]{0,14}$")
_ORDER_EN = lazily(r"[^.;\n]{0,24}\brespectively\b")
_LISTED = lazily(r"\w{0,2}?\s?(?:[、,\uff0c/]|和|与|與|及|以及|,? and |, )\s?\w{0,2}?")
_JOINED = lazily(r",? and (?:the )?|, (?:the )?")
_VERB = lazily(
    rf" (?:[a-z]+ed|had|has|have|won|made|sold|lost|took|grew|fell|rose)(?: by)?{FILLERS} "
)
_OPENS = 8  # code points before names that a sentence begins with
_FEW = 2
ItemT = TypeVar("ItemT", bound=Placed)


class Place(NamedTuple):
    """Which of how many figures of a run one is, and where the run begins."""

    order: int
    size: int
    start: int


class _Rows(NamedTuple):
    """The runs of a sentence: for each figure in one, by its start, its place; then by order."""

    runs: dict[int, tuple[Sequence[Quantity], int]]
    orders: dict[int, Place]


@once
def _rows(scene: Scene, here: Passage) -> _Rows:
    """The runs of figures of one unit in a sentence, and those told of things by their order.

    Those are runs behind 分别, and of changes behind as many such levels: 56亿、59亿元,增长5%、6%.
    """
    rows = _Rows({}, {})
    told = 0  # how many figures the run before has, if it is one by order
    for run in _runs(scene, here.quantities):
        size, plain = (
            len(run),
            len(run) >= _FEW and (_in_order(scene, here, run) or _in_step(scene, here, run)),
        )
        for at, quantity in enumerate(run) if size >= _FEW else ():
            rows.runs.setdefault(quantity.start, (run, at))
            if plain or told == size:
                rows.orders.setdefault(quantity.start, Place(at, size, run[0].start))
        told = size if plain else 0
    return rows


def _runs(scene: Scene, quantities: Sequence[Quantity]) -> list[list[Quantity]]:
    """All figures, those of one unit that stand in a row together."""
    runs: list[list[Quantity]] = [[quantities[0]]]
    for one, other in pairwise(quantities):
        gap = scene.text[one.end : other.start]
        if one.unit == other.unit and _BETWEEN.fullmatch(gap):
            runs[-1].append(other)
        else:
            runs.append([other])
    return runs


def _in_order(scene: Scene, here: Passage, run: Sequence[Quantity]) -> bool:
    """Whether words beside a run say that it is told of things by their order."""
    start, end = run[0].start, run[-1].end
    before = _ORDER_ZH.search(scene.text, max(here.start, start - 24), start)
    return bool(before or _ORDER_EN.match(scene.text, end, here.end))


def _in_step(scene: Scene, here: Passage, run: Sequence[Quantity]) -> bool:
    """Whether as many names stand right before a run: Chile and Peru recorded 300 and 200."""
    named = [name for name in here.names if name.start < run[0].start][-len(run) :]
    if len(named) < len(run) or named[0].start > here.start + _OPENS:
        return False
    rows = (_JOINED.fullmatch(scene.text[a.end : b.start]) for a, b in pairwise(named))
    verb = _VERB.fullmatch(scene.text, named[-1].end, run[0].start)
    return verb is not None and all(rows)


def order(scene: Scene, here: Passage, quantity: Quantity) -> Place | None:
    """The figure's place in a run that is told of things by their order, None outside of one."""
    if len(here.quantities) < _FEW:
        return None
    return _rows(scene, here).orders.get(quantity.start)


def level(here: Passage, at: Place, earlier: Sequence[Figure]) -> Figure | None:
    """The level of the sentence that a change of a run is told of."""
    levels = [
        one
        for one in earlier
        if one.sentence == here.index and one.change is None and one.quantity.start < at.start
    ]
    return levels[at.order] if len(levels) == at.size else None


def modifiers(scene: Scene, here: Passage, quantity: Quantity) -> dict[str, str]:
    """Family -> value by order: GAAP and non-GAAP earnings were $1.08 and $1.05.

    As many values of one family in a row as figures need no word that says so.
    """
    runs = _rows(scene, here).runs
    if quantity.start not in runs:
        return {}
    run, at = runs[quantity.start]
    by_family: dict[str, list[Hit]] = {}
    for hit in here.families:
        if hit.start >= run[0].start:
            break
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


def item(scene: Scene, at: Place, items: Sequence[ItemT]) -> ItemT | None:
    """The item of a sentence that a figure of a run is told of.

    It is in the last list of as many items before the run.
    """
    found: list[ItemT] = []
    for item in reversed(items):
        if item.start >= at.start:
            continue
        if found and not _LISTED.fullmatch(scene.text[item.end : found[0].start]):
            if len(found) >= at.size:
                break
            found = []
        found.insert(0, item)
    return found[at.order] if len(found) == at.size else None
