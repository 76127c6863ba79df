"""Fiscal calendars: days that companies have reported, laws of weeks, and errors of rules."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook.fiscal import before, fiscal_days, part_at, snapped
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
CALENDARS = sorted(RULES.calendars.items())

# Last days of fiscal quarters and years, from the companies' own reports.
KNOWN = """
apple 2023 Q1 2022-12-31
apple 2023 Y 2023-09-30
apple 2025 Q3 2025-06-28
apple 2025 Q4 2025-09-27
nvidia 2022 Y 2022-01-30
nvidia 2025 Q1 2024-04-28
nvidia 2025 Y 2025-01-26
nvidia 2026 Q3 2025-10-26
micron 2020 Q4 2020-09-03
micron 2022 Y 2022-09-01
micron 2025 Q3 2025-05-29
broadcom 2024 Q1 2024-02-04
broadcom 2024 Y 2024-11-03
broadcom 2025 Q3 2025-08-03
qualcomm 2024 Q3 2024-06-23
qualcomm 2024 Y 2024-09-29
applied-materials 2021 Q1 2021-01-31
applied-materials 2025 Q3 2025-07-27
lam-research 2024 Q3 2024-03-31
cisco 2021 Q3 2021-05-01
cisco 2025 Y 2025-07-26
dell 2024 Y 2024-02-02
adobe 2021 Q1 2021-03-05
seagate 2020 Q1 2019-10-04
home-depot 2024 Y 2025-02-02
lowes 2022 Y 2023-02-03
target 2024 Y 2025-02-01
kroger 2024 Q1 2024-05-25
costco 2023 Y 2023-09-03
costco 2025 Q3 2025-05-11
starbucks 2021 Y 2021-10-03
disney 2025 Q3 2025-06-28
amd 2022 Q3 2022-09-24
amd 2025 Q3 2025-09-27
intel 2022 Q1 2022-04-02
intel 2025 Q3 2025-09-27
"""


@pytest.mark.parametrize("line", KNOWN.split("\n")[1:-1])
def test_the_days_are_those_that_the_company_reported(line: str) -> None:
    company, year, part, last = line.split()
    calendar = RULES.calendars[RULES.entities[company].calendar]
    assert fiscal_days(int(year), part, calendar)[1] == date.fromisoformat(last)


@given(st.integers(2000, 2040), st.sampled_from(CALENDARS))
def test_years_and_quarters_follow_one_another_without_gap(year: int, named: object) -> None:
    calendar = named[1]  # type: ignore[index]
    parts = [fiscal_days(year, part, calendar) for part in ("Q1", "Q2", "Q3", "Q4")]
    parts.append(fiscal_days(year + 1, "Q1", calendar))
    for (_, last), (first, _) in pairwise(parts):
        assert first - last == timedelta(days=1)
    assert fiscal_days(year, "Y", calendar) == (parts[0][0], parts[3][1])
    assert fiscal_days(year, "9M", calendar) == (parts[0][0], parts[2][1])


@given(st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.sampled_from(CALENDARS))
def test_a_day_lies_in_its_quarter_and_not_in_those_beside(day: date, named: object) -> None:
    calendar = named[1]  # type: ignore[index]
    first, last = part_at(day, calendar)
    assert first <= day <= last
    assert part_at(day, calendar, -1)[1] == first - timedelta(days=1)
    assert part_at(day, calendar, 1)[0] == last + timedelta(days=1)
    assert snapped(first, last, calendar) == (first, last)


def test_other_periods_are_no_fiscal_ones() -> None:
    apple = RULES.calendars[RULES.entities["apple"].calendar]
    for first, last in (("2025-05-01", "2025-07-31"), ("2025-06-20", "2025-06-28")):
        span = date.fromisoformat(first), date.fromisoformat(last)
        assert snapped(*span, apple) == span


def test_months_of_the_calendar_go_back_by_months() -> None:
    assert before(date(2025, 4, 1), date(2025, 6, 30), 3) == (date(2025, 1, 1), date(2025, 3, 31))
    assert before(date(2025, 3, 1), date(2025, 3, 31), 1) == (date(2025, 2, 1), date(2025, 2, 28))


@pytest.mark.parametrize(
    "entry",
    [
        "{ends: last sunday january}",
        "{ends: 02-31}",
        "{ends: sunday nearest easter}",
        "{ends: last sunday of june, weeks: [13, 13, 13, 14]}",
        "{ends: last sunday of june, weeks: [26, 26]}",
        "{ends: last sunday of june, extra_week: Q5}",
    ],
)
def test_what_is_no_fiscal_year_is_refused(entry: str, tmp_path: Path) -> None:
    path = tmp_path / "calendars" / "own.yaml"
    path.parent.mkdir()
    path.write_text(f"own: {entry}\n", "utf-8")
    with pytest.raises(ClaimcheckError) as caught:
        load_rules([tmp_path])
    assert (caught.value.where or "").startswith(f"{path}:1:")
