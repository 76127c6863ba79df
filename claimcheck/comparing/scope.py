"""What forbids to call two claims of a slot a conflict: they name different things.

Graded evidence may join two claims whose subjects or modifiers differ, since names are often
left out or found wrongly. Joined they may be shown beside each other; an accusation needs that
nothing they name firmly speaks against their being about one thing.
"""

from claimcheck.comparing.aspect import INHERITED
from claimcheck.comparing.kin import akin, strange_firms, two_scripts
from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook

_NAMED = ("clause", "sentence")


def apart(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """True if both name their subject and the names differ, or their modifiers exclude each other.

    A hard modifier (excluding, adjusted, quarter on quarter) on one side alone is enough.
    """
    return other_subject(one, other, rulebook) or _modifiers(one, other, rulebook)


def surely_one(one: Claim, other: Claim) -> bool:
    """True if both name the same subject themselves."""
    found = one.about.subject_found, other.about.subject_found
    return one.subject == other.subject != "" and all(how in _NAMED for how in found)


def other_subject(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """True if both name their subject, firmly, and the names are of two things.

    Of two declared firms each stands for its own figures, however it was found.
    """
    if strange_firms(one.subject, other.subject, rulebook):
        return True
    found = one.about.subject_found, other.about.subject_found
    if one.subject == other.subject or not (one.subject and other.subject):
        return False
    firm = all(how in _NAMED for how in found) and "clause" in found
    declared = one.subject in rulebook.entities and other.subject in rulebook.entities
    unlike = not akin(one.subject, other.subject) and not two_scripts(one.subject, other.subject)
    return firm and (declared or unlike)


def _modifiers(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    mine, yours = one.about.families, other.about.families
    for family in mine.keys() | yours.keys():
        values = [side[family].rstrip(INHERITED) for side in (mine, yours) if family in side]
        rule = rulebook.families.get(family)
        if len(values) == 1 and rule is not None and rule.hard:
            return True
        if len(set(values)) == 2:
            return True
    return _plan_and_fact(one, other)


def _plan_and_fact(one: Claim, other: Claim) -> bool:
    """A plan beside a fact; what is told of days to come is a plan, whatever its words."""
    if one.modality == other.modality or "actual" not in (one.modality, other.modality):
        return False
    fact = one if one.modality == "actual" else other
    ahead = fact.published and fact.time_end and fact.time_end > fact.published
    return not ahead
