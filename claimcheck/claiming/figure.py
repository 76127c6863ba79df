"""The work record of attaching: one quantity with all that was found out about it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import msgspec

from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.when import When
from claimcheck.model.mention import Quantity


class Figure(msgspec.Struct, frozen=True, gc=False):
    """A quantity that states something, before it is written down as a claim.

    `sentence` and `block` are the indexes of its sentence and paragraph. `restates` is true
    for a change that belongs to the level right before it ("3.1 billion, up 12%"), which is then
    its `level`. `head` are the words of its noun phrase. `construct` and `part` (`from`, `to`,
    `by`) tie the levels of one change together. Its clause begins at `clause`.
    """

    quantity: Quantity
    sentence: int
    block: int
    change: str | None
    metrics: Candidates
    kind: str
    subject: str
    subject_found: str
    families: dict[str, str]
    modality: str
    when: When
    restates: bool = False
    level: Quantity | None = None
    head: tuple[str, ...] = ()
    part: str = ""
    construct: str = ""
    clause: int = 0


def told_at(construct: str, figures: Sequence[Figure]) -> range:
    """The indexes of the figures that begin at the place which a construct names (`@120`).

    The figures stand in the order of their places; the construct of a group names none.
    """
    if not construct.startswith("@"):
        return range(0)
    place = int(construct[1:])
    first = bisect_left(figures, place, key=_start)
    return range(first, bisect_right(figures, place, lo=first, key=_start))


def _start(figure: Figure) -> int:
    return figure.quantity.start
