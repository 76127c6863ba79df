"""Tolls: what all reports of one disaster count, so that two counts of it are of one thing.

A toll grows from 4 to 159 within a week, so that nearness of values tells nothing; but two reports
of the same weeks that name the same place or event have one death toll between them.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.model.pattern import either, lazily
from claimcheck.rulebook.schema import MetricRule, Rulebook

_CHINESE, _SHORTEST = "\u4e00", 3  # signs of a name that another one may end with
_WEEKS = timedelta(days=45)  # between two reports of one disaster
_YEAR = timedelta(days=300)
_FRESH = timedelta(days=20)  # how long before its report a count of it is of


@lru_cache(maxsize=4)
def _part(rulebook: Rulebook) -> "re.Pattern[str]":
    """其中9人, including two firefighters, another five, 9 deaths: 5 in …: a part of the toll."""
    words = rulebook.group("toll")
    part, victims = (either(words.get(key, ())) for key in ("part", "victims"))
    return lazily(rf"{part}[^，,。.;；]*$|{victims}[^.;:]{{0,50}}: [^.;]*$")


@lru_cache(maxsize=4)
def _part_after(rulebook: Rulebook) -> "re.Pattern[str]":
    """9 of the dead, 9人其中: what the count is a part of stands behind it."""
    return lazily(rf"[^，,。.;；]{{0,12}}{either(rulebook.group('toll').get('part-after', ()))}")


def counts_all(claim: Claim, rule: MetricRule | None, rulebook: Rulebook) -> bool:
    """True for a toll that stands now and is no part of one, nor that of an earlier disaster."""
    if rule is None or not rule.toll or claim.change is not None:
        return False
    sentence, at = claim.sentence, claim.about.offset
    if _part(rulebook).search(sentence, 0, at) or _part_after(rulebook).match(sentence, at):
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


def years_apart(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """Whether two tolls are of disasters that happened years from one another."""
    rule = rulebook.metrics.get(one.metric)
    if rule is None or not rule.toll or one.metric != other.metric:
        return False
    return _apart(one.time_end, other.time_end) > _YEAR


def _apart(one: date | None, other: date | None) -> timedelta:
    return abs(one - other) if one and other else timedelta(0)


def scenes(claims: Sequence[Claim], rulebook: Rulebook) -> dict[str, frozenset[str]]:
    """Document -> the names in it that tell one event from another; whole countries do not."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        told = (claim.subject, *claim.about.names)
        found.setdefault(claim.path, set()).update(one for one in told if _tells(one, rulebook))
    return {path: frozenset(names) for path, names in found.items()}


def stages(claims: Sequence[Claim], rulebook: Rulebook) -> dict[str, frozenset[str]]:
    """Document -> the names of its lead that tell which disaster it is about."""
    found = {claim.path: claim.about.stage for claim in claims if claim.about.stage}
    short = _short({name for names in found.values() for name in names})
    return {
        path: frozenset(short.get(name, name) for name in names if _tells(name, rulebook))
        for path, names in found.items()
    }


def on_one_stage(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """Whether two counts may be one, where only the leads of their reports tell of one disaster.

    Not of two towns that one storm has struck: neither subjects nor sentences name two places. A
    name in full or short, none, or a whole country beside any other name may be one.
    """
    named = [_places(claim, rulebook) for claim in (one, other)]
    if not all(named) or named[0] & named[1]:
        return True
    return any(
        left.endswith(right) or right.endswith(left) for left in named[0] for right in named[1]
    )


def _places(claim: Claim, rulebook: Rulebook) -> set[str]:
    """The names of a claim that are no countries, and of nobody who tells."""
    told = {claim.subject, *claim.about.names} - {""}
    return {name for name in told if _tells(name, rulebook) and not _is_country(name, rulebook)}


def _is_country(name: str, rulebook: Rulebook) -> bool:
    rule = rulebook.entities.get(name)
    return rule is not None and rule.kind == "place" and not rule.part_of


def _short(names: set[str]) -> dict[str, str]:
    """Longer names by shorter ones that they end with: 大埔宏福苑 is 宏福苑."""
    return {
        name: name[at:]
        for name in names
        if name[:1] >= _CHINESE
        for at in range(1, len(name) - _SHORTEST + 1)
        if name[at:] in names
    }


def _tells(name: str, rulebook: Rulebook) -> bool:
    rule = rulebook.entities.get(name)
    return bool(name) if rule is None else rule.kind == "place" and bool(rule.part_of)
