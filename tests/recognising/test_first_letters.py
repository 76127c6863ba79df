"""Patterns are tried only beside letters that they may begin or end with: none is forgotten."""

import re
from collections.abc import Collection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model.document import Document, Source
from claimcheck.model.pattern import Lazy
from claimcheck.recognising import aliases, declared, names, not_claims, priced_each, told
from claimcheck.recognising.en import phrases
from claimcheck.recognising.quantities import quantities
from claimcheck.recognising.zh import names as zh_names
from claimcheck.recognising.zh import starting, summing
from claimcheck.recognising.zh.times import words
from claimcheck.rulebook.load import load_rules

RULES = load_rules()

FIRSTS = {
    "after digits": (not_claims._AFTER, {*not_claims._AFTER_FIRSTS, *"0123456789 "}),
    "scale": (summing._MORE_SCALE, summing._MORE_FIRSTS),
    "share": (starting._AND, {*starting._SHARE_FIRSTS}),
    "the same": (words._THE_SAME, words._SAME_FIRSTS),
    "since": (words._SINCE, words._SINCE_FIRSTS),
}
# What these find is sought from such signs, of which the pattern begins with a set.
SIGNS = {
    "listed": (names._LISTED, zh_names.BRACKETS),
    "alias": (aliases._BRACKET, zh_names.BRACKETS),
    "translation": (zh_names._TRANSLATION, zh_names.BRACKETS),
    "title": (zh_names._TITLE, zh_names._QUOTES),
    "prices": (priced_each._HEAD, ("(", "（")),
    "declared": (declared._NOTE, {word[0] for word in declared._BEGINS}),
}
LASTS = {
    "as of": (words._AS_OF, words._AS_OF_LASTS),
    "since": (words._SINCE_BEFORE, words._SINCE_LASTS),
    "label": (not_claims._LABEL, not_claims._LABEL_ENDS),
    "told": (told._TOLD, told._TOLD_LASTS),
    "moved": (told._MOVED, told._MOVED_LASTS),
    "moved by": (told._MOVED_BY, told._MOVED_LASTS),
    "put": (told._PUT, told._MOVED_LASTS),
}
OPEN = {"digit": phrases._DIGIT, "open": phrases._OPEN, "some": phrases._SOME}


def matched(pattern: Lazy[str]) -> st.SearchStrategy[str]:
    """Texts of letters that a Chinese or English text has, which a pattern matches."""
    compiled = re.compile(pattern.pattern, pattern.flags)
    texts = st.from_regex(re.compile(pattern.pattern, pattern.flags | re.ASCII))
    return texts.map(compiled.search).filter(bool).map(lambda found: found[0] if found else "")


@pytest.mark.parametrize("name", FIRSTS)
@given(st.data())
@settings(max_examples=60)
def test_what_a_pattern_begins_with_is_known(name: str, data: st.DataObject) -> None:
    pattern, firsts = FIRSTS[name]
    text = data.draw(matched(pattern))
    assert not text or text[0] in firsts
    if name == "after digits" and text[0] == " ":
        assert text[1] in not_claims._AFTER_BLANK


@pytest.mark.parametrize("name", LASTS)
@given(st.data())
@settings(max_examples=60)
def test_what_a_pattern_ends_with_is_known(name: str, data: st.DataObject) -> None:
    pattern, lasts = LASTS[name]
    text = data.draw(matched(pattern)).rstrip()
    small = text.lower() if pattern.flags & re.IGNORECASE else text
    assert small.endswith(tuple(lasts))


@pytest.mark.parametrize("name", SIGNS)
def test_a_pattern_begins_with_a_set_of_the_signs(name: str) -> None:
    pattern, signs = SIGNS[name]
    begins = re.match(r"\[([^\]\\]+)\]", pattern.pattern)
    assert begins
    assert {*begins[1]} <= {*signs}


@given(st.data())
@settings(max_examples=60)
def test_words_that_tell_where_a_report_was_sent_from_are_near(data: st.DataObject) -> None:
    text = data.draw(matched(names._DATELINE_ZH))
    head = text[: names._WIDEST]
    dated = any(names._DAY + dash in head for dash in names._DASHES)
    assert dated or any(word in head for word in names._SENT)


@pytest.mark.parametrize("name", OPEN)
@given(st.data())
@settings(max_examples=60)
def test_words_that_open_a_magnitude_are_known(name: str, data: st.DataObject) -> None:
    text = data.draw(matched(OPEN[name]))
    assert re.split("[ -]", text.lower())[0] in phrases._OPENERS


def test_known_letters_are_few() -> None:
    known: list[Collection[str]] = [firsts for _, firsts in FIRSTS.values()]
    assert max(map(len, known)) < 60


@pytest.mark.parametrize("blank", ["\n", " \n", "  \n"])
def test_a_number_on_the_next_line_is_not_led_to(blank: str) -> None:
    text = f"Arrests rise to{blank}63."
    assert all(found.bare for found in quantities(Document(Source("x.txt"), text), RULES))
    led = quantities(Document(Source("x.txt"), "Arrests rise to 63."), RULES)
    assert [found.counted for found in led] == ["Arrests"]
