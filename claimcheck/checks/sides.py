"""Who stands with whom in a disagreement: the best supported side first."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimcheck.checks.group import Group, Pair
from claimcheck.comparing.lineage import independent
from claimcheck.comparing.relation import Relation


def components(pairs: Mapping[Pair, Relation]) -> list[list[int]]:
    """Voices that are linked by conflicts, each group one disagreement."""
    group: dict[int, int] = {}
    for one, other in sorted(pairs):
        low, high = sorted((group.setdefault(one, one), group.setdefault(other, other)))
        group.update({index: low for index, name in group.items() if name == high})
    members: dict[int, list[int]] = defaultdict(list)
    for index in sorted(group):
        members[group[index]].append(index)
    return list(members.values())


def sides(group: Group, members: Sequence[int], pairs: Mapping[Pair, Relation]) -> list[list[int]]:
    """Voices without a conflict among them stand on one side.

    The first side is the one with the most independent sources, so that what remains is the
    smallest set whose removal leaves no conflict; equal sides keep the order of the voices.
    """
    rest, found = list(members), []
    while rest:
        best = max((_around(group, index, rest, pairs) for index in rest), key=lambda s: s[0])
        found.append(best[1])
        rest = [index for index in rest if index not in best[1]]
    return found


def _around(
    group: Group, seed: int, rest: Sequence[int], pairs: Mapping[Pair, Relation]
) -> tuple[int, list[int]]:
    """A voice with all that stand with it, and how many independent sources they are."""
    side = [seed]
    agreeing = {index for index in rest if group.is_said("agreement", seed, index)}
    for index in sorted(rest, key=lambda i: (i not in agreeing, -group.voices[i].sources, i)):
        if index != seed and not any(_pair(index, other) in pairs for other in side):
            side.append(index)
    claims = [claim for index in side for claim in group.voices[index].claims]
    return independent(claims), sorted(side)


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
