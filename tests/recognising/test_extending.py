"""A newsroom adds units and words in a folder of its own, without Python."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from claimcheck.model.document import Document, Source
from claimcheck.pipeline import compare, extract
from claimcheck.rulebook.load import load_rules

UNITS = """
tatami:
  {dimension: area, base: square_meter, factor: 1.62, symbols: [tj],
   words: {en: [tatami mat], zh: [帖]}}
credit: {dimension: money, symbols: [CR$], words: {en: [harbour credit], zh: [港湾券]}}
chip: {dimension: subunit, base: credit, factor: 0.01, turned: true, words: {en: [harbour chip]}}
"""
WORDS = """
q-not-rank: {word: {en: [gabfest]}}
q-plural: {noun: {en: [geese]}}
"""


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory):
    folder: Path = tmp_path_factory.mktemp("desk")
    (folder / "units").mkdir()
    (folder / "units" / "ours.yaml").write_text(UNITS, "utf-8")
    (folder / "words").mkdir()
    (folder / "words" / "ours.yaml").write_text(WORDS, "utf-8")
    return load_rules([folder])


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("The new room covers 12 tatami mats.", "tatami", 12),
        ("The hall covers 30 tj.", "tatami", 30),
        ("新房间面积为3万帖。", "tatami", 30000),
        ("The bakery took in CR$4.5 million in spring.", "credit", 4500000),
        ("The bakery took in 300 harbour credits.", "credit", 300),
        ("面包房收入为1.2亿港湾券。", "credit", 120000000),
        ("The roll sold for 45 harbour chips.", "credit", Decimal("0.45")),
    ],
)
def test_a_unit_of_the_newsroom_is_read(rules, text, unit, value):
    (claim,) = extract(Document(Source("news.txt"), text), rules)
    assert (claim.unit, claim.value) == (unit, value)


def test_a_unit_of_the_newsroom_is_converted(rules):
    (claim,) = extract(Document(Source("news.txt"), "The room covers 100 tatami mats."), rules)
    assert (claim.base_unit, float(claim.base_value)) == ("square_meter", 162)


def test_a_word_of_the_newsroom_is_no_superlative(rules):
    text = Document(Source("news.txt"), "The second gabfest was the third coldest.")
    ours, theirs = (extract(text, known) for known in (load_rules(), rules))
    assert [claim.quote for claim in ours] == ["second gabfest", "third coldest"]
    assert [claim.quote for claim in theirs] == ["third coldest"]


def test_a_plural_of_the_newsroom_is_counted(rules):
    text = Document(Source("news.txt"), "The farm lost 240 grey geese overnight.")
    ours, theirs = (extract(text, known) for known in (load_rules(), rules))
    assert [claim.quote for claim in ours] == []
    assert [claim.metric for claim in theirs] == ["grey geese"]


@pytest.mark.parametrize(("surveyed", "first"), [("false", "2025-09-11"), ("true", "2025-08-01")])
def test_a_price_of_the_newsroom_is_that_of_a_month(tmp_path, surveyed, first):
    (tmp_path / "metrics").mkdir()
    entry = f"{{words: {{en: [bean quote]}}, unit: [money], kind: price, surveyed: {surveyed}}}"
    (tmp_path / "metrics" / "ours.yaml").write_text(f"bean-quote: {entry}\n", "utf-8")
    text = "Prices in August\n\nInflation in August was 2.9%. The bean quote is $412 a bag."
    source = Source("news.txt", published=date(2025, 9, 11))
    *_, claim = extract(Document(source, text), load_rules([tmp_path]))
    assert (claim.metric, str(claim.time_start)) == ("bean-quote", first)


def test_a_role_of_the_newsroom_has_one_holder(tmp_path):
    (tmp_path / "words").mkdir()
    role = "role: {cmo: {en: [chief marketing officer]}}\n"
    (tmp_path / "words" / "ours.yaml").write_text(role, "utf-8")
    rules = load_rules([tmp_path])
    claims = []
    for path, name in (("one.txt", "Jane Park"), ("other.txt", "Paul Reeve")):
        text = f"Nvidia chief marketing officer {name} said on Tuesday that sales were good."
        source = Source(path, published=date(2025, 9, 11))
        claims += extract(Document(source, text), rules)
    assert [finding.code for finding in compare(claims, rules)] == ["CC101"]


def test_a_trade_of_the_newsroom_tells_a_firm(tmp_path):
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "ours.yaml").write_text("firm: {trade: {en: [brewer]}}\n", "utf-8")
    text = (
        "Germany: brewer Corvane cuts jobs\n\nGermany and German unions looked on as the brewer"
        " Corvane reported on Tuesday.\n\n- Operating profit fell 63%"
    )
    for rules, subject in ((load_rules(), "germany"), (load_rules([tmp_path]), "corvane")):
        (claim,) = extract(Document(Source("news.txt"), text), rules)
        assert (claim.metric, claim.subject) == ("profit", subject)
