"""The claims diff as lines of CSV, JSON Lines and Markdown."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from claimcheck.model.claim import Claim
from claimcheck.model.wire import encode, number
from claimcheck.reporting.claims_diff import Change
from claimcheck.reporting.csv_ import table
from claimcheck.reporting.markdown_text import escaped
from claimcheck.reporting.width import inert

COLUMNS = (
    *("transition", "change", "severity", "code", "label_before", "label_after"),
    *("slot", "subject", "metric", "time", "value_before", "value_after"),
    *("unit_before", "unit_after", "delta", "delta_percent"),
    *("source_value", "source", "source_date", "path", "line", "column"),
    *("quote_before", "quote_after", "sentence_before", "sentence_after"),
    *("matched_by", "message", "fingerprint"),
)


def csv_lines(changes: Iterable[Change]) -> Iterator[str]:
    """The contract's columns, a header always."""
    return table(COLUMNS, (row(change).values() for change in changes))


def jsonl_lines(changes: Iterable[Change]) -> Iterator[str]:
    """One change a line, with the columns as fields."""
    for change in changes:
        cells = row(change).items()
        yield encode({k: number(v) if isinstance(v, Decimal) else v for k, v in cells})


def text_lines(changes: Iterable[Change]) -> Iterator[str]:
    """One line a change: what became of it, where, and both figures."""
    for change in changes:
        claim = change.claim
        before = inert(change.before.quote) if change.before else "–"
        after = inert(change.after.quote) if change.after else "–"
        place = f"{inert(claim.path)}:{claim.line}:{claim.column}"
        yield f"{place}: {change.transition}: {before} → {after}  ({inert(claim.slot)})"
        finding = change.finding_after or change.finding_before
        if finding is not None:
            yield f"    {inert(finding.message)}"


def markdown_lines(changes: Iterable[Change]) -> Iterator[str]:
    """A table of changes."""
    yield "| transition | before | after | about | place | why |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for change in changes:
        claim, finding = change.claim, change.finding_after or change.finding_before
        cells = (
            change.transition,
            escaped(change.before.quote) if change.before else "",
            escaped(change.after.quote) if change.after else "",
            escaped(claim.slot),
            f"{escaped(claim.path)}:{claim.line}",
            escaped(finding.message) if finding else "",
        )
        yield f"| {' | '.join(cells)} |"


def row(change: Change) -> dict[str, object]:
    """The cells of a change, by column."""
    claim, one, other = change.claim, change.before, change.after
    was, now = change.finding_before, change.finding_after
    finding = now or was
    source = _source(change)
    share = change.delta
    percent = None
    if share is not None and one is not None and one.value:
        percent = round(float(share / one.value) * 100, 2)
    time = (
        claim.time_start
        if claim.time_start == claim.time_end
        else f"{claim.time_start}/{claim.time_end}"
    )
    values = (
        change.transition,
        change.change,
        finding.severity if finding else "info",
        finding.code if finding else "",
        was.label if was else "",
        now.label if now else "",
        claim.slot,
        claim.subject,
        claim.metric,
        time,
        one.value if one else None,
        other.value if other else None,
        one.unit if one else None,
        other.unit if other else None,
        share,
        percent,
        source.value if source else None,
        (source.publisher or source.path) if source else None,
        source.published if source else None,
        claim.path,
        claim.line,
        claim.column,
        one.quote if one else None,
        other.quote if other else None,
        one.sentence if one else None,
        other.sentence if other else None,
        change.matched_by,
        finding.message if finding else "",
        change.fingerprint,
    )
    return dict(zip(COLUMNS, values, strict=True))


def _source(change: Change) -> Claim | None:
    """The claim on another side that speaks against this one."""
    finding = change.finding_after or change.finding_before
    if finding is None:
        return None
    own = {claim.id for claim in (change.before, change.after) if claim}
    sides = [side for side in finding.sides if not own & {claim.id for claim in side.claims}]
    return sides[0].claims[0] if sides else None
