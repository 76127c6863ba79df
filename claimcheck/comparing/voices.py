"""Claims that say the same are one voice, told in order of time."""

from collections.abc import Iterable
from datetime import date

import msgspec

from claimcheck.comparing.lineage import independent
from claimcheck.model.claim import Claim

_NEVER = date.min


class Voice(msgspec.Struct, frozen=True):
    """Claims with the same figure for the same time, and how many sources say so."""

    claims: tuple[Claim, ...]
    sources: int

    @property
    def first(self) -> Claim:
        """The claim that stands for the voice."""
        return self.claims[0]


def voices(claims: Iterable[Claim]) -> list[Voice]:
    """The voices of a slot in order of time, then publication, then place."""
    groups: dict[tuple[object, ...], list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.path, c.start)):
        groups.setdefault(_figure(claim), []).append(claim)
    found = [Voice(tuple(group), independent(group)) for group in groups.values()]
    return sorted(found, key=lambda voice: order(voice.first))


def _figure(claim: Claim) -> tuple[object, ...]:
    value = claim.base_value if claim.base_value is not None else claim.value
    return (
        value,
        claim.value_high,
        claim.base_unit or claim.unit,
        claim.bound,
        claim.precision,
        claim.change,
        claim.time_start,
        claim.time_end,
        claim.modality,
        claim.role,
        claim.about.part,
    )


def order(claim: Claim) -> tuple[date, date, int, str, int]:
    """The place of a claim in a timeline: its time, else the day before which it was known."""
    day = claim.time_end or claim.published or _NEVER
    # The `from` level of a pair is the earlier one even where no time is told.
    part = {"from": 0, "to": 2}.get(claim.about.part, 1)
    return day, claim.published or _NEVER, part, claim.path, claim.start
