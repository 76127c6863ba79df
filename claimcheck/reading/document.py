"""One file -> Document: decoded, dated, with the spans that hold no prose."""

from pathlib import Path, PurePosixPath

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document, Role, Source
from claimcheck.reading import markdown, plain
from claimcheck.reading.dating import published
from claimcheck.reading.decoding import decode
from claimcheck.reading.manifest import Row

MARKDOWN = (".md", ".markdown")
SUFFIXES = (".txt", ".text", *MARKDOWN)
_LANGUAGES = ("language", "lang")
_PUBLISHERS = ("publisher", "source", "outlet")


class Wanted(msgspec.Struct, frozen=True):
    """How a file is to be read: its name in the output, its manifest row, role and encoding.

    `key` is its path inside the folder that was given ("" for a file given by itself).
    """

    name: str
    row: Row | None = None
    role: Role = "report"
    encoding: str | None = None
    key: str = ""


def read(path: Path, wanted: Wanted | None = None) -> Document:
    """The document of a .txt or .md file."""
    wanted = wanted or Wanted(path.as_posix())
    if path.suffix.lower() not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise ClaimcheckError(f'no reader for "{path.suffix}" files', wanted.name, f"read: {known}")
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise ClaimcheckError(f"cannot be read: {error.strerror}", wanted.name) from error
    return from_bytes(raw, wanted)


def from_bytes(raw: bytes, wanted: Wanted) -> Document:
    """The document that these bytes are; the suffix of the name says how they are laid out."""
    text = decode(raw, wanted.name, wanted.encoding)
    entries: dict[str, str] = {}
    if PurePosixPath(wanted.name).suffix.lower() in MARKDOWN:
        entries, body = markdown.front_matter(text)
        spans = markdown.masked(text, body)
    else:
        body, spans = 0, plain.masked(text)
    return Document(_source(wanted, entries, text[body:]), text, spans)


def _source(wanted: Wanted, entries: dict[str, str], body: str) -> Source:
    row = wanted.row
    day, basis = published(entries, body, wanted.name)
    if row and row.published:
        day, basis = row.published, "manifest"
    return Source(
        path=wanted.name,
        published=day,
        published_basis=basis,
        publisher=(row and row.publisher) or _first(entries, _PUBLISHERS),
        title=(row and row.title) or entries.get("title"),
        url=(row and row.url) or entries.get("url"),
        language=(row and row.language) or _first(entries, _LANGUAGES),
        role=wanted.role,
        key=wanted.key or wanted.name,
    )


def _first(entries: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((entries[key] for key in keys if entries.get(key)), None)
