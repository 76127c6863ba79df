"""Quantities that are words: doubled, triple-digit, 三成, one in five, ranks."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.model.mention import Quantity
from claimcheck.recognising.numerals import chinese, english
from claimcheck.recognising.vocabulary import Vocabulary

_HUNDRED = Decimal(100)
_ZH = "[〇零一二三四五六七八九十两兩百\\d]"
_ORDINAL = {w: i + 1 for i, w in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split())}
_ORDINALS = "|".join(_ORDINAL)
_PARTS = {"half": "50", "third": "100/3", "quarter": "25", "fifth": "20", "tenth": "10"}

Make = Callable[[re.Match[str]], Quantity | None]


def wordings(text: str, words: Vocabulary) -> Iterator[Quantity]:
    """The quantities of a text that are written in words of their own, in no order."""
    yield from _table(text, words)
    for pattern, make in _FORMS:
        for found in pattern.finditer(text):
            quantity = make(found)
            if quantity is not None:
                yield quantity


@lru_cache(maxsize=4)
def _pattern(words: Vocabulary) -> re.Pattern[str]:
    known = sorted([*words.multiples, *words.opens], key=len, reverse=True)
    pieces = [rf"\b{re.escape(w)}\b" if w[0].isascii() else re.escape(w) for w in known]
    return re.compile("|".join(pieces) or r"(?!)", re.IGNORECASE)


_UNIT_AFTER = re.compile(r"\s?(?:多|余|餘)?(?:[个個]?百分点|%|%)")
_OPEN_NOUN = re.compile(r"^(?:[万萬亿億]?)(?P<money>美元|港元|欧元|歐元|日元|元)?")


def _table(text: str, words: Vocabulary) -> Iterator[Quantity]:
    """Multiples and open magnitudes, whose words are rules."""
    for found in _pattern(words).finditer(text):
        start, end = found.span()
        word = found[0].lower()
        if word in words.multiples:
            value, changes = words.multiples[word]
            if word in ("double", "triple", "twice") and text[end : end + 7].startswith("-digit"):
                continue
            yield Quantity(
                start, end, value, "times", step=Decimal(1), change="increase" if changes else None
            )
        else:
            low, high, unit = words.opens[word]
            yield _open(text, start, end, low, high, unit, words)


def _open(
    text: str, start: int, end: int, low: Decimal, high: Decimal, unit: str, words: Vocabulary
) -> Quantity:
    """`数百万`, `十几亿美元`: the lower end, with the upper end as ceiling."""
    scale = 1
    while text[end : end + 1] in ("万", "萬", "亿", "億") and text[end : end + 1]:
        scale *= 10**4 if text[end] in "万萬" else 10**8
        end += 1
    for length in range(4, 0, -1):
        name = words.units.get(text[end : end + length])
        if name and not text[end].isascii() and unit == "count":
            unit, end = name, end + length
            break
    return Quantity(
        start, end, low * scale, unit, bound=">=", step=low * scale, ceiling=high * scale
    )


def _percent(value: Decimal, found: re.Match[str], step: str = "1") -> Quantity:
    return Quantity(found.start(), found.end(), value, "percent", step=Decimal(step))


def _tenths(found: re.Match[str]) -> Quantity | None:
    """三成 is 30 %, 二成六 is 26 %."""
    tens, ones = chinese(found[1]), chinese(found[2]) if found[2] else Decimal(0)
    if tens is None or ones is None or tens > 10:  # noqa: PLR2004 (ten tenths are the whole)
        return None
    return _percent(tens * 10 + ones, found, "1" if found[2] else "10")


def _fraction(found: re.Match[str]) -> Quantity | None:
    """五分之一 is 20 %, 百分之二十六 is 26 %."""
    whole, part = chinese(found[1]) if not found[1].isdigit() else Decimal(found[1]), found[2]
    if not whole:
        return None
    number = Decimal(part) if part.replace(".", "").isdigit() else chinese(part)
    if number is None:
        return None
    return _percent((number * 100 / whole).quantize(Decimal("0.01")).normalize() + 0, found)


def _one_in(found: re.Match[str]) -> Quantity | None:
    first, second = (_number(found[i]) for i in (1, 2))
    if not first or not second or first >= second:
        return None
    return _percent((first * 100 / second).quantize(Decimal("0.01")).normalize() + 0, found)


def _number(words: str) -> Decimal | None:
    if words.isdigit():
        return Decimal(words)
    pair = english(words)
    return pair[0] if pair else None


def _part(found: re.Match[str]) -> Quantity | None:
    """`half of`, `a third of`, `two-thirds of`."""
    unit = _PARTS[found["part"].rstrip("s").lower()]
    base = Decimal(100) / 3 if "/" in unit else Decimal(unit)
    count = english(found["many"])[0] if found["many"] and found["many"] != "a" and english(found["many"]) else 1  # type: ignore[index]
    value = (base * count).quantize(Decimal("0.01")).normalize() + 0
    return Quantity(found.start(), found.end(), value, "percent", step=Decimal(1))


def _fold_zh(found: re.Match[str]) -> Quantity | None:
    """增长两倍 is three times the old value; 翻了三倍 is taken as three times."""
    number = Decimal(found["n"]) if found["n"].replace(".", "").isdigit() else chinese(found["n"])
    if number is None:
        return None
    turned = found["verb"].startswith("翻")
    return Quantity(
        found.start("n"),
        found.end(),
        number + (0 if turned else 1),
        "times",
        step=Decimal(1).scaleb(-len(found["n"].partition(".")[2])),
        change="increase",
        confidence=0.5 if turned else 0.9,
    )


def _rank(found: re.Match[str]) -> Quantity | None:
    word = found["rank"].lower()
    value = _ORDINAL.get(word) or (int(word) if word.isdigit() else None)
    number = Decimal(value) if value else chinese(word)
    if not number:
        return None
    start, end = found.span("span" if "span" in found.re.groupindex else "rank")
    return Quantity(start, end, number, "rank", kind="rank")


def _first(found: re.Match[str]) -> Quantity:
    return Quantity(*found.span("rank"), Decimal(1), "rank", kind="rank")


_FORMS: tuple[tuple[re.Pattern[str], Make], ...] = (
    (re.compile(rf"(?<![分完构造收])({_ZH}{{1,2}})成({_ZH})?(?![为了功立果员本交都就份长绩效年])"), _tenths),
    (re.compile(rf"({_ZH}{{1,3}})分之({_ZH}+(?:[.点]{_ZH}+)?)"), _fraction),
    (re.compile(r"(?<!第)(?P<all>一半|半数|半數|过半|過半)"), lambda m: _percent(Decimal(50), m)),
    (
        re.compile(r"\b(one|two|three|four|\d) (?:in|out of) (?:every )?(three|four|five|six|eight|ten|\d{1,3})\b(?! ?%)", re.I),
        _one_in,
    ),
    (
        re.compile(r"\b(?:(?P<many>a|one|two|three|four)[ -])?(?P<part>half|thirds?|quarters?|fifths?|tenths?)(?= of (?!fiscal|FY|\d|the year|this year|last year))", re.I),
        lambda m: _part(m) if m["many"] or m["part"].lower() == "half" else None,
    ),
    (re.compile(rf"(?P<verb>增长|增加|提高|提升|上升|扩大|多出|高出|增長|翻)了?近?(?P<n>{_ZH}{{1,4}}(?:\.\d+)?)倍"), _fold_zh),
    (re.compile(rf"(?<![、,,。])(?P<span>第(?P<rank>{_ZH}{{1,3}}))(?:[位名](?!的)|大)?(?![、,,季次届批条章节步期轮轮天年月个個款家时時线財财代方者部份屆項项度点點回场場性名一二三])"), _rank),
    (re.compile(rf"\b(?:rank(?:s|ed|ing)?|placed|finish(?:es|ed)?|came|is|in|as|the)\s+(?:(?:at|in|as|only|the)\s+)?(?P<rank>{_ORDINALS})(?=\s+(?:place|globally|worldwide|nationally|overall|largest|biggest|in the world|among|on the|behind)\b|-(?:largest|biggest))", re.I), _rank),
    (re.compile(r"\b(?:rank(?:s|ed)?|position|place)\s+(?P<rank>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.I), _rank),
    (re.compile(r"\b(?P<span>[Nn]o\.\s?(?P<rank>\d{1,3})|number (?P<word>one|two|three))(?=\s+(?:in|on|among|globally|worldwide|spot|position|seller))"), lambda m: _rank(m) if m["rank"] else None),
    (re.compile(r"(?:and|as) the (?P<rank>largest|biggest) in [A-Z]"), _first),
    (re.compile(r"\b(?P<rank>topped|tops)(?= (?:the )?[^.,;]{0,40}(?:rankings?|charts?|lists?|leaderboards?|table)\b)"), _first),
    (re.compile(r"(?P<rank>登顶|登頂|榜首|居首|排名第一|位列第一)"), _first),
)
