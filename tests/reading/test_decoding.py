"""Encodings: what is known is read, what is not known is an error that says what to do."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.reading.decoding import decode

TEXT = "营收3800亿元, up 5%\r\n"


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
    ],
)
def test_marked_encodings_and_utf8_give_the_same_text(raw: bytes) -> None:
    assert decode(raw, "a.txt") == TEXT


def test_utf16_without_a_mark_is_told_by_its_zeros() -> None:
    assert decode("Sales rose 5%.".encode("utf-16-le"), "a.txt") == "Sales rose 5%."
    assert decode("Sales rose 5%.".encode("utf-16-be"), "a.txt") == "Sales rose 5%."


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "cp1252"])
def test_a_named_encoding_is_used(encoding: str) -> None:
    text = "café" if encoding == "cp1252" else "市值"
    assert decode(text.encode(encoding), "a.txt", encoding) == text


@pytest.mark.parametrize(
    ("raw", "encoding", "says"),
    [
        ("市值".encode("gb18030"), None, "no valid utf-8"),
        (b"line\n\xff\xfa", None, "a.txt:2"),
        (b"%PDF-1.7", None, "a PDF file"),
        (b"PK\x03\x04rest", None, "docx"),
        (b"\x89PNG\r\n\x1a\n\0\0", None, "PNG"),
        (b"abc\0\0\0def", None, "binary"),
        (b"abc", "klingon", "unknown encoding"),
        (b"\xff\xff", "gb18030", "no valid gb18030"),
    ],
)
def test_what_cannot_be_read_is_said(raw: bytes, encoding: str | None, says: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        decode(raw, "a.txt", encoding)
    assert says in str(caught.value)
    assert caught.value.hint


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_any_text_comes_back_from_utf8(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), "a.txt") == text
