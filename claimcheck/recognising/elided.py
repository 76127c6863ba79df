"""Numbers whose unit or noun was said of the number before: `66 seats from 82`, `and the Greens 26`."""

import re
from collections.abc import Sequence

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_CUES = r"(?: (?:about|around|nearly|almost|over|just|under|more than|only|some|the|a|an?))*"
_BACK = lazily(
    r"[^.;:!?\n\d]{0,40}?[, (](?:up |down |compared with |against |versus |and not |instead of )?"
    rf"(?:from|against|versus|compared with|up from|down from|to){_CUES} ?$"
)
_GOES_ON = lazily(r" (?:to|until|till|through)\b| [A-Z]| ?[ap]\.?m\b| ?[:/]\d")
# `and National Renewal 67`, `, the Greens 26`: the verb and the noun are left out.
_GAP = lazily(
    r"(?:[,;] |,? (?:and|while|but|with|against) )(?:(?:and|while|but) )?(?:the )?"
    r"(?:(?:(?:[A-Z][\w'’.&-]*|of|the) ){1,5}(?:(?:has|had|won|took|got|gets|holds|held|with) )?"
    r"|(?:smaller|larger|bigger|other|latter|former|second|first|rest) )"
    r"(?:just |only |under |nearly |over |about )*$"
)
# `655 services on Thursday and 615 on Friday`, `212 homes were destroyed and 41 damaged`.
_PLACE = r" (?:on|in|at|for|from|by|to|with) "
_SPLIT = lazily(
    rf"(?:{_PLACE}[^,.;:\d]{{1,40}}?|[^,.;:\d]{{0,30}}?(?:ed|en|lost|hurt)),? (?:and|but) (?:another )?$"
)
_SPLIT_AFTER = lazily(rf"{_PLACE}|(?: (?:were|was))? (?:[a-z]+ed|hurt|lost)\b")
_OF_THEM = lazily(r" of (?:them|those|these|whom|which)\b| more(?= than\b| [a-z]+ |[.,;)])")
_ENDED = lazily(
    r"(?:[.,;:)\n]|$| (?:and|in|on|at|after|before|by|while|but|since|last|a|this|from)\b)(?!\d)"
)
_POINTS = lazily(r" ?points?\b")
_MARGIN = lazily(r"\bmargin of error[^.;\d]{0,20}$")
_AGAIN = lazily(
    r"(?:[较較比]|优于|優於|高于|高於|低于|低於|不及|由|从|從|至|到|为|為)[^，。；、\d]{0,8}$"
)
_TO = lazily(r"[^，。；、\d]{0,6}[至到为為]")
_SUFFERED = lazily(
    r" (?:were|was|are|is|have been|has been|had been|remain|remained|remains)"
    r"(?: still| also| [a-z]+ly)? ([a-z]+)"
)
_TOLD = lazily(
    r"(?:\b(?:another|a further|an additional|(?:room|space|seating|beds) for)"
    r"|\b(?:death toll|toll|tally|head ?count|number of|number(?= (?:has|had|rose|fell|grew|climbed)))\b[^.;:\d]{0,50}?\b(?:to|at|reached|reaches|hits?|is|was|stands at)"
    r"|\bnow total|\btotal(?:s|l?ed| of)|\bnumber(?:s|ed))"
    r"(?: (?:about|around|at least|nearly|over|more than|almost|just|only))* $",
    re.IGNORECASE,
)
_TOLD_REACH = 90
_MOVED = lazily(r"[涨漲跌升降增减減][了约約近超逾]{0,2}$")
_REACH = 60


def elided(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """Give each number that has nothing of its own what the number before it has."""
    for place, other in enumerate(found):
        if other.kind != "quantity":
            continue
        one = found[place - 1] if place else None
        after = found[place + 1] if place + 1 < len(found) else None
        _points(text, other, after)
        _told(text, other, words)
        if one is None or one.kind != "quantity" or other.start - one.end > _REACH:
            continue
        _per_again(text, one, other, words)
        _counted_later(text, one, other, words)
        if _alone(other) and _takes(text, one, other, words):
            _take(one, other)


def _alone(other: Draft) -> bool:
    """Whether a number has no unit and no noun, and is no year."""
    year = integral(other.value) and 1900 <= other.value < 2200 and not other.grouped
    return other.unit == "count" and not other.counted and not year


def _takes(text: str, one: Draft, other: Draft, words: Vocabulary) -> bool:
    says = (one.unit == "count" and one.counted) or one.unit in words.sizes
    timed = one.unit in words.lengths or one.unit in ("times", "percent", "percentage_point")
    if not says or timed or one.bare:
        return False
    gap = text[one.end : other.start]
    if one.unit == "count" and one.counted and gap.startswith(f" {one.counted}"):
        gap = gap[len(one.counted) + 1 :]
    split = _SPLIT.fullmatch(gap) and one.unit == "count" and _SPLIT_AFTER.match(text, other.end)
    ended = _ENDED.match(text, other.end) and _GAP.fullmatch(gap)
    back = _BACK.fullmatch(gap) and not _GOES_ON.match(text, other.end)
    return bool(back or ended or split or _OF_THEM.match(text, other.end))


def _take(one: Draft, other: Draft) -> None:
    other.unit, other.counted, other.bare = one.unit, one.counted, False


def _per_again(text: str, one: Draft, other: Draft, words: Vocabulary) -> None:
    """每股2元，优于上季的1.8元: the second price is per share too."""
    same = one.unit.startswith(f"{other.unit}/") and other.unit in words.money
    moved = _MOVED.search(text, one.end, other.start)  # 较上周涨500元 is a change
    if same and not moved and _AGAIN.search(text, one.end, other.start):
        other.unit = one.unit


def _points(text: str, other: Draft, after: Draft | None) -> None:
    """`up 0.6 points to 86.9 per cent`, `margin of error 1.5 points`: points of a percentage."""
    named = _POINTS.match(text, other.end)
    if other.unit != "count" or not named or other.scaled or other.value >= 100:
        return
    behind = after is not None and after.unit == "percent"
    to = behind and text[named.end() : after.start if after else 0].strip(" ,") in ("to", "from")
    if to or _MARGIN.search(text, max(0, other.start - 60), other.start):
        other.unit, other.counted, other.bare = "percentage_point", None, False
        other.end = named.end()


def _told(text: str, other: Draft, words: Vocabulary) -> None:
    """`the toll rose to six`, `another 850`, `151 had been hurt`, `60 of them`: counts by the words."""
    if not other.bare or not _alone(other) or other.kind != "quantity":
        return
    said = _SUFFERED.match(text, other.end)
    suffered = said is not None and said[1].lower() in words.tolls
    start = max(0, other.start - _TOLD_REACH)
    if suffered or _OF_THEM.match(text, other.end) or _TOLD.search(text, start, other.start):
        other.bare = False


def _counted_later(text: str, one: Draft, other: Draft, words: Vocabulary) -> None:
    """由55万下调至48万辆: what was taken for money by the words around is what the second counts."""
    implied = one.unit in words.money and text[one.end - 1] in "万萬亿億"
    if implied and other.unit == "count" and other.counted and not other.bare:
        led = text[max(0, one.start - 1) : one.start] in ("由", "从", "從", "自")
        if led and _TO.fullmatch(text, one.end, other.start):
            one.unit, one.counted = "count", other.counted
