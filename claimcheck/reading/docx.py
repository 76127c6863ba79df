"""A Word document -> its text: paragraphs, lists, tables and notes, tracked changes accepted."""

from itertools import groupby

from claimcheck.errors import ClaimcheckError
from claimcheck.reading.laid import Laid
from claimcheck.reading.made import Made, merged
from claimcheck.reading.plain import masked
from claimcheck.reading.raised import around
from claimcheck.reading.word_styles import styles
from claimcheck.reading.wordml import Block, read_words
from claimcheck.reading.zipped import Archive

_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_WIDEST = 600  # characters of a table row that is no layout


def read_docx(raw: bytes, where: str, _: str | None) -> Laid:
    """The text of a .docx; a line is a paragraph or a table row, empty ones not counted."""
    if raw.startswith(b"\xd0\xcf\x11\xe0"):
        hint = "open it and save it as .docx, without a password"
        raise ClaimcheckError("an old or protected Word file", where, hint)
    archive = Archive(raw, where)
    body = archive.part("word/document.xml")
    if not body:
        hint = "open it and save it as .docx"
        raise ClaimcheckError("no valid .docx file: word/document.xml is missing", where, hint)
    known = styles(archive.part("word/styles.xml"), where)
    made = Made()
    layout = _Layout(made)
    layout.write(read_words(body, where, known))
    for name in _NOTES:
        if part := archive.part(name):
            layout.write(read_words(part, where, known))
    text = made.text
    return Laid(text, merged([*masked(text), *made.masked]), parts=tuple(made.parts))


class _Layout:
    """Writes blocks one below the other."""

    def __init__(self, made: Made) -> None:
        self._made = made
        self._line = 0
        self._before = ""

    def write(self, blocks: list[Block]) -> None:
        for row, group in groupby(blocks, key=lambda block: block.row):
            own = list(group)
            if row >= 0 and _tabular(own):
                self._row(own)
            else:
                for block in own:
                    self._paragraph(block)

    def _row(self, cells: list[Block]) -> None:
        self._begin("row")
        column = 1
        self._made.glue("| ")
        at = 0
        for block in cells:
            text = " ".join(block.text.split())
            if text:
                self._made.glue(" | " * (block.cell - at) or ("" if column == 1 else " "))
                at = block.cell
                self._made.put(text, self._line, column)
                column += len(text) + 1
        self._made.glue(" |")

    def _paragraph(self, block: Block) -> None:
        if not block.text.strip():
            self._before = ""
            return
        kind = "heading" if block.level else "item" if block.item else "text"
        self._begin(kind)
        if block.level:
            self._made.glue("#" * min(block.level, 6) + " ")
        elif block.item:
            self._made.glue("- ")
        column, said = 1, ""
        for piece, raised in block.pieces:
            before, behind = around(said, piece) if raised else ("", "")
            text = piece if said else piece.lstrip()
            column += len(piece) - len(text)
            self._made.glue(before)
            self._made.put(text, self._line, column)
            self._made.glue(behind)
            column, said = column + len(text), (said + text)[-12:]

    def _begin(self, kind: str) -> None:
        self._line += 1
        if self._made.length:
            close = kind == self._before and kind in ("row", "item")
            self._made.glue("\n" if close else "\n\n")
        self._before = kind


def _tabular(blocks: list[Block]) -> bool:
    """Whether these are the cells of a row of data, and not of a layout."""
    filled = {block.cell for block in blocks if block.text.strip()}
    return len(filled) > 1 and sum(len(block.text) for block in blocks) <= _WIDEST
