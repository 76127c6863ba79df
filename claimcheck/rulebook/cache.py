"""The compiled rulebook in the user's cache folder: an optimisation that is never trusted.

It is msgpack that is decoded into the rulebook's own types; whatever cannot be decoded is made
anew. Its name is a hash of all rule files, the version and Python's, so an old one is not read.
"""

import os
import sys
import tempfile
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

import msgspec

from claimcheck.rulebook.schema import Rulebook
from claimcheck.version import VERSION


def folder() -> Path:
    """The user's cache folder of claimcheck (XDG_CACHE_HOME, else ~/.cache)."""
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "claimcheck"


def key(folders: Sequence[Path]) -> str:
    """A hash of everything that the rulebook is made from, "" when it cannot be read."""
    digest = blake2b(f"{VERSION} {sys.version_info[:2]}".encode(), digest_size=16)
    try:
        for number, top in enumerate(folders):
            for path in sorted(top.rglob("*.yaml")):
                digest.update(f"{number}/{path.relative_to(top).as_posix()}\0".encode())
                digest.update(path.read_bytes())
    except OSError:
        return ""
    return digest.hexdigest()


def read(name: str) -> Rulebook | None:
    """The rulebook of that key, None when there is none or it is broken."""
    try:
        content = (folder() / f"rules-{name}.msgpack").read_bytes()
        return msgspec.msgpack.decode(content, type=Rulebook)
    except (OSError, RuntimeError, msgspec.MsgspecError):
        return None


def write(name: str, rulebook: Rulebook) -> None:
    """Keep a rulebook, in one step; a folder that cannot be written is no error."""
    try:
        place = folder()
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place, prefix=".rules-")
        with os.fdopen(handle, "wb") as file:
            file.write(msgspec.msgpack.encode(rulebook))
        Path(temporary).replace(place / f"rules-{name}.msgpack")
    except (OSError, RuntimeError):
        return
