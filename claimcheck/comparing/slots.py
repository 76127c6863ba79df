"""Claims -> slots: the claims of a block that are about one thing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, pairwise

import msgspec

from claimcheck.comparing.aspect import Aspect, aspects
from claimcheck.comparing.clusters import Pair, cluster
from claimcheck.comparing.evidence import points
from claimcheck.comparing.moves import settled
from claimcheck.comparing.namesakes import told_alike
from claimcheck.model.claim import Claim
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

_ALL_PAIRS = 300  # blocks up to this size are compared pair by pair
_CROWD = 60  # a cue shared by more claims than this brings no candidates by itself
_ABSENT = -4.0
_ALONE = 4.0  # of a slot of one claim: nothing speaks against it
_DOUBTED = -0.5  # points of a pair that is in a slot through others alone


def slots(claims: Sequence[Claim], rulebook: Rulebook) -> list[Slot]:
    """The slots of all claims, in the order of their first claim; every claim is in one.

    Copies of a sentence count once: they are put beside the one that was compared.
    """
    found: list[Slot] = []
    taken: Counter[str] = Counter()
    blocks: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(told_alike(claims, rulebook), key=lambda c: (c.path, c.start, c.end)):
        blocks[claim.block].append(claim)
    for block in sorted(blocks):
        found += _slots_of(blocks[block], rulebook)
    found.sort(key=lambda slot: (slot.claims[0].path, slot.claims[0].start))
    return [_unique(slot, taken) for slot in found]


def _slots_of(claims: Sequence[Claim], rulebook: Rulebook) -> list[Slot]:
    copies: dict[tuple[str, int, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        copies[claim.sentence, claim.about.offset, claim.quote].append(claim)
    distinct = aspects([group[0] for group in copies.values()], rulebook)
    scored = {(i, j): points(distinct[i], distinct[j], rulebook) for i, j in _candidates(distinct)}
    groups = list(copies.values())
    joined = settled(cluster(len(distinct), scored, _ABSENT), scored, _ABSENT)
    return _made(groups, joined, scored, rulebook)


def _made(
    groups: Sequence[Sequence[Claim]],
    joined: Sequence[Sequence[int]],
    scored: Mapping[Pair, float],
    rulebook: Rulebook,
) -> list[Slot]:
    """The slots of a block, by one walk over its weighed pairs: a slot may hold thousands."""
    within = _within(joined, scored)
    return [
        _slot([groups[index] for index in members], pairs, rulebook)
        for members, pairs in zip(joined, within, strict=True)
    ]


def _within(
    joined: Sequence[Sequence[int]], scored: Mapping[Pair, float]
) -> list[dict[Pair, float]]:
    """For each slot the points of the weighed pairs in it, by the places of its members."""
    home = {
        index: (number, place)
        for number, members in enumerate(joined)
        for place, index in enumerate(members)
    }
    found: list[dict[Pair, float]] = [{} for _ in joined]
    for (one, other), value in scored.items():
        (mine, left), (yours, right) = home[one], home[other]
        if mine == yours:
            found[mine][left, right] = value
    return found


def _candidates(distinct: Sequence[Aspect]) -> Iterable[Pair]:
    """All pairs of a small block; of a large one those that share a cue."""
    if len(distinct) <= _ALL_PAIRS:
        return combinations(range(len(distinct)), 2)
    shelves: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, aspect in enumerate(distinct):
        for cue in _cues(aspect):
            shelves[cue].append(index)
    pairs: set[Pair] = set()
    for members in shelves.values():
        if len(members) <= _CROWD:
            pairs.update(combinations(members, 2))
        else:  # neighbours in order only: a crowd never costs more than it is long
            pairs.update(pairwise(members))
    return sorted(pairs)


def _cues(aspect: Aspect) -> Iterable[tuple[str, str]]:
    claim = aspect.claim
    if aspect.size is not None:
        yield "value", f"{aspect.size:.2f}"
    for metric in list(aspect.metrics)[:2]:
        yield "metric", f"{metric}/{claim.subject}"
    if aspect.noun:
        yield "noun", f"{aspect.noun}/{claim.subject}"
    if aspect.construct[1]:
        yield "construct", "/".join(aspect.construct)


def _slot(
    groups: Sequence[Sequence[Claim]], pairs: Mapping[Pair, float], rulebook: Rulebook
) -> Slot:
    """The slot of these claims, each with its copies, from the points of its weighed pairs."""
    claims = [claim for group in groups for claim in group]
    claims.sort(key=lambda c: (c.path, c.start, c.end))
    metric = _majority([claim.metric for claim in claims])
    return Slot(
        name=_name(claims, metric),
        claims=tuple(claims),
        confidence=round(min(1.0, max(0.0, 0.8 + _weakest(len(groups), pairs) / 10)), 3),
        metric=metric,
        kind=rulebook.kind(metric),
        doubted=_doubted(groups, pairs),
        copies={copy.id: group[0].id for group in groups for copy in group[1:]},
    )


def _weakest(size: int, pairs: Mapping[Pair, float]) -> float:
    """The points of the weakest of all pairs; of those that were never weighed `_ABSENT`."""
    if size < 2:
        return _ALONE
    known = min(pairs.values(), default=_ABSENT)
    return known if len(pairs) == size * (size - 1) // 2 else min(known, _ABSENT)


def _doubted(
    groups: Sequence[Sequence[Claim]], pairs: Mapping[Pair, float]
) -> frozenset[tuple[str, str]]:
    """The ids of each pair whose own evidence says that they are two, without copies.

    Of pairs that were never weighed, in a large block, nothing is known.
    """
    ids = [group[0].id for group in groups]
    found = (sorted((ids[one], ids[other])) for (one, other), v in pairs.items() if v < _DOUBTED)
    return frozenset((first, second) for first, second in found)


def _majority(values: Iterable[str]) -> str:
    """The most frequent value that is not empty; the first in order among equals."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else ""


def _name(claims: Sequence[Claim], metric: str) -> str:
    """Subject, metric and scope that most claims of the slot carry."""
    parts = [_majority(claim.subject for claim in claims) or "?", metric or "?"]
    scopes = Counter(item for claim in claims for item in claim.scope.items())
    parts += [v for (_, v), n in sorted(scopes.items()) if 2 * n > len(claims)]
    if claims[0].change:
        parts.append("change")
    return " · ".join(parts)


def _unique(slot: Slot, taken: Counter[str]) -> Slot:
    """Two slots never share a name: the second is called `name #2`."""
    taken[slot.name] += 1
    if taken[slot.name] == 1:
        return slot
    return msgspec.structs.replace(slot, name=f"{slot.name} #{taken[slot.name]}")
