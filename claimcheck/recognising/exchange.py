"""Rates of exchange: 154.8 to the dollar, 美元兑日元升破157, 1美元兑155.7日元."""

import re
from collections.abc import Sequence
from decimal import Decimal

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary

_PER = lazily(
    r" (?:(?:to|against|versus) |(?:per|for) (?!(?:the |one |a )?pound))(?:the |one |a )?"
    r"(?:US |U\.S\. )?(?P<other>dollar|euro|pound)s?\b"
)
_BUYS = lazily(
    r"\b(?P<other>dollar|euro|pound) (?:bought|fetched|(?:has |had )?(?:rose|risen|fell|fallen|slid|climbed|dropped|was|traded"
    rf"|stood|ended|jumped|sank|slipped|closed)[^.;\d]{{0,30}}?(?:to|at)?){HEDGES} $"
)
_WORD = lazily(r"[A-Za-z]+")
_BASES = ("EUR", "GBP", "AUD", "NZD", "USD")  # the market quotes others for one of these, in order
_BACK, _BACK_ZH = 160, 26
_NEAR = Decimal("1.3")  # how far a rate moves in one paragraph
_FOR = "兑兌对對"
_NAMES = range(5, 1, -1)  # code points of names of currencies, the longest first
_BEHIND_ZH = lazily(r"[兑兌对對][一1]?(?P<other>[\u4e00-\u9fff]{2,3})")
_BOUGHT = ("兑", "兌", "对", "對", "兑换", "兌換", "合", "=")  # $1 = 1.38 Canadian dollars
_STOPS = lazily(r"[。！？!?\n]|\. ")
_CUES = (
    "to the",
    "per ",
    "against",
    "versus",
    "for a",
    "to a",
    "to one",
    "兑",
    "兌",
    "=",
    "汇率",
    "匯率",
    "dollar ",
    "pound ",
    "euro ",
)


def exchange(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """Give rates of exchange their unit, as they are quoted: JPY/USD, USD/EUR."""
    if not any(cue in text for cue in _CUES):
        return
    last: Draft | None = None
    for place, draft in enumerate(found):
        if draft.kind != "quantity" or draft.scaled or draft.change:
            continue
        if draft.unit == "count" and not draft.counted:
            rate = _english(text, draft, words) or _chinese(text, draft, words)
            rate = rate or _again(text, last, draft)
        else:
            rate = _of_one(text, found[max(0, place - 1) : place + 1], words)
            rate = rate or _priced(text, draft, words)
        if rate:
            draft.unit, draft.bare, draft.told, last = rate, False, False, draft


def _english(text: str, draft: Draft, words: Vocabulary) -> str:
    per = _PER.match(text, draft.end)
    other = _money(per, words)
    if not other:
        return ""
    lead = text[max(0, draft.start - _BACK) : draft.start].rpartition("\n")[2]
    sentence = _STOPS.split(lead)[-1]
    lead = lead if "currency" in sentence else sentence
    for word in reversed(_WORD.findall(lead)):
        mine = words.latin.get(word.lower(), "")
        if mine in words.money and mine != other:
            return _quoted(mine, other)
    return ""


def _money(per: re.Match[str] | None, words: Vocabulary) -> str:
    """The currency for which a rate is told: a pound of money, not of weight."""
    if per is None:
        return ""
    return "GBP" if per["other"] == "pound" else words.latin.get(per["other"], "")


def _again(text: str, last: Draft | None, draft: Draft) -> str:
    """`slid to 157.7 per dollar from 155.5 a day before`: a bare number that near is the rate."""
    if last is None or draft.start - last.end > _BACK or draft.step != last.step:
        return ""
    if draft.step >= 1:
        return ""  # 157 may be a page or a flight
    if "\n" in text[last.end : draft.start] or not draft.bare:
        return ""
    low, high = sorted([last.value, draft.value])
    return last.unit if low > 0 and high <= low * _NEAR else ""


def _chinese(text: str, draft: Draft, words: Vocabulary) -> str:
    """日圓報155.7兌一美元, 人民币兑美元中间价报7.1016."""
    lead = _STOPS.split(text[max(0, draft.start - _BACK_ZH) : draft.start])[-1]
    if lead.isascii():
        return ""
    pair = _pair(lead, words)
    if pair:
        return _quoted(*pair)
    behind = _BEHIND_ZH.match(text, draft.end)
    other = words.chinese.get(behind["other"], "") if behind else ""
    named = _last_named(lead, words) if other in words.money else ""
    return _quoted(named, other) if named else ""


def _pair(lead: str, words: Vocabulary) -> tuple[str, str] | None:
    """The two currencies of the last 日元兑美元 in a text."""
    for place in range(len(lead) - 1, 0, -1):
        if lead[place] in _FOR:
            one, other = _ending(lead, place, words), _beginning(lead, place + 1, words)
            if one and other:
                return one, other
    return None


def _last_named(lead: str, words: Vocabulary) -> str:
    """The currency that a text names last, "" for none."""
    ends = range(len(lead), 1, -1)
    return next((name for end in ends if (name := _ending(lead, end, words))), "")


def _ending(lead: str, end: int, words: Vocabulary) -> str:
    """The currency whose name ends at a place of a text, "" for none."""
    pieces = (lead[end - size : end] for size in _NAMES if size <= end)
    return next((words.chinese[piece] for piece in pieces if piece in words.money_zh), "")


def _beginning(lead: str, start: int, words: Vocabulary) -> str:
    """The currency whose name begins at a place of a text, "" for none."""
    pieces = (lead[start : start + size] for size in _NAMES)
    return next((words.chinese[piece] for piece in pieces if piece in words.money_zh), "")


def _of_one(text: str, two: Sequence[Draft], words: Vocabulary) -> str:
    """1美元兑155.7日元: what one of a currency buys of another."""
    if len(two) == 1:
        return ""
    one, draft = two
    bought = _is_bought(text[one.end : draft.start].strip(), words)
    both = one.unit in words.money and draft.unit in words.money
    if not (bought and both and one.value == 1):
        if bought and draft.value == 1 and one.unit.endswith(f"/{draft.unit}"):
            draft.kind = ""  # 155.7兌一美元
        return ""
    one.kind = ""  # what is bought with is no figure
    return f"{draft.unit}/{one.unit}"


def _is_bought(gap: str, words: Vocabulary) -> bool:
    """兌, or 兌新台幣 before a number whose unit is told behind it."""
    if gap in _BOUGHT:
        return True
    return gap[:1] in _FOR and words.chinese.get(gap[1:], "") in words.money


def _priced(text: str, draft: Draft, words: Vocabulary) -> str:
    """157.7 yen per dollar, the dollar fell to 157.7 yen, 克朗对欧元报24.87克朗."""
    if draft.unit not in words.money:
        return ""
    lead = _STOPS.split(text[max(0, draft.start - _BACK) : draft.start])[-1]
    per = _PER.match(text, draft.end) or _BUYS.search(lead)
    other = _money(per, words)
    if other and other != draft.unit:
        return _quoted(draft.unit, other)
    pair = None if lead.isascii() else _pair(lead[-_BACK_ZH:], words)
    return _quoted(*pair) if pair and draft.unit in pair else ""


def _quoted(one: str, other: str) -> str:
    """The unit in which a pair is quoted: so much for one of the currency that is listed first."""
    if one == other:
        return ""
    places = [_BASES.index(name) if name in _BASES else len(_BASES) for name in (one, other)]
    return f"{one}/{other}" if places[1] < places[0] else f"{other}/{one}"
