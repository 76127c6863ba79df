"""Folders of YAML -> Rulebook; a later folder lays its entries over the earlier ones by id."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import structs

from claimcheck.errors import suggestion
from claimcheck.rulebook.entries import rule
from claimcheck.rulebook.groups import Groups
from claimcheck.rulebook.holidays import parts
from claimcheck.rulebook.overlay import EXTENDABLE, extended, extends, removes
from claimcheck.rulebook.schema import Rulebook
from claimcheck.rulebook.sheet import Sheet
from claimcheck.rulebook.words import learn, wide_texts

TABLES = ("metrics", "entities", "families", "calendars", "holidays", "units")
_SINGLE = ("checks", "rates")  # tables of one file each
_REFERENCES = (  # table, key, and the table whose entry the key names
    ("entities", "calendar", "calendars"),
    ("entities", "part_of", "entities"),
    ("units", "base", "units"),
    ("metrics", "when_per_share", "metrics"),
    ("metrics", "when_quoted", "metrics"),
    ("metrics", "priced_by", "metrics"),
    ("metrics", "akin_to", "metrics"),
)


def compiled(folders: Sequence[Path]) -> Rulebook:
    """The rulebook of all these folders."""
    tables: dict[str, Any] = {name: {} for name in (*TABLES, *_SINGLE)}
    sheets: dict[tuple[str, str], Sheet] = {}
    groups = Groups()
    weights: dict[str, float] = {}
    common: set[str] = set()
    for folder in folders:
        for name in TABLES:
            for path in sorted((folder / name).glob("*.yaml")):
                _lay_over(tables[name], name, Sheet(path), sheets)
        for name in _SINGLE:
            _lay_over(tables[name], name, Sheet(folder / f"{name}.yaml"), sheets)
        for path in sorted((folder / "words").glob("*.yaml")):
            (groups.begin if folder == folders[0] else groups.add)(Sheet(path))
        common.update(*map(_listed, sorted((folder / "words").glob("*.txt"))))
        _add_weights(weights, Sheet(folder / "weights.yaml"))
    _check_references(tables, sheets)
    return Rulebook(
        **tables,
        cues=groups.cues,
        parsed=frozenset(groups.parsed),
        weights=weights,
        listed="\n".join(sorted(common)),
    )


def _listed(path: Path) -> list[str]:
    """The words of a plain list, one a line; `#` begins a line that is none."""
    lines = path.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _lay_over(
    table: dict[str, Any], name: str, sheet: Sheet, sheets: dict[tuple[str, str], Sheet]
) -> None:
    learn(wide_texts(sheet.entries))
    for key, entry in sheet.entries.items():
        if removes(entry, name):
            table.pop(key, None)
            sheets[name, key] = sheet
            continue
        earlier = sheets.get((name, key))
        if earlier is not None and earlier.path.parent == sheet.path.parent and key in table:
            sheet.fail(f'"{key}" stands in {earlier.path.name} too', (key,), "give it another id")
        made = rule(name, key, entry, sheet)
        if extends(entry):
            made = _extended(table, name, key, made, sheet)
        table[key] = made
        sheets[name, key] = sheet


def _extended(table: Mapping[str, Any], name: str, key: str, made: Any, sheet: Sheet) -> Any:  # noqa: ANN401 (the rule of that table)
    if key not in table:
        hint = suggestion(key, list(table), f"known {name}")
        sheet.fail(f'"{key}" extends an entry that no earlier rule declares', (key,), hint)
    if not isinstance(made, EXTENDABLE):
        sheet.fail(f"entries of {name} cannot be extended", (key, "extend"))
    return extended(table[key], made, sheet.entries[key])


def _add_weights(weights: dict[str, float], sheet: Sheet) -> None:
    for name, text in sheet.entries.items():
        try:
            weights[name] = float(text)
        except (TypeError, ValueError):
            sheet.fail(f'weight "{name}" is no number', (name,))


def _check_references(
    tables: Mapping[str, dict[str, Any]], sheets: Mapping[tuple[str, str], Sheet]
) -> None:
    """What an entry names exists: a calendar, a whole, a base, another metric.

    What names an entry that a later folder removed goes on without it.
    """
    for table, field, target in _REFERENCES:
        for key, entry in list(tables[table].items()):
            name = getattr(entry, field)
            if not name or name in tables[target]:
                continue
            if (target, name) in sheets:
                tables[table][key] = structs.replace(entry, **{field: ""})
                continue
            hint = suggestion(name, list(tables[target]), f"known {target}")
            problem = f'"{key}" names the {field} "{name}", which no rule declares'
            sheets[table, key].fail(problem, (key, field), hint)
    for key, entry in tables["holidays"].items():
        name = parts(entry.day)[0]
        if " " in name or name == "easter" or not name or name[:1].isdigit():
            continue
        if name not in tables["holidays"]:
            hint = suggestion(name, list(tables["holidays"]), "known holidays")
            sheets["holidays", key].fail(
                f'"{key}" counts from "{name}", which no rule declares', (key, "day"), hint
            )
