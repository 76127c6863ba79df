"""Addresses of pages and people, and colours: #aa3300; no number in them is a figure."""

from collections.abc import Iterator

from claimcheck.model.pattern import lazily

_SIGN = lazily(r"://|www\.|data:[a-z]+/|@|#[0-9A-Fa-f]{6}\b")
_MARKS = ("://", "www.", "data:", "@", "#")
_SCHEME = lazily(r"[A-Za-z][A-Za-z0-9+]{1,9}$")
_MAILBOX = lazily(r"[\w.+-]{1,40}$")
_PATH = lazily(r"[^\s\u4e00-\u9fff，。；）]+")
_PLAIN_PATH = lazily(r"[^\s\u4e00-\u9fff]+")
_HOST = lazily(r"[\w-]{1,40}\.[\w.]+")
_DATA = lazily(r"\S+")


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where they stand, in order: found by the sign in their middle, which is rare."""
    if not any(mark in text for mark in _MARKS):
        return
    for sign in _SIGN.finditer(text):
        start, end, mark = sign.start(), sign.end(), sign.group()
        if mark[0] == "#":
            yield start, end
            continue
        if mark == "://":
            before, after = _SCHEME.search(text, max(0, start - 10), start), _PATH.match(text, end)
        elif mark == "@":
            before, after = _MAILBOX.search(text, max(0, start - 40), start), _HOST.match(text, end)
        else:
            before, after = sign, (_PLAIN_PATH if mark == "www." else _DATA).match(text, end)
        if before and after:
            yield before.start(), after.end()
