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
    """One row of a manifest, with the file that it names (resolved, as written) and its line."""

    file: str
    path: str
    line: int
    published: date | None
    publisher: str | None
    title: str | None
    url: str | None
    language: str | None


def read_manifest(path: Path) -> tuple[dict[str, Row], list[ClaimcheckError]]:
    """The rows of a manifest by the resolved path of their file, and what is wrong with others.

    A row that names no file, and two rows for one file are problems of their line: the other rows
    hold, and so does one with a wrong date, but for that. A file without the column, or that is no
    CSV, is an error as a whole.
    """
    text = decode(_bytes(path), str(path))
    rows: dict[str, Row] = {}
    problems: list[ClaimcheckError] = []
    real = RealPaths()
    for line, columns, cells in _cells(path, text):
        try:
            row = _row(path, line, _named(columns, cells, f"{path}:{line}"), real, problems)
            if row.file in rows:
                raise _second(row, rows[row.file].line, f"{path}:{line}")
        except ClaimcheckError as problem:
            problems.append(problem)
        else:
            rows[row.file] = row
    return rows, problems


def _second(row: Row, first: int, where: str) -> ClaimcheckError:
    problem = f'second row for "{row.path}" (the first is in line {first})'
    return ClaimcheckError(problem, where, "keep one row for each file")


def _named(columns: list[str], cells: list[str], where: str) -> dict[str, str]:
    """The cells of a row by their column."""
    if len(cells) != len(columns):
        problem = f"{len(cells)} cells, but the header has {len(columns)}"
        raise ClaimcheckError(problem, where, "put a cell that holds a comma into quotes")
    return dict(zip(columns, map(str.strip, cells), strict=True))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ClaimcheckError(f"cannot be read: {error.strerror}", str(path)) from error


def _cells(path: Path, text: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """Each row with its line, the columns and its cells; the delimiter is that of the header."""
    header = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    columns: list[str] | None = None
    try:
        for cells in reader:
            if columns is None:
                columns = _columns(path, [cell.strip() for cell in cells])
            elif any(cell.strip() for cell in cells):
                yield reader.line_num, columns, cells
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


def _row(
    path: Path,
    line: int,
    cells: dict[str, str],
    real: RealPaths,
    problems: list[ClaimcheckError],
) -> Row:
    where = f"{path}:{line}"
    return Row(
        file=_file(path, cells["path"], where, real),
        path=cells["path"],
        line=line,
        published=_published(cells.get("published", ""), where, problems),
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


def _published(cell: str, where: str, problems: list[ClaimcheckError]) -> date | None:
    """The day of a row, None for none and for what is no date."""
    try:
        return date.fromisoformat(cell) if cell else None
    except ValueError:
        hint = "write it as 2025-08-29"
        problems.append(ClaimcheckError(f'"{cell}" is no date', where, hint))
        return None
