"""The claims diff: what changed between two runs, the worst first."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from decimal import Decimal
from hashlib import blake2b

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding

TRANSITIONS = (
    "now-contradicted",
    "still-contradicted",
    "newly-unsupported",
    "value-changed",
    "resolved",
    "removed",
    "added",
    "moved",
)
_CONFLICTS = ("contradiction", "unit-suspect", "arithmetic")
_LOUD = ("error", "warning")
_FIGURE = re.compile(r"[\d.,]+")
Verdicts = Mapping[str, Finding]


class Run(msgspec.Struct, frozen=True):
    """Claims and findings of one run; `root` is cut from paths, so that two folders match."""

    claims: tuple[Claim, ...]
    findings: tuple[Finding, ...] = ()
    root: str = ""


class Change(msgspec.Struct, frozen=True):
    """One row: a claim before and after, what became of it, and how the two were matched."""

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
    def delta(self) -> Decimal | None:
        """How much the value rose, in the unit as written, None if the units differ."""
        one, other = self.before, self.after
        if one is None or other is None or one.unit != other.unit:
            return None
        return None if one.value is None or other.value is None else other.value - one.value

    @property
    def fingerprint(self) -> str:
        """Stable over moved lines: made of the transition and both quotes in their sentences."""
        keys = [
            f"{claim.quote}\0{''.join(claim.sentence.split())}" if claim else ""
            for claim in (self.before, self.after)
        ]
        return blake2b("\0".join([self.transition, *keys]).encode(), digest_size=8).hexdigest()


def diff(old: Run, new: Run) -> list[Change]:
    """The changes from one run to the next, the worst transition first, then by place."""
    before, after = _verdicts(old.findings), _verdicts(new.findings)
    found = [
        change
        for one, other, how in _matched(old, new)
        if (change := _change(one, other, how, before, after)) is not None
    ]
    return sorted(
        found,
        key=lambda c: (TRANSITIONS.index(c.transition), c.claim.path, c.claim.start),
    )


def _verdicts(findings: Sequence[Finding]) -> dict[str, Finding]:
    """Claim id -> the finding that asks for a decision about it."""
    found: dict[str, Finding] = {}
    for finding in findings:
        loud = finding.severity in _LOUD and finding.counts
        if loud and finding.label in (*_CONFLICTS, "unsupported", "stale"):
            for claim in finding.claims:
                found.setdefault(claim.id, finding)
    return found


Key = Callable[[Claim, str], Hashable]
_KEYS: tuple[tuple[str, Key], ...] = (
    ("sentence", lambda c, root: (_path(c, root), c.sentence, c.quote)),
    ("slot", lambda c, root: (_path(c, root), c.slot, c.time_start, c.time_end, c.unit)),
    ("sentence", lambda c, root: (_path(c, root), _FIGURE.sub("#", c.sentence), _ordinal(c))),
    ("slot", lambda c, _: (c.slot, c.time_start, c.time_end, c.unit)),
    ("position", lambda c, root: (_path(c, root), c.line, c.unit)),
)


def _path(claim: Claim, root: str) -> str:
    """The path inside the folder that was given; of a single file nothing."""
    return claim.path.removeprefix(root).lstrip("/")


def _ordinal(claim: Claim) -> int:
    """Which number of its sentence a figure is."""
    return len(_FIGURE.findall(claim.sentence[: claim.about.offset]))


def _matched(old: Run, new: Run) -> Iterator[tuple[Claim | None, Claim | None, str]]:
    """Pairs of claims, matched by the surest key first; what is left was removed or added."""
    before, after = list(old.claims), list(new.claims)
    for how, key in _KEYS:
        shelf: dict[Hashable, list[Claim]] = defaultdict(list)
        for claim in before:
            shelf[key(claim, old.root)].append(claim)
        rest: list[Claim] = []
        for claim in after:
            partners = shelf.get(key(claim, new.root))
            if partners:
                yield partners.pop(0), claim, how
            else:
                rest.append(claim)
        after = rest
        before = [claim for partners in shelf.values() for claim in partners]
    yield from ((claim, None, "") for claim in before)
    yield from ((None, claim, "") for claim in after)


def _change(
    one: Claim | None, other: Claim | None, how: str, before: Verdicts, after: Verdicts
) -> Change | None:
    was = before.get(one.id) if one else None
    now = after.get(other.id) if other else None
    kind = _kind(one, other)
    transition = _transition(kind, was, now)
    if transition is None:
        return None
    return Change(transition, kind or "changed", one, other, was, now, how)


def _kind(one: Claim | None, other: Claim | None) -> str:
    if one is None or other is None:
        return "added" if one is None else "removed"
    if _figure(one) != _figure(other):
        return "changed"
    return "moved" if (one.line, one.sentence) != (other.line, other.sentence) else ""


def _figure(claim: Claim) -> tuple[object, ...]:
    numbers = claim.value, claim.value_high, claim.unit, claim.bound, claim.change
    return (*numbers, claim.object)


def _transition(kind: str, was: Finding | None, now: Finding | None) -> str | None:
    conflicted = was is not None and was.label in _CONFLICTS
    if now is not None and now.label in _CONFLICTS:
        return "still-contradicted" if conflicted else "now-contradicted"
    if now is not None and (was is None or was.label != now.label):
        return "newly-unsupported"
    if kind == "changed":
        return "value-changed"
    if was is not None and now is None and kind != "removed":
        return "resolved"
    return kind or None
