"""The JSON Schema of rule files, made from what `entries` takes."""

from collections.abc import Mapping

from claimcheck.rulebook.entry_keys import DIMENSIONS, EVERYWHERE, KEYS, METRIC_TRUTHS
from claimcheck.rulebook.schema import KINDS

_TEXT = {"type": "string"}
_TEXTS = {"oneOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_WORDS = {
    "description": "Words, or words by language; Traditional forms are found by themselves.",
    "oneOf": [
        *_TEXTS["oneOf"],
        {
            "type": "object",
            "additionalProperties": False,
            "properties": dict.fromkeys(("en", "zh", "zh-Hans", "zh-Hant"), _TEXTS),
        },
    ],
}
_TRUTH = {"type": "boolean"}
_NUMBER = {"oneOf": [{"type": "number"}, _TEXT]}
_A_DAY = "(0[1-9]|1[0-2])-[0-9]{2}"
_WEEKDAY = f"last [a-z]+day of [a-z]+|[a-z]+day nearest {_A_DAY}"
_DIMENSION = {"enum": list(DIMENSIONS)}
_VALUES: Mapping[tuple[str, str], Mapping[str, object]] = {
    ("metrics", "kind"): {"enum": list(KINDS)},
    ("metrics", "unit"): {"oneOf": [_DIMENSION, {"type": "array", "items": _DIMENSION}]},
    ("calendars", "ends"): {"type": "string", "pattern": f"^({_A_DAY}|{_WEEKDAY})$"},
    ("calendars", "weeks"): {
        "type": "array",
        "items": {"type": "integer"},
        "minItems": 4,
        "maxItems": 4,
    },
    ("calendars", "extra_week"): {"enum": ["Q1", "Q2", "Q3", "Q4"]},
    ("calendars", "named_by"): {"enum": ["end", "start"]},
    ("checks", "severity"): {"enum": ["error", "warning", "info"]},
    ("families", "values"): {"type": "object", "additionalProperties": _WORDS},
}
_BY_KEY: Mapping[str, Mapping[str, object]] = {
    "words": _WORDS,
    "not": _WORDS,
    "counters": _WORDS,
    "verbs": _WORDS,
    "beside": {"type": "object", "additionalProperties": _WORDS},
    "symbols": _TEXTS,
    "letters": _TEXTS,
    "days": _TEXTS,
    "breaks": _TEXTS,
    "whole": _WORDS,
    "near": _NUMBER,
    "length": _NUMBER,
    "families": {"type": "object", "additionalProperties": _TEXT},
    **dict.fromkeys(METRIC_TRUTHS, _TRUTH),
    "always_per": _TEXT,
    "budget": _TRUTH,
    "turned": _TRUTH,
    "hard": _TRUTH,
    "part": _TRUTH,
    "enabled": _TRUTH,
    "extend": _TRUTH,
    "tolerance": _NUMBER,
    "least": _NUMBER,
    "most": _NUMBER,
    "factor": _NUMBER,
    "offset": _NUMBER,
}


def of_rules(table: str | None = None) -> dict[str, object]:
    """The schema of one table's files; without one, of a file of any table."""
    tables = [table] if table else list(KEYS)
    entries = {name: _table(name) for name in tables}
    found: dict[str, object] = {"$schema": "http://json-schema.org/draft-07/schema#"}
    if table:
        return {**found, "title": f"rules: {table}", **entries[table]}
    return {**found, "title": "rules", "anyOf": list(entries.values())}


def _table(name: str) -> dict[str, object]:
    """Ids, each with an entry; an empty entry (`~`) removes an earlier one."""
    entry = {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            key: _VALUES.get((name, key), _BY_KEY.get(key, _TEXT))
            for key in (*KEYS[name], *EVERYWHERE)
        },
    }
    return {
        "title": name,
        "type": "object",
        "additionalProperties": {"oneOf": [entry, {"type": "null"}]},
    }
