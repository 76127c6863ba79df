"""PATHs of a command line -> documents and saved claims; one bad file stops no other."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Role
from claimcheck.model.wire import read_claims
from claimcheck.reading.articles import PROBE, are_articles
from claimcheck.reading.articles import SUFFIXES as ARTICLES
from claimcheck.reading.document import Wanted, articles, bytes_of, from_bytes, read
from claimcheck.reading.excluding import Excluded, Filter
from claimcheck.reading.manifest import NAME, Row, read_manifest
from claimcheck.reading.readers import SUFFIXES

Rows = dict[Path, Row]


class Options(msgspec.Struct, frozen=True):
    """What the options of a command say about reading."""

    manifest: Path | None = None
    encoding: str | None = None
    unlisted: bool = False
    role: Role = "report"
    stdin: bytes = b""
    stdin_name: str = "-"
    without: frozenset[Path] = frozenset()
    excluded: Excluded = Excluded()


class Gathered(NamedTuple):
    """What was read, what went wrong, and which readable files were left out."""

    documents: list[Document]
    claims: list[Claim]
    problems: list[ClaimcheckError]
    left_out: list[str]
    files: frozenset[Path]
    passed_over: list[str]


class _File(NamedTuple):
    path: Path
    name: str
    row: Row | None = None
    key: str = ""


def gather(paths: Sequence[str], options: Options) -> Gathered:
    """All documents and saved claims of these paths, sorted by name.

    Problems are collected, not raised, so that the other files are still read.
    """
    gathered = Gathered([], [], [], [], frozenset(), [])
    listed = _listed(options.manifest, gathered)
    seen: dict[Path, None] = dict.fromkeys(options.without)
    for path in dict.fromkeys(paths):
        for file in _files(path, listed, options, gathered):
            if file.path.resolve() not in seen:
                seen[file.path.resolve()] = None
                _read(file, options, gathered)
    gathered.documents[:] = apart(gathered.documents)
    gathered.documents.sort(key=lambda document: document.source.path)
    gathered.claims.sort(key=lambda claim: (claim.path, claim.start, claim.end))
    return gathered._replace(files=frozenset(seen))


def apart(documents: Sequence[Document]) -> list[Document]:
    """Documents whose keys differ: where two folders hold one name, their whole paths tell."""
    times = Counter(document.source.key for document in documents)
    return [
        document if times[document.source.key] == 1 else _keyed(document, document.source.path)
        for document in documents
    ]


def _keyed(document: Document, key: str) -> Document:
    source = msgspec.structs.replace(document.source, key=key)
    return msgspec.structs.replace(document, source=source)


def shown(path: Path) -> str:
    """A path as it is printed, with `/`; bytes that are no text become escapes."""
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _listed(manifest: Path | None, gathered: Gathered) -> Rows:
    if manifest is None:
        return {}
    try:
        return read_manifest(manifest)
    except ClaimcheckError as problem:
        gathered.problems.append(problem)
        return {}


def _files(path: str, listed: Rows, options: Options, gathered: Gathered) -> Iterator[_File]:
    """The files that one PATH stands for, in order of their names."""
    place = Path(path)
    if path == "-":
        yield _File(place, options.stdin_name)
    elif place.is_dir():
        yield from _walk(place, listed, options, gathered)
    elif place.exists() and options.excluded.force and _passed_over(place, options):
        gathered.passed_over.append(shown(place))
    elif place.exists():
        yield _File(place, shown(place), listed.get(place.resolve()))
    else:
        hint = "give a file, a folder or - for standard input"
        gathered.problems.append(ClaimcheckError("no such file or folder", path, hint))


def _walk(top: Path, listed: Rows, options: Options, gathered: Gathered) -> Iterator[_File]:
    """The readable files below a folder; where a manifest names some, only those."""
    found = False
    rows_of: dict[Path, Rows | None] = {}
    rules = Filter(top, options.excluded)
    for folder, folders, names in os.walk(top):
        here = Path(folder)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        out = [
            name for name in folders if rules.passes_over(here.relative_to(top) / name, folder=True)
        ]
        folders[:] = [name for name in folders if name not in out]
        gathered.passed_over.extend(f"{shown(here / name)}/" for name in out)
        rows = _rows(here, top, listed, rows_of, gathered)
        for name in sorted(names):
            file = here / name
            if name.startswith(".") or not _readable(file):
                continue
            found = True
            row = (rows or {}).get(file.resolve())
            if row is None and rules.passes_over(file.relative_to(top)):
                gathered.passed_over.append(shown(file))
            elif rows and row is None and not options.unlisted:
                gathered.left_out.append(shown(file))
            else:
                yield _File(file, shown(file), row, shown(file.relative_to(top)))
    if not found:
        hint = f"it holds none of: {', '.join(SUFFIXES)}"
        gathered.problems.append(ClaimcheckError("nothing to read in this folder", str(top), hint))


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
        inside = top.resolve()
        rows = {file: row for file, row in listed.items() if file.is_relative_to(inside)}
    else:
        rows = rows_of[here.parent]
    if (here / NAME).is_file():
        try:
            rows = {**read_manifest(here / NAME), **(rows or {})}
        except ClaimcheckError as problem:
            if problem.where.rpartition(":")[0] not in {
                p.where.rpartition(":")[0] for p in gathered.problems
            }:
                gathered.problems.append(problem)
    rows_of[here] = rows
    return rows


def _read(file: _File, options: Options, gathered: Gathered) -> None:
    wanted = Wanted(file.name, file.row, options.role, options.encoding, file.key)
    standard = str(file.path) == "-"
    suffix = PurePosixPath(file.name).suffix.lower()
    try:
        if suffix not in ARTICLES:
            document = from_bytes(options.stdin, wanted) if standard else read(file.path, wanted)
            gathered.documents.append(document)
            return
        raw = options.stdin if standard else bytes_of(file.path, file.name)
        if suffix == ".csv" or standard or are_articles(raw, suffix):
            gathered.documents.extend(articles(raw, wanted))
        else:
            gathered.claims.extend(read_claims(file.path))
    except ClaimcheckError as problem:
        gathered.problems.append(problem)


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
