"""What a claim costs: calls of our functions, which no other work on the machine makes slower.

A rule that asks something of every figure shows here. Raise a bound only for what is worth it,
and lower it with every gain: it stands some 3 % above what was counted.
"""

import sys
from datetime import date
from types import FrameType

import pytest

from claimcheck.model.document import Document, Source
from claimcheck.pipeline import extract
from claimcheck.rulebook.schema import Rulebook

TEXTS = {
    "en": """Tarnworth Harbour handled {a} million tonnes of cargo in the second quarter of 2025, \
up {b}% from a year earlier, and its revenue rose to ${a}.{b} billion from $2.{b} billion.

The port said on March 5 that it would spend ${c} million on a new quay by 2027, including \
${b} million for cranes. About {c} of its 1,{a}0 workers, or {b}%, were trained in April, \
compared with 2{b} in 2024. Analysts had expected growth of {b}.5% in the quarter.

Net profit fell {b}% to ${c} million; shares closed at ${a}.20, down 2.{b}% on the day.
""",
    "zh": """榆川港务集团2025年第二季度营收{a}.{b}亿元，同比增长{b}%，净利润{b}.6亿元，\
去年同期为{b}亿元。

公司3月5日表示，计划到2027年投资{c}亿元建设新码头，其中{b}亿元用于购买起重机。截至6月底，\
全港有{c}名员工，较上年末增加{b}人；集装箱吞吐量和货物吞吐量分别增长{b}%和1.{b}%，达到{a}万箱和{c}万吨。

分析师此前预计增长{b}.5%。该公司股价收于{a}.2元，下跌{b}.3%，市值约{c}亿元。
""",
}


LENGTH = 21_000  # characters, of which a text is long: it is looked through for all words at once


def text(language: str) -> str:
    """A long report whose paragraphs have figures of their own."""
    shape, told, number = TEXTS[language], "", 0
    while len(told) < LENGTH:
        told += "\n" + shape.format(a=20 + number, b=3 + number % 6, c=310 + 7 * number)
        number += 1
    return told


@pytest.mark.parametrize(("language", "most"), [("en", 349), ("zh", 320)])
def test_calls_of_a_claim(language: str, most: int, rulebook: Rulebook) -> None:
    report = Document(Source("report.txt", published=date(2025, 8, 29)), text(language))
    claims = extract(report, rulebook)  # compiles the patterns that the counted run asks
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and "claimcheck" in frame.f_code.co_filename

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        extract(report, rulebook)
    finally:
        sys.setprofile(before)
    assert len(claims) > 100
    assert calls / len(claims) < most
