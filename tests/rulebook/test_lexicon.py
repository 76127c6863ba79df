"""Every metric of the rules has a sentence in each language, and finds its figure there."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimcheck.errors import ClaimcheckError
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.words import traditional
from claimcheck.running.rule_cases import Case, failures, read_cases

FOLDER = Path(__file__).parent.parent / "cases" / "lexicon"
RULES = load_rules()
PATHS = sorted(FOLDER.glob("*.yaml"))
CASES = {path.stem: tuple(read_cases(path, RULES)) for path in PATHS}
EVERY = [case for cases in CASES.values() for case in cases]


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def failed(case: Case) -> dict[str, list[str]]:
    """The text of a case with what is wrong, nothing when it holds."""
    wrong = list(failures(case, RULES))
    return {f"{case.place}: {case.text}": wrong} if wrong else {}


def twins(case: Case) -> Iterator[Case]:
    """A Chinese case as written in Traditional characters: in general, in Taiwan, in Hong Kong."""
    expected = tuple(
        {
            field: value if field == "subject" else to_traditional(value)
            for field, value in claim.items()
        }
        for claim in case.expected
    )
    for text in traditional(case.text):
        yield case._replace(text=text, expected=expected)


def to_traditional(value: str) -> str:
    """A value as the text writes it; subjects are keys, the same in both scripts."""
    return next(iter(traditional(value)), value)


@pytest.mark.parametrize("name", CASES)
def test_the_figures_are_about_what_the_cases_say(name: str) -> None:
    assert [told for case in CASES[name] if (told := failed(case))] == []


@pytest.mark.parametrize("name", CASES)
def test_traditional_twins_say_the_same(name: str) -> None:
    cases = [twin for case in CASES[name] for twin in twins(case)]
    assert len(cases) > 10
    assert [told for case in cases if (told := failed(case))] == []


def test_every_metric_has_a_case_in_both_languages() -> None:
    found: dict[bool, set[str]] = {True: set(), False: set()}
    for case in EVERY:
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
        for case in EVERY
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
