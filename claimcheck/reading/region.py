"""Which blocks of an HTML page are its main text."""

from collections.abc import Callable

from claimcheck.model.pattern import lazily
from claimcheck.reading.outline import Node, Outline, Piece

_STOP = lazily(r"[.!?](?=[\s\"'”’)<]|$)|[。\uff01\uff1f；;]")
_WORD = lazily(r"[a-z]+|[A-Z][a-z]+|[A-Z]+(?![a-z])")
_HAN = lazily(r"[\u3400-\u9fff]")
# Words of class and id by which pages name what is not the article.
_LABELS = frozenset(
    "ad ads advert advertisement advertising banner breadcrumb breadcrumbs comment comments consent"
    " cookie cookies disqus donate gdpr masthead menu modal navbar navigation newsletter"
    " outbrain pager pagination paywall popup promo recirc recommend recommended recommendation"
    " recommendations related share sharing sharebar shares sidebar signup sitemap skip"
    " social sponsor sponsored subscribe subscription taboola toolbar tooltip trending ticker"
    " widget widgets".split()
)
_MINOR = frozenset({"aside", "footer", "menu", "dialog"})
_MAIN = ("article", "main")
_SHORTEST, _LINKED, _HALF, _MOST = 24, 0.8, 0.5, 0.75
_SHORT_LINK = 160


def main_text(page: str, outline: Outline) -> list[Piece]:
    """The blocks of the article, its headline and what stands between them.

    The element that holds the article is the one that says so (`itemprop=articleBody`,
    `<article>`, `<main>`) and holds half of the page's prose, else the innermost one that
    holds three quarters of it. Navigation, forms, asides, comments and lists of links are out.
    """
    weights = [_prose(page, piece) for piece in outline.pieces]
    minor = _minor(outline, weights)
    sums = _sums(outline, weights, minor)
    top = _top(outline.nodes, sums)
    inside = _below(outline.nodes, lambda index, _: index == top)
    headers = _below(outline.nodes, lambda _, node: node.name == "header")
    kept: list[Piece] = []
    begun = False
    for piece in outline.pieces:
        if minor[piece.node] or _only_links(page, piece):
            continue
        if inside[piece.node] or piece.kind == "note":
            kept.append(piece)
        elif _headline(piece) or (begun and not headers[piece.node]):
            kept = kept if begun else []
            begun = True
            kept.append(piece)
    return _until(kept, inside)


def _until(kept: list[Piece], inside: list[bool]) -> list[Piece]:
    """Without what follows the last block of the main element."""
    while kept and not inside[kept[-1].node]:
        kept.pop()
    return kept


def _prose(page: str, piece: Piece) -> int:
    """How many letters of a block are prose: sentences, and not mostly links."""
    if piece.kind in ("heading", "cell", "row", "note"):
        return 0
    text = " ".join(page[run.start : run.end] for run in piece.runs)
    length = len(text) + len(_HAN.findall(text))
    linked = sum(run.end - run.start for run in piece.runs if run.linked)
    if length < _SHORTEST or linked > len(text) * _HALF:
        return 0
    return length if _STOP.search(text) else 0


def _minor(outline: Outline, weights: list[int]) -> list[bool]:
    """For each element whether it is furniture; one that holds half of all prose is not."""
    nodes = outline.nodes
    sums = _sums(outline, weights, [False] * len(nodes))
    found: list[bool] = []
    for node, own in zip(nodes, sums, strict=True):
        above = node.parent >= 0 and found[node.parent]
        labelled = own <= sums[0] * _HALF and _labelled(node)
        found.append(above or node.hidden or (labelled and bool(sums[0])))
    return found


def _labelled(node: Node) -> bool:
    if node.name in _MINOR:
        return True
    if node.name in ("body", "html", *_MAIN) or not node.attributes:
        return False
    names = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
    return any(word.lower() in _LABELS for word in _WORD.findall(names))


def _sums(outline: Outline, weights: list[int], minor: list[bool]) -> list[int]:
    """The prose inside each element, furniture left out."""
    sums = [0] * len(outline.nodes)
    for piece, weight in zip(outline.pieces, weights, strict=True):
        if not minor[piece.node]:
            sums[piece.node] += weight
    for index in range(len(sums) - 1, 0, -1):
        sums[outline.nodes[index].parent] += sums[index]
    return sums


def _top(nodes: list[Node], sums: list[int]) -> int:
    """The element that holds the article."""
    if not sums[0]:
        return 0
    named = [index for index, node in enumerate(nodes) if _named(node)]
    bodies = [index for index in named if _is_body(nodes[index])]
    articles = [index for index in named if nodes[index].name == "article"]
    for group in (bodies, articles, named):
        best = max(group, key=lambda index: sums[index], default=0)
        if best and sums[best] > sums[0] * _HALF:
            return best
    return _heaviest(nodes, sums)


def _named(node: Node) -> bool:
    return node.name in _MAIN or node.attributes.get("role") in _MAIN or _is_body(node)


def _is_body(node: Node) -> bool:
    return "articlebody" in node.attributes.get("itemprop", "").lower()


def _heaviest(nodes: list[Node], sums: list[int]) -> int:
    """The innermost element that holds three quarters of all prose, and more than paragraph."""
    best = 0
    for index, node in enumerate(nodes):
        # Of two that hold so much one is inside the other, and comes later.
        if sums[index] >= sums[0] * _MOST and node.name not in ("p", "li"):
            best = index
    return best


def _below(nodes: list[Node], wanted: Callable[[int, Node], bool]) -> list[bool]:
    """For each element whether it, or one that it stands in, is wanted."""
    inside: list[bool] = []
    for index, node in enumerate(nodes):
        inside.append(wanted(index, node) or (node.parent >= 0 and inside[node.parent]))
    return inside


def _only_links(page: str, piece: Piece) -> bool:
    """A block that only leads elsewhere; the page's own headline may be a link."""
    if piece.level == 1 or piece.kind in ("cell", "row"):
        return False
    if not any(run.linked for run in piece.runs):
        return False
    words = [(len(page[run.start : run.end].strip()), run.linked) for run in piece.runs]
    total = sum(length for length, _ in words)
    linked = sum(length for length, is_linked in words if is_linked)
    return linked >= total * _LINKED and total <= _SHORT_LINK


def _headline(piece: Piece) -> bool:
    return piece.kind == "heading" and piece.level == 1 and any(not r.linked for r in piece.runs)
