"""Columns on a terminal: Chinese characters are two wide, marks that combine none."""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_CONTROL = dict.fromkeys((*range(32), 127, *range(128, 160)), "�")
# Marks that turn the reading direction could make a line say what it does not.
_CONTROL |= dict.fromkeys(
    [0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"
)


_CONTROL_BUT_SPACE = {key: sign for key, sign in _CONTROL.items() if key not in (9, 10, 13)}


@lru_cache(maxsize=8192)
def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """How many columns a text takes.

    >>> width("Qwen"), width("千问")
    (4, 4)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def padded(text: str, columns: int) -> str:
    """The text with spaces up to a width."""
    return text + " " * max(columns - width(text), 0)


def shortened(text: str, columns: int) -> str:
    """The text, cut to so many columns with `…` at its end.

    >>> shortened("千问衍生模型", 7), shortened("Qwen", 7)
    ('千问衍…', 'Qwen')
    """
    used = 0
    for place, character in enumerate(text):
        used += _columns(character)
        if used > columns:
            return f"{_begin(text[:place], columns - 1)}…"
    return text


def _begin(text: str, columns: int) -> str:
    """As much of a short text as fits."""
    while width(text) > columns:
        text = text[:-1]
    return text


def columns_of(rows: Sequence[Sequence[str]], most: int = 44) -> list[int]:
    """How wide each column of a table must be."""
    return [min(max(map(width, cells)), most) for cells in zip(*rows, strict=True)]


def inert(text: str) -> str:
    r"""One line without control characters: a quote cannot steer the terminal.

    >>> inert("a\\x1b[31mb\\nc")
    'a�[31mb c'
    """
    return " ".join(text.split()).translate(_CONTROL)


def harmless(text: str) -> str:
    r"""The same, but lines and tabs are kept: for cells of tables.

    >>> harmless("a\x00b\nc")
    'a�b\nc'
    """
    return text if text.isascii() and text.isprintable() else text.translate(_CONTROL_BUT_SPACE)
