"""Bytes of a file -> text, or one clear error; nothing is ever replaced in silence."""

import codecs
import re
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.model.pattern import lazily
from claimcheck.reading.guessing import BIG5, GB, guess, strictly

_MARKS = (  # the longer mark first: that of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a zip archive (docx, xlsx …)"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
)
_NAMES = {
    **dict.fromkeys(("gb2312", "gbk", "gb-2312", "x-gbk", "cp936", "gb18030", "hz-gb-2312"), GB),
    **dict.fromkeys(("big5", "big-5", "x-x-big5", "cp950", "big5-hkscs", "big5hkscs"), BIG5),
    # Browsers read both as Windows does, and pages count on it.
    **dict.fromkeys(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"), "cp1252"),
}
_CHINESE = (GB, BIG5)
_DECLARED = lazily(
    rb"<\?xml[^>]{0,80}?\sencoding\s*=\s*[\"']([\w.:-]{2,20})"
    rb"|<meta\s[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,20})",
    re.IGNORECASE,
)
_HINT = "name the encoding: --encoding gb18030, --encoding big5, --encoding cp1252"
# Letters that short text in GBK cannot be taken for: Latin words, or three bytes a character.
_SURE = lazily(r"[A-Za-z\u0080-\u00ff\u0800-\U0010ffff]")
_FEW = 8
_WIDE = lazily(r"[\u0800-\U0010ffff]")
_PROBE = 4096
_USUAL = lazily(r"[\t\r\n -~\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_MOST = 0.9


class Decoded(NamedTuple):
    """A text, the encoding that it was in, and whether that was told from its characters."""

    text: str
    encoding: str
    guessed: bool = False


def decode(raw: bytes, where: str, encoding: str | None = None) -> str:
    r"""The text of a file without its byte-order mark.

    >>> decode(b"\xef\xbb\xbf5%", "a.txt")
    '5%'
    """
    return decoded(raw, where, encoding).text


def decoded(
    raw: bytes, where: str, encoding: str | None = None, declared: str | None = None
) -> Decoded:
    """The text of a file, and how it was read.

    In order: a byte-order mark, `encoding` if given, UTF-16 told by its zero bytes, strict
    UTF-8, the encoding that the file declares, GB18030 or Big5 told by their characters.
    Where two of these disagree, and for a binary file, an error that names `--encoding`.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return Decoded(_strict(raw[len(mark) :], name, where), name)
    if encoding:
        name = _NAMES.get(encoding.lower(), encoding)
        return Decoded(_strict(raw, name, where), name)
    if zeros := _zero_bytes(raw):
        return Decoded(_strict(raw, zeros, where), zeros)
    if kind := _binary(raw):
        raise ClaimcheckError(f"no text, but {kind}", where, "give a .txt or .md file")
    return _unmarked(raw, where, _NAMES.get((declared or "").lower(), declared or ""))


def declaration(raw: bytes) -> str | None:
    """The encoding that an HTML or XML file declares in its first lines."""
    found = _DECLARED.search(raw[:_PROBE])
    return (found[1] or found[2]).decode("ascii").lower() if found else None


def _unmarked(raw: bytes, where: str, declared: str) -> Decoded:
    text = strictly(raw, "utf-8")
    if text is not None and (declared not in _CHINESE or text.isascii() or _WIDE.search(text)):
        if not declared and _too_short(text):
            raise ClaimcheckError("too short to tell utf-8 from gb18030", where, _HINT)
        return Decoded(text, "utf-8")
    guessed = guess(raw)
    if declared:
        return _declared(raw, where, declared, guessed)
    if guessed:
        return Decoded(strictly(raw, guessed) or "", guessed, guessed=True)
    return Decoded(_strict(raw, "utf-8", where), "utf-8")


def _too_short(text: str) -> bool:
    """Whether valid UTF-8 might as well be a few characters in GBK, as 司去 is."""
    wide = len(text.encode()) - len(text)  # one for each character of two bytes
    return 0 < wide <= _FEW and not _SURE.search(text)


def _declared(raw: bytes, where: str, declared: str, guessed: str) -> Decoded:
    """In the encoding that the file declares, unless its characters speak for another."""
    if guessed and guessed != declared:
        problem = f"declares {declared}, but reads like {guessed}"
        raise ClaimcheckError(problem, where, _HINT)
    text = _strict(raw, declared, where)
    return Decoded(text, declared)


def _strict(raw: bytes, encoding: str, where: str) -> str:
    try:
        text = strictly(raw, encoding)
        return raw.decode(encoding) if text is None else text
    except LookupError as error:
        hint = "names that Python knows: utf-8, gb18030, big5, utf-16, cp1252"
        raise ClaimcheckError(f'unknown encoding "{encoding}"', where, hint) from error
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problem = f"no valid {encoding}: byte 0x{raw[error.start]:02x} at position {error.start}"
        raise ClaimcheckError(problem, f"{where}:{line}", _HINT) from error


def _zero_bytes(raw: bytes) -> str:
    """UTF-16 without a mark: each Latin letter and digit has a zero byte, on one side only."""
    even, odd = raw[0:_PROBE:2].count(0), raw[1:_PROBE:2].count(0)
    if bool(even) == bool(odd) or len(raw) % 2:
        return ""
    encoding = "utf-16-le" if odd else "utf-16-be"
    text = strictly(raw, encoding)
    return encoding if text and len(_USUAL.findall(text)) >= len(text) * _MOST else ""


def _binary(raw: bytes) -> str:
    for magic, name in _MAGIC:
        if raw.startswith(magic):
            return name
    return "a binary file" if b"\0" in raw[:_PROBE] else ""
