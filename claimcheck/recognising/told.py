"""Bare numbers that the words around make counts: `the toll rose to six`, `Arrests: 63`."""

import re

from claimcheck.model.fillers import HEDGE_LASTS, HEDGES, HEDGES_ZH
from claimcheck.model.pattern import lazily
from claimcheck.recognising import counted
from claimcheck.recognising.counted import is_counted
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.indices import is_index
from claimcheck.recognising.labels import LABEL_ENDS, labelled
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_SUFFERED = lazily(
    r" (?:were|was|are|is|have been|has been|had been|remain|remained|remains)"
    r"(?: still| also| [a-z]+ly)? ([a-z]+)"
)
_IN_CARE = lazily(
    r" (?:are|were|have been|had been|remain(?:ed)?) (?:still )?in (?:the )?(?:hospitals?|intensive care|custody|jail|shelters)\b"
)
# `the number was flipped, it's 62, not 26`
_FLIPPED = lazily(
    r"(?<!phone )(?<!house )(?<!room )(?<!flight )\b(?:number|count|figure|tally)\b[^.;:\d\n]{0,16}"
    r"\b(?:wrong|flipped|misread|mistyped|misprinted|off), (?:it['’]s|it is|it should be) $"
)
_OF_THEM = lazily(
    r" of (?:them|those|these|whom|which)\b| more(?= than\b| [a-z]+ |[.,;)])"
    r"| of the (?:dead|victims|injured|wounded|missing|survivors|deceased|bodies|deaths|patients|people|passengers|infected|sick|cases)\b"
)
_TOLD = lazily(
    r"(?:\b(?:another|a further|an additional|(?:room|space|seating|beds) for)"
    r"|\b(?:death toll|toll|tally|head ?count|number of|number(?= (?:has|had|rose|fell|grew|climbed)))\b[^.;:\d]{0,70}?\b(?:to|at|reached|reaches|hits?|is|was|stands at)"
    rf"|\bnow total|\btotal(?:s|l?ed| of)|\bnumber(?:s|ed)){HEDGES} $",
    re.IGNORECASE,
)
# What these end with before blanks, in small letters: most numbers stand behind other words.
_TOLD_LASTS = (
    *("another", "further", "additional", "for", "to", "at", "reached", "reaches", "hit", "hits"),
    *("is", "was", "total", "totals", "totaled", "totalled", "of", "numbers", "numbered"),
    *HEDGE_LASTS,
)
_MOVED_LASTS = ("to", "at", "as", *HEDGE_LASTS)
_LONGEST_LAST = 14  # code points of the longest of them, and a blank
# `He has 181 of the larger boats`: some of a number of things, no `day 12 of the talks`
_SOME_OF = lazily(r" of the (?:[a-z-]+ ){0,2}(?:[a-z]{3,}[^siu'\W]s|[1-9]\d\ds)\b")
_HAS = lazily(
    rf"\b(?:has|have|had|wants?|wanted|with|for|about|and|only|took|takes|sold|bought|ordered|lost|found){HEDGES} $"
)
# Whole numbers alone: `the official count is 232`, `has lowered its figure to 43 after a review`.
_RESTATED = lazily(
    r"\b(?:(?:official|final|latest|confirmed|body) count(?: as of [a-z]+)? (?:is|was|stands at|rose to)"
    r"|(?:lowered|raised|cut|revised|lifted|corrected) (?:its|their|the|his|her) (?:figure|count|tally|toll) to"
    rf"|(?:now|so far|still|today|already|currently) number|, of whom|\b(?:has|have|had)(?: still)? the (?:most|fewest) [a-z]+,"
    r"|\b(?:figure|count|tally|toll)\b[^.;:\n]{0,40} (?:revised|corrected|raised|lowered|cut)(?: up| down)? from"
    r"|\b[Cc]orrects? [^.;:\d\n]{0,40}\b(?:counts?|numbers?|figures?|toll|tally|total)\b[^.;:\d\n]{0,40}? to"
    rf"){HEDGES} $"
)
# `Against the 561 confirmed as of yesterday`
_KNOWN = lazily(
    r" (?:confirmed|reported|registered|recorded|known|logged)(?: so far)? (?:as of|by|since|until|through|so far|to date)\b"
)
# `Transits were down 40% on the year, to 544`
_PERCENT = lazily(r"\d ?(?:%|per ?cent)")
_MOVED_BY = lazily(
    r"\b(?P<noun>[A-Za-z]+) (?:(?:have|has|had|were|was|are|is) )?(?:up|down|f[ae]llen|fell|rose|risen|gr[eo]wn?|dropped"
    rf"|climbed|jumped|declined|slid|increased|decreased)(?: by)?{HEDGES} [\d.]+(?:%| per ?cent)"
    rf"[^.;:\d\n]{{0,30}}? to{HEDGES} $"
)
# `Most of the victims, 195, are from Dover.`
_MOST = lazily(
    r"\b(?:[Mm]ost|majority|bulk|[Rr]est|remainder) of (?:the|those|them)\b[^,.;:\d]{0,30}, $"
)
_MOST_ARE = lazily(r", (?:are|were|have|had)\b")
# `puts its deaths at 115`
_PUT = lazily(
    r"\bputs? (?:its|their|the|his|her) (?P<noun>[A-Za-z]+)(?: (?:in|of|among|for|from) [A-Za-z' -]{1,40}?)?"
    rf" at{HEDGES} $"
    r"|\b(?:gave|misstated|misreported|listed|wrongly put) [^.;:\d\n]{0,40}?\b(?P<wrong>[a-z]+)"
    rf" (?:for|in|of|by) [^.;:\d\n]{{1,50}} as{HEDGES} $"
)
_REACH = 90
_PER = lazily(r" (?:per|(?:for|in|out of) every) \d")
# `Arrests rise to 63`, `enrolment had fallen to 912`; whether the noun is counted, the rules say.
_MOVED = lazily(
    r"\b(?P<noun>[A-Za-z]+)(?: (?:at|in|of|on|among|for|by|from) [A-Za-z' -]{1,40}?| since [A-Z][a-z]+\.? \d{1,2})? (?:have |has |had )?(?:(?:again|now|also|since|then|[a-z]+ly) )?"
    r"(?:ris(?:e|es|en)|rose|climb(?:s|ed)?|jump(?:s|ed)?|gr(?:ow|ows|own|ew)|swell(?:s|ed)?|mount(?:s|ed)?"
    r"|sinks?|sank|sunk|slump(?:s|ed)?|plunge[sd]?|tumble[sd]?|slip(?:s|ped)?|c[oa]mes?|amount(?:s|ed)?"
    r"|fall(?:s|en)?|fell|drop(?:s|ped)?|dwindle[sd]?|shr(?:ink|inks|ank|unk)|increase[sd]?|decrease[sd]?"
    rf"|surge[sd]?|soar(?:s|ed)?|decline[sd]?|(?:is|are|was|were)(?: back| now)? (?:up|down))(?: [a-z]+ly)? to{HEDGES} $"
    rf"|\b(?P<stood>[A-Za-z]+)(?: since [A-Z][a-z]+\.? \d{{1,2}}| so far| in total)? (?:stood|stands?|stand now|now stands?) at{HEDGES} $"
    rf"|\b(?P<still>[A-Za-z]+) (?:unchanged|steady|flat) at{HEDGES} $"
)
_MOVED_REACH = 100
_ENDS = lazily(
    r"\s*(?:[.,;)\n]|$)|,? (?:from|in|on|as|after|by|since|at|last|this|amid|while|and|but|across|over"
    r"|during|when|with|following|overnight|yesterday|today|so)\b"
)
_GOES_ON = lazily(r"[.,;:)\n](?!\d)|$| [a-z]")
# `- Inventory days 74`: how long, in a list of key figures.
_DAYS = lazily(r"(?:^|\n) ?[-*•·] ?[A-Z][a-z]+(?: [a-z]+)? (?P<unit>day|week|month)s:? $")
_CAME_ZH = lazily(
    r"(?:现|現|已|再|又|则|則|均)?(?:[升增达達降减減]|上升|增加|下降|减少|減少|累计|累計|超[过過])?[至到达達]"
    rf"{HEDGES_ZH}$|(?:则|則|已|现|現)?[为為爲：:是] ?{HEDGES_ZH}$|(?:[达達逾超]|超[过過])$|累[计計积積][为為]?$"
)
# `killing one person`, `one man died`, `one dead`, `only one of the three gates`; no `one of the best`.
_ONE_OF = lazily(
    r" of (?:the|its|their|his|her|our|these|those) (?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)"
)
_ONLY = lazily(r"\b(?:just|only|all but|exactly) $", re.IGNORECASE)
_NEXT = lazily(r"(?: [a-z]+){1,6}")
_AUXILIARY = frozenset("is was has had been remains remained still also".split())
_NOT_ONE = lazily(r"(?:\b(?:no|any|every|each|this|that|which|the|another) |-)$", re.IGNORECASE)


def is_told(text: str, other: Draft, words: Vocabulary) -> bool:
    """Whether a number without a noun counts by the words around; a noun before it is taken."""
    start = max(0, other.start - _REACH)
    spaced = text.startswith(" ", other.end)
    if spaced and (_is_suffered(text, other, words) or _IN_CARE.match(text, other.end)):
        return True
    if is_part(text, other):
        return True
    last = text[max(0, other.start - _LONGEST_LAST) : other.start].rstrip().lower()
    if last.endswith(_TOLD_LASTS) and _TOLD.search(text, start, other.start):
        return True
    if other.high is not None:
        return False
    length = _DAYS.search(text, max(0, other.start - 40), other.start)
    if length and LABEL_ENDS.match(text, other.end):
        other.unit = length["unit"]
        return True
    if _PER.match(text, other.end) or is_index(text, other, words):
        return True
    return integral(other.value) and (
        _is_restated(text, other, start) or _is_headed(text, other, words)
    )


def _is_suffered(text: str, other: Draft, words: Vocabulary) -> bool:
    """`14 were rescued`; of more than one nothing `was`: Channel 8 was pulled."""
    said = _SUFFERED.match(text, other.end)
    single = text.startswith((" was ", " is "), other.end) and other.value != 1
    return said is not None and said[1].lower() in words.suffered and not single


def _is_restated(text: str, other: Draft, start: int) -> bool:
    """`has lowered its figure to 43`, `most of the victims, 195, are`."""
    end = other.end
    if text.startswith(" of the ", end) and not other.words and _SOME_OF.match(text, end):
        return _HAS.search(text, start, other.start) is not None
    if text.startswith(", not ", end) and _FLIPPED.search(text, start, other.start):
        return True
    if text.endswith(("the ", "The "), 0, other.start) and _KNOWN.match(text, end):
        return True
    if _GOES_ON.match(text, end) and _RESTATED.search(text, start, other.start):
        return True
    most = _MOST_ARE.match(text, end)
    return most is not None and _MOST.search(text, start, other.start) is not None


def is_part(text: str, other: Draft) -> bool:
    """`60 of them`, `12 more`: part of what was counted before."""
    return _OF_THEM.match(text, other.end) is not None


def is_one(text: str, start: int, end: int, words: Vocabulary) -> bool:
    """Whether `one` counts: a victim, or one of a number of things."""
    if _ONE_OF.match(text, end):
        return _ONLY.search(text, max(0, start - 12), start) is not None
    if _NOT_ONE.search(text, max(0, start - 9), start) or text[end : end + 1] == "-":
        return False
    if counted.toll(text, start, words) and not text.startswith((" of ", " another"), end):
        return True
    following = _NEXT.match(text, end)
    return following is not None and _suffered(following.group().split(), words)


def _suffered(following: list[str], words: Vocabulary) -> bool:
    """`dead`, `man died`, `young farmer was badly hurt`: up to two words before what befell them."""
    for place, word in enumerate(following):
        if word == "died" or word in words.tolls:
            return True
        named = place > 1 and not (_AUXILIARY & set(following[: place + 1]))
        if word in ("thing", "another") or named or (word in words.not_nouns - _AUXILIARY):
            return False
    return False


def _is_headed(text: str, other: Draft, words: Vocabulary) -> bool:
    if text[other.start - 1 : other.start] > "\u2e80":
        return _is_tally_zh(text, other, words)
    noun = _moved(text, other, words) or labelled(text, other, words)
    other.counted = noun or other.counted
    return bool(noun)


def _moved(text: str, other: Draft, words: Vocabulary) -> str:
    low = max(0, other.start - _MOVED_REACH)
    last = text[max(0, other.start - _LONGEST_LAST) : other.start]
    if not last.endswith(" ") or not last.rstrip().endswith(_MOVED_LASTS):
        return ""
    found = _MOVED.search(text, low, other.start) or _PUT.search(text, low, other.start)
    if not found and _PERCENT.search(text, low, other.start):
        found = _MOVED_BY.search(text, low, other.start)
    if not found or not _ENDS.match(text, other.end):
        return ""
    noun = found[found.lastgroup or "noun"]
    return noun if is_counted(noun, words) else ""


def _is_tally_zh(text: str, other: Draft, words: Vocabulary) -> bool:
    """死亡人数升至14, 失踪：23."""
    came = _CAME_ZH.search(text, max(0, other.start - 6), other.start)
    return bool(came) and text.endswith(words.tallies_zh, 0, came.start() if came else 0)
