"""The ends of a range: 5 to 7 million, 10万元至15万, between 3 and 4 percent."""

import re

from claimcheck.model.fillers import FILLERS, HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft, multiplied
from claimcheck.recognising.zh.revisions import is_revised

_DASH = lazily(r"\s?(?:-|–|—|——|−|~|～|至|到|to|or)\s?(?:[约近])?$")
_AND = lazily(r" ?(?:and|to|与|和|跟|與|至|到|-|–) ?$")
_MOVED = lazily(
    r"(?:\b(?:rose|fell|gained|lost|climbed|dropped|slipped|added|jumped|sank|shed|up|down|by|rises?|falls?"
    r"|gains?|drops?|lowered|raised|cut|slid|surged|plunged|tumbled|advanced|declined|increased|decreased|edged up|edged down)"
    rf"{HEDGES} ?|[涨漲跌升降增减減挫扬揚]了?)$",
    re.IGNORECASE,
)
_MOVED_BY = lazily(
    r"\b(?:rose|fell|grew|climbed|dropped|slipped|jumped|slid|increased|decreased|declined|widened"
    r"|narrowed|shrank|risen|fallen|grown)\b[^.,;]{0,8}"
    rf"\bby{HEDGES} ?$",
    re.IGNORECASE,
)
_BETWEEN = lazily(
    rf"(?:\bbetween(?:{HEDGES}| an estimated)\s?|在|介于|介於|介乎|界于)$",
    re.IGNORECASE,
)
_FROM = lazily(
    rf"(?:\bfrom(?: up to)?{FILLERS} ?"
    r"|[由从從自][^，,。；;\d]{0,12}"
    rf"|[由从從](?:[^，,。；;\d]{{0,4}}\d{{1,4}}[年月日号號]){{1,3}}[^，,。；;\d起]{{0,10}}的{HEDGES_ZH})$",
    re.IGNORECASE,
)
# Cut its share of 5% to 4%; what is a range before stays one: its target range of 3% to 5%.
_RAISED = lazily(
    r"\b(?:(?P<up>rais|increas|hik|lift|boost|upp)|reduc|lower|cut|trim|slash)(?:e[sd]?|s|es|ing|ed|ted|ting|med|ming)?"
    r" (?:its|their|the|his|her|our|[A-Z][\w-]*['’]s?) (?:(?!of\b|(?:range|band|guidance|spread|interval|forecast|outlook|estimate|projection|target)s?\b)[\w'’-]+ ){1,4}"
    rf"of{HEDGES} $"
)
# To a range of 8% to 14% from 13% to 21%: the second one is a range as well.
_FROM_RANGE = lazily(
    r"(?<![\d.,$€£])[$€£]?\d\S{0,8}(?: [a-z]{2,9})? (?:to|and) [^\d\s]{0,4}\d[^.;\n]{0,4}(?:\.\d+\S{0,2})?[^.;\n\d]{0,50}\bfrom "
    r"(?:between )?$"
)
_GUIDED = 110  # code points back to the newer range
_NOUN = 80  # code points of what is raised, with its verb
_TIGHT, _WORDED = ("-", "–", "—"), ("to", "至", "到")
_SMALL = 10000


def pairs(text: str, one: Draft, other: Draft) -> bool:
    """Whether two numbers with a dash or a word between them are the ends of one range."""
    if one.kind != "quantity" or other.kind != "quantity" or one.high or other.high:
        return False
    if one.counted and one.end - one.start and one.unit == "count" and other.unit != "count":
        return False
    gap = text[one.end : other.start]
    if other.words and gap == "-" and text[other.start].isupper():
        return False  # 7-Eleven
    before = text[max(0, one.start - 30) : one.start]
    between = _BETWEEN.search(before) and _AND.match(gap)
    worded = gap.strip() in _WORDED
    if not between and not (_DASH.match(gap) and _is_led_alone(text, before, one, other)):
        return False
    if not _one_unit(text, one, other):
        return False
    if _priced_each(one, other) and _MOVED.search(before):
        return False  # lowered $3 to $12 an hour
    if worded and (_by_and_to(before, one, other) or _is_level(gap, one, other)):
        return False
    share_scale(one, other)
    return one.value < other.value


def _is_led_alone(text: str, before: str, one: Draft, other: Draft) -> bool:
    """No `from` before `to`, which tells two levels; `or` only where the first lacks a noun.

    In 由150亿至260亿美元上调为 the 由 leads the whole range.
    """
    word = text[one.end : other.start].strip()
    if word == "or":
        return one.bare and not other.bare
    led = is_from(before) or is_raised(text, one, other)
    if word not in _WORDED or not led or is_revised(text, other.end):
        return True
    guided = _FROM_RANGE.search(text, max(0, one.start - _GUIDED), one.start)
    if guided and not text.endswith("from ", 0, guided.start()):
        return True
    if _priced_later(text, one, other):
        one.unit = other.unit
    return False


def _left_open(text: str, one: Draft, other: Draft) -> bool:
    """$5 to 7 million, 10万元至15万, $5-7bn deals: the second number leaves the unit to the first."""
    tight = text[one.end : other.start] in _TIGHT and not text[one.start].isdigit()
    if tight and len(one.unit) == 3 and other.unit == "count":
        other.counted = None
        return True
    open_unit = other.unit == "count" and not other.counted and (other.bare or other.scaled)
    return open_unit and (len(one.unit) == 3 or one.scaled == other.scaled)


def _one_unit(text: str, one: Draft, other: Draft) -> bool:
    """Whether two ends can have one unit; what only the words around named is corrected."""
    if _priced_later(text, one, other):
        one.unit = other.unit
    same = one.unit in (other.unit, "count") or _priced_each(one, other)
    return same or _left_open(text, one, other)


def _priced_each(one: Draft, other: Draft) -> bool:
    """`$5.10 to $5.20 a bushel`: for each of what is told at the end."""
    return len(one.unit) == 3 and other.unit.startswith(f"{one.unit}/")


def _priced_later(text: str, one: Draft, other: Draft) -> bool:
    """营收5亿至6亿美元: the money of the first was only taken from the words around."""
    money = len(one.unit) == len(other.unit) == 3 and one.unit != other.unit
    gap = text[one.end : other.start]
    return money and gap in ("至", "到", "-", "~", "—", "～") and text[one.end - 1] in "万萬亿億"


def _is_level(gap: str, one: Draft, other: Draft) -> bool:
    """`rose 1.2% to 61.2`: what is no percentage is where the rise led."""
    return gap.strip() == "to" and one.unit == "percent" and other.unit == "count"


def _by_and_to(before: str, one: Draft, other: Draft) -> bool:
    """`fell 12 points to 3,210 points`, `up nine to 364`: a change and a level.

    Percentages only after `rose by`: `grew 3% to 10%` may be a range.
    """
    if one.factor != other.factor or other.value < 3 * one.value:
        return False
    if _MOVED_BY.search(before):
        return not one.bare
    named = one.unit != "count" or bool(one.counted) or (one.bare and other.bare)
    return named and not one.unit.startswith("percent") and _MOVED.search(before) is not None


def is_from(before: str) -> bool:
    """Whether `from`, 由 or 从 stands right before a number."""
    return bool(_FROM.search(before))


def is_raised(text: str, one: Draft, other: Draft) -> bool:
    """Whether `raised the rate of 4%` leads to a higher level, and `cut` to a lower one.

    Of numbers with a unit of their own alone; in the other direction they are a range.
    """
    if one.unit == "count" and not one.scaled:
        return False
    found = _RAISED.search(text, max(0, one.start - _NOUN), one.start)
    if found is None:
        return False
    return other.value > one.value if found["up"] else other.value < one.value


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


def as_range(one: Draft, other: Draft) -> Draft:
    """Two ends as one range."""
    one.high = other.value
    one.unit = other.unit if _priced_each(one, other) else one.unit
    one.end, one.counted = other.end, other.counted or one.counted
    one.step, one.bare = min(one.step, other.step), one.bare and other.bare
    one.scaled = one.scaled or other.scaled
    one.bound = one.bound if one.bound == "~" else ""
    if one.bare and 1900 <= one.value < 2100:
        one.kind = "year"
    return one
