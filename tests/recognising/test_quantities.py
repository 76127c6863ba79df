"""Quantities: sentences as cases, numbers that read back, and texts that never raise."""

import re
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import Document, Source
from claimcheck.model.mention import Quantity
from claimcheck.recognising.quantities import quantities
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
CASES = Path(__file__).parent.parent / "cases" / "quantities"
MARK = re.compile(r"[⟦⟧]")
PIECES = st.sampled_from(
    [
        *"0123456789０９.,，。%％$¥€-–—~ ()[]/:+\n'×*xkmbtAZ",
        *"零〇一二三两十百千万亿兆億萬半余多几数第前翻倍番成折分之点年月日个人家台元角股每由从至到增约超近过又",
        *["million", "billion ", " dozen ", "half ", "third ", "one ", "in ", "of ", "hundred "],
        *["doubled ", "percent", "point ", "US$", "RMB", "1e9", "½", "from ", "to ", "between "],
        *["and ", "a ", "quarters", "No. ", "top ", "tens ", "thousands ", "year"],
    ]
)


def read(text: str) -> list[Quantity]:
    return list(quantities(Document(Source("news.txt"), text), RULES))


def told(quantity: Quantity) -> str:
    high = f"..{quantity.high.normalize():f}" if quantity.high is not None else ""
    bound = "" if quantity.bound == "=" else f" {quantity.bound}"
    part = f" {quantity.part}" if quantity.part else ""
    return f"{quantity.value.normalize():f}{high} {quantity.unit}{bound}{part}"


def marked(text: str) -> tuple[str, list[str]]:
    return MARK.sub("", text), re.findall(r"⟦(.+?)⟧", text)


def cases():
    for path in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load(path.read_text("utf-8")):
            yield pytest.param(case, id=f"{path.stem} {case['text'][:40]}")


@pytest.mark.parametrize("case", list(cases()))
def test_sentence(case):
    text, quotes = marked(case["text"])
    found = [quantity for quantity in read(text) if not quantity.bare]
    assert [text[quantity.start : quantity.end] for quantity in found] == quotes
    assert [told(quantity) for quantity in found] == case.get("are", [])


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_any_text_gives_sane_spans(text):
    last = 0
    for quantity in read(text):
        assert last <= quantity.start < quantity.end <= len(text)
        assert quantity.value.is_finite()
        assert quantity.high is None or quantity.high.is_finite()
        last = quantity.end


@given(st.integers(0, 10**15), st.sampled_from(["{:d}", "{:,d}"]))
def test_digits_read_back(number, form):
    (quantity,) = read(f"${form.format(number)}")
    assert (quantity.value, quantity.unit) == (number, "USD")


DIGITS = "零一二三四五六七八九"


def spelled(number: int) -> str:
    """An integer below 10^8 as Chinese writes it."""
    if number >= 10**4:
        rest = number % 10**4
        gap = "零" if 0 < rest < 1000 else ""
        return spelled(number // 10**4) + "万" + (gap + spelled(rest) if rest else "")
    found, gap = "", False
    for power, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // power % 10
        gap = gap or (not digit and bool(found))
        if digit:
            found += ("零" if gap else "") + DIGITS[digit] + unit
            gap = False
    return found


@given(st.integers(1, 10**8 - 1))
def test_chinese_numerals_read_back(number):
    (quantity,) = read(f"{spelled(number)}美元")
    assert (quantity.value, quantity.unit) == (number, "USD")


@given(st.decimals(1, 999, places=2), st.sampled_from(["thousand", "million", "bn", "trillion"]))
def test_scales_read_back(number, scale):
    factor = {"thousand": 3, "million": 6, "bn": 9, "trillion": 12}[scale]
    (quantity,) = read(f"US${number}{'' if scale == 'bn' else ' '}{scale}")
    assert quantity.value == number.scaleb(factor)
    assert quantity.step == Decimal("0.01").scaleb(factor)


def test_nothing_overlaps_dates_or_masked_spans():
    text = "In May 2025 sales reached 5 million euros, `7 million`."
    document = Document(Source("news.txt"), text, masked=((43, 54),))
    found = quantities(document, RULES, dates=((3, 11),))
    assert [text[quantity.start : quantity.end] for quantity in found] == ["5 million euros"]


@pytest.mark.parametrize(
    "piece", ["1", "1,", "一", "-1", "1-", "one ", "$", "万", "第", "from 1 to "]
)
def test_hostile_repetitions_are_read_piece_by_piece(piece):
    assert len(read(piece * 3000)) <= 3000


def power(name: str) -> str:
    name = name.replace("million_", "1000000 * ")
    return re.sub(r"cubic_(\w+)", r"\1**3", re.sub(r"square_(\w+)", r"\1**2", name))


def test_factors_agree_with_pint():
    pint = pytest.importorskip("pint")
    registry = pint.UnitRegistry()
    own = {
        "mu",
        "kilogram/mu",
        "jin/mu",
        "jin",
        "liang",
        "barrel",
        "barrel/day",
        "billion_bushel",
        "million_metric_ton",
        "chi",
        "li",
        "gigaton",
        "megaton",
        "kiloton",
        "decade",
    }
    for rule in RULES.units.values():
        if not rule.base or rule.id in own or rule.base in ("celsius", "decibel", "percent"):
            continue
        if rule.dimension == "subunit":  # pint knows no money
            continue
        base = registry(power(rule.id)).to(power(rule.base)).magnitude
        assert base == pytest.approx(float(rule.factor), rel=1e-5), rule.id
