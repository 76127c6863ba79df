"""Folders of YAML -> Rulebook; a later folder lays its entries over the earlier ones by id."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook.locate import shipped_rules
from claimcheck.rulebook.schema import (
    CalendarRule,
    CheckRule,
    EntityRule,
    FamilyRule,
    MetricRule,
    Rulebook,
    UnitRule,
)
from claimcheck.rulebook.words import both_scripts

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def load_rules(folders: Sequence[Path] = ()) -> Rulebook:
    """The shipped rules with `folders` laid over them, in order."""
    tables: dict[str, dict[str, Any]] = {
        name: {} for name in ("metrics", "entities", "families", "calendars", "units")
    }
    cues: dict[str, tuple[str, ...]] = {}
    parsed: set[str] = set()
    weights: dict[str, float] = {}
    checks: dict[str, CheckRule] = {}
    for folder in (shipped_rules(), *folders):
        for name, table in tables.items():
            for path in sorted((folder / name).glob("*.yaml")):
                for key, entry in _read(path).items():
                    table[key] = _BUILD[name](key, entry)
        for path in sorted((folder / "words").glob("*.yaml")):
            groups = _read(path)
            _add_cues(cues, groups)
            parsed.update(groups if path.stem in ("quantities", "times") else {"stop"})
        weights.update({k: float(v) for k, v in _read(folder / "weights.yaml").items()})
        for code, entry in _read(folder / "checks.yaml").items():
            checks[code] = CheckRule(
                code, entry.get("severity", ""), entry.get("enabled") != "false"
            )
    return Rulebook(**tables, cues=cues, parsed=frozenset(parsed), weights=weights, checks=checks)


def _read(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        loaded = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: S506 (base loader: text only)
    except (yaml.YAMLError, RecursionError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise ClaimcheckError(f"no valid YAML: {error}".splitlines()[0], place) from error
    return loaded or {}


def _words(entry: Any, *, cased: bool = False) -> tuple[str, ...]:
    """`{en: […], zh: […], zh-Hant: […]}` as one tuple of words ready for matching."""
    if isinstance(entry, str):
        entry = [entry]
    if isinstance(entry, list):
        entry = {
            "zh" if any(ord(c) > 0x2E80 for c in w) else "en": [] for w in entry
        } and _by_script(entry)
    found: dict[str, None] = {}
    for language, words in entry.items():
        lowered = [
            word if cased else word.lower()
            for word in ([words] if isinstance(words, str) else words)
        ]
        found.update(dict.fromkeys(both_scripts(lowered) if language == "zh" else lowered))
    return tuple(found)


def _by_script(words: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault("zh" if any(ord(c) > 0x2E80 for c in word) else "en", []).append(word)
    return found


def _add_cues(cues: dict[str, tuple[str, ...]], groups: dict[str, Any]) -> None:
    for group, keys in groups.items():
        for key, words in keys.items():
            name = f"{group}.{key}"
            cues[name] = tuple(dict.fromkeys((*cues.get(name, ()), *_words(words))))


def _tuple(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _metric(key: str, entry: dict[str, Any]) -> MetricRule:
    return MetricRule(
        id=key,
        words=_words(entry.get("words", {})),
        excludes=_words(entry.get("not", [])),
        dimensions=_tuple(entry.get("unit")),
        kind=entry.get("kind", "stock"),
        vague=entry.get("vague") == "true",
        families=entry.get("families", {}),
        tolerance=float(entry.get("tolerance", 0)),
    )


def _entity(key: str, entry: dict[str, Any]) -> EntityRule:
    return EntityRule(
        id=key,
        words=_words(entry.get("words", {}), cased=True),
        kind=entry.get("kind", ""),
        part_of=entry.get("part_of", ""),
        calendar=entry.get("calendar", ""),
    )


def _family(key: str, entry: dict[str, Any]) -> FamilyRule:
    values = {value: _words(words) for value, words in entry.get("values", {}).items()}
    return FamilyRule(id=key, values=values, hard=entry.get("hard") == "true")


def _calendar(key: str, entry: dict[str, Any]) -> CalendarRule:
    return CalendarRule(
        id=key, ends=entry.get("ends", "12-31"), named_by=entry.get("named_by", "end")
    )


def _unit(key: str, entry: dict[str, Any]) -> UnitRule:
    return UnitRule(
        id=key,
        dimension=entry.get("dimension", "count"),
        factor=entry.get("factor", "1"),
        offset=entry.get("offset", "0"),
        base=entry.get("base", ""),
        words=_words(entry.get("words", {})),
        symbols=_tuple(entry.get("symbols")),
    )


_BUILD = {
    "metrics": _metric,
    "entities": _entity,
    "families": _family,
    "calendars": _calendar,
    "units": _unit,
}
