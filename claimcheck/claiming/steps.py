"""Earlier levels told by steps back from the newer one: `19, from five two days earlier`."""

import re
from datetime import timedelta

import msgspec

from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily
from claimcheck.model.small_counts import COUNTS, count
from claimcheck.rulebook.fiscal import before

_STEPS = lazily(
    rf"(?: [a-z]+)? (?P<count>{COUNTS}) (?P<unit>day|week|month|year)s"
    r" (?:earlier|before|previously)\b",
    re.IGNORECASE,
)
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


def steps_back(scene: Scene, quantity: Quantity, level: When) -> When | None:
    """The time of a level so many days, weeks, months or years before that of the newer one."""
    found = _STEPS.match(scene.text, quantity.end)
    if found is None or level.first is None or level.last is None:
        return None
    number, unit = count(found["count"]), found["unit"].lower()
    if unit in _DAYS:
        if level.grain != "day":
            return None
        length = timedelta(days=number * _DAYS[unit])
        first, last = level.first - length, level.last - length
    else:
        first, last = before(level.first, level.last, number * _MONTHS[unit])
    return msgspec.structs.replace(level, first=first, last=last, basis="relative", role="at")
