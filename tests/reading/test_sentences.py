"""Sentences and blocks, as cases with | where a sentence ends."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import Document, Source
from claimcheck.reading.blocks import blocks
from claimcheck.reading.sentences import sentences

CASES = Path(__file__).parent.parent / "cases" / "reading"


def cases() -> list[Any]:
    return [
        pytest.param(case["text"], path.suffixes[0][1:], id=f"{path.stem}:{name}")
        for path in sorted(CASES.glob("sentences.*.yaml"))
        for name, case in yaml.safe_load(path.read_text("utf-8")).items()
    ]


def parts(text: str, masked: tuple[tuple[int, int], ...] = ()) -> list[str]:
    found = sentences(Document(Source("a.txt"), text, masked))
    return [text[sentence.start : sentence.end] for sentence in found]


@pytest.mark.parametrize(("marked", "language"), cases())
def test_sentences_end_where_a_reader_would_stop(marked: str, language: str) -> None:
    text = marked.replace("|", "")
    assert parts(text) == [part.strip() for part in marked.split("|")]
    found = sentences(Document(Source("a.txt"), text))
    assert {sentence.language for sentence in found} == {language}


def test_wrapped_lines_are_one_sentence() -> None:
    wrapped = (
        "The port of Sandvik handled more than two million containers in the first\n"
        "half of the year, which is 12 percent more than in the same months of the\n"
        "year before.\n"
    )
    assert len(parts(wrapped)) == 1


def test_a_wrapped_line_may_begin_with_a_name() -> None:
    wrapped = (
        "The port of Sandvik handled more boxes than ever before, says its owner\n"
        "Blue Harbor, which in the first half of the year moved two million of\n"
        "them.\n"
    )
    assert len(parts(wrapped)) == 1


def test_a_list_of_headlines_is_not_joined() -> None:
    lines = "Port of Sandvik passes two million boxes in the first half of the year\n" * 3
    assert len(parts(lines)) == 3


def test_a_title_is_not_joined_to_its_text() -> None:
    text = "Port of Sandvik passes two million\nThe port handled 2 million boxes.\n"
    assert [block.kind for block in blocks(text)] == ["heading", "text"]


def test_kinds_of_blocks() -> None:
    text = "# Sales\n\n- up 5%\n- down 3%\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. First item.\n"
    found = [(text[block.start : block.end], block.kind) for block in blocks(text)]
    assert found == [
        ("Sales", "heading"),
        ("up 5%", "item"),
        ("down 3%", "item"),
        ("| a | b |", "row"),
        ("| 1 | 2 |", "row"),
        ("First item.", "item"),
    ]


def test_a_decimal_at_the_start_of_a_line_is_no_list_number() -> None:
    assert parts("2.5 million came.\n") == ["2.5 million came."]


def test_masked_lines_hold_no_sentence() -> None:
    text = "---\ndate: 2025-08-29\n---\nSales rose 5%."
    assert parts(text, ((0, 25),)) == ["Sales rose 5%."]


@given(st.text(alphabet='aB 1.。!?！\n\r\t-|[]"”…中文#', max_size=80))
def test_sentences_are_ordered_trimmed_and_apart(text: str) -> None:
    found = sentences(Document(Source("a.txt"), text))
    ends = [0, *(sentence.end for sentence in found)]
    for before, sentence in zip(ends, found, strict=False):
        assert before <= sentence.start < sentence.end
        part = text[sentence.start : sentence.end]
        assert part == part.strip()
