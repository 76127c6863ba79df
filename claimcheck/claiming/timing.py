"""Times along a document: what a figure's own sentence says, else what is carried along."""

from collections.abc import Sequence
from datetime import date

import msgspec

from claimcheck.claiming import lending
from claimcheck.claiming.ancestors import base_of_level, is_held_against, is_year_back, shifted
from claimcheck.claiming.companies import calendar_of, main_calendar
from claimcheck.claiming.figure import Figure, told_at
from claimcheck.claiming.foreign import foretold
from claimcheck.claiming.inherited import LONG, follows, heading, horizon
from claimcheck.claiming.levels import base_time
from claimcheck.claiming.nearest import as_of_day, overlapping, own_period
from claimcheck.claiming.occasions import Occasions
from claimcheck.claiming.reported import reported
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.stated import is_a_state, is_revised
from claimcheck.claiming.streaks import streak
from claimcheck.claiming.tables import year
from claimcheck.claiming.twins import counterpart, first_has_its_own
from claimcheck.claiming.when import When, aside, days, newest_quarter
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.fiscal import months_before
from claimcheck.rulebook.schema import CalendarRule

_RUNNING = ("flow", "rate")
_STANDING = ("price", "stock", "rank", "cumulative", "record")
_LASTING = ("since", "duration", "streak")
_UNTOLD = ("published", "assumed", None)
_POINTS = ("percentage_point", "basis_point")
_BRACKET = lazily(r"\s?[(\uff08](?:or |about |around |some |约|約|合|折合)?\s?\S{0,4}")


class Timing:
    """Gives each figure its time, remembering the periods that the document named before."""

    def __init__(self, scene: Scene, main: str = "") -> None:
        self.scene, self.main = scene, main
        self.empty = When()
        source = scene.document.source
        self.published = source.published
        basis = "assumed" if source.published_basis == "assumed" else "published"
        self.now = When(self.published, self.published, basis, "day") if self.published else When()
        self.calendar = main_calendar(self.scene)
        self.reported = reported(self.scene, self.calendar, self.published)
        self.occasions = Occasions(scene, self.published)

    def placed(self, figure: Figure, earlier: Sequence[Figure], level: Figure | None) -> Figure:
        """The figure with its time."""
        when = self._restating(figure, earlier) or self._own(figure, earlier)
        if level is not None and (when is None or not when.own):
            when = level.when
        when = self.occasions.moved(figure, when)
        if when is None:
            headed = self._told_before(heading(self.scene, figure), figure)
            when = headed or self._carried(figure, earlier)
        if figure.part == "from" and (when is None or when.role != "base"):
            begun = self._begun(figure, when)
            when = begun if begun.first else self._base(figure, earlier, when)
        return msgspec.structs.replace(figure, when=self._closed(figure, when or self.now))

    def _closed(self, figure: Figure, when: When) -> When:
        """A balance (deposits, debt) holds at the end of the period that it is told for."""
        level = figure.change is None or figure.quantity.unit in _POINTS
        if not (level and self._is_balance(figure) and when.grain in LONG and when.last):
            return when
        return msgspec.structs.replace(when, first=when.last, grain="day")

    def _told_for(self, figure: Figure) -> When:
        """The period that the document tells of, for what such a period has; else its day."""
        periodic = figure.kind in _RUNNING or self._is_balance(figure)
        return self.reported if periodic and self.reported else self.now

    def _is_balance(self, figure: Figure) -> bool:
        rules = self.scene.rulebook.metrics
        return bool(figure.metrics) and rules[figure.metrics[0][0]].balance

    def _own(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        period = own_period(self.scene, figure, self.published)
        if period is None:
            told = self._told_before(horizon(self.scene, figure, self.published), figure)
            return self._headed(figure) or told
        if period.role == "now":
            return self.now
        if period.role == "streak":
            counts = overlapping(self.scene, figure.quantity) is not None
            return streak(period, earlier, self.published, counts=counts)
        if period.first is None and period.fiscal is None:
            return None
        when = self._coming(figure, days(period, self._calendar(figure), self.published))
        if is_year_back(self.scene, figure, period):
            return self._earlier(figure, earlier, period) or aside(when)
        if is_held_against(self.scene, figure, period):
            return aside(when)
        return self._told(figure) if self._running(figure, when) else self._ended(figure, when)

    def _coming(self, figure: Figure, when: When) -> When:
        """What is foretold for a year or quarter without a number is of the one under way."""
        past = when.last is not None and self.published is not None and when.last < self.published
        unnumbered = when.basis != "explicit" and when.grain in ("year", "quarter")
        if not (past and unnumbered and when.first and when.last and self.published):
            return when
        if figure.change is not None or not foretold(self.scene, figure):
            return when
        years = self.published.year - when.last.year
        first, last = (months_before(day, -12 * years) for day in (when.first, when.last))
        return msgspec.structs.replace(when, first=first, last=last)

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
                return days(period, self._calendar(figure), self.published)
        return None

    def _calendar(self, figure: Figure) -> CalendarRule | None:
        return calendar_of(self.scene, figure.subject, self.calendar)

    def _told(self, figure: Figure) -> When:
        """A running total holds on the day that its sentence names, else on that of publication."""
        day = as_of_day(self.scene, figure.quantity)
        return days(day, None, self.published) if day else self.now

    def _ended(self, figure: Figure, when: When) -> When:
        """What had gathered (its cumulative share rose to 56% in 2024) holds at a year's end."""
        told = when.role == "at" and when.basis == "explicit"
        whole = when.grain in LONG and told and figure.change is None
        over = when.last and self.published and when.last <= self.published
        if whole and over and when.grain == "year" and is_a_state(self.scene, figure):
            return msgspec.structs.replace(when, first=when.last, grain="day")
        return when

    def _told_before(self, period: Period | None, figure: Figure) -> When | None:
        """The days of a period that stands outside of the figure's sentence."""
        return days(period, self._calendar(figure), self.published) if period else None

    def _begun(self, figure: Figure, when: When | None) -> When:
        """The first level of a change is of an earlier, untold time.

        But of a forecast or a revised figure both levels are of its period, and what is to
        change still holds on the day of publication.
        """
        if when is None or not when.own:
            return self.empty
        newer = counterpart(self.scene, figure.quantity)
        if newer is not None and first_has_its_own(self.scene, newer):
            return when
        if (
            figure.modality == "plan"
            or foretold(self.scene, figure)
            or is_revised(self.scene, figure)
        ):
            ahead = when.first and self.published and when.first > self.published
            price = figure.kind == "price" and not foretold(self.scene, figure)
            return self.now if ahead and price else when
        if when.first and self.published and when.first > self.published:
            return self.now
        return self.empty

    def _restating(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        """The time of a figure that stands to the one right before it as a twin or an ancestor.

        380 billion yuan ($52 billion); 3.2 million tonnes, against 2.9 million a year earlier.
        """
        last = earlier[-1] if earlier else None
        if last and _BRACKET.fullmatch(self.scene.gap(last.quantity, figure.quantity)):
            return last.when
        base = base_of_level(self.scene, figure)
        return self._earlier(figure, earlier, base) if base else None

    def _earlier(self, figure: Figure, earlier: Sequence[Figure], base: Period) -> When | None:
        """The time that is told of, so much earlier as a base says."""
        told = lending.running(figure, earlier) or self._carried(figure, earlier)
        if told is None or told.role in _LASTING or told.basis in _UNTOLD:
            return None
        return msgspec.structs.replace(shifted(told, base, self.scene.rulebook), own=True)

    def _base(self, figure: Figure, earlier: Sequence[Figure], own: When | None) -> When:
        """What a level is measured against holds for its own time only, when that is told."""
        names = (figure.construct, "")
        newer = [
            earlier[index]
            for index in told_at(figure.construct, earlier)
            if earlier[index].construct in names
        ]
        if not newer:
            return self.empty
        return base_time(self.scene, figure.quantity, newer[-1].when, own) or self.empty

    def _running(self, figure: Figure, when: When) -> bool:
        """A total of a year that is not over holds on the day that it was told."""
        if figure.kind not in ("cumulative", "rank") or figure.change:
            return False
        if figure.modality != "actual" or when.role == "duration":
            return False
        if not (when.first and when.last and self.published) or when.grain not in ("year", "span"):
            return False
        return when.first <= self.published <= when.last

    def _carried(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        """A flow or a change without a time holds for the last longer period named before."""
        if earlier and follows(figure, earlier[-1]) and earlier[-1].when.own:
            second = first_has_its_own(self.scene, figure.quantity)
            return self._told_for(figure) if second else earlier[-1].when
        changes = figure.change is not None and figure.kind not in _STANDING
        if figure.kind not in _RUNNING and not changes:
            told = lending.state(self.scene, figure, earlier, self.published)
            return told or (self.reported if self._is_balance(figure) else None)
        if lent := lending.period(figure, earlier, self.reported):
            return lent
        if figure.modality == "actual" and self.reported and not self._strange(figure):
            return self.reported
        if figure.change and figure.kind == "flow" and self._calendar(figure):
            return self._newest()
        return None

    def _strange(self, figure: Figure) -> bool:
        """Whether a figure is that of a company which the fiscal quarter told of does not fit."""
        if figure.subject_found != "clause" or figure.subject == self.main or not self.reported:
            return False
        other = self._calendar(figure)
        return self.reported.basis == "fiscal" and other != self.calendar

    def _newest(self) -> When | None:
        """Growth of a company without any period is that of the quarter reported last."""
        if self.published is None:
            return None
        first, last = newest_quarter(self.published)
        return When(first, last, "fiscal", "quarter")
