"""Two levels of one thing: "4.71 million, up from 4.53 million", "€3.4bn (2025: €3.2bn)".

The second is what the first is measured against: it has the same metric, subject and
modifiers, and an earlier time.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

import msgspec

from claimcheck.claiming.ancestors import shifted_back
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.steps import steps_back
from claimcheck.claiming.when import When
from claimcheck.model.fillers import HEDGE, HEDGE_LASTS
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.fiscal import before
from claimcheck.rulebook.measures import RELATIVE, dimension
from claimcheck.rulebook.schema import Rulebook

_FILL = rf"(?:\s(?:{HEDGE}|the|an?|its|loss of|profit of))*"
_AGAINST = lazily(
    rf"\b(?:from|versus|vs\.?|against|compared (?:with|to)){_FILL}\s*$"
    r"|\b(?:more|less|fewer|higher|lower|above|below)(?: than)?"
    r" (?:the|last (?:year|month|week|quarter)['’]s)\s*$"
    r"|[(\uff08](?:(?:19|20)\d\d|[QH][1-4]|prior|previous|last year|year ago"
    r"|a year)[^)\uff09:\d]{0,24}"
    r"(?:(?:19|20)?\d\d)?\s?[:\uff1a,]?\s*$"
    r"|(?:[较較比]|相比|[对對]比)[^\uff0c。\uff1b,;\d多少增减減高低升降]{0,10}$"
    r"|[高低][于於][^\uff0c。\uff1b,;\d]{0,10}$"
    r"|(?:去年|(?<!史)上年|前一年|上月|上季度?|此前|之前|原先|年初)"
    r"[^\uff0c。\uff1b,;\d多少增减減升降]{0,8}$",
    re.IGNORECASE,
)
# What these words end with in English; in Chinese one of the signs stands in them, not far back.
_ENDS = (
    *("from", "versus", "vs", "vs.", "against", "with", "to", "the", "a", "an", "its", "of"),
    *("'s", "’s", *HEDGE_LASTS),
)
_BRACKETS = ("(", "\uff08")
_LEADING_ZH, _FURTHEST_ZH = frozenset("较較比低高去上前原初"), 14
_YEAR_AGO = lazily(
    r"\byear[- ](?:earlier|ago|before)\b|\b(?:last|prior|previous) year\b|同期|去年|上年|前一年",
    re.IGNORECASE,
)
_IN_YEAR = lazily(r"\b((?:19|20)\d\d)\b(?!-\d)")
_LAST_PART = lazily(
    r"\b(?:previous|prior|preceding|last) (?:quarter|month|week|day)|上(?:个|個|一)?(?:季|月|周|週)"
    r"|\b(?:the|a) (?:day|week|month|quarter) (?:before|earlier)\b|前一[日天周週]",
    re.IGNORECASE,
)
_SEQUENTIAL = lazily(
    rf"{_LAST_PART.pattern}|\bsequential|\bquarter[- ](?:on|over)[- ]quarter|\bqoq\b|[环環]比"
    r"|季[增减減]",
    re.IGNORECASE,
)
_QUARTERS = ("quarter", "half", "nine-months")
_SIGNS = {"quarter": "季", "month": "月", "week": "周週", "day": "日天"}
_FROM, _FROM_REACH = lazily(rf"\bfrom{_FILL}\s$", re.IGNORECASE), 24
_WIDEST, _BEHIND = 90, 32
_MUCH = 100


def measured_against(
    scene: Scene,
    here: Passage,
    quantity: Quantity,
    direction: str | None,
    earlier: Sequence[Figure],
) -> Figure | None:
    """The level before it in the sentence that this quantity is the base of, None without one."""
    if quantity.part or direction or not earlier or not _near(quantity, here.index, earlier[-1]):
        return None
    if not _led(scene.text, quantity.start) or _foretold(scene, quantity):
        return None
    kind = dimension(quantity.unit, scene.rulebook)
    for figure in reversed(earlier):
        other = figure.quantity
        if not _near(quantity, here.index, figure):
            return None
        if figure.change is None and _same_unit(quantity, other):
            aside = figure.part == "from" or _led_from(scene, other)
            return None if aside or _of_two_things(quantity, other) else figure
        if _or_per_share(scene, other):
            continue
        if other.unit not in RELATIVE or figure.change is None:
            return None if dimension(other.unit, scene.rulebook) != kind else figure
    return None


def _same_unit(quantity: Quantity, other: Quantity) -> bool:
    """`$2.14 a share, from $1.97`: the later one need not say again what it is for each of."""
    if other.unit == f"{quantity.unit}/share":
        return abs(quantity.value) < _MUCH * abs(other.value)
    return other.unit == quantity.unit


def _led_from(scene: Scene, other: Quantity) -> bool:
    """`revenue grew from 66 and profit doubled from 23`: the first is an earlier level itself."""
    text, start = scene.text, other.start
    return other.part != "to" and _FROM.search(text, max(0, start - _FROM_REACH), start) is not None


def _or_per_share(scene: Scene, other: Quantity) -> bool:
    """`1.37 billion, or 39 cents a share, from 2.17 billion`: told again, and passed over."""
    return other.unit.endswith("/share") and scene.text.endswith((", or ", "("), 0, other.start)


def _led(text: str, place: int) -> bool:
    """Whether words that a base stands behind lead to a place."""
    start = max(0, place - _WIDEST)
    before = text[start:place].lower()
    if not (before.rstrip().endswith(_ENDS) or any(map(before.__contains__, _BRACKETS))):
        start = max(0, place - _FURTHEST_ZH)
        if _LEADING_ZH.isdisjoint(text[start:place]):
            return False
    return _AGAINST.search(text, start, place) is not None


def _near(quantity: Quantity, sentence: int, figure: Figure) -> bool:
    return figure.sentence == sentence and quantity.start - figure.quantity.end <= _WIDEST


def _of_two_things(one: Quantity, other: Quantity) -> bool:
    """`6,850 persons were evacuated from 13 villages`: people are not measured against villages."""
    nouns = [(item.counted or "").lower().split()[-1:] for item in (one, other)]
    return one.unit == "count" and all(nouns) and nouns[0] != nouns[1] and nouns[0][0] < "\u2e80"


def _foretold(scene: Scene, quantity: Quantity) -> bool:
    """What was expected or aimed at is no earlier level."""
    cues = scene.moods.within(quantity.start - _BEHIND, quantity.end + _BEHIND)
    return any(cue.id in ("modality.forecast", "modality.target") for cue in cues)


def base_time(
    scene: Scene, quantity: Quantity, level: When, own: When | None, *, yearly: bool
) -> When | None:
    """When the base of a level held: a year earlier, the year or part named beside it.

    What is told year by year (`yearly`: births) has changed from the year before, where nothing
    else is told; so has a quarter, in a text that only compares with a year ago. None when the
    text tells nothing.
    """
    around = scene.text[max(0, quantity.start - 40) : quantity.start]
    sentence = scene.sentence_at(quantity.start)
    behind = scene.text[quantity.end : min(sentence.end, quantity.end + _BEHIND)]
    if level.first is None or level.last is None:
        return own
    if stepped := steps_back(scene, quantity, level):
        return stepped
    behind = re.split(r"[,;\uff0c\uff1b。)\uff09]", behind)[0]
    near = f"{_last_clause(around)} {behind}"
    year = _IN_YEAR.search(near)
    bare = own is None or own.grain == "year"
    if year and bare and int(year[1]) < level.first.year and level.grain != "day":
        return _years_back(level, level.first.year - int(year[1]), scene.rulebook)
    if own is not None and own.own and own.first != level.first:
        return own
    if _YEAR_AGO.search(near):
        return _years_back(level, 1, scene.rulebook)
    part = _LAST_PART.search(near)
    same = own is None or own.first == level.first
    moved = level.grain in _QUARTERS and _FROM.search(around) is not None  # vs. 1.25: an estimate
    by_year = level.grain == "year" or (moved and _compares_by_year(scene))
    if yearly and same and by_year and level.role == "at":
        return _years_back(level, 1, scene.rulebook)
    return _part_back(level) if part and _is_grain(part[0], level.grain) else None


@overall
def _compares_by_year(scene: Scene) -> bool:
    """Whether a text compares its quarter with that of a year ago, and with no other."""
    return bool(_YEAR_AGO.search(scene.text)) and not _SEQUENTIAL.search(scene.text)


def _is_grain(words: str, grain: str) -> bool:
    """Whether words name a length: `the day before` and 前一日 a day."""
    return grain in words.lower() or any(sign in words for sign in _SIGNS.get(grain, ""))


def _last_clause(text: str) -> str:
    return re.split(r"[,;\uff0c\uff1b。]", text)[-1]


def _years_back(level: When, years: int, rulebook: Rulebook) -> When:
    return msgspec.structs.replace(shifted_back(level, 12 * years, rulebook), role="at")


def _part_back(level: When) -> When | None:
    """The quarter, month, week or day before the level's own."""
    if level.grain not in _SIGNS or level.first is None or level.last is None:
        return None
    months = {"quarter": 3, "month": 1}.get(level.grain)
    if months is None:
        length = timedelta(days=7 if level.grain == "week" else 1)
        first, last = level.first - length, level.first - timedelta(days=1)
    else:
        first, last = before(level.first, level.last, months)
    return msgspec.structs.replace(level, first=first, last=last, basis="relative", role="at")
