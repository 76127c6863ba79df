"""Which two levels of a sentence a change leads between: the earlier and the later one."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from claimcheck.checks.sums.passage import Passage, begins, ends, holds_word, same_thing, words
from claimcheck.model.claim import Claim
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

_PLUS = lazily(r"^[^.;。\uff1b]{0,24}$")
_NEAR = lazily(r"^(?:[^.;。\uff1b]|\.(?=\d)){0,70}$")
_TOLD = ("explicit", "relative", "fiscal")
_EXPECTED_REACH = 24


class Levels(NamedTuple):
    """The earlier and the later level of a change."""

    old: Claim
    new: Claim


def levels_of(
    passage: Passage, change: Claim, plain: Sequence[Claim], rulebook: Rulebook
) -> Levels | None:
    """The levels that a change surely belongs to; None when in any doubt.

    `plain` are the figures of the passage that may be its levels. A construct (`from A to B`)
    right beside the change comes first; else the level right before it, or right behind it
    after `to`, and one earlier level that a word or a time marks as such.
    """
    found = _construct(passage, change, plain)
    if found is not None:
        return found
    new = restated(passage, change, plain, rulebook)
    if new is None:
        return None
    olds = [
        claim
        for claim in plain
        if claim is not new
        and same_thing(claim, new)
        and _is_old(passage, claim, new, rulebook)
        and not _is_of_other(claim, new, plain)
    ]
    if len(olds) != 1 or _expected(passage, olds[0], rulebook) or _of_another_time(change, new):
        return None
    inside = [c for c in passage.claims if olds[0].start < c.start < new.start]
    crowd = [c for c in passage.claims if _between(c, olds[0], new, change)]
    return None if len(inside) > 1 or crowd else Levels(olds[0], new)


def _is_of_other(old: Claim, new: Claim, plain: Sequence[Claim]) -> bool:
    """Whether an earlier level is that of another one: 612 of 581 a year before; 668, down 3%."""
    mine = old.about.construct
    return bool(mine) and any(
        one.about.construct == mine and one is not old and one is not new for one in plain
    )


def _between(claim: Claim, old: Claim, new: Claim, change: Claim) -> bool:
    """Another figure stands among the three, so that roles are no longer clear."""
    first, last = sorted((old.start, new.start, change.start))[::2]
    return first < claim.start < last and claim not in (old, new, change)


def _construct(passage: Passage, change: Claim, plain: Sequence[Claim]) -> Levels | None:
    groups: dict[str, dict[str, Claim]] = {}
    for claim in plain:
        if claim.about.construct and claim.about.part in ("from", "to"):
            groups.setdefault(claim.about.construct, {})[claim.about.part] = claim
    for ends_of in groups.values():
        if len(ends_of) != 2 or _of_another_time(change, ends_of["to"]):
            continue
        if _beside(passage, change, ends_of["from"], ends_of["to"]):
            return Levels(ends_of["from"], ends_of["to"])
    return None


def _of_another_time(change: Claim, new: Claim) -> bool:
    """Whether both name their times, and these differ: 8月末由A修订为B，据此9月减少了C."""
    told = all(claim.time_basis in _TOLD and claim.time_end for claim in (change, new))
    return told and change.time_end != new.time_end


def _beside(passage: Passage, change: Claim, old: Claim, new: Claim) -> bool:
    """True if the change stands right beside the levels with nothing else in between."""
    first, last = sorted((old, new), key=lambda claim: claim.start)
    if change.start < first.start:
        return bool(_PLUS.match(passage.between(change, first)))
    return change.start > last.start and bool(_PLUS.match(passage.between(last, change)))


def restated(
    passage: Passage, change: Claim, plain: Sequence[Claim], rulebook: Rulebook
) -> Claim | None:
    """The level that a change restates."""
    index = passage.claims.index(change)
    behind = passage.claims[index + 1] if index + 1 < len(passage.claims) else None
    if behind in plain and behind is not None:
        gap = passage.between(change, behind)
        if _NEAR.match(gap) and ends(gap, words(rulebook, "new")):
            return behind
    for claim in reversed(passage.claims[:index]):
        if claim in plain:
            marked = _is_old(passage, claim, None, rulebook)
            near = _NEAR.match(passage.between(claim, change))
            if not marked:
                return claim if near else None
    return None


def _is_old(passage: Passage, claim: Claim, new: Claim | None, rulebook: Rulebook) -> bool:
    before = passage.before(claim)
    if ends(before, words(rulebook, "old")):
        return True
    if begins(passage.after(claim), words(rulebook, "old-after")):
        return True
    return new is not None and _year_before(claim, new)


def _year_before(old: Claim, new: Claim) -> bool:
    """True if both name their periods, and one lies a year before the other."""
    told = all(claim.time_basis in _TOLD and claim.time_start for claim in (old, new))
    return told and shifted(new) == (old.time_start, old.time_end)


def shifted(claim: Claim) -> tuple[date | None, date | None]:
    """The time of a claim, a year earlier; the end of February is the end of February."""
    return _earlier(claim.time_start), _earlier(claim.time_end)


def _earlier(day: date | None) -> date | None:
    if day is None:
        return None
    if (day.month, day.day) == (2, 29):
        return date(day.year - 1, 2, 28)
    leap = (day.month, day.day) == (2, 28) and (day.year - 1) % 4 == 0
    return date(day.year - 1, day.month, 29 if leap else day.day)


def _expected(passage: Passage, claim: Claim, rulebook: Rulebook) -> bool:
    """A figure that was only expected is no earlier level."""
    around = passage.before(claim, _EXPECTED_REACH) + " | " + passage.after(claim, _EXPECTED_REACH)
    return claim.modality not in ("actual", "plan") or holds_word(
        around, words(rulebook, "expected")
    )
