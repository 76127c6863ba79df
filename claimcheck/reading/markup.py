"""HTML as tokens with their offsets, in one pass whatever the page holds.

The standard library's parser counts lines instead of offsets and has changed how it reads
broken comments and scripts between patch releases; results must not depend on that.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.model.pattern import lazily

# Possessive throughout, so that nothing is looked at twice.
_TAG = lazily(r"""<(/?)([A-Za-z][^\s/>]*+)((?:[^>"']++|"[^"]*+"|'[^']*+')*+)>""")
_LOOSE = lazily(r"<(/?)([A-Za-z][^\s/>]*+)([^>]*+)>")
_BROKEN = lazily(r"</(?![A-Za-z])")
_MARK = lazily(r"<(?=[A-Za-z/!?])")
_ATTRIBUTE = lazily(r"""([^\s=/>"']++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s>"']++))?""", re.DOTALL)
_RAW = {
    name: lazily(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "noscript")
}
_REFERENCE = lazily(r"&(?:#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?")


class Token(NamedTuple):
    """A piece of the page: `text`, `open`, `close`, `comment`, `raw` (inside a script, a title).

    `start` and `end` are offsets of the text itself; `name` is the element's, in lower case,
    `attributes` are as they stand in the tag.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def tokens(page: str) -> Iterator[Token]:
    """The tokens of a page in order; declarations and broken tags are comments too."""
    at, tag = 0, _TAG
    while at < len(page):
        mark = _MARK.search(page, at)
        begin = mark.start() if mark else len(page)
        if begin > at:
            yield Token("text", at, begin)
        if begin == len(page):
            return
        at = begin
        if page[begin + 1] in "!?" or _BROKEN.match(page, begin):
            at = _behind(page, begin)
            yield Token("comment", begin, at)
            continue
        found = tag.match(page, begin)
        if found is None and tag is _TAG:
            tag = _LOOSE  # a quote that is never closed: from here on quotes mean nothing
            continue
        if found is None:
            at = _behind(page, begin)
            continue
        name = found[2].lower()
        yield Token("close" if found[1] else "open", begin, found.end(), name, found[3])
        at = found.end()
        if not found[1] and name in _RAW:
            end = _RAW[name].search(page, at)
            stop = end.start() if end else len(page)
            yield Token("raw", at, stop, name)
            at = stop


def _behind(page: str, at: int) -> int:
    """Where a comment, a declaration or a broken tag ends; the page's end if it never does."""
    comment = page.startswith("<!--", at)
    end = page.find("-->" if comment else ">", at + (4 if comment else 1))
    return len(page) if end < 0 else end + (3 if comment else 1)


def attributes(inside: str) -> dict[str, str]:
    """The attributes of a tag by their names in lower case; the first of a name holds.

    >>> attributes(' class="a b" hidden')
    {'class': 'a b', 'hidden': ''}
    """
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(inside):
        found.setdefault(name.lower(), html.unescape(value.strip("\"'")))
    return found


def pieces(page: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """A text run cut at its character references: what each piece says, and where it begins.

    >>> "|".join(said for said, _ in pieces("5&#37; up", 0, 9))
    '5|%| up'
    """
    at = start
    for found in _REFERENCE.finditer(page, start, end):
        meant = html.unescape(found[0])
        if meant == found[0]:
            continue
        if found.start() > at:
            yield page[at : found.start()], at
        yield meant, found.start()
        at = found.end()
    if at < end:
        yield page[at:end], at
