"""The metric that a figure takes over from the last one of its dimension, or from a heading."""

from collections.abc import Sequence

from claimcheck.claiming import listed, metric, neighbours
from claimcheck.claiming.carrying import carries
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.growth import grows
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import dimension

_VERB = lazily(r"\b(?:has|have|had|won|took|take|got|gets|on)\b")
_CARRY_CHARS = 250
_CARRIED = 6.0


def carried(
    scene: Scene,
    quantity: Quantity,
    direction: str | None,
    last: Figure,
    own: Candidates,
    earlier: Sequence[Figure],
) -> Candidates:
    """The metrics of the last figure of the dimension, or of a heading that parts the two."""
    if listed.parts(scene, quantity, last):
        line = metric.heading(scene, quantity, direction, listed.heading(scene, quantity))
        first = listed.of_report(scene, quantity, earlier)
        return line or (_lent(first) if first else ())
    if headed := listed.section(scene, quantity, direction, last):
        return headed
    return _lent(last, own)


def _lent(other: Figure, own: Candidates = ()) -> Candidates:
    """The metrics of another figure with those that its own words name."""
    lent = {name: cost + _CARRIED for name, cost in other.metrics}
    lent.update({name: min(cost, lent.get(name, cost)) for name, cost in own})
    return metric.best(lent)


def last_alike(
    scene: Scene, quantity: Quantity, direction: str | None, earlier: Sequence[Figure]
) -> Figure | None:
    """The last figure of the quantity's dimension and typing, not far before it."""
    mine = dimension(quantity.unit, scene.rulebook)
    for figure in reversed(earlier):
        if quantity.start - figure.quantity.end > _CARRY_CHARS:
            return None
        if not figure.metrics or dimension(figure.quantity.unit, scene.rulebook) != mine:
            continue
        if direction is None and _ends(scene, quantity, figure):
            continue
        typed = (figure.change is None) == (direction is None) or grows(scene, figure.metrics)
        alike = typed and neighbours.alike(scene, quantity, figure.quantity)
        if alike and carries(scene, quantity, direction, figure.metrics):
            return figure
    return None


def is_firm_behind_goods(scene: Scene, here: Passage, earlier: Sequence[Figure]) -> bool:
    """Whether a firm opens a sentence behind a price of goods: Tin fell 3%. Corvane gained 4%."""
    last = earlier[-1] if earlier else None
    if last is None or not last.metrics or not here.names or last.sentence == here.index:
        return False
    rule, name = scene.rulebook.metrics[last.metrics[0][0]], here.names[0]
    if rule.kind != "price" or rule.of_firm or name.start != here.start:
        return False
    firm = scene.rulebook.entities.get(name.entity)
    return firm is None or firm.kind == "company"


def _ends(scene: Scene, quantity: Quantity, last: Figure) -> bool:
    """Whether a share is told no further: `with 41% counted, the Greens have 12%`.

    Nor is a percentage of what is told in none, but as a share.
    """
    here = scene.sentence_at(quantity.start)
    if quantity.unit != "percent" or here.language != "en":
        return False
    rule = scene.rulebook.metrics[last.metrics[0][0]]
    if not rule.loose:
        moved = any(cue.start < quantity.start for cue in here.changes)
        return bool(rule.dimensions) and "percent" not in rule.dimensions and not moved
    gap = scene.text[last.quantity.end : quantity.start]
    return last.sentence != here.index or _VERB.search(gap) is not None
