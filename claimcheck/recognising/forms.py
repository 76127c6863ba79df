"""Grammars of time: forms tried where their first word stands, the longest reading kept."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.model.mention import Period
from claimcheck.recognising.anchor import Anchor
from claimcheck.recognising.days import Days

_DEEPEST = 3  # "the first week of the second half of 2025" holds one time in another


class Form(NamedTuple):
    """A pattern, what it makes of its match, and the first words or signs that begin it.

    `starts` are lower-case words or single signs; `#` stands for any digit. `opens` is the text
    of a pattern that stands where the form begins, given for words that no gate knows of.
    """

    starts: str
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], "Reader"], Period | None]
    opens: str = ""


Table = Mapping[str, Sequence[Form]]


def table(forms: Sequence[Form]) -> Table:
    """The forms by what begins them."""
    found: dict[str, list[Form]] = {}
    for form in forms:
        for start in dict.fromkeys(form.starts.split()):
            keys = "0123456789" if start == "#" else (start,)
            for key in keys:
                found.setdefault(key, []).append(form)
    return found


class Grammar(NamedTuple):
    """The forms of one language.

    `places` finds where a form may begin; its group, or all that it matches, is the word that
    chooses the forms. `part` reads
    on behind a period that was found (十月 | 的第一周). Most digits, and most of the commonest
    words, begin no time: `places` has gates for these, which look at what follows. A gate is
    open wherever a form of its word matches, and perhaps where none does.
    """

    forms: Table
    places: re.Pattern[str]
    part: "Callable[[Period, Reader], Period] | None" = None


class Reader:
    """Reads the time expressions of one text by one grammar."""

    def __init__(self, anchor: Anchor, grammar: Grammar) -> None:
        self.text, self.anchor = anchor.text, anchor
        self.grammar, self.places, self.part = grammar, grammar.places, grammar.part
        self.depth = 0

    def all(self) -> Iterator[Period]:
        """Every time expression, none overlapping another, in order."""
        text, search = self.text, self.places.search
        found = search(text)
        while found is not None:
            period = self._longest(found)
            if period is not None:
                yield period
            found = search(text, period.end if period else found.end())

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
        text, start = self.text, found.start()
        word = found[found.lastindex or 0]
        for form in self.grammar.forms.get(word.lower(), ()):
            match = form.pattern.match(text, start)
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
