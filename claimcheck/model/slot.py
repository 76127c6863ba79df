"""A slot: claims that are about one thing, so that only their time differs."""

import msgspec

from claimcheck.model.claim import Claim


class Slot(msgspec.Struct, frozen=True):
    """Claims that may be compared.

    `name` is readable and unique in a run; `confidence` (0..1) is that of the weakest join;
    `doubted` are pairs of ids whose own evidence speaks against them; `metric` is what most
    members say; `kind` that metric's kind, "" when no rule knows it.
    """

    name: str
    claims: tuple[Claim, ...]
    confidence: float = 1.0
    metric: str = ""
    kind: str = ""
    doubted: frozenset[tuple[str, str]] = frozenset()

    def doubts(self, one: Claim, other: Claim) -> bool:
        """Whether two claims share the slot only because of others."""
        return (min(one.id, other.id), max(one.id, other.id)) in self.doubted
