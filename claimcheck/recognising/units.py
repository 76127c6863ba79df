"""The unit at a place in the text: behind a number, before it (currencies), per something."""

import re
from typing import NamedTuple

from claimcheck.recognising.vocabulary import Vocabulary

_WIDEST, _WORDS = 6, 3
_WORD = re.compile(r"-?[A-Za-z.]+(?:[- ][A-Za-z]+){0,2}")
_PREFIX = re.compile(r"(?:[A-Za-z.]{0,4}[$¥¥€£₩₹₽]|\b[A-Z]{3}|\bRs\.?|人民[币幣]|新[台臺][币幣])\s?$")
_PER = re.compile(r"\s?(?P<mark>/|每|per |an? )\s?(?P<what>[A-Za-z]+(?:[- ][A-Za-z]+)?|股|\w{1,3})")
_BEFORE_PER = re.compile(r"每(股|吨|噸|桶|公斤|千瓦时|平方米|平方公尺|盎司|斤)[^,,。;\d]{0,6}$")
_SHARES = ("share", "股", "ads", "ticket", "unit")
_A_PER = ("share", "barrel", "ton", "tonne", "ounce", "kilowatt_hour", "metric_ton", "pound")


class Unit(NamedTuple):
    """A unit's id and where its word ends."""

    id: str
    end: int


def behind(text: str, start: int, words: Vocabulary) -> Unit | None:
    """The unit word that begins at `start`, after one space at most: the longest that is known."""
    at = start + 1 if text[start : start + 1] in (" ", "\u00a0") else start
    symbol = _symbol(text, at, words)
    if symbol:
        return symbol
    latin = _WORD.match(text, at)
    if latin:
        return _latin(text, latin, words)
    for length in range(_WIDEST, 0, -1):
        unit = words.units.get(text[at : at + length])
        if unit:
            return Unit(unit, at + length)
    return None


def _symbol(text: str, at: int, words: Vocabulary) -> Unit | None:
    for length in range(_WIDEST, 0, -1):
        piece = text[at : at + length]
        if piece in words.symbols and not (piece[-1].isalpha() and _letter(text, at + length)):
            return Unit(words.symbols[piece], at + length)
    return None


def _letter(text: str, at: int) -> bool:
    following = text[at : at + 1]
    return following.isascii() and following.isalnum()


def _latin(text: str, found: re.Match[str], words: Vocabulary) -> Unit | None:
    phrase = found[0].lower()
    while phrase:
        for piece in (phrase, phrase.rstrip(".")):
            if piece in words.units and not _letter(text, found.start() + len(piece)):
                return Unit(words.units[piece], found.start() + len(piece))
        cut = max(phrase.rfind(" "), phrase.rfind("-", 1))
        phrase = phrase[: max(cut, 0)]
    return None


def currency_before(text: str, start: int, words: Vocabulary) -> Unit | None:
    """The currency sign or code right before `start`; `end` is where the sign begins."""
    found = _PREFIX.search(text, max(0, start - 8), start)
    if not found:
        return None
    sign = found[0].strip()
    for length in range(len(sign)):
        unit = words.prefixes.get(sign[length:])
        if unit:
            return Unit(unit, found.start() + length)
    return None


def per(text: str, unit: Unit, start: int, words: Vocabulary) -> Unit:
    """Money per share, ton, kilowatt-hour …, when the words behind or before say so."""
    found = _PER.match(text, unit.end)
    if found:
        what = found["what"].lower()
        name, length = _per_name(what, words)
        if name and not (found["mark"] in ("a ", "an ") and name not in _A_PER):
            return Unit(f"{unit.id}/{name}", found.start("what") + length)
    before = _BEFORE_PER.search(text, max(0, start - 12), start)
    if before:
        name = "share" if before[1] == "股" else words.units.get(before[1], "")
        return Unit(f"{unit.id}/{name}", unit.end) if name else unit
    return unit


def _per_name(what: str, words: Vocabulary) -> tuple[str, int]:
    for length in range(len(what), 0, -1):
        piece = what[:length]
        if piece.rstrip("s") in _SHARES:
            return "share" if piece.rstrip("s") in ("share", "股", "ads") else piece, length
        if piece in words.units and (not piece.isascii() or not what[length:].isalnum()):
            return words.units[piece], length
    return "", 0
