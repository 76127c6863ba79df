"""The year that a record dates from: the worst since 2013, when 6,300 people died."""

from datetime import date

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

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
    """That year, None for another time."""
    if period.role != "since" or period.first is None:
        return None
    plain = scene.text[period.start : period.end].isdecimal()
    if not plain or not is_of_record(scene, figure, period):
        return None
    last = date(period.first.year, 12, 31)
    return When(period.first, last, "explicit", "year", "base", own=True)
