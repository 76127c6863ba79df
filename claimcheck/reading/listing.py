"""PATHs of a command line -> the files that they stand for, each with its row of a manifest."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.reading.articles import PROBE, are_articles
from claimcheck.reading.articles import SUFFIXES as ARTICLES
from claimcheck.reading.excluding import Filter
from claimcheck.reading.gathered import Gathered, Options
from claimcheck.reading.manifest import NAME, Row, read_manifest
from claimcheck.reading.readers import SUFFIXES
from claimcheck.reading.real import RealPaths

Rows = Mapping[str, Row]


class File(NamedTuple):
    """A file: its name in the output, its real path, its row, its path inside the folder."""

    path: Path
    name: str
    real: str
    row: Row | None = None
    key: str = ""


def shown(path: Path) -> str:
    """A path as it is printed, with `/`; bytes that are no text become escapes."""
    return printable(path.as_posix())


def printable(path: str) -> str:
    """A path in which bytes that are no text are escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def files(path: str, listed: Rows, options: Options, gathered: Gathered) -> Iterator[File]:
    """The files that one PATH stands for, in order of their names."""
    place = Path(path)
    if path == "-":
        yield File(place, options.stdin_name, RealPaths().of(str(place)))
    elif place.is_dir():
        yield from _walk(place, listed, options, gathered)
    elif place.exists() and options.excluded.force and _passed_over(place, options):
        gathered.passed_over.append(shown(place))
    elif place.exists():
        real = RealPaths().of(str(place))
        yield File(place, shown(place), real, listed.get(real))
    else:
        hint = "give a file, a folder or - for standard input"
        gathered.problems.append(ClaimcheckError("no such file or folder", path, hint))


def _walk(top: Path, listed: Rows, options: Options, gathered: Gathered) -> Iterator[File]:
    """The readable files below a folder; where a manifest names some, only those."""
    found = False
    rows_of: dict[Path, Rows | None] = {}
    rules, paths = Filter(top, options.excluded), RealPaths()
    for folder, folders, names in os.walk(top):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        out = [
            name for name in folders if rules.passes_over(here.relative_to(top) / name, folder=True)
        ]
        folders[:] = [name for name in folders if name not in out]
        gathered.passed_over.extend(f"{shown(here / name)}/" for name in out)
        rows = _rows(here, top, listed, rows_of, gathered)
        inside = _inside(here, top)
        for name in sorted(names):
            file = here / name
            if name.startswith(".") or not _readable(file):
                continue
            found = True
            real = paths.of(str(file))
            row = (rows or {}).get(real)
            if row is None and rules.passes_over(Path(inside + name)):
                gathered.passed_over.append(shown(file))
            elif rows and row is None and not options.unlisted:
                gathered.left_out.append(shown(file))
            else:
                yield File(file, shown(file), real, row, printable(inside + name))
    if not found:
        hint = f"it holds none of: {', '.join(SUFFIXES)}"
        gathered.problems.append(ClaimcheckError("nothing to read in this folder", str(top), hint))


def _inside(folder: Path, top: Path) -> str:
    """What stands before the names of a folder's files, seen from the top."""
    path = folder.relative_to(top).as_posix()
    return "" if path == "." else f"{path}/"


def _passed_over(file: Path, options: Options) -> bool:
    """Whether a file that is named is passed over all the same (--force-exclude)."""
    root = options.excluded.root or Path()
    top = root if file.resolve().is_relative_to(root.resolve()) else file.parent
    inside = file.resolve().relative_to(top.resolve())
    rules = Filter(top, options.excluded)
    folders = [place for place in inside.parents if place != Path()]
    above = any(rules.passes_over(place, folder=True) for place in folders)
    return above or rules.passes_over(inside)


def _rows(
    here: Path, top: Path, listed: Rows, rows_of: dict[Path, Rows | None], gathered: Gathered
) -> Rows | None:
    """The manifest rows that hold in a folder: its own sources.csv, else that of its parent."""
    rows: Rows | None
    if here == top:
        inside = Path(RealPaths().of(str(top)))
        rows = {file: row for file, row in listed.items() if Path(file).is_relative_to(inside)}
    else:
        rows = rows_of[here.parent]
    if (here / NAME).is_file():
        own, problems = _own(here / NAME)
        rows = {**own, **(rows or {})}
        said = set(map(str, gathered.problems))  # of a manifest that was named too
        gathered.problems.extend(one for one in problems if str(one) not in said)
    rows_of[here] = rows
    return rows


def _own(manifest: Path) -> tuple[Rows, list[ClaimcheckError]]:
    """The rows of a folder's manifest, and what is wrong with it."""
    try:
        return read_manifest(manifest)
    except ClaimcheckError as problem:
        return {}, [problem]


def _readable(file: Path) -> bool:
    """Whether a file of a folder is read: by its suffix, or by its first line for articles."""
    suffix = file.suffix.lower()
    if suffix in SUFFIXES or suffix not in ARTICLES:
        return suffix in SUFFIXES
    try:
        with file.open("rb") as stream:
            return file.name != NAME and are_articles(stream.read(PROBE), suffix)
    except OSError:
        return True  # said when it is read
