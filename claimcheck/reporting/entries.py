"""A finding ready to be shown on a page: sides with quotes, rows with bars, a chart, steps."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting.charts import Bar, Chart, bars, timeline
from claimcheck.reporting.figures import source
from claimcheck.reporting.timelines import Step, Timeline, timelines

_RANK = ("error", "warning", "info")
_EACH_SIDE = 6


class Figure(msgspec.Struct, frozen=True):
    """One row of a finding's table: claims of one source that say the same."""

    letter: str
    claim: Claim
    bar: Bar | None


class Quotes(msgspec.Struct, frozen=True):
    """One side: its letter, the claims shown at once, and those behind `more`."""

    letter: str
    sources: int
    shown: tuple[Claim, ...]
    rest: tuple[Claim, ...]


class Entry(msgspec.Struct, frozen=True):
    """A finding ready to be shown; `key` is its permalink, `steps` those of a timeline."""

    key: str
    finding: Finding
    quotes: tuple[Quotes, ...]
    figures: tuple[Figure, ...]
    chart: Chart | None
    steps: tuple[Step, ...] = ()

    @property
    def thick(self) -> bool:
        """True if a bar tells what is meant from what the words allow."""
        return any(row.bar is not None and row.bar.near for row in self.figures)


class Group(msgspec.Struct, frozen=True):
    """The findings of one slot, folded."""

    slot: str
    severity: str
    entries: tuple[Entry, ...]


def entry(finding: Finding, taken: set[str]) -> Entry:
    """A finding laid out; `taken` are the permalinks that are in use."""
    rows = [
        (letter(place), claim)
        for place, side in enumerate(finding.sides)
        for claim in _told_once(side.claims)
    ]
    drawn = bars([claim for _, claim in rows])
    return Entry(
        key=_key(finding, taken),
        finding=finding,
        quotes=tuple(
            Quotes(letter(place), side.sources, side.claims[:_EACH_SIDE], side.claims[_EACH_SIDE:])
            for place, side in enumerate(finding.sides)
        ),
        figures=tuple(Figure(*row, bar) for row, bar in zip(rows, drawn, strict=True)),
        chart=timeline(finding.claims),
    )


def timeline_entries(findings: Sequence[Finding], taken: set[str]) -> Iterator[Entry]:
    """The findings of figures that moved, each with its steps."""
    rows = {row.finding: row for row in timelines(findings, ()) if row.finding}
    for finding in findings:
        if finding.code == "CC102":
            row = rows.get(finding.fingerprint, Timeline(finding.slot, ()))
            made = entry(finding, taken)
            chart = timeline(row.claims)
            yield msgspec.structs.replace(made, steps=row.steps, chart=chart)


def letter(place: int) -> str:
    """A, B, … Z, then numbers."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def _told_once(claims: Iterable[Claim]) -> list[Claim]:
    """Repeats of one source are one row."""
    once = {(source(c), c.value, c.unit, c.bound, c.time_start, c.time_end): c for c in claims}
    return list(once.values())


def _key(finding: Finding, taken: set[str]) -> str:
    """The fingerprint; a number behind it where two findings of a run have the same."""
    key, count = finding.fingerprint, 1
    while key in taken:
        count += 1
        key = f"{finding.fingerprint}-{count}"
    taken.add(key)
    return key


def groups(entries: Iterable[Entry]) -> Iterator[Group]:
    """Slots in the order of their worst finding."""
    slots: dict[str, list[Entry]] = {}
    for one in entries:
        slots.setdefault(one.finding.slot, []).append(one)
    for slot, own in slots.items():
        worst = min((one.finding.severity for one in own), key=_RANK.index)
        yield Group(slot, worst, tuple(own))
