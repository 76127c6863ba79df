"""A finding: what a check reports, with the claims that are its evidence."""

import msgspec

from claimcheck.model.claim import Claim


class Side(msgspec.Struct, frozen=True):
    """Claims that agree with one another; `sources` counts the independent ones."""

    claims: tuple[Claim, ...]
    sources: int = 1


class Place(msgspec.Struct, frozen=True):
    """Where a finding is reported: 1-based line and column, offset and length of what is meant."""

    path: str
    line: int = 1
    column: int = 1
    start: int = 0
    length: int = 0


class Suppression(msgspec.Struct, frozen=True):
    """Why a finding is not shown: `kind` is `inline`, `file`, `baseline` or `config`.

    `where` is the file and line that say so; `until` the last day of an entry, as written.
    """

    kind: str
    reason: str
    where: str = ""
    author: str = ""
    until: str = ""


class Finding(msgspec.Struct, frozen=True):
    """What a check found about the claims of one slot (or of one text).

    `sides` stand in the finding's relation to one another; in a progression they are in order
    of time. `holds` belongs to `arithmetic`. `hidden` findings are printed with `--all` only,
    `suppressed` ones with `--show-suppressed` only. What is found about an input and not about
    claims has no sides, but a place of its own in `at`. `said` is the message in every language
    that it is told in, `message` the one asked for.
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
    at: Place | None = None
    suppressed: Suppression | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of all sides, in order."""
        return tuple(claim for side in self.sides for claim in side.claims)

    @property
    def counts(self) -> bool:
        """True if it is shown without being asked for, and bears on how a command ends."""
        return not self.hidden and self.suppressed is None

    @property
    def anchors(self) -> tuple[Claim, ...]:
        """The claims that the finding is about: those of a draft, else all."""
        return tuple(claim for claim in self.claims if claim.role == "draft") or self.claims

    @property
    def place(self) -> Place:
        """Where it is reported: its own place, else that of its first claim (a draft's first)."""
        if self.at is not None:
            return self.at
        claim = self.anchors[0]
        return Place(claim.path, claim.line, claim.column, claim.start, len(claim.quote))
