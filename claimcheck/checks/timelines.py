"""How the figures of a slot moved, where they agree, and what was left unconnected."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from claimcheck.checks import reasons
from claimcheck.checks.build import finding
from claimcheck.checks.group import Group
from claimcheck.checks.messages import Said, say
from claimcheck.checks.spared import couples_of, paths, spared
from claimcheck.checks.to_date import to_date
from claimcheck.comparing.scope import apart, surely_one
from claimcheck.comparing.times import of_period, planned
from claimcheck.comparing.voices import order
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

_PERIODS = ("flow", "rate")
_AGAINST = ("contradiction", "unit-suspect")


def timelines(group: Group, rulebook: Rulebook) -> Iterator[Finding]:
    """One finding for the figures that can be put in one row of time, one for what cannot.

    What contradicts a better supported figure was compared and told: it is in neither.
    """
    contested = _contested(group, range(len(group.voices)))
    so_far = to_date(group, contested)
    told = {index for members in so_far for index in members}
    alone: list[int] = []
    for members in _rows(group, contested):
        if sum(len(group.voices[index].claims) for index in members) > 1:
            told.update(members)
            yield _timeline(group, members, rulebook)
        else:
            alone += [index for index in members if index not in told]
    if alone and len(told) + len(alone) > 1:
        sides = [group.voices[index].claims for index in [*sorted(told)[:1], *sorted(alone)]]
        message = reasons.aside([side[0] for side in sides])
        yield finding("CC109", group.slot.name, sides, message, rulebook, hidden=True)
    yield from (_timeline(group, members, rulebook) for members in so_far)
    yield from _otherwise(group, contested, rulebook)


def _otherwise(group: Group, contested: set[int], rulebook: Rulebook) -> Iterator[Finding]:
    """The timelines with the contested figures in the place of those that they speak against."""
    rest = {
        index
        for index in contested
        if _is_disputed(group, index, rulebook) or _belongs(group, index, contested, rulebook)
    }
    while rest:
        again = _contested(group, sorted(rest))
        mine = rest - again
        against = {
            index
            for index in range(len(group.voices))
            if any(group.is_said(label, index, one) for one in mine for label in _AGAINST)
        }
        for members in _rows(group, again | (against - mine) | (contested - mine)):
            if mine & set(members):
                found = _timeline(group, members, rulebook)
                if found.code == "CC102":
                    yield found
        rest = again


def _is_disputed(group: Group, index: int, rulebook: Rulebook) -> bool:
    """Whether a figure is said to be in conflict with another: then both are of one thing."""
    return any(
        index in pair and relation.label in _AGAINST and not spared(group, pair, relation, rulebook)
        for pair, relation in group.pairs.items()
    )


def _belongs(group: Group, index: int, contested: set[int], rulebook: Rulebook) -> bool:
    """Whether a contested figure and one that is not name one thing, as firmly as texts do.

    Not where its own text has the figure that speaks against it: that has two things to tell.
    """
    if _is_beside_another(group, index):
        return False
    return any(
        group.is_said("progression", index, other)
        and any(
            surely_one(*couple)
            and couple[0].metric == couple[1].metric
            and not apart(*couple, rulebook)
            and not group.slot.doubts(*couple)
            for couple in couples_of(group.voices[index], group.voices[other])
        )
        for other in range(len(group.voices))
        if other not in contested
    )


def _is_beside_another(group: Group, index: int) -> bool:
    """Whether a text of a figure also has one that speaks against it."""
    mine = paths(group.voices[index])
    return any(
        any(group.is_said(label, index, other) for label in _AGAINST) and mine & paths(voice)
        for other, voice in enumerate(group.voices)
    )


def _contested(group: Group, indices: Sequence[int]) -> set[int]:
    """Voices that give another value for the time of a better supported one of these."""
    dropped: set[int] = set()
    for one, other in combinations(indices, 2):
        relation = group.relation(one, other)
        if relation is None or relation.label not in _AGAINST or dropped & {one, other}:
            continue
        first, second = group.voices[one], group.voices[other]
        dropped.add(other if first.sources >= second.sources else one)
    return dropped


def _rows(group: Group, dropped: set[int]) -> list[list[int]]:
    """Voices of one row, and those that agree with one of it for one time."""
    rows: dict[tuple[str, ...], list[int]] = defaultdict(list)
    keys = {i: _row(group, v.first) for i, v in enumerate(group.voices) if i not in dropped}
    # What tells no length of its period comes last: it may stand in any row of its kind.
    for index in sorted(keys, key=lambda i: (not keys[i][1], i)):
        key = keys[index]
        if not key[1]:
            key = _longest(rows, key)
        if key not in rows:
            key = next((k for k, row in rows.items() if _agrees(group, index, row)), key)
        elif _distinct(group, index, rows[key]):
            key = (*key, str(index))
        rows[key].append(index)
    return [sorted(row) for row in rows.values()]


def _longest(rows: Mapping[tuple[str, ...], list[int]], key: tuple[str, ...]) -> tuple[str, ...]:
    """The key of the row with most members among those of one unit and mood, else the own one."""
    alike = [other for other in rows if (other[0], other[2]) == (key[0], key[2])]
    return max(alike, key=lambda other: len(rows[other]), default=key)


def _distinct(group: Group, index: int, row: Sequence[int]) -> bool:
    """A part of a period and the whole of it are no steps of one timeline."""
    relations = (group.relation(index, other) for other in row)
    return any(r is not None and r.label == "distinct" for r in relations)


def _agrees(group: Group, index: int, row: Sequence[int]) -> bool:
    relations = (group.relation(index, other) for other in row)
    return any(
        r is not None and r.label == "agreement" and r.kind != "unchanged" for r in relations
    )


def _row(group: Group, claim: Claim) -> tuple[str, ...]:
    """What stands in one timeline: periods of one length, one currency, plans or facts."""
    kind = group.slot.kind
    period = kind in _PERIODS or claim.change is not None or (not kind and of_period(claim))
    grain = claim.about.grain if period and claim.time_basis != "published" else ""
    return claim.base_unit or claim.unit, grain, "planned" if planned(claim) else ""


def _timeline(group: Group, members: Sequence[int], rulebook: Rulebook) -> Finding:
    sides: list[list[int]] = []
    for index in members:
        home = _period_of(group, sides, index)
        if home is not None:
            home.append(index)
        elif sides and not _apart(group, sides[-1], index):
            sides[-1].append(index)
        else:
            sides.append([index])
    claims = [
        sorted((c for index in side for c in group.voices[index].claims), key=order)
        for side in sides
    ]
    name = group.slot.name
    if len(sides) > 1:
        message = reasons.chain([side[0] for side in claims])
        return finding("CC102", name, claims, message, rulebook, hidden=True)
    relations = [group.relation(*pair) for pair in combinations(sides[0], 2)]
    kinds = {relation.kind for relation in relations if relation and relation.kind}
    message = _agreement(group, sides[0], claims[0])
    kind = min(kinds, default="exact")
    return finding("CC105", name, claims, message, rulebook, kind=kind, hidden=True)


def _period_of(group: Group, sides: Sequence[list[int]], index: int) -> list[int] | None:
    """An untold time says nothing of a period: the last one with that figure is meant."""
    if group.voices[index].first.time_basis != "published":
        return None
    for side in reversed(sides):
        relations = [group.relation(index, other) for other in side]
        agreed = any(relation and relation.label == "agreement" for relation in relations)
        if agreed and all(of_period(group.voices[other].first) for other in side):
            return side
    return None


def _apart(group: Group, side: Sequence[int], index: int) -> bool:
    """True if a voice does not agree with everything that its side says."""
    relations = (group.relation(other, index) for other in side)
    return any(relation is not None and relation.label != "agreement" for relation in relations)


def _agreement(group: Group, members: Sequence[int], claims: Sequence[Claim]) -> Said:
    """What they agree on, with the sets that meet where they are not simply equal."""
    count, first = len(claims), claims[0]
    for pair in combinations(members, 2):
        relation = group.relation(*pair)
        if relation is None or relation.sets is None:
            continue
        if relation.told == "within":
            share, metric = f"{relation.tolerance * 100:g}", first.metric
            return say("within", count=count, one=first, tolerance=share, metric=metric)
        left, right = relation.sets
        kind = relation.kind or ""
        return say("agree-kind", count=count, one=first, kind=kind, left=left, right=right)
    return say("agree", count=count, one=first)
