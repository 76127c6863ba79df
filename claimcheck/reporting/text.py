"""Text for terminals: where, what, why, and the quotes of each side in their sentences."""

from collections.abc import Iterable, Iterator, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Suppression
from claimcheck.model.wire import plain
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.width import inert, padded, width

_COLORS = {"error": "31;1", "warning": "33;1", "info": "36"}
_BOLD, _DIM = "1", "2"
_EACH_SIDE = 4  # quotes shown of one side; the count tells the rest


def findings_lines(findings: Iterable[Finding], *, color: bool = False) -> Iterator[str]:
    """A head line, the reason, and the quotes of each finding; a blank line between two."""
    first = True
    for finding in findings:
        if not first:
            yield ""
        first = False
        yield _head(finding, color=color)
        yield f"  {inert(finding.message)}"
        if finding.suppressed:
            yield _painted(f"  {_reason(finding.suppressed)}", _DIM, color=color)
        yield from _quotes(finding, color=color)


def _head(finding: Finding, *, color: bool) -> str:
    at = finding.place
    place = _painted(f"{inert(at.path)}:{at.line}:{at.column}:", _BOLD, color=color)
    severity = _painted(finding.severity, _COLORS[finding.severity], color=color)
    slot = f" · {inert(finding.slot)}" if finding.slot else ""
    mark = _painted(f"[{finding.fingerprint}]", _DIM, color=color)
    return f"{place} {severity} {finding.code} {finding.label}{slot} {mark}"


def _reason(found: Suppression) -> str:
    """Who has said that the finding is not to be shown, and why."""
    who = f" ({inert(found.author)})" if found.author else ""
    return f"suppressed by {inert(found.where) or found.kind}{who}: {inert(found.reason)}"


def _quotes(finding: Finding, *, color: bool) -> Iterator[str]:
    shown = [(letter, side) for letter, side in zip(_letters(), finding.sides, strict=False)]
    sources = [_source(claim) for _, side in shown for claim in side.claims[:_EACH_SIDE]]
    columns = min(max(map(width, sources), default=0), 36)
    for letter, side in shown:
        for claim in side.claims[:_EACH_SIDE]:
            part = excerpt(claim)
            quote = _painted(part.quote, _BOLD, color=color) if color else f"⟦{part.quote}⟧"
            source = padded(_source(claim), columns)
            yield f"    {letter}  {source}  {part.before}{quote}{part.after}"
        rest = len(side.claims) - _EACH_SIDE
        if rest > 0:
            yield _painted(f"    {letter}  … and {rest} more", _DIM, color=color)


def _letters() -> Iterator[str]:
    number = 0
    while True:
        yield chr(ord("A") + number) if number < 26 else str(number + 1)
        number += 1


def _source(claim: Claim) -> str:
    who = inert(claim.publisher or claim.path)
    return f"{who} {claim.published}" if claim.published else who


def _painted(text: str, code: str, *, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color else text


def claims_lines(claims: Iterable[Claim], *, color: bool = False) -> Iterator[str]:
    """A table of claims: place, figure, what it is about, time."""
    rows = [_row(claim) for claim in claims]
    columns = [min(max((width(row[i]) for row in rows), default=0), 44) for i in range(4)]
    for row in rows:
        cells = [padded(cell, size) for cell, size in zip(row, columns, strict=False)]
        cells[1] = _painted(cells[1], _BOLD, color=color)
        yield "  ".join([*cells, row[4]]).rstrip()


def _row(claim: Claim) -> Sequence[str]:
    value = plain(claim.value) if claim.value is not None else ""
    if claim.value_high is not None:
        value += f"–{plain(claim.value_high)}"
    bound = "" if claim.bound == "=" else claim.bound
    change = {"increase": "↑", "decrease": "↓"}.get(claim.change or "", "")
    time = f"{claim.time_start or ''}"
    if claim.time_end != claim.time_start:
        time += f"..{claim.time_end or ''}"
    return (
        f"{inert(claim.path)}:{claim.line}:{claim.column}",
        inert(claim.quote),
        f"{bound}{change}{value} {inert(claim.unit)}",
        inert(claim.slot),
        time,
    )
