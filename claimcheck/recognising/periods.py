"""Document -> Periods: every time expression with its first and last day."""

import re
from collections.abc import Iterator

import msgspec

from claimcheck.model.document import Document
from claimcheck.model.mention import Period
from claimcheck.recognising.days import Anchor, years_from
from claimcheck.recognising.en import times as english
from claimcheck.recognising.zh import times as chinese
from claimcheck.rulebook.schema import Rulebook

_SIGN = re.compile(r"[\u4e00-\u9fff]")
_LETTER = re.compile(r"[A-Za-z0-9]")
_FAR = 160  # code points back to the day from which "the next three years" run
_YEAR = 365


def periods(document: Document, rulebook: Rulebook) -> tuple[Period, ...]:
    """The time expressions of a document, sorted by place, none overlapping another.

    Days are completed from the day of publication (`document.source.published`); without one
    an expression that needs it has no days. Of overlapping expressions the longest is kept.
    """
    del rulebook  # calendars are asked once the company is known (claiming)
    text = document.text
    anchor = Anchor(text, document.source.published)
    found = [p for p in _found(text, anchor) if not _masked(p, document.masked)]
    return tuple(_anchored(_longest(found)))


def _found(text: str, anchor: Anchor) -> Iterator[Period]:
    forms = [*english.FORMS] if _LETTER.search(text) else []
    if _SIGN.search(text):
        forms += chinese.FORMS
    for pattern, make in forms:
        for match in pattern.finditer(text):
            period = make(match, anchor)
            if period is not None and period.end > period.start:
                yield period


def _masked(period: Period, masked: tuple[tuple[int, int], ...]) -> bool:
    return any(start < period.end and period.start < end for start, end in masked)


def _longest(found: list[Period]) -> list[Period]:
    """Of overlapping periods the longest; a length may lie inside a streak."""
    taken: set[int] = set()
    kept: list[Period] = []
    for period in sorted(found, key=lambda p: (p.start - p.end, p.start, p.role)):
        places = range(period.start, period.end)
        if not any(place in taken for place in places):
            taken.update(places)
            kept.append(period)
    return sorted(kept, key=lambda period: period.start)


def _anchored(found: list[Period]) -> Iterator[Period]:
    """Lengths run from the day that was named right before them, else from publication."""
    last: Period | None = None
    for period in found:
        if period.grain == "day" and period.first and period.role in ("at", "as-of"):
            last = period
        if period.role == "duration" and period.first and period.last and last and last.first:
            near = period.start - last.end <= _FAR and period.anchor
            years = round((period.last - period.first).days / _YEAR)
            if near and years and abs((period.last - period.first).days - years * 365.25) < 2:
                yield _moved(period, last, years)
                continue
        yield period


def _moved(period: Period, day: Period, years: int) -> Period:
    start = day.first
    if start is None or period.first is None or period.last is None:
        return period
    ahead = period.last > start and period.first >= start.replace(year=start.year - 1)
    other = years_from(start, years if ahead and period.last.year > start.year else -years)
    first, last = min(start, other), max(start, other)
    return msgspec.structs.replace(period, first=first, last=last)
