"""The report on a terminal: counts, findings with their quotes, timelines, agreements."""

from collections.abc import Iterator

from claimcheck.model.finding import Finding
from claimcheck.reporting import text, timeline_lines
from claimcheck.reporting.figures import sources, wordings
from claimcheck.reporting.interface import words
from claimcheck.reporting.page import counts, left
from claimcheck.reporting.report import Report
from claimcheck.reporting.timelines import moving, timelines
from claimcheck.reporting.width import columns_of, inert, padded, shortened

_MOST_ABOUT = 40


def report_lines(report: Report, *, lang: str | None = None, color: bool = False) -> Iterator[str]:
    """The report in the width of its content; Chinese characters are two columns wide."""
    known = words(lang or "en")
    yield "  ".join(f"{count} {known[name]}" for name, count, _ in counts(report))
    if report.problems:
        yield from _head(known["findings"], color=color)
        yield from text.findings_lines(report.problems, color=color)
    else:
        yield from ("", known["nothing"])
    rows = moving(timelines((*report.problems, *report.timelines), ()))
    if rows:
        yield from _head(known["timelines"], color=color)
        yield from timeline_lines.text_lines(rows, lang=lang or "en", color=color)
    if report.agreements:
        yield from _head(known["agreements"], color=color)
        yield from _agreements(report, known)
    if list(left(report.summary)) or report.aside:
        yield from _head(known["left"], color=color)
        yield from _left(report, known)


def _head(title: str, *, color: bool) -> Iterator[str]:
    yield ""
    yield timeline_lines.painted(f"== {title} ==", "1", color=color)


def _left(report: Report, known: dict[str, str]) -> Iterator[str]:
    for reason, what in left(report.summary):
        yield f"  {known.get(reason, inert(reason))}: {inert(what)}"
    if report.aside:
        yield f"  {known['aside']}"
    for finding in report.aside:
        told = wordings(finding.claims, sign=", ")
        yield f"    {inert(finding.slot)}: {told}"


def _agreements(report: Report, known: dict[str, str]) -> Iterator[str]:
    rows = [_agreement(finding, known) for finding in report.agreements]
    sizes = columns_of([row[:2] for row in rows], _MOST_ABOUT)
    for about, how, said in rows:
        first = "  ".join(padded(cell, n) for cell, n in zip((about, how), sizes, strict=True))
        yield f"  {first}  {said}"


def _agreement(finding: Finding, known: dict[str, str]) -> tuple[str, str, str]:
    about = shortened(inert(finding.slot), _MOST_ABOUT)
    if finding.label != "agreement":
        return about, known[finding.label], inert(finding.message)
    who = f"{len(sources(finding.claims))} {known['sources']}"
    how = f"{len(finding.claims)} {known['claims']}, {who}"
    return about, how, wordings(finding.claims)
