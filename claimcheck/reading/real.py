"""Real paths of many files, as text.

A folder of ten thousand reports asks for them twice; with `pathlib`, which walks to each file from
the root, that takes longer than reading the files.
"""
# ruff: noqa: PTH114, PTH116, PTH118

import os
import stat


class RealPaths:
    """The real paths of files; that of each folder is found once."""

    def __init__(self) -> None:
        self._folders: dict[str, str] = {}

    def of(self, path: str) -> str:
        """The path without links, from the root."""
        folder, name = os.path.split(path)
        if name in ("", ".", "..") or os.path.islink(path):
            return os.path.realpath(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.realpath(folder)
        return os.path.join(self._folders[folder], name)


def joined(folder: str, name: str) -> str:
    """The path of a name in a folder; one that begins at the root stays."""
    return os.path.join(folder, name)


def is_file(path: str) -> bool:
    """True for a file that is there."""
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except (OSError, ValueError):
        return False
