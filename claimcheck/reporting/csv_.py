"""CSV for spreadsheets: the contract's columns, inert formulas, numbers left numbers."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Side
from claimcheck.model.wire import CLAIM_FIELDS, plain
from claimcheck.reporting.figures import days
from claimcheck.reporting.width import harmless

FINDING_COLUMNS = ("code", "label", "kind", "severity", "slot", "sources")
SIDE_COLUMNS: Mapping[str, Callable[[Claim], object]] = {
    "value": lambda claim: claim.value,
    "unit": lambda claim: claim.unit,
    "time": lambda claim: days(claim.time_start, claim.time_end),
    "publisher": lambda claim: claim.publisher,
    "path": lambda claim: claim.path,
    "line": lambda claim: claim.line,
    "quote": lambda claim: claim.quote,
    "sentence": lambda claim: claim.sentence,
}
LAST_COLUMNS = ("claims", "message", "fingerprint", "suppressed")
_PATH_A = len(FINDING_COLUMNS) + list(SIDE_COLUMNS).index("path")
_RISKY = tuple("=+-@\t\r＝＋－＠")
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?$")


def claims_lines(claims: Iterable[Claim]) -> Iterator[str]:
    """A header, then one claim a row."""
    rows = ([getattr(claim, name) for name in CLAIM_FIELDS] for claim in claims)
    return table(CLAIM_FIELDS, rows)


def findings_lines(findings: Iterable[Finding]) -> Iterator[str]:
    """A header, then one finding a row with the two sides that matter most."""
    sides = [f"{name}_{side}" for side in "ab" for name in SIDE_COLUMNS]
    columns = (*FINDING_COLUMNS, *sides, *LAST_COLUMNS)
    return table(columns, map(_finding, findings))


def table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """Rows as CSV without line ends, the header first; the writer ends them with CRLF."""
    kept: list[str] = []
    # The line end is given so that cells that hold one are put into quotes.
    writer = csv.writer(_Last(kept), lineterminator="\r\n")
    writer.writerow(columns)
    yield kept.pop()[:-2]
    for cells in rows:
        writer.writerow([cell(value) for value in cells])
        yield kept.pop()[:-2]


class _Last:
    """A place for csv.writer to write to; what was written last is taken out."""

    def __init__(self, kept: list[str]) -> None:
        self.kept = kept

    def write(self, text: str) -> int:
        self.kept.append(text)
        return len(text)


def cell(value: object) -> str:
    """A value as a cell: no exponent, `key=value;…` for nested ones, text made inert.

    >>> cell(Decimal("3.8E+11")), cell("=1+1"), cell("-12.5"), cell({"basis": "yoy"})
    ('380000000000', "'=1+1", '-12.5', 'basis=yoy')
    """
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, Mapping):
        return guarded(";".join(f"{key}={value[key]}" for key in sorted(value)))
    if isinstance(value, float):
        return f"{round(value, 4):g}"
    if isinstance(value, date):
        return value.isoformat()
    return guarded(str(value))


def guarded(text: str) -> str:
    """Free text that a spreadsheet would run as a formula gets a quote mark before it.

    Signs that steer a terminal or turn the reading direction are replaced. A lone sign (the
    bound `=`) and plain numbers run nothing and stay.
    """
    text = harmless(text)
    risky = len(text) > 1 and text.startswith(_RISKY) and not _NUMBER.match(text)
    return f"'{text}" if risky else text


def _finding(finding: Finding) -> list[object]:
    first, second = _pair(finding)
    counts = "/".join(str(side.sources) for side in finding.sides)
    row: list[object] = [finding.code, finding.label, finding.kind, finding.severity]
    row += [finding.slot, counts]
    for claim in (first, second):
        row += [read(claim) if claim else None for read in SIDE_COLUMNS.values()]
    if first is None:
        row[_PATH_A : _PATH_A + 2] = [finding.place.path, finding.place.line]
    reason = finding.suppressed.reason if finding.suppressed else None
    return [*row, len(finding.claims), finding.message, finding.fingerprint, reason]


def _pair(finding: Finding) -> tuple[Claim | None, Claim | None]:
    """The claims that a reader wants side by side.

    The draft's against the best supported other side; in a timeline its first and its last;
    of a single side its first claim and the first of another document.
    """
    sides = [side for side in finding.sides if side.claims]
    if len(sides) > 1:
        chosen = _sides(finding.label, sides)
        return chosen[0].claims[0], chosen[1].claims[0]
    claims = finding.claims
    if not claims:
        return None, None
    others = [claim for claim in claims[1:] if claim.path != claims[0].path] or claims[1:]
    return claims[0], others[0] if others else None


def _sides(label: str, sides: list[Side]) -> tuple[Side, Side]:
    drafts = [side for side in sides if any(claim.role == "draft" for claim in side.claims)]
    if drafts:
        rest = [side for side in sides if side is not drafts[0]]
        return drafts[0], max(rest, key=lambda side: side.sources)
    if label == "progression":
        return sides[0], sides[-1]
    first, second = sorted(sides, key=lambda side: -side.sources)[:2]
    return (first, second) if sides.index(first) < sides.index(second) else (second, first)
