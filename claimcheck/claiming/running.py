"""Years and months that run still: how much of them a figure of what has happened is of."""

import re
from datetime import date, timedelta

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.markets import is_market_move, is_traded
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.fiscal import before

_A_YEAR = 12  # months
_ROLLING = lazily(
    r"\b(?:rolling|trailing) (?:annual|(?:12|twelve)[- ]months?)(?:[^,.;\d]|\.\d)*$", re.IGNORECASE
)
_DAY, _EARLY = timedelta(days=1), 10  # of a month that the one before is still told of as 本月


def until(
    scene: Scene,
    figure: Figure,
    period: Period,
    when: When,
    told: When | None,
    published: date | None,
) -> When:
    """The time of what has happened, where a year or month that runs still is named for it."""
    if when.grain == "month" and when.first and when.last and _rolls(scene, figure):
        first, _ = before(when.first, when.last, _A_YEAR - 1)
        return msgspec.structs.replace(when, first=first, grain="span")
    if figure.modality != "actual" or (period.basis != "relative" and period.role != "since"):
        return when
    if figure.change is not None and is_market_move(scene, figure):
        return _until_now(period, when, published)
    return when if is_traded(scene, figure) else _until_told(scene, period, when, told)


def _until_now(period: Period, when: When, published: date | None) -> When:
    """Shares that gained so much this year did so until the day of publication."""
    if published is None or when.first is None or when.last is None:
        return when
    running = period.role == "at" and when.grain in ("year", "month", "quarter")
    if running and when.first < published < when.last:
        return msgspec.structs.replace(when, last=published, grain="span")
    return when


def _until_told(scene: Scene, period: Period, when: When, told: When | None) -> When:
    """The year to date, or 本月, of a report on a month or quarter: until that was over."""
    if told is None or told.last is None or when.first is None or when.last is None:
        return when
    if told.grain == "span" or when.first > told.last + _DAY:
        return when
    begun = (when.first.month, when.first.day) == (1, 1)
    if begun and when.grain == "span" and period.role in ("at", "since"):
        runs = when.first <= told.last < when.last
        return msgspec.structs.replace(when, last=told.last) if runs else when
    next_day = when.first == told.last + _DAY and when.last.day <= _EARLY
    words = scene.text[period.start : period.end]
    return told if next_day and told.grain == "month" and words == "本月" else when


def _rolls(scene: Scene, figure: Figure) -> bool:
    """Whether a figure is of the twelve months to one: rolling 12-month traffic in May."""
    start = figure.quantity.start
    return _ROLLING.search(scene.text, scene.sentence_at(start).start, start) is not None
