"""Levels of an earlier time: `2.9 million tonnes a year earlier`, 低于去年的3亿元."""

import re
from collections.abc import Sequence
from datetime import timedelta

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.growth import grows
from claimcheck.claiming.held import is_held_against
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.sieve import Sieve
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.fiscal import before
from claimcheck.rulebook.holidays import years_before
from claimcheck.rulebook.schema import Rulebook

_MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}
_STEPS, _A_WEEK = (*_MONTHS, "week"), timedelta(weeks=1)
_WEEK_AGO = lazily(r"[一1][个個]?(?:周|週|星期)[之以]?前")
_BEHIND = lazily(r"\s?(?:in |of |from |for )?(?:the )?|(?:,| of) ?")
_BEFORE = lazily(
    r"的?(?:[仅僅则則约約只才]?[为為是有达達]?|不[过過]|尚[为為有]|[还還][是有]|高[达達]|:|\uff1a|\s)"
    r"(?:of )?"
)
_YEAR_AGO = lazily(
    r"(?:a|one|the)? ?year[- ](?:ago|earlier|before)|[一1]年[前之]前?", re.IGNORECASE
)
_LAST_YEAR = lazily(
    r"(?:last|the (?:prior|previous)|the year before) ?(?:year)?|去年|上年|前一年", re.IGNORECASE
)
_BEFORE_IT = lazily(
    r"\b(?:previous|prior|preceding) (?:year|quarter|month)|\b(?:year|quarter|month) before"
    r"|前一(?:年|[个個]?月|[个個]?季)",
    re.IGNORECASE,
)
_PREVIOUS = lazily(
    r"\b(?:previous|prior|preceding|last) (?:quarter|month)|[上前]一?[个個]?(?:季|月)",
    re.IGNORECASE,
)
_AGO = Sieve(
    ("ago", "earlier", "before", "前"),
    r"\b(?:ago|earlier|before)$|[年月周週天日]之?前$",
    re.IGNORECASE,
    ("ago", "earlier", "before", "前"),
)
_PRIOR = Sieve(
    ("前值", "prior", "prev"),
    r"前值(?:[为為是]|[:\uff1a])?\s?$|\b(?:prior|previous(?: reading)?|prev\.?)(?: of)?[:,]? $",
    re.IGNORECASE,
    ("prior", "previous", "reading", "prev", ".", "of", ":", ",", *"值为為是\uff1a"),
)
_CLAUSE = 60  # code points from the words that open a clause to its level
_WITHIN = lazily(r"(?:(?<=\s)|^)(?:in|for|during|over) $", re.IGNORECASE)
_OPENS = ",;:\uff0c\uff1b\uff1a。"
_STATED = lazily(
    r"(?:[,，]?[\u4e00-\u9fff]{2,12}?[为為是有达達]?"
    r"|,? (?:[a-z' -]{2,36} (?:was|were|had been|stood at|came to)|(?:[a-z' -]{2,28} )?(?:had )?"
    r"(?:earned|made|lost|reported|posted|sold|shipped|delivered|recorded|totall?ed|booked"
    r"|carried)) )",
    re.IGNORECASE,
)
_TURNS = lazily(
    r"[较較比增升跌降减減今现現目]|[;；]|\b(?:now|but|while|whereas|than|compared|this|these|today|up"
    r"|down|rose|fell|grew|from|against|by)\b",
    re.IGNORECASE,
)
_WHOLE = lazily(r"\b(?:all|whole|entire|full)(?: of)?(?: the)? $", re.IGNORECASE)
_WHOLE_BEHIND = lazily(r"全年|[的]?[整全]年| as a whole")


def base_of_level(scene: Scene, figure: Figure) -> Period | None:
    """The words that put a level into an earlier time, right behind it or right before it."""
    quantity = figure.quantity
    if figure.quantity.unit in ("percent", "times") and _has_moved(scene, figure):
        return None
    if not scene.bases.count(quantity.start - _CLAUSE, quantity.end + 12):
        return None
    for period in scene.periods.within(quantity.start - 24, quantity.end + 12):
        if period.role != "base" or period.grain not in _STEPS:
            continue
        behind = scene.text[quantity.end : period.start]
        before = scene.text[period.end : quantity.start]
        if period.start >= quantity.end and _BEHIND.fullmatch(behind):
            return period
        if period.end <= quantity.start and _BEFORE.fullmatch(before):
            return period
    return _of_clause(scene, figure)


def _has_moved(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is a change, and no reading of what is growth by nature (inflation)."""
    return figure.change is not None and not grows(scene, figure.metrics)


def before_it(scene: Scene, figure: Figure, earlier: Sequence[Figure]) -> When | None:
    """The month or quarter before, for the reading that a ticker tells last: 前值5.4%."""
    start = figure.quantity.start
    if not earlier or earlier[-1].sentence != figure.sentence:
        return None
    if not _PRIOR.search(scene.text, max(0, start - 20), start):
        return None
    for other in reversed(earlier):
        if other.sentence != figure.sentence:
            return None
        when = other.when
        if when.own and when.grain in ("month", "quarter") and when.role == "at":
            found = shifted_back(when, _MONTHS[when.grain], scene.rulebook)
            return msgspec.structs.replace(found, own=True)
    return None


def _of_clause(scene: Scene, figure: Figure) -> Period | None:
    """Such words that open the clause of a level: 前一季每股盈利为3元, a year earlier it was 3%."""
    quantity, sentence = figure.quantity, scene.sentences[figure.sentence]
    low = max(sentence.start, quantity.start - _CLAUSE)
    for period in reversed(scene.periods.within(low, quantity.start)):
        if period.role != "base" or period.grain not in _STEPS or _has_moved(scene, figure):
            return None
        opens = _WITHIN.sub("", scene.text[max(sentence.start, period.start - 9) : period.start])
        if opens.strip() and opens.strip()[-1] not in _OPENS:
            return None
        between = scene.text[period.end : quantity.start]
        told = _STATED.fullmatch(between) or _goes_on(scene, figure, period, between)
        return period if told else None
    return None


def _goes_on(scene: Scene, figure: Figure, period: Period, between: str) -> bool:
    """Whether a whole sentence is of the time that opens it: 去年同期揽收5亿件，日均600万件."""
    sentence = scene.sentences[figure.sentence]
    alone = len(sentence.periods) == 1 and figure.change is None and not figure.part
    alone = alone and figure.modality == "actual"
    bare = not scene.text[sentence.start : period.start].strip(" 　")
    return alone and bare and figure.quantity.unit != "percent" and not _TURNS.search(between)


def is_year_back(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a time is told from what is told of: of a year ago, 低于去年的, the previous quarter.

    `last year` alone may be the whole of it; beside a comparison it is its like.
    """
    if period.basis != "relative" or period.role != "at":
        return False
    words = scene.text[period.start : period.end]
    if period.grain == "day":
        return figure.change is None and _WEEK_AGO.fullmatch(words) is not None
    if period.grain in ("quarter", "month"):
        held = figure.part == "from" or is_held_against(scene, figure.quantity, period)
        return held and _PREVIOUS.search(words) is not None
    if period.grain != "year":
        return False
    if _YEAR_AGO.fullmatch(words):
        return True
    before = scene.text[max(0, period.start - 24) : period.start]
    if not _LAST_YEAR.fullmatch(words) or _WHOLE.search(before):
        return False
    if _WHOLE_BEHIND.match(scene.text, period.end):
        return False
    return figure.change is None and is_held_against(scene, figure.quantity, period)


def is_before_another(scene: Scene, period: Period) -> bool:
    """Whether a time is the one before another that is told of, and not before today's."""
    return _BEFORE_IT.search(scene.text, period.start, period.end) is not None


def is_ago(scene: Scene, period: Period) -> bool:
    """Whether a time is told as so long ago, which only serves to compare."""
    if period.basis != "relative":
        return False
    return _AGO.search(scene.text[period.start : period.end]) is not None


def shifted(when: When, base: Period, rulebook: Rulebook) -> When:
    """The same time so many months earlier as a base says."""
    if base.grain not in _MONTHS:
        return _week_before(when)
    return shifted_back(when, _MONTHS[base.grain], rulebook)


def _week_before(when: When) -> When:
    if when.first is None or when.last is None:
        return when
    first, last = when.first - _A_WEEK, when.last - _A_WEEK
    return msgspec.structs.replace(when, first=first, last=last, basis="relative", role="base")


def shifted_back(when: When, months: int, rulebook: Rulebook) -> When:
    """The same time so many months earlier, of a holiday the same one."""
    if when.first is None or when.last is None:
        return when
    first, last = before(when.first, when.last, months)
    years, rest = divmod(months, _MONTHS["year"])
    if not rest and when.grain in ("span", "day"):
        feast = years_before(when.first, when.last, years, rulebook)
        first, last = feast or (first, last)
    return msgspec.structs.replace(when, first=first, last=last, basis="relative", role="base")
