"""What a second number of a pair says again, or says for both: 每股2元，优于1.8元, 由55万至48万辆."""

from claimcheck.model.fillers import FILLERS
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.points import points_zh
from claimcheck.recognising.vocabulary import Vocabulary

_AGAIN = lazily(
    r"(?:[较較比]|[创創]下了?|优于|優於|高于|高於|低于|低於|不及|由|从|從|至|到|为|為)[^，。；、\d]{0,8}$"
)
# $2.31 a pound, against $1.97 a year earlier; $12,940 a tonne, below the record of $14,527
_AGAIN_EN = lazily(
    r"[^.;\n]{0,70}?\b(?:from|against|versus|vs\.?|than|compared (?:with|to)|(?:high|low|peak|record"
    rf"|average|level|price) of){FILLERS} ?$"
)
_AND = lazily(rf" [^.;\n]{{0,60}}\band{FILLERS} ")
_THEN = lazily(
    r" (?:(?:in|on|at|for) (?:the (?:first|second|third|fourth|same|previous|year|quarter)\b|last"
    r"|(?:19|20)\d\d|[A-Z])|(?:a|the|last) (?:year|month|week)\b)"
)
_ENDED = lazily(
    r"[.,;:)\n](?!\d)|$| (?:in|on|at|a (?:year|month|week|day)|last|earlier|before|set|reached|hit|seen"
    r"|recorded|previously|the (?:year|month|week|day))\b"
)
_MUCH = 4  # no price is so many times the one before
_TO = lazily(r"[^，。；、\d]{0,6}[至到为為]")
_BREAKS = lazily(r"[。；;\n]")
_MOVED = lazily(r"[涨漲跌升降增减減][了约約近超逾]{0,2}$")


def paired(text: str, one: Draft, other: Draft, words: Vocabulary) -> None:
    """What one of two numbers says for both: per what, points of what, or what is counted."""
    if "/" in one.unit:
        _per_again(text, one, other, words)
    elif one.unit == "percent":
        points_zh(text, one, other)
    elif other.counted:
        _counted_later(text, one, other, words)


def _per_again(text: str, one: Draft, other: Draft, words: Vocabulary) -> None:
    """每股2元，优于上季的1.8元: the second price is per share too."""
    if other.unit not in words.money or not one.unit.startswith(f"{other.unit}/"):
        return
    moved = _MOVED.search(text, one.end, other.start)  # 较上周涨500元 is a change
    again = _again_zh(text, one, other) or _again(text, one, other)
    if not moved and again:
        other.unit = one.unit


def _again_zh(text: str, one: Draft, other: Draft) -> bool:
    """Whether a Chinese sentence tells a price for each again; a loss of 3亿美元 is none a tonne."""
    if other.scaled != one.scaled or _BREAKS.search(text, one.end, other.start):
        return False
    return _AGAIN.search(text, one.end, other.start) is not None


def _again(text: str, one: Draft, other: Draft) -> bool:
    """Whether an English text tells a price for each again, of about that size."""
    low, high = sorted([abs(one.value), abs(other.value)])
    if other.scaled or high >= low * _MUCH:
        return False
    if _AGAIN_EN.fullmatch(text, one.end, other.start):
        return _ENDED.match(text, other.end) is not None
    beside = _AND.fullmatch(text, one.end, other.start)
    return beside is not None and _THEN.match(text, other.end) is not None


def _counted_later(text: str, one: Draft, other: Draft, words: Vocabulary) -> None:
    """由55万下调至48万辆: what was taken for money by the words around is what the second counts."""
    implied = one.unit in words.money and text[one.end - 1] in "万萬亿億"
    if implied and other.unit == "count" and other.counted and not other.bare:
        led = text[max(0, one.start - 1) : one.start] in ("由", "从", "從", "自")
        if led and _TO.fullmatch(text, one.end, other.start):
            one.unit, one.counted = "count", other.counted
