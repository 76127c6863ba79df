"""Claims that were extracted before, kept in the user's cache folder and never trusted.

A row is known by a hash of all that its claims depend on: the text and its spans without prose,
the source row, the rules, the version (in a checkout the code); see `cards` for the other table.
What is read must be what was written under its key, and decode into claims whose quotes stand in
the text; whatever does not is extracted anew. SQLite lets several runs read and write at once; a
file that is none of ours, or broken, is made anew.
"""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from claimcheck.comparing.near import marks
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.rulebook.cache import folder, stamp
from claimcheck.running.cards import PATIENCE, Card, CardReader, packed, whole

_OURS, _LAYOUT = 0x436C6169, 2  # "Clai", and the version of the table
_PATIENCE = PATIENCE
_LARGEST = 512 * 1024 * 1024
_ASK = "SELECT claims FROM documents WHERE key = ?"
_TABLES = (
    "CREATE TABLE IF NOT EXISTS documents (key BLOB PRIMARY KEY, claims BLOB) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS cards (key BLOB PRIMARY KEY, card BLOB) WITHOUT ROWID",
)


@cache
def _decoder() -> msgspec.json.Decoder[list[Claim]]:
    return msgspec.json.Decoder(list[Claim])


def file_of(code: str | None = None) -> Path:
    """The file of this version (in a checkout, of this state of the code)."""
    return folder() / f"{_place()}{code or stamp()}.sqlite"


def _place() -> str:
    """The beginning of the names of all files of this installation."""
    where = Path(__file__).resolve().parent
    return f"claims-{blake2b(str(where).encode(), digest_size=4).hexdigest()}-"


class ClaimCache:
    """The claims of documents by what they depend on."""

    def __init__(self, rules: str, file: Path | None = None) -> None:
        self._rules = rules
        self._file = file or file_of()

    def read(self, documents: Sequence[Document]) -> list[list[Claim] | None]:
        """The claims of each document, None where they are not known."""
        found: list[list[Claim] | None] = [None] * len(documents)
        if self._file.is_file():
            self._do(lambda held: self._read(held, documents, found))
        return found

    def write(self, known: Iterable[tuple[Document, list[Claim]]]) -> None:
        """Keep the claims of documents."""
        rows = [
            (key, packed(key, msgspec.json.encode(claims)))
            for document, claims in known
            for key in [self._key(document)]
        ]
        if rows:
            self._do(lambda held: _write(held, "documents", rows), new=True)

    def recall(self) -> CardReader:
        """Knows files that were read before by their bytes."""
        return CardReader(self._rules, self._file)

    def keep(self, known: Iterable[tuple[bytes, Document, list[Claim]]]) -> None:
        """Let files be recalled by the key that a card reader gave them."""
        cards = (
            (key, Card(document.source, self._key(document), marks(claims)))
            for key, document, claims in known
        )
        rows = [(key, packed(key, msgspec.msgpack.encode(card))) for key, card in cards]
        if rows:
            self._do(lambda held: _write(held, "cards", rows), new=True)

    def claims_of(self, cards: Sequence[Card]) -> list[list[Claim] | None]:
        """The claims of documents that were recalled, None where they are lost."""
        found: list[list[Claim] | None] = [None] * len(cards)

        def read(held: sqlite3.Connection) -> None:
            for place, card in enumerate(cards):
                row = held.execute(_ASK, (card.claims,)).fetchone()
                claims = _claims(card.claims, row[0]) if row else None
                fits = claims is not None and len(claims) == card.marks.claims
                found[place] = claims if fits else None

        if cards:
            self._do(read)
        return found

    def _read(
        self,
        held: sqlite3.Connection,
        documents: Sequence[Document],
        found: list[list[Claim] | None],
    ) -> None:
        for place, document in enumerate(documents):
            key = self._key(document)
            row = held.execute(_ASK, (key,)).fetchone()
            found[place] = _checked(key, row[0], document) if row else None

    def _key(self, document: Document) -> bytes:
        digest = blake2b(self._rules.encode(), digest_size=16)
        rest = (document.source, *(getattr(document, name) for name in _rest()))
        digest.update(msgspec.msgpack.encode(rest))
        digest.update(document.text.encode("utf-8", "surrogatepass"))
        return digest.digest()

    def _do(self, act: Callable[[sqlite3.Connection], None], *, new: bool = False) -> None:
        """Do something with the file; whatever is wrong with it costs only time."""
        try:
            if new:
                self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                _drop_others(self._file)
            with closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as held:
                _prepare(held)
                act(held)
        except sqlite3.OperationalError:
            return  # locked for long, or no room: another run may have more luck
        except sqlite3.DatabaseError:
            _unlink(self._file)
        except OSError:
            return


def _rest() -> tuple[str, ...]:
    """The fields of a document beside its source and its text."""
    return tuple(name for name in Document.__struct_fields__ if name not in ("source", "text"))


def _prepare(held: sqlite3.Connection) -> None:
    """Make the tables, unless they are there: in one step, so that no run sees half of them."""
    held.execute("PRAGMA synchronous = OFF")  # what a loss of power breaks is made anew
    if _is_ours(held):
        return
    held.execute("BEGIN IMMEDIATE")
    with held:
        if _is_ours(held):  # another run made it meanwhile
            return
        if held.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise sqlite3.DatabaseError("a file of something else")
        for table in _TABLES:
            held.execute(table)
        held.execute(f"PRAGMA application_id = {_OURS}")
        held.execute(f"PRAGMA user_version = {_LAYOUT}")


def _is_ours(held: sqlite3.Connection) -> bool:
    names = ("application_id", "user_version")
    return [held.execute(f"PRAGMA {name}").fetchone()[0] for name in names] == [_OURS, _LAYOUT]


def _write(held: sqlite3.Connection, table: str, rows: Sequence[tuple[bytes, bytes]]) -> None:
    with held:
        held.executemany(f"INSERT OR REPLACE INTO {table} VALUES (?, ?)", rows)  # noqa: S608


def _claims(key: bytes, row: object) -> list[Claim] | None:
    """The claims of a row, if they are whole."""
    content = whole(key, row)
    try:
        return None if content is None else _decoder().decode(content)
    except msgspec.MsgspecError:
        return None


def _checked(key: bytes, row: object, document: Document) -> list[Claim] | None:
    """The claims of a row, if they are whole and fit the document."""
    claims = _claims(key, row)
    if claims is None:
        return None
    path, text = document.source.path, document.text
    fits = all(c.path == path and text[c.start : c.end] == c.quote for c in claims)
    return claims if fits else None


def _drop_others(file: Path) -> None:
    """What older versions (in a checkout, older states) kept; and the own file when too large."""
    for other in file.parent.glob(f"{_place()}*.sqlite"):
        if other != file or other.stat().st_size > _LARGEST:
            _unlink(other)


def _unlink(file: Path) -> None:
    for name in (file, file.with_name(file.name + "-journal")):
        name.unlink(missing_ok=True)


def clear() -> tuple[int, int]:
    """Take away all that is kept, claims, rules and patterns; how many files, and their bytes."""
    files = [file for kind in ("claims-*", "rules-*", "patterns-*") for file in folder().glob(kind)]
    size = sum(file.stat().st_size for file in files)
    for file in files:
        file.unlink(missing_ok=True)
    return len(files), size
