"""Tolls: what all reports of one disaster count, so that two counts of it are of one thing.

A toll grows from 4 to 159 within a week, so that nearness of values tells nothing; but two reports
of the same weeks that name the same place or event have one death toll between them.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from claimcheck.model.claim import Claim
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import MetricRule, Rulebook

_WEEKS = timedelta(days=45)  # between two reports of one disaster
_FRESH = timedelta(days=20)  # how long before its report a count of it is of
# 其中9人, including two firefighters, another five: a part of the toll.
_PART = lazily(
    r"(?:其中|[当當]中|包括|包含|另|\b(?:of (?:whom|them|these|those)|including|among them|other"
    r"|another|more)\b)[^，,。.;；]*$"
    r"|\b(?:deaths|dead|missing|people|injured|victims)\b[^.;:]{0,50}: [^.;]*$"
)
_PART_BEHIND = lazily(r"[^，,。.;；]{0,12}(?:其中|\bof (?:whom|them|the dead|the victims)\b)")


def counts_all(claim: Claim, rule: MetricRule | None) -> bool:
    """True for a toll that stands now and is no part of one, nor that of an earlier disaster."""
    if rule is None or not rule.toll or claim.change is not None:
        return False
    sentence, at = claim.sentence, claim.about.offset
    if _PART.search(sentence, 0, at) or _PART_BEHIND.match(sentence, at):
        return False
    return _apart(claim.published, claim.time_end) <= _FRESH


def spots(claims: Sequence[Claim], rulebook: Rulebook) -> frozenset[str]:
    """The places that some sentence counts one by one: 30 in Kent, 13 in Dorset.

    What is counted for one of them is no toll of all, nor that of another.
    """
    listed: dict[tuple[str, int], set[str]] = {}
    for claim in claims:
        if claim.about.subject_found == "clause" and _is_place(claim.subject, rulebook):
            sentence = claim.path, claim.start - claim.about.offset
            listed.setdefault(sentence, set()).add(claim.subject)
    return frozenset(place for places in listed.values() if len(places) > 1 for place in places)


def _is_place(name: str, rulebook: Rulebook) -> bool:
    rule = rulebook.entities.get(name)
    return rule is not None and rule.kind == "place"


def in_one_time(one: Claim, other: Claim) -> bool:
    """Whether two reports are of the same weeks."""
    return _apart(one.published, other.published) <= _WEEKS


def _apart(one: date | None, other: date | None) -> timedelta:
    return abs(one - other) if one and other else timedelta(0)


def scenes(claims: Sequence[Claim], rulebook: Rulebook) -> dict[str, frozenset[str]]:
    """Document -> the names in it that tell one event from another; whole countries do not."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        names = (name for name in (claim.subject, *claim.about.names) if _tells(name, rulebook))
        found.setdefault(claim.path, set()).update(names)
    return {path: frozenset(names) for path, names in found.items()}


def _tells(name: str, rulebook: Rulebook) -> bool:
    rule = rulebook.entities.get(name)
    return bool(name) if rule is None else rule.kind == "place" and bool(rule.part_of)
