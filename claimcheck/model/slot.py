"""A slot: claims that are about one thing, so that only their time differs."""

import msgspec

from claimcheck.model.claim import Claim


class Slot(msgspec.Struct, frozen=True):
    """Claims that may be compared.

    `name` is readable and unique in a run; `confidence` (0..1) is that of the weakest join;
    `doubted` are pairs of ids whose own evidence speaks against them, told of the first of each
    sentence's `copies` (id of a copy -> id of the first); `metric` is what most members say;
    `kind` that metric's kind, "" when no rule knows it.
    """

    name: str
    claims: tuple[Claim, ...]
    confidence: float = 1.0
    metric: str = ""
    kind: str = ""
    doubted: frozenset[tuple[str, str]] = frozenset()
    copies: dict[str, str] = {}

    def doubts(self, one: Claim, other: Claim) -> bool:
        """Whether two claims share the slot only because of others."""
        mine, yours = (self.copies.get(claim.id, claim.id) for claim in (one, other))
        return (min(mine, yours), max(mine, yours)) in self.doubted
