"""Plain text: only addresses hold no prose."""

from claimcheck.model.pattern import lazily

_SHUTS = r"\s<>\"'“”‘’()\[\]《》。、\uff0c\uff1b\uff01\uff1f\uff08\uff09\u3400-\u9fff"
_MAIL = r"[A-Za-z0-9_.+-]"
# Possessive, and only from the start of a run: a long run without @ is looked at once.
ADDRESS = (
    rf"(?:https?://|www\.|data:[a-z]+/)[^{_SHUTS}]+"
    rf"|(?<!{_MAIL}){_MAIL}++@[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)+"
)
_ADDRESS = lazily(ADDRESS)


def masked(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of web and mail addresses and data URIs.

    >>> masked("See https://example.org/2025/5 for 5%")
    ((4, 30),)
    """
    if "://" not in text and "@" not in text and "www." not in text and "data:" not in text:
        return ()
    return tuple(found.span() for found in _ADDRESS.finditer(text))
