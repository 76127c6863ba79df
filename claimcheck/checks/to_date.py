"""Figures of a year so far: of six months, of seven, of nine; each holds the one before it.

They are of periods of other lengths, so that no timeline of equal periods has them; yet they are
told as one row: 95 billion in the first half, 112 billion by the end of July.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from claimcheck.checks.group import Group
from claimcheck.comparing.times import planned
from claimcheck.model.claim import Claim

_GRAINS = ("half", "nine-months", "span")
_YEAR = 366  # days


def to_date(group: Group, contested: set[int]) -> Sequence[Sequence[int]]:
    """The voices that tell of one year so far, year by year, where the figure has moved."""
    rows: dict[tuple[str, bool, date], list[int]] = defaultdict(list)
    for index, voice in enumerate(group.voices):
        claim = voice.first
        if index not in contested and claim.time_start is not None and _is_to_date(claim):
            unit = claim.base_unit or claim.unit
            rows[unit, planned(claim), claim.time_start].append(index)
    return [row for row in rows.values() if len(_ends(group, row)) > 1 < len(_values(group, row))]


def _is_to_date(claim: Claim) -> bool:
    """Whether a figure is of a told period from the first day of a month, within one year."""
    start, end = claim.time_start, claim.time_end
    if start is None or end is None or claim.time_basis == "published":
        return False
    return claim.about.grain in _GRAINS and start.day == 1 and (end - start).days < _YEAR


def _ends(group: Group, row: Sequence[int]) -> set[date | None]:
    return {group.voices[index].first.time_end for index in row}


def _values(group: Group, row: Sequence[int]) -> set[Decimal | None]:
    """The figures in their base units."""
    firsts = [group.voices[index].first for index in row]
    return {claim.base_value or claim.value for claim in firsts}
