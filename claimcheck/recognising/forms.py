"""Grammars of time: forms tried where their first word stands, the longest reading kept."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.model.mention import Period
from claimcheck.recognising.days import Anchor, Days

_DEEPEST = 3  # "the first week of the second half of 2025" holds one time in another


class Form(NamedTuple):
    """A pattern, what it makes of its match, and the first words or signs that begin it.

    `starts` are lower-case words or single signs; `#` stands for any digit.
    """

    starts: str
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], "Reader"], Period | None]


Table = Mapping[str, Sequence[Form]]
Gates = Mapping[str, re.Pattern[str]]


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

    `places` finds where a form may begin and the word that chooses the forms; `part` reads
    on behind a period that was found (十月 | 的第一周). Most digits, and most of the commonest
    words, begin no time: a gate matches wherever a form of its word does, and perhaps where
    none does, so that one look is enough instead of one for each form. `named` are the forms of
    named days, which stand in rules and pass no gate.
    """

    forms: Table
    places: re.Pattern[str]
    named: Table
    gates: Gates
    part: "Callable[[Period, Reader], Period] | None" = None


class Reader:
    """Reads the time expressions of one text by one grammar."""

    def __init__(self, anchor: Anchor, grammar: Grammar) -> None:
        self.text, self.anchor = anchor.text, anchor
        self.grammar, self.places, self.part = grammar, grammar.places, grammar.part
        self.depth = 0

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

    def _forms(self, found: re.Match[str]) -> Sequence[Form]:
        """The forms that may begin with a word that was found."""
        word = found[0].lower()
        gate = self.grammar.gates.get(word)
        shut = gate is not None and not gate.match(self.text, found.start())
        return (self.grammar.named if shut else self.grammar.forms).get(word, ())

    def _longest(self, found: re.Match[str]) -> Period | None:
        best: Period | None = None
        for form in self._forms(found):
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
