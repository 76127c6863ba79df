"""Which division of a firm a figure is of: its memory business made 37 trillion won."""

import re
from functools import lru_cache

from claimcheck.model.claim import Claim
from claimcheck.model.pattern import by_script, either, lazily
from claimcheck.rulebook.schema import Rulebook

_REACH = 44  # code points from the division to its figure


def of_two_divisions(one: Claim, other: Claim, rulebook: Rulebook) -> bool:
    """Whether words before two figures name a division for one alone, or two in one language."""
    mine, yours = division(one, rulebook), division(other, rulebook)
    if not (mine and yours):
        return bool(mine) != bool(yours)
    return (one.language or "")[:2] == (other.language or "")[:2] and not _alike(mine, yours)


def _alike(one: str, other: str) -> bool:
    """Whether two names of divisions end alike: what stands before may be the firm's."""
    if one.isascii() and other.isascii():
        return one.rsplit(maxsplit=1)[-1] == other.rsplit(maxsplit=1)[-1]
    return one[-1] == other[-1]


def division(claim: Claim, rulebook: Rulebook) -> str:
    """The last division that the sentence names before a figure, "" for the whole firm."""
    offset = claim.about.offset
    lead = claim.sentence[max(0, offset - _REACH) : offset]
    division, whole = _patterns(rulebook)
    found = list(division.finditer(lead))
    if not found or whole.search(lead, found[-1].end()):
        return ""
    name = (found[-1]["name"] or found[-1]["zh"]).casefold()
    return "" if name.endswith(rulebook.group("division").get("none", ())) else name


@lru_cache(maxsize=4)
def _patterns(rulebook: Rulebook) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    words = rulebook.group("division")
    latin, wide = by_script(words.get("words", ()))
    whole, whole_zh = by_script(words.get("whole", ()))
    return (
        lazily(
            rf"(?P<name>[A-Za-z&]+(?:[ -][A-Za-z&]+)?) {either(latin)}\b"
            rf"|(?P<zh>[\u4e00-\u9fffA-Za-z]{{1,8}}?){either(wide)}"
        ),
        lazily(rf"\b{either(whole)}\b|{either(whole_zh)}", re.IGNORECASE),
    )
