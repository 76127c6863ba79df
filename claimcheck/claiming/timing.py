"""Times along a document: what a figure's own sentence says, else what is carried along."""

from collections.abc import Sequence

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When, days, own_period
from claimcheck.rulebook.schema import CalendarRule

_LONG = ("month", "quarter", "half", "nine-months", "year", "span")
_RUNNING = ("flow", "rate")


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
        when = self._own(figure)
        if when is None and level is not None:
            when = level.when
        if when is None:
            when = self._carried(figure, earlier)
        return msgspec.structs.replace(figure, when=when or self.now)

    def _own(self, figure: Figure) -> When | None:
        period = own_period(
            self.scene, figure.quantity, change=figure.change is not None, kind=figure.kind
        )
        if period is None or (period.first is None and period.fiscal is None):
            return None
        return days(period, self._calendar(figure.subject), self.published)

    def _carried(self, figure: Figure, earlier: Sequence[Figure]) -> When | None:
        """A flow or a change without a time holds for the last longer period named before."""
        if figure.kind not in _RUNNING and figure.change is None:
            return None
        for other in reversed(earlier):
            if other.when.grain in _LONG and other.when.basis != "published":
                return other.when
            if figure.block - other.block > 1:
                return None
        return None

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
