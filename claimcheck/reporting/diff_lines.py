"""The claims diff as text, CSV, JSON and Markdown; `diff_page` makes it a page."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from claimcheck.model.claim import Claim
from claimcheck.model.wire import encode, number
from claimcheck.reporting.claims_diff import TRANSITIONS, Change
from claimcheck.reporting.csv_ import table
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.figures import days, source
from claimcheck.reporting.interface import words
from claimcheck.reporting.markdown_text import escaped
from claimcheck.reporting.timeline_lines import painted
from claimcheck.reporting.width import inert

COLUMNS = (
    *("transition", "change", "severity", "code", "label_before", "label_after"),
    *("slot", "subject", "metric", "time", "value_before", "value_after"),
    *("unit_before", "unit_after", "delta", "delta_percent"),
    *("source_value", "source", "source_date", "path", "line", "column"),
    *("quote_before", "quote_after", "sentence_before", "sentence_after"),
    *("matched_by", "message", "fingerprint"),
)
_COLORS = {"now-contradicted": "31;1", "still-contradicted": "31", "newly-unsupported": "33;1"}


def csv_lines(changes: Iterable[Change], *, lang: str = "en") -> Iterator[str]:
    """The contract's columns, a header always."""
    return table(COLUMNS, (row(change, lang).values() for change in changes))


def jsonl_lines(changes: Iterable[Change], *, lang: str = "en") -> Iterator[str]:
    """One change a line, with the columns as fields."""
    for change in changes:
        cells = row(change, lang).items()
        yield encode({k: number(v) if isinstance(v, Decimal) else v for k, v in cells})


def json_lines(changes: Sequence[Change], *, lang: str = "en") -> Iterator[str]:
    """`{"summary": {transition: count}, "changes": […]}`, one change a line."""
    yield f'{{"summary": {encode(counted(changes))}, "changes": ['
    for place, line in enumerate(jsonl_lines(changes, lang=lang), 1):
        yield line + ("," if place < len(changes) else "")
    yield "]}"


def counted(changes: Iterable[Change]) -> dict[str, int]:
    """How many changes of each transition there are, the worst first."""
    told = [change.transition for change in changes]
    return {name: told.count(name) for name in TRANSITIONS if name in told}


def text_lines(
    changes: Sequence[Change], *, lang: str = "en", color: bool = False
) -> Iterator[str]:
    """What became of claims, the worst first, with what to do; both sentences and the reason."""
    known = words(lang)
    for transition, group in groupby(changes, key=lambda change: change.transition):
        own = list(group)
        head = painted(
            f"{known[transition]} ({len(own)})", _COLORS.get(transition, "1"), color=color
        )
        yield f"{head}: {known[f'do-{transition}']}"
        told = ""
        for change in own:
            yield f"  {_place(change.claim)}  {_moved(change)}  {inert(change.slot)}"
            yield from _sentences(change)
            why = inert(message(change, lang))
            if why and why != told:
                yield f"      {why}"
            told = why
        yield ""


def _place(claim: Claim) -> str:
    return f"{inert(claim.path)}:{claim.line}:{claim.column}"


def _moved(change: Change) -> str:
    """Both figures, once if they are the same."""
    before = inert(change.before.quote) if change.before else "–"
    after = inert(change.after.quote) if change.after else "–"
    return before if before == after else f"{before} → {after}"


def _sentences(change: Change) -> Iterator[str]:
    shown = [("-", change.before), ("+", change.after)]
    if change.before and change.after and change.before.sentence == change.after.sentence:
        shown = [(" ", change.after)]
    for mark, claim in shown:
        if claim:
            part = excerpt(claim)
            yield f"    {mark} {part.before}⟦{part.quote}⟧{part.after}"


def message(change: Change, lang: str = "en") -> str:
    """Why: what the finding says; without one how the figure was and is."""
    finding, known = change.finding, words(lang)
    if finding is not None:
        return finding.said.get(lang, finding.message)
    if change.change == "changed" and change.before and change.after:
        return known["was-now"].format(change.before.quote, change.after.quote)
    return ""


def markdown_lines(changes: Sequence[Change], *, lang: str = "en") -> Iterator[str]:
    """A heading with what to do and a table for each transition."""
    known = words(lang)
    heads = [known[key] for key in ("place", "before", "after", "about", "why")]
    for transition, group in groupby(changes, key=lambda change: change.transition):
        own = list(group)
        yield f"### {known[transition]} ({len(own)})"
        yield ""
        yield known[f"do-{transition}"]
        yield ""
        yield f"| {' | '.join(heads)} |"
        yield f"|{' --- |' * len(heads)}"
        for change in own:
            claim = change.claim
            cells = (
                f"{escaped(claim.path)}:{claim.line}",
                escaped(change.before.quote) if change.before else "",
                escaped(change.after.quote) if change.after else "",
                escaped(change.slot),
                escaped(message(change, lang)),
            )
            yield f"| {' | '.join(cells)} |"
        yield ""
    if not changes:
        yield known["no-change"]


def row(change: Change, lang: str = "en") -> dict[str, object]:
    """The cells of a change, by column."""
    claim, one, other = change.claim, change.before, change.after
    was, now, finding = change.finding_before, change.finding_after, change.finding
    against = change.source
    values = (
        change.transition,
        change.change,
        change.severity,
        finding.code if finding else "",
        was.label if was else "",
        now.label if now else "",
        change.slot,
        claim.subject,
        claim.metric,
        days(claim.time_start, claim.time_end),
        one.value if one else None,
        other.value if other else None,
        one.unit if one else None,
        other.unit if other else None,
        change.delta,
        change.delta_percent,
        against.value if against else None,
        source(against) if against else None,
        against.published if against else None,
        claim.path,
        claim.line,
        claim.column,
        one.quote if one else None,
        other.quote if other else None,
        one.sentence if one else None,
        other.sentence if other else None,
        change.matched_by,
        message(change, lang),
        change.fingerprint,
    )
    return dict(zip(COLUMNS, values, strict=True))
