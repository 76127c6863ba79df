"""A slot as the checks see it: its voices, and what every two of them are to each other."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec

from claimcheck.comparing.agreement import ratio
from claimcheck.comparing.relation import Relation, relate
from claimcheck.comparing.voices import Voice, voices
from claimcheck.model.slot import Slot
from claimcheck.rulebook.schema import Rulebook

Pair = tuple[int, int]
Pairs = Mapping[Pair, Relation]

_MOST = 60  # voices of one slot that are compared with each other
_MOVES = ("cumulative", "stock", "price", "rank", "")
_SOON = 2.0  # what a moving figure may do within a day


class Group(NamedTuple):
    """The voices of a slot in order of time, and the relation of each pair of near ones."""

    slot: Slot
    voices: Sequence[Voice]
    pairs: Pairs

    def relation(self, one: int, other: int) -> Relation | None:
        """The relation of two voices, None for a voice and itself or too far a one."""
        return self.pairs.get((one, other) if one < other else (other, one))

    def is_said(self, label: str, one: int, other: int) -> bool:
        """Whether the relation of two voices has this label: `agreement`, `contradiction`."""
        relation = self.relation(one, other)
        return relation is not None and relation.label == label


def grouped(slot: Slot, rulebook: Rulebook) -> Group:
    """The voices of a slot and their relations; of a very long timeline only of near ones."""
    found = voices(slot.claims)
    pairs = {
        (i, j): relate(found[i].first, found[j].first, slot.kind, rulebook)
        for i, j in combinations(range(len(found)), 2)
        if j - i < _MOST
    }
    group = Group(slot, found, pairs)
    if any(relation.label == "progression" and relation.firm for relation in pairs.values()):
        moved = {pair: _settled(group, pair, relation) for pair, relation in pairs.items()}
        return group._replace(pairs=moved)
    return group


def _settled(group: Group, pair: Pair, relation: Relation) -> Relation:
    """A moving figure that two texts of one day give without a time of its own has moved on."""
    one, other = (group.voices[index].first for index in pair)
    undated = one.time_basis == other.time_basis == "published"
    moving = group.slot.kind in _MOVES and not one.change and not other.change
    if relation.label != "contradiction" or not undated or not moving:
        return relation
    if one.path == other.path or (one.unit != "rank" and ratio(one, other) >= _SOON):
        return relation
    return msgspec.structs.replace(relation, label="progression", kind=None, firm=False, told="")
