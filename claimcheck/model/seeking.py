"""Patterns over whole texts, tried only where something stands that all their finds begin with.

A pattern that looks through a text stops at each letter; to find a bracket, or the next line,
takes a fiftieth of that.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate


def everywhere(text: str, *signs: str) -> Sequence[int]:
    """The places where one of the signs begins, in order.

    >>> tuple(everywhere("a(b)(c", "(", ")"))
    (1, 3, 4)
    """
    found: list[int] = []
    for sign in signs:
        place = text.find(sign)
        while place >= 0:
            found.append(place)
            place = text.find(sign, place + 1)
    return sorted(found)


def line_starts(text: str) -> Sequence[int]:
    r"""Where lines begin, the empty one behind a last line break too.

    >>> tuple(line_starts("one\n\ntwo\n"))
    (0, 4, 5, 9)
    """
    starts = accumulate([len(line) + 1 for line in text.split("\n")], initial=0)
    return list(starts)[:-1]


def begun_at(
    places: Iterable[int], pattern: "re.Pattern[str]", text: str
) -> "Iterator[re.Match[str]]":
    """What a pattern finds in a text, where all that it finds begins at one of the places."""
    end = 0
    for place in places:
        if place >= end and (found := pattern.match(text, place)):
            yield found
            end = found.end()


def last_before(text: str, place: int) -> str:
    """The letter before a place, or before one blank there; a blank or nothing where none is.

    >>> last_before("at 5", 3), last_before("at5", 2)
    ('t', 't')
    """
    last = text[place - 1 : place]
    return text[place - 2 : place - 1] if last.isspace() else last
