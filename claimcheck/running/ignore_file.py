"""claimcheck-ignore.toml: findings of files that hold no comments, known by their fingerprints.

[[ignore]]
fingerprint = "29c2eb431558a812"
path = "drafts/figures.docx"
code = "CC101"
reason = "embargoed until the results are out"
author = "Mei"
until = 2027-01-01
"""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from claimcheck.checks.messages import say
from claimcheck.checks.table import BY_CODE
from claimcheck.errors import ClaimcheckError, suggestion
from claimcheck.model.finding import Place
from claimcheck.model.pattern import lazily
from claimcheck.running.directives import Fault

NAME = "claimcheck-ignore.toml"
_NEEDED = ("fingerprint", "path", "reason")
_KEYS = (*_NEEDED, "code", "author", "until")
_HEAD = lazily(r"^[ \t]*\[\[\s*ignore\s*\]\]", re.MULTILINE)


class Entry(NamedTuple):
    """One finding that is not shown: `path` is the draft's, from the folder of this file."""

    fingerprint: str
    path: str
    reason: str
    place: Place
    code: str = ""
    author: str = ""
    until: date | None = None


class Entries(NamedTuple):
    """The entries of a file, and what is wrong with the others."""

    entries: list[Entry]
    faults: list[Fault]


def read_ignores(path: Path, shown: str) -> Entries:
    """The entries of an ignore file; `shown` is how the file is called in messages."""
    import tomllib

    try:
        text = path.read_text("utf-8")
        tables = tomllib.loads(text)
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise ClaimcheckError(f"cannot be read: {error}", shown) from error
    except tomllib.TOMLDecodeError as error:
        raise ClaimcheckError(f"no valid TOML: {error}", shown) from error
    heads = [text.count("\n", 0, found.start()) + 1 for found in _HEAD.finditer(text)]
    entries: list[Entry] = []
    faults: list[Fault] = []
    for key in sorted(set(tables) - {"ignore"}):
        problem = f'"{key}" is no table of this file'
        faults.append(_fault(Place(shown), problem, "[[ignore]]"))
    listed = tables.get("ignore", [])
    for number, table in enumerate(listed if isinstance(listed, list) else [listed]):
        place = Place(shown, heads[number] if number < len(heads) else 1)
        try:
            entries.append(_entry(table, place))
        except ClaimcheckError as error:
            faults.append(_fault(place, error.problem, error.hint))
    return Entries(entries, faults)


def _fault(place: Place, problem: str, hint: str) -> Fault:
    return Fault(place, say("bad-ignore", problem=problem, hint=hint))


def _entry(table: Any, place: Place) -> Entry:  # noqa: ANN401 (whatever TOML holds)
    if not isinstance(table, dict):
        raise ClaimcheckError("an entry is a table", hint="[[ignore]]")
    for key in table:
        if key not in _KEYS:
            hint = suggestion(key, list(_KEYS), "known keys")
            raise ClaimcheckError(f'unknown key "{key}"', hint=hint)
    for key in _NEEDED:
        if not str(table.get(key, "")).strip():
            raise ClaimcheckError(f'an entry needs "{key}"', hint=f"{key} = …")
    code = str(table.get("code", "")).upper()
    if code and code not in BY_CODE:
        hint = suggestion(code, list(BY_CODE), "known codes")
        raise ClaimcheckError(f"no check has the code {code}", hint=hint)
    words = {key: str(table[key]).strip() for key in (*_NEEDED, "author") if key in table}
    return Entry(place=place, code=code, until=_day(table), **words)


def _day(table: Mapping[str, Any]) -> date | None:
    until = table.get("until")
    if until is None:
        return None
    try:
        return date.fromisoformat(str(until))
    except ValueError as error:
        hint = "until = 2027-01-01"
        raise ClaimcheckError(f'"{until}" is no day', hint=hint) from error


def as_text(entry: Entry) -> str:
    """The entry as it is appended to the file."""
    lines = ["[[ignore]]"]
    for key in _KEYS:
        value = getattr(entry, key)
        if value:
            lines.append(f"{key} = {value if key == 'until' else _quoted(value)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """A TOML string on one line."""
    inside = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(sign if sign >= " " else f"\\u{ord(sign):04x}" for sign in inside) + '"'
