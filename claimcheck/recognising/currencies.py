"""Amounts that leave out their currency: 19.17万亿韩元，一年前是8.08万亿; $1.2 billion, from 900 million."""

import re
from collections.abc import Sequence
from functools import lru_cache

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.recognising.counted import is_counted
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary

_LARGE = 10**6
_REACH = 200  # code points to the amount that names the currency, within its paragraph
_AMONG = 6  # numbers in between
_FAR = 100  # an amount of the same money is seldom so many times larger or smaller
# What follows an amount, rather than a noun that is counted or a verb of people (2.5 million voted).
_ENDS = lazily(
    r" ?[,.;:()\n]|$| ?[—–]| (?:in|on|at|for|from|to|by|and|or|but|it|they|he|she|a|an|the|this|that|last|next|of"
    r"|which|while|when|as|after|before|during|by|so|per|more|less|expected|forecast|reported|predicted"
    r"|estimated|earlier|profit|loss|net|pre-tax|annually)\b"
)
_OF_PEOPLE = lazily(r" (?:of (?:them|these|those|whom|which|its|their|the)|in (?:all|total))\b")
_NOUN = lazily(
    r"\b([A-Za-z]+) (?:were|was|are|is|reached|hit|totall?ed|(?:rose|fell|grew|climbed|dropped) to)"
    rf"{HEDGES} $"
)
_ENDS_ZH = lazily(r"[，。；、：,.;:（()）！!？?\n的和与與及或，—–至到以]|$")


def currencies(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """Give each large amount that ends a phrase the currency of the one before in its paragraph.

    Both are in thousands, millions or 亿 alike; a number of things in between ends it.
    """
    for place, draft in enumerate(found):
        if _is_open(text, draft):
            money = _told(text, found[max(0, place - _AMONG) : place], draft, words)
            draft.unit = money or draft.unit


def _is_open(text: str, draft: Draft) -> bool:
    plain = draft.unit == "count" and draft.kind == "quantity" and not draft.counted
    if not plain or not draft.scaled or draft.told or abs(draft.value) < _LARGE:
        return False
    if text[draft.end - 1] > "\u2e80":
        return _ENDS_ZH.match(text, draft.end) is not None
    return _ENDS.match(text, draft.end) is not None and not _OF_PEOPLE.match(text, draft.end)


def _told(text: str, before: Sequence[Draft], draft: Draft, words: Vocabulary) -> str:
    """The currency of the nearest amount before of the same scale, "" where a count is nearer."""
    for one in reversed(before):
        if draft.start - one.end > _REACH or "\n" in text[one.end : draft.start]:
            return ""
        money, _, each = one.unit.partition("/")
        if money in words.money and not each and one.factor == draft.factor:
            counts = _counts(words.count_nouns).search(text, one.end, draft.start)
            counted = counts is not None or _is_of_things(text, draft, words)
            return money if _near(one, draft) and not counted else ""
        if one.scaled and one.unit == "count":
            return ""
    return ""


def _is_of_things(text: str, draft: Draft, words: Vocabulary) -> bool:
    """Whether a noun of what is counted is its subject: passengers were 2.4 million."""
    noun = _NOUN.search(text, max(0, draft.start - 50), draft.start)
    return noun is not None and is_counted(noun[1], words)


@lru_cache(maxsize=4)
def _counts(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Words of what is counted (人次, 用户), and a label of its own: `Meals: 11.5 million`."""
    longest = sorted(nouns, key=len, reverse=True)
    return re.compile("|".join([r"[A-Za-z]: $", *map(re.escape, longest)]), re.IGNORECASE)


def _near(one: Draft, draft: Draft) -> bool:
    low, high = sorted([abs(one.value), abs(draft.value)])
    return high <= low * _FAR
