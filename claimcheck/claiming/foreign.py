"""Why a period cannot be a figure's own time, however near it stands."""

import re
from datetime import date

from claimcheck.claiming.against import BOUNDARY, measured_against
from claimcheck.claiming.background import is_background
from claimcheck.claiming.beside import DAYS, beside
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.foretelling import foretold
from claimcheck.claiming.framing import BRACKET, framing
from claimcheck.claiming.gaps import width
from claimcheck.claiming.held import levels_beside
from claimcheck.claiming.history import is_history
from claimcheck.claiming.inserted import ended_before
from claimcheck.claiming.markets import is_market_move
from claimcheck.claiming.mishaps import is_of_mishap
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.sieve import Sieve
from claimcheck.claiming.since import is_of_record, may_be_of_record
from claimcheck.claiming.twins import is_of_both, owned_by_counterpart
from claimcheck.claiming.year_of import is_of_another_thing
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

STATES = ("price", "stock", "rank")
_AT_HAND = 4.0  # width of the gap over which "now" still says when
_OWNED = 12.0  # width of the gap over which a period is that of the figure behind it
_CLAUSES = lazily(r", (?:and|but|while|with) |[;\uff1b]")
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
        "after",
        "去年",
        "上届",
        "上屆",
        "上年",
    ),
    r"\b(?:from|against|versus|than|compared (?:with|to))\b[^.;]*\d"
    r"|, (?:up|down)\b[^;,]{1,30}\b(?:from|on) $"
    r"|\bafter (?:an? |the )?(?:[a-z-]+ ){0,3}(?:of )?"
    r"(?:[$€£¥]\d|\d[\d.,]*(?:%|bn\b|m\b| ?per ?cent\b| (?:m|b|tr)illion\b))[^.;]*"
    r"|[较較比][^\uff0c。\uff1b]*\d"
    r"|(?:去年|上届|上屆|上年)[^\uff0c。\uff1b]*\d",
)
_GOES_ON = lazily(r", (?:and|but|while|with) | and (?:is|are|was|were|has|have|had) |[;\uff1b]")
_SEMICOLON = lazily(r"[;\uff1b]")
_LATER = lazily(r"[后後]$|\b(?:later|day after|(?:next|following) (?:day|morning))$", re.IGNORECASE)


def foreign(scene: Scene, figure: Figure, period: Period, published: date | None) -> bool:
    """Whether a period only frames the figure, or is another one's."""
    if _is_marked(scene, period):
        told = _by_its_words(scene, figure, period)
        if told is not None:
            return told
    elif _may_be_measured(figure, period) and measured_against(scene, figure, period):
        return True
    return (
        is_of_another_thing(scene, figure, period)
        or (period.grain == "day" and is_of_mishap(scene, figure, period))
        or is_background(scene, figure, period)
        or ended_before(scene, figure.quantity, period)
        or _ran_elsewhere(scene, figure, period)
        or is_history(scene, figure, period)
        or _is_of_other_figure(scene, figure, period)
        or _untimely(scene, figure, period, published)
    )


@once
def _is_marked(scene: Scene, period: Period) -> bool:
    """Whether anything beside a period may make it foreign to some figure; most have nothing."""
    if period.role in ("now", "since") or may_be_of_record(scene, period):
        return True
    return framing(scene, period).marked or beside(scene, period).marked


def _may_be_measured(figure: Figure, period: Period) -> bool:
    """Whether a period that no words mark may be what the figure is measured against."""
    if figure.quantity.unit == "times":
        return True
    return figure.change is not None and period.start >= figure.quantity.end


def _by_its_words(scene: Scene, figure: Figure, period: Period) -> bool | None:
    """Whether a period with words beside it is foreign; None where these do not decide it."""
    if is_of_record(scene, figure, period):
        return False
    framed, quantity = framing(scene, period), figure.quantity
    if framed.aside or measured_against(scene, figure, period):
        return True
    if period.role == "now":
        gap = scene.gap(period, quantity)
        return width(gap) > _AT_HAND or bool(BOUNDARY.search(gap))
    if framed.dateline or 0 < framed.first_level_end < quantity.start:
        return True
    before = period.end <= quantity.start
    if before and period.role == "since" and _CLAUSES.search(scene.gap(period, quantity)):
        return True
    framed_apart = framed.day_before or (before and framed.behind_base)
    apart = framed_apart and _is_apart(scene, figure, period)
    return apart or in_brackets(scene, quantity, framed.bracket) or None


def _ran_elsewhere(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a stretch of time is another clause's: 29,000 over three months, and a rate of 4%."""
    if period.role != "duration" and not (period.grain == "span" and period.basis == "relative"):
        return False
    if figure.kind not in (*STATES, "rate") or figure.change or period.end > figure.quantity.start:
        return False
    return bool(_CLAUSES.search(scene.gap(period, figure.quantity)))


def _is_apart(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a clause ends between a figure and a period (`from 27% the day before, and 65%`)."""
    return bool(BOUNDARY.search(scene.gap(period, figure.quantity)))


def _is_of_other_figure(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether another figure of the sentence owns the period."""
    quantity = figure.quantity
    if quantity.part and owned_by_counterpart(scene, quantity, period):
        return True
    if quantity.part == "from" and period.start >= quantity.end and is_of_both(scene, period):
        return True
    alone = len(scene.sentences[figure.sentence].quantities) == 1
    held = () if alone or is_of_both(scene, period) else levels_beside(scene, period)
    if any(start != quantity.start for start in held):
        return True
    if quantity.unit == "percent" and _of_quarter(scene, figure, period):
        return True
    return period.start >= quantity.end and _is_of_later_figure(scene, figure, period)


def _is_of_later_figure(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a period that stands behind the figure is that of what is told next."""
    quantity = figure.quantity
    if of_another(scene, figure, period) or _of_plan(scene, figure, period):
        return True
    return (
        _SEMICOLON.search(scene.text, quantity.end, period.start) is not None
        or _of_base(scene, quantity, period)
        or _of_later_gain(scene, figure, period)
    )


def _of_plan(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether another clause says what is to be by then: `cost $45,000, will begin by May`."""
    at, end = figure.quantity.end, period.start
    published = scene.document.source.published
    ahead = period.first is not None and published is not None and period.first > published
    if not ahead or not BOUNDARY.search(scene.text, at, end):
        return False
    until = period.role in ("as-of", "until") and period.basis == "relative"
    level = figure.modality == "actual" and figure.change is None and period.grain not in DAYS
    return until or (level and not foretold(scene, figure))


def _of_quarter(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a share price moved in a clause apart from the quarter that was reported."""
    if period.grain not in ("quarter", "half", "nine-months", "year"):
        return False
    return is_market_move(scene, figure) and _is_apart(scene, figure, period)


def _of_later_gain(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a clause behind a level tells what it gained: closed at $14, up 38% since May."""
    at, end = figure.quantity.end, period.start
    if period.role != "since" or not scene.quantities.count(at, end):
        return False
    if _GOES_ON.search(scene.text, at, end):
        return True  # shed 15,000 and is down 97,000 since January
    state = figure.change is None and figure.kind in STATES
    return state and bool(BOUNDARY.search(scene.text, at, end))


def _of_base(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """Whether a figure that this one is measured against stands right before the period."""
    if not scene.quantities.count(quantity.end, period.start):
        return False
    if is_of_both(scene, period):
        return False
    return _OF_BASE.search(scene.text[quantity.end : period.start]) is not None


def _untimely(scene: Scene, figure: Figure, period: Period, published: date | None) -> bool:
    """Forecasts hold for no day that is over, states for no time that is still to come."""
    if published is None or period.first is None or period.last is None:
        return False
    if period.grain in DAYS and foretold(scene, figure):
        return period.last < published
    ahead = figure.modality == "actual" and period.first > published
    if figure.kind not in STATES or figure.change is not None:
        return False
    if ahead:
        apart = _is_apart(scene, figure, period)
        return apart and (period.start >= figure.quantity.end or _follows_figure(scene, period))
    running = period.last == published and period.first < published and period.role == "at"
    return running and figure.kind != "rank"


def is_after_something(scene: Scene, figure: Figure, period: Period) -> bool:
    """`发布三个月后`, `the day after`: for a fact a time after what the text need not name."""
    if figure.modality != "actual":
        return False
    return _LATER.search(scene.text, max(0, period.end - 20), period.end) is not None


def _follows_figure(scene: Scene, period: Period) -> bool:
    """Whether a figure of the period's own clause stands before it (14,000 go next week)."""
    for quantity in reversed(scene.quantities.within(period.start - BRACKET, period.start)):
        return not BOUNDARY.search(scene.text[quantity.end : period.start])
    return False


def of_another(scene: Scene, figure: Figure, period: Period) -> bool:
    """A period of a later clause with a figure of its own: `91%, …; the target for 2027 is 94%`."""
    if period.start < figure.quantity.end or period.role == "streak":
        return False
    gap = scene.text[figure.quantity.end : period.start]
    if not BOUNDARY.search(gap):
        return False
    end = min(period.end + BRACKET, scene.sentence_at(period.start).end)
    for quantity in scene.quantities.within(period.end, end):
        between = scene.text[period.end : quantity.start]
        return width(between) <= _OWNED and not BOUNDARY.search(between)
    return False


def in_brackets(scene: Scene, quantity: Quantity, bracket: tuple[int, int] | None) -> bool:
    """A bracket beside the figure that holds a figure of its own: `388% (May 2024 had 19 GW)`."""
    if bracket is None or bracket[0] <= quantity.start < bracket[1]:
        return False
    return scene.quantities.count(*bracket) > 0
