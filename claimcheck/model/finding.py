"""A finding: what a check reports, with the claims that are its evidence."""

import msgspec

from claimcheck.model.claim import Claim


class Side(msgspec.Struct, frozen=True):
    """Claims that agree with one another; `sources` counts the independent ones."""

    claims: tuple[Claim, ...]
    sources: int = 1


class Finding(msgspec.Struct, frozen=True):
    """What a check found about the claims of one slot (or of one text).

    `sides` stand in the finding's relation to one another; in a progression they are in order
    of time. `holds` belongs to `arithmetic`. `hidden` findings are printed with `--all` only.
    `said` is the message in every language that it is told in, `message` the one asked for.
    """

    code: str
    label: str
    severity: str
    slot: str
    sides: tuple[Side, ...]
    message: str
    kind: str | None = None
    holds: bool | None = None
    hidden: bool = False
    fingerprint: str = ""
    said: dict[str, str] = {}

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of all sides, in order."""
        return tuple(claim for side in self.sides for claim in side.claims)
