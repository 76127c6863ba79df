"""Markdown as it lies in the file: its front matter, and the spans that hold no prose."""

import re

from claimcheck.model.pattern import lazily
from claimcheck.reading.plain import ADDRESS

_FRONT = lazily(r"(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = lazily(r"^([A-Za-z_][\w-]*)[ \t]*[:=][ \t]*(\S[^\r\n]*?)[ \t]*$", re.MULTILINE)
_MASKED = lazily(
    r"^[ \t]*(?P<fence>`{3,}+|~{3,}+)[^\n]*+\n(?:.*?^[ \t]*(?P=fence)[^\n]*$|.*)"
    r"|(?<!`)(?P<ticks>`++)[^\n]+?(?<!`)(?P=ticks)(?!`)"
    r"|<!--(?:.*?-->|.*)"  # one that is never closed hides the rest, as it does on a page
    r"|(?<=\])\((?:[^()\n]|\([^()\n]*\))*\)"
    r"|^[ \t]*\[[^\]\n]+\]:[ \t]*\S[^\n]*"
    r"|</?[A-Za-z][^<>\n]*>"
    rf"|{ADDRESS}",
    re.DOTALL | re.MULTILINE,
)


def front_matter(text: str) -> tuple[dict[str, str], int]:
    r"""The `key: value` lines between the first two `---` (or `+++`), and where the body begins.

    >>> front_matter("---\ndate: 2025-08-29\n---\nSales rose.")
    ({'date': '2025-08-29'}, 25)
    """
    found = _FRONT.match(text)
    if not found:
        return {}, 0
    entries = {key.lower(): value.strip("\"'") for key, value in _ENTRY.findall(found[2])}
    return (entries, found.end()) if entries else ({}, 0)


def masked(text: str, body: int) -> tuple[tuple[int, int], ...]:
    """Front matter, code, link targets, tags and comments: sorted spans without prose."""
    front = ((0, body),) if body else ()
    return (*front, *(found.span() for found in _MASKED.finditer(text, body)))
