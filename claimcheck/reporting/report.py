"""What a report shows: documents, findings, timelines and claims, in the order of reading."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding

_RANK = {"error": 0, "warning": 1, "info": 2}
_TIMED, _AGREED = "CC102", ("agreement", "arithmetic")


class Row(msgspec.Struct, frozen=True):
    """A document with the number of its claims."""

    path: str
    publisher: str
    published: str
    title: str
    claims: int


class Report(msgspec.Struct, frozen=True):
    """Everything that the pages are made from.

    `problems` are findings that ask for a decision, the worst first; `timelines` those that
    only tell how a figure moved; `suppressed` those that an ignore or baseline silences;
    `agreements` what agrees and what adds up, those that most sources share first; `aside`
    what stands near something else without being compared.
    """

    documents: tuple[Row, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Finding, ...]
    timelines: tuple[Finding, ...]
    agreements: tuple[Finding, ...]
    summary: Mapping[str, object]
    aside: tuple[Finding, ...] = ()
    suppressed: tuple[Finding, ...] = ()


def report(
    claims: Sequence[Claim], findings: Sequence[Finding], summary: Mapping[str, object]
) -> Report:
    """Sort findings into what asks for a decision, what moved, and what agrees."""
    loud = [f for f in findings if f.counts]
    quiet = [f for f in findings if f.hidden and not f.suppressed]
    return Report(
        documents=tuple(_documents(claims)),
        claims=tuple(claims),
        problems=tuple(sorted(loud, key=lambda f: _RANK[f.severity])),
        timelines=tuple(_longest(f for f in quiet if f.code == _TIMED)),
        agreements=tuple(_broadest(f for f in quiet if f.label in _AGREED)),
        summary=summary,
        aside=tuple(f for f in quiet if f.code != _TIMED and f.label not in _AGREED),
        suppressed=tuple(f for f in findings if f.suppressed),
    )


def _longest(findings: Iterable[Finding]) -> list[Finding]:
    """Timelines with the most steps and the most sources first."""
    return sorted(findings, key=lambda f: (-len(f.sides), -len(f.claims), f.slot))


def _broadest(findings: Iterable[Finding]) -> list[Finding]:
    """Agreements of the most independent sources first, then sums."""
    return sorted(
        findings, key=lambda f: (_AGREED.index(f.label), -sum(side.sources for side in f.sides))
    )


def _documents(claims: Sequence[Claim]) -> Iterator[Row]:
    counts: dict[str, list[Claim]] = {}
    for claim in claims:
        counts.setdefault(claim.path, []).append(claim)
    for path, own in sorted(counts.items()):
        first = own[0]
        day = str(first.published) if first.published else ""
        yield Row(path, first.publisher or "", day, first.title or "", len(own))
