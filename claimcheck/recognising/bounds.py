"""Bounds: what over, nearly, 不到, 以上 make of a number."""

from claimcheck.model.pattern import lazily
from claimcheck.recognising.vocabulary import Vocabulary

_TAIL, _WIDEST, _WORDS = 36, 6, 5
_LATIN_END = lazily(r"[a-z]+(?:[ -][a-z]+)*")  # read backwards
# 最近, 附近, 打破 end in a bound character and are none.
_NOT = (
    "最近",
    "附近",
    "新近",
    "邻近",
    "远近",
    "临近",
    "打破",
    "买超",
    "卖超",
    "買超",
    "賣超",
    "赶超",
    "反超",
    "高超",
    "不过",
    "不過",
    "零上",
    "以上",
)
_BLANK_ZH = (
    "了",
    "过",
    "至",
    "到",
    "达",
    "为",
    "有",
    "是",
    "的",
    "已",
    "過",
    "達",
    "為",
    "可",
    "能",
    "达到",
    "達到",
)
_BLANK_LASTS = frozenset(word[-1] for word in _BLANK_ZH)
_SKIPPED = frozenset(
    ["a", "an", "the", "just", "only", "even", "now", "well", "some", "fully", "total", "of"]
)
_NO_BOUND_OF_TIME = frozenset(("past", "over", "近", "超", "about", "around"))
# Over a 3.5 percent offer, below the 30-year average: the figure itself is exact.
_OF_PLACE = frozenset(("over", "above", "under", "below", "near", "past", "beyond", "within"))
# handed over 14 boats
_PHRASAL = frozenset(
    "hand hands handed handing turn turned turning take takes took taken won".split()
)
_REACHED = frozenset(
    [
        "back",
        "added",
        "adds",
        "adding",
        "add",
        "summed",
        "sums",
        "took",
        "brought",
        "brings",
        "moved",
        "went",
        "climbed",
        "rose",
        "edged",
        "ticked",
        "inched",
        "crept",
        "nudged",
        "drifted",
        "jumped",
        "shot",
        "pushed",
        "revised",
        "marked",
        "bumped",
        "surged",
        "soared",
        "picked",
        "went",
        "moves",
        "ticks",
        "edges",
    ]
)
# 低于5.4%的预期: what is compared with is exact.
_COMPARED = lazily(
    r"的?[\u4e00-\u9fff]{0,4}?(?:预期|預期|预测|預測|预估|預估|目标|目標|均值|前值|同期|平均水平)"
)
# short of the 9GW target, would exceed the 12 billion of 2018: so is what stands there already.
_KNOWN = lazily(
    r"[ -](?:[a-z-]+ )?(?:target|goal|quota|limit|forecast|estimate|consensus|record|average|maximum"
    r"|minimum|needed|required|expected|set|seen|recorded|reported|spent|raised|lost|of|in|that|it|they"
    r"|analysts|economists)\b"
)
_ROUND = "百千万亿萬億"
_MARKS = " *_“\"'(（"


_MEASURES = frozenset("more fewer less higher lower above below than the".split())
# 4.1% fewer than the 1.34m of April: so much less than that, and no bound of it.
_MEASURED = lazily(
    r"(?:\d|%|per ?cent|points?|times) (?:more|fewer|less|higher|lower|above|below)(?: than)?(?: the)?$"
)


def before(text: str, start: int, words: Vocabulary, *, time: bool, end: int = 0) -> str:
    """The bound that the words right before `start` give, or ""; none before lengths for past."""
    last = text[start - 1 : start]
    plain = last >= "\u2e80" and last != "（"  # no mark that may stand before a number
    if plain and last not in words.before_widest and last not in _BLANK_LASTS:
        return ""
    tail = text[max(0, start - _TAIL) : start].rstrip(_MARKS)
    if not tail:
        return ""
    if tail[-1] >= "\u2e80":
        if tail[-1] == "上" and text[start] not in _ROUND:
            return ""  # 镇上三里: a place, where 上百 is a bound
        bound = _chinese(tail, words, time=time)
        return "" if end and bound in ("<", ">") and _COMPARED.match(text, end) else bound
    if not tail[-1].isalpha():
        return _mark(tail)
    bound = _english(tail, words, time=time)
    known = bound in ("<", ">") and end and tail.lower().endswith(" the")
    return "" if known and _KNOWN.match(text, end) else bound


def _english(tail: str, words: Vocabulary, *, time: bool) -> str:
    last = tail.rpartition(" ")[2].lower()
    known = last in words.before_lasts or last in _SKIPPED
    if not known and last.isascii() and last.isalpha():
        return ""
    measured = last in _MEASURES and _MEASURED.search(tail)
    return "" if measured else _latin(tail.lower(), words, time=time)


def _mark(tail: str) -> str:
    return {">": ">", "<": "<", "≥": ">=", "≤": "<=", "~": "~", "≈": "~"}.get(tail[-1], "")


def _chinese(tail: str, words: Vocabulary, *, time: bool) -> str:
    for _ in range(2):
        if tail[-1:] not in words.before_widest and tail[-1:] not in _BLANK_LASTS:
            return ""
        if tail.endswith(_NOT):
            return ""
        for length in range(min(_WIDEST, words.before_widest.get(tail[-1:], 0)), 0, -1):
            piece = tail[-length:]
            if piece in words.before and not (time and piece in _NO_BOUND_OF_TIME):
                return words.before[piece]
        shorter = tail[:-2] if tail.endswith(("达到", "達到")) else tail[:-1]
        if not tail.endswith(_BLANK_ZH):
            return ""
        tail = shorter.rstrip()
    return ""


def _latin(tail: str, words: Vocabulary, *, time: bool) -> str:
    found = _LATIN_END.match(tail[::-1])
    if not found:
        return ""
    tokens = found.group()[::-1].replace("-", " ").split()
    article = False
    for _ in range(3):
        for count in range(min(_WORDS, len(tokens)), 0, -1):
            phrase = " ".join(tokens[-count:])
            if phrase in words.before and not (time and phrase in _NO_BOUND_OF_TIME):
                if article and phrase in _OF_PLACE:
                    return ""
                if phrase == "over" and tokens[-2:-1] and tokens[-2] in _PHRASAL:
                    return ""
                reached = phrase == "up to" and tokens[-3:-2] and tokens[-3] in _REACHED
                return "" if reached else words.before[phrase]
        if not tokens or tokens[-1] not in _SKIPPED:
            return ""
        article = tokens.pop() in ("a", "an", "the") or article
    return ""


def after(text: str, end: int, words: Vocabulary) -> str:
    """The bound right behind a number with its unit, or ""."""
    at, letter = end, text[end : end + 1]
    if letter == " " or (letter == "-" and text.startswith("-plus", end)):
        at, letter = end + 1, text[end + 1 : end + 2]
    if not letter or (letter.isascii() and letter not in "+oapOAP"):
        return ""
    if letter.lower()[0] not in words.after_widest:
        return ""
    piece = text[at : at + 12].lower()
    for length in range(min(len(piece), words.after_widest.get(piece[0], 0)), 0, -1):
        if piece[:length] in words.after:
            if piece[:3] in words.not_classifiers or piece[:2] in words.not_classifiers:
                return ""
            joined = (
                piece[length - 1].isalpha()
                and piece[0].isascii()
                and piece[length : length + 1].isalpha()
            )
            if not joined:
                return words.after[piece[:length]]
    return ""
