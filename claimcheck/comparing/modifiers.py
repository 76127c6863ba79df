"""What the modifiers of two claims say about their being one thing: domestic beside overseas."""

from collections.abc import Sequence

from claimcheck.comparing.aspect import Aspect
from claimcheck.comparing.values import NOTHING, Reason
from claimcheck.rulebook.schema import Rulebook

_SAME_TIME = ("same-time", "same-time-here")


def modifiers(one: Aspect, other: Aspect, rulebook: Rulebook) -> list[Reason]:
    """A cue for each family: equal, in conflict, or told by one side alone."""
    if not one.families and not other.families:
        return NOTHING
    found = []
    for family in sorted(one.families.keys() | other.families.keys()):
        mine, yours = one.families.get(family), other.families.get(family)
        if mine is None or yours is None:
            rule = rulebook.families.get(family)
            cue = "hard-silent" if rule is not None and rule.hard else "family-silent"
        else:
            cue = "family-equal" if mine[0] == yours[0] else "family-conflict"
        found.append((cue, 1.0))
    return found


def told_together(found: Sequence[Reason]) -> bool:
    """Whether two values are of one time, and one of them alone is of a part.

    Changes of one time are told of the whole and of its parts alike; levels are told once.
    """
    names = {name for name, _ in found}
    return "family-silent" in names and not names.isdisjoint(_SAME_TIME)
