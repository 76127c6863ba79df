"""What is foretold for a quarter or year without a number is of the one to come."""

from collections.abc import Sequence
from datetime import date

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.foretelling import foretold
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When, near
from claimcheck.model.mention import Period
from claimcheck.rulebook.fiscal import RESULTS, before
from claimcheck.rulebook.schema import CalendarRule


def coming(
    scene: Scene,
    figure: Figure,
    when: When,
    calendar: CalendarRule | None,
    published: date | None,
    *,
    bare: bool,
) -> When:
    """The time itself, or the next of its name where it is over and the figure is foretold.

    `bare` tells that no year was written. A quarter that was over a few weeks ago is the one
    whose figures are to come.
    """
    unnumbered = (bare or when.basis != "explicit") and when.grain in ("year", "quarter")
    if not (unnumbered and when.first and when.last and published):
        return when
    if (published - when.last).days <= (RESULTS if when.grain == "quarter" else 0):
        return when
    changes = figure.change is not None and when.grain != "quarter"
    if changes or not foretold(scene, figure):
        return when
    first, last = before(when.first, when.last, 12 * (when.last.year - published.year))
    if last < published and when.grain == "quarter":
        first, last = before(first, last, -12)
    found = msgspec.structs.replace(when, first=first, last=last)
    return near(found, calendar) if calendar else found


def is_this_one(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a forecast is for the quarter or month that runs: 本季估再涨, this quarter."""
    return period.basis == "relative" and foretold(scene, figure)


def not_yet(
    when: When | None, figure: Figure, earlier: Sequence[Figure], published: date | None
) -> When | None:
    """A time that goes on from another sentence, unless it is to come and the figure is a fact.

    Growth will slow to 2% in 2027. The firm runs 108 ferries: not in 2027.
    """
    if when is None or when.first is None or published is None or when.first <= published:
        return when
    near = earlier and earlier[-1].sentence == figure.sentence
    return when if near or figure.modality != "actual" else None
