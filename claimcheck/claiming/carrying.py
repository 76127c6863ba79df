"""What may go on from one figure to the next: no metric that cannot carry it, none past another."""

from claimcheck.claiming.fitting import fits
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Quantity


def carries(scene: Scene, quantity: Quantity, change: str | None, found: Candidates) -> bool:
    """Whether a quantity can be of the first of some metrics: no share costs a billion."""
    rule = scene.rulebook.metrics[found[0][0]]
    return fits(rule, quantity, change, scene.rulebook) >= 0


def names_between(scene: Scene, start: int, end: int) -> bool:
    """Whether a stretch names a metric; a rank (9,000 cars, second place, up 76%) is none."""
    found = scene.terms.within(start, end)
    return any(scene.rulebook.metrics[hit.id].kind != "rank" for hit in found)
