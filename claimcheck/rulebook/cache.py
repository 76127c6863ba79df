"""The compiled rulebook in the user's cache folder: an optimisation that is never trusted.

It is msgpack that is decoded into the rulebook's own types; whatever cannot be decoded is made
anew. Its name is a hash of all rule files and of the code, so an old one is not read.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from claimcheck.rulebook.locate import shipped_rules
from claimcheck.rulebook.schema import Rulebook
from claimcheck.version import VERSION

_MOST = 32
_PACKAGE = Path(__file__).resolve().parent.parent


def folder() -> Path:
    """The cache folder: CLAIMCHECK_CACHE, else that of the user (XDG_CACHE_HOME, ~/.cache)."""
    named = os.environ.get("CLAIMCHECK_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "claimcheck"


@cache
def stamp() -> str:
    """What results depend on beside rules and texts: the version, in a checkout every module."""
    digest = blake2b(f"{VERSION} {sys.version_info[:2]}".encode(), digest_size=8)
    if not _released():
        for line in sorted(_files(str(_PACKAGE), ".py")):
            digest.update(line.encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _released() -> bool:
    """True for an installed wheel, whose files do not change beside their version."""
    return shipped_rules().is_relative_to(_PACKAGE)


def _files(top: str, suffix: str | tuple[str, ...]) -> Iterator[str]:
    """Name, size and time of change of each file below a folder."""
    with os.scandir(top) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path, suffix)
            elif entry.name.endswith(suffix):
                known = entry.stat()
                yield f"{entry.path}\0{known.st_size}\0{known.st_mtime_ns}\n"


def key(folders: Sequence[Path]) -> str:
    """A hash of everything that the rulebook is made from, "" when it cannot be read."""
    digest = blake2b(stamp().encode(), digest_size=16)
    try:
        for number, top in enumerate(folders):
            digest.update(f"{number}\n".encode())
            if not (_released() and top == shipped_rules()):
                for line in sorted(_files(str(top.resolve()), (".yaml", ".txt"))):
                    digest.update(line.encode("utf-8", "surrogateescape"))
    except OSError:
        return ""
    return digest.hexdigest()


def read(name: str) -> Rulebook | None:
    """The rulebook of that key, None when there is none or it is broken."""
    try:
        content = (folder() / f"rules-{name}.msgpack").read_bytes()
        found = msgspec.msgpack.decode(content, type=Rulebook)
    except (OSError, RuntimeError, msgspec.MsgspecError):
        return None
    return found if found.key == name else None


def write(name: str, rulebook: Rulebook) -> None:
    """Keep a rulebook; a folder that cannot be written is no error."""
    if put(f"rules-{name}.msgpack", msgspec.msgpack.encode(rulebook)):
        with suppress(OSError):
            _drop_oldest(folder())


def put(name: str, content: bytes) -> bool:
    """Write a file of the cache folder, in one step; False if that cannot be done."""
    import tempfile

    try:
        place = folder()
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=place, prefix=".new-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(place / name)
    except (OSError, RuntimeError):
        return False
    return True


def _drop_oldest(place: Path) -> None:
    """Keep the newest files alone: each change of a rule file makes another one."""
    files = sorted(place.glob("rules-*.msgpack"), key=lambda file: -file.stat().st_mtime_ns)
    for file in files[_MOST:]:
        file.unlink(missing_ok=True)
