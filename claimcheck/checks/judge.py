"""Slot -> findings: one finding a disagreement, one timeline a slot, never a pair each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.checks import wording
from claimcheck.checks.build import certain, finding
from claimcheck.checks.messages import say
from claimcheck.comparing.relation import Relation, relate
from claimcheck.comparing.scope import apart, surely_one
from claimcheck.comparing.voices import Voice, order, voices
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_CONFLICTS = ("contradiction", "unit-suspect", "revision")
_CODES = {
    "implausible-progression": "CC106",
    "bound-conflict": "CC107",
}
_LABELS = {"contradiction": "CC101", "unit-suspect": "CC104", "revision": "CC103"}
_MOST = 60  # voices of one slot that are compared with each other
Pairs = Mapping[tuple[int, int], Relation]


def judge(slot: Slot, rulebook: Rulebook) -> Iterator[Finding]:
    """The conflicts of a slot, then its timeline or its agreement."""
    found = voices(slot.claims)
    pairs = _pairs(found, slot.kind, rulebook)
    yield from _conflicts(slot, found, pairs, rulebook)
    yield from _timelines(slot, found, pairs, rulebook)


def _pairs(found: Sequence[Voice], kind: str, rulebook: Rulebook) -> Pairs:
    """The relation of every two voices; of a very long timeline only of near ones."""
    return {
        (i, j): relate(found[i].first, found[j].first, kind, rulebook)
        for i, j in combinations(range(len(found)), 2)
        if j - i < _MOST
    }


def _conflicts(
    slot: Slot, found: Sequence[Voice], pairs: Pairs, rulebook: Rulebook
) -> Iterator[Finding]:
    by_code: dict[str, dict[tuple[int, int], Relation]] = defaultdict(dict)
    for pair, relation in pairs.items():
        if relation.label in _CONFLICTS and not _spared(
            found[pair[0]], found[pair[1]], relation, rulebook
        ):
            code = _CODES.get(relation.kind or "", _LABELS[relation.label])
            by_code[code][pair] = relation
    for code in sorted(by_code):
        for members in _components(by_code[code]):
            yield _conflict(slot, found, members, by_code[code], code, rulebook)


def _spared(one: Voice, other: Voice, relation: Relation, rulebook: Rulebook) -> bool:
    """True for a conflict that is not said: one text, or everything named is different."""
    if _one_text(one, other, relation):
        return True
    if relation.label == "revision":
        return False
    couples = [(mine, yours) for mine in one.claims for yours in other.claims]
    if relation.kind == "implausible-progression":
        return not any(surely_one(*couple) for couple in couples)
    return all(apart(*couple, rulebook) for couple in couples)


def _one_text(one: Voice, other: Voice, relation: Relation) -> bool:
    """Two values in one text are two things to its writer, unless one is the other slipped."""
    paths = {claim.path for voice in (one, other) for claim in voice.claims}
    return len(paths) == 1 and relation.label == "contradiction"


def _components(pairs: Pairs) -> list[list[int]]:
    """Voices that are linked by conflicts, each group one disagreement."""
    group: dict[int, int] = {}
    for one, other in sorted(pairs):
        low, high = sorted((group.setdefault(one, one), group.setdefault(other, other)))
        group.update({index: low for index, name in group.items() if name == high})
    members: dict[int, list[int]] = defaultdict(list)
    for index in sorted(group):
        members[group[index]].append(index)
    return list(members.values())


def _conflict(
    slot: Slot,
    found: Sequence[Voice],
    members: Sequence[int],
    pairs: Pairs,
    code: str,
    rulebook: Rulebook,
) -> Finding:
    sides = _sides(found, members, pairs)
    (one, other), relation = _clearest(members, pairs)
    first, second = found[one].first, found[other].first
    return finding(
        code,
        slot.name,
        [[claim for index in side for claim in found[index].claims] for side in sides],
        wording.conflict(first, second, relation),
        rulebook,
        severity=_severity(code, first, second, relation, slot.confidence),
        kind=relation.kind,
    )


def _clearest(members: Sequence[int], pairs: Pairs) -> tuple[tuple[int, int], Relation]:
    """The pair that tells the disagreement best: a firm one, the first in order."""
    own = [(pair, pairs[pair]) for pair in sorted(pairs) if pair[0] in members]
    return min(own, key=lambda item: (not item[1].firm, item[0]))


def _sides(found: Sequence[Voice], members: Sequence[int], pairs: Pairs) -> list[list[int]]:
    """Voices that do not conflict stand on one side, the best supported side first."""
    sides: list[list[int]] = []
    for index in sorted(members, key=lambda i: (-found[i].sources, i)):
        for side in sides:
            if not any(tuple(sorted((index, other))) in pairs for other in side):
                side.append(index)
                break
        else:
            sides.append([index])
    return [sorted(side) for side in sides]


def _severity(code: str, one: Claim, other: Claim, relation: Relation, confidence: float) -> str:
    if relation.label == "revision":
        return "warning"
    if code == "CC107" and relation.kind == "bound-conflict":
        return "warning" if not certain(one, other, confidence) else "error"
    return "error" if relation.firm and certain(one, other, confidence) else "warning"


def _timelines(
    slot: Slot, found: Sequence[Voice], pairs: Pairs, rulebook: Rulebook
) -> Iterator[Finding]:
    """One finding for the figures that can be put in one row of time, one for what cannot."""
    aside = _contested(found, pairs)
    lines: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, voice in enumerate(found):
        if index not in aside:
            lines[_row(slot, voice.first)].append(index)
    for members in lines.values():
        if sum(len(found[index].claims) for index in members) > 1:
            yield _timeline(slot, found, members, pairs, rulebook)
        else:
            aside.update(members)
    if aside:
        rest = [index for index in range(len(found)) if index not in aside]
        sides = [found[index].claims for index in [*rest[:1], *sorted(aside)]]
        if len(sides) > 1:
            message = wording.aside([side[0] for side in sides])
            yield finding("CC109", slot.name, sides, message, rulebook, hidden=True)


def _contested(found: Sequence[Voice], pairs: Pairs) -> set[int]:
    """Voices that give another value for the time of a better supported one."""
    dropped: set[int] = set()
    for (one, other), relation in sorted(pairs.items()):
        if relation.label in ("contradiction", "unit-suspect") and not dropped & {one, other}:
            weaker = other if found[one].sources >= found[other].sources else one
            dropped.add(weaker)
    return dropped


def _row(slot: Slot, claim: Claim) -> tuple[str, str]:
    """Figures of periods of different lengths, or in different currencies, are no timeline."""
    period = slot.kind in ("flow", "rate") or claim.change is not None
    return claim.base_unit or claim.unit, claim.about.grain if period else ""


def _timeline(
    slot: Slot, found: Sequence[Voice], members: Sequence[int], pairs: Pairs, rulebook: Rulebook
) -> Finding:
    sides: list[list[int]] = []
    for index in members:
        if sides and not _apart(sides[-1], index, pairs):
            sides[-1].append(index)
        else:
            sides.append([index])
    claims = [sorted((c for i in side for c in found[i].claims), key=order) for side in sides]
    if len(sides) == 1:
        message = say("agree", count=len(claims[0]), one=claims[0][0])
        kinds = {pairs[pair].kind for pair in combinations(sides[0], 2) if pair in pairs}
        kind = min((k for k in kinds if k), default="exact")
        return finding("CC105", slot.name, claims, message, rulebook, kind=kind, hidden=True)
    message = wording.chain([side[0] for side in claims])
    return finding("CC102", slot.name, claims, message, rulebook, hidden=True)


def _apart(side: Sequence[int], index: int, pairs: Pairs) -> bool:
    """True if a voice does not agree with everything that its side says."""
    return any(
        pairs[other, index].label != "agreement" for other in side if (other, index) in pairs
    )
