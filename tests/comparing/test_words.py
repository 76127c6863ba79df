"""Words of parts of a toll, of limits and of amounts stand in the rules, and users add to them."""

from pathlib import Path

import pytest
from samples import claim

from claimcheck.comparing.aspect import aspects
from claimcheck.comparing.scope import limit
from claimcheck.comparing.slips import unit_pair
from claimcheck.comparing.tolls import counts_all
from claimcheck.model.claim import About, Claim
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.schema import MetricRule, Rulebook

DEATHS = MetricRule("deaths", ("deaths",), toll=True)


def said(sentence: str, quote: str, **changes: object) -> Claim:
    """A claim of a figure that its sentence gives once."""
    about = About(offset=sentence.index(quote))
    return claim(sentence=sentence, quote=quote, about=about, **changes)


@pytest.mark.parametrize(
    "sentence", ["The flood killed 12 people.", "40 homes burnt; 12 died.", "洪水造成12人死亡。"]
)
def test_a_toll_counts_all(rulebook: Rulebook, sentence: str) -> None:
    assert counts_all(said(sentence, "12"), DEATHS, rulebook)


@pytest.mark.parametrize(
    "sentence",
    [
        "The flood killed 40, including two firefighters and 12 pupils.",
        "12 of the dead were pupils.",
        "40 deaths in two towns: 12 in Aven.",
        "洪水造成40人死亡，其中12名学生。",
        "洪水造成40人死亡，当中12名学生。",
        "洪水造成40人死亡，當中12名學生。",
    ],
)
def test_a_part_of_a_toll_does_not(rulebook: Rulebook, sentence: str) -> None:
    assert not counts_all(said(sentence, "12"), DEATHS, rulebook)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Cheap orders above $15 rose by 99 percent.", "orders above $15"),
        ("People aged over 65 had 99 percent.", "aged over 65"),
        ("Those older than 65 had 99 percent.", "older than 65"),
        ("15元以上的订单增长99%。", "15元以上的"),
        ("15萬元以下的訂單增長99%。", "15萬元以下的"),
        ("Orders rose by 99 percent.", ""),
    ],
)
def test_a_limit_on_what_is_counted(rulebook: Rulebook, sentence: str, found: str) -> None:
    assert limit(said(sentence, "99"), rulebook) == found


def test_a_sentence_without_its_figures_is_one_in_both_scripts(rulebook: Rulebook) -> None:
    one = said("港口去年的营业收入为38亿元人民币左右。", "38", id="a", path="a.txt")
    other = said("港口去年的營業收入為38億元人民幣左右。", "38", id="b", path="b.txt")
    mine, yours = aspects([one, other], rulebook)
    assert mine.frame == yours.frame == ("港口去年的营业收入为#左右。", 0)


def test_users_add_words(tmp_path: Path) -> None:
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "own.yaml").write_text(
        "toll:\n  part: {en: [not least], zh: [尤其]}\n"
        "limit:\n  things: {en: [north of]}\n"
        "yuan:\n  named: {zh: [秘]}\n",
        "utf-8",
    )
    own = load_rules([tmp_path])
    assert not counts_all(said("It killed 40, not least 12 pupils.", "12"), DEATHS, own)
    assert not counts_all(said("造成40人死亡，尤其12名学生。", "12"), DEATHS, own)
    assert limit(said("Cheap orders north of $15 rose 99%.", "99"), own) == "orders north of $15"
    dollars, soles = (
        claim("38", unit=unit, quote=f"38亿{place}元")
        for unit, place in (("USD", "美"), ("PEN", "秘"))
    )
    assert unit_pair(dollars, soles, own) == "PEN/USD"


def test_without_words_nothing_is_a_part_or_a_limit() -> None:
    bare = Rulebook()
    assert counts_all(said("It killed 40, including 12 pupils.", "12"), DEATHS, bare)
    above = said("Cheap orders above $15 rose 99%.", "99")
    assert limit(above, bare) == ""
    assert [one.frame for one in aspects([above], bare)] == [("cheapordersabove$15rose#%.", 0)]
