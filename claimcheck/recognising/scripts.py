"""Which script most of a text is written in."""

_APART = 16  # letters: what is judged is never a result, so a sample does


def is_wide(text: str) -> bool:
    """Whether most of a text, by a sample of it, are signs of Chinese: three bytes each.

    >>> is_wide("营收38.6亿元"), is_wide("Sales of 岚图 rose")
    (True, False)
    """
    some = text[::_APART]
    return len(some.encode("utf-8", "surrogatepass")) > 2 * len(some)
