"""Slot -> findings: one finding a disagreement, one timeline a slot, never a pair each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from claimcheck.checks import reasons
from claimcheck.checks.build import certain, finding
from claimcheck.checks.group import Group, Pair, grouped
from claimcheck.checks.sides import components, sides
from claimcheck.checks.spared import spared
from claimcheck.checks.timelines import timelines
from claimcheck.checks.trend import trend
from claimcheck.comparing.relation import Relation
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_CONFLICTS = ("contradiction", "unit-suspect", "revision")
CODES = {
    "implausible-progression": "CC106",
    "bound-conflict": "CC107",
    "contradiction": "CC101",
    "unit-suspect": "CC104",
    "revision": "CC103",
}


def judge(slot: Slot, rulebook: Rulebook) -> Iterator[Finding]:
    """The conflicts of a slot, then its timeline or its agreement."""
    group = grouped(slot, rulebook)
    yield from _conflicts(group, rulebook)
    yield from trend(group, rulebook)
    yield from timelines(group, rulebook)


def code_of(relation: Relation) -> str:
    """The code of a conflict: that of its kind, else that of its label."""
    return CODES.get(relation.kind or "") or CODES[relation.label]


def _conflicts(group: Group, rulebook: Rulebook) -> Iterator[Finding]:
    by_code: dict[str, dict[Pair, Relation]] = defaultdict(dict)
    for pair, relation in group.pairs.items():
        if relation.label in _CONFLICTS and not spared(group, pair, relation, rulebook):
            by_code[code_of(relation)][pair] = relation
    for code in sorted(by_code):
        for members in components(by_code[code]):
            yield _conflict(group, members, by_code[code], code, rulebook)


def _conflict(
    group: Group, members: list[int], pairs: dict[Pair, Relation], code: str, rulebook: Rulebook
) -> Finding:
    found = group.voices
    (one, other), relation = _clearest(members, pairs)
    first, second = found[one].first, found[other].first
    stands = sides(group, members, pairs)
    if code == "CC103":  # the replaced figure first: voices are in order of time
        stands.sort(key=lambda side: earliest(found[index].first for index in side))
    return finding(
        code,
        group.slot.name,
        [[claim for index in side for claim in found[index].claims] for side in stands],
        reasons.conflict(first, second, relation),
        rulebook,
        severity=severity(first, second, relation, group.slot.confidence),
        kind=relation.kind,
    )


def earliest(claims: Iterable[Claim]) -> tuple[str, str]:
    """When the first of these figures was published, and in which text."""
    return min((str(claim.published or ""), claim.path) for claim in claims)


def _clearest(members: list[int], pairs: dict[Pair, Relation]) -> tuple[Pair, Relation]:
    """The pair that tells the disagreement best: a firm one, the first in order."""
    own = [(pair, pairs[pair]) for pair in sorted(pairs) if pair[0] in members]
    return min(own, key=lambda item: (not item[1].firm, item[0]))


def severity(one: Claim, other: Claim, relation: Relation, confidence: float) -> str:
    """An error only where the values, the times and the slot are sure; else a warning."""
    if relation.label == "revision":
        return "warning"
    return "error" if relation.firm and certain(one, other, confidence) else "warning"
