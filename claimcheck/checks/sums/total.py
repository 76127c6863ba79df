"""A total must be the sum of its parts: `12 men and 9 women, 21 in all`, `1,889: 436, 521 …`."""

import math
import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import failed, outcome, recorded, row
from claimcheck.checks.sums.passage import Passage, begins, ends, finds, holds_word, words
from claimcheck.checks.sums.readings import plus, reach, total_of
from claimcheck.comparing.intervals import top, value
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

CODE = "CC204"
_FAR, _SLIP = 1.25, 0.01  # no parts of a whole; but for a slip of scale
# Of parts that were not read: seven deaths, three here, three there and one in the hills.
_NUMBER = lazily(
    r"\d|[一二三四五六七八九十百千万亿两兩]"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|a dozen"
    r"|another|several|others?|the rest|the remainder)\b",
    re.IGNORECASE,
)
_COLON = lazily(r"[:\uff1a]\s*[^:\uff1a]{0,40}$")
_DASH = lazily(r"\s[–—-]{1,2}\s|—+")
_CLOSER = lazily(r"\s[–—-]{1,2}\s|[)\uff09;\uff1b。]|——|\.\s")
_INSIDE = r"[^:\uff1a.。()\uff08\uff09]"
_LIST_GAP = rf"^{_INSIDE}{{0,60}}?(?:[,\uff0c、;\uff1b]|%s){_INSIDE}{{0,40}}$"


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """The totals of a sentence that give their parts."""
    amounts = passage.levels()
    for index, whole in enumerate(amounts):
        if index >= 2 and _is_sum(passage, whole, rulebook):
            parts = _run_before(passage, amounts[:index], whole, rulebook)
            if len(parts) > 1 and not _unread(passage, parts[0], whole):
                yield from _all(whole, parts, rulebook)
        opener = _opener(passage, whole, amounts[index + 1 :], rulebook)
        if opener:
            parts = _run_behind(passage, amounts[index + 1 :], whole)
            yield from _listed(passage, whole, parts, opener, rulebook)


def _is_sum(passage: Passage, whole: Claim, rulebook: Rulebook) -> bool:
    """True if words say that a figure sums up those before it."""
    before, after = passage.before(whole), passage.after(whole)
    if holds_word(after, words(rulebook, "since")) or holds_word(before, words(rulebook, "since")):
        return False
    return ends(before, words(rulebook, "in-all-before")) or begins(
        after, words(rulebook, "in-all-after")
    )


def _run_before(
    passage: Passage, amounts: Sequence[Claim], whole: Claim, rulebook: Rulebook
) -> list[Claim]:
    """All amounts of the total's unit that lead up to it, for one time, in one row."""
    parts = [claim for claim in amounts if _part(claim, whole)]
    row = [*parts, whole]
    if len(parts) != len(amounts) or not _one_row(passage, row, rulebook):
        return []
    if any(value(part) >= top(whole) for part in parts):
        return []  # an earlier version had 22,000; it is 14,000 there and 22,000 in total
    text = passage.text[: whole.about.offset]
    return [] if holds_word(text, words(rulebook, "since")) else parts


def _one_row(passage: Passage, row: Sequence[Claim], rulebook: Rulebook) -> bool:
    gap = finds(rulebook, "and", _LIST_GAP)
    return all(gap.match(passage.between(one, other)) for one, other in pairwise(row))


def _part(claim: Claim, whole: Claim) -> bool:
    """A figure that may be a part of a whole: same unit, same time, a bound that says little."""
    if claim.base_unit != whole.base_unit or claim.modality != whole.modality:
        return False
    times = {(c.time_start, c.time_end) for c in (claim, whole)}
    return len(times) == 1 and not (claim.about.part or whole.about.part)


def _opener(passage: Passage, whole: Claim, behind: Sequence[Claim], rulebook: Rulebook) -> str:
    """How a list of parts is opened behind a total: `whole`, `some`, or not at all."""
    first = next((claim for claim in behind if claim.base_unit == whole.base_unit), None)
    if first is None or first is not behind[0]:
        return ""
    gap = passage.between(whole, first)
    if holds_word(gap, words(rulebook, "among")):
        return "some"
    dashes = len(_DASH.findall(passage.text[: whole.about.offset]))
    dashed = len(_DASH.findall(gap)) == 1 and dashes % 2 == 0  # an odd one closes what was put in
    if dashed or _COLON.search(gap) or holds_word(gap, words(rulebook, "whole")):
        return "whole"
    return ""


def _run_behind(passage: Passage, amounts: Sequence[Claim], whole: Claim) -> list[Claim]:
    """The row of amounts behind the opener, as far as one list goes."""
    parts: list[Claim] = []
    for claim in amounts:
        if not _part(claim, whole) or value(claim) >= top(whole):
            break
        if parts:
            gap = passage.between(parts[-1], claim)
            if _CLOSER.search(gap) or len(gap) > 90:
                break
        parts.append(claim)
    return parts


def _unread(passage: Passage, first: Claim, last: Claim) -> bool:
    """True if numbers that were not read as figures stand in or right behind a row of parts."""
    row = [c for c in passage.claims if first.start <= c.start <= last.start]
    gaps = [passage.between(one, other) for one, other in pairwise(row)]
    return any(_NUMBER.search(gap) for gap in (*gaps, passage.after(last, 80)))


def _listed(
    passage: Passage, whole: Claim, parts: Sequence[Claim], opener: str, rulebook: Rulebook
) -> Iterator[Finding]:
    if len(parts) < 2 or _unread(passage, parts[0], parts[-1]):
        return
    if opener == "whole" and not _are_others(whole, parts):
        gap = passage.between(parts[-2], parts[-1])
        closed = finds(rulebook, "and").search(gap) or not passage.after(parts[-1])
        severity = "error" if closed and len(parts) > 2 else "warning"
        yield from _all(whole, parts, rulebook, severity)
        return
    if opener == "whole":
        return
    stated, computed = reach(whole), plus(*map(reach, parts))
    if computed.low <= stated.high:
        told = say("parts-fit", parts=row(parts), whole=whole, computed=computed, stated=stated)
        yield recorded(CODE, [[whole], list(parts)], told, rulebook)
    elif _exclusive(parts):
        message = say(
            "parts-exceed", parts=row(parts), whole=whole, computed=computed, stated=stated
        )
        yield failed(CODE, [[whole], list(parts)], message, rulebook)


def _are_others(whole: Claim, parts: Sequence[Claim]) -> bool:
    """Whether a row is far from what stands before it: 甲收入3亿元, 乙和丙分别为2亿元和1.9亿元."""
    stated, computed = reach(whole), plus(*map(reach, parts))
    if computed.low <= _FAR * stated.high and stated.low <= _FAR * computed.high:
        return False
    if computed.low <= 0 or stated.high <= 0:
        return True
    tens = math.log10(computed.low / stated.high)
    return abs(tens - round(tens)) > _SLIP


def _all(
    whole: Claim, parts: Sequence[Claim], rulebook: Rulebook, severity: str = "error"
) -> Iterator[Finding]:
    """Parts that are all of a whole; less than the whole is doubtful, more is wrong."""
    short = plus(*map(reach, parts)).high < reach(whole).low
    what = say("total", parts=row(parts), whole=whole)
    yield from outcome(
        CODE, [[whole], list(parts)], partial(total_of, parts), what, rulebook,
        severity="warning" if short else severity,
    )  # fmt: skip


def _exclusive(parts: Sequence[Claim]) -> bool:
    """True if all parts carry values of one family that exclude one another."""
    shared = set.intersection(*(set(part.scope) for part in parts))
    return any(len({part.scope[name] for part in parts}) == len(parts) for name in shared)


def of_this(one: Passage, other: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """The parts of a total that stand in the next sentence: `Hydropower supplied 13 of this, …`."""
    parts = other.levels()
    cues = words(rulebook, "among")
    if len(parts) < 2 or not holds_word(
        other.after(parts[0]), [cue for cue in cues if cue.startswith("of ")]
    ):
        return
    wholes = [c for c in one.levels() if c.base_unit == parts[0].base_unit]
    if len(wholes) != 1 or not all(_part(part, wholes[0]) for part in parts):
        return
    stated, computed = reach(wholes[0]), plus(*map(reach, parts))
    sides = [[wholes[0]], parts]
    if computed.meets(stated):
        what = say("total", parts=row(parts), whole=wholes[0])
        message = say("sum-holds", what=what, computed=computed, stated=stated)
        yield recorded(CODE, sides, message, rulebook)
    elif _exclusive(parts) and computed.low > stated.high:
        message = say(
            "parts-exceed", parts=row(parts), whole=wholes[0], computed=computed, stated=stated
        )
        yield failed(CODE, sides, message, rulebook, severity="warning")


ALL = 100.0


def shares(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """`A 40%, B 35% and C 30% of all sales`: shares of one whole are no more than all of it."""
    listed = [c for c in passage.claims if c.unit == "percent" and c.change is None]
    alone = len(listed) == len(passage.claims) > 2
    if not alone or not _one_row(passage, listed, rulebook):
        return
    all_of = begins(passage.after(listed[-1]), words(rulebook, "of-all"))
    if not all_of or holds_word(passage.text, words(rulebook, "survey")):
        return
    computed = plus(*map(reach, listed))
    sides = [[listed[0]], listed[1:]]
    if computed.low > ALL:
        message = say("shares-exceed", parts=row(listed), computed=computed)
        yield failed(CODE, sides, message, rulebook)
    else:
        message = say("shares-fit", parts=row(listed), computed=computed)
        yield recorded(CODE, sides, message, rulebook)
