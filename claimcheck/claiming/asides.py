"""Times that no figure holds for: how money was converted, and why something happened."""

import re

from claimcheck.claiming.beside import DAYS
from claimcheck.claiming.countdown import is_counted_down_to
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_OF_RATE = lazily(r"['’]s (?:exchange )?(?:rates?|prices|money|dollars)\b")
_CAUSE = Sieve(
    ("by", "to", "because", "due", "timing", "shift", "effect", "因", "由", "受"),
    r"\b(?:(?:helped|hit|hurt|boosted|lifted|supported|flattered|distorted) by|thanks to"
    r"|because of|due to|owing to|(?:timing|shift|effect) of)"
    r"(?: an?| the)?(?: early| earlier| late| later)? $"
    r"|(?:因[为為爲]|由[于於]|受)(?:[今去]年)?$",
    re.IGNORECASE,
    ("by", "to", "of", "an", "a", "the", "early", "earlier", "late", "later", *"为為爲于於受年"),
)
# 28% of last year's GDP; equal to 41% of the island's GDP in 2024: what the percent is of.
_SHARE_OF = Sieve(
    ("% of ", "cent of "),
    r"(?:%| ?per ?cent) of (?:the |its )?$"
    r"|(?:\b(?:equal|equivalent|comparable) to|,? or|\() ?(?:[a-z]+ ){0,2}\d[\d.]*(?:%| per ?cent)"
    r" of [^,.;\d]{3,40} (?:in|for) $",
    ends=("of", "the", "its", "in", "for"),
)
_SHARE_REACH = 70
_REACH = 32  # code points before a holiday that tell that it is a cause


def is_aside(scene: Scene, period: Period) -> bool:
    """`$15 billion at today's rate`, `helped by Easter`, 因为今年复活节较早."""
    if _OF_RATE.match(scene.text, period.end) or is_counted_down_to(scene, period):
        return True
    if period.grain == "year" and _is_of_share(scene, period):
        return True
    if period.grain not in DAYS and period.grain != "span":
        return False
    if not _CAUSE.may_end(scene.text, period.start):
        return False
    low = max(scene.sentence_at(period.start).start, period.start - _REACH)
    return _CAUSE.search(scene.text, low, period.start) is not None


def _is_of_share(scene: Scene, period: Period) -> bool:
    """Whether a year tells what a percentage is of: 28% of last year's GDP."""
    low = max(scene.sentence_at(period.start).start, period.start - _SHARE_REACH)
    if not _SHARE_OF.search(scene.text, low, period.start):
        return False
    named = scene.text.startswith(("'s ", "’s "), period.end)
    return named or not scene.text.startswith(" of ", period.start - 4)
