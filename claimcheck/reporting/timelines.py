"""Timelines: the figures of a slot in order of time, with what changed since the last one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding

ROWS = ("CC102", "CC105")  # what puts figures into one row of time
_CONFLICTS = ("contradiction", "unit-suspect", "revision", "stale")


class Step(msgspec.Struct, frozen=True):
    """One figure for one time: the claims that say it, and the conflict that it is part of.

    `delta` is the change since the step before, in the unit as written, `share` the same in
    percent; None for the first one, where the units differ, and between two figures for one
    time that contradict.
    """

    claims: tuple[Claim, ...]
    conflict: str = ""
    delta: Decimal | None = None
    share: Decimal | None = None

    @property
    def contested(self) -> bool:
        """True if another source gives another figure for the same time."""
        return self.conflict in ("contradiction", "unit-suspect")

    @property
    def first(self) -> Claim:
        """The claim that is written most exactly, the first of equals."""
        return min(self.claims, key=lambda claim: claim.precision or Decimal("Infinity"))


class Timeline(msgspec.Struct, frozen=True):
    """A slot with its steps in order of time; `finding` is the fingerprint of what tells it."""

    slot: str
    steps: tuple[Step, ...]
    finding: str = ""

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims of all steps."""
        return tuple(claim for step in self.steps for claim in step.claims)


def timelines(findings: Sequence[Finding], claims: Sequence[Claim]) -> list[Timeline]:
    """The timelines that findings tell, then each claim that met no other, by itself.

    A figure that another source contests stands in the row too, and says so.
    """
    rows = [finding for finding in findings if finding.code in ROWS]
    conflicts = [finding for finding in findings if finding.label in _CONFLICTS]
    told = {claim.id: finding.label for finding in conflicts for claim in finding.claims}
    taken: set[str] = set()
    found = [_timeline(row, _contested(row, conflicts, taken), told) for row in rows]
    taken |= {claim.id for row in found for claim in row.claims}
    for finding in conflicts:  # what only stands in conflicts
        rest = [claim for claim in finding.claims if claim.id not in taken]
        taken |= {claim.id for claim in rest}
        if rest:
            found.append(Timeline(finding.slot, tuple(_steps([rest], told))))
    alone = (claim for claim in claims if claim.id not in taken and claim.value is not None)
    return [*found, *(Timeline(claim.slot, (Step((claim,)),)) for claim in alone)]


def moving(found: Iterable[Timeline]) -> list[Timeline]:
    """Those of two or more steps, the longest first."""
    several = [row for row in found if len(row.steps) > 1]
    return sorted(several, key=lambda row: (-len(row.steps), -len(row.claims), row.slot))


def _contested(row: Finding, conflicts: Iterable[Finding], taken: set[str]) -> list[Claim]:
    """Claims of the slot's conflicts that are measured like the row, each taken once."""
    own = {claim.id for claim in row.claims}
    kinds = {_measured(claim) for claim in row.claims}
    found = {
        claim.id: claim
        for finding in conflicts
        for claim in finding.claims
        if finding.slot == row.slot and _measured(claim) in kinds
    }
    rest = [claim for key, claim in found.items() if key not in own | taken]
    taken.update(claim.id for claim in rest)
    return rest


def _measured(claim: Claim) -> tuple[str, str]:
    return claim.base_unit or claim.unit, claim.about.grain


def _timeline(row: Finding, contested: Sequence[Claim], told: dict[str, str]) -> Timeline:
    sides = [list(side.claims) for side in row.sides]
    return Timeline(row.slot, tuple(_steps([*sides, list(contested)], told)), row.fingerprint)


def _steps(sides: Iterable[Sequence[Claim]], told: dict[str, str]) -> Iterator[Step]:
    """Claims of a side are one step a time; what is contested is a step a figure."""
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for number, side in enumerate(sides):
        for claim in side:
            figure = _figure(claim) if claim.id in told else None
            groups[number, claim.time_start, claim.time_end, figure].append(claim)
    before: Step | None = None
    for group in sorted(groups.values(), key=_order):
        conflict = next((told[claim.id] for claim in group if claim.id in told), "")
        step = _moved(before, Step(tuple(group), conflict))
        yield step
        before = step


def _figure(claim: Claim) -> tuple[object, ...]:
    return claim.base_value, claim.value, claim.bound, claim.change


def _order(group: Sequence[Claim]) -> tuple[str, str, str, int]:
    first = group[0]
    part = {"from": 0, "to": 2}.get(first.about.part, 1)
    day = first.time_end or first.published or ""
    return str(day), str(first.time_start or day), str(first.published or ""), part


def _moved(before: Step | None, step: Step) -> Step:
    """The step with its change since the one before."""
    if before is None:
        return step
    one, other = before.first, step.first
    if one.value is None or other.value is None or one.unit != other.unit:
        return step
    if (one.time_start, one.time_end) == (other.time_start, other.time_end) and step.contested:
        return step
    delta = signed(other) - signed(one)
    share = round(delta / abs(one.value) * 100, 2) if one.value and not one.change else None
    return msgspec.structs.replace(step, delta=delta, share=share)


def signed(claim: Claim) -> Decimal:
    """The value; a decrease below zero."""
    value = claim.value if claim.value is not None else Decimal(0)
    return -value if claim.change == "decrease" else value
