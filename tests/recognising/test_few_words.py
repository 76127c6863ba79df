"""The automaton of a short text finds there what the one over all words finds."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import Document, Source
from claimcheck.recognising import lexicon
from claimcheck.recognising.automaton import JOINS, Use, automaton
from claimcheck.rulebook.load import load_rules

RULES = load_rules()
WORDS = sorted({word for word, _ in lexicon._vocabulary(RULES, lexicon._every) if word.strip()})


def both(text: str) -> tuple[list[object], list[object]]:
    low = lexicon.folded(text)
    few = lexicon.automaton(lexicon._vocabulary(RULES, lexicon._begun_in(low)))
    full = lexicon._machines(RULES)
    full.short = lexicon._FEW
    return (
        list(lexicon._matches(text, low, few, (0, len(low)))),
        list(lexicon._matches(text, low, full.of(low), (0, len(low)))),
    )


@pytest.mark.parametrize(
    "text",
    [
        "The flies and the FRIES: city revenues, gross-\nmargin, Year-on-Year, İstanbul's GDP.",
        "营收同比增长5%,淨利潤率為3%;ＧＤＰ增速、資料、員工",
        "",
        "$",
    ],
)
def test_the_few_words_find_what_all_find(text: str) -> None:
    few, full = both(text)
    assert few == full


@given(st.lists(st.sampled_from(WORDS), max_size=6), st.sampled_from([" ", "", ", ", "-", "的"]))
def test_words_of_the_rules_in_any_case_are_found(words: list[str], joint: str) -> None:
    for text in (joint.join(words), joint.join(words).upper()):
        few, full = both(text)
        assert few == full


@given(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4),
    st.sampled_from(["", " ", "s", "3", "的", "'", "ß", "ŉ", "İ", "ª", "Ⅳ"]),
)
def test_a_word_is_found_wherever_it_stands_alone(words: list[str], joint: str) -> None:
    text = joint.join(words)
    low = lexicon.folded(text)
    machine = automaton((word, Use("a", "cue", word, "")) for word in words)
    found = {hit[:2] for hit in lexicon._matches(text, low, machine, (0, len(low))).get("a", ())}
    assert found == {place for word in words for place in alone(lexicon.folded(word), low)}


def alone(word: str, low: str) -> Iterator[tuple[int, int]]:
    """The places of a word that no letter touches."""
    edges = f" {low} "
    for start in range(len(low)):
        end = start + len(word)
        opens = not (JOINS[word[0]] and JOINS[edges[start]])
        if (
            low.startswith(word, start)
            and opens
            and not (JOINS[word[-1]] and JOINS[edges[end + 1]])
        ):
            yield start, end


def test_a_fourth_text_is_read_by_the_full_automaton() -> None:
    machines = lexicon._Machines(RULES)
    short = [machines.of("the revenue rose") for _ in range(lexicon._FEW)]
    assert machines.full is None
    assert machines.of("the revenue rose") is machines.full
    assert machines.full not in short


def test_a_long_text_is_read_by_the_full_automaton() -> None:
    machines = lexicon._Machines(RULES)
    assert machines.of("x" * (lexicon._SHORT_TEXT + 1)) is machines.full


def test_hits_are_in_order() -> None:
    found = lexicon.hits(Document(Source("a.txt"), "Revenue rose; profit fell."), RULES)
    assert [hit.start for hit in found] == sorted(hit.start for hit in found)
    assert any(hit.table == "metric" for hit in found)


def test_a_long_text_is_read_in_parts_as_it_is_in_one(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(["Revenue rose 5%, gross\nmargin", "“营收”同比增长", "", "us. US GDP"] * 9)
    whole = lexicon.hits(Document(Source("long.txt"), text), RULES)
    for size in (0, 1, 30, 100):
        monkeypatch.setattr(lexicon, "_PART", size)
        assert lexicon.hits(Document(Source("long.txt"), text), RULES) == whole
