"""Entities of the rules: countries as CLDR has them, fiscal years as companies have them."""

from datetime import date

import pytest

from claimcheck.recognising.days import month
from claimcheck.rulebook.fiscal import fiscal_days
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.year_ends import by_weeks

RULES = load_rules()

# The first and last month of the fiscal year that reports call 2025.
FISCAL_2025 = """
alibaba 2024-04 2025-03
lenovo 2024-04 2025-03
infosys 2024-04 2025-03
tcs 2024-04 2025-03
tata-motors 2024-04 2025-03
toyota 2024-04 2025-03
honda 2024-04 2025-03
panasonic 2024-04 2025-03
sony 2025-04 2026-03
softbank 2025-04 2026-03
nissan 2025-04 2026-03
hitachi 2025-04 2026-03
takeda 2025-04 2026-03
fast-retailing 2024-09 2025-08
seven-and-i 2025-03 2026-02
apple 2024-10 2025-09
disney 2024-10 2025-09
starbucks 2024-10 2025-09
qualcomm 2024-10 2025-09
siemens 2024-10 2025-09
infineon 2024-10 2025-09
microsoft 2024-07 2025-06
procter-gamble 2024-07 2025-06
bhp 2024-07 2025-06
cisco 2024-08 2025-07
intuit 2024-08 2025-07
oracle 2024-06 2025-05
nike 2024-06 2025-05
fedex 2024-06 2025-05
new-oriental 2024-06 2025-05
micron 2024-09 2025-08
costco 2024-09 2025-08
accenture 2024-09 2025-08
broadcom 2024-11 2025-10
hp 2024-11 2025-10
deere 2024-11 2025-10
adobe 2024-12 2025-11
h-and-m 2024-12 2025-11
nvidia 2024-02 2025-01
walmart 2024-02 2025-01
salesforce 2024-02 2025-01
dell 2024-02 2025-01
home-depot 2025-02 2026-01
target 2025-02 2026-01
inditex 2025-02 2026-01
tesco 2024-03 2025-02
vodafone 2024-04 2025-03
ryanair 2024-04 2025-03
tencent 2025-01 2025-12
tesla 2025-01 2025-12
"""


@pytest.mark.parametrize("line", FISCAL_2025.split("\n")[1:-1])
def test_a_fiscal_year_has_the_months_that_its_company_reports(line: str) -> None:
    company, first, last = line.split()
    calendar = RULES.calendars[RULES.entities[company].calendar]
    start, end = fiscal_days(2025, "Y", calendar)
    begins, ends = date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-01")
    reach = 8 if by_weeks(calendar.ends) else 0  # days of a week around the end of a month
    assert abs((start - begins).days) <= reach
    assert abs((end - month(ends.year, ends.month)[1]).days) <= reach


def test_the_countries_are_those_of_cldr() -> None:
    pytest.importorskip("babel")
    from make_countries import TARGET, written

    assert TARGET.read_text("utf-8") == written()


def test_nothing_is_part_of_itself() -> None:
    for entity in RULES.entities.values():
        seen, whole = {entity.id}, entity.part_of
        while whole:
            assert whole not in seen, entity.id
            seen.add(whole)
            whole = RULES.entities[whole].part_of


def test_there_are_the_much_reported_ones() -> None:
    kinds = [entity.kind for entity in RULES.entities.values()]
    assert kinds.count("company") >= 150
    assert kinds.count("place") >= 350
    firms = {"company", "segment", "product", "exchange"}
    assert set(kinds) == firms | {"agency", "source", "place", "season", "pointer"}


def test_no_two_entities_share_a_name() -> None:
    owner: dict[str, str] = {}
    for entity in RULES.entities.values():
        for word in entity.words:
            assert owner.setdefault(word, entity.id) == entity.id, word
