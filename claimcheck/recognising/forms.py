"""Grammars of time: forms tried where their first word stands, the longest reading kept."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from claimcheck.model.mention import Period
from claimcheck.recognising.anchor import Anchor
from claimcheck.recognising.days import Days

_ARTICLE = "the"  # begins most English forms
_OTHER = "\n"  # stands for all signs that no form names
_DEEPEST = 3  # "the first week of the second half of 2025" holds one time in another


class Form(NamedTuple):
    """A pattern, what it makes of its match, and the first words or signs that begin it.

    `starts` are lower-case words or single signs; `#` stands for any digit. `opens` are texts of
    patterns that stand where the form begins, by its first word: what no gate knows of.
    `then` are the signs that may stand behind the figures or the year with which the form
    begins, `#` for any digit; "" if that may be any (see `Grammar.behind`). `noun` are in the
    same way the small letters that may stand behind `the`, with which it begins. With the signs
    in `dated` it begins only where such figures or such a year stand.
    """

    starts: str
    pattern: re.Pattern[str]
    make: Callable[[re.Match[str], "Reader"], Period | None]
    opens: Mapping[str, str] = MappingProxyType({})
    then: str = ""
    noun: str = ""
    dated: str = ""

    def goes_on(self, word: str, sign: str) -> bool:
        """Whether it may go on with a sign behind its figures or behind the article."""
        if not sign:
            return word not in self.dated
        known = self.noun if word == _ARTICLE else self.then
        return not known or sign in known


# How a form is tried: what matches its pattern, and what makes a period of the match.
_Way = tuple[
    Callable[[str, int], "re.Match[str] | None"],
    Callable[["re.Match[str]", "Reader"], Period | None],
]


class Table(dict[str, list[Form]]):
    """The forms by what begins them, and how those are tried that go on with a sign."""

    def __init__(self, forms: Sequence[Form]) -> None:
        super().__init__()
        for form in forms:
            for start in dict.fromkeys(form.starts.split()):
                keys = "0123456789" if start == "#" else (start,)
                for key in keys:
                    self.setdefault(key, []).append(form)
        self._signs = frozenset("".join([form.then + form.noun for form in forms]))
        self._known: dict[tuple[str, str | None], Sequence[_Way]] = {}

    def ways(self, word: str, sign: str | None) -> Sequence[_Way]:
        """The forms that begin with a word, without those that cannot go on with a sign.

        It is "" where no sign stands that could tell, None where nothing is known of it.
        """
        sign = sign.casefold() if sign and word == _ARTICLE else sign
        sign = _OTHER if sign and sign not in self._signs else sign
        ways = self._known.get((word, sign))
        if ways is None:
            forms = self.get(word, [])
            if sign is not None:
                forms = [form for form in forms if form.goes_on(word, sign)]
            ways = self._known[word, sign] = [(form.pattern.match, form.make) for form in forms]
        return ways


class Grammar(NamedTuple):
    """The forms of one language.

    `places` finds where a form may begin, in a text that `lead` was put before: it matches one
    sign, and as many signs stand before that as before the place in the text without `lead`.
    What its groups match, or else the sign at the place, is the word that chooses the forms. `part` reads
    on behind a period that was found (十月 | 的第一周). Most digits, and most of the commonest
    words, begin no time: `places` has gates for these, which look at what follows. A gate is
    open wherever a form of its word matches, and perhaps where none does. Group 1 of `behind`
    is the sign behind figures, a year or `the`, by which most of the forms need not be tried.
    """

    forms: Table
    places: re.Pattern[str]
    lead: str = ""
    part: "Callable[[Period, Reader], Period] | None" = None
    behind: re.Pattern[str] | None = None


class Reader:
    """Reads the time expressions of one text by one grammar."""

    def __init__(self, anchor: Anchor, grammar: Grammar) -> None:
        self.text, self.anchor = anchor.text, anchor
        self.grammar, self.places, self.part = grammar, grammar.places, grammar.part
        self.led = grammar.lead + anchor.text
        self.depth = 0

    def all(self) -> Iterator[Period]:
        """Every time expression, none overlapping another, in order."""
        end = 0
        for found in self.places.finditer(self.led):
            if found.start() >= end:
                period = self._longest(found)
                if period is not None:
                    yield period
                    end = period.end

    def at(self, place: int) -> Period | None:
        """The time expression that begins exactly here, for forms that hold another one."""
        found = self.places.match(self.led, place)
        if found is None or self.depth >= _DEEPEST:
            return None
        self.depth += 1
        period = self._longest(found)
        self.depth -= 1
        return period

    def _longest(self, found: re.Match[str]) -> Period | None:
        best: Period | None = None
        text, start = self.text, found.start()
        word = found[found.lastindex].lower() if found.lastindex else text[start]
        for match, make in self.grammar.forms.ways(word, self._sign_behind(start)):
            read = match(text, start)
            if read is None or (best is not None and read.end() < best.end):
                continue
            period = make(read, self)
            if period is not None and (best is None or period.end > best.end):
                best = period
        return self.part(best, self) if best and self.part else best

    def _sign_behind(self, start: int) -> str | None:
        """What stands behind figures, a year or `the`, `#` for any digit; "" where these do not."""
        behind = self.grammar.behind
        if behind is None:
            return None
        found = behind.match(self.text, start)
        if found is None:
            return ""
        return "#" if found[1].isdecimal() else found[1] or _OTHER


def made(found: re.Match[str], span: Days | None, grain: str, **more: object) -> Period | None:
    """The period of a match, None without days."""
    if span is None or span[0] > span[1]:
        return None
    return Period(found.start(), found.end(), span[0], span[1], grain=grain, **more)  # type: ignore[arg-type]
