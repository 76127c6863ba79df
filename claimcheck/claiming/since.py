"""The year or month that a record dates from: the worst since 2013, when 6,300 people died."""

from calendar import monthrange
from datetime import date

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_MONTH = lazily(r"[A-Z][a-z]+\.?(?: (?:19|20)\d\d)?")
_WHEN = lazily(r",? when (?P<between>[^.;,\n]*)")


def may_be_of_record(scene: Scene, period: Period) -> bool:
    """Whether words behind a time tell what was then."""
    return scene.text.startswith((" when ", ", when "), period.end)


def is_of_record(scene: Scene, figure: Figure, period: Period) -> bool:
    """Whether a figure is told of the time that a record is measured from."""
    if not may_be_of_record(scene, period):
        return False
    found = _WHEN.match(scene.text, period.end)
    return found is not None and found.start("between") <= figure.quantity.start < found.end()


def year_of(scene: Scene, figure: Figure, period: Period) -> When | None:
    """That year or month, None for another time."""
    if period.role != "since" or period.first is None:
        return None
    named = scene.text[period.start : period.end]
    year = named.isdecimal()
    if not (year or _MONTH.fullmatch(named)) or not is_of_record(scene, figure, period):
        return None
    told = period.first.year
    begins, ends = (1, 12) if year else (period.first.month, period.first.month)
    first, last = date(told, begins, 1), date(told, ends, monthrange(told, ends)[1])
    return When(first, last, "explicit", "year" if year else "month", "base", own=True)
