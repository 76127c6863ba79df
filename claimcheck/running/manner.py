"""How a run is made: with how many processes, who is told of it. It changes no result."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.running.cards import Card, CardReader

Told = Callable[[int, int], None]
"""How many documents are done, and of how many."""


def silent(_done: int, _all: int) -> None:
    """Tells nobody."""


class Kept(Protocol):
    """Claims from earlier runs."""

    def read(self, documents: Sequence[Document]) -> list[list[Claim] | None]:
        """The claims of each document, None where they are not known."""

    def write(self, known: Iterable[tuple[Document, list[Claim]]]) -> None:
        """Keep the claims of documents."""

    def recall(self) -> CardReader:
        """Knows files that were read before by their bytes."""

    def claims_of(self, cards: Sequence[Card]) -> list[list[Claim] | None]:
        """The claims of documents that were recalled, None where they are lost."""

    def keep(self, known: Iterable[tuple[bytes, Document, list[Claim]]]) -> None:
        """Let files be recalled by the key that a card reader gave them."""


@dataclass(frozen=True)
class Manner:
    """Processes to use, who is told how far the reading is, and what is kept between runs.

    `whole`: the result must hold the claims of all documents, not only those that bear on it.
    """

    jobs: int = 1
    told: Told = silent
    cache: Kept | None = None
    whole: bool = False


PLAIN = Manner()
