"""What the HTML page shows, worked out before the template: rows, charts and counts."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting.charts import Bar, Chart, bars, grouped, timeline
from claimcheck.reporting.report import Report

_RANK = ("error", "warning", "info")
_EACH_SIDE = 6
COMPACT = 100  # findings from which on each figure stands in its side, without a table
FOLDED = 2000  # findings from which on they are folded by slot


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
    """A finding ready to be shown; `key` is its permalink."""

    key: str
    finding: Finding
    quotes: tuple[Quotes, ...]
    figures: tuple[Figure, ...]
    chart: Chart | None


class Group(msgspec.Struct, frozen=True):
    """The findings of one slot, folded."""

    slot: str
    severity: str
    entries: tuple[Entry, ...]


class Page(msgspec.Struct, frozen=True):
    """Everything that the template needs beside the report itself."""

    report: Report
    problems: tuple[Entry, ...]
    groups: tuple[Group, ...]
    timelines: tuple[Entry, ...]
    agreements: tuple[Entry, ...]
    counts: Mapping[str, int]
    left: tuple[tuple[str, str], ...]
    found: Mapping[str, Entry]
    sources: tuple[str, ...]
    languages: tuple[str, ...]
    labels: tuple[str, ...]
    rows: Mapping[str, int]
    codes: str
    compact: bool


def page(report: Report) -> Page:
    """Lay out a report."""
    taken: set[str] = set()
    problems = tuple(_entry(finding, taken) for finding in report.problems)
    timelines = tuple(_entry(finding, taken) for finding in report.timelines)
    agreements = tuple(_entry(finding, taken) for finding in report.agreements)
    found = _found((*problems, *timelines, *agreements))
    folded = len(problems) > FOLDED
    return Page(
        report=report,
        problems=() if folded else problems,
        groups=tuple(_groups(problems)) if folded else (),
        timelines=timelines,
        agreements=agreements,
        counts=_counts(report),
        left=tuple(_left(report.summary)),
        found=found,
        sources=tuple(sorted({_who(claim) for claim in report.claims})),
        languages=tuple(sorted({claim.language or "" for claim in report.claims} - {""})),
        rows={claim.id: row for row, claim in enumerate(report.claims, 1)},
        codes=" ".join(sorted({f"{e.finding.code}={e.finding.label}" for e in found.values()})),
        compact=len(problems) > COMPACT,
        labels=tuple(sorted({entry.finding.label for entry in found.values()})),
    )


def _who(claim: Claim) -> str:
    return claim.publisher or claim.path


def interval(claim: Claim) -> str:
    """The interval that the words allow: `[` and `]` include the end, `…` is open."""
    if claim.low is None and claim.high is None:
        return ""
    left = "(" if claim.bound == ">" or claim.low is None else "["
    right = ")" if claim.bound == "<" or claim.high is None else "]"
    low = grouped(claim.low) if claim.low is not None else "…"
    high = grouped(claim.high) if claim.high is not None else "…"
    return f"{left}{low}, {high}{right}"


def figure(claim: Claim) -> str:
    """The value with its bound, all digits."""
    value = grouped(claim.value) if claim.value is not None else ""
    top = f"–{grouped(claim.value_high)}" if claim.value_high is not None else ""
    bound = "" if claim.bound == "=" else f"{claim.bound} "
    sign = {"increase": "+", "decrease": "−"}.get(claim.change or "", "")
    return f"{bound}{sign if claim.unit != 'times' else ''}{value}{top}"


def letter(place: int) -> str:
    """A, B, … Z, then numbers."""
    return chr(ord("A") + place) if place < 26 else str(place + 1)


def _entry(finding: Finding, taken: set[str]) -> Entry:
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


def _told_once(claims: Iterable[Claim]) -> list[Claim]:
    """Repeats of one source are one row."""
    once = {(_who(c), c.value, c.unit, c.bound, c.time_start, c.time_end): c for c in claims}
    return list(once.values())


def _key(finding: Finding, taken: set[str]) -> str:
    """The fingerprint; a number behind it where two findings of a run have the same."""
    key, count = finding.fingerprint, 1
    while key in taken:
        count += 1
        key = f"{finding.fingerprint}-{count}"
    taken.add(key)
    return key


def _found(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Claim id -> the finding that says most about it."""
    found: dict[str, Entry] = {}
    for entry in entries:
        for claim in entry.finding.claims:
            found.setdefault(claim.id, entry)
    return found


def _groups(entries: Iterable[Entry]) -> Iterator[Group]:
    """Slots in the order of their worst finding."""
    slots: dict[str, list[Entry]] = {}
    for entry in entries:
        slots.setdefault(entry.finding.slot, []).append(entry)
    for slot, own in slots.items():
        worst = min((entry.finding.severity for entry in own), key=_RANK.index)
        yield Group(slot, worst, tuple(own))


def _counts(report: Report) -> dict[str, int]:
    alone = report.summary.get("not_compared")
    skipped = sum(alone.values()) if isinstance(alone, Mapping) else 0
    worst = [finding.severity for finding in report.problems]
    return {
        "reports": len(report.documents),
        "claims": len(report.claims),
        "comparable": max(len(report.claims) - skipped, 0),
        "errors": worst.count("error"),
        "warnings": worst.count("warning"),
        "infos": worst.count("info"),
        "moved": len(report.timelines),
        "agreed": len(report.agreements),
    }


def _left(summary: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Reason (a word of the interface where there is one) and what it holds for."""
    alone = summary.get("not_compared")
    if isinstance(alone, Mapping):
        yield from ((str(reason), str(alone[reason])) for reason in alone)
    for key, reason in (
        ("without_claims", "no claim"),
        ("left_out", "left-out"),
        ("problems", "unread"),
    ):
        names = summary.get(key)
        if isinstance(names, list | tuple):
            yield from ((reason, str(name)) for name in names)
