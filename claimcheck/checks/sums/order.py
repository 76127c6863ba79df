"""Words that set one figure above another must fit the figures: `26.6%，远超第二名的6.44%`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import failed, recorded
from claimcheck.checks.sums.passage import Passage, holds_word, same_thing, words
from claimcheck.checks.sums.readings import reach
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

CODE = "CC213"
_LED = 16  # code points that a word of comparison and a name take
_OWNER = lazily(r" (?:the )?(?:[\w.-]+ ){0,4}?[\w.-]+(?:'s|’s) ")


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """Two figures of one unit, the second said to be lower (or higher) than the first."""
    for one, other in pairwise(passage.claims):
        sign = _sign(passage, one, other, rulebook)
        if not sign:
            continue
        mine, yours = reach(one), reach(other)
        holds = mine.high > yours.low if sign > 0 else mine.low < yours.high
        key = ("above" if sign > 0 else "below") + ("-holds" if holds else "-fails")
        message = say(key, one=one, other=other, left=mine, right=yours)
        if holds:
            yield recorded(CODE, [[one], [other]], message, rulebook)
        else:
            yield failed(CODE, [[one], [other]], message, rulebook, severity="warning")


def _sign(passage: Passage, one: Claim, other: Claim, rulebook: Rulebook) -> int:
    """1 if the first is said to be above the second, -1 below, 0 if neither is said."""
    alike = one.unit == other.unit and one.change == other.change and same_thing(one, other)
    if not alike or one.value_high or other.value_high or one.modality != other.modality:
        return 0
    gap = passage.between(one, other)
    if holds_word(passage.before(one, _LED), words(rulebook, "above") + words(rulebook, "below")):
        return 0  # 58%, 高于前一季的47%，也超过台积电的54%: both stand beside the first
    for sign, key in ((1, "above"), (-1, "below")):
        if _theirs(passage, other, gap, words(rulebook, key)):
            return sign
    return 0


def _theirs(passage: Passage, other: Claim, gap: str, cues: tuple[str, ...]) -> bool:
    """True if a word of comparison leads to a figure that belongs to somebody else."""
    low = gap.lower()
    for cue in cues:
        at = low.find(cue)
        if at < 0 or at > 6 or not holds_word(gap, [cue]):
            continue
        rest = low[at + len(cue) :]
        if cue[0] > "\u2e80":
            if rest.endswith("的") and 1 < len(rest) <= 14 and not re.search("[,\uff0c。]", rest):
                return True
        elif _OWNER.fullmatch(rest) or (
            rest == " the " and passage.after(other, 8).startswith((" of ", " for ", " at "))
        ):
            return True
    return False
