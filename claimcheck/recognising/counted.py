"""What a number counts: the noun or classifier behind it."""

import re
from typing import NamedTuple

from claimcheck.recognising.vocabulary import Vocabulary

_NOUN_EN = re.compile(r"[ -](?P<noun>[A-Za-z][\w'’&-]*(?: [a-z][\w'’-]*){0,3})")
_STOP = frozenset(
    "in of by at for to on from with as that which who were was have had has and or will are is be"
    " over during since while but than this last next the a an per each every it its their our he"
    " she they there after before when if so not also only even more less fewer up down into about"
    " out against among between through until under above below would could may might can should"
    " did does do said says according because ago earlier later now today compared versus via both"
    " respectively made came went rose fell grew reached took".split()
)
_PLURAL = re.compile(r"(?:[^s]s|people|men|women|children|staff|personnel|police|data|percent)$")
_NOUN_ZH = re.compile(r"[\u4e00-\u9fff]{1,6}")
_WIDEST = 2


class Counted(NamedTuple):
    """The noun as written, and where the quote ends (behind a Chinese classifier)."""

    noun: str
    end: int


def english(text: str, end: int) -> Counted | None:
    """The noun phrase behind an English number: `derivative models`, `people`."""
    found = _NOUN_EN.match(text, end)
    if not found:
        return None
    kept: list[str] = []
    for word in found["noun"].split(" "):
        if word.lower() in _STOP or (kept and kept[-1][0].islower() and word[0].isupper()):
            break
        kept.append(word)
        if _PLURAL.search(word) and word[0].islower():
            break
    return Counted(" ".join(kept), end) if kept else None


def chinese(text: str, end: int, words: Vocabulary) -> Counted | None:
    """The classifier behind a Chinese number, with the noun it counts: 个 + 衍生模型."""
    at = end + 1 if text[end : end + 1] == " " else end
    for length in range(_WIDEST + 1, 0, -1):
        piece = text[at : at + length]
        if piece in words.classifiers:
            noun = _NOUN_ZH.match(text, at + length)
            own = piece if piece not in ("个", "個", "名", "家", "款", "项", "項") else ""
            return Counted(own or (noun[0] if noun else piece), at + length)
    return None
