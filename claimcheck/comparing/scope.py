"""What forbids to call two claims of a slot a conflict: they name different things.

Graded evidence may join two claims whose subjects or modifiers differ, since names are often
left out or found wrongly. Joined they may be shown beside each other; an accusation needs that
nothing they name firmly speaks against their being about one thing.
"""

import re
from functools import lru_cache

from claimcheck.comparing.aspect import INHERITED
from claimcheck.comparing.divisions import of_two_divisions
from claimcheck.comparing.kin import akin, akin_metric, strange_firms, two_scripts
from claimcheck.model.claim import Claim
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import Rulebook

_NAMED = ("clause", "sentence")
SURE = 20.0  # a metric that costs more is only guessed


@lru_cache(maxsize=4)
def _limits(rulebook: Rulebook) -> "re.Pattern[str]":
    words = rulebook.group("limit")
    people, things, after, sign = (
        either(words.get(key, ())) for key in ("people", "things", "after", "sign")
    )
    return lazily(
        rf"\d[\d,.]*[十百千万萬亿億]*[\u4e00-\u9fff]{{1,3}}{after}的?(?=[\u4e00-\u9fff，,])"
        rf"|{people} \d+|\b[a-z]+s {things} {sign}?\d[\d,.]*"
    )


def apart(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """True if both name their subject and the names differ, or their modifiers exclude each other.

    A hard modifier (excluding, adjusted, quarter on quarter) on one side alone is enough, and so
    are a limit on what is counted (orders above 15 yuan), two metrics that are each named for
    sure, a division beside its firm, and a figure told before its time beside one told after it.
    """
    if other_subject(one, other, rulebook) or _modifiers(one, other, rulebook):
        return True
    if of_two_measures(one, other, rulebook) or _foretold(one) != _foretold(other):
        return True
    return of_two_divisions(one, other, rulebook)


def of_two_measures(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """True if each names a metric of its own for sure, or another limit on what is counted."""
    if _other_metric(one, other, rulebook):
        return True
    return limit(one, rulebook) != limit(other, rulebook)


def _other_metric(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """True if each names a metric of its own: investment up 2.8%, producer prices down 2.8%."""
    if one.metric != other.metric and akin_metric(one.metric, rulebook) == akin_metric(
        other.metric, rulebook
    ):
        return True  # what was shipped is not what was sold
    mine, yours = dict(one.about.metrics), dict(other.about.metrics)
    if not (mine and yours) or one.metric in yours or other.metric in mine:
        return False
    return all(_is_sure(claim, rulebook) for claim in (one, other))


def _is_sure(claim: Claim, rulebook: Rulebook) -> bool:
    rule = rulebook.metrics.get(claim.metric)
    return rule is not None and not rule.vague and claim.about.metrics[0][1] <= SURE


def _foretold(claim: Claim) -> bool:
    """True for a plain figure of days that were still to come when it was published."""
    if claim.modality != "actual" or not (claim.published and claim.time_start):
        return False
    return claim.time_start > claim.published


def limit(claim: Claim, rulebook: Rulebook) -> str:
    """The last limit on what is counted that the sentence sets before the figure, "" for none.

    `15元以上的订单`, `people aged 65`, `orders over $15`; the bound of the figure itself is none.
    """
    found = list(_limits(rulebook).finditer(claim.sentence, 0, claim.about.offset))
    return found[-1].group() if found else ""


def surely_one(one: Claim, other: Claim) -> bool:
    """True if both name the same subject themselves."""
    found = one.about.subject_found, other.about.subject_found
    return one.subject == other.subject != "" and all(how in _NAMED for how in found)


def may_be_one(one: Claim, other: Claim) -> bool:
    """True if the subjects may be one: equal, alike, of two scripts, or one of them untold."""
    mine, yours = one.subject, other.subject
    if not (mine and yours) or mine == yours:
        return True
    return akin(mine, yours) or two_scripts(mine, yours)


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
        if len(values) == 1 and rule is not None and (rule.hard or rule.part):
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
