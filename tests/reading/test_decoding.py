"""Encodings: what is known is read, what is not known is an error that says what to do."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ClaimcheckError
from claimcheck.reading.decoding import declaration, decode, decoded

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
        ("naïve café".encode("cp1252"), None, "no valid utf-8"),
        ("“5 percent”".encode("cp1252"), None, "--encoding cp1252"),
        ("매출이 크게 늘었다고 회사는 밝혔다".encode("euc-kr"), None, "no valid utf-8"),
        ("売上高は前年より増えたと会社は述べた".encode("euc-jp"), None, "no valid utf-8"),
        ("売上高は前年より増えたと会社は述べた".encode("shift-jis"), None, "no valid utf-8"),
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


@pytest.mark.parametrize("text", ["café", "12 µm", "5 · 6", "Δ of 5 percent", "выручка выросла"])
def test_short_utf8_stays_utf8(text: str) -> None:
    assert decoded(text.encode(), "a.txt") == (text, "utf-8", False)


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_any_text_comes_back_from_utf8(text: str) -> None:
    assert decode(codecs.BOM_UTF8 + text.encode(), "a.txt") == text


SIMPLIFIED = "公司去年营收增长两成，达到3800亿元，员工人数为140,000人。"
TRADITIONAL = "公司去年營收增長兩成，達到3800億元，員工人數為140,000人。"


@pytest.mark.parametrize(
    ("text", "encoding"), [(SIMPLIFIED, "gb18030"), (TRADITIONAL, "big5"), (TRADITIONAL, "gb18030")]
)
def test_chinese_encodings_are_told_by_their_characters(text: str, encoding: str) -> None:
    for part in (text, text[:14], text * 50, "Sales rose 5%.\n" + text):
        assert decoded(part.encode(encoding), "a.txt") == (part, encoding, True)


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL])
@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_no_piece_of_a_text_is_read_wrong_in_silence(text: str, encoding: str) -> None:
    """Whatever is cut out, it comes back as it was, or the encoding has to be named."""
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            try:
                raw = text[start:end].encode(encoding)
            except UnicodeEncodeError:
                continue
            assert _read(raw) in (text[start:end], "--encoding")


def _read(raw: bytes) -> str:
    try:
        return decode(raw, "a.txt")
    except ClaimcheckError as error:
        return "--encoding" if "--encoding" in error.hint else error.problem


def test_utf16_without_a_mark_may_be_chinese() -> None:
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decode(SIMPLIFIED.encode(encoding), "a.txt") == SIMPLIFIED


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        ('<meta charset="gbk">', "gbk"),
        ("<META http-equiv=Content-Type content='text/html; charset=Big5'>", "big5"),
        ('<?xml version="1.0" encoding="GB2312"?>', "gb2312"),
        ("<p>charset=gbk</p>", None),
    ],
)
def test_a_page_declares_its_encoding(head: str, declared: str | None) -> None:
    assert declaration(head.encode()) == declared


def test_a_declared_encoding_is_used_where_the_characters_do_not_speak_against_it() -> None:
    short = "市值"
    assert decoded(short.encode("gbk"), "a.html", None, "gb2312").text == short
    assert decoded(short.encode("big5"), "a.html", None, "big5").text == short
    assert decoded("café".encode("latin-1"), "a.html", None, "iso-8859-1").text == "café"
    assert decoded(SIMPLIFIED.encode(), "a.html", None, "gbk").text == SIMPLIFIED


@pytest.mark.parametrize("declared", ["big5", "iso-8859-1"])
def test_a_declaration_that_the_characters_contradict_is_an_error(declared: str) -> None:
    with pytest.raises(ClaimcheckError) as caught:
        decoded(SIMPLIFIED.encode("gbk"), "a.html", None, declared)
    assert f"declares {'cp1252' if declared != 'big5' else 'big5'}" in str(caught.value)
    assert "--encoding gb18030" in caught.value.hint
