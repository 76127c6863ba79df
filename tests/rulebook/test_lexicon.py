"""Every metric of the rules has a sentence in each language, and finds its figure there."""

from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.words import traditional
from claimcheck.running.rule_cases import Case, failures, read_cases

FOLDER = Path(__file__).parent.parent / "cases" / "lexicon"
RULES = load_rules()
CASES = [case for path in sorted(FOLDER.glob("*.yaml")) for case in read_cases(path, RULES)]


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_the_figure_is_about_what_the_case_says(case: Case) -> None:
    assert list(failures(case, RULES)) == []


@pytest.mark.parametrize(
    "case", [case for case in CASES if is_chinese(case.text)], ids=lambda case: case.place
)
def test_its_traditional_twins_say_the_same(case: Case) -> None:
    """As written in general, in Taiwan and in Hong Kong; the words of the rules decide alone."""
    expected = tuple(
        {field: next(iter(traditional(value)), value) for field, value in claim.items()}
        for claim in case.expected
    )
    for text in traditional(case.text):
        twin = case._replace(text=text, expected=expected)
        assert list(failures(twin, RULES)) == [], text


def test_every_metric_has_a_case_in_both_languages() -> None:
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for case in CASES:
        metrics = {claim.get("metric", "") for claim in case.expected}
        found[is_chinese(case.text)] |= metrics
    assert set(RULES.metrics) - found[True] == set()
    assert set(RULES.metrics) - found[False] == set()


def test_every_metric_has_words_in_both_languages_and_a_dimension() -> None:
    for metric in RULES.metrics.values():
        assert {is_chinese(word) for word in metric.words} == {True, False}, metric.id
        assert metric.dimensions, metric.id


def test_every_family_has_words_in_both_languages() -> None:
    for family in RULES.families.values():
        for value, words in family.values.items():
            assert {is_chinese(word) for word in words} == {True, False}, (family.id, value)


def test_what_has_no_word_of_a_family_is_a_case_beside_what_has() -> None:
    seen = {
        (name, value != "")
        for case in CASES
        for one in case.expected
        for name, value in one.items()
    }
    without = {name for name, there in seen if not there and name in RULES.families}
    with_word = {name for name, there in seen if there and name in RULES.families}
    assert without <= with_word
    assert len(without) > 25


def test_a_case_of_an_unknown_id_is_an_error_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "cases.yaml"
    path.write_text("reveneu:\n- It took ⟦5 million euros⟧.\n", "utf-8")
    with pytest.raises(ClaimcheckError) as caught:
        list(read_cases(path, RULES))
    assert str(path) in caught.value.where
