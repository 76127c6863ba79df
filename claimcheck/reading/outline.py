"""The blocks of an HTML page in order, each with the elements that it stands in."""

import re
from collections import Counter
from dataclasses import dataclass, field

from claimcheck.model.pattern import lazily
from claimcheck.reading.markup import Token, attributes, tokens

_VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr keygen".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol"
    " optgroup option p pre search section summary table tbody td tfoot th thead tr ul".split()
)
_CONTAINERS = _BLOCKS - {"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt"}
_NEVER = frozenset(
    "applet audio button canvas datalist del embed head iframe input map math meter nav noembed"
    " noframes noscript object option progress rp rt s script select strike style svg template"
    " textarea title video xmp".split()
)
# What a new element ends by itself: `<li>` an open `<li>`, and so on.
_ENDS = {
    **dict.fromkeys(_BLOCKS, frozenset({"p"})),
    "li": frozenset({"p", "li"}),
    **dict.fromkeys(("dd", "dt"), frozenset({"p", "dd", "dt"})),
    **dict.fromkeys(("td", "th"), frozenset({"p", "td", "th"})),
    "tr": frozenset({"p", "td", "th", "tr"}),
}
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ROLES = frozenset(
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation search"
    " tooltip".split()
)
_OF_HEADS = frozenset("base link meta noscript script style template title".split())
_OURS = lazily(r"<!--\s*claimcheck-", re.IGNORECASE)
_CODE = frozenset({"code", "kbd", "samp"})
_WIDEST = 600  # characters of a table row that is no layout
_NEAR = 16  # how many open elements are looked through for one that ends by itself


class Run:
    """A stretch of text: its offsets in the page, and how it is set."""

    __slots__ = ("code", "end", "linked", "raised", "start")

    def __init__(self, start: int, end: int, *, linked: bool, raised: bool, code: bool) -> None:
        self.start, self.end = start, end
        self.linked, self.raised, self.code = linked, raised, code


@dataclass(slots=True)
class Piece:
    """A block: its runs, the element it stands in, its kind and its cell of a table row."""

    node: int
    kind: str
    level: int = 0
    cell: int = -1
    runs: list[Run] = field(default_factory=list)


@dataclass(slots=True)
class Node:
    """An element that can hold blocks."""

    parent: int
    name: str
    hidden: bool
    attributes: dict[str, str]
    start: int


class Outline:
    """What was read of a page: elements, blocks, and what the head tells."""

    def __init__(self, page: str) -> None:
        self._page = page
        self.nodes = [Node(-1, "#page", hidden=False, attributes={}, start=0)]
        self.pieces: list[Piece] = []
        self.metas: list[dict[str, str]] = []
        self.scripts: list[tuple[int, int]] = []
        self.times: list[tuple[int, str]] = []
        self.title: tuple[int, int] | None = None
        self._open: list[tuple[str, int]] = []
        self._names: Counter[str] = Counter()
        self._piece: Piece | None = None
        self._rows: list[tuple[int, int]] = []
        self._wanted = False
        for token in tokens(page):
            self._take(token)
        self._close_to(0)

    def _take(self, token: Token) -> None:
        if token.kind == "text":
            self._text(token)
        elif token.kind == "comment" and _OURS.match(self._page, token.start):
            self._comment(token)
        elif token.kind == "open":
            self._begin(token)
        elif token.kind == "close":
            self._end(token.name, token.start)
        elif token.name == "title" and self.title is None and not self._names["svg"]:
            self.title = token.start, token.end
        elif token.name == "script" and self._wanted:
            self.scripts.append((token.start, token.end))

    @property
    def _node(self) -> int:
        return self._open[-1][1] if self._open else 0

    def _begin(self, token: Token) -> None:
        name = token.name
        told = attributes(token.attributes) if token.attributes.strip(" /") else {}
        if self._names["head"] and name not in _OF_HEADS:
            self._end("head", token.start)
        if name == "meta":
            self.metas.append(told)
        elif name == "br":
            self._break(token.start)
        elif name == "time" or "datepublished" in told.get("itemprop", "").lower():
            self.times.append((self._node, told.get("datetime") or told.get("content", "")))
        self._wanted = name == "script" and "ld+json" in told.get("type", "")
        if name not in _VOID:
            self._push(name, told, token.start)

    def _push(self, name: str, told: dict[str, str], start: int) -> None:
        self._end_by(_ENDS.get(name, frozenset()))
        node = self._node
        if name in _BLOCKS or _apart(name, told):
            self._piece = None if name in _BLOCKS else self._piece
            hidden = self.nodes[node].hidden or _apart(name, told)
            self.nodes.append(Node(node, name, hidden, told, start))
            node = len(self.nodes) - 1
        self._open.append((name, node))
        self._names[name] += 1
        if name == "tr":
            self._rows.append((len(self.pieces), -1))
        elif name in ("td", "th") and self._rows:
            first, cell = self._rows[-1]
            self._rows[-1] = first, cell + 1

    def _end_by(self, ended: frozenset[str]) -> None:
        """Close what the next element ends: an open paragraph, the last cell, the last row."""
        if not any(self._names[name] for name in ended):
            return
        place = len(self._open)
        for index in range(place - 1, max(place - _NEAR, 0) - 1, -1):
            name = self._open[index][0]
            if name in ended:
                place = index
            elif name in _CONTAINERS:
                break
        self._close_to(place)

    def _end(self, name: str, at: int) -> None:
        if name == "br":
            self._break(at)
        if not self._names[name]:
            return
        place = len(self._open) - 1
        while self._open[place][0] != name:
            place -= 1
        self._close_to(place)

    def _close_to(self, place: int) -> None:
        while len(self._open) > place:
            name, _ = self._open.pop()
            self._names[name] -= 1
            if name in _BLOCKS:
                self._piece = None
            if name == "tr" and self._rows:
                self._join(self._rows.pop()[0])

    def _break(self, at: int) -> None:
        """A line ends: inside a heading it only parts words."""
        piece = self._piece
        if piece is None:
            return
        if piece.kind == "heading":
            piece.runs.append(Run(at, at, linked=False, raised=False, code=False))
            return
        self._piece = Piece(piece.node, "line", cell=piece.cell)
        self.pieces.append(self._piece)

    def _comment(self, token: Token) -> None:
        """A comment to us: a block of its own between blocks, hidden inside one."""
        run = Run(token.start, token.end, linked=False, raised=False, code=True)
        if self._piece is not None:
            self._piece.runs.append(run)
        else:
            self.pieces.append(Piece(self._node, "note", runs=[run]))

    def _text(self, token: Token) -> None:
        node = self._node
        if self.nodes[node].hidden:
            return
        if self._piece is None:
            if self._page[token.start : token.end].isspace():
                return
            self._piece = self._new(node)
            self.pieces.append(self._piece)
        names = self._names
        self._piece.runs.append(
            Run(
                token.start,
                token.end,
                linked=names["a"] > 0,
                raised=names["sup"] > 0,
                code=any(names[name] for name in _CODE),
            )
        )

    def _new(self, node: int) -> Piece:
        cell = self._rows[-1][1] if self._rows else -1
        name = self.nodes[node].name
        if name in _HEADINGS:
            return Piece(node, "heading", _HEADINGS[name], cell)
        inside = name if name != "p" else self.nodes[self.nodes[node].parent].name
        return Piece(node, "item" if inside == "li" else "text", 0, cell)

    def _join(self, first: int) -> None:
        """The cells of a row, if they are cells of a table and not of a layout."""
        own = self.pieces[first:]
        if not own or any(piece.kind == "row" for piece in own):
            return
        if sum(run.end - run.start for piece in own for run in piece.runs) > _WIDEST:
            return
        if len({piece.cell for piece in own}) < 2:
            return
        for piece in own:
            piece.kind = "cell"
        own[-1].kind = "row"


def _apart(name: str, told: dict[str, str]) -> bool:
    """Whether what stands in the element is no part of the text that readers see."""
    if name in _NEVER:
        return True
    if not told:
        return False
    if "hidden" in told or told.get("aria-hidden") == "true":
        return True
    style = told.get("style", "").replace(" ", "").lower()
    return told.get("role", "") in _ROLES or "display:none" in style
