"""Whose a figure is: the names of its clause, its own place, whom the text goes on about."""

from claimcheck.claiming import keys, objects, pairs, sited, subject
from claimcheck.claiming.backdrop import is_place_or_none
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.lasting import lasting
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.spot import Spot


def whose(at: Spot, level: Figure | None, main: str, metrics: Candidates) -> tuple[str, str]:
    """The subject of the clause, else that of the level or the figure before, else the main one.

    A name behind the figure is its subject only where the document has none.
    """
    scene, here, quantity = at.scene, at.here, at.quantity
    if own := _own(at, main, metrics):
        return own, "clause"
    who, found = subject.subject(scene, here, quantity.start, at.clause)
    if found == "clause":
        return who, found
    if level is not None and level.subject:
        return level.subject, "carried"
    who = objects.again(scene, quantity, at.earlier) or who
    if who := who or subject.owner(scene, here, quantity):
        return who, "sentence"
    if last := lasting(scene, here, at.earlier):
        return last
    if main:
        return main, "document"
    behind = subject.behind(scene, here, quantity)
    return behind, "sentence" if behind else ""


def _own(at: Spot, main: str, metrics: Candidates) -> str:
    """The name that a figure has by its order, by a bracket or as its own place, else "".

    Of what only countries have the place is the owner whomever the text is about: a firm has its
    sales in Spain, but no inflation.
    """
    scene, here, quantity = at.scene, at.here, at.quantity
    if name := pairs.name(scene, here, quantity, at.clause, at.order):
        return keys.key(name)
    rule = scene.rulebook.metrics[metrics[0][0]] if metrics else None
    toll = rule is not None and rule.toll
    if toll and (place := subject.place_of(scene, here, quantity, at.clause)):
        return place
    own = sited.bracketed(scene, here, quantity)
    if own := own or objects.object_of(scene, here, quantity, at.clause):
        return own
    place = sited.own_place(scene, here, quantity)
    if not place or toll or (rule is not None and rule.of_country):
        return place
    last = lasting(scene, here, at.earlier)
    return place if is_place_or_none(scene, last[0] if last else main) else ""
