"""Finds where numbers stand: digits, Chinese numerals, English number words."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

import msgspec

from claimcheck.recognising.numerals import ENGLISH, chinese, english
from claimcheck.recognising.vocabulary import Vocabulary

_DIGITS = r"\d{1,3}(?:[,,]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
_CHINESE = r"[〇零一二三四五六七八九十百千两兩壹贰叁肆伍陆柒捌玖拾佰仟][〇零一二三四五六七八九十百千两兩万萬亿億兆壹贰叁肆伍陆柒捌玖拾佰仟]*"
_ENGLISH_WORD = "|".join(sorted(ENGLISH, key=len, reverse=True))
_ENGLISH = (
    rf"\b(?:(?:half )?a (?:hundred|thousand|million|billion|trillion|dozen)"
    rf"|(?:{_ENGLISH_WORD})(?:[ -](?:and (?:a )?)?(?:{_ENGLISH_WORD}|half|hundred|thousand|million|billion|trillion|dozen)){{0,6}})\b"
)
_NUMBER = re.compile(
    rf"(?P<digits>{_DIGITS})|(?P<chinese>{_CHINESE})|(?P<english>{_ENGLISH})", re.IGNORECASE
)
_SCALE_ZH = re.compile(r"\s?([十百千]?(?:万亿|萬億|[万萬亿億兆])|[百千])")
_MORE_ZH = re.compile(r"(\d+(?:\.\d+)?)([百千]?[万萬]|千|百)?")
_SCALE_EN = re.compile(r"(?P<space>[ -]?)(?P<word>[A-Za-z]+)\b")
_FACTORS = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
_SHORT = ("k", "m", "b")
_LONGEST = 30
_LIST = re.compile(r"(?:^|\n)\s*[((]?$")
_URL = re.compile(r"\b(?:https?://|www\.)\S+|\bdata:\S+|\S+@\S+\.\w+")


class Core(msgspec.Struct, frozen=True):
    """A number before its unit is known: span, value, place value, and how it is written.

    `form` is `digits`, `chinese` or `english`; `scaled` is true when a scale word was written.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    form: str
    scaled: bool = False
    grouped: bool = False


def cores(text: str, words: Vocabulary) -> Iterator[Core]:
    """The numbers of a text in order, without those inside names, dates and addresses."""
    links = [found.span() for found in _URL.finditer(text)]
    at, size = 0, len(text)
    while at < size:
        found = _NUMBER.search(text, at)
        if not found:
            return
        at = found.end()
        if any(low <= found.start() < high for low, high in links) or _inside_name(text, found):
            continue
        core = _core(text, found, words)
        if core is not None:
            at = max(core.end, at)
            yield core


def _core(text: str, found: re.Match[str], words: Vocabulary) -> Core | None:
    start, end = found.span()
    if found["digits"]:
        plain = found[0].replace(",", "").replace(",", "")
        if len(plain) > _LONGEST:
            return None
        step = Decimal(1).scaleb(-len(plain.partition(".")[2]))
        core = Core(start, end, Decimal(plain), step, "digits", grouped="," in found[0])
        return _scaled(text, core, words)
    if found["chinese"]:
        value = chinese(found[0]) if len(found[0]) <= _LONGEST else None
        if value is None:
            return None
        big = any(c in "万萬亿億兆" for c in found[0])
        return Core(start, end, value, _written_step(value), "chinese", scaled=big)
    number = _half(found[0]) or english(found[0])
    if number is None:
        return None
    core = Core(start, end, number[0], number[1], "english", scaled=number[1] > 1)
    return _scaled(text, core, words) if not core.scaled else core


def _half(phrase: str) -> tuple[Decimal, Decimal] | None:
    """`half a million` is 500,000, good to 100,000."""
    if not phrase.lower().startswith("half a "):
        return None
    number = english(phrase[5:])
    return (number[0] / 2, number[0] / 10) if number else None


def _written_step(value: Decimal) -> Decimal:
    """三千八百 is written to the hundreds: the place value of the last digit said."""
    number = int(value)
    digits = str(number)
    return Decimal(10) ** (len(digits) - len(digits.rstrip("0")) if number else 0)


@lru_cache(maxsize=64)
def factor(word: str) -> Decimal:
    """What a Chinese scale word multiplies by.

    >>> factor("万亿")
    Decimal('1000000000000')
    """
    total = Decimal(1)
    for character in word.replace("萬", "万").replace("億", "亿"):
        total *= _FACTORS[character]
    return total


def _scaled(text: str, core: Core, words: Vocabulary) -> Core:
    scale = _SCALE_ZH.match(text, core.end)
    if scale and not (scale[1] in "百千" and text[scale.end() : scale.end() + 1] in "瓦克米卡"):
        return _mixed(text, _times(core, factor(scale[1]), scale.end()))
    scale = _SCALE_EN.match(text, core.end)
    if not scale:
        return core
    word = scale["word"]
    value = words.scales.get(word.lower())
    if value is None or (word.lower() in _SHORT and not _short_scale(text, core, scale)):
        return core
    return _times(core, value, scale.end())


def _short_scale(text: str, core: Core, scale: re.Match[str]) -> bool:
    """`170k models`, `$4.5m`: a lone letter is a scale right behind, and not in a name."""
    if scale["space"]:
        return False
    money = text[core.start - 1 : core.start] in ("$", "€", "£", "¥")
    return money or (scale["word"] in ("k", "m") and text[scale.end() : scale.end() + 1] in " ,.")


def _times(core: Core, value: Decimal, end: int) -> Core:
    return Core(
        core.start, end, core.value * value, core.step * value, core.form, scaled=True
    )


def _mixed(text: str, core: Core) -> Core:
    """3万4000, 1亿2000万: a smaller part right behind a scaled one is added."""
    more = _MORE_ZH.match(text, core.end)
    if not more or len(more[0]) > _LONGEST:
        return core
    scale = factor(more[2]) if more[2] else Decimal(1)
    part = Decimal(more[1]) * scale
    if part * 1 >= core.step or (not more[2] and part * 100 < core.step):
        return core
    return Core(core.start, more.end(), core.value + part, scale, core.form, scaled=True)


_MODEL_BEFORE = re.compile(r"(?:[A-Za-z][A-Za-z.]*[-_]?|[-_.:/]|\d[-–/.:]|v|V|#|№|No\.?\s?)$")
_MODEL_AFTER = re.compile(
    r"[A-Za-z]*\d|[-_][A-Za-z]{1,3}\d|[-–/.:]\d+[-–/.:]\d|[GgDB](?![A-Za-z])|[:]\d\d|-[A-Z]{2}\b|\.(?:HK|SH|SZ)\b"
)
_CURRENCY_BEFORE = re.compile(r"(?:RMB|CNY|USD|HKD|EUR|GBP|JPY|NTD|TWD|Rs\.?|[A-Z]{0,2}[$¥€£])$")
_CODE = re.compile(r"[((](?:[A-Z]+[:.]\s?)?\d{4,6}(?:[.-][A-Z]{2})?[))]")
_CLOCK = re.compile(r"\d{1,2}:\d{2}|\d{1,2}时|\d{1,2}點|\d{1,2}点\d")
_MARK = re.compile(r"\[\d{1,3}\]")
_LIST_NUMBER = re.compile(r"\d{1,2}(?:[.)、]|\.\d)(?:\s|\D)")


def _inside_name(text: str, found: re.Match[str]) -> bool:
    """True for digits that belong to a name, a mark, a code, a clock or a list."""
    start, end = found.span()
    if found["chinese"]:
        return text[start - 1 : start] == "第" or text[start - 1 : start] in ("几", "数", "上")
    if found["english"]:
        return text[end : end + 1] == "-" and text[end + 1 : end + 3] in ("up", "on", "of")
    before = text[max(0, start - 12) : start]
    if before[-1:] == "第":
        return True
    if _MODEL_BEFORE.search(before) and not _CURRENCY_BEFORE.search(before):
        return not _signed(before)
    if _MODEL_AFTER.match(text, end) and not text[end : end + 2].lower() in ("mn", "bn", "tn"):
        return not _range_after(text, end)
    return _marked(text, start, end)


def _signed(before: str) -> bool:
    """A minus sign or a dash after a space, a bracket or Chinese text is no part of a name."""
    if before[-1:] not in ("-", "–", ":", "/"):
        return False
    rest = before[:-1]
    return not rest or not (rest[-1].isascii() and rest[-1].isalnum()) or rest[-1:].isdigit()


def _range_after(text: str, end: int) -> bool:
    return bool(re.compile(r"[-–]\d+(?:\.\d+)?(?![-–/.:]?\d)").match(text, end))


def _marked(text: str, start: int, end: int) -> bool:
    around = text[max(0, start - 10) : end + 8]
    offset = start - max(0, start - 10)
    for pattern in (_MARK, _CODE, _CLOCK):
        if any(m.start() <= offset < m.end() for m in pattern.finditer(around)):
            return True
    line = text.rfind("\n", 0, start) + 1
    return not text[line:start].strip(" ((#*") and bool(_LIST_NUMBER.match(text, start))
