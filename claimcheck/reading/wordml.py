"""WordprocessingML -> blocks, in one pass over its events; tracked changes are accepted."""

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from claimcheck.errors import ClaimcheckError

_SKIPPED = frozenset(
    "del moveFrom delText delInstrText instrText Fallback rt pPrChange rPrChange tblPrChange"
    " trPrChange tcPrChange sectPrChange numberingChange sectPr".split()
)
_LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_OFF = ("0", "false", "off", "none")
_SPACE = "wordprocessingml"


class Style(NamedTuple):
    """What a paragraph style means: a heading of some level, a list item, contents."""

    level: int = 0
    item: bool = False
    contents: bool = False


@dataclass(slots=True)
class Block:
    """A paragraph: pieces of text (raised or not), its style, and its cell of a table row."""

    pieces: list[tuple[str, bool]] = field(default_factory=list)
    level: int = 0
    item: bool = False
    contents: bool = False
    goes_on: bool = False
    row: int = -1
    cell: int = -1

    @property
    def text(self) -> str:
        """All its letters."""
        return "".join(piece for piece, _ in self.pieces)


class _Row:
    """A table row that is being read."""

    def __init__(self, number: int, first: int) -> None:
        self.number, self.first, self.cell = number, first, -1
        self.deleted = False


class Words:
    """Reads one part of a document; `blocks` is what it holds."""

    def __init__(self, styles: dict[str, Style]) -> None:
        self.blocks: list[Block] = []
        self._styles = styles
        self._path: list[str] = []
        self._skipping = 0
        self._paragraphs: list[Block] = []
        self._rows: list[_Row] = []
        self._count = 0
        self._hidden = self._raised = False

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        name = name.rpartition("}")[2]
        self._path.append(name)
        parent = self._path[-2] if len(self._path) > 1 else ""
        if parent in ("rPr", "trPr"):
            if not self._skipping:
                self._property(name, parent, _value(attributes))
            return
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
            return
        self._structure(name, attributes)

    def _structure(self, name: str, attributes: dict[str, str]) -> None:
        if name == "p":
            self._paragraphs.append(self._new())
        elif name == "r":
            self._hidden = self._raised = False
        elif name in ("tr", "tc", "gridSpan"):
            self._tabled(name, _value(attributes))
        elif name in _LETTERS and self._path[-2] == "r":
            self._write(_LETTERS[name])
        elif name in ("footnoteReference", "endnoteReference"):
            self._write(f"[{attributes.get(_key(attributes, 'id'), '')}]")
        elif self._paragraphs:
            self._styled(name, _value(attributes))

    def _tabled(self, name: str, value: str) -> None:
        if name == "tr":
            self._count += 1
            self._rows.append(_Row(self._count, len(self.blocks)))
        elif self._rows:
            self._rows[-1].cell += 1 if name == "tc" else max(min(int(value or 1), 99), 1) - 1

    def _property(self, name: str, parent: str, value: str) -> None:
        """A property of a run, of a paragraph's end, or of a table row."""
        on = value not in _OFF
        if parent == "trPr":
            if name == "del" and self._rows:
                self._rows[-1].deleted = True
        elif self._path[-3:-2] == ["pPr"]:
            if name in ("del", "moveFrom") and self._paragraphs:
                self._paragraphs[-1].goes_on = True
        elif name in ("vanish", "webHidden"):
            self._hidden = on
        elif name == "vertAlign":
            self._raised = value == "superscript"

    def _styled(self, name: str, value: str) -> None:
        block, parent = self._paragraphs[-1], self._path[-2]
        if name == "pStyle":
            style = self._styles.get(value, Style())
            block.level, block.item, block.contents = style
        elif name == "numId" and parent == "numPr":
            block.item = value != "0"
        elif name == "outlineLvl" and value.isdigit():
            block.level = int(value) + 1 if int(value) < 9 else 0

    def end(self, name: str) -> None:
        """An element ends."""
        name = name.rpartition("}")[2]
        self._path.pop()
        if self._path and self._path[-1] in ("rPr", "trPr"):
            return
        if self._skipping:
            self._skipping -= 1
        elif name == "p" and self._paragraphs:
            self._finish(self._paragraphs.pop())
        elif name == "tr" and self._rows:
            row = self._rows.pop()
            if row.deleted:
                del self.blocks[row.first :]

    def letters(self, data: str) -> None:
        """Text of the current element."""
        if not self._skipping and self._path[-1] == "t":
            self._write(data)

    def _write(self, data: str) -> None:
        if self._paragraphs and not self._hidden:
            self._paragraphs[-1].pieces.append((data, self._raised))

    def _new(self) -> Block:
        if not self._rows:
            return Block()
        return Block(row=self._rows[-1].number, cell=self._rows[-1].cell)

    def _finish(self, block: Block) -> None:
        before = self.blocks[-1] if self.blocks else None
        if before and before.goes_on and (before.row, before.cell) == (block.row, block.cell):
            before.pieces += block.pieces
            before.goes_on = block.goes_on
        else:
            self.blocks.append(block)


def read_words(part: bytes, where: str, styles: dict[str, Style]) -> list[Block]:
    """The blocks of a part of a document."""
    words = Words(styles)
    parse(part, where, words.begin, words.end, words.letters)
    return [block for block in words.blocks if not block.contents]


def parse(part: bytes, where: str, begin: object, end: object, letters: object) -> None:
    """Hand the events of an XML part on; entities of its own are refused."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = begin  # type: ignore[assignment]
    parser.EndElementHandler = end  # type: ignore[assignment]
    parser.CharacterDataHandler = letters  # type: ignore[assignment]
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(part, True)  # noqa: FBT003 (the last part; no keyword is taken)
    except (expat.ExpatError, ValueError) as error:
        hint = "open it and save it anew"
        raise ClaimcheckError(f"no valid .docx file: {error}", where, hint) from error


def _refuse(*_: object) -> None:
    raise ValueError("a document type is declared")


def _key(attributes: dict[str, str], name: str) -> str:
    return next((key for key in attributes if key.rpartition("}")[2] == name), "")


def _value(attributes: dict[str, str]) -> str:
    return attributes.get(_key(attributes, "val"), "")
