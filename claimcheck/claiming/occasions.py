"""The day of the event that a document tells of: an election, a demonstration, a strike.

What belongs to an event (turnout, seats, marchers: the metrics say so in the rules) holds on its
day, however late it is told, counted or corrected.
"""

from datetime import date

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.framing import is_dateline
from claimcheck.claiming.nearest_time import is_of_saying
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_OLDEST = 45  # days between an event and a document that still tells of it
_CUE = "occasion."
_YEAR = lazily(r"\b(?:1[5-9]|20)\d\d\b")
_NEAR = 12.0  # cost
_ANY = -1  # any paragraph


class Occasions:
    """The days of a document's occasions, by their kind (`vote`, `rally`)."""

    def __init__(self, scene: Scene, published: date | None) -> None:
        self._scene, self._published = scene, published
        self._days: dict[tuple[str, int], When | None] = {}
        self._told: dict[str, int] = {}

    def day(self, figure: Figure) -> When | None:
        """The day of the event that the figure's metric belongs to, None when it is not told."""
        if not figure.metrics or figure.modality != "actual":
            return None
        occasion = self._scene.rulebook.metrics[figure.metrics[0][0]].occasion
        if not occasion:
            return None
        for key in ((occasion, figure.block), (occasion, _ANY)):
            if key not in self._days:
                self._days[key] = self._found(*key)
            if found := self._days[key]:
                return found
        return None

    def moved(self, figure: Figure, when: When | None) -> When | None:
        """The figure's time, where it names only the day on which the outcome was told."""
        day = self.day(figure)
        if day is None or day.last is None:
            return when
        if figure.kind == "record" and not self._is_of_it(figure):
            return when
        if when is None or not when.own:
            return day
        late = when.grain == "day" and when.first is not None and when.first > day.last
        late = late and figure.kind != "record"  # a second quake has its own day
        return day if late else when

    def _is_of_it(self, figure: Figure) -> bool:
        """Whether what is measured once is of the event told before it, not of another year's."""
        rule = self._scene.rulebook.metrics[figure.metrics[0][0]]
        here = self._scene.sentences[figure.sentence]
        before = self._told.get(rule.occasion, here.end) < here.end
        return before and _YEAR.search(self._scene.text, here.start, here.end) is None

    def _found(self, occasion: str, block: int) -> When | None:
        """The day of the first event of a kind, of a paragraph or of the whole document."""
        for hit in self._scene.cues:
            if hit.id != _CUE + occasion:
                continue
            sentence = self._scene.sentence_at(hit.start)
            if block not in (_ANY, sentence.block):
                continue
            periods = self._scene.periods.within(sentence.start, sentence.end)
            if any(one.start < hit.end and hit.start < one.end for one in periods):
                continue  # March 5 is no march
            near = sorted(
                (self._scene.cost(period, hit), period.start, period)
                for period in periods
                if self._can_be(period)
            )
            if near and near[0][0] < _NEAR:
                chosen = near[0][2]
                self._told[occasion] = min(hit.start, self._told.get(occasion, hit.start))
                return When(chosen.first, chosen.last, chosen.basis, "day", chosen.role)
        return None

    def _can_be(self, period: Period) -> bool:
        if period.grain != "day" or period.first is None or self._published is None:
            return False
        recent = 0 <= (self._published - period.first).days <= _OLDEST
        framed = is_dateline(self._scene, period) or is_of_saying(self._scene, period)
        return recent and not framed and period.role not in ("since", "base", "now")
