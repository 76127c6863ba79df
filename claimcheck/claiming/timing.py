"""Times along a document: what a figure's own sentence says, else what is carried along."""

from collections.abc import Sequence
from datetime import date

import msgspec

from claimcheck.claiming import ancestors, lending, retold, story, tallying
from claimcheck.claiming.anaphora import pointed_at
from claimcheck.claiming.begun import first_level
from claimcheck.claiming.beside import DAYS
from claimcheck.claiming.coming import coming, is_this_one, not_yet
from claimcheck.claiming.companies import Accounts
from claimcheck.claiming.contracts import is_of_contract
from claimcheck.claiming.datelines import Datelines
from claimcheck.claiming.decided import is_decided
from claimcheck.claiming.feasts import holiday_of, is_of
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.held import is_after, is_held_against
from claimcheck.claiming.inherited import LONG, follows, heading, horizon
from claimcheck.claiming.later import is_named_later
from claimcheck.claiming.markets import INDEXED, is_market_move, is_measured, is_surveyed, is_traded
from claimcheck.claiming.nearest_time import as_of_day, is_of_saying, overlapping, own_period
from claimcheck.claiming.occasions import Occasions
from claimcheck.claiming.outlook import next_quarter, period_of, section_of
from claimcheck.claiming.possessed import is_owner
from claimcheck.claiming.reported import is_like, reported, tells_of
from claimcheck.claiming.running import until
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.siblings import right_before
from claimcheck.claiming.since import year_of
from claimcheck.claiming.stated import closed, ended, ends_later, is_balance, is_gathering
from claimcheck.claiming.streaks import streak
from claimcheck.claiming.supposed import is_supposed
from claimcheck.claiming.tables import year
from claimcheck.claiming.twins import first_has_its_own
from claimcheck.claiming.when import When, aside, days
from claimcheck.model.mention import Period
from claimcheck.rulebook.schema import STANDING

_RUNNING, _LASTING = ("flow", "rate"), ("since", "duration", "streak")
_UNTOLD = ("published", "assumed", None)


class Timing:
    """Gives each figure its time, remembering the periods that the document named before."""

    def __init__(self, scene: Scene, main: str = "") -> None:
        self.scene, self.main = scene, main
        self._bare: dict[int, When] = {}
        source = scene.document.source
        self.published = source.published
        basis = "assumed" if source.published_basis == "assumed" else "published"
        self.now = When(self.published, self.published, basis, "day") if self.published else When()
        self.accounts = Accounts(scene, main)
        self.reported = reported(self.scene, self.accounts.main, self.published)
        self.empty = When()
        self.occasions = Occasions(scene, self.published)
        self.datelines = Datelines(scene, self.published)

    def placed(self, figure: Figure, earlier: Sequence[Figure], level: Figure | None) -> Figure:
        """The figure with its time."""
        when = self._restating(figure, earlier) or self._own(figure, earlier)
        if level is not None and (when is None or not when.own):
            when = level.when
        when = self.occasions.moved(figure, when)
        if when is None:
            headed = self.accounts.days(heading(self.scene, figure, self.reported), figure)
            carried = not_yet(self._carried(figure, earlier), figure, earlier, self.published)
            when = headed or carried or story.day_of(self.scene, figure)
        if figure.part == "from" and (when is None or when.role != "base"):
            now = self._now(figure)
            when = first_level(self.scene, figure, earlier, when, now)
        return msgspec.structs.replace(
            figure, when=closed(self.scene, figure, when or self._now(figure))
        )

    def _ends(self, figure: Figure) -> bool:
        """Whether a total is that of the period told of: a balance, or takings of a holiday."""
        monthly = self.reported is not None and self.reported.grain == "month"
        if monthly and is_surveyed(self.scene, figure):
            return True
        return is_balance(self.scene, figure) or is_of(self.scene, figure, self.reported)

    def _lasts(self, figure: Figure) -> bool:
        """Whether a figure holds for a period and not for a day."""
        if is_market_move(self.scene, figure):
            return False
        standing = figure.kind in STANDING and not is_measured(self.scene, figure)
        changes = figure.change is not None and not standing
        earned = not figure.metrics and figure.quantity.unit.endswith("/share")
        return figure.kind in _RUNNING or changes or earned

    def _now(self, figure: Figure) -> When:
        """The day on which a figure without a time is told."""
        return self.datelines.day(figure.sentence) or self.now

    def _told_for(self, figure: Figure) -> When:
        """The period that the document tells of, for what such a period has; else its day."""
        periodic = figure.kind in _RUNNING or is_balance(self.scene, figure)
        return self.reported if periodic and self.reported else self._now(figure)

    def _own(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        period = own_period(self.scene, figure, self.published)
        daily = period is not None and period.grain in DAYS and period.role != "as-of"
        back = None if daily else pointed_at(self.scene, figure, earlier, self.reported)
        if back is not None:
            return back
        if period is None:
            told = self.accounts.days(horizon(self.scene, figure, self.published), figure)
            return self._outlook(figure) or self._headed(figure) or told
        if period.role == "now":
            return self._now(figure)
        if period.role == "streak":
            counts = overlapping(self.scene, figure.quantity) is not None
            return streak(period, earlier, self.published, counts=counts)
        if period.first is None and period.fiscal is None:
            return None
        return self._of_period(period, figure, earlier)

    def _of_period(self, period: Period, figure: Figure, earlier: Sequence[Figure]) -> When:
        """The time of a figure beside a period of its sentence."""
        if feast := holiday_of(self.scene, figure, period, earlier, self.reported):
            return feast
        when = year_of(self.scene, figure, period) or self._foreseen(period, figure)
        if ancestors.is_year_back(self.scene, figure, period):
            untold = self.empty if ancestors.is_before_another(self.scene, period) else aside(when)
            return self._earlier(figure, earlier, period) or untold
        level = figure.change is None or is_owner(self.scene, period)
        if level and is_held_against(self.scene, figure.quantity, period):
            return aside(when)  # also a rate: above May's 2%
        saying = period.grain == "day" and is_of_saying(self.scene, period)
        if saying and self._lasts(figure):
            return self._carried(figure, earlier) or when
        if ends_later(self.scene, figure, period, self.published) or is_gathering(
            figure, when, self.published
        ):
            return self._told(figure)
        if ancestors.is_ago(self.scene, period) or is_after(self.scene, figure.quantity):
            return aside(when)
        return ended(self.scene, figure, period, when, self.published)

    def _foreseen(self, period: Period, figure: Figure) -> When:
        """The days of a period; a bare quarter is that of the figure that took it first."""
        bare = period.fiscal is not None and not period.fiscal[0]
        like = self.reported and period.anchor and is_like(self.scene, period, self.reported)
        if self.reported and like and not is_this_one(self.scene, figure, period):
            return msgspec.structs.replace(self.reported, own=True)
        if bare and period.start in self._bare:
            return self._bare[period.start]
        calendar = self.accounts.calendar(figure)
        found = days(period, calendar, self.published)
        found = until(self.scene, figure, period, found, self.reported, self.published)
        found = coming(self.scene, figure, found, calendar, self.published, bare=bare)
        if bare:
            self._bare[period.start] = found
        return found

    def _outlook(self, figure: Figure) -> When | None:
        """The time of the section that looks ahead: its own, else the next quarter."""
        heading = section_of(self.scene, figure)
        if heading is None or is_traded(self.scene, figure) or figure.kind in STANDING[1:]:
            return None
        if period := period_of(self.scene, heading):
            return msgspec.structs.replace(self._foreseen(period, figure), own=False)
        return next_quarter(self.scene, heading, self.reported)

    def _headed(self, figure: Figure) -> When | None:
        """The time that the head of the figure's table column names, a bare year too."""
        head = self.scene.head(figure.quantity.start)
        if head is None:
            return None
        if number := year(self.scene.text[slice(*head)]):
            return When(date(number, 1, 1), date(number, 12, 31), "explicit", "year", own=True)
        for period in self.scene.periods.within(*head):
            if period.first is not None or period.fiscal is not None:
                return self.accounts.days(period, figure)
        return None

    def _told(self, figure: Figure) -> When:
        """A running total holds on the day that its sentence names, else on that of publication."""
        day = as_of_day(self.scene, figure.quantity)
        return days(day, None, self.published) if day else self._now(figure)

    def _restating(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        """The time of a figure that stands to the one right before it as a twin or an ancestor.

        380 billion yuan ($52 billion); 3.2 million tonnes, against 2.9 million a year earlier.
        """
        last = earlier[-1] if earlier else None
        if last and retold.is_twin(self.scene, figure, last):
            return last.when
        if last and retold.is_share(self.scene, figure, last):
            return last.when
        if parts := retold.whole_of(self.scene, figure, earlier):
            return parts.when
        base = ancestors.base_of_level(self.scene, figure)
        told = self._earlier(figure, earlier, base) if base else None
        return told or ancestors.before_it(self.scene, figure, earlier)

    def _earlier(self, figure: Figure, earlier: Sequence[Figure], base: Period) -> When | None:
        """The time that is told of, so much earlier as a base says."""
        told = lending.running(figure, earlier) or self._carried(figure, earlier)
        told = told or self._beside(figure) or lending.alike(figure, earlier)
        part = base.grain != "year" and (base.role == "at" or bool(told and told.grain == "year"))
        if part and told is not None and told.grain != base.grain:
            told = self.reported
        if told is None or told.role in _LASTING or told.basis in _UNTOLD:
            return None
        if (part and told.grain != base.grain) or (base.grain == "week" and told.grain != "day"):
            return None
        return msgspec.structs.replace(ancestors.shifted(told, base, self.scene.rulebook), own=True)

    def _beside(self, figure: Figure) -> When | None:
        """The year or part of one that the figure's own sentence names."""
        period = own_period(self.scene, figure, self.published)
        named = period and period.grain in LONG and period.basis == "explicit"
        return self.accounts.days(period if named else None, figure)

    def _tells_of(self, figure: Figure) -> bool:
        """Whether the period told of can be the figure's."""
        told = self.reported
        if told and told.grain not in INDEXED and is_measured(self.scene, figure):
            return False
        if told is None or not tells_of(figure, told, self.published):
            return False
        return not is_named_later(self.scene, figure, told)

    def _carried(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        """A flow or a change without a time holds for the last longer period named before."""
        if earlier and follows(figure, earlier[-1]) and earlier[-1].when.own:
            base = earlier[-1].when.role == "base"
            base = base or first_has_its_own(self.scene, figure.quantity)
            return self._told_for(figure) if base else earlier[-1].when
        if is_of_contract(self.scene, figure) or is_supposed(self.scene, figure):
            return None
        if told := right_before(self.scene, figure, earlier):
            return told
        if not self._lasts(figure):
            told = lending.state(self.scene, figure, earlier, self.published)
            told = told or tallying.beside(self.scene, figure, earlier, self.reported)
            return told or (self.reported if self._ends(figure) else None)
        if is_decided(self.scene, figure):
            return None
        if lent := lending.period(self.scene, figure, earlier, self.reported):
            return lent
        if self._tells_of(figure) and not self.accounts.strange(figure, self.reported):
            return self.reported
        return self.accounts.newest(figure) if figure.modality == "actual" else None
