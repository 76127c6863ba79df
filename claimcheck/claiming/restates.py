"""The level that a change tells again: 8 GW was installed, 12% more; 676 pairs, 65 more."""

from collections.abc import Sequence

from claimcheck.claiming.carrying import names_between
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.respective import Place
from claimcheck.claiming.respective import level as respective_level
from claimcheck.claiming.scene import Scene
from claimcheck.model.fillers import FILLERS
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import RELATIVE, dimension

_MORE_THAN = lazily(r"\s(?:more|higher|larger|greater|fewer|less|lower|smaller) than\b")
_APPOSED, _APPOSED_REACH = (
    lazily(rf", (?:up|down|an? (?:rise|fall|drop|gain|decline|increase|decrease) of){FILLERS} $"),
    48,
)
_WITHIN, _WITHIN_REACH = lazily(r"\b(?:in|over|during|for|of) (?:the |those |these )?$"), 12


def level_before(
    scene: Scene,
    here: Passage,
    quantity: Quantity,
    earlier: Sequence[Figure],
    order: Place | None,
) -> Figure | None:
    """The level that a relative change restates: it stands right before, no metric between.

    Of changes in a row, each restates the level of its place (分别, respectively).
    """
    if not earlier:
        return None
    if quantity.unit not in RELATIVE:
        return _of_amount(scene, here, quantity, earlier)
    if order and (of_order := respective_level(here, order, earlier)):
        return of_order
    for figure in reversed(earlier):
        if figure.sentence != here.index:
            return None
        named = names_between(scene, figure.quantity.end, quantity.start)
        if named and not _apposed(scene, quantity):
            return None
        level = figure.change is None and figure.quantity.unit not in RELATIVE
        if level and not _is_beside(scene, figure, first=figure is earlier[0]):
            return figure
    return None


def _of_amount(
    scene: Scene, here: Passage, quantity: Quantity, earlier: Sequence[Figure]
) -> Figure | None:
    """The level of so many things, or so much, that it rose or fell by: 676 pairs, 65 more."""
    mine = quantity.unit, quantity.counted
    for figure in reversed(earlier[-3:]):
        base = figure.part == "from" and figure.construct.startswith("@")
        if base or figure.quantity.unit in RELATIVE:
            continue
        if figure.sentence != here.index or (figure.quantity.unit, figure.quantity.counted) != mine:
            return None
        named = names_between(scene, figure.quantity.end, quantity.start)
        return None if named or figure.change is not None or quantity.unit != "count" else figure
    return None


def _is_beside(scene: Scene, figure: Figure, *, first: bool) -> bool:
    """Whether it is not what grew: 收入270亿元,去年同期119亿元,增长127%; 5 billion in the month."""
    base = figure.part == "from" and figure.construct.startswith("@")
    return base or (not first and _frames(scene, figure.quantity))


def _frames(scene: Scene, quantity: Quantity) -> bool:
    """Whether a length only tells how long something else ran: in the three months."""
    if dimension(quantity.unit, scene.rulebook) != "time":
        return False
    start = quantity.start
    return _WITHIN.search(scene.text, max(0, start - _WITHIN_REACH), start) is not None


def _apposed(scene: Scene, quantity: Quantity) -> bool:
    """Whether a change is set behind its level: `8 GW was installed, 12% more than last year`.

    So is `, down 6%`: of those who died in crashes there were fewer.
    """
    before = scene.text[max(0, quantity.start - _APPOSED_REACH) : quantity.start]
    more = before.endswith(", ") and _MORE_THAN.match(scene.text, quantity.end)
    return bool(more) or _APPOSED.search(before) is not None
