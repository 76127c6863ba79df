"""The unit at a place in the text: behind a number, before it (currencies), per something."""

from collections.abc import Sequence

import msgspec

from claimcheck.model.pattern import lazily
from claimcheck.recognising.vocabulary import Vocabulary

_LARGE = lazily(
    r"\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:\.\d+)?(?: ?(?:[bt]n|trn|[bt]rillion|m|mn|million|crore|lakh)\b|[兆億亿])"
)
_WIDEST_SIGN, _WIDEST_PREFIX = 6, 4
_WORDS = lazily(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏʻ.]*(?:[ \-\n](?:[A-Za-zÀ-ɏ][A-Za-zÀ-ɏʻ]*|&)){0,4}")
_FIRST = lazily(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏʻ.]*")
# 兑美元7.12 is a rate, and so many yuan.
_AGAINST = ("兑", "兌", "对", "對")
_SPACED = lazily(r"[个個] ?百 ?分 ?[点點]")
_BLANK = " \u00a0-"
_PER = lazily(
    r"(?: ?/ ?|每|一(?=斤|公斤|吨|噸|平|张|張|股|人|次|度|桶|克|盎司|杯|瓶)| per | an? |-a-| a )"
    r"(?P<size>(?:\d\d[- ]?(?:ft\.?|foot|feet|英尺|呎)|forty-foot|twenty-foot)[- ]?)?(?P<what>"
    r"(?:1[MK]|1,000(?:,000)?) tokens?|[千百][万萬]? ?(?i:tokens?)|[A-Za-z]+(?:[- ](?!earlier|ago"
    r"|later)[A-Za-z]+)?(?! (?:earlier|ago|later|before))|[\u4e00-\u9fff]{1,4}|㎡|m²|m³)"
)
_PER_ZH = lazily(
    r"每(?P<size>\d\d ?(?:英尺|呎) ?)?(?P<what>股|公[吨噸]|吨|噸|桶|磅|加仑|加侖|蒲式耳|公斤|千克|斤|度|千瓦时|千瓦時|平方米|平米|盎司|克|人|张|張|台|亩|畝|公顷|公頃"
    r"|户|集装箱|集裝箱|货柜|貨櫃|标准箱|標準箱|标箱|標箱|(?<=[尺呎])[箱柜櫃]|[千百][万萬]? ?(?:tokens?|Tokens?|词元|詞元))[^，,。；\d]{0,6}$"
)
_SHARES_AT = lazily(r"\bshares (?:priced )?(?:at|for) (?:about )?$")
_BOXES = ("box", "unit", "container")
_ARTICLE_PER = (
    "share",
    "barrel",
    "bushel",
    "metric_ton",
    "ounce",
    "kilowatt_hour",
    "pound",
    "kilogram",
    "person",
    "night",
    "ticket",
    "gallon",
    "watt",
    "hour",
    "minute",
    "gigabyte",
    "liter",
    "hectare",
    "acre",
    "kilometer",
    "mile",
    "square_meter",
    "square_foot",
    "megawatt_hour",
    "container",
    "TEU",
    "box",
)
# How often money is paid is a modifier, as it is of counts: 250 dollars a week, 574,000 cars a day.
_OFTEN = ("year", "month", "week", "day")


class Unit(msgspec.Struct, frozen=True, gc=False):
    """A unit's id and where its word ends (before a number: where it begins)."""

    id: str
    end: int


def behind(text: str, start: int, words: Vocabulary) -> Unit | None:
    """The longest known unit word that begins at `start`, after one blank or hyphen at most."""
    at, letter = start, text[start : start + 1]
    while letter and letter in _BLANK and at - start < 2:
        at += 1
        letter = text[at : at + 1]
    if letter == " " and text[at - 1 : at] == " " and text[at + 1 : at + 2] >= "\u2e80":
        at, letter = at + 1, text[at + 1]
    if not letter:
        return None
    if letter in "[{":
        inner = behind(text, at + 1, words)
        closed = inner and text[inner.end : inner.end + 1] in ("]", "}")
        return Unit(inner.id, inner.end + 1) if inner and closed else None
    if letter >= "\u2e80" and letter not in "％￥＄":
        return _chinese(text, at, words)
    return _sign(text, at, words, tight=at == start) or _latin(text, at, words)


def _chinese(text: str, at: int, words: Vocabulary) -> Unit | None:
    if text[at + 1 : at + 2] == " ":
        spaced = _SPACED.match(text, at)
        if spaced:
            return Unit("percentage_point", spaced.end())
    for length in range(min(words.widest.get(text[at], 0), len(text) - at), 0, -1):
        name = words.chinese.get(text[at : at + length])
        if name:
            return Unit(name, at + length)
    return None


def _sign(text: str, at: int, words: Vocabulary, *, tight: bool) -> Unit | None:
    widest = words.sign_widest.get(text[at])
    if widest is None:
        return None
    for length in range(min(_WIDEST_SIGN, len(text) - at, widest), 0, -1):
        piece = text[at : at + length]
        name = words.symbols.get(piece)
        if name and not (piece[-1].isalnum() and continues(text, at + length)):
            money_behind = (
                name in words.money
                and not (piece[0].isalpha() and piece[-1].isalpha())
                and not tight
                and text[at + length : at + length + 1].isalnum()
            )
            if not money_behind:
                return Unit(name, at + length)
    return None


def continues(text: str, at: int) -> bool:
    """Whether a Latin word goes on at `at`."""
    following = text[at : at + 1]
    return following.isalnum() and following.isascii()


def _latin(text: str, at: int, words: Vocabulary) -> Unit | None:
    first = _FIRST.match(text, at)
    if not first or first[0].lower().rstrip(".") not in words.latin_firsts:
        return None
    found = _WORDS.match(text, at)
    if not found:
        return None
    phrase = found.group().lower().replace("\n", " ")
    while phrase:
        for piece in _spellings(phrase):
            name = words.latin.get(piece)
            if name and not continues(text, at + len(piece)):
                return Unit(name, at + len(piece))
        phrase = phrase[: max(phrase.rfind(" "), phrase.rfind("-"), 0)]
    return None


def _spellings(phrase: str) -> Sequence[str]:
    """The words of a unit as they stand, without hyphens, and without a point behind them."""
    if "-" not in phrase and phrase[-1] != ".":
        return (phrase,)
    return phrase, phrase.replace("-", " "), phrase.rstrip(".")


def money_before(text: str, start: int, words: Vocabulary) -> Unit | None:
    """The currency right before `start`, one blank allowed: US$, RMB, 人民币; where it begins."""
    if not start:
        return None
    at = start - 1 if text[start - 1] in " \u00a0" else start
    widest = words.prefix_widest.get(text[at - 1])
    if widest is None:
        return None
    for length in range(min(_WIDEST_PREFIX, at, widest), 0, -1):
        piece = text[at - length : at]
        name = words.prefixes.get(piece)
        if name and text[at - length - 1 : at - length] in _AGAINST and at > length:
            return None
        if name and not (piece[0].isascii() and piece[0].isalpha() and _letter(text, at - length)):
            return Unit(name, at - length)
    return _lettered(text, start, words)


def _lettered(text: str, start: int, words: Vocabulary) -> Unit | None:
    """W19.17tn, R1,250: a letter that stands for a currency before a large amount."""
    for length in (1, 2):
        at = start - length
        name = words.letters.get(text[at:start]) if at >= 0 else None
        if name and not text[at - 1 : at].isalnum() and _LARGE.match(text, start):
            return Unit(name, at)
    return None


def _letter(text: str, at: int) -> bool:
    before = text[at - 1 : at] if at else ""
    return before.isascii() and before.isalpha()


def per(text: str, unit: Unit, start: int, words: Vocabulary) -> Unit:
    """Money per share, ton, kilowatt-hour …, when the words behind or before say so."""
    found = _PER.match(text, unit.end)
    if found:
        name, length = per_name(found["what"], words)
        name = "container" if found["size"] and name in _BOXES else name
        article = found.group()[:2] in (" a", "-a")
        if name in _OFTEN:
            return unit
        if name and not (article and name not in _ARTICLE_PER):
            return Unit(f"{unit.id}/{name}", found.start("what") + length)
    if text[unit.end - 1].isdigit() and _SHARES_AT.search(text, max(0, start - 28), start):
        return Unit(f"{unit.id}/share", unit.end)
    before = _PER_ZH.search(text, max(0, start - 16), start)
    if before:
        name, _ = per_name(before["what"], words)
        name = "container" if before["size"] else name
        return Unit(f"{unit.id}/{name}", unit.end) if name else unit
    return unit


def per_name(what: str, words: Vocabulary) -> tuple[str, int]:
    """The unit or thing that `what` begins with, and how many letters name it; "" for none."""
    low = what.lower()
    table = words.latin if low.isascii() else words.chinese
    if what in words.symbols:
        return words.symbols[what], len(what)
    for length in range(len(low), 0, -1):
        piece = low[:length]
        if low.isascii() and low[length : length + 1].isalpha():
            continue
        single = piece[:-1] if piece.endswith("s") and piece != "ads" else piece
        name = words.pers.get(piece) or words.pers.get(single) or table.get(piece)
        name = name or words.symbols.get(what[:length])
        if name and name not in words.money:
            return name, length
    return "", 0
