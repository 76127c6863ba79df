"""Text folded for matching, letter by letter, so that every offset stays what it was."""

from claimcheck.model.pattern import lazily

_WIDE = lazily("[\uff10-\uff5a]")
_WIDE_BYTES = (b"\xef\xbc", b"\xef\xbd")  # with which all of them begin
_BLANKS = "-\u2010\u2011\u00a0\u202f\n\t"
_FULL_WIDTH = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF41, 0xFF5B))}


def folded(text: str) -> str:
    """Lower case, hyphens, tabs and line breaks as blanks, typographic as plain apostrophes.

    The result is as long as the text.

    >>> folded("Year-on-Year"), len(folded("İstanbul"))
    ('year on year', 8)
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(one if len(one := letter.lower()) == 1 else letter for letter in text)
    for blank in _BLANKS:
        low = low.replace(blank, " ")
    low = low.replace("\u2019", "'")
    return low if low.isascii() else _half_width(low)


def _half_width(text: str) -> str:
    """Full-width Latin letters and digits as plain ones; Chinese punctuation stays."""
    in_bytes = text.encode("utf-8", "surrogatepass")  # to look for bytes is much quicker
    if not any(map(in_bytes.__contains__, _WIDE_BYTES)):
        return text
    return text.translate(_FULL_WIDTH) if _WIDE.search(text) else text
