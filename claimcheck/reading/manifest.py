"""sources.csv: which file is whose report, and of which day."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.reading.decoding import decode
from claimcheck.reading.real import RealPaths, is_file, joined

NAME = "sources.csv"
COLUMNS = ("path", "published", "publisher", "title", "url", "language")


class Row(msgspec.Struct, frozen=True):
    """One row of a manifest, with the file that it names and its line."""

    file: str
    line: int
    published: date | None
    publisher: str | None
    title: str | None
    url: str | None
    language: str | None


def read_manifest(path: Path) -> dict[str, Row]:
    """The rows of a manifest by the resolved path of their file.

    A missing column, a wrong date, a row that names no file, and two rows for one file are
    errors with their line.
    """
    text = decode(_bytes(path), str(path))
    rows: dict[str, Row] = {}
    real = RealPaths()
    for line, cells in _cells(path, text):
        row = _row(path, line, cells, real)
        if row.file in rows:
            problem = (
                f'second row for "{cells["path"]}" (the first is in line {rows[row.file].line})'
            )
            raise ClaimcheckError(problem, f"{path}:{line}", "keep one row for each file")
        rows[row.file] = row
    return rows


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ClaimcheckError(f"cannot be read: {error.strerror}", str(path)) from error


def _cells(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row with its line, its cells by column; the delimiter is that of the header."""
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    columns: list[str] | None = None
    try:
        for cells in reader:
            if columns is None:
                columns = _columns(path, [cell.strip() for cell in cells])
            elif any(cell.strip() for cell in cells):
                if len(cells) != len(columns):
                    problem = f"{len(cells)} cells, but the header has {len(columns)}"
                    hint = "put a cell that holds a comma into quotes"
                    raise ClaimcheckError(problem, f"{path}:{reader.line_num}", hint)
                yield reader.line_num, dict(zip(columns, map(str.strip, cells), strict=True))
    except csv.Error as error:
        raise ClaimcheckError(f"no valid CSV: {error}", f"{path}:{reader.line_num}") from error
    if columns is None:
        raise ClaimcheckError("empty manifest", str(path), _hint())


def _hint() -> str:
    return f"the first line names the columns: {','.join(COLUMNS)}"


def _columns(path: Path, columns: list[str]) -> list[str]:
    if "path" not in columns:
        raise ClaimcheckError('no column "path"', f"{path}:1", _hint())
    return columns


def _row(path: Path, line: int, cells: dict[str, str], real: RealPaths) -> Row:
    where = f"{path}:{line}"
    return Row(
        file=_file(path, cells["path"], where, real),
        line=line,
        published=_published(cells.get("published", ""), where),
        publisher=cells.get("publisher") or None,
        title=cells.get("title") or None,
        url=cells.get("url") or None,
        language=cells.get("language") or None,
    )


def _file(path: Path, name: str, where: str, real: RealPaths) -> str:
    """The file of a row: beside the manifest, else from the working folder."""
    if not name:
        raise ClaimcheckError("a row without a path", where)
    for base in (str(path.parent), "."):
        file = joined(base, name)
        if is_file(file):
            return real.of(file)
    hint = f"path is relative to {path.parent} or to the working folder"
    raise ClaimcheckError(f'no file "{name}"', where, hint)


def _published(cell: str, where: str) -> date | None:
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError as error:
        raise ClaimcheckError(f'"{cell}" is no date', where, "write it as 2025-08-29") from error
