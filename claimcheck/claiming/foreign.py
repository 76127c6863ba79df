"""Why a period cannot be a figure's own time, however near it stands."""

import re
from datetime import date

from claimcheck.claiming.against import BOUNDARY, DAYS, measured_against
from claimcheck.claiming.asides import is_aside
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.gaps import width
from claimcheck.claiming.held import is_of_held_level
from claimcheck.claiming.history import is_history
from claimcheck.claiming.prices import is_market_move
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.claiming.since import is_of_record
from claimcheck.claiming.twins import owned_by_counterpart, owned_by_first
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

STATES = ("price", "stock", "rank")
_FORETOLD = ("forecast", "target")
_AT_HAND = 4.0  # width of the gap over which "now" still says when
_OWNED = 12.0  # width of the gap over which a period is that of the figure behind it
_CLAUSES = lazily(r", (?:and|but|while|with) |[;\uff1b]")
_OPENED = lazily(r"[(\uff08]([^()\uff08\uff09]*)$")
_CLOSED = lazily(r"[)\uff09]")
_BRACKET = 80  # code points of a bracket
# "71 seats, up from 58 in 2022": the year is that of the figure that stands before it.
_OF_BASE = Sieve(
    (
        "from",
        "against",
        "versus",
        "than",
        "compared",
        ", up",
        ", down",
        "较",
        "較",
        "比",
        "去年",
        "上届",
        "上屆",
        "上年",
    ),
    r"\b(?:from|against|versus|than|compared (?:with|to))\b[^.;]*\d"
    r"|, (?:up|down)\b[^;,]{1,30}\b(?:from|on) $|[较較比][^\uff0c。\uff1b]*\d"
    r"|(?:去年|上届|上屆|上年)[^\uff0c。\uff1b]*\d",
)
_BASE_LEVEL = Sieve(
    ("from ", "with ", "to "),
    r"\b(?:up|down|rose|fell|dropped|grew|risen|fallen|compared) (?:from|with|to) "
    r"(?:[^\s,.;]+ )?[^\s,.;]*\d[^,;]{0,24} (?:in|at|on|during|for) (?:the )?$",
    ends=("in", "at", "on", "during", "for", "the"),
)
_SEMICOLON = lazily(r"[;\uff1b]")
_DAY_BEFORE = lazily(
    r"(?:the|a|one) day (?:before|earlier|after)|the (?:previous|preceding) day|前一[日天晚]",
    re.IGNORECASE,
)
_LATER = lazily(r"[后後]$")
_DATELINE = lazily(
    r"\s?(?:\([^()\n]{1,40}\)|/\S{1,30}/)\s?[-–—]+|[电電訊讯]|\s?[（(]記?[记]?者", re.IGNORECASE
)


def foreign(scene: Scene, figure: Figure, period: Period, published: date | None) -> bool:
    """Whether a period only frames the figure, or is another one's."""
    if is_of_record(scene, figure, period):
        return False
    if period.role == "base" or measured_against(scene, figure, period):
        return True
    if is_aside(scene, period):
        return True
    if period.role == "now":
        gap = scene.gap(period, figure.quantity)
        return width(gap) > _AT_HAND or bool(BOUNDARY.search(gap))
    if period.role == "since" and period.end <= figure.quantity.start:
        gap = scene.gap(period, figure.quantity)
        if _CLAUSES.search(gap):
            return True
    return (
        is_dateline(scene, period)
        or _is_day_before(scene, figure, period)
        or is_history(scene, figure, period)
        or _is_of_other_figure(scene, figure, period)
        or _untimely(scene, figure, period, published)
    )


def _is_day_before(scene: Scene, figure: Figure, period: Period) -> bool:
    """`from 27% the day before, and 65%`: a day told by its next one is of its clause only."""
    beside = period.grain == "day" and _DAY_BEFORE.match(scene.text, period.start)
    return bool(beside) and bool(BOUNDARY.search(scene.gap(period, figure.quantity)))


def _is_of_other_figure(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether another figure of the sentence owns the period."""
    quantity = figure.quantity
    if in_brackets(scene, quantity, period) or of_another(scene, figure, period):
        return True
    if owned_by_counterpart(scene, quantity, period) or owned_by_first(scene, quantity, period):
        return True
    if is_of_held_level(scene, quantity, period):
        return True
    if _of_plan(scene, figure, period) or _of_quarter(scene, figure, period):
        return True
    if period.start >= quantity.end:
        semicolon = _SEMICOLON.search(scene.text, quantity.end, period.start)
        return (
            semicolon is not None
            or _of_base(scene, quantity, period)
            or _of_later_gain(scene, figure, period)
        )
    return period.end <= quantity.start and _of_earlier_base(scene, quantity, period)


def _of_plan(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether another clause says what is to be by then: `cost $45,000, will begin by May`."""
    at, end = figure.quantity.end, period.start
    published = scene.document.source.published
    ahead = period.first is not None and published is not None and period.first > published
    if end < at or not ahead or not BOUNDARY.search(scene.text, at, end):
        return False
    until = period.role in ("as-of", "until") and period.basis == "relative"
    level = figure.modality == "actual" and figure.change is None and period.grain not in DAYS
    return until or (level and not foretold(scene, figure))


def _of_quarter(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a share price moved in a clause apart from the quarter that was reported."""
    moved = is_market_move(scene, figure)
    if not moved or period.grain not in ("quarter", "half", "nine-months", "year"):
        return False
    return bool(BOUNDARY.search(scene.gap(period, figure.quantity)))


@once
def is_dateline(scene: Scene, period: Period) -> bool:
    """Whether a day only says when a report was filed: `LONDON, May 5 (Agency) -`, 5月5日电."""
    return period.grain == "day" and bool(_DATELINE.match(scene.text, period.end))


def _of_later_gain(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a clause behind a level tells what it gained: closed at $14, up 38% since May."""
    at, end = figure.quantity.end, period.start
    if period.role != "since" or figure.change is not None or figure.kind not in STATES:
        return False
    return bool(scene.quantities.count(at, end) and BOUNDARY.search(scene.text, at, end))


def _of_base(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """Whether a figure that this one is measured against stands right before the period."""
    gap = scene.text[quantity.end : period.start]
    return bool(scene.quantities.count(quantity.end, period.start)) and bool(_OF_BASE.search(gap))


def _of_earlier_base(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """Whether a level of the clause before owns the period: `up from 58 in 2022, while …`."""
    return _behind_base(scene, period) and bool(
        BOUNDARY.search(scene.text[period.end : quantity.start])
    )


@once
def _behind_base(scene: Scene, period: Period) -> bool:
    before = scene.text[max(0, period.start - _BRACKET) : period.start]
    return _BASE_LEVEL.search(before) is not None


def _untimely(scene: Scene, figure: Figure, period: Period, published: date | None) -> bool:
    """Forecasts hold for no day that is over, states for no time that is still to come."""
    if published is None or period.first is None or period.last is None:
        return False
    if foretold(scene, figure) and period.grain in DAYS:
        return period.last < published
    if _after_something(scene, figure, period, published):
        return True
    if figure.kind not in STATES or figure.change is not None:
        return False
    if figure.modality == "actual" and period.first > published:
        apart = bool(BOUNDARY.search(scene.gap(period, figure.quantity)))
        return apart and (period.start >= figure.quantity.end or _follows_figure(scene, period))
    running = period.last == published and period.first < published and period.role == "at"
    return running and figure.kind != "rank"


def _after_something(scene: Scene, figure: Figure, period: Period, published: date) -> bool:
    """`发布三个月后`: a time after something else, which the day of publication does not tell."""
    if period.first is None or period.first <= published or figure.modality != "actual":
        return False
    return bool(_LATER.search(scene.text, max(0, period.end - 2), period.end))


def _follows_figure(scene: Scene, period: Period) -> bool:
    """Whether a figure of the period's own clause stands before it (14,000 go next week)."""
    for quantity in reversed(scene.quantities.within(period.start - _BRACKET, period.start)):
        return not BOUNDARY.search(scene.text[quantity.end : period.start])
    return False


def foretold(scene: Scene, figure: Figure) -> bool:
    """Whether the figure is a forecast or a target, or both ends of one that was changed."""
    if figure.modality in _FORETOLD:
        return True
    if figure.quantity.part not in ("from", "to"):
        return False
    moods, start = scene.sentences[figure.sentence].moods, figure.quantity.start
    return any(
        mood.start < start and mood.id in ("modality.forecast", "modality.target") for mood in moods
    )


def of_another(scene: Scene, figure: Figure, period: Period) -> bool:
    """A period of a later clause with a figure of its own: `91%, …; the target for 2027 is 94%`."""
    if period.start < figure.quantity.end or period.role == "streak":
        return False
    gap = scene.text[figure.quantity.end : period.start]
    if not BOUNDARY.search(gap):
        return False
    end = min(period.end + _BRACKET, scene.sentence_at(period.start).end)
    for quantity in scene.quantities.within(period.end, end):
        between = scene.text[period.end : quantity.start]
        return width(between) <= _OWNED and not BOUNDARY.search(between)
    return False


def in_brackets(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """A bracket beside the figure that holds a figure of its own: `388% (May 2024 had 19 GW)`."""
    bracket = _bracket(scene, period)
    if bracket is None or bracket[0] <= quantity.start < bracket[1]:
        return False
    return scene.quantities.count(*bracket) > 0


@once
def _bracket(scene: Scene, period: Period) -> tuple[int, int] | None:
    """The bracket that a period stands in."""
    before = scene.text[max(0, period.start - _BRACKET) : period.start]
    if "(" not in before and "\uff08" not in before:
        return None
    opened = _OPENED.search(before)
    closed = _CLOSED.search(scene.text, period.end, period.end + _BRACKET) if opened else None
    return (period.start - len(opened[1]) - 1, closed.end()) if opened and closed else None
