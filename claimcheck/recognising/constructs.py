"""Numbers that belong together: ranges, and the two levels of a change kept apart."""

import re
from collections.abc import Sequence

from claimcheck.model.pattern import lazily
from claimcheck.recognising import units
from claimcheck.recognising.compounds import summed
from claimcheck.recognising.draft import Draft, multiplied
from claimcheck.recognising.elided import earlier, elided
from claimcheck.recognising.lists import shared
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.zh.ratios import ratio

_DASH = lazily(r"\s?(?:-|–|—|——|−|~|～|至|到|to|or)\s?(?:[约近])?$")
_AND = lazily(r" ?(?:and|to|与|和|跟|與|至|到|-|–) ?$")
_MOVED = lazily(
    r"(?:\b(?:rose|fell|gained|lost|climbed|dropped|slipped|added|jumped|sank|shed|up|down|by|rises?|falls?"
    r"|gains?|drops?|slid|surged|plunged|tumbled|advanced|declined|increased|decreased|edged up|edged down)"
    r"(?: (?:about|around|nearly|over|almost|more than|roughly))? ?|[涨漲跌升降增减減挫扬揚]了?)$",
    re.IGNORECASE,
)
_MOVED_BY = lazily(
    r"\b(?:rose|fell|grew|climbed|dropped|slipped|jumped|slid|increased|decreased|declined|widened"
    r"|narrowed|shrank|risen|fallen|grown)\b[^.,;]{0,8}"
    r"\bby(?: (?:about|around|nearly|over|almost|more than|roughly))? ?$",
    re.IGNORECASE,
)
_BETWEEN = lazily(
    r"(?:\bbetween(?: about| around| roughly| an estimated)?\s?|在|介于|介於|介乎|界于)$",
    re.IGNORECASE,
)
_FROM = lazily(
    r"(?:\bfrom(?: about| around| roughly| nearly| almost| over| just| an?| the| some"
    r"| more than| less than| under| up to| a record)* ?"
    r"|[由从從自][^，,。；;\d]{0,12})$",
    re.IGNORECASE,
)
_TO = lazily(
    r"(?:(?!,? (?:as(?! of\b)|while|when|because|though|although|whereas) )[^.;，。；]){0,40}?\b(?:to|into)(?: (?:about|around|nearly|almost|over|more than"
    r"|as much as|just|an?|roughly|some|the|record))* ?$",
    re.IGNORECASE,
)
_TO_ZH = lazily(
    r"[^，,。；;、]{0,16}?(?:至|到|为|為|成)(?:了|约|約|近|逾|超过|超過|超)?$"
    r"|，[^，。；]{0,4}(?:增|升|降|涨|漲|提高|扩大)[^，。；]{0,4}(?:至|到)$"
)
_ARROW = lazily(r"[\s*]{0,4}(?:→|->|=>|⟶)[\s*]{0,4}$")
_BACK = lazily(
    r",? (?:up |down |versus |compared with )?from(?: about| around| nearly| over| just| the"
    r"| a| some)* ?$",
    re.IGNORECASE,
)
_TO_BEFORE = lazily(
    r"\b(?:to|at|was|were|reached|of|hit)(?: (?:about|around|nearly|over|just|a record|an?))* ?$",
    re.IGNORECASE,
)
_BY = lazily(r"\bby(?: (?:about|around|nearly|over|almost|more than|roughly))* ?$", re.IGNORECASE)
_SHORT, _SMALL, _NEAR = 60, 10000, 12


def joined(text: str, found: Sequence[Draft], words: Vocabulary) -> list[Draft]:
    """The drafts with what is one amount made one, and the parts of a change marked on them."""
    merged = shared(text, _merged(text, found, words), words)
    elided(text, merged, words)
    return _changes(text, merged)


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
    if 0 < other.start - one.end <= 6 and _pairs(text, one, other):
        whole = _range(one, other)
        if whole.unit in words.money:
            whole.unit, whole.end = units.per(
                text, units.Unit(whole.unit, whole.end), whole.start, words
            )
        return whole
    return ratio(text, one, other)


def _pairs(text: str, one: Draft, other: Draft) -> bool:
    """Whether two numbers with a dash or a word between them are the ends of one range."""
    if (
        one.kind != "quantity"
        or other.kind != "quantity"
        or one.high is not None
        or other.high is not None
    ):
        return False
    if one.counted and one.end - one.start and one.unit == "count" and other.unit != "count":
        return False
    gap = text[one.end : other.start]
    if other.words and gap == "-" and text[other.start].isupper():
        return False  # 7-Eleven
    before = text[max(0, one.start - 30) : one.start]
    between = _BETWEEN.search(before) and _AND.match(gap)
    worded = gap.strip() in ("to", "至", "到")
    if not between and (not _DASH.match(gap) or (worded and _is_from(before))):
        return False
    if not between and gap.strip() == "or" and not (one.bare and not other.bare):
        return False
    if not _one_unit(text, one, other):
        return False
    if worded and _MOVED.search(before) and _by_and_to(before, one, other):
        return False
    share_scale(one, other)
    return one.value < other.value


def _left_open(one: Draft, other: Draft) -> bool:
    """$5 to 7 million, 10万元至15万: the second number leaves the unit to the first."""
    open_unit = other.unit == "count" and not other.counted and (other.bare or other.scaled)
    return open_unit and (len(one.unit) == 3 or one.scaled == other.scaled)


def _one_unit(text: str, one: Draft, other: Draft) -> bool:
    """Whether two ends can have one unit; what only the words around named is corrected."""
    if _priced_later(text, one, other):
        one.unit = other.unit
    return one.unit in (other.unit, "count") or _left_open(one, other)


def _priced_later(text: str, one: Draft, other: Draft) -> bool:
    """营收5亿至6亿美元: the money of the first was only taken from the words around."""
    money = len(one.unit) == len(other.unit) == 3 and one.unit != other.unit
    gap = text[one.end : other.start]
    return money and gap in ("至", "到", "-", "~", "—", "～") and text[one.end - 1] in "万萬亿億"


def _by_and_to(before: str, one: Draft, other: Draft) -> bool:
    """`fell 12 points to 3,210 points`: a change and a level, each with its own unit.

    Percentages only after `rose by`: `grew 3% to 10%` may be a range.
    """
    named = one.unit != "count" or bool(one.counted)
    moved = not one.unit.startswith("percent") or bool(_MOVED_BY.search(before))
    return named and moved and one.factor == other.factor and other.value >= 3 * one.value


def _is_from(before: str) -> bool:
    return bool(_FROM.search(before))


def share_scale(one: Draft, other: Draft) -> None:
    """`from 480 to 980 trillion`, `5-6万台`: the first number takes unit and scale of the second."""
    if one.unit == "count" and other.unit != "count":
        one.unit = other.unit
    elif other.unit == "count" and one.unit != "count":
        other.unit = one.unit
        other.bare = False
    spread = other.scaled or (other.factor > 1 and one.value < 10)
    if spread and not one.scaled and one.factor == 1 and not one.counted and one.value < _SMALL:
        scale = other.factor
        if scale > 1 and one.value * scale < other.value * 1000:
            multiplied(one, scale)
            one.scaled = other.scaled
    if one.bare and not other.bare:
        one.bare, one.counted = False, one.counted or other.counted


def _range(one: Draft, other: Draft) -> Draft:
    one.high = other.value
    one.end, one.counted = other.end, other.counted or one.counted
    one.step, one.bare = min(one.step, other.step), one.bare and other.bare
    one.scaled = one.scaled or other.scaled
    one.bound = one.bound if one.bound == "~" else ""
    if one.bare and 1900 <= one.value < 2100:
        one.kind = "year"
    return one


def _changes(text: str, found: list[Draft]) -> list[Draft]:
    for place in range(1, len(found)):
        other = found[place]
        one, end = earlier(text, found, place)
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
    if any(
        draft.bare and 1900 <= draft.value < 2200 and not draft.scaled for draft in (one, other)
    ):
        return None
    open_unit = one.unit == "count" and not one.counted
    if (one.unit != other.unit and not open_unit) or one.part == "to":
        return None
    gap = text[end : other.start]
    if _ARROW.match(gap):
        return "from", "to"
    before = text[max(0, one.start - 30) : one.start]
    if _FROM.search(before) and (_TO.match(gap) or _TO_ZH.match(gap)):
        return "from", "to"
    if _BACK.match(gap) and (_TO_BEFORE.search(before) or "from" in gap):
        return "to", "from"
    return None


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
