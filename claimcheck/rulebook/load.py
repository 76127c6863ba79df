"""The rulebook: kept compiled between runs, so that what reads YAML is seldom imported."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import msgspec

from claimcheck.rulebook import cache
from claimcheck.rulebook.locate import shipped_rules
from claimcheck.rulebook.schema import Rulebook


def load_rules(folders: Sequence[Path] = (), *, use_cache: bool = True) -> Rulebook:
    """The shipped rules with `folders` laid over them, in order.

    An entry that is `~` or `{enabled: false}` in a later folder removes the earlier one, one
    with `extend: true` adds its words to it. The compiled rulebook is kept in the user's cache
    folder under a key of all rule files, and made anew when that cannot be read.
    """
    every = [shipped_rules(), *folders]
    key = cache.key(every) if use_cache else ""
    return _loaded(tuple(every), key) if key else _read_or_made(every, key)


@lru_cache(maxsize=4)
def _loaded(every: tuple[Path, ...], key: str) -> Rulebook:
    """One rulebook a process for the same files: what is built from it is built once."""
    return _read_or_made(every, key)


def _read_or_made(every: Sequence[Path], key: str) -> Rulebook:
    found = cache.read(key) if key else None
    if found is None:
        from claimcheck.rulebook.compiling import compiled

        found = msgspec.structs.replace(compiled(every), key=key)
        if key:
            cache.write(key, found)
    return found
