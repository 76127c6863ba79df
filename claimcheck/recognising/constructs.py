"""Numbers that belong together: ranges, and the two levels of a change kept apart."""

import re
from collections.abc import Sequence

from claimcheck.model.fillers import FILLERS, HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.recognising import units
from claimcheck.recognising.ages import ages
from claimcheck.recognising.compounds import summed
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.earlier import earlier
from claimcheck.recognising.elided import elided
from claimcheck.recognising.lists import shared
from claimcheck.recognising.ranges import as_range, is_from, is_raised, pairs, share_scale
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.zh.ratios import ratio

_TO = lazily(
    rf"(?:(?!,? (?:as(?! of\b)|while|when|because|though|although|whereas) )(?!\n[ \t]*[-*•·●■])[^.;，。；]){{0,40}}?\b(?:to|into)(?: as much as)?{FILLERS} ?$",
    re.IGNORECASE,
)
_TO_ZH = lazily(
    rf"[^，,。；;、\n]{{0,16}}?(?:至|到|为|為|成)了?{HEDGES_ZH}$"
    r"|，[^，。；]{0,4}(?:增|升|降|涨|漲|提高|扩大)[^，。；]{0,4}(?:至|到)$"
)
_ARROW = lazily(r"[\s*]{0,4}(?:→|->|=>|⟶)[\s*]{0,4}$")
_BACK = lazily(
    rf"(?: \([A-Za-z]{{1,6}}\))?,? (?:up |down |versus |compared with )?from{FILLERS} ?$",
    re.IGNORECASE,
)
_TO_BEFORE = lazily(
    rf"\b(?:to|at|was|were|reached|of|hit){FILLERS} ?$",
    re.IGNORECASE,
)
_BY = lazily(rf"\bby{HEDGES} ?$", re.IGNORECASE)
_SHORT, _NEAR = 60, 12


def joined(text: str, found: Sequence[Draft], words: Vocabulary) -> list[Draft]:
    """The drafts with what is one amount made one, and the parts of a change marked on them."""
    merged = shared(text, _merged(text, found, words), words)
    ages(text, merged, words)
    elided(text, merged, words)
    return _changes(text, merged, words)


def _merged(text: str, found: Sequence[Draft], words: Vocabulary) -> list[Draft]:
    result: list[Draft] = []
    for other in found:
        one = result[-1] if result and other.start - result[-1].end <= _NEAR else None
        whole = one and _one_of(text, one, other, words)
        if whole:
            result[-1] = whole
        else:
            result.append(other)
    return result


def _one_of(text: str, one: Draft, other: Draft, words: Vocabulary) -> Draft | None:
    """What two neighbours are together: a sum, a range or a share; None for two quantities."""
    amount = summed(text, one, other, words)
    if amount:
        return amount
    if 0 < other.start - one.end <= 6 and pairs(text, one, other):
        whole = as_range(one, other)
        if whole.unit in words.money:
            priced = units.per(text, units.Unit(whole.unit, whole.end), whole.start, words)
            whole.unit, whole.end = priced.id, priced.end
        return whole
    return ratio(text, one, other)


def _changes(text: str, found: list[Draft], words: Vocabulary) -> list[Draft]:
    for place in range(1, len(found)):
        other = found[place]
        one, end = earlier(text, found, place, words)
        if (
            one is None
            or other.start - end > _SHORT
            or one.kind != "quantity"
            or other.kind != "quantity"
        ):
            continue
        if one.unit == "times" or other.unit == "times":
            continue
        parts = _levels(text, one, other, end)
        if not parts and place + 1 < len(found):
            continue
        if parts:
            share_scale(one, other)
            one.part, other.part = parts
            one.group = other.group = one.group if one.group >= 0 else place - 1
            one.bare = other.bare = one.bare and other.bare
            _by(text, found, place)
    return found


def _levels(text: str, one: Draft, other: Draft, end: int) -> tuple[str, str] | None:
    """Which is the earlier and which the later level, None when they are no pair."""
    open_unit = one.unit == "count" and not one.counted
    if (one.unit != other.unit and not open_unit) or one.part:
        return None
    if _is_year(one) or _is_year(other):
        return None
    gap = text[end : other.start]
    if _ARROW.match(gap):
        return "from", "to"
    before = text[max(0, one.start - 30) : one.start]
    if (is_from(before) or is_raised(text, one, other)) and (_TO.match(gap) or _TO_ZH.match(gap)):
        return "from", "to"
    if _BACK.match(gap) and (_TO_BEFORE.search(before) or "from" in gap):
        return "to", "from"
    return None


def _is_year(draft: Draft) -> bool:
    return draft.bare and not draft.scaled and 1900 <= draft.value < 2200


def _by(text: str, found: list[Draft], place: int) -> None:
    """`rose by 5 % from A to B`, `from A to B, by C`: the change of the construct."""
    group = found[place].group
    for near in (place - 2, place + 1):
        if 0 <= near < len(found):
            change = found[near]
            distance = max(found[place - 1].start - change.end, change.start - found[place].end)
            if (
                distance < _SHORT
                and not change.part
                and _BY.search(text[max(0, change.start - 24) : change.start])
            ):
                change.part, change.group = "by", group
