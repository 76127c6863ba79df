"""Lengths that only say when or over what: two weeks ago, in the seven days to Sunday, 一周上涨5%.

Nor are those figures by which a record is told (a 41-year high, the lowest in 11 years), or a share
(61% were treated within 18 weeks).
"""

from claimcheck.model.fillers import FILLERS, HEDGES_ZH
from claimcheck.model.pattern import lazily

_ANCHOR = lazily(
    r"(?:以|之)?[前後后](?![期端])| ago\b| later\b| earlier\b| on(?=[,:\n]|$)| before(?= and\b|[.,;\n]|$)"
)
_THE = lazily(r"\b(?:[Ii]n|[Oo]ver|[Ff]or|[Dd]uring|of) the (?:(?:first|last|past) )?$")
_ENDED = lazily(
    r" (?:to (?:the |last |late |early |mid-)?[A-Z]|to last\b|ended\b|of (?:19|20)\d\d\b)"
)
_THOSE = tuple(f"{of} {those} " for of in ("in", "over", "for") for those in ("those", "these"))
_ONE_ZH = ("一", "一个", "一個")
_MOVED_ZH = lazily(
    rf"(?:累[计計])?(?:上[涨漲升]|下[跌降挫]|[涨漲跌升降挫]|增[长長加]|[减減]少|回落|反[弹彈]|飙升|飆升)了?{HEDGES_ZH}\d"
)


_EXTREME = lazily(
    r"[ -](?:closing |intraday |seasonal )?(?:high|low|peak|trough|record|best|worst)s?\b"
)
_SINCE = lazily(
    r"\b(?:[a-z]+est|best|worst|least|most|first(?: time)?|last time)"
    rf"(?: (?!(?:was|were|is|has|had)\b|[a-z]+ed\b)[a-z-]+){{0,4}} in{FILLERS} $"
)
_THRESHOLD = lazily(
    r"(?:%|\bper ?cent)[^.;:\n]{0,120} (?!need|expect|plan)[a-z]+(?:ed|en|id|lt|nt|ut) (?:[a-z]+ )?within"
    rf"{FILLERS} $"
)
_LONGEST = 170  # code points back to the share


def is_stretch(text: str, start: int, end: int) -> bool:
    """Whether the length of time between `start` and `end` tells when something was."""
    if _ANCHOR.match(text, end):
        return True
    low = max(0, start - 18)
    days = text.startswith(" ", end) and not text.endswith(("hours", "minutes"), start, end)
    if days and _ENDED.match(text, end) and _THE.search(text, low, start):
        return True
    if text.startswith(_ONE_ZH, start) and _MOVED_ZH.match(text, end):
        return True
    if text.endswith(_THOSE, 0, start):
        return True
    return text[end - 1].isascii() and _is_measure(text, start, end)


def _is_measure(text: str, start: int, end: int) -> bool:
    """Whether a length only tells how rare something is, or within what a share is told."""
    if _EXTREME.match(text, end):
        return True
    before = text[max(0, start - _LONGEST) : start]
    return bool(_SINCE.search(before) or ("within" in before and _THRESHOLD.search(before)))
