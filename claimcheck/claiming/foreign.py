"""Why a period cannot be a figure's own time, however near it stands."""

import re
from datetime import date

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.gaps import width
from claimcheck.claiming.history import is_history
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Period, Quantity
from claimcheck.model.pattern import lazily

DAYS = ("day", "week")
STATES = ("price", "stock", "rank")
_FORETOLD = ("forecast", "target")
_AT_HAND = 4.0  # width of the gap over which "now" still says when
_OWNED = 12.0  # width of the gap over which a period is that of the figure behind it
# "compared to 2022", "above April": a period that a figure is only measured against.
_BASE = lazily(
    r"(?:\b(?:compared (?:to|with)|than(?: in| at)?|versus|vs\.?|against|above|below"
    r"|months? of|period of)(?: the)?|[较較比與与])\s*$",
    re.IGNORECASE,
)
_BASE_OF_CHANGE = lazily(r"\b(?:on|over|from)\s*$")
_BASE_OF_MULTIPLE = lazily(r"^ (?:the|that|those|its|their|what|of) [^,.;]*\b(?:of|in|over|from) ")
_THAN = lazily(r"\bthan\b")
_RECORD = lazily(
    r"\b(?:\w{2,}est|most|least|record|first|high|low|level|peak|second|worst|best)\b"
    r"[^,.;]{0,40}\bsince\b[^,.;]{0,8}$",
    re.IGNORECASE,
)
_RECORD_ZH = lazily(r"[^,\uff0c。;\uff1b]{0,8}?(?:最|首次|新高|新低|第[一二三]次)")
_BOUNDARY = lazily(r",(?!\d)|[;:\uff0c\uff1b\uff1a。]|\s[-–—]\s|\b(?:and|while|but)\b")
_CLAUSES = lazily(r", (?:and|but|while|with) |[;\uff1b]")
_OPENED = lazily(r"[(\uff08]([^()\uff08\uff09]*)$")
_CLOSED = lazily(r"[)\uff09]")
_BRACKET = 80  # code points of a bracket
# "71 seats, up from 58 in 2022": the year is that of the figure that stands before it.
_OF_BASE = lazily(
    r"\b(?:from|against|versus|than|compared (?:with|to))\b[^.;]*\d"
    r"|, (?:up|down)\b[^;,]{1,30}\b(?:from|on) $|[较較比][^\uff0c。\uff1b]*\d"
    r"|(?:去年|上届|上屆|上年)[^\uff0c。\uff1b]*\d"
)
_DATELINE = lazily(
    r"\s?(?:\([^()\n]{1,40}\)|/\S{1,30}/)\s?[-–—]+|[电電訊讯]|\s?[（(]記?[记]?者", re.IGNORECASE
)
_OF_FORECAST = lazily(r"\b(?:forecast|predicted|projected|estimated|expected) (?:back )?in $")
_FORECAST_BEHIND = lazily(r"\s(?:forecasts?|estimates?|projections?|outlook|guidance)\b")
_ADJACENT = lazily(r"的?")


def foreign(scene: Scene, figure: Figure, period: Period, published: date | None) -> bool:
    """Whether a period only frames the figure, or is another one's."""
    if period.role == "base" or measured_against(scene, figure, period):
        return True
    if period.role == "now":
        gap = scene.gap(period, figure.quantity)
        return width(gap) > _AT_HAND or bool(_BOUNDARY.search(gap))
    if period.role == "since" and period.end <= figure.quantity.start:
        gap = scene.gap(period, figure.quantity)
        if _CLAUSES.search(gap):
            return True
    if in_brackets(scene, figure.quantity, period) or of_another(scene, figure, period):
        return True
    if _DATELINE.match(scene.text, period.end) or is_history(scene, figure, period):
        return True
    if period.start >= figure.quantity.end and _of_base(scene, figure.quantity, period):
        return True
    return _untimely(scene, figure, period, published)


def _of_base(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """Whether a figure that this one is measured against stands right before the period."""
    gap = scene.text[quantity.end : period.start]
    return bool(scene.quantities.count(quantity.end, period.start)) and bool(_OF_BASE.search(gap))


def _untimely(scene: Scene, figure: Figure, period: Period, published: date | None) -> bool:
    """Forecasts hold for no day that is over, states for no time that is still to come."""
    if published is None or period.first is None or period.last is None:
        return False
    if foretold(scene, figure) and period.grain in DAYS:
        return period.last <= published
    if figure.kind not in STATES or figure.change is not None:
        return False
    if figure.modality == "actual" and period.first > published:
        apart = bool(_BOUNDARY.search(scene.gap(period, figure.quantity)))
        return apart and (period.start >= figure.quantity.end or _follows_figure(scene, period))
    running = period.last == published and period.first < published and period.role == "at"
    return running and figure.kind != "rank"


def _follows_figure(scene: Scene, period: Period) -> bool:
    """Whether a figure of the period's own clause stands before it (14,000 go next week)."""
    for quantity in reversed(scene.quantities.within(period.start - _BRACKET, period.start)):
        return not _BOUNDARY.search(scene.text[quantity.end : period.start])
    return False


def foretold(scene: Scene, figure: Figure) -> bool:
    """Whether the figure is a forecast or a target, or both ends of one that was changed."""
    if figure.modality in _FORETOLD:
        return True
    if figure.quantity.part not in ("from", "to"):
        return False
    sentence = scene.sentence_at(figure.quantity.start)
    cues = scene.cues.within(sentence.start, figure.quantity.start)
    return any(cue.id in ("modality.forecast", "modality.target") for cue in cues)


def measured_against(scene: Scene, figure: Figure, period: Period) -> bool:
    """A period that a figure is compared with: on May, than in 2019, its highest since March."""
    quantity = figure.quantity
    before = scene.text[max(0, period.start - 60) : period.start]
    if "since" in before.lower() and _RECORD.search(before):
        return True
    if _BASE.search(before[-16:]) and not _compared(scene, figure, period):
        return True
    if period.role == "since" and _RECORD_ZH.match(scene.text, period.end):
        return True
    if _OF_FORECAST.search(before) or _FORECAST_BEHIND.match(scene.text, period.end):
        return True
    if quantity.unit == "times" and period.end <= quantity.start:
        return bool(_ADJACENT.fullmatch(scene.gap(period, quantity)))
    if figure.change and period.grain not in DAYS and _BASE_OF_CHANGE.search(before):
        return True
    behind = scene.text[quantity.end : period.start] if period.start >= quantity.end else ""
    if figure.change and behind and _THAN.search(behind) and not _BOUNDARY.search(behind):
        return True
    multiple = quantity.unit == "times" and behind and len(behind) < _BRACKET
    return bool(multiple) and bool(_BASE_OF_MULTIPLE.match(behind))


def _compared(scene: Scene, figure: Figure, period: Period) -> bool:
    """The figure that stands right behind the period it is compared by: 较1月的1524万."""
    behind = figure.change is None and period.end <= figure.quantity.start
    return behind and bool(_ADJACENT.fullmatch(scene.gap(period, figure.quantity)))


def of_another(scene: Scene, figure: Figure, period: Period) -> bool:
    """A period of a later clause with a figure of its own: `91%, …; the target for 2027 is 94%`."""
    if period.start < figure.quantity.end or period.role == "streak":
        return False
    gap = scene.text[figure.quantity.end : period.start]
    if not _BOUNDARY.search(gap):
        return False
    for quantity in scene.quantities.within(period.end, period.end + _BRACKET):
        between = scene.text[period.end : quantity.start]
        return width(between) <= _OWNED and not _BOUNDARY.search(between)
    return False


def in_brackets(scene: Scene, quantity: Quantity, period: Period) -> bool:
    """A bracket beside the figure that holds a figure of its own: `388% (May 2024 had 19 GW)`."""
    opened = _OPENED.search(scene.text[max(0, period.start - _BRACKET) : period.start])
    closed = _CLOSED.search(scene.text, period.end, period.end + _BRACKET)
    if opened is None or closed is None:
        return False
    start = period.start - len(opened[1]) - 1
    if start <= quantity.start < closed.end():
        return False
    return scene.quantities.count(start, closed.end()) > 0
