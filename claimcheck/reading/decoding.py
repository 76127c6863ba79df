"""Bytes of a file -> text, or one clear error; nothing is ever replaced in silence."""

import codecs

from claimcheck.errors import ClaimcheckError

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
_PROBE = 4096
_HALF = 0.5


def decode(raw: bytes, where: str, encoding: str | None = None) -> str:
    r"""The text of a file without its byte-order mark.

    In order: `encoding` if given, a byte-order mark, strict UTF-8, UTF-16 told by its zero
    bytes. Anything else is an error that names `--encoding`, as is a binary file.

    >>> decode(b"\xef\xbb\xbf5%", "a.txt")
    '5%'
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strict(raw[len(mark) :], name, where)
    if encoding:
        return _strict(raw, encoding, where)
    if zeros := _zero_bytes(raw):
        return _strict(raw, zeros, where)
    if kind := _binary(raw):
        raise ClaimcheckError(f"no text, but {kind}", where, "give a .txt or .md file")
    return _strict(raw, "utf-8", where)


def _strict(raw: bytes, encoding: str, where: str) -> str:
    try:
        return raw.decode(encoding)
    except LookupError as error:
        hint = "names that Python knows: utf-8, gb18030, big5, utf-16, cp1252"
        raise ClaimcheckError(f'unknown encoding "{encoding}"', "--encoding", hint) from error
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problem = f"no valid {encoding}: byte 0x{raw[error.start]:02x} at position {error.start}"
        hint = "name the encoding: --encoding gb18030, --encoding big5, --encoding cp1252"
        raise ClaimcheckError(problem, f"{where}:{line}", hint) from error


def _zero_bytes(raw: bytes) -> str:
    """UTF-16 without a mark: every second byte of its Latin letters is zero."""
    probe = raw[:_PROBE]
    even, odd = probe[0::2].count(0), probe[1::2].count(0)
    if not (even or odd) or len(raw) % 2:
        return ""
    half = len(probe) / 2
    if odd > half * _HALF and not even:
        return "utf-16-le"
    return "utf-16-be" if even > half * _HALF and not odd else ""


def _binary(raw: bytes) -> str:
    for magic, name in _MAGIC:
        if raw.startswith(magic):
            return name
    return "a binary file" if b"\0" in raw[:_PROBE] else ""
