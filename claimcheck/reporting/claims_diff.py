"""The claims diff: what changed between two runs, the worst first."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from hashlib import blake2b

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting.matching import Pair, matched

TRANSITIONS = (
    *("now-contradicted", "still-contradicted", "newly-unsupported", "value-changed"),
    *("resolved", "removed", "added", "moved"),
)
_CONFLICTS = ("contradiction", "unit-suspect", "arithmetic")
_UNSUPPORTED = ("unsupported", "stale", "misattributed", "strength")
_SEVERITIES = ("error", "warning", "info")
_CHANGES = ("changed", "added", "moved", "removed", "unchanged")
Verdicts = Mapping[str, Finding]


class Run(msgspec.Struct, frozen=True):
    """Claims and findings of one run; `root` is cut from paths, so that two folders match."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...] = ()
    root: str = ""


class Change(msgspec.Struct, frozen=True):
    """One row: a claim before and after, what became of it, and how the two were matched.

    `change` is what happened to the text: added, removed, changed, moved, or unchanged where
    only what other reports say of it is new.
    """

    transition: str
    change: str
    before: Claim | None
    after: Claim | None
    finding_before: Finding | None
    finding_after: Finding | None
    matched_by: str = ""

    @property
    def claim(self) -> Claim:
        """The claim as it is now, else as it was."""
        claim = self.after or self.before
        if claim is None:
            raise ValueError("a change without a claim")
        return claim

    @property
    def finding(self) -> Finding | None:
        """What is said of the claim now, else what was said."""
        return self.finding_after or self.finding_before

    @property
    def slot(self) -> str:
        """What the claim is about: as comparing has put it, else as it tells by itself."""
        return self.finding.slot if self.finding else self.claim.slot

    @property
    def severity(self) -> str:
        """That of the finding, `info` without one; what was resolved is `info`."""
        return self.finding_after.severity if self.finding_after else "info"

    @property
    def delta(self) -> Decimal | None:
        """How much the value rose, in the unit as written, None if the units differ."""
        one, other = self.before, self.after
        if one is None or other is None or one.unit != other.unit:
            return None
        return None if one.value is None or other.value is None else other.value - one.value

    @property
    def delta_percent(self) -> Decimal | None:
        """The same in percent of the value before, two places."""
        if self.delta is None or self.before is None or not self.before.value:
            return None
        return round(self.delta / abs(self.before.value) * 100, 2)

    @property
    def source(self) -> Claim | None:
        """The claim on another side that speaks against this one."""
        own = {claim.id for claim in (self.before, self.after) if claim}
        sides = self.finding.sides if self.finding else ()
        others = [side for side in sides if not own & {claim.id for claim in side.claims}]
        return others[0].claims[0] if others else None

    @property
    def fingerprint(self) -> str:
        """Stable over moved lines: made of the transition and both quotes in their sentences."""
        keys = [
            f"{claim.quote}\0{''.join(claim.sentence.split())}" if claim else ""
            for claim in (self.before, self.after)
        ]
        return blake2b("\0".join([self.transition, *keys]).encode(), digest_size=8).hexdigest()


def diff(old: Run, new: Run) -> list[Change]:
    """The changes from one run to the next: the worst first, what belongs together together."""
    before, after = _verdicts(old.findings), _verdicts(new.findings)
    pairs = matched(old.claims, new.claims, old.root, new.root)
    found = [change for pair in pairs if (change := _change(pair, before, after)) is not None]
    return _ordered(found)


def _ordered(found: Iterable[Change]) -> list[Change]:
    """By transition and severity; rows of one finding side by side, what was edited first."""

    def own(change: Change) -> tuple[int, int, int, str, int]:
        claim = change.claim
        rank = _SEVERITIES.index(change.severity)
        kind = _CHANGES.index(change.change)
        return TRANSITIONS.index(change.transition), rank, kind, claim.path, claim.start

    rows = sorted(found, key=own)
    first: dict[str, int] = {}
    for place, change in enumerate(rows):
        first.setdefault(_group(change), place)
    return sorted(rows, key=lambda change: (*own(change)[:2], first[_group(change)], own(change)))


def _group(change: Change) -> str:
    finding = change.finding_after
    return f"{finding.code} {finding.fingerprint}" if finding else f"claim {change.claim.id}"


def _verdicts(findings: Sequence[Finding]) -> dict[str, Finding]:
    """Claim id -> the finding that says most against it."""
    found: dict[str, Finding] = {}
    ranks = (*_CONFLICTS, *_UNSUPPORTED, "revision")
    asked = [finding for finding in findings if finding.label in ranks and finding.counts]
    for finding in sorted(asked, key=lambda f: ranks.index(f.label)):
        if finding.severity != "info" or finding.label in _UNSUPPORTED:
            for claim in finding.claims:
                found.setdefault(claim.id, finding)
    return found


def _change(pair: Pair, before: Verdicts, after: Verdicts) -> Change | None:
    one, other = pair.before, pair.after
    was = before.get(one.id) if one else None
    now = after.get(other.id) if other else None
    kind = _kind(one, other)
    transition = _transition(kind, was, now)
    if transition is None:
        return None
    return Change(transition, kind, one, other, was, now, pair.matched_by)


def _kind(one: Claim | None, other: Claim | None) -> str:
    if one is None or other is None:
        return "added" if one is None else "removed"
    if _figure(one) != _figure(other):
        return "changed"
    return "moved" if (one.line, one.sentence) != (other.line, other.sentence) else "unchanged"


def _figure(claim: Claim) -> tuple[object, ...]:
    numbers = claim.value, claim.value_high, claim.unit, claim.bound, claim.change
    return (*numbers, claim.object)


def _transition(kind: str, was: Finding | None, now: Finding | None) -> str | None:
    conflicted = was is not None and was.label in _CONFLICTS
    if now is not None and now.label in _CONFLICTS:
        return "still-contradicted" if conflicted else "now-contradicted"
    if now is not None and now.label in _UNSUPPORTED and (was is None or was.label != now.label):
        return "newly-unsupported"
    if kind == "changed":
        return "value-changed"
    if was is not None and was.label != "revision" and now is None and kind != "removed":
        return "resolved"
    return kind if kind != "unchanged" else None
