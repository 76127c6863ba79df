"""Text that Markdown shows as it is."""

from claimcheck.reporting.width import inert

_SPECIAL = str.maketrans({c: f"\\{c}" for c in "\\`*_{}[]<>#|~"})


def escaped(text: str) -> str:
    r"""Text on one line, its signs without their meaning in Markdown.

    >>> escaped("<b>|x\\n[y](z)")
    '\\<b\\>\\|x \\[y\\](z)'
    """
    return inert(text).translate(_SPECIAL)
