"""What gathering is told, and what it gives."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, Protocol

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Role, Source
from claimcheck.reading.document import Wanted
from claimcheck.reading.excluding import Excluded


class Recalled(Protocol):
    """What is known of a document from an earlier run."""

    @property
    def source(self) -> Source:
        """Where it comes from."""


Recall = Callable[[bytes, Wanted], Recalled | None]
"""What is known of a file that has these bytes and is to be read in this way."""


class Options(msgspec.Struct, frozen=True):
    """What the options of a command say about reading."""

    manifest: Path | None = None
    encoding: str | None = None
    unlisted: bool = False
    role: Role = "report"
    stdin: bytes = b""
    stdin_name: str = "-"
    without: frozenset[str] = frozenset()
    excluded: Excluded = Excluded()
    recall: Recall | None = None


class Known(NamedTuple):
    """A file that was not laid out, as it is known from an earlier run."""

    path: Path
    wanted: Wanted
    recalled: Recalled


class Gathered(NamedTuple):
    """What was read or recalled, what went wrong, and which readable files were left out."""

    documents: list[Document]
    claims: list[Claim]
    problems: list[ClaimcheckError]
    left_out: list[str]
    files: frozenset[str]
    passed_over: list[str]
    known: list[Known]
