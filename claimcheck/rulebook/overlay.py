"""A later entry laid over an earlier one: instead of it, added to it, or taking it away."""

from typing import Any, TypeVar

import msgspec

from claimcheck.rulebook.schema import EntityRule, FamilyRule, MetricRule
from claimcheck.rulebook.units import UnitRule

RuleT = TypeVar("RuleT", MetricRule, EntityRule, FamilyRule, UnitRule)
EXTENDABLE = (MetricRule, EntityRule, FamilyRule, UnitRule)
_REMOVED = ("~", "null", "")
_FIELDS = {"unit": "dimensions", "not": "excludes"}
_GATHERED = ("words", "excludes", "dimensions", "symbols", "letters", "counters", "verbs")


def removes(entry: object, table: str) -> bool:
    """True for `~` and `{enabled: false}`; a check that is off stays known."""
    if isinstance(entry, dict):
        return table != "checks" and entry.get("enabled") == "false"
    return isinstance(entry, str) and entry in _REMOVED


def extends(entry: object) -> bool:
    """True for an entry that adds to an earlier one (`extend: true`)."""
    return isinstance(entry, dict) and entry.get("extend") == "true"


def extended(earlier: RuleT, added: RuleT, entry: dict[str, Any]) -> RuleT:
    """The earlier rule with the words (dimensions, near misses) of the added one behind its own.

    What the entry gives but lists (`kind`, `vague`, `part_of`) stands instead of the earlier.
    """
    changes: dict[str, Any] = {}
    for key in entry:
        field = _FIELDS.get(key, key)
        if field not in earlier.__struct_fields__:
            continue
        old: Any = getattr(earlier, field)
        new: Any = getattr(added, field)
        if field in _GATHERED:
            new = _both(old, new)
        elif field in ("values", "beside"):
            new = {**old, **{name: _both(old.get(name, ()), words) for name, words in new.items()}}
        changes[field] = new
    return msgspec.structs.replace(earlier, **changes)


def _both(old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*old, *new)))
