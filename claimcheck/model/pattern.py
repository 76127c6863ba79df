"""Regular expressions that are compiled where they first look at a text."""

import re
from collections.abc import Callable, Iterable
from typing import Any, AnyStr, Generic, cast

Compile = Callable[[Any, int], "re.Pattern[Any]"]
_compile: list[Compile] = [re.compile]


def compile_by(work: Compile) -> None:
    """Let patterns be compiled by this from now on: it may know them from an earlier run."""
    _compile[:] = [work]


class Lazy(Generic[AnyStr]):
    """Stands for a compiled pattern: what a run never asks is never compiled.

    A draft in English needs none of the hundreds of Chinese patterns, and a cached report none
    at all; compiling all of them takes longer than reading the draft.
    """

    def __init__(self, pattern: AnyStr, flags: int = 0) -> None:
        """The text of the pattern, and flags as `re` has them."""
        self.pattern: AnyStr = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """Asked at the first use only: the methods then stand in the object itself."""
        if name.startswith("__"):
            raise AttributeError(name)
        made = _compile[-1](self.pattern, self.flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "split"):
            self.__dict__[method] = getattr(made, method)
        return getattr(made, name)


def lazily(pattern: AnyStr, flags: int = 0) -> "re.Pattern[AnyStr]":
    """A pattern that is compiled at its first use, for the level of modules.

    >>> lazily("[0-9]+").findall("3 of 12")
    ['3', '12']
    """
    return cast("re.Pattern[AnyStr]", Lazy(pattern, flags))


def either(words: Iterable[str]) -> str:
    r"""The text of a pattern of any of these words, the longest first; Latin ones stand alone.

    >>> either(("of", "of them", "其中"))
    '(?:\\bof\\ them\\b|\\bof\\b|其中)'
    """
    pieces = [_alone(word) for word in sorted(set(words), key=lambda word: (-len(word), word))]
    return f"(?:{'|'.join(pieces)})" if pieces else "(?!)"


def by_script(words: Iterable[str]) -> tuple[list[str], list[str]]:
    """Latin words and Chinese ones.

    >>> by_script(("maker", "车企"))
    (['maker'], ['车企'])
    """
    latin: list[str] = []
    wide: list[str] = []
    for word in words:
        (latin if word.isascii() else wide).append(word)
    return latin, wide


def _alone(word: str) -> str:
    start = r"\b" if _is_latin(word[0]) else ""
    return start + re.escape(word) + (r"\b" if _is_latin(word[-1]) else "")


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
