"""Changes in a row, which are of one time: food was up 0.5%, fuel 1.9% and fares 5.9%."""

from collections.abc import Sequence

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.lending import changed
from claimcheck.claiming.markets import is_market_move
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.pattern import lazily

# Between two of a row stand names alone: no verb, and no other clause.
_ROW = lazily(
    r"(?:,| and|, and|, while) (?:the |that of |those of )?(?:[A-Za-z'’-]+ ){1,4}(?:by )?"
    r"|[,，、和]\s?[\u4e00-\u9fff]{0,8}"
)
_UNTOLD = ("published", "assumed", None)
_LONGEST = 48  # code points between two


def right_before(scene: Scene, figure: Figure, earlier: Sequence[Figure]) -> When | None:
    """The time of the figure right before: a change that led to this level, or one of a row."""
    if last := changed(scene, figure, earlier):
        return last.when
    return _of_row(scene, figure, earlier[-1]) if earlier and figure.change else None


def _of_row(scene: Scene, figure: Figure, last: Figure) -> When | None:
    """The time of the change right before, to which a percentage is added without a verb."""
    if last.sentence != figure.sentence or last.part or figure.part:
        return None
    if figure.change != last.change:
        return None
    start, end = last.quantity.end, figure.quantity.start
    percent = figure.quantity.unit == last.quantity.unit == "percent"
    if not percent or end - start > _LONGEST or not _ROW.fullmatch(scene.text, start, end):
        return None
    told = last.when.basis not in _UNTOLD and last.when.role not in ("base", "since", "streak")
    return last.when if told and not is_market_move(scene, figure) else None
