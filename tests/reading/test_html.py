"""HTML pages: what is read of them, where it stands, and what they tell of themselves."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model.document import Document
from claimcheck.model.place import Lines
from claimcheck.reading.document import Wanted, from_bytes

CASES = Path(__file__).parent.parent / "cases" / "reading" / "html.yaml"


def page(text: str, name: str = "a.html") -> Document:
    return from_bytes(text.encode(), Wanted(name))


def cases() -> list[Any]:
    known = yaml.safe_load(CASES.read_text("utf-8"))
    return [pytest.param(case["page"], case["text"], id=name) for name, case in known.items()]


@pytest.mark.parametrize(("source", "text"), cases())
def test_the_text_of_a_page(source: str, text: str) -> None:
    assert page(source).text == text


@pytest.mark.parametrize(("source", "text"), cases())
def test_every_letter_is_where_it_is_said_to_be(source: str, text: str) -> None:
    document = page(source)
    lines = Lines(document.text, document.parts)
    for offset, letter in enumerate(document.text):
        if letter.isalnum() and letter != "m":  # a reference begins with &, not with its letter
            place = lines.at(offset)
            assert source.split("\n")[place.line - 1][place.column - 1] in (letter, "&")


def test_code_holds_no_prose() -> None:
    document = page("<p>Run <code>head -5</code> now, and up 5%.</p>")
    assert [document.text[start:end] for start, end in document.masked] == [" head -5"]


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-03-05T23:30:00+08:00">',
        "<meta content='2025-03-05' name=pubdate>",
        '<script type="application/ld+json">{"datePublished": "2025-03-05T08:00Z"}</script>',
        '<script type="application/ld+json">{"@graph": [{"datePublished": "2025-03-05"}]}</script>',
        "<script type='application/ld+json'>{broken</script><time datetime=2025-03-05>now</time>",
        "<span itemprop=datePublished content=2025-03-05></span>",
    ],
)
def test_a_page_tells_its_day(head: str) -> None:
    source = page(f"<html><head>{head}</head><body><p>Sales rose 5%.</p>").source
    assert (source.published, source.published_basis) == (date(2025, 3, 5), "metadata")


def test_a_page_tells_its_title_and_publisher() -> None:
    source = page(
        "<title>Port grows | Harbor Wire</title><meta property=og:title content='Port &amp; city'>"
        "<meta property=og:site_name content='Harbor Wire'><p>Sales rose 5%.</p>"
    ).source
    assert (source.title, source.publisher) == ("Port & city", "Harbor Wire")


def test_a_dateline_of_a_page_counts_where_its_head_is_silent() -> None:
    source = page("<h1>Port grows</h1><p>2025-03-05 08:00</p><p>Sales of it rose 5%.</p>").source
    assert (source.published, source.published_basis) == (date(2025, 3, 5), "dateline")


@given(st.text(alphabet="<>/!-&;#\"'=apbrtdhx15 \n", max_size=60))
def test_any_page_is_read(source: str) -> None:
    document = page(source)
    lines = Lines(document.text, document.parts)
    for part in document.parts:
        place = lines.at(part.start)
        assert 1 <= place.line <= source.count("\n") + 1


@pytest.mark.parametrize(
    "piece",
    [
        "<div>",
        "<p>x",
        "<!--",
        '<a "',
        "<a '>",
        "<",
        "&#",
        "<script>",
        "<tr><td>",
        "</b>",
        "<b><p>x",
    ],
)
def test_hostile_repeats_are_read_in_one_pass(piece: str) -> None:
    """Anything that goes back would need minutes for these; the run would not end."""
    assert isinstance(page(piece * 40_000), Document)
