"""Facts without a number: how things stand to others, who holds a role, when something began."""

from collections.abc import Iterator

from claimcheck.claiming.facts import events, outdone, roles, standing
from claimcheck.claiming.facts.fact import Fact
from claimcheck.claiming.scene import Scene


def facts(scene: Scene) -> list[Fact]:
    """The facts of a document in the order of their places, no two of one kind in one place."""
    found: dict[tuple[int, int, str], Fact] = {}
    for fact in _all(scene):
        found.setdefault((fact.start, fact.end, fact.kind), fact)
    return [found[key] for key in sorted(found)]


def _all(scene: Scene) -> Iterator[Fact]:
    yield from standing.find(scene)
    yield from roles.find(scene)
    yield from events.find(scene)
    yield from outdone.find(scene)
