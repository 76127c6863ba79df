"""Every currency that is legal tender today reads under the names that CLDR gives it."""

from datetime import date
from functools import cache

import pytest

from claimcheck.model.document import Document, Source
from claimcheck.recognising.quantities import quantities
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
AS_OF = date(2025, 1, 1)
# Codes that are English words, which stand beside numbers as what they say.
WORDS = {"ALL", "TOP"}
# Names that begin with 百, 千 or 万, which digits before them take for their scale.
BEGIN_WITH_A_NUMERAL = {
    "BMD": ["7百慕大元", "7百慕達幣"],
    "TTD": ["7千里達及托巴哥元"],
    "VUV": ["7萬那杜瓦圖"],
}


@cache
def tender() -> tuple[str, ...]:
    core = pytest.importorskip("babel.core")
    numbers = pytest.importorskip("babel.numbers")
    found = {
        code
        for territory in core.get_global("territory_currencies")
        for code in numbers.get_territory_currencies(territory, AS_OF, tender=True)
    }
    return tuple(sorted(found))


def names(code: str) -> list[str]:
    """`7 Kenyan shillings`, `7肯尼亚先令`, `7肯尼亞先令`, `7 KES`."""
    named = pytest.importorskip("babel.numbers").get_currency_name
    chinese = [f"7{named(code, locale=locale)}" for locale in ("zh_Hans", "zh_Hant")]
    return [
        *chinese,
        *(f"7 {named(code, count=count, locale='en')}" for count in (1, 2)),
        *([] if code in WORDS else [f"7 {code}", f"{code} 7"]),
    ]


def misread() -> dict[str, list[str]]:
    """The names that another unit or none is read from, by code."""
    found: dict[str, list[str]] = {}
    for code in tender():
        for name in names(code):
            read = quantities(Document(Source("news.txt"), name), RULES)
            if [quantity.unit for quantity in read] != [code]:
                found.setdefault(code, []).append(name)
    return found


def test_every_currency_reads_by_all_its_names():
    assert misread() == BEGIN_WITH_A_NUMERAL
