"""Words that point at a country: which one they mean."""

import msgspec

from claimcheck.model.document import Document, Source
from claimcheck.model.mention import Name
from claimcheck.pipeline import recognise
from claimcheck.recognising.countries import resolved
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.schema import EntityRule

RULES = load_rules()


def entities(text: str) -> list[str]:
    return [name.entity for name in recognise(Document(Source("x.txt"), text), RULES).names]


def test_the_country_is_the_one_that_is_named_most() -> None:
    text = "Norway and Norway and Japan have boats. The country has nine."
    assert entities(text) == ["norway", "norway", "japan", "norway"]


def test_nobody_is_meant_where_no_country_is_named() -> None:
    assert entities("The country has nine boats.") == []


def test_what_only_begins_with_such_a_word_is_no_country() -> None:
    assert entities("全国人大有2,900名代表。") == []


def test_places_speak_for_their_country() -> None:
    assert entities("上海和北京。全国有9艘船。") == ["shanghai", "beijing", "china"]
    assert entities("日本、日本、日本。全国有9艘船。")[-1] == "japan"


def test_places_that_are_part_of_each_other_end() -> None:
    round_about = {
        "a": EntityRule("a", ("A",), kind="place", part_of="b"),
        "b": EntityRule("b", ("B",), kind="place", part_of="a"),
        "it": EntityRule("it", ("it",), kind="pointer"),
    }
    rules = msgspec.structs.replace(RULES, entities=round_about)
    names = [Name(0, 1, "A", "a"), Name(2, 4, "it", "it")]
    assert [name.entity for name in resolved(names, rules, Source("a.txt"), "A it")] == ["a", "b"]


def test_the_whole_country_of_a_paper_of_taiwan() -> None:
    assert entities("新台幣貶值，全國毛豬價格下跌。")[-1] == "taiwan"
    assert entities("記者王大明／台北報導\n\n病毒與越南相同，全國毛豬價格下跌。")[-1] == "taiwan"


def test_the_whole_country_of_a_paper_of_taiwan_on_another_country() -> None:
    text = "越南停電，越南政府表示，越南電廠受損，全國用戶停電。新台幣貶值。"
    assert "taiwan" not in entities(text)
