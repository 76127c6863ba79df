"""Articles in one file, a row of a CSV or an object of JSON Lines each."""

import json
import re
from collections.abc import Iterator, Mapping

from claimcheck.errors import ClaimcheckError
from claimcheck.model.pattern import lazily
from claimcheck.reading.dating import as_day
from claimcheck.reading.decoding import decoded
from claimcheck.reading.laid import Laid
from claimcheck.reading.made import Made
from claimcheck.reading.plain import masked

SUFFIXES = (".csv", ".jsonl", ".ndjson")
TEXTS = ("text", "body", "content")
_TOLD = {
    "date": ("published", "date"),
    "publisher": ("publisher", "source", "outlet"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "language": ("language", "lang"),
}
_QUOTED = lazily(r'"((?:[^"]|"")*+)"')
_PLAIN = {mark: lazily(rf"[^{mark}\r\n]*+") for mark in (",", ";", "\t")}
_PART = lazily(r'(?:[^"\n]|"(?!"))*+(\n|""|\Z)')
_ENDS = lazily(r"\r\n|\n|\r")
_TOKEN = lazily(r'"((?:[^"\\]|\\.)*+)"|[{}\[\]]')
_ESCAPE = lazily(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)
_COLON = lazily(r"\s*:")
PROBE = 65_536
_HINT = f"articles have a {', '.join(TEXTS[:-1])} or {TEXTS[-1]}, and published, publisher, title"


def are_articles(raw: bytes, suffix: str) -> bool:
    """Whether the first line of a file speaks of articles, and not of claims or figures."""
    head = raw[:PROBE].decode("utf-8", "replace").lstrip("\ufeff \r\n").splitlines()
    if not head:
        return False
    if suffix == ".csv":
        names = {name.strip(' "').lower() for name in re.split("[,;\t]", head[0])}
        return _speak_of_articles(names)
    keys = {found[1].lower() for found in re.finditer(r'"(\w+)"\s*:', head[0])}
    return head[0].startswith("{") and not {"quote", "metric"} <= keys and _speak_of_articles(keys)


def _speak_of_articles(names: set[str]) -> bool:
    told = {name for known in _TOLD.values() for name in known}
    return bool(names & set(TEXTS)) and bool(names & told)


def read_articles(
    raw: bytes, where: str, encoding: str | None, suffix: str
) -> Iterator[tuple[int, Laid]]:
    """Each article with the line that it begins in."""
    text, name, guessed = decoded(raw, where, encoding)
    rows = _csv(text, where) if suffix == ".csv" else _jsonl(text, where)
    for line, made, entries in rows:
        day = entries.get("date", "")
        if day and as_day(day) is None:
            hint = "write it as 2025-08-29"
            raise ClaimcheckError(f'"{day}" is no date', f"{where}:{line}", hint)
        said = made.text
        if said.strip():
            parts = tuple(made.parts)
            yield line, Laid(said, masked(said), entries, "column", parts, name, guessed)


Article = tuple[int, Made, dict[str, str]]


def _csv(text: str, where: str) -> Iterator[Article]:
    header: list[str] = []
    for line, cells in _rows(text, where):
        values = [text[start:end].replace('""', '"') for start, end in cells]
        if not header:
            header = [value.strip().lower() for value in values]
            wanted = next((name for name in TEXTS if name in header), "")
            if not wanted:
                raise ClaimcheckError("no column of texts", f"{where}:{line}", _HINT)
            continue
        if not any(value.strip() for value in values):
            continue
        if len(values) != len(header):
            problem = f"{len(values)} cells, but the header has {len(header)}"
            hint = "put a cell that holds a comma into quotes"
            raise ClaimcheckError(problem, f"{where}:{line}", hint)
        made = Made()
        _cell(text, cells[header.index(wanted)], made)
        yield line, made, _told(dict(zip(header, values, strict=True)))


def _rows(text: str, where: str) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Each row with its line, and where the inside of its cells begins and ends."""
    mark = max(",;\t", key=text.split("\n", 1)[0].count)
    at, line, cells = 0, 1, list[tuple[int, int]]()
    begun = line
    while at < len(text) or cells:
        quoted = text.startswith('"', at)
        found = (_QUOTED if quoted else _PLAIN[mark]).match(text, at)
        if found is None:
            raise ClaimcheckError("a quote that never ends", f"{where}:{begun}", _HINT)
        cells.append(found.span(1) if quoted else found.span())
        line += text.count("\n", at, found.end())
        at = found.end()
        if text.startswith(mark, at):
            at += 1
            continue
        end = _ENDS.match(text, at)
        if end is None and at < len(text):
            raise ClaimcheckError("letters behind a quote", f"{where}:{line}", _HINT)
        yield begun, cells
        at, line = end.end() if end else at, line + 1
        begun, cells = line, []


def _cell(text: str, span: tuple[int, int], made: Made) -> None:
    """The inside of a cell, line by line, doubled quotes read as one."""
    start, end = span
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    for found in _PART.finditer(text, start, end):
        made.put(found[0].removesuffix('"') if found[1] == '""' else found[0], line, column)
        column += len(found[0])
        if found[1] == "\n":
            line, column = line + 1, 1


def _jsonl(text: str, where: str) -> Iterator[Article]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        told = _object(line, f"{where}:{number}")
        wanted = next((name for name in TEXTS if isinstance(told.get(name), str)), "")
        if not wanted:
            raise ClaimcheckError("no article", f"{where}:{number}", _HINT)
        made = Made()
        _string(line, wanted, number, made)
        yield number, made, _told(told)


def _object(line: str, where: str) -> dict[str, object]:
    try:
        told = json.loads(line)
    except (ValueError, RecursionError) as error:
        problem = f"no valid JSON: {error}" if isinstance(error, ValueError) else "nested too deep"
        raise ClaimcheckError(problem, where, "one object a line") from error
    if not isinstance(told, dict):
        raise ClaimcheckError("no object", where, "one object a line")
    return told


def _string(line: str, key: str, number: int, made: Made) -> None:
    """The value of a key of the outermost object, letter by letter where it stands."""
    depth, name, span = 0, "", (0, 0)
    for found in _TOKEN.finditer(line):
        if found[1] is None:
            depth += 1 if found[0] in "{[" else -1
        elif depth == 1 and _COLON.match(line, found.end()):
            name = found[1]
        elif depth == 1 and name == key:
            span = found.span(1)
    at, end = span
    for found in _ESCAPE.finditer(line, at, end):
        made.put(line[at : found.start()], number, at + 1)
        meant = json.loads(f'"{found[0]}"')
        made.put(meant.encode("utf-16", "replace").decode("utf-16"), number, found.start() + 1)
        at = found.end()
    made.put(line[at:end], number, at + 1)


def _told(row: Mapping[str, object]) -> dict[str, str]:
    """What a row tells of its article, under the names that front matter has."""
    found: dict[str, str] = {}
    for name, columns in _TOLD.items():
        values = (str(row[column]).strip() for column in columns if row.get(column))
        found[name] = next((value for value in values if value), "")
    return {name: value for name, value in found.items() if value}
