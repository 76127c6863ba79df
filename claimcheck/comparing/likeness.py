"""Sentences that are copies of each other but for their figures, or but for one name."""

import re
from difflib import SequenceMatcher

from rapidfuzz.fuzz import ratio

from claimcheck.model.claim import Claim

_LIKE, _ALIKE, _NEAR = 90, 85, 0.6
_SHORTEST, _LONG = 14, 40  # in signs, a Chinese one counts twice
_FIGURES = re.compile(r"\d[\d,.]*|[一二三四五六七八九十百千两兩零〇]+")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[a-z][a-z'-]*|[^\s]", re.IGNORECASE)
_MARK = "\u25cc"
_FIRST_WIDE = "\u2e80"


def twins(one: Claim, other: Claim) -> bool:
    """True if two sentences are one but for their figures, and the figure has the same place.

    Equal sentences are; so are long ones that are alike in 90 % and name the same.
    """
    if one.block != other.block or one.change != other.change:
        return False
    mine, yours = frame(one), frame(other)
    if _size(mine) < _SHORTEST or _size(yours) < _SHORTEST:
        return False
    if mine == yours:
        return True
    if min(_size(mine), _size(yours)) < _LONG or not _same_names(one, other):
        return False
    place = abs(mine.find(_MARK) - yours.find(_MARK)) <= max(len(mine), len(yours)) * 0.1
    return place and ratio(mine, yours) >= _LIKE and not renamed(one, other)


def alike(one: Claim, other: Claim) -> bool:
    """True for two sentences of nearly the same words, of one subject or of none that is known."""
    if one.subject != other.subject or one.metric != other.metric or renamed(one, other):
        return False
    return ratio(frame(one), frame(other)) >= _ALIKE


def _same_names(one: Claim, other: Claim) -> bool:
    mine = one.subject, set(one.about.names), one.about.families
    return mine == (other.subject, set(other.about.names), other.about.families)


def renamed(one: Claim, other: Claim) -> bool:
    """True if one sentence is the other with only its first words exchanged.

    `Elsin ferries carried …` and `Velmar ferries carried …` are of two things, even where nobody
    knows that these are names. Where both name one subject, it is no other one.
    """
    if one.subject == other.subject != "" or one.change != other.change:
        return False
    mine, yours = _WORD.findall(frame(one)), _WORD.findall(frame(other))
    matcher = SequenceMatcher(None, mine, yours, autojunk=False)
    if matcher.quick_ratio() < _NEAR or matcher.ratio() < _NEAR:
        return False
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "replace" or changes[0][1] or changes[0][3]:
        return False
    return min(_size("".join(mine[: changes[0][2]])), _size("".join(yours[: changes[0][4]]))) > 2


def _size(text: str) -> int:
    return sum(2 if sign >= _FIRST_WIDE else 1 for sign in text)


def frame(claim: Claim) -> str:
    """The sentence with a mark for the figure, other figures as `#`, in lower case."""
    at, end = claim.about.offset, claim.about.offset + len(claim.quote)
    before, after = claim.sentence[:at], claim.sentence[end:]
    return f"{_bare(before)}{_MARK}{_bare(after)}"


def _bare(text: str) -> str:
    return _SPACE.sub(" ", _FIGURES.sub("#", text)).casefold().strip()
