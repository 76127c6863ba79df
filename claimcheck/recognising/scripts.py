"""Letters of scripts, and which script a text is written in."""

from collections.abc import Iterator

from claimcheck.model.pattern import lazily

# Latin letters for sets of patterns, with the accents of El Peñasco and Łódź.
UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽ"
LETTERS = "A-Za-zÀ-ÖØ-öø-ž"
_HAN = lazily("[\u4e00-\u9fff]")
_APART = 16  # letters: what is judged is never a result, so a sample does


def is_wide(text: str) -> bool:
    """Whether most of a text, by a sample of it, are signs of Chinese: three bytes each.

    >>> is_wide("营收38.6亿元"), is_wide("Sales of 岚图 rose")
    (True, False)
    """
    some = text[::_APART]
    return len(some.encode("utf-8", "surrogatepass")) > 2 * len(some)


def han_lines(text: str) -> Iterator[tuple[int, int]]:
    r"""The lines of a text that hold a Chinese sign; the whole text where most of it are such.

    >>> list(han_lines("Sales of\nLantu 岚图 rose by\na tenth in the second"))
    [(9, 25)]
    """
    if is_wide(text):
        yield 0, len(text)
        return
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if not line.isascii() and _HAN.search(line):
            yield start, end
        start = end + 1
