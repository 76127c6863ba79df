"""A figure a power of ten off those before and after it: tenfold for one time is a slip.

Tenfold growth by itself is growth; tenfold growth that is gone the next time is not.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.checks.build import finding
from claimcheck.checks.group import Group
from claimcheck.checks.messages import say
from claimcheck.comparing.intervals import value
from claimcheck.comparing.slips import TENS, digits
from claimcheck.comparing.voices import Voice
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

_STEADY, _SLACK = 2.0, 0.1
_UNSCALED = ("percent", "percentage_point", "times", "rank")
_TELLING = 2  # over 5 and over 50 million are found anywhere
_SURE = 0.5  # what less holds together is likely to be of several things


def trend(group: Group, rulebook: Rulebook) -> Iterator[Finding]:
    """A warning for each figure that its neighbours in time would have ten, a hundred … times."""
    if group.slot.confidence < _SURE:
        return
    for row in _rows(group.voices):
        for before, one, after in zip(row, row[1:], row[2:], strict=False):
            factor = _factor(before, one, after)
            if factor:
                message = say(
                    "trend", one=one.first, before=before.first, after=after.first, factor=factor
                )
                sides = [one.claims, [*before.claims, *after.claims]]
                yield finding(
                    "CC104", group.slot.name, sides, message, rulebook, severity="warning"
                )


def _rows(voices: Sequence[Voice]) -> Iterator[list[Voice]]:
    """Levels of one unit and length of period that hold now, one for each time."""
    rows: dict[tuple[str, str], list[Voice]] = defaultdict(list)
    for voice in voices:
        claim = voice.first
        plain = claim.change is None and claim.modality == "actual" and not claim.about.part
        if plain and claim.time_end and claim.unit not in _UNSCALED and value(claim) > 0:
            row = rows[claim.base_unit or claim.unit, claim.about.grain]
            if row and row[-1].first.time_end == claim.time_end:
                row[-1:] = [max(row[-1], voice, key=lambda told: told.sources)]
            else:
                row.append(voice)
    yield from (row for _, row in sorted(rows.items()))


def _factor(before: Voice, one: Voice, after: Voice) -> str:
    """By what the figure in the middle would have to be multiplied or divided, "" for nothing."""
    if (
        one.sources > 1
        or len(digits(one.first)) < _TELLING
        or before.first.path == one.first.path == after.first.path
    ):
        return ""
    low, high = sorted((value(before.first), value(after.first)))
    if high > _STEADY * low:
        return ""
    for tens in TENS:
        for factor, sign in ((10.0**tens, "×"), (10.0**-tens, "÷")):
            if low * (1 - _SLACK) <= value(one.first) * factor <= high * (1 + _SLACK):
                return f"{sign}{10**tens:,}"
    return ""
