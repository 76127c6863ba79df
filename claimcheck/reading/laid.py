"""What a reader gives: the text of a file laid out, before it is known whose it is."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from claimcheck.model.place import Part


class Laid(NamedTuple):
    """A text with its spans without prose, and what the file tells of itself.

    `entries` are keys of front matter or metadata (`date`, `title`, `publisher`, `url`),
    `basis` names where they stand. `parts` say where a text that was made stands in the file.
    """

    text: str
    masked: tuple[tuple[int, int], ...] = ()
    entries: Mapping[str, str] = {}
    basis: str = "front-matter"
    parts: tuple[Part, ...] = ()
    encoding: str = "utf-8"
    guessed: bool = False


Reader = Callable[[bytes, str, str | None], Laid]
"""Bytes, the name of the file for messages, and the encoding that the user named."""
