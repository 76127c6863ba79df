"""PDF: pages and lines, paragraphs put together again, and hostile files."""

import sys
import tomllib
import zlib
from pathlib import Path

import pytest
from papers import Placed, assembled, pdf, set_page

from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document
from claimcheck.model.place import Lines
from claimcheck.reading.document import Wanted, from_bytes
from claimcheck.reading.glyphs import mended

FIRST = (
    "The port of Sandvik handled more than two million boxes in the first half of the year, which"
    " is 12 percent more than in the same months of the year before, its owner said on Monday."
)
SECOND = "Revenue rose by 5 percent to 3.2 billion dollars, and the number of ships fell to 1,204."

THIRD = "The owner of the port expects three million boxes in the whole year."


def read(raw: bytes) -> Document:
    return from_bytes(raw, Wanted("a.pdf"))


def test_wrapped_lines_are_one_paragraph() -> None:
    document = read(
        pdf([set_page([("h", "Port passes two million"), ("p", FIRST), ("p", SECOND)])])
    )
    assert document.text == f"Port passes two million\n\n{FIRST}\n\n{SECOND}"


def test_a_figure_has_its_page_and_line() -> None:
    document = read(pdf([set_page([("p", FIRST)]), set_page([("h", "Money"), ("p", SECOND)])]))
    place = Lines(document.text, document.parts).at(document.text.index("3.2 billion"))
    assert (place.page, place.line, place.column) == (2, 2, 1 + SECOND.index("3.2 billion"))


def test_heads_feet_and_page_numbers_are_left_out() -> None:
    pages: list[list[Placed]] = []
    for number, words in enumerate([FIRST, SECOND, THIRD], 1):
        head = (60.0, 810.0, 8.0, "Harbor Wire, 5 March 2025, issue 77")
        foot = (280.0, 30.0, 8.0, f"Page {number} of 3")
        pages.append([head, *set_page([("p", words)]), foot])
    text = read(pdf(pages)).text
    assert text == f"{FIRST}\n\n{SECOND}\n\n{THIRD}"


@pytest.mark.parametrize(
    "foot", ["7", "- 7 -", "7 / 12", "Page 7", "11/22/26, 6:56 PM  Port", "file:///home/a/7.html"]
)
def test_a_single_page_has_a_number_too(foot: str) -> None:
    page = [*set_page([("p", FIRST)]), (280.0, 30.0, 8.0, foot)]
    assert read(pdf([page])).text == FIRST


def test_a_figure_at_the_edge_of_one_page_stays() -> None:
    page = [*set_page([("p", FIRST)]), (60.0, 30.0, 10.0, "Revenue was 7 million dollars.")]
    assert "Revenue was 7 million dollars." in read(pdf([page])).text


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    one, other = set_page([("p", FIRST)])
    document = read(pdf([[one], [other]]))
    assert document.text == FIRST


def test_chinese_lines_are_joined_without_a_blank() -> None:
    words = (
        "江城港上半年吞吐量超过两百万箱，比上年同期增长百分之十二，营业收入增长百分之五，"
        "达到三十二亿元，船舶数量减少。"
    )
    assert read(pdf([set_page([("p", words)], "zh")], "zh")).text == words


def test_radicals_are_mended() -> None:
    assert mended("增⻓率⽐例，⾦融⻛险，⻢上") == "增长率比例，金融风险，马上"
    supplement = [chr(code) for code in range(0x2E80, 0x2EF4) if code != 0x2E9A]
    assert all(mended(char) < "\u2e80" or mended(char) > "\u2fd5" for char in supplement)
    assert len({len(mended(char)) for char in supplement}) == 1


BAD = {
    "an empty file": (b"", "no valid PDF"),
    "a broken file": (b"%PDF-1.7\nnothing", "no valid PDF"),
    "another file": (b"Sales rose 5%.", "no valid PDF"),
    "no text": (pdf([[]]), "no text in this PDF"),
}


@pytest.mark.parametrize(("raw", "says"), BAD.values(), ids=BAD)
def test_what_is_no_pdf_is_said(raw: bytes, says: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        read(raw)
    assert says in caught.value.problem
    assert caught.value.hint


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="no limits of memory there")
def test_a_flate_bomb_is_stopped() -> None:
    """Two hundred thousand times the same words in a file of some kilobytes."""
    drawn = b"BT /F 10 Tf 60 700 Td " + b"(Sales rose 5%.) Tj 0 0 Td " * 4_000_000 + b"ET"
    packed = zlib.compress(zlib.compress(drawn, 9), 9)
    raw = assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[4 0 R]>>",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            (
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
                b"/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>"
            ),
            b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n%s\nendstream"
            % (len(packed), packed),
        ]
    )
    assert len(raw) < 1_000_000
    with pytest.raises(ClaimcheckError) as caught:
        read(raw)
    assert "more memory or time" in caught.value.problem


def test_a_missing_reader_is_said_with_its_install_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(ClaimcheckError) as caught:
        read(pdf([set_page([("p", FIRST)])]))
    pyproject = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    name, extras = pyproject["project"]["name"], pyproject["project"]["optional-dependencies"]
    assert f'pip install "{name}[pdf]"' in caught.value.hint
    assert "pypdfium2" in extras["pdf"][0]
    assert "pdf" in extras["all"][0]
