"""The period that a document tells of."""

from datetime import date

import msgspec

from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When, days
from claimcheck.rulebook.schema import CalendarRule

_LEAD = 4  # sentences that tell what a document is about
# How many days after its end a period is still the one that is reported.
_HOLIDAY = 14
_REPORTED = {"month": 45, "quarter": 100, "half": 120, "nine-months": 100}


def reported(scene: Scene, calendar: CalendarRule | None, published: date | None) -> When | None:
    """The quarter, month or holiday that the document tells of: named in its lead, just over."""
    sentences = scene.sentences[:_LEAD]
    if published is None or not sentences:
        return None
    for period in scene.periods.within(sentences[0].start, sentences[-1].end):
        reach = _HOLIDAY if period.length > 1 else _REPORTED.get(period.grain, 0)
        if not reach or period.role != "at":
            continue
        when = days(period, calendar, published)
        if when.last and 0 < (published - when.last).days <= reach:
            return msgspec.structs.replace(when, own=False)
    return None
