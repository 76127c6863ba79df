"""A fact before it is written down as a claim, and the time that it holds for."""

import msgspec

from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period

ROLES = ("at", "as-of", "since", "until")


class Fact(msgspec.Struct, frozen=True):
    """What a document states without a number.

    `start` and `end` are the place of what is stated (the standing with its noun, the name of
    who holds the role, the day); `metric` is the attribute (`largest`, `ceo`, `founded`);
    `object` its value in normal form; `counted` the noun that it is said of, as written;
    `words` the words of that noun. `found` tells how the subject was found (see About).
    """

    start: int
    end: int
    kind: str
    subject: str
    found: str
    metric: str
    object: str
    counted: str | None = None
    scope: dict[str, str] = {}
    words: dict[str, float] = {}
    when: When = When()
    modality: str = "actual"


def published(scene: Scene) -> When:
    """The day of publication, as the time of what is said to be so."""
    source = scene.document.source
    if source.published is None:
        return When()
    basis = "assumed" if source.published_basis == "assumed" else "published"
    return When(source.published, source.published, basis, "day")


def told(scene: Scene, start: int, end: int) -> When:
    """The first plain time in a stretch of text, else the day of publication."""
    for period in scene.periods.within(start, end):
        when = of_period(period)
        if when is not None:
            return when
    return published(scene)


def of_period(period: Period) -> When | None:
    """The days of a time that a fact can hold for; None for lengths and bases."""
    if period.role not in ROLES or period.first is None:
        return None
    return When(period.first, period.last, period.basis, period.grain, period.role, own=True)
