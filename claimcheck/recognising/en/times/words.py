"""Words of English times, and what stands around them."""

import re
from collections.abc import Iterable
from datetime import date

from claimcheck.model.pattern import lazily
from claimcheck.recognising.en.numerals import ORDINALS

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_NUMBER = {name[:3]: index + 1 for index, name in enumerate(MONTHS)}
_WEEKDAY = {name[:3]: index for index, name in enumerate(WEEKDAYS)}
_TENS = {"twenty": 20, "thirty": 30}

YEAR = r"(?:19|20)\d\d"
# Months: full names in any case, short ones with a capital; may and march as words need one too.
LONG_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|january|february|april|june|july|august|september|october|november|december|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)"
SHORT_MONTH = r"(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)\b\.?)"
MONTH = rf"(?:{LONG_MONTH}|{SHORT_MONTH})"
# Beside a day or a year any case will do.
ANY_MONTH = rf"(?:(?i:{'|'.join(MONTHS)})|(?i:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_SIMPLE = "|".join(word for word, number in ORDINALS.items() if 1 <= number <= 20)
_COMPOUND = r"(?:twenty|thirty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
ORDINAL_WORD = rf"(?:{_COMPOUND}|{_SIMPLE}|thirtieth|twentieth)"
WEEKDAY = r"(?i:" + "|".join(WEEKDAYS) + ")"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
MONTH_STARTS = " ".join(dict.fromkeys([*MONTHS, *(name[:3] for name in MONTHS), "sept"]))
ORDINAL_FIRSTS = "#fsten"
WEEKDAY_STARTS = " ".join(
    [*WEEKDAYS, "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"]
)
ORDINAL_STARTS = " ".join(
    [*(w for w, n in ORDINALS.items() if 1 <= n <= 31 and w.isalpha()), "twenty", "thirty"]
)

_AHEAD_BEFORE = lazily(
    r"\b(?:will|shall|next|starting|(?<!the )(?<!its )(?<!their )(?<!['’]s )(?<!a )starts?|begins?|(?<!the )beginning|set to|due|scheduled|upcoming|expect(?:ed|s(?! that\b))"
    r"|to be|(?-i:may|plans?)|might|would(?! have\b)|under way|effective|going to|deadline|until|calling for|call for|forecasts? of|forecast for)\b[^.\n]{0,30}$",
    re.IGNORECASE,
)
_AHEAD_AFTER = lazily(r"[^.()\n]{0,40}\b(?:will|might|is set to|are set to)\b")
# "up from 42% in March", "speeds were higher in March": a month or day that is over.
_OVER = lazily(
    r"(?:(?:\b(?:up|down|higher|lower)|[%\d]|illion|cent|points?),? (?:from|against)"
    r"|(?<!more )(?<!less )(?<!fewer )(?<!other )\bthan|\b(?:after|versus|compared (?:with|to)|unlike))"
    r"\b[^.;\n]{0,24}\d[^.;,\n]{0,24} (?:in|on|at|of|during) (?:the )?$"
    r"|\b(?:(?:was|were|had been|stood)(?: at| [a-z]+ly)? (?:[$€£¥]?\d|higher|lower|up|down|above|below)"
    r"|(?:rose|fell|grew|dropped|climbed)\b)[^.;,\n]{0,30} (?:in|on|at|of|during) (?:the )?$",
    re.IGNORECASE,
)
# what is bet, booked or feared is of a time to come
_OPEN = lazily(
    r"\b(?:odds|bets?|bookings?|booked|tickets?|when|if|likely|planned|due|was to|were to)\b",
    re.IGNORECASE,
)
_AS_OF = lazily(r"\b(?:as of|as at|by|until|till|through|at|up to) (?:the )?$", re.IGNORECASE)
_SINCE = lazily(r"\bsince (?:the )?$", re.IGNORECASE)
# down 97,000 since reaching a peak in January, since its low in May
_SINCE_EVENT = lazily(
    r"\bsince (?:a|an|its|their|the|[a-z]+ing)\b[^,.;:\d\n]{0,32} in (?:late |early |mid-)?$",
    re.IGNORECASE,
)
_EVENT_REACH = 56


# With what a role is told, and words of which one stands in all that looks ahead or back: most
# often they are quicker to miss than the patterns.
_ROLE_ENDS = ("of ", "at ", "by ", "until ", "till ", "through ", "to ", "since ", "the ")
_AHEAD_WORDS = (
    *("will", "shall", "next", "start", "begin", "set to", "due", "schedul", "upcoming", "expect"),
    *("to be", "may", "plan", "might", "under way", "effective", "going to", "deadline", "until"),
    *("call", "forecast", "would"),
)
_OVER_ENDS = ("in ", "on ", "at ", "of ", "during ", "the ")
_OVER_WORDS = (
    *("from", "against", "than", "after", "versus", "compared", "unlike", "was", "were"),
    *("had been", "stood", "rose", "fell", "grew", "dropped", "climbed"),
)


def _holds(low: str, words: Iterable[str]) -> bool:
    return any(map(low.__contains__, words))


def role(found: re.Match[str]) -> str:
    """`as-of` behind until, by, as of; `since` behind since; else `at`."""
    text, start = found.string, found.start()
    before = text[max(0, start - 14) : start]
    if before[-3:] == "in " and "since " in text[max(0, start - _EVENT_REACH) : start].lower():
        return "since" if _SINCE_EVENT.search(text, max(0, start - _EVENT_REACH), start) else "at"
    if not before.lower().rstrip("\n").endswith(_ROLE_ENDS):
        return "at"
    return "as-of" if _AS_OF.search(before) else "since" if _SINCE.search(before) else "at"


def ahead(found: re.Match[str]) -> bool:
    """Whether the words around look to the future."""
    text = found.string
    if _SINCE.search(text[max(0, found.start() - 14) : found.start()]):
        return False
    line = text.rfind("\n", max(0, found.start() - 44), found.start()) + 1
    before = text[max(line, found.start() - 44) : found.start()]
    if _holds(before.lower(), _AHEAD_WORDS) and _AHEAD_BEFORE.search(before):
        return True
    return bool(_AHEAD_AFTER.match(text, found.end()))


def over(found: re.Match[str]) -> bool:
    """Whether the words before look back: what is compared, or what was."""
    start = found.start()
    low = max(0, start - 64)
    before = found.string[low:start].lower()
    if not (before.rstrip("\n").endswith(_OVER_ENDS) and _holds(before, _OVER_WORDS)):
        return False
    if not _OVER.search(found.string, low, start):
        return False
    return _OPEN.search(found.string, low, start) is None


def alone(found: re.Match[str]) -> bool:
    """Whether the line holds nothing else: an entry of a calendar, which looks ahead."""
    text, start, end = found.string, found.start(), found.end()
    before, rest = text[max(0, start - 6) : start], text[end : end + 4]
    opens = start < 6 or "\n" in before
    closes = end + 3 >= len(text) or "\n" in rest
    lead, tail = before.rpartition("\n")[2], rest.partition("\n")[0]
    return opens and closes and not lead.strip(" -*•|") and not tail.strip(" .")


# March last year, the fifth of May this year: which year, told from the day of publication.
WHICH_YEAR = r"(?: of| in)? (?P<which>last|this|next) year\b"
_STEPS = {"last": -1, "this": 0, "next": 1}


def which_year(found: re.Match[str], published: date | None) -> int | None:
    """The year that `last year` behind a month or day means, None where it is not said."""
    told = found.groupdict().get("which")
    return published.year + _STEPS[told] if told and published else None


def month_number(name: str) -> int:
    """1 to 12."""
    return _NUMBER[name[:3].lower()]


def weekday_number(name: str) -> int:
    """0 (Monday) to 6."""
    return _WEEKDAY[name[:3].lower()]


def ordinal(text: str) -> int:
    """`3rd`, `third`, `twenty-first`, `last` (-1)."""
    low = text.lower().replace("-", " ")
    digits = re.match(r"\d+", low)
    if digits:
        return int(digits[0])
    if low in ("last", "final"):
        return -1
    head, _, tail = low.partition(" ")
    if tail:
        return _TENS[head] + ORDINALS[tail]
    return {"twentieth": 20, "thirtieth": 30}.get(low) or ORDINALS[low]


def full_year(year: str) -> int:
    """A year of two or four digits."""
    digits = year.strip("'’ ")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)
