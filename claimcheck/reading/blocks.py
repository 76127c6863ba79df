"""Blocks of a text: paragraphs, headings, list items and table rows, as spans."""

from collections.abc import Iterator
from typing import Literal

import msgspec

from claimcheck.model.pattern import lazily

Kind = Literal["text", "heading", "item", "row"]

_LINE = lazily(r"[^\r\n]+")
_NUMERALS = "一二三四五六七八九十"
_ITEM = lazily(
    r"(?:[-*+•·▪●◦]\s|\d{1,2}(?:[.)]\s|、)|[(\uff08]\d{1,2}[)\uff09]"
    rf"|[{_NUMERALS}]{{1,3}}、)\s*"
)
_HASHES = lazily(r"#{1,6}\s+")
_QUOTED = lazily(r"(?:>\s?)+")
_RULE = lazily(r"[\s|:\-=*_+]+$")
_NARROW = lazily("[\0-\u2e7f]+")
_FINAL = tuple('.!?;:,。、…”」』"\uff01\uff1f\uff1b\uff1a\uff0c')
_STOPS = tuple(".!?。…\uff01\uff1f")
_LONGEST_HEADING = 120
_WIDEST_WRAP, _NARROWEST_WRAP = 110, 50
_NEARLY = 0.8


class Block(msgspec.Struct, frozen=True, gc=False):
    """Half-open offsets of a block's words (without its marker), and its kind."""

    start: int
    end: int
    kind: Kind


class _Line(msgspec.Struct, frozen=True, gc=False):
    start: int
    end: int
    kind: Kind
    gap: int  # line breaks before it


def blocks(text: str) -> Iterator[Block]:
    r"""The blocks of a text in order; lines that were only wrapped are one block.

    >>> [text[b.start:b.end] for text in ["# Sales\n- up 5%\n"] for b in blocks(text)]
    ['Sales', 'up 5%']
    """
    paragraph: list[_Line] = []
    for line in _lines(text):
        if paragraph and (line.gap > 1 or line.kind != "text"):
            yield from _joined(text, paragraph)
            paragraph = []
        if line.kind in {"text", "item"}:
            paragraph.append(line)
        else:
            yield Block(line.start, line.end, line.kind)
    yield from _joined(text, paragraph)


def _lines(text: str) -> Iterator[_Line]:
    before = 0
    for found in _LINE.finditer(text):
        start, end = found.span()
        gap = text.count("\n", before, start) or text.count("\r", before, start)
        if text[start].isspace() or text[end - 1].isspace():
            raw = found[0]
            stripped = raw.strip()
            if not stripped:
                continue
            before = end
            start += len(raw) - len(raw.lstrip())
            end = start + len(stripped)
        else:
            before = end
        if _is_plain(text[start]):
            yield _Line(start, end, "row" if _is_row(text, start, end) else "text", gap)
            continue
        quoted = _QUOTED.match(text, start, end)
        start = quoted.end() if quoted else start
        if start < end and not _RULE.match(text, start, end):
            yield _Line(*_typed(text, start, end), gap)


def _is_plain(letter: str) -> bool:
    """Whether a line that begins so has no marker."""
    return letter.isalpha() and letter not in _NUMERALS


def _is_row(text: str, start: int, end: int) -> bool:
    """Whether a line has the cells of a table."""
    return text[start] == "|" or (
        text.count("\t", start, end) > 1 or text.count(" | ", start, end) > 1
    )


def _typed(text: str, start: int, end: int) -> tuple[int, int, Kind]:
    """A line without its marker, and the kind that the marker tells."""
    if hashes := _HASHES.match(text, start, end):
        return hashes.end(), end, "heading"
    if _is_row(text, start, end):
        return start, end, "row"
    if (item := _ITEM.match(text, start, end)) and item.end() < end:
        return item.end(), end, "item"
    return start, end, "text"


def _joined(text: str, lines: list[_Line]) -> Iterator[Block]:
    """Lines that stand together, wrapped ones joined to what they continue."""
    if not _may_be_wrapped(text, lines):
        for line in lines:
            yield Block(line.start, line.end, _kind(text, line.start, line))
        return
    widths = [width(text, line.start, line.end) for line in lines]
    full = _full_width(widths)
    flows = sum(wide >= full for wide in widths) > 1
    start: int | None = None
    for place, line in enumerate(lines):
        start = line.start if start is None else start
        after = lines[place + 1] if place + 1 < len(lines) and widths[place] >= full else None
        if after and _continues(text, line, after) and (flows or not _opens(text, after)):
            continue
        yield Block(start, line.end, _kind(text, start, line))
        start = None


def _may_be_wrapped(text: str, lines: list[_Line]) -> bool:
    """Whether lines may be one text, of which none is too long and the last ends a sentence."""
    if len(lines) <= 1 or text[lines[-1].end - 1] not in _FINAL:
        return False
    return max([line.end - line.start for line in lines]) <= _WIDEST_WRAP


def _full_width(widths: list[int]) -> float:
    """From this width on a line may have been wrapped; without limit where none was.

    In wrapped text no line is much longer than the others.
    """
    longest = max(widths)
    return float("inf") if longest > _WIDEST_WRAP else max(_NARROWEST_WRAP, longest * _NEARLY)


def _continues(text: str, line: _Line, after: _Line) -> bool:
    """Whether a line as wide as its row goes on in the next one."""
    return after.kind == "text" and text[line.end - 1] not in _STOPS


def _opens(text: str, line: _Line) -> bool:
    """A line that begins like a sentence of its own."""
    return text[line.start].isupper()


def _kind(text: str, start: int, line: _Line) -> Kind:
    if line.kind == "item":
        return "item"
    if start != line.start or text[line.end - 1] in _FINAL:
        return "text"
    length = line.end - start
    if length <= _LONGEST_HEADING / 2:
        return "heading"
    short = length <= _LONGEST_HEADING and width(text, start, line.end) <= _LONGEST_HEADING
    return "heading" if short else "text"


def width(text: str, start: int, end: int) -> int:
    """Columns of a part of a text, two for a Chinese character."""
    part = text[start:end]
    return len(part) if part.isascii() else len(part) + len(_NARROW.sub("", part))
