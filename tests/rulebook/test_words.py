"""Rule words in the forms that papers of Traditional script write."""

import pytest

from claimcheck.rulebook.words import traditional


@pytest.mark.parametrize(
    ("word", "written"),
    [("发布", "發布"), ("发布", "發佈"), ("占比", "佔比"), ("群岛", "群島"), ("营收", "營收")],
)
def test_the_forms_of_papers_are_known(word: str, written: str) -> None:
    assert written in traditional(word)


def test_a_word_of_one_form_has_no_other() -> None:
    assert traditional("天气") == ("天氣",)
