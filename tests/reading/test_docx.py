"""Word documents: what a reader sees, with tracked changes accepted."""

import pytest
from papers import docx, word, zipped

from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document
from claimcheck.model.place import Lines
from claimcheck.reading.document import Wanted, from_bytes

RUN = "<w:r><w:t>{}</w:t></w:r>"
CELL = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"

EMPTY = "<w:tc><w:p/></w:tc>"


def read(raw: bytes) -> Document:
    return from_bytes(raw, Wanted("a.docx"))


CASES = {
    "paragraphs": (word("Up 5%.") + "<w:p/>" + word("Down 3%."), "Up 5%.\n\nDown 3%."),
    "headings and items by styles, whatever their ids": (
        word("Sales", "1") + word("Costs", "Sub") + word("Up 5%", "a") + word("Up 6%", "a"),
        "# Sales\n\n# Costs\n\n- Up 5%\n- Up 6%",
    ),
    "no table of contents": (word("Sales 5", "t") + word("Up 5%."), "Up 5%."),
    "what was inserted counts, what was deleted does not": (
        "<w:p>" + RUN.format("Up ") + f"<w:del>{RUN.format('7')}</w:del>"
        f"<w:ins>{RUN.format('8')}</w:ins>" + RUN.format("%.") + "</w:p>",
        "Up 8%.",
    ),
    "deleted text in runs of its own": (
        "<w:p><w:del><w:r><w:delText>7</w:delText></w:r></w:del>" + RUN.format("Up 8%.") + "</w:p>",
        "Up 8%.",
    ),
    "moved text counts where it went": (
        (
            f"<w:p><w:moveFrom>{RUN.format('Up 5%.')}</w:moveFrom></w:p>"
            f"<w:p><w:moveTo>{RUN.format('Up 5%.')}</w:moveTo></w:p>"
        ),
        "Up 5%.",
    ),
    "a deleted end joins two paragraphs": (
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + RUN.format("Up ") + "</w:p>" + word("5%."),
        "Up 5%.",
    ),
    "a deleted row": (
        (
            f"<w:tbl><w:tr>{CELL.format('Year')}{CELL.format('Boxes')}</w:tr>"
            f"<w:tr><w:trPr><w:del/></w:trPr>{CELL.format('2023')}{CELL.format('6')}</w:tr></w:tbl>"
        ),
        "| Year | Boxes |",
    ),
    "tables": (
        (
            f"<w:tbl><w:tr>{CELL.format('Year')}{CELL.format('Boxes')}{CELL.format('Tons')}</w:tr>"
            f"<w:tr>{CELL.format('2024')}{EMPTY}{CELL.format('7 million')}</w:tr></w:tbl>"
        ),
        "| Year | Boxes | Tons |\n| 2024 |  | 7 million |",
    ),
    "a box of one cell is no table": (
        f"<w:tbl><w:tr>{CELL.format('Up 5%.')}</w:tr></w:tbl>",
        "Up 5%.",
    ),
    "hidden letters and field codes": (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Up 7%.</w:t></w:r>"
        "<w:r><w:instrText>PAGE 9</w:instrText></w:r>" + RUN.format("Up 8%.") + "</w:p>",
        "Up 8%.",
    ),
    "raised marks are no digits": (
        "<w:p>" + RUN.format("Up 5%") + "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"
        "<w:t>2</w:t></w:r>" + RUN.format(".") + "</w:p>",
        "Up 5%[2].",
    ),
    "a text box once": (
        "<w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:txbxContent>"
        + word("Box 5%.")
        + "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>"
        + word("Box 5%.")
        + "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
        + RUN.format("Up 8%.")
        + "</w:p>",
        "Box 5%.\n\nUp 8%.",
    ),
}


@pytest.mark.parametrize(("body", "text"), CASES.values(), ids=CASES)
def test_the_text_of_a_document(body: str, text: str) -> None:
    assert read(docx(body)).text == text


def test_notes_stand_below_the_text() -> None:
    body = "<w:p>" + RUN.format("Up 5%") + "<w:r><w:footnoteReference w:id='1'/></w:r></w:p>"
    document = read(
        docx(body, footnotes=f"<w:footnote w:id='1'>{word('Of 3 ports.')}</w:footnote>")
    )
    assert document.text == "Up 5%[1]\n\nOf 3 ports."


def test_lines_are_paragraphs_and_columns_letters() -> None:
    document = read(docx(word("Sales", "1") + "<w:p/>" + word("It was up 5%.")))
    place = Lines(document.text, document.parts).at(document.text.index("5%"))
    assert (place.line, place.column, place.page) == (2, 11, None)


BAD = {
    "no zip": (b"PK\x03\x04rest", "no valid .docx file"),
    "no document": (zipped({"word/other.xml": b"<a/>"}), "word/document.xml is missing"),
    "broken xml": (zipped({"word/document.xml": b"<w:document><w:p>"}), "no valid .docx file"),
    "a document type": (
        zipped({"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
        "a document type is declared",
    ),
    "a zip bomb": (zipped({"word/document.xml": b" " * 60_000_000}), "more than 50 MB"),
    "a tight zip bomb": (zipped({"word/document.xml": b" " * 5_000_000}), "200 times its size"),
    "an old file": (b"\xd0\xcf\x11\xe0" + b"\0" * 99, "an old or protected Word file"),
    "an empty file": (b"", "no valid .docx file"),
}


@pytest.mark.parametrize(("raw", "says"), BAD.values(), ids=BAD)
def test_what_is_no_document_is_said(raw: bytes, says: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        read(raw)
    assert says in caught.value.problem
    assert caught.value.hint


def test_an_archive_that_lies_about_its_sizes_unpacks_no_more_than_it_may() -> None:
    raw = bytearray(docx(word("x" * 3_000_000)))
    place = raw.index(b"PK\x01\x02")  # the directory: what it says of the first part
    raw[place + 24 : place + 28] = (9).to_bytes(4, "little")
    with pytest.raises(ClaimcheckError):
        read(bytes(raw))
