"""Words of Chinese times, and what stands around them."""

import re
from datetime import date

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising.days import Days
from claimcheck.recognising.forms import Reader
from claimcheck.recognising.zh.numerals import numeral
from claimcheck.recognising.zh.signs import DIGITS

NUMERALS = "〇零一二三四五六七八九十廿卅两兩"
N = r"(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
COUNTED = r"(?:[一二两兩三四五六七八九十]{1,3}|\d{1,3})"
RELATIVE = {
    "今年": 0, "本年": 0, "当年": 0, "當年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "后年": 2, "後年": 2,
    "大前年": -3,
}  # fmt: skip
_REPUBLIC = 1911  # the year before the first of the Republic's: 民國113年 is 2024
# A year in figures, in signs, or relative to that of publication.
YEAR = (
    r"(?:(?P<y>(?:19|20)\d\d|民[国國]\s?\d{2,3}|(?<!\d)1[01]\d(?=年(?:度|[底末初]|\s?\d{1,2}月|\s?第|[上下]半|全年|[总總]))"
    r"|(?<=[较較比])1[01]\d(?=年(?![来來前後后內内多余餘以]))|(?<!\d)(?<![限期命龄齡时時达達为為近约約超逾满滿足长長足])[0-2]\d(?=年(?![期间間来來前后後内內多余餘以]))|[一二][〇零○九][〇零○一二三四五六七八九]{2})(?:\s?年度?|(?=\s?(?:Q|H|第|上半|下半|财年|財年|财政年|財政年|会计年|會計年)))"
    r"|(?P<r>今年|本年|当年|當年|去年|(?<![史以世地身])上年|(?<![税稅以])大?前年(?!薪)|明年|(?<!最)(?<![合]并)(?<![合]併)(?<![投达量]产)(?<![投達量]產)(?<!建成)(?<!落成)(?<![竣完]工)(?<!上市)(?<!收购)(?<!收購)(?<!重组)(?<!重組)(?<![运]营)(?<![運]營)[后後]年(?:(?![产產均营營销銷收薪租利])|(?<=[，。；、\s].年)))度?)"
)
YEAR_STARTS = "# 一 二 民 今 本 当 當 去 上 大 前 明 后 後"
# The sign behind figures or a year, and those behind a year that a form may go on with.
BEHIND = lazily(
    rf"(?:(?:民[国國]\s?)?[\d{NUMERALS}○]+|今年|本年|当年|當年|去年|上年|大?前年|明年|[后後]年)[\s年度的]*(.?)"
)
THEN_NUMBER, THEN_FISCAL = "#一二三四五六七八九十廿卅", "财財会會"
NUMBER_STARTS = "# 一 二 三 四 五 六 七 八 九 十 廿 卅"
PARTS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "初": (1, 10), "中": (11, 20)}
_AS_OF = lazily(r"(?:截至|截止|截止到|截止至|到|至|截[至止]于)\s?$")
_AHEAD = lazily(
    r"(?:将于|定于|计划于|预计|預計|將於|将在|將在|拟于|擬於|最迟|最遲|下月)[^,\uff0c。]{0,8}$"
)
_AHEAD_AFTER = lazily(
    r"[^,\uff0c。\n]{0,6}(?<![误誤布称稱说說示知报報定已曾])(?:将|將)(?!预[估测]|預[估測]|[这這该該其]"
    r"|[^,\uff0c。\n\d]{1,14}[由从從][^,\uff0c。\n]{1,12}(?:[上下]调|[上下]調|[提升降增减減改][至到为為]))"
)
_SINCE = lazily(r"(?:以来|以來|起(?![码碼来來])|至今|开始|開始)")
_SINCE_BEFORE = lazily(r"自[从從于]?\s?$")
_THE_SAME = lazily(r"(?:全年|的)?同期|相比|的?同一[时時]期|同[月日季]")
# Letters that these begin and end with: most times have none of them beside them.
_SAME_FIRSTS, _SINCE_FIRSTS = frozenset("全同相的"), frozenset("以起至开開")
_AS_OF_LASTS, _SINCE_LASTS = frozenset("至止到于"), frozenset("自从從于")


def number(text: str) -> int:
    """A small number in digits or signs; signs side by side are read one by one."""
    if text.isdigit() and text.isascii():
        return int(text)
    if len(text) == 4 and all(sign in DIGITS for sign in text):
        return int("".join(str(DIGITS[sign]) for sign in text))
    found = numeral(text.replace("两", "二").replace("兩", "二"), 0)
    return int(found.value) if found is not None else 0


def year_of(found: re.Match[str], reader: Reader) -> int | None:
    """The year that a match names, None when it names none (or none can be told)."""
    if found["y"]:
        told = found["y"].lstrip("民国國 ")
        year = number(told)
        if year < 200 and (year > 100 or told != found["y"]):
            return _REPUBLIC + year
        return year if year > 100 else 2000 + year
    now = reader.anchor.published
    return now.year + RELATIVE[found["r"]] if found["r"] and now else None


def role(found: re.Match[str]) -> str:
    """`as-of`, `since`, `base` by the words around, else `at`."""
    text, (start, end) = found.string, found.span()
    before = text[max(0, start - 5) : start]
    behind, last = text[end : end + 1], before.rstrip()[-1:]
    if behind in _SAME_FIRSTS and _THE_SAME.match(text, end):
        return "base"
    if last in _AS_OF_LASTS and _AS_OF.search(before):
        return "as-of"
    if last in _SINCE_LASTS and _SINCE_BEFORE.search(before):
        return "since"
    return "since" if behind in _SINCE_FIRSTS and _SINCE.match(text, end) else "at"


def ahead(found: re.Match[str]) -> bool:
    """Whether the words around look to the future."""
    text = found.string
    before = text[max(0, found.start() - 14) : found.start()]
    return bool(_AHEAD.search(before) or _AHEAD_AFTER.match(text, found.end()))


def alone(found: re.Match[str]) -> bool:
    """Whether the line holds nothing else: an entry of a calendar, which looks ahead."""
    text, start, end = found.string, found.start(), found.end()
    before, rest = text[max(0, start - 3) : start], text[end : end + 3]
    opens, closes = start < 3 or "\n" in before, end + 2 >= len(text) or "\n" in rest
    return (
        opens
        and closes
        and not before.rpartition("\n")[2].strip()
        and not rest.partition("\n")[0].strip(" 。")
    )


def made(found: re.Match[str], span: Days | None, grain: str, **more: object) -> Period | None:
    """The period of a match, its role told by the words around; None without days."""
    if span is None or span[0] > span[1]:
        return None
    if "basis" not in more:
        relative = found["r"] if "r" in found.re.groupindex else None
        more["basis"] = "relative" if relative else "explicit"
    start, end = found.span()
    if found.string.startswith("相比", end):
        more["role"] = "base"
    elif "role" not in more:
        more["role"] = role(found)
    return Period(start, end, span[0], span[1], grain=grain, **more)  # type: ignore[arg-type]


def day_period(found: re.Match[str], one: date | None, **more: object) -> Period | None:
    """The period of one day."""
    return made(found, (one, one) if one else None, "day", **more)
