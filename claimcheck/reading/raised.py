"""Raised letters: a mark of a note, a power, or part of a word."""

from claimcheck.model.pattern import lazily

_MARK = lazily(r"[\w*†‡§,-]{1,4}")
_POWER = lazily(r"(?:\b(?:[kcdm]?m|ft|in|yd)[23]|\d(?:st|nd|rd|th)|[^\W\d]\d*(?:TM|SM|®|er?))$")


def around(before: str, raised: str) -> tuple[str, str]:
    """What is to stand before and behind raised letters, so that no digit is read with others.

    >>> around("up 5%", "2"), around("10", "6"), around("4 km", "2")
    (('[', ']'), ('^', ''), ('', ''))
    """
    mark = raised.strip()
    if not _MARK.fullmatch(mark) or not before:
        return "", ""
    if mark.isdigit() and before.endswith("10"):
        return "^", ""
    return ("", "") if _POWER.search(before + mark) else ("[", "]")
