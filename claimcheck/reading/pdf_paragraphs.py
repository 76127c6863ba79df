"""Lines of pages -> paragraphs: which line only goes on with what the one before began."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from claimcheck.model.pattern import lazily
from claimcheck.reading.pdf_lines import Line

_MARKER = lazily(r"[-*+•·▪●◦]\s|\d{1,2}(?:[.)]\s|、)|[(\uff08]\d{1,2}[)\uff09]")
_STOP = lazily(r"[.!?。\uff01\uff1f…:\uff1a][\"'”’」』)\uff09]*$")
_LOOSE, _INDENT, _TALLER, _SLACK = 1.35, 0.8, 1.18, 1.5
_SINGLE, _DOUBLE = 1.65, 2.3  # heights of a line, from one line to the next
_NEARLY, _COLUMN, _FEW = 0.85, 40.0, 3


class _Measure(NamedTuple):
    """What is usual in a document.

    The most that two lines of a paragraph are apart, in heights of a line, and where columns
    end that begin at a place (in steps of 40 points).
    """

    apart: float
    ends: dict[int, float]


def paragraphs(pages: list[list[Line]]) -> Iterator[list[Line]]:
    """The paragraphs of all pages in order; one may go on across a page's end."""
    measure = _measured(pages)
    kept: list[Line] = []
    end = 0.0
    for page in pages:
        for line, column in zip(page, _columns(page, measure), strict=True):
            if kept and not _goes_on(kept, line, measure.apart, end):
                yield kept
                kept = []
            kept.append(line)
            end = column
    if kept:
        yield kept


def _measured(pages: list[list[Line]]) -> _Measure:
    lines = [line for page in pages for line in page]
    ends: dict[int, float] = {}
    for line in lines:
        ends[_place(line)] = max(ends.get(_place(line), 0.0), line.right)
    steps = sorted(
        (one.bottom - other.bottom) / one.height
        for one, other in pairwise(lines)
        if one.page == other.page and 0 < one.bottom - other.bottom < one.height * _DOUBLE
    )
    full = sum(line.right >= ends[_place(line)] * _NEARLY for line in lines)
    # Lines set wide apart are those of a paragraph only where most of them are full.
    most = _DOUBLE if full * 2 > len(lines) else _SINGLE
    usual = steps[len(steps) // 4] if steps else 1.0
    return _Measure(min(usual * _LOOSE, most), ends)


def _place(line: Line) -> int:
    return int(line.left // _COLUMN)


def _columns(page: list[Line], measure: _Measure) -> list[float]:
    """For each line the right edge of the column of text that it stands in."""
    found: list[float] = []
    run: list[Line] = []
    for line in [*page, None]:
        if run and (line is None or not _below(run[-1], line)):
            end = max(one.right for one in run)
            if len(run) < _FEW:
                end = max(measure.ends[_place(one)] for one in run)
            found += [end] * len(run)
            run = []
        if line is not None:
            run.append(line)
    return found


def _below(line: Line, after: Line) -> bool:
    """Whether the next line stands under this one, in the same column."""
    return after.bottom < line.bottom and after.left < line.right and line.left < after.right


def _goes_on(kept: list[Line], line: Line, apart: float, end: float) -> bool:
    """Whether a line goes on with a paragraph whose last line stands in a column up to `end`."""
    before = kept[-1]
    taller = max(before.height, line.height) / min(before.height, line.height)
    if taller > _TALLER or _MARKER.match(line.text) or "\t" in line.text + before.text:
        return False
    if before.right + _first_word(line) < end - _SLACK:
        return False
    if before.page != line.page or not _below(before, line):
        return not _STOP.search(before.text)
    if before.bottom - line.bottom > apart * line.height:
        return False
    margin = kept[1] if len(kept) > 1 else before
    return line.left - margin.left <= _INDENT * line.height or _item(margin)


def _item(line: Line) -> bool:
    return bool(_MARKER.match(line.text))


def _first_word(line: Line) -> float:
    """How wide the first word of a line is: what did not fit into the line before."""
    if line.text[0] >= "\u2e80":
        return line.height * 2
    word = line.text.split(None, 1)[0]
    return (line.right - line.left) * (len(word) + 1) / max(len(line.text), 1)
