"""A slot: claims that are about one thing, so that only their time differs."""

import msgspec

from claimcheck.model.claim import Claim


class Slot(msgspec.Struct, frozen=True):
    """Claims that may be compared.

    `name` is readable and unique in a run; `confidence` (0..1) is that of the weakest join;
    `metric` is what most members say; `kind` that metric's kind, "" when no rule knows it.
    """

    name: str
    claims: tuple[Claim, ...]
    confidence: float = 1.0
    metric: str = ""
    kind: str = ""
