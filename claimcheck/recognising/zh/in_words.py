"""Signs of Chinese numerals that are no numbers but parts of words: 统一, 千万别, 陆家嘴."""

from claimcheck.model.pattern import lazily
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.zh.signs import ALL, DIGITS

_IDIOM = 5  # signs of the longest
# Formal digits that are common letters too.
_FORMAL = frozenset("陆陸拾伍叁參肆柒捌玖仟佰参")
_FORMAL_NEXT = lazily(rf" ?[{ALL}元圆圓点點分折成]")
# What a single digit may have behind it but units and what is counted, and a magnitude before it.
_GOES_ON = frozenset(f"半分又成折摺打余餘多来來季個个到至这這的和级級金银銀铜銅点點位数數几幾{ALL}")
_LEADS = frozenset("gGeEfF-氏级級为為模")


def past(text: str, place: int, words: Vocabulary) -> int:
    """Where to go on behind a sign that is part of a word, 0 where it may be a number."""
    letter = text[place]
    if letter in _FORMAL and not _FORMAL_NEXT.match(text, place + 1):
        return place + 1
    if length := idiom(text, place, words):
        return place + length
    return place + 1 if letter in DIGITS and _is_alone(text, place, words) else 0


def idiom(text: str, place: int, words: Vocabulary) -> int:
    """How much further the idiom goes that a sign is part of, 0 without one."""
    pairs, before = words.idiom_pairs, text[place - 1 : place + 1] if place else ""
    if text[place : place + 2] not in pairs and before not in pairs:
        return 0
    if text[place + 1 : place + 3] == "分之":
        return 0
    point = text[place + 1 : place + 2]
    if point in ("点", "點") and text[place + 2 : place + 3] in DIGITS:
        return 0
    for length in range(_IDIOM, 1, -1):
        if text[place : place + length] in words.idioms:
            return length
        if place and text[place - 1 : place - 1 + length] in words.idioms:
            return length - 1
    return 0


def _is_alone(text: str, place: int, words: Vocabulary) -> bool:
    """一直, 三峡: whether neither a unit nor anything that is counted can begin behind a digit."""
    after = text[place + 1 : place + 2]
    if not "\u4e00" <= after <= "\u9fff" or after in _GOES_ON:
        return False
    if after in words.widest or after in words.classifier_widest:
        return False
    before = text[place - 1 : place]
    return not (before.isspace() or before in _LEADS or before in words.prefix_widest)
