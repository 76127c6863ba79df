"""Sentences that are copies of each other but for their figures, or but for one name."""

import re
from difflib import SequenceMatcher

from claimcheck.model.claim import Claim, once
from claimcheck.model.pattern import lazily

_LIKE, _ALIKE, _NEAR = 90, 85, 0.6
_SHORTEST, _LONG = 14, 40  # in signs, a Chinese one counts twice
_FIGURES = lazily(r"\d[\d,.]*|[一二三四五六七八九十百千两兩零〇]+")
_TIMES = lazily(
    r"(?:\b(?:in|on|of|for|during|by|as of|since|over|the|first|second|third|fourth|final|last|past"
    r"|previous|this|full|fiscal|calendar|one|two|three|four|five|six|nine|ten|eleven)\s)*"
    r"\b(?:quarters?|half|half-year|months?|years?|weeks?|days?|q#|h#|fy#"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\b"
    r"(?:\s#,?|\sof(?=\s#|\sthe\syear)|\sthe\syear)*|\b(?:in|during|for|as of)\s#(?=[.,;]|$)"
    r"|(?:截至|截止|[第前上下本全去今同]|#)+(?:季度|季|个月|個月|月份|半年|年度|年|月|日|底|末|[上下]半年)+"
)
_SPACE = lazily(r"\s+")
_NO_LETTERS = lazily(r"[^\w#]+")
_WORD = lazily(r"[a-z][a-z'-]*|[^\s]", re.IGNORECASE)
_MARK = "\u25cc"
_FIRST_WIDE = "\u2e80"


def twins(one: Claim, other: Claim) -> bool:
    """True if two sentences are one but for their figures, and the figure has the same place.

    Equal sentences are; so are long ones that are alike in 90 % and name and measure the same.
    """
    if one.block != other.block or one.change != other.change:
        return False
    shorter = min(_frame_size(one), _frame_size(other))
    if shorter < _SHORTEST:
        return False
    mine, yours = frame(one), frame(other)
    if mine == yours:
        return True
    if shorter < _LONG or one.metric != other.metric or not _same_names(one, other):
        return False
    place = abs(mine.find(_MARK) - yours.find(_MARK)) <= max(len(mine), len(yours)) * 0.1
    return place and _ratio(mine, yours) >= _LIKE and not renamed(one, other)


def copied(one: Claim, other: Claim) -> bool:
    """True for one passage: equal letters, or a long sentence alike in 90 %, figures left out."""
    mine, yours = letters(one), letters(other)
    if mine == yours or one.sentence == other.sentence:
        return True
    if min(_size(mine), _size(yours)) < _LONG:
        return False
    return _ratio(mine, yours) >= _LIKE and not renamed(one, other)


@once
def letters(claim: Claim) -> str:
    """The letters and signs of a sentence in lower case, its figures as `#`."""
    return _NO_LETTERS.sub("", _FIGURES.sub("#", claim.sentence)).casefold()


def alike(one: Claim, other: Claim) -> bool:
    """True for two sentences of nearly the same words, of one subject or of none that is known.

    What they say of their times is left out: `in May`, `in the first nine months of 2025`.
    """
    if one.subject != other.subject or one.metric != other.metric or renamed(one, other):
        return False
    mine, yours = _timeless(one), _timeless(other)
    if _ratio(mine, yours) < _ALIKE:
        return False
    return bool(one.subject) or mine.split(_MARK)[0] == yours.split(_MARK)[0]


@once
def _timeless(claim: Claim) -> str:
    """The frame without its words of time, wherever they stand."""
    return _SPACE.sub(" ", _TIMES.sub("", frame(claim))).replace(" .", ".").strip()


def _ratio(mine: str, yours: str) -> float:
    """How alike two texts are, 0..100; what measures it is imported for the first pair only."""
    from rapidfuzz.fuzz import ratio

    return ratio(mine, yours)


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
    mine, yours = _frame_words(one), _frame_words(other)
    matcher = SequenceMatcher(None, mine, yours, autojunk=False)
    if matcher.quick_ratio() < _NEAR or matcher.ratio() < _NEAR:
        return False
    changes = [code for code in matcher.get_opcodes() if code[0] != "equal"]
    if len(changes) != 1 or changes[0][0] != "replace" or changes[0][1] or changes[0][3]:
        return False
    return min(_size("".join(mine[: changes[0][2]])), _size("".join(yours[: changes[0][4]]))) > 2


@once
def _frame_words(claim: Claim) -> list[str]:
    return _WORD.findall(frame(claim))


@once
def _frame_size(claim: Claim) -> int:
    return _size(frame(claim))


def _size(text: str) -> int:
    return sum(2 if sign >= _FIRST_WIDE else 1 for sign in text)


@once
def frame(claim: Claim) -> str:
    """The sentence with a mark for the figure, other figures as `#`, in lower case."""
    at, end = claim.about.offset, claim.about.offset + len(claim.quote)
    before, after = claim.sentence[:at], claim.sentence[end:]
    return f"{_bare(before)}{_MARK}{_bare(after)}"


def _bare(text: str) -> str:
    return _SPACE.sub(" ", _FIGURES.sub("#", text)).casefold().strip()
