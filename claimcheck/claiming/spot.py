"""A quantity together with what all that is asked about it needs."""

from collections.abc import Sequence

import msgspec

from claimcheck.claiming import respective, subject
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Quantity


class Spot(msgspec.Struct, frozen=True, gc=False):
    """A quantity with what most questions about it need: its sentence, the figures before it.

    Its clause begins at `clause`; `order` is its place in a run told of things by their order.
    """

    scene: Scene
    here: Passage
    quantity: Quantity
    earlier: Sequence[Figure]
    clause: int
    order: respective.Place | None


def spot(scene: Scene, quantity: Quantity, earlier: Sequence[Figure]) -> Spot:
    """A quantity with its sentence, its clause and the figures before it."""
    here = scene.sentence_at(quantity.start)
    clause = subject.clause_start(scene, here, quantity.start)
    order = respective.order(scene, here, quantity)
    return Spot(scene, here, quantity, earlier, clause, order)
