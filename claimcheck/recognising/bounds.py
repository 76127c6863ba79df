"""Bounds: what over, nearly, 不到, 以上 make of a number."""

import re

from claimcheck.recognising.vocabulary import Vocabulary

_TAIL, _WIDEST, _WORDS = 40, 4, 4
_LATIN = re.compile(r"[A-Za-z]+")
_LATIN_END = re.compile(r"[a-z]+(?: [a-z]+)*$")
# 最近, 附近, 打破 end in a bound character and are none.
_NOT = ("最近", "附近", "打破", "新近", "邻近", "远近", "临近")
_THE = re.compile(r"\b(?:an?|the|some of|just|only|even|now|well|一共|了|有|为|至|到|已|达|的)$")


def before(text: str, start: int, words: Vocabulary, *, time: bool) -> str | None:
    """The bound that the words right before `start` give; `past` is none before a length."""
    tail = text[max(0, start - _TAIL) : start].lower().rstrip()
    for _ in range(3):
        found = _at_end(tail, words, time=time)
        if found:
            return found
        shorter = _THE.sub("", tail).rstrip()
        if shorter == tail:
            return None
        tail = shorter
    return None


def _at_end(tail: str, words: Vocabulary, *, time: bool) -> str | None:
    if not tail:
        return None
    if not tail[-1].isascii():
        if tail.endswith(_NOT):
            return None
        pieces = (tail[-length:] for length in range(_WIDEST, 0, -1))
        return next((words.before[piece] for piece in pieces if piece in words.before), None)
    found = _LATIN_END.search(tail)
    if not found:
        return None
    tokens = found[0].split()
    for count in range(min(_WORDS, len(tokens)), 0, -1):
        phrase = " ".join(tokens[-count:])
        if phrase in words.before and not (time and phrase in ("past", "over")):
            return words.before[phrase]
    return None


def after(text: str, end: int, words: Vocabulary) -> tuple[str, int] | None:
    """The bound right behind a number or its unit, and where its word ends."""
    at = end + 1 if text[end : end + 1] == " " else end
    for length in range(12, 0, -1):
        piece = text[at : at + length].lower()
        if len(piece) == length and piece in words.after:
            if piece[-1].isascii() and piece[-1].isalpha() and text[at + length : at + length + 1].isalpha():
                continue
            return words.after[piece], at + length
    return None
