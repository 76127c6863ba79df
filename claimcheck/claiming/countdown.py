"""Days that are only counted down to: 23 days before the May 4 vote, 距离8月23日投票还剩23天."""

import re

from claimcheck.claiming.scene import Scene
from claimcheck.claiming.sieve import Sieve
from claimcheck.model.mention import Period
from claimcheck.model.pattern import lazily

_UNTIL = Sieve(
    ("day", "week", "month"),
    r"\b(?:\d+|[a-z]+) (?:days?|weeks?|months?)"
    r" (?:(?:to go |left )?(?:until|before|ahead of)|away from)"
    r" (?:the |an? )?(?:[a-z]+ (?:on|of|in) )?$",
    re.IGNORECASE,
    ends=("until", "before", "of", "from", "the", "a", "an", "on", "in"),
)
_FROM = lazily(r"(?<!长)(?<!長)距(?:离|離)?$")
_LEFT = lazily(r"[^。\uff0c,;\uff1b\n]{0,10}?(?:[还還仅僅只]?(?:[剩有余餘]|不足|不到))")
_REACH = 40  # code points before a day


def is_counted_down_to(scene: Scene, period: Period) -> bool:
    """Whether a day to come says only how long it is until then."""
    published = scene.document.source.published
    if published is None or period.first is None or period.first <= published:
        return False
    text, start = scene.text, period.start
    if _FROM.search(text, max(start - 2, 0), start):
        return _LEFT.match(text, period.end) is not None
    if not _UNTIL.may_end(text, start):
        return False
    low = max(scene.sentence_at(start).start, start - _REACH)
    return _UNTIL.search(text, low, start) is not None
