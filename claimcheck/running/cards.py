"""Cards: what is kept of a file, so that it need not be laid out and dated again.

A card is known by the bytes of the file and by how it was to be read. It tells the source of the
document, the key that its claims are kept under, and the marks by which it is known whether a
draft has anything to do with them.
"""

import sqlite3
import sys
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

import msgspec

from claimcheck.comparing.near import Marks
from claimcheck.model.document import Source
from claimcheck.reading.document import Wanted

_MARK = 8
_ASK = "SELECT card FROM cards WHERE key = ?"
PATIENCE = 2.0  # seconds to wait for another run that writes


class Card(msgspec.Struct, frozen=True, array_like=True):
    """The source of a document, the key that its claims are kept under, and their marks."""

    source: Source
    claims: bytes
    marks: Marks


@cache
def _decoder() -> msgspec.msgpack.Decoder[Card]:
    return msgspec.msgpack.Decoder(Card)


def packed(key: bytes, content: bytes) -> bytes:
    """Content with a mark that tells whether it is whole and the one of this key."""
    return _mark(key, content) + content


def whole(key: bytes, row: object) -> bytes | None:
    """What was packed under that key, None if it is not whole."""
    if not isinstance(row, bytes):
        return None
    mark, content = row[:_MARK], row[_MARK:]
    return content if _mark(key, content) == mark else None


def _mark(key: bytes, content: bytes) -> bytes:
    return blake2b(content, digest_size=_MARK, key=key).digest()


class Missed(NamedTuple):
    """The key of a file that is not known, and that of its document unless two share one."""

    key: bytes
    source_key: str


class CardReader:
    """Knows files that were read before; `missed` are the others, by their names."""

    def __init__(self, rules: str, file: Path) -> None:
        self.missed: dict[str, Missed] = {}
        self._rules = f"{rules} {sys.byteorder}"  # marks are numbers as they lie in memory
        self._held: sqlite3.Connection | None = None
        if file.is_file():
            self._held = sqlite3.connect(file, timeout=PATIENCE)

    def __call__(self, raw: bytes, wanted: Wanted) -> Card | None:
        """The card of a file, None where there is none that is whole."""
        key = self._key(raw, wanted)
        card = self._read(key)
        if card is None:
            self.missed[wanted.name] = Missed(key, wanted.key or wanted.name)
        return card

    def _read(self, key: bytes) -> Card | None:
        if self._held is None:
            return None
        try:
            row = self._held.execute(_ASK, (key,)).fetchone()
            content = whole(key, row[0]) if row else None
            return _decoder().decode(content) if content is not None else None
        except msgspec.MsgspecError:
            return None
        except sqlite3.Error:  # broken, or none of ours: whoever writes makes it anew
            self.close()
            return None

    def _key(self, raw: bytes, wanted: Wanted) -> bytes:
        row = wanted.row
        told = (row.published, row.publisher, row.title, row.url, row.language) if row else None
        rest = (self._rules, wanted.name, wanted.key, wanted.role, wanted.encoding, told)
        digest = blake2b(msgspec.msgpack.encode(rest), digest_size=16)
        digest.update(raw)
        return digest.digest()

    def close(self) -> None:
        """Let go of the file."""
        if self._held is not None:
            self._held.close()
            self._held = None
