"""How a run is made: with how many processes, who is told of it. It changes no result."""

from collections.abc import Callable
from dataclasses import dataclass

Told = Callable[[int, int], None]
"""How many documents are done, and of how many."""


def silent(_done: int, _all: int) -> None:
    """Tells nobody."""


@dataclass(frozen=True)
class Manner:
    """Processes to use, and who is told how far the reading is."""

    jobs: int = 1
    told: Told = silent


PLAIN = Manner()
