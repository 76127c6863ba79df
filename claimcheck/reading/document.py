"""One file -> Document: decoded, dated, with the spans that hold no prose."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document, Role, Source
from claimcheck.reading import furniture
from claimcheck.reading.articles import read_articles
from claimcheck.reading.dating import published
from claimcheck.reading.laid import Laid, Reader
from claimcheck.reading.made import merged
from claimcheck.reading.manifest import Row
from claimcheck.reading.readers import READERS, SUFFIXES

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


def read(path: Path, wanted: Wanted | None = None, raw: bytes | None = None) -> Document:
    """The document of a file, whose bytes may be in hand."""
    wanted = wanted or Wanted(path.as_posix())
    reader = _reader(path.suffix, wanted)
    raw = bytes_of(path, wanted.name) if raw is None else raw
    return _document(reader(raw, wanted.name, wanted.encoding), wanted)


def bytes_of(path: Path, name: str) -> bytes:
    """The bytes of a file, called `name` in messages."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise ClaimcheckError(f"cannot be read: {error.strerror}", name) from error


def articles(raw: bytes, wanted: Wanted) -> list[Document]:
    """The documents of a file that holds many; each is called `file#line`."""
    suffix = PurePosixPath(wanted.name).suffix.lower()
    found: list[Document] = []
    for line, laid in read_articles(raw, wanted.name, wanted.encoding, suffix):
        name, key = f"{wanted.name}#{line}", f"{wanted.key or wanted.name}#{line}"
        own = msgspec.structs.replace(wanted, name=name, key=key)
        found.append(_document(laid, own))
    if not found:
        raise ClaimcheckError("no article in this file", wanted.name, "each row needs a text")
    return found


def from_bytes(raw: bytes, wanted: Wanted) -> Document:
    """The document that these bytes are; the suffix of the name says how they are laid out.

    A name without a suffix is that of plain text.
    """
    reader = _reader(PurePosixPath(wanted.name).suffix or ".txt", wanted)
    return _document(reader(raw, wanted.name, wanted.encoding), wanted)


def _reader(suffix: str, wanted: Wanted) -> Reader:
    reader = READERS.get(suffix.lower())
    if reader is None:
        known = ", ".join(SUFFIXES)
        raise ClaimcheckError(f'no reader for "{suffix}" files', wanted.name, f"read: {known}")
    return reader


def _document(laid: Laid, wanted: Wanted) -> Document:
    spans = merged([*laid.masked, *furniture.masked(laid.text)])
    return Document(_source(wanted, laid), laid.text, spans, laid.parts)


def _source(wanted: Wanted, laid: Laid) -> Source:
    row, entries = wanted.row, laid.entries
    day, basis = published(laid, wanted.name)
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
        encoding=laid.encoding,
        guessed=laid.guessed,
    )


def _first(entries: Mapping[str, str], keys: tuple[str, ...]) -> str | None:
    return next((entries[key] for key in keys if entries.get(key)), None)
