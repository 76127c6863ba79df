"""Timelines as text, CSV, JSON and Markdown; `svg` draws them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from claimcheck.model.wire import encode, number
from claimcheck.reporting.csv_ import table
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.figures import (
    held,
    measured,
    short,
    sources,
    text_bar,
    with_unit,
)
from claimcheck.reporting.interface import words
from claimcheck.reporting.markdown_text import escaped
from claimcheck.reporting.timelines import Step, Timeline
from claimcheck.reporting.width import columns_of, inert, padded

COLUMNS = (
    *("slot", "subject", "metric", "time_start", "time_end", "bound", "value", "value_high"),
    *("unit", "delta", "delta_percent", "label", "sources", "publisher", "published"),
    *("path", "line", "quote", "sentence"),
)
_BOLD, _DIM, _WARNING = "1", "2", "33;1"


def text_lines(
    found: Iterable[Timeline], *, lang: str = "en", color: bool = False
) -> Iterator[str]:
    """Each slot with a line a step: time, bar, figure, change, and who says it in which words."""
    for place, row in enumerate(found):
        if place:
            yield ""
        yield painted(inert(row.slot), _BOLD, color=color)
        yield from _rows(row, lang, color=color)


def _rows(row: Timeline, lang: str, *, color: bool) -> Iterator[str]:
    known = words(lang)
    most = _most(row.steps)
    cells = [(*_cells(step, most, lang), _quoted(step, known)) for step in row.steps]
    sizes = columns_of([cell[:5] for cell in cells])
    for step, (*first, quoted) in zip(row.steps, cells, strict=True):
        line = "  ".join(padded(cell, size) for cell, size in zip(first, sizes, strict=True))
        yield f"  {line.rstrip()}"
        mark = painted(f"{known[step.conflict]}: ", _WARNING, color=color) if step.conflict else ""
        yield f"      {mark}{painted(quoted, _DIM, color=color)}"


def _cells(step: Step, most: Decimal, lang: str) -> tuple[str, str, str, str, str]:
    claim = step.first
    bar = padded(text_bar(claim.value, most), 12)
    who = ", ".join(sources(step.claims))
    return held(claim) or "–", bar, measured(claim, lang), change(step, lang), who


def _quoted(step: Step, known: dict[str, str]) -> str:
    part = excerpt(step.first, 40)
    more = len(step.claims) - 1
    rest = f" (+{more} {known['more']})" if more else ""
    return f"{part.before}⟦{part.quote}⟧{part.after}{rest}"


def _most(steps: Iterable[Step]) -> Decimal:
    return max((step.first.value or Decimal(0) for step in steps), default=Decimal(0))


def chain(steps: Sequence[Step], language: str = "en") -> str:
    """The figures of a timeline in one line, repeats once: `> 90,000 → > 100,000`."""
    told = [measured(step.first, language) for step in steps]
    return " → ".join(now for before, now in zip(["", *told], told, strict=False) if now != before)


def change(step: Step, language: str = "en") -> str:
    """The change since the last step: `+10,000 (+11.11%)`, `=` where there is none."""
    if not step.delta:
        return "" if step.delta is None else "="
    unit = "percentage_point" if step.first.unit == "percent" else step.first.unit
    told = with_unit(_signed(step.delta, language), "" if unit == "rank" else unit)
    return told + (f" ({_signed(step.share)}%)" if step.share is not None else "")


def _signed(value: Decimal, language: str = "en") -> str:
    return f"{'+' if value > 0 else ''}{short(value, language)}".replace("-", "−")


def markdown_lines(found: Iterable[Timeline], *, lang: str = "en") -> Iterator[str]:
    """A heading and a table with text bars for each slot."""
    known = words(lang)
    heads = [known[key] for key in ("holds", "value", "change-since", "sources", "quote")]
    for row in found:
        most = _most(row.steps)
        yield f"### {escaped(row.slot)}"
        yield ""
        yield f"| {' | '.join([heads[0], '', *heads[1:]])} |"
        yield "| --- | --- | ---: | ---: | --- | --- |"
        for step in row.steps:
            time, bar, figure, moved, who = _cells(step, most, lang)
            mark = f"**{known[step.conflict]}** " if step.conflict else ""
            quote = f"{mark}“{escaped(step.first.quote)}”"
            cells = (escaped(time), bar.strip(), escaped(figure), escaped(moved), escaped(who))
            yield f"| {' | '.join((*cells, quote))} |"
        yield ""


def csv_lines(found: Iterable[Timeline]) -> Iterator[str]:
    """A row a step; numbers are numbers."""
    return table(COLUMNS, (cells for row in found for cells in _values(row)))


def jsonl_lines(found: Iterable[Timeline]) -> Iterator[str]:
    """A line a step, with the columns of the CSV as fields."""
    for row in found:
        for cells in _values(row):
            pairs = zip(COLUMNS, cells, strict=True)
            yield encode({k: number(v) if isinstance(v, Decimal) else v for k, v in pairs})


def json_lines(found: Iterable[Timeline]) -> Iterator[str]:
    """One object; `timelines` is a list of slots with their steps, one timeline a line."""
    yield '{"timelines": ['
    rows = ['{"slot": ' + encode(row.slot) + ', "steps": [' + _steps(row) + "]}" for row in found]
    for place, row in enumerate(rows, 1):
        yield row + ("," if place < len(rows) else "")
    yield "]}"


def _steps(row: Timeline) -> str:
    return ", ".join(jsonl_lines([row]))


def _values(row: Timeline) -> Iterator[Sequence[object]]:
    for step in row.steps:
        claim = step.first
        yield (
            row.slot,
            claim.subject,
            claim.metric,
            claim.time_start,
            claim.time_end,
            claim.bound,
            claim.value,
            claim.value_high,
            claim.unit,
            step.delta,
            step.share,
            step.conflict,
            len(sources(step.claims)),
            "; ".join(sources(step.claims)),
            claim.published,
            claim.path,
            claim.line,
            claim.quote,
            claim.sentence,
        )


def painted(text: str, code: str, *, color: bool) -> str:
    """Text in a colour of the terminal, if colours are asked for."""
    return f"\x1b[{code}m{text}\x1b[0m" if color else text
