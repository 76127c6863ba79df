"""Years and quarters without a number that are foretold: those that come, not those that went."""

from datetime import date

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.foreign import foretold
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.rulebook.fiscal import months_before

_NEWS = 60  # days in which a quarter that is over may still be foretold


def coming(scene: Scene, figure: Figure, when: When, published: date | None, *, bare: bool) -> When:
    """What is foretold for a year or quarter without a number is of the one under way.

    A quarter is `bare` when its words name no year.
    """
    if when.first is None or when.last is None or published is None or when.last >= published:
        return when
    unnumbered = (bare or when.basis != "explicit") and when.grain in ("year", "quarter")
    if not unnumbered or (bare and (published - when.last).days < _NEWS):
        return when
    if figure.change is not None or not foretold(scene, figure):
        return when
    years = max(published.year - when.last.year, 1 if bare else 0)
    first, last = (months_before(day, -12 * years) for day in (when.first, when.last))
    return msgspec.structs.replace(when, first=first, last=last)
