"""Chinese words that are a quantity in themselves: ranks, 翻番, 两倍, 三成, 五分之一, 三位数."""

import re
from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft, draft
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import ONE, Numeral, digits, multiply
from claimcheck.recognising.zh.numerals import numeral, tail
from claimcheck.recognising.zh.signs import DIGITS

HUNDRED = Decimal(100)
_TURNED = lazily(r"(?:翻了?|實現翻|实现翻)(?P<n>[一二两兩三四五\d])?(?P<word>番|倍)")
_PLACES = lazily(r"(?P<n>[一二两兩三四五双雙单單个個])位数?(?P<s>數)?(?P<p>百分比)?")
_DIGITS_WORD = lazily(r"(?P<n>[个個单單一双雙二两兩三四五六])位[数數]")
_NOT_RANK = lazily(
    r"[季次届屆批期轮輪天年月章节節步财財方者时時线線手代个個款项項集季场場]|[、，,：:.．]"
    r"|[一二三四五六七八九十]"
)
_RANK_END = lazily(r"[位名](?!员|员)|大(?=[\u4e00-\u9fff])|高峰(?!)")
_ORDER = lazily(
    r"\s*(?:$|[,;:!?.<>的\uff0c。\uff1b、\uff01\uff1f\uff09」”\s)|…《]|大|高|长|長|多|强|強|快|\*|-|梯队)"
)
_FIRST = lazily(r"(?:登顶|登頂|榜首|居首|首位)")
_TOP = lazily(r"(?P<unit>名|位|强|強|大)?")
_TOP_CUE = lazily(
    r"(?:榜单?|榜單|排行|排名|跻身|躋身|闯入|闖入|挤进|擠進|杀进|殺進|进入|進入|杀入|位列"
    r"|位居|名列|入围|全球|世界|全国)的?$"
)
_TOP_NOT = "目之以从年日月天周期此空生提当"
_POWERS_OF_TEN = frozenset("百佰千仟万萬亿億")
OF = lazily(r" {0,2}分 {0,2}之 ?")
_FOLD_CUE = lazily(
    r"(?:增长|增加|提高|提升|上升|上涨|扩大|多出|高出|增長|上漲|增幅|涨幅|激增|暴增|暴涨|大增"
    r"|飙升|飆升|猛增|涨|漲|增|升|高|多|擴大|放大)(?:幅度)?(?:了|约|近|逾|超|超过|超過|达|達"
    r"|約)*$"
)
_TO = lazily(r"(?:至|到|为|為|是)(?:了|原来的|原來的)?$")


def turned(text: str, place: int) -> Draft | None:
    """翻番, 翻倍, 翻两番 (2, 2, 4) and 翻了三倍, taken as three times with little confidence."""
    found = _TURNED.match(text, place)
    if not found:
        return None
    number = found["n"]
    count = (DIGITS.get(number) or int(number) if number else 1) if number else 1
    if found["word"] == "番":
        return _times(place, found.end(), Decimal(2) ** min(count, 20), 1.0)
    if count <= 1:
        return _times(place, found.end(), Decimal(2), 1.0)
    return _times(found.start("n"), found.end(), Decimal(count), 0.5)


def _times(start: int, end: int, value: Decimal, confidence: float) -> Draft:
    return Draft(start, end, value, "times", change="increase", confidence=confidence)


def fold(text: str, found: Draft) -> Draft:
    """增长两倍 is three times the old value; 增长到两倍 and 两倍 are two."""
    before = text[max(0, found.start - 12) : found.start]
    if _FOLD_CUE.search(before) and not _TO.search(before):
        found.value += 1
        found.high = None if found.high is None else found.high + 1
        found.change, found.confidence = "increase", 0.8
    return found


def places(text: str, place: int) -> Draft | None:
    """两位数 and 三位数: at least 10 and 100 percent, where growth is told."""
    found = _DIGITS_WORD.match(text, place) if text[place + 1 : place + 2] == "位" else None
    if not found:
        return None
    many = {"个": 1, "個": 1, "单": 1, "單": 1, "双": 2, "雙": 2}.get(found["n"])
    power = (many or DIGITS.get(found["n"], 1)) - 1
    low = Decimal(10) ** power
    return Draft(place, found.end(), low, "percent", bound=">=", step=low, ceiling=low * 10)


def rank(text: str, place: int, words: Vocabulary) -> Draft | None:
    """第一, 第2名, 第二大 where a ranking is told; 前五 as `<=`; 榜首, 登顶."""
    if text[place] == "第":
        return _ordinal(text, place, words)
    if text[place] == "前":
        return _top(text, place)
    found = _FIRST.match(text, place)
    if not found:
        return None
    return Draft(place, found.end(), ONE, "rank", kind="rank")


def number_at(text: str, place: int) -> Numeral | None:
    """A number in digits or Chinese numerals, with its Chinese scale."""
    letter = text[place : place + 1]
    if letter.isdecimal():
        number = digits(text, place)
        if number is None:
            return None
        if text[number.end : number.end + 1] in ("k", "K", "Ｋ"):
            multiply(number, Decimal(1000), number.end + 1)
        return tail(text, number)
    return numeral(text, place) if letter in DIGITS or letter in ("十", "百") else None


def _ordinal(text: str, place: int, words: Vocabulary) -> Draft | None:
    at = place + 2 if text[place + 1 : place + 2] == " " else place + 1
    if not text[at : at + 1]:
        return None
    number = number_at(text, at)
    if number is None or number.value > 10000 or number.value < 1:
        return None
    end = number.end + 1 if text[number.end : number.end + 1] == " " else number.end
    if text[end : end + 1] in ("位", "名"):
        holder = re.compile(r"[位名](?:的\s?[\d]|(?:员工|位|次|字|片|义))").match(text, end)
        named = end + 1 if text[end] == "名" or not holder else 0
        return None if holder else _placed(place, named, number)
    if not _ORDER.match(text, number.end):
        return None
    cue = text[max(0, place - 10) : place].rstrip(" *")
    if not any(map(cue.__contains__, words.rank_cues)):
        return None
    if cue.endswith(("，", "。", "：", "；", "\n")):
        return None
    return _placed(place, number.end, number)


def _placed(start: int, end: int, number: Numeral, bound: str = "") -> Draft:
    return Draft(start, end, number.value, "rank", kind="rank", bound=bound)


def _top(text: str, place: int) -> Draft | None:
    if text[place - 1 : place] and text[place - 1] in _TOP_NOT and place:
        return None
    number = number_at(text, place + 1)
    if number is None or number.scaled or number.value > 1000 or number.value < 2:
        return None
    unit = _TOP.match(text, number.end)
    end = unit.end() if unit else number.end
    listed = bool(unit and unit["unit"] in ("位", "名"))
    if text[end : end + 1] and text[end] in "季月年天周日個个次届届期轮集":
        return None
    if not listed and not _TOP_CUE.search(text[max(0, place - 6) : place]):
        return None
    return _placed(place, end, number, "<=")


def fraction(text: str, number: Numeral) -> Draft | None:
    """五分之一, 百分之二十六, 千分之三, read from the first number on."""
    found = OF.match(text, number.end)
    at = found.end() if found else 0
    if not found or at >= len(text) or not number.value:
        return None
    negative = text[at] in "负負"
    at += text[at] in " 负負"
    part = number_at(text, at) if at < len(text) else None
    if part is None:
        return None
    whole = number.value
    made = draft(part)
    made.start = number.start
    if set(text[number.start : number.end]) <= _POWERS_OF_TEN:
        rate = HUNDRED / whole * (-1 if negative else 1)
        made.value, made.step, made.unit = made.value * rate, abs(made.step * rate), "percent"
        made.high = None if made.high is None else made.high * rate
        made.scaled = False
        return made
    made.value = part.value / (-whole if negative else whole)
    made.step, made.scaled = ONE / whole, False
    return made
