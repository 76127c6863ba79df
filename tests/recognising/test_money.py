"""A sign that several currencies share is read by where the text was published."""

import pytest

from claimcheck.model.document import Document, Source
from claimcheck.recognising.quantities import quantities
from claimcheck.rulebook.load import load_rules

RULES = load_rules()


def units(text: str, language: str | None = None) -> list[str]:
    return [q.unit for q in quantities(Document(Source("a.txt", language=language), text), RULES)]


@pytest.mark.parametrize(
    ("text", "language", "unit"),
    [
        ("The stadium cost $45 million.", None, "USD"),
        ("The stadium cost $45 million.", "en", "USD"),
        ("The stadium cost $45 million.", "en-AU", "AUD"),
        ("The stadium cost $45 million.", "en-CA", "CAD"),
        ("The stadium cost US$45 million.", "en-AU", "USD"),
        ("The stadium cost $45 million US dollars.", "en-US", "USD"),
        ("街市翻新耗資3億元。", "zh-HK", "HKD"),
        ("街市翻新耗資3億元。", "zh-TW", "TWD"),
        ("街市翻新耗資3億元。", "zh-CN", "CNY"),
        ("街市翻新耗资3亿元。", None, "CNY"),
        ("香港街市翻新耗資3億元，香港商戶付$500。", None, "HKD"),
        ("台灣夜市翻新，台北耗資3億元。", None, "TWD"),
        ("業主沽出單位得3億元，呎價按年跌。", None, "HKD"),
        ("集團收入按年增，為12億元，盈利按年減。", None, "HKD"),
        ("集團收入年減，為12億元。", None, "TWD"),
        ("全國中小學有12億元經費。", None, "CNY"),
        ("香港街市翻新耗資3億元人民幣。", "zh-HK", "CNY"),
        ("記者林小芬／花蓮報導　漁港耗資3億元，比中國便宜。", "zh-Hant", "TWD"),
        ("【本報訊】本港漁港耗資3億元，比中國便宜。", "zh-Hant", "HKD"),
        ("公司收入3億元（人民幣，下同），港鐵香港段收入2億元。", "zh-Hant", "CNY"),
        ("本港公司內地淨賺人民幣3億元，按年多2億元。", "zh-HK", "CNY"),
        ("漁港耗資3億元。", "zh-Hant", "CNY"),
        ("渔港在日本，翻新耗资¥5,000万。", None, "JPY"),
        ("渔港在中国，翻新耗资¥5,000万。", None, "CNY"),
        ("The Tokyo harbour, in Japan, paid ¥5,000.", None, "JPY"),
        ("A Beijing harbour paid ¥5,000.", None, "CNY"),
    ],
)
def test_a_shared_sign(text, language, unit):
    assert set(units(text, language)) == {unit}


def test_a_bare_scale_after_words_for_money():
    assert units("营收为38亿，用户2亿。") == ["CNY", "count"]
    assert units("合同以人民币结算，总价3亿。") == ["CNY"]
    assert units("人口3亿。") == ["count"]


def test_pounds_are_money_where_the_text_prices_in_them():
    assert units("The ferry ticket is 25 pounds, up from £20.") == ["GBP", "GBP"]
    assert units("The halibut weighed 25 pounds.") == ["pound"]


def test_the_publisher_tells_where_a_text_is_at_home():
    source = Source("a.txt", publisher="花蓮漁業報")
    (found,) = quantities(Document(source, "漁港翻新耗資3億元。"), RULES)
    assert found.unit == "TWD"


@pytest.mark.parametrize(
    ("text", "publisher", "units_"),
    [
        ("Toronto's rink cost $4 million, or US$3 million.", None, ["CAD", "USD"]),
        (
            "The rink in Perth, Australia, cost $4 million; a dollar buys 64 US cents.",
            None,
            ["AUD", "USD"],
        ),
        ("Ontario, Canada, spent $4 million on rinks.", "CBC News", ["CAD"]),
        ("New Zealand spent $4 million on rinks.", "RNZ", ["NZD"]),
        ("Ontario, Canada, spent $4 million on rinks.", "Rink Wire", ["USD"]),
        ("Canada spent C$4 million ($3 million) on rinks.", "CBC News", ["CAD", "USD"]),
        ("U.S. and American rinks cost $4 million, said Canada.", "CBC News", ["USD"]),
        ("Rinks cost $4 million, or US$4 million.", None, ["USD", "USD"]),
    ],
)
def test_a_bare_dollar_of_another_land(text: str, publisher: str | None, units_: list[str]) -> None:
    document = Document(Source("a.txt", publisher=publisher), text)
    found = [q.unit for q in quantities(document, RULES)]
    assert [unit for unit in found if len(unit) == len("USD")] == units_
