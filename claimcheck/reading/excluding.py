"""Files and folders that are passed over: .gitignore, .claimcheckignore and given patterns.

A file or folder that is named on the command line is always read (a named file too is passed
over with `force`); the rules hold for what lies below.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

OWN, SHARED = ".claimcheckignore", ".gitignore"
_REPOSITORY = ".git"


class Excluded(msgspec.Struct, frozen=True):
    """What a project passes over: patterns as in .gitignore, counted from its folder `root`."""

    root: Path | None = None
    patterns: tuple[str, ...] = ()
    force: bool = False


class Filter:
    """Whether paths below one folder are passed over; ignore files are read when met."""

    def __init__(self, top: Path, excluded: Excluded) -> None:
        self._top = top.resolve()
        self._specs: dict[Path, list[tuple[Path, GitIgnoreSpec]]] = {}
        self._inside = any((folder / _REPOSITORY).exists() for folder in _up(self._top))
        self._above = list(self._inherited(excluded))

    def passes_over(self, path: Path, *, folder: bool = False) -> bool:
        """True if a file or folder below the top is passed over."""
        full = self._top / path
        for place, spec in reversed([*self._above, *self._below(full.parent)]):
            name = full.relative_to(place).as_posix() + ("/" if folder else "")
            told = spec.check_file(name).include
            if told is not None:
                return bool(told)
        return False

    def _inherited(self, excluded: Excluded) -> "Iterator[tuple[Path, GitIgnoreSpec]]":
        """The rules from above the top, unless they would pass over the top itself."""
        root = (excluded.root or self._top).resolve()
        rules = [rule for folder in reversed(_up(self._top)[1:]) for rule in self._of(folder)]
        if excluded.patterns and self._top.is_relative_to(root):
            rules.append((root, _spec(excluded.patterns)))
        for place, spec in rules:
            name = self._top.relative_to(place).as_posix() + "/"
            if spec.check_file(name).include:
                return
        yield from rules

    def _below(self, folder: Path) -> "list[tuple[Path, GitIgnoreSpec]]":
        """The rules of the ignore files from the top down to a folder."""
        if folder not in self._specs:
            above = self._below(folder.parent) if folder != self._top else []
            self._specs[folder] = [*above, *self._of(folder)]
        return self._specs[folder]

    def _of(self, folder: Path) -> "Iterator[tuple[Path, GitIgnoreSpec]]":
        for name in (SHARED, OWN) if self._inside else (OWN,):
            file = folder / name
            if file.is_file():
                yield folder, _spec(file.read_text("utf-8", errors="replace").splitlines())


def _up(folder: Path) -> list[Path]:
    """A folder and those above it, up to that of the repository."""
    found = []
    for place in (folder, *folder.parents):
        found.append(place)
        if (place / _REPOSITORY).exists():
            return found
    return [folder]


def _spec(lines: Sequence[str]) -> "GitIgnoreSpec":
    from pathspec import GitIgnoreSpec  # imported where there is something to pass over

    return GitIgnoreSpec.from_lines(lines)
