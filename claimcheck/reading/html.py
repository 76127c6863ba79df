"""An HTML page -> the text that its readers see, each part with its line and column."""

import re
from bisect import bisect_left

from claimcheck.model.pattern import lazily
from claimcheck.reading.made import Made
from claimcheck.reading.markup import pieces
from claimcheck.reading.outline import Node, Outline, Piece, Run
from claimcheck.reading.raised import around
from claimcheck.reading.region import main_text

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_STRETCH = lazily(rf"[^\s{_UNSEEN}]+(?: [^\s{_UNSEEN}]+)*")
_WIDE = lazily(r"[\u2e80-\u9fff\uff00-\uffef]")


def lay_out(page: str, outline: Outline, made: Made) -> None:
    """Write the main text of a page: paragraphs apart, headings, items and rows marked."""
    Layout(page, made, outline.nodes).write(main_text(page, outline))


class Layout:
    """Writes blocks one below the other; white space is what a browser would show."""

    def __init__(self, page: str, made: Made, nodes: list[Node]) -> None:
        self._page, self._made = page, made
        self._tables: list[int] = []  # for each element the table that it stands in
        for index, node in enumerate(nodes):
            above = self._tables[node.parent] if node.parent >= 0 else 0
            self._tables.append(index if node.name == "table" else above)
        self._breaks = [found.start() for found in re.finditer("\n", page)]
        self._gap = ""  # white space that was met since the last letter
        self._tail = ""

    def write(self, blocks: list[Piece]) -> None:
        """All blocks in order."""
        before: Piece | None = None
        empty = False
        for piece in blocks:
            if not any(self._page[run.start : run.end].strip() for run in piece.runs):
                empty = True
                continue
            self._begin(piece, before, empty=empty)
            self._gap, self._tail = "", ""
            for run in piece.runs:
                self._run(run)
            if piece.kind == "row":
                self._made.glue(" |")
            before, empty = piece, False

    def _begin(self, piece: Piece, before: Piece | None, *, empty: bool) -> None:
        """The break before a block, and the marker that tells its kind."""
        if before and before.kind == "cell" and piece.kind in ("cell", "row"):
            self._made.glue(" | " * (piece.cell - before.cell) or " ")
            return
        if before:
            one = self._tables[before.node] == self._tables[piece.node]
            close = one and _close(before, piece)
            self._made.glue("\n" if close and not empty else "\n\n")
        if piece.kind == "heading":
            self._made.glue("#" * piece.level + " ")
        elif piece.kind == "item":
            self._made.glue("- ")
        elif piece.kind in ("cell", "row"):
            self._made.glue("| " + " | " * piece.cell)

    def _run(self, run: Run) -> None:
        if run.start == run.end:
            self._gap = self._gap or " "
            return
        begin = self._made.length
        raised = self._page[run.start : run.end] if run.raised else ""
        before, behind = around(self._tail, raised)
        self._made.glue(before)
        for said, start in pieces(self._page, run.start, run.end):
            if said == self._page[start : start + len(said)]:
                self._letters(said, start)
            elif said.isspace():
                self._gap = self._gap or " "
            elif said not in _UNSEEN:
                self._put(said, start)
        self._made.glue(behind)
        if run.code:
            self._made.mask(begin)

    def _letters(self, said: str, start: int) -> None:
        at = 0
        for found in _STRETCH.finditer(said):
            self._gap = self._gap or _space(said[at : found.start()])
            self._put(found[0], start + found.start())
            at = found.end()
        self._gap = self._gap or _space(said[at:])

    def _put(self, said: str, start: int) -> None:
        if self._gap and self._tail:
            wide = self._gap == "\n" and _WIDE.match(self._tail[-1]) and _WIDE.match(said)
            self._made.glue("" if wide else " ")
        line = bisect_left(self._breaks, start)
        column = start - (self._breaks[line - 1] if line else -1)
        self._made.put(said, line + 1, column)
        self._gap, self._tail = "", (self._tail + said)[-12:]


def _close(before: Piece, piece: Piece) -> bool:
    """Whether two blocks stand on lines that follow each other."""
    if before.kind == "row":
        return piece.kind in ("cell", "row")
    return piece.kind == "line" or (piece.kind == before.kind == "item")


def _space(blank: str) -> str:
    """What is left of white space: nothing, a blank, or the end of a line of the file."""
    if "\n" in blank:
        return "\n"
    return " " if blank.strip(_UNSEEN) else ""
