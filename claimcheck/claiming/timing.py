"""Times along a document: what a figure's own sentence says, else what is carried along."""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.levels import base_time
from claimcheck.claiming.nearest import as_of_day, foretold, overlapping, own_period
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.tables import year
from claimcheck.claiming.when import When, days, newest_quarter
from claimcheck.model.mention import Period
from claimcheck.rulebook.schema import CalendarRule

_LONG = ("month", "quarter", "half", "nine-months", "year", "span")
_RUNNING = ("flow", "rate")
_STANDING = ("price", "stock", "rank", "cumulative", "record")
_CARRIED_BLOCKS = 2
_GATHERED = re.compile(
    r"\b(?:now|totals|cumulative|total installed|stands? at|stood at)\b|累计|累計|总装机|總裝機",
    re.IGNORECASE,
)
_HORIZON = 300  # code points back to the period that a forecast is of


class Timing:
    """Gives each figure its time, remembering the periods that the document named before."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.empty = When()
        source = scene.document.source
        self.published = source.published
        basis = "assumed" if source.published_basis == "assumed" else "published"
        self.now = When(self.published, self.published, basis, "day") if self.published else When()
        self.calendar = self._main_calendar()

    def placed(self, figure: Figure, earlier: Sequence[Figure], level: Figure | None) -> Figure:
        """The figure with its time."""
        when = self._own(figure, earlier)
        if level is not None and (when is None or not when.own):
            when = level.when
        if when is None:
            when = self._carried(figure, earlier)
        if figure.part == "from" and not self._foretold(figure, when):
            return msgspec.structs.replace(figure, when=self._base(figure, earlier, when))
        return msgspec.structs.replace(figure, when=when or self.now)

    def _own(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        period = own_period(self.scene, figure, self.published)
        if period is None:
            return self._headed(figure) or self._horizon(figure)
        if period.role == "now":
            return self.now
        if period.role == "streak":
            return self._streak(figure, period, earlier)
        if period.first is None and period.fiscal is None:
            return None
        when = days(period, self._calendar(figure.subject), self.published)
        return self._told(figure) if self._running(figure, when) else self._ended(figure, when)

    def _headed(self, figure: Figure) -> When | None:
        """The time that the head of the figure's table column names, a bare year too."""
        head = self.scene.head(figure.quantity.start)
        if head is None:
            return None
        if number := year(self.scene.text[slice(*head)]):
            first, last = date(number, 1, 1), date(number, 12, 31)
            return When(first, last, "explicit", "year", own=True)
        for period in self.scene.periods.within(*head):
            if period.first is not None or period.fiscal is not None:
                return days(period, self._calendar(figure.subject), self.published)
        return None

    def _told(self, figure: Figure) -> When:
        """A running total holds on the day that its sentence names, else on that of publication."""
        day = as_of_day(self.scene, figure.quantity)
        return days(day, None, self.published) if day else self.now

    def _ended(self, figure: Figure, when: When) -> When:
        """What had gathered (its cumulative share rose to 56% in 2024) holds at a year's end."""
        whole = when.grain in _LONG and when.role == "at" and figure.change is None
        over = when.last and self.published and when.last <= self.published
        if whole and over and when.grain == "year" and _a_state(self.scene, figure):
            return msgspec.structs.replace(when, first=when.last, grain="day")
        return when

    def _left(self, figure: Figure, other: Figure) -> When:
        """The time of the figure before; what was added in a period leaves a state at its end."""
        when = msgspec.structs.replace(other.when, own=False)
        long = when.grain in _LONG and figure.change is None
        if long and _a_state(self.scene, figure):
            return msgspec.structs.replace(when, first=when.last, grain="day")
        return when

    def _state(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        """A state without a time holds on the day of the last figure of the metric nearby."""
        for other in reversed(earlier):
            if figure.block - other.block > _CARRIED_BLOCKS:
                return None
            if figure.metrics and other.metrics and figure.metrics[0][0] == other.metrics[0][0]:
                told = other.when.basis != "published" and other.when.role != "duration"
                return self._left(figure, other) if told else None
        return None

    def _horizon(self, figure: Figure) -> When | None:
        """A forecast that names no period is of the coming one that was named right before it."""
        if self.published is None or not foretold(self.scene, figure):
            return None
        start = figure.quantity.start
        for period in reversed(self.scene.periods.within(start - _HORIZON, start)):
            ahead = period.last is not None and period.last > self.published
            if ahead and period.grain in _LONG and period.role == "at":
                return days(period, self._calendar(figure.subject), self.published)
        return None

    def _foretold(self, figure: Figure, when: When | None) -> bool:
        """Both levels of a changed forecast are of its period, else the first is of an earlier."""
        planned = figure.modality == "plan" or foretold(self.scene, figure)
        return when is not None and when.own and planned

    def _base(self, figure: Figure, earlier: Sequence[Figure], own: When | None) -> When:
        """The earlier level of a change holds for its own time only, when that is told."""
        newer = [other for other in earlier if other.construct == figure.construct]
        if not newer:
            return own if own is not None and own.own else self.empty
        return base_time(self.scene, figure.quantity, newer[-1].when, own) or self.empty

    def _running(self, figure: Figure, when: When) -> bool:
        """A total of a year that is not over holds on the day that it was told."""
        if figure.kind not in ("cumulative", "rank") or figure.change:
            return False
        if figure.modality != "actual":
            return False
        if not (when.first and when.last and self.published) or when.grain not in ("year", "span"):
            return False
        return when.first <= self.published <= when.last

    def _streak(self, figure: Figure, period: Period, earlier: Sequence[Figure]) -> When | None:
        """A count of quarters holds for the last of them; the growth for all of them."""
        last = self._quarter(earlier)
        if last is None:
            return None
        if overlapping(self.scene, figure.quantity) is not None:
            return When(last[0], last[1], "fiscal", "quarter", "streak", own=True)
        count = self._length(period)
        start = last[1].year * 12 + last[1].month - 3 * count
        first = date(start // 12, start % 12 + 1, 1)
        return When(first, last[1], "relative", "quarter", "streak", own=True)

    def _length(self, period: Period) -> int:
        """How many quarters a streak counts; 1 when no number stands in it."""
        for quantity in self.scene.quantities.within(period.start, period.end):
            return int(quantity.value)
        return 1

    def _quarter(self, earlier: Sequence[Figure]) -> tuple[date, date] | None:
        """The quarter that the document tells of: the last one named, else the newest over."""
        for other in reversed(earlier):
            when = other.when
            if when.grain == "quarter" and when.role != "streak" and when.first and when.last:
                return when.first, when.last
        return newest_quarter(self.published) if self.published else None

    def _carried(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        """A flow or a change without a time holds for the last longer period named before."""
        if earlier and _follows(figure, earlier[-1]) and earlier[-1].when.own:
            return earlier[-1].when
        changes = figure.change is not None and figure.kind not in _STANDING
        if figure.kind not in _RUNNING and not changes:
            return self._state(figure, earlier)
        for other in reversed(earlier):
            if figure.block - other.block > _CARRIED_BLOCKS:
                break
            if (
                _lends(other)
                and _one_mood(figure, other)
                and _one_subject(figure, other)
                and _one_measure(figure, other)
            ):
                return msgspec.structs.replace(other.when, own=False)
        if figure.change and figure.kind == "flow" and self._calendar(figure.subject):
            return self._newest()
        return None

    def _newest(self) -> When | None:
        """Growth of a company without any period is that of the quarter reported last."""
        if self.published is None:
            return None
        first, last = newest_quarter(self.published)
        return When(first, last, "fiscal", "quarter")

    def _calendar(self, subject: str) -> CalendarRule | None:
        rules = self.scene.rulebook
        seen = 0
        while subject in rules.entities and seen < len(rules.entities):
            entity = rules.entities[subject]
            if entity.calendar:
                return rules.calendars.get(entity.calendar)
            subject, seen = entity.part_of, seen + 1
        return self.calendar

    def _main_calendar(self) -> CalendarRule | None:
        """The calendar of the first company of the document that has one."""
        rules = self.scene.rulebook
        for name in self.scene.names.items:
            entity = rules.entities.get(name.entity)
            if entity is not None and entity.calendar:
                return rules.calendars.get(entity.calendar)
        return None


def _a_state(scene: Scene, figure: Figure) -> bool:
    """Whether the clause says that the figure is what had gathered by then: now totals 520 GW."""
    known = scene.rulebook.metrics[figure.metrics[0][0]].kind if figure.metrics else ""
    if known == "flow" or figure.families.get("span") == "added":
        return False
    start = figure.quantity.start
    clause = re.split(r"[,;.\uff0c\uff1b。]\s", scene.text[max(0, start - 90) : start])[-1]
    return bool(_GATHERED.search(clause))


def _follows(figure: Figure, other: Figure) -> bool:
    """The second level of `from A to B` right behind the first."""
    parts = other.quantity.part, figure.quantity.part
    return parts == ("from", "to") and other.quantity.group == figure.quantity.group


def _lends(other: Figure) -> bool:
    when = other.when
    return when.grain in _LONG and when.role == "at" and when.basis != "published"


def _one_mood(figure: Figure, other: Figure) -> bool:
    """What is foretold lends its time to forecasts only, what has happened to both."""
    return other.modality == "actual" or figure.modality != "actual"


def _one_measure(figure: Figure, other: Figure) -> bool:
    """A whole year is only lent to figures of the same unit; shorter periods to all."""
    same = figure.quantity.unit == other.quantity.unit
    return same or figure.change is not None or other.when.grain != "year"


def _one_subject(figure: Figure, other: Figure) -> bool:
    named = ("clause", "sentence")
    both = figure.subject_found in named and other.subject_found in named
    return figure.subject == other.subject or not both
