"""Grammars of time: forms tried where their first word stands, the longest reading kept."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily
from claimcheck.recognising.days import Anchor, Days

_NAMED, _AGAIN = lazily(r"\(\?P<\w+>"), lazily(r"\(\?P=\w+\)")
_LARGE = 8000  # code points from which the gate costs less than it saves
_DEEPEST = 3  # "the first week of the second half of 2025" holds one time in another


class Form(NamedTuple):
    """A pattern, what it makes of its match, and the first words or signs that begin it.

    `starts` are lower-case words or single signs; `#` stands for any digit.
    """

    starts: str
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], "Reader"], Period | None]


Table = Mapping[str, Sequence[Form]]


def table(forms: Sequence[Form]) -> Table:
    """The forms by what begins them."""
    found: dict[str, list[Form]] = {}
    for form in forms:
        for start in form.starts.split():
            keys = "0123456789" if start == "#" else (start,)
            for key in keys:
                found.setdefault(key, []).append(form)
    return found


@lru_cache(maxsize=4)
def _gate(patterns: tuple[re.Pattern[str], ...]) -> re.Pattern[str]:
    """One pattern that matches wherever any of several does, and perhaps where none does.

    Most digits begin no time: one look is then enough instead of one for each form.
    """
    parts = []
    for pattern in patterns:
        plain = _NAMED.sub("(?:", _AGAIN.sub(".", pattern.pattern))
        parts.append(f"(?i:{plain})" if pattern.flags & re.IGNORECASE else f"(?:{plain})")
    return re.compile("|".join(parts))


class Grammar(NamedTuple):
    """The forms of one language.

    `places` finds where a form may begin and the word that chooses the forms; `part` reads
    on behind a period that was found (十月 | 的第一周).
    """

    forms: Table
    places: re.Pattern[str]
    part: "Callable[[Period, Reader], Period] | None" = None


class Reader:
    """Reads the time expressions of one text by one grammar."""

    def __init__(self, anchor: Anchor, grammar: Grammar) -> None:
        self.text, self.anchor = anchor.text, anchor
        self.forms, self.places, self.part = grammar
        self.depth = 0
        digital = tuple(dict.fromkeys(form.pattern for form in self.forms.get("1", ())))
        self.gate = _gate(digital) if len(self.text) > _LARGE and digital else None

    def all(self) -> Iterator[Period]:
        """Every time expression, none overlapping another, in order."""
        end = 0
        for found in self.places.finditer(self.text):
            if found.start() < end:
                continue
            period = self._longest(found)
            if period is not None:
                end = period.end
                yield period

    def at(self, place: int) -> Period | None:
        """The time expression that begins exactly here, for forms that hold another one."""
        found = self.places.match(self.text, place)
        if found is None or self.depth >= _DEEPEST:
            return None
        self.depth += 1
        period = self._longest(found)
        self.depth -= 1
        return period

    def _longest(self, found: re.Match[str]) -> Period | None:
        best: Period | None = None
        if self.gate and found[0].isdecimal() and not self.gate.match(self.text, found.start()):
            return None
        for form in self.forms.get(found[0].lower(), ()):
            match = form.pattern.match(self.text, found.start())
            if match is None or (best is not None and match.end() < best.end):
                continue
            period = form.make(match, self)
            if period is not None and (best is None or period.end > best.end):
                best = period
        return self.part(best, self) if best and self.part else best


def made(found: re.Match[str], span: Days | None, grain: str, **more: object) -> Period | None:
    """The period of a match, None without days."""
    if span is None or span[0] > span[1]:
        return None
    return Period(found.start(), found.end(), span[0], span[1], grain=grain, **more)  # type: ignore[arg-type]
