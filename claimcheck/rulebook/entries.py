"""Entries of rule files -> rules, each key and value checked."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from claimcheck.errors import suggestion
from claimcheck.rulebook.entry_keys import DIMENSIONS, EVERYWHERE, KEYS, METRIC_TRUTHS, RENAMED
from claimcheck.rulebook.entry_values import number, texts, words
from claimcheck.rulebook.holidays import is_day
from claimcheck.rulebook.schema import (
    KINDS,
    CalendarRule,
    CheckRule,
    EntityRule,
    FamilyRule,
    HolidayRule,
    MetricRule,
)
from claimcheck.rulebook.sheet import Sheet
from claimcheck.rulebook.units import RateRule, UnitRule
from claimcheck.rulebook.year_ends import is_end

_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_BREAK = re.compile(rf"{_DATE.pattern}\.\.{_DATE.pattern}")
_QUARTERS = ("Q1", "Q2", "Q3", "Q4")
_YEAR_OF_WEEKS = 52
_CURRENCIES = re.compile(r"[A-Z]{3}/[A-Z]{3}")
Entry = Mapping[str, Any]


def _metric(key: str, entry: Entry, sheet: Sheet) -> MetricRule:
    units = _dimensions("unit", key, entry, sheet)
    _dimensions("only", key, entry, sheet)
    kind = entry.get("kind", "stock")
    if kind not in KINDS:
        hint = suggestion(kind, list(KINDS), "known kinds")
        sheet.fail(f'metric "{key}" is of kind "{kind}", which is none', (key, "kind"), hint)
    return MetricRule(
        id=key,
        words=words(entry.get("words", {}), sheet, (key, "words")),
        excludes=words(entry.get("not", []), sheet, (key, "not")),
        dimensions=units,
        kind=kind,
        families=dict(entry.get("families", {})),
        tolerance=number(sheet, key, "tolerance", entry.get("tolerance", "0")),
        least=number(sheet, key, "least", entry.get("least", "0")),
        most=number(sheet, key, "most", entry.get("most", "inf")),
        always_per=entry.get("always_per", ""),
        counters=words(entry.get("counters", []), sheet, (key, "counters")),
        verbs=words(entry.get("verbs", []), sheet, (key, "verbs")),
        beside={
            near: words(listed, sheet, (key, "beside", near))
            for near, listed in entry.get("beside", {}).items()
        },
        when_per_share=entry.get("when_per_share", ""),
        occasion=entry.get("occasion", ""),
        only=entry.get("only", ""),
        when_quoted=entry.get("when_quoted", ""),
        priced_by=entry.get("priced_by", ""),
        akin_to=entry.get("akin_to", ""),
        **_truths(entry),
    )


def _truths(entry: Entry) -> dict[str, Any]:
    return {name: entry.get(name) == "true" for name in METRIC_TRUTHS}


def _dimensions(name: str, key: str, entry: Entry, sheet: Sheet) -> tuple[str, ...]:
    """The dimensions that a key of a metric names; ClaimcheckError for what is none."""
    units = texts(entry.get(name))
    for unit in units:
        if unit not in DIMENSIONS:
            hint = suggestion(unit, list(DIMENSIONS), "known dimensions")
            what = f'metric "{key}" has {name} "{unit}", which is no dimension'
            sheet.fail(what, (key, name), hint)
    return units


def _entity(key: str, entry: Entry, sheet: Sheet) -> EntityRule:
    return EntityRule(
        id=key,
        words=words(entry.get("words", {}), sheet, (key, "words"), cased=True),
        excludes=words(entry.get("not", []), sheet, (key, "not"), cased=True),
        kind=entry.get("kind", ""),
        part_of=entry.get("part_of", ""),
        calendar=entry.get("calendar", ""),
    )


def _family(key: str, entry: Entry, sheet: Sheet) -> FamilyRule:
    values = {
        value: words(listed, sheet, (key, "values", value))
        for value, listed in entry.get("values", {}).items()
    }
    default = entry.get("default", "")
    if default and default not in values:
        sheet.fail(f'the default is one of the values, not "{default}"', (key, "default"))
    hard, part = (entry.get(name) == "true" for name in ("hard", "part"))
    return FamilyRule(key, values, hard=hard, part=part, default=default)


def _calendar(key: str, entry: Entry, sheet: Sheet) -> CalendarRule:
    ends, named = entry.get("ends", "12-31"), entry.get("named_by", "end")
    weeks, extra = texts(entry.get("weeks")) or ("13",) * 4, entry.get("extra_week", "Q4")
    if not is_end(ends):
        hint = 'like 03-31, "last sunday of january", "sunday nearest 10-31"'
        sheet.fail(f'a fiscal year ends on a known day, not "{ends}"', (key, "ends"), hint)
    if named not in ("end", "start"):
        sheet.fail('named_by is "end" or "start"', (key, "named_by"))
    if extra not in _QUARTERS:
        sheet.fail('extra_week is one of "Q1", "Q2", "Q3", "Q4"', (key, "extra_week"))
    if len(weeks) != len(_QUARTERS) or not all(one.isdigit() for one in weeks):
        sheet.fail("weeks are those of the four quarters", (key, "weeks"))
    counted = tuple(int(one) for one in weeks)
    if sum(counted) != _YEAR_OF_WEEKS:
        sheet.fail(f"the weeks of the quarters are {sum(counted)}, not 52", (key, "weeks"))
    return CalendarRule(key, ends, named, counted, extra, budget=entry.get("budget") == "true")


def _holiday(key: str, entry: Entry, sheet: Sheet) -> HolidayRule:
    day, days, length = entry.get("day", ""), texts(entry.get("days")), entry.get("length", "1")
    if not (day or days) or (day and not is_day(day)):
        hint = 'like 12-25, "fourth thursday november", "easter -2", or a list of `days`'
        sheet.fail(f'"{day}" is no day of a year', (key, "day") if day else (key,), hint)
    if not all(_DATE.fullmatch(one) for one in days):
        sheet.fail("days are dates like 2025-01-29", (key, "days"))
    for name, told in (("length", length), ("near", entry.get("near", "0"))):
        if not told.isdigit():
            sheet.fail(f'{name} "{told}" is no number of days', (key, name))
    breaks = texts(entry.get("breaks"))
    if not all(_BREAK.fullmatch(one) for one in breaks):
        sheet.fail("breaks are runs of days like 2025-10-01..2025-10-08", (key, "breaks"))
    return HolidayRule(
        id=key,
        words=words(entry.get("words", {}), sheet, (key, "words")),
        whole=words(entry.get("whole", {}), sheet, (key, "whole")),
        day=day,
        days=days,
        length=int(length),
        breaks=breaks,
        near=int(entry.get("near", "0")),
        source=entry.get("source", ""),
    )


def _unit(key: str, entry: Entry, sheet: Sheet) -> UnitRule:
    number(sheet, key, "factor", entry.get("factor", "1"))
    number(sheet, key, "offset", entry.get("offset", "0"))
    return UnitRule(
        id=key,
        dimension=entry.get("dimension", "count"),
        factor=entry.get("factor", "1"),
        offset=entry.get("offset", "0"),
        base=entry.get("base", ""),
        words=words(entry.get("words", {}), sheet, (key, "words")),
        symbols=texts(entry.get("symbols")),
        letters=texts(entry.get("letters")),
        turned=entry.get("turned") == "true",
    )


def _check(key: str, entry: Entry, sheet: Sheet) -> CheckRule:
    severity = entry.get("severity", "")
    if severity not in ("", "error", "warning", "info"):
        sheet.fail('severity is "error", "warning" or "info"', (key, "severity"))
    return CheckRule(key, severity, entry.get("enabled") != "false")


def _rate_band(key: str, entry: Entry, sheet: Sheet) -> RateRule:
    if not _CURRENCIES.fullmatch(key):
        sheet.fail(f'"{key}" is no pair of currencies like USD/CNY', (key,))
    found = {name: number(sheet, key, name, entry.get(name, "missing")) for name in KEYS["rates"]}
    if not 0 < found["low"] <= found["high"]:
        sheet.fail(
            f'the band of "{key}" is empty', (key, "low"), "low is above 0, high not below it"
        )
    return RateRule(key, found["low"], found["high"], int(found["since"]), int(found["until"]))


_BUILD: dict[str, Callable[[str, Entry, Sheet], Any]] = {
    "metrics": _metric,
    "entities": _entity,
    "families": _family,
    "calendars": _calendar,
    "holidays": _holiday,
    "units": _unit,
    "checks": _check,
    "rates": _rate_band,
}


def rule(table: str, key: str, entry: Any, sheet: Sheet) -> Any:  # noqa: ANN401 (the rule of that table)
    """The rule of a table; ClaimcheckError with its place when something in it is wrong."""
    if not isinstance(entry, dict):
        sheet.fail(f'"{key}" is no entry with keys and values', (key,))
    known = (*KEYS[table], *EVERYWHERE)
    for name, value in entry.items():
        if name not in known:
            now = RENAMED.get((table, name))
            hint = f'it is called "{now}"' if now else suggestion(name, list(known), "known keys")
            sheet.fail(f'"{key}" has the unknown key "{name}"', (key, name), hint)
        if name in EVERYWHERE and value not in ("true", "false"):
            sheet.fail(f'{name} is true or false, not "{value}"', (key, name))
    return _BUILD[table](key, entry, sheet)
