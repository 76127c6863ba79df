"""What a number counts: the noun or classifier behind it."""

import msgspec

from claimcheck.model.pattern import lazily
from claimcheck.recognising.vocabulary import Vocabulary

_PHRASE = lazily(r"(?:[ \n]|-)(?P<noun>[A-Za-z][\w'’&+/-]*(?:[ \n][A-Za-z][\w'’&+/-]*){0,4})")
_MODELS = lazily(
    r" (?P<noun>[1-9]\d\d(?:-\d\d?)?s\b(?!,)|[1-9]\d\d-\d\d? [a-z]+s\b)"
)  # 38 737s, 25 787-10s, eight 777-8 freighters
_LABELLED = lazily(r": ?[\d,.]+$")  # `Deaths: 14` ends its line
_PLURAL = lazily(r".*[^siu']s$|.*(?:ees|ies)$")
_NOUN_ZH = lazily(r"[A-Za-z\u4e00-\u9fff]{1,6}")
_ENDS_ZH = lazily(
    r"[的之和与與在已是将將等被从從为為，。、以于於中内內后後时時前上下来來]|需求"
    r"|居(?!民|室|所|家|住)|分居|排[名第在]|[领領][先跑]|略|[仅僅]|左右|破[亿億万萬千百]|成交|降[价價]"
    r"|翻[倍番]|[对對](?![象手局])|提[到升高至]|[涨漲跌]|[销銷]售[额額]"
    r"|按[年月季周週]|[同环環]比|提供|[实實][行现現施]|[开開]通|共增|合[计計]|宣[布佈]|[沦淪]陷|多出|全部"
    r"|[没沒]有|完成|[获獲]得|[参參]加|[发發]生(?!地|器)|[进進]入|出[现現]|[报報]名|命制"
)
_WIDEST = 3
_ALL_OF_THEM = lazily(r"人均[已未无無获獲安被]")  # 156人均已脱险
# 75 confirmed dead, 40 feared drowned
_SAID_TO_BE = frozenset("confirmed feared presumed reported believed seriously badly still".split())
_TAIL, _TAIL_LENGTH = lazily(r"(?:[a-z]+ ){1,5}$"), 36
_ABOUT = frozenset(
    "at least about around more than nearly over some up to as many another almost".split()
)


class Counted(msgspec.Struct, frozen=True, gc=False):
    """The noun as written, and where the quote ends (behind a Chinese classifier)."""

    noun: str
    end: int


def english(text: str, end: int, words: Vocabulary) -> str | None:
    """The noun phrase behind an English number, up to its head: `derivative models`."""
    model = text[end + 1 : end + 2].isdecimal() and _MODELS.match(text, end)
    found = model or _PHRASE.match(text, end)
    if not found or (text[end] == "\n" and _LABELLED.search(text, max(0, end - 24), end)):
        return None
    first, *more = found["noun"].lower().split()
    toll = more[0] if more and first in _SAID_TO_BE else first
    if toll in words.tolls:
        return toll
    kept: list[str] = []
    best = 0
    for word in found["noun"].split():
        low = word.lower()
        joins = (
            low == "and" and len(kept) == 1 and kept[0].lower() in words.paired
        )  # current and former employees
        if low in words.not_nouns and not joins and (kept or low not in ("more", "new", "other")):
            break
        kept.append(word)
        if low in words.plurals or _PLURAL.match(low):
            best = len(kept)
        elif best:
            break
    if text[end] == "-" and kept and not best:
        head = kept[0].lower().partition("-")[0]
        return None if head in words.not_hyphened else kept[0]
    return " ".join(kept[:best]) or None


def toll(text: str, start: int, words: Vocabulary) -> bool:
    """Whether people are counted behind a verb: `killed 12`, `injuring at least 40`."""
    if text[start - 1 : start] not in (" ", "\n"):
        return False
    tokens = _TAIL.search(text, max(0, start - _TAIL_LENGTH), start)
    said = [word for word in (tokens.group().split() if tokens else []) if word not in _ABOUT]
    return bool(said) and said[-1] in words.toll_verbs


def chinese(text: str, end: int, words: Vocabulary) -> Counted | None:
    """The classifier behind a Chinese number, with the noun it counts: 个 + 衍生模型."""
    at = end + 1 if text[end : end + 1] == " " else end
    widest = words.classifier_widest.get(text[at : at + 1])
    if widest is None:
        return None
    for length in range(min(_WIDEST, len(text) - at, widest), 0, -1):
        piece = text[at : at + length]
        if piece in words.classifiers and not _is_other_word(text, at, words):
            if words.classifiers[piece]:
                return Counted(piece, at + length)
            return Counted(_noun(text, at + length) or piece, at + length)
    return None


def _is_other_word(text: str, at: int, words: Vocabulary) -> bool:
    """Whether a word that only begins as a classifier does stands at `at`: 部门, 人均."""
    return text[at : at + 2] in words.not_classifiers and not _ALL_OF_THEM.match(text, at)


def _noun(text: str, at: int) -> str:
    found = _NOUN_ZH.match(text, at)
    if not found:
        return ""
    ends = _ENDS_ZH.search(found.group())
    return found.group()[: ends.start()] if ends else found.group()


def is_counted(noun: str, words: Vocabulary) -> bool:
    """Whether a noun is one of things that are counted: arrests, enrolment; no prices, no index."""
    low = noun.lower()
    if low in words.not_tallies:
        return False
    return (
        low in words.tallies or low in words.tolls or (low[-1:] == "s" and low[-2:-1] not in "siu'")
    )
