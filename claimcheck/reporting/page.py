"""What the HTML page shows, worked out before the template: entries, counts and choices."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from os.path import commonpath
from typing import NamedTuple

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.reporting.entries import Entry, Group, entry, groups, timeline_entries
from claimcheck.reporting.figures import tag
from claimcheck.reporting.report import Report
from claimcheck.reporting.width import inert

COMPACT = 100  # findings from which on each figure stands in its side, without a table
FOLDED = 2000  # findings from which on they are folded by slot
_LABELS = (
    *("contradiction", "revision", "unit-suspect", "arithmetic", "stale", "unsupported"),
    *("misattributed", "strength", "scope-difference", "progression", "agreement"),
)


class Count(NamedTuple):
    """A number of the first screen, and the section that it counts."""

    name: str
    number: int
    target: str


class Drafted(NamedTuple):
    """A claim of a draft with its status."""

    path: str
    line: int
    quote: str
    status: str


class Page(msgspec.Struct, frozen=True):
    """Everything that the template needs beside the report itself.

    `root` is the folder that all paths have in common; `numbers` are short names of sources.
    `rows` numbers the rows of the table of claims; where findings are folded, the script makes
    the rows of their claims when the table is opened.
    """

    report: Report
    problems: tuple[Entry, ...]
    groups: tuple[Group, ...]
    timelines: tuple[Entry, ...]
    agreements: tuple[Entry, ...]
    aside: tuple[Entry, ...]
    suppressed: tuple[Entry, ...]
    drafted: tuple[Drafted, ...]
    counts: tuple[Count, ...]
    sections: tuple[str, ...]
    left: tuple[tuple[str, str], ...]
    found: Mapping[str, Entry]
    sources: tuple[tuple[int, str], ...]
    languages: tuple[tuple[str, str], ...]
    labels: tuple[tuple[str, str], ...]
    meanings: tuple[str, ...]
    rows: Mapping[str, int]
    root: str
    codes: str
    compact: bool
    folded: bool

    @property
    def numbers(self) -> dict[str, int]:
        """Source -> the number that stands for it in the table of claims."""
        return {name: number for number, name in self.sources}


def page(report: Report) -> Page:
    """Lay out a report."""
    taken: set[str] = set()
    problems = tuple(entry(finding, taken) for finding in report.problems)
    moved = tuple(timeline_entries((*report.timelines, *report.problems), taken))
    agreements = tuple(entry(finding, taken) for finding in report.agreements)
    aside = tuple(entry(finding, taken) for finding in report.aside)
    suppressed = tuple(entry(finding, taken) for finding in report.suppressed)
    found = _found((*problems, *moved, *agreements, *aside, *suppressed))
    folded = len(problems) > FOLDED
    told = {claim.id for finding in report.problems for claim in finding.claims}
    labels = sorted({one.finding.label for one in found.values()}, key=_label)
    drafted = tuple(_drafted(report.summary))
    return Page(
        report=report,
        problems=() if folded else problems,
        groups=tuple(groups(problems)) if folded else (),
        timelines=moved,
        agreements=agreements,
        aside=aside,
        suppressed=suppressed,
        drafted=drafted,
        counts=tuple(counts(report)),
        sections=tuple(_sections(drafted=bool(drafted), suppressed=bool(suppressed))),
        left=tuple(left(report.summary)),
        found=found,
        sources=tuple(enumerate(sorted({c.publisher or c.path for c in report.claims}), 1)),
        languages=tuple((name, name) for name in _languages(report.claims)),
        labels=(*((label, label) for label in labels), ("none", "not-compared")),
        meanings=tuple(label for label in labels if label in _LABELS),
        rows={c.id: row for row, c in enumerate(report.claims, 1) if not (folded and c.id in told)},
        root=_root(row.path for row in report.documents),
        codes=" ".join(sorted({f"{e.finding.code}={e.finding.label}" for e in found.values()})),
        compact=len(problems) > COMPACT,
        folded=folded,
    )


def _label(label: str) -> int:
    return _LABELS.index(label) if label in _LABELS else len(_LABELS)


def _languages(claims: Iterable[Claim]) -> list[str]:
    return sorted({tag(claim) for claim in claims})


def _sections(*, drafted: bool, suppressed: bool) -> Iterator[str]:
    yield "findings"
    if drafted:
        yield "drafted"
    yield from ("timelines", "agreements")
    if suppressed:
        yield "suppressed"
    yield from ("left", "documents", "meaning", "all")


def _root(paths: Iterable[str]) -> str:
    """The folder that holds all files, with `/` behind it; "" where there is none."""
    folders = {path.rpartition("/")[0] for path in paths}
    if not all(folders) or len({folder.startswith("/") for folder in folders}) > 1:
        return ""
    shared = commonpath(sorted(folders)).replace("\\", "/") if folders else ""
    return f"{shared}/" if shared.strip("/") else ""


def below(path: str, root: str) -> str:
    """A path inside the folder that the page names once."""
    return inert(path.removeprefix(root))


def _found(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Claim id -> the finding that says most about it."""
    found: dict[str, Entry] = {}
    for one in entries:
        for claim in one.finding.claims:
            found.setdefault(claim.id, one)
    return found


def counts(report: Report) -> Iterator[Count]:
    """The numbers of the first screen."""
    alone = report.summary.get("not_compared")
    skipped = sum(alone.values()) if isinstance(alone, Mapping) else 0
    worst = [finding.severity for finding in report.problems]
    yield Count("reports", len(report.documents), "documents")
    yield Count("claims", len(report.claims), "all")
    yield Count("comparable", max(len(report.claims) - skipped, 0), "left")
    yield Count("errors", worst.count("error"), "findings")
    yield Count("warnings", worst.count("warning"), "findings")
    yield Count("infos", worst.count("info"), "findings")
    yield Count("progressed", len(report.timelines), "timelines")
    yield Count("agreed", len(report.agreements), "agreements")


def _drafted(summary: Mapping[str, object]) -> Iterator[Drafted]:
    rows = summary.get("draft_claims")
    for row in rows if isinstance(rows, list) else ():
        yield Drafted(row["path"], row["line"], row["quote"], row["status"])


def left(summary: Mapping[str, object]) -> Iterator[tuple[str, str]]:
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
