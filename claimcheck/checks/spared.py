"""Conflicts that are not said, since the two figures are likely to be of two things.

Whoever writes two figures into one text knows that they are two things; an accusation against
others needs that no text of the slot does so, and that nothing named speaks against it.
"""

from datetime import timedelta

from claimcheck.checks.group import Group, Pair
from claimcheck.comparing.agreement import ratio
from claimcheck.comparing.likeness import alike, renamed, twins
from claimcheck.comparing.relation import Relation
from claimcheck.comparing.scope import apart, may_be_one, surely_one
from claimcheck.comparing.voices import Voice
from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook

_LOOKED_AT = 8  # claims of a voice that are held against those of another
_LONG = timedelta(days=366)
_FALL = 2.0  # a larger fall is that of another thing


def spared(group: Group, pair: Pair, relation: Relation, rulebook: Rulebook) -> bool:
    """True for a conflict that is not said."""
    one, other = (group.voices[index] for index in pair)
    couples = couples_of(one, other)
    if relation.label == "contradiction" and len(paths(one) | paths(other)) == 1:
        return True
    if any(mine.path != yours.path and twins(mine, yours) for mine, yours in couples):
        return False
    if relation.label == "contradiction" and _stated_together(group, *pair):
        return True
    if relation.label == "revision" and _replaces_a_third(group, *pair):
        return True
    if relation.kind == "implausible-progression":
        fall = ratio(one.first, other.first) >= _FALL
        past = any(_is_history(claim) for claim in (one.first, other.first))
        return fall or past or not any(surely_one(*c) or alike(*c) for c in couples)
    if relation.kind == "last-digit" and not any(may_be_one(*couple) for couple in couples):
        return True
    return all(
        apart(*couple, rulebook) or renamed(*couple) or group.slot.doubts(*couple)
        for couple in couples
    )


def _is_history(claim: Claim) -> bool:
    """Told of a time long over when it was published: an earlier flood, a war, a record."""
    if claim.published is None or claim.time_end is None:
        return False
    return claim.published - claim.time_end > _LONG


def couples_of(one: Voice, other: Voice) -> list[tuple[Claim, Claim]]:
    """The claims of two voices, each of the one with each of the other."""
    mine, yours = one.claims[:_LOOKED_AT], other.claims[:_LOOKED_AT]
    return [(left, right) for left in mine for right in yours]


def paths(voice: Voice) -> set[str]:
    """The texts that have a figure in just these digits."""
    return {claim.path for claim in voice.claims}


def _replaces_a_third(group: Group, one: int, other: int) -> bool:
    """True if a text tells which figure it replaces (from 6.4 to 6.5), and it is neither of two.

    It may tell so in another sentence than the one compared: a headline leaves out what was.
    """
    same = [*_again(group, one), *_again(group, other)]
    told = {
        (claim.path, claim.about.construct)
        for index in same
        for claim in group.voices[index].claims
        if claim.about.part == "to" and claim.about.construct
    }
    replaced = {
        index
        for index, voice in enumerate(group.voices)
        for claim in voice.claims
        if claim.about.part == "from" and (claim.path, claim.about.construct) in told
    }
    return bool(replaced) and not any(
        index in replaced or any(group.is_said("agreement", index, third) for third in replaced)
        for index in (one, other)
    )


def _again(group: Group, index: int) -> list[int]:
    """A voice, and those of its texts that say the same again."""
    mine = paths(group.voices[index])
    return [index] + [
        other
        for other, voice in enumerate(group.voices)
        if group.is_said("agreement", index, other) and mine & paths(voice)
    ]


def _stated_together(group: Group, one: int, other: int) -> bool:
    """True if a text has both figures, or one of them and a third that excludes both."""
    mine, yours = _texts(group, one), _texts(group, other)
    if mine & yours:
        return True
    return any(
        group.is_said("contradiction", third, one)
        and group.is_said("contradiction", third, other)
        and paths(voice) & (mine | yours)
        for third, voice in enumerate(group.voices)
        if third not in (one, other)
    )


def _texts(group: Group, index: int) -> set[str]:
    """The texts that have a figure, in these or in other digits."""
    found = paths(group.voices[index])
    for other, voice in enumerate(group.voices):
        relation = group.relation(index, other)
        if relation is not None and relation.label == "agreement" and relation.kind != "unchanged":
            found |= paths(voice)
    return found
