"""Named days: tables recomputed, rules against known days, and errors with their place."""

from datetime import date, timedelta
from pathlib import Path
from types import GeneratorType
from typing import Any

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook.holidays import easter, holiday, years_before
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
TABLED = [key for key, rule in sorted(RULES.holidays.items()) if rule.source]
CLASSES = {
    "chinese": "_ChineseLunisolar",
    "islamic": "_IslamicLunar",
    "hindu": "_HinduLunisolar",
    "hebrew": "_HebrewLunisolar",
    "buddhist": "_BuddhistLunisolar",
}
KNOWN = {
    "thanksgiving": "2025-11-27",
    "black-friday": "2025-11-28",
    "memorial-day": "2025-05-26",
    "good-friday": "2025-04-18",
    "whit-monday": "2025-06-09",
    "lunar-new-years-eve": "2025-01-28",
    "lantern-festival": "2025-02-12",
    "singles-day": "2025-11-11",
}


def computed(source: str, year: int) -> list[str]:
    """The days that the package `holidays` gives for a calendar's festival in a year."""
    package = pytest.importorskip("holidays.calendars")
    name, festival = source.split(".")
    calendar = getattr(__import__(f"{package.__name__}.{name}", fromlist=["x"]), CLASSES[name])()
    ask = getattr(calendar, f"{festival}_date", None) or getattr(calendar, f"{festival}_dates")
    told: Any = ask(year)
    listed = [*told] if isinstance(told, (GeneratorType, set)) else [told]
    days = [one[0] if isinstance(one, tuple) else one for one in listed]
    return [day.isoformat() for day in days if day]


@pytest.mark.parametrize("key", TABLED)
def test_tables_are_those_of_their_source(key: str) -> None:
    rule = RULES.holidays[key]
    expected = {day for year in range(1999, 2042) for day in computed(rule.source, year)}
    assert list(rule.days) == sorted(day for day in expected if "2000" <= day[:4] <= "2040")


@pytest.mark.parametrize("key", sorted(KNOWN))
def test_known_days(key: str) -> None:
    assert holiday(RULES.holidays[key], 2025, RULES) == date.fromisoformat(KNOWN[key])


BREAKS = [
    (key, span)
    for key in ("spring-festival", "china-national-day", "labour-day", "qingming", "mid-autumn")
    for span in RULES.holidays[key].breaks
]


@pytest.mark.parametrize(("key", "span"), BREAKS)
def test_breaks_are_free_days_of_china(key: str, span: str) -> None:
    """Each working day of a break is a day off, the days around it are none."""
    package = pytest.importorskip("holidays")
    first, last = (date.fromisoformat(day) for day in span.split(".."))
    off = package.China(years=range(first.year - 1, last.year + 2))
    days = [first + timedelta(days=shift) for shift in range(-1, (last - first).days + 2)]
    working = [day.weekday() < 5 and day not in off for day in days]
    assert not any(working[1:-1]), key
    beside = [day for day in (days[0], days[-1]) if day.weekday() < 5]
    assert not any(day in off for day in beside)


def test_the_same_holiday_a_year_before() -> None:
    def days(text: str) -> tuple[date, date]:
        first, last = text.split("..")
        return date.fromisoformat(first), date.fromisoformat(last)

    for now, then in (
        ("2025-10-01..2025-10-08", "2024-10-01..2024-10-07"),
        ("2025-10-01..2025-10-04", "2024-10-01..2024-10-04"),
        ("2025-01-29..2025-01-29", "2024-02-10..2024-02-10"),
    ):
        assert years_before(*days(now), 1, RULES) == days(then)
    assert years_before(*days("2025-08-04..2025-08-10"), 1, RULES) is None


def test_easter_is_that_of_dateutil() -> None:
    dateutil = pytest.importorskip("dateutil.easter")
    assert all(easter(year) == dateutil.easter(year) for year in range(1900, 2100))


def test_no_table_no_day() -> None:
    assert holiday(RULES.holidays["spring-festival"], 1066, RULES) is None


@pytest.mark.parametrize(
    ("entry", "place", "said"),
    [
        ("fair: {words: [x]}", "1:1", "no day of a year"),
        ("fair: {day: 02-31}", "1:8", "no day of a year"),
        ("fair: {day: fifth friday may}", "1:8", "no day of a year"),
        ("fair: {day: eastre +1}", "1:8", 'did you mean "easter"'),
        ("fair: {days: [2025-13-01]}", "1:8", "dates like"),
        ("fair: {day: 05-01, length: week}", "1:20", "no number of days"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    tmp_path: Path, entry: str, place: str, said: str
) -> None:
    path = tmp_path / "holidays" / "mine.yaml"
    path.parent.mkdir()
    path.write_text(entry + "\n", "utf-8")
    with pytest.raises(ClaimcheckError) as caught:
        load_rules([tmp_path])
    assert caught.value.where == f"{path}:{place}"
    assert said in f"{caught.value.problem} {caught.value.hint}"
