"""Compiled patterns in the user's cache folder: to compile 300 takes 0.1 s, to read them 2 ms.

What is kept is the code that `re` makes of a pattern, by its text and flags, for one version of
Python. `re` offers no way to keep it, so this asks its inner parts; where they are not as expected,
or a file is not what was written, patterns are compiled as ever. `_sre` checks all code again.
"""

import re
import sys
from array import array
from hashlib import blake2b
from importlib import import_module
from typing import Any, AnyStr

import msgspec

from claimcheck.model import pattern as lazy
from claimcheck.rulebook import cache

_MARK, _MOST = 16, 3000
_VERSION = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.byteorder}"
NAME = f"patterns-{_VERSION}.msgpack"


class Code(msgspec.Struct, frozen=True, array_like=True):
    """What `re` makes of a pattern: its flags, its code, how many groups, and their names."""

    flags: int
    code: bytes
    groups: int
    names: dict[str, int]


Known = dict[str, Code]


class Patterns:
    """Makes patterns of kept code, and remembers those that it had to compile."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._missed: dict[str, tuple[str, int]] = {}

    def compile(self, pattern: AnyStr, flags: int) -> "re.Pattern[AnyStr]":
        """The compiled pattern, the same as that of `re.compile`."""
        if not isinstance(pattern, str):
            return re.compile(pattern, flags)
        key = f"{int(flags)} {pattern}"
        found = self._known.get(key)
        if found is not None:
            made: re.Pattern[str] | None = _made(pattern, found)
            if made is not None:
                return made
        self._missed[key] = pattern, int(flags)
        return re.compile(pattern, flags)

    def save(self) -> None:
        """Keep what had to be compiled, beside what was known."""
        if not self._missed:
            return
        known = self._known if len(self._known) < _MOST else {}
        try:
            fresh = {key: _code(*missed) for key, missed in self._missed.items()}
        except Exception:  # noqa: BLE001 (another Python: nothing is kept)
            return
        self._missed = {}
        content = msgspec.msgpack.encode({**known, **fresh})
        cache.put(NAME, _mark(content) + content)


def begin() -> Patterns:
    """Let patterns be made of kept code from now on."""
    found = Patterns(_read())
    lazy.compile_by(found.compile)
    return found


def _read() -> Known:
    try:
        content = (cache.folder() / NAME).read_bytes()
        if _mark(content[_MARK:]) != content[:_MARK]:
            return {}
        return msgspec.msgpack.decode(content[_MARK:], type=Known)
    except (OSError, RuntimeError, msgspec.MsgspecError):
        return {}


def _mark(content: bytes) -> bytes:
    return blake2b(content, digest_size=_MARK).digest()


def _made(pattern: str, code: Code) -> Any:  # noqa: ANN401 (of a module without types)
    names: list[str | None] = [None] * (code.groups + 1)
    for name, number in code.names.items():
        names[number] = name
    words = array("I", code.code).tolist()
    try:
        made = import_module("_sre").compile
        return made(pattern, code.flags, words, code.groups, code.names, tuple(names))
    except Exception:  # noqa: BLE001 (whatever is wrong with it costs only time)
        return None


def _code(pattern: str, flags: int) -> Code:
    compiler, parser = import_module("re._compiler"), import_module("re._parser")
    parsed = parser.parse(pattern, flags)
    words = compiler._code(parsed, flags)  # noqa: SLF001
    state = parsed.state
    code = array("I", words).tobytes()
    return Code(int(flags | state.flags), code, state.groups - 1, dict(state.groupdict))
