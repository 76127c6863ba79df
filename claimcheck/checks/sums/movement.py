"""An amount, a rate and a level of one change must fit: `fell $3, or 4%, to $72`."""

from collections.abc import Iterator

from msgspec.structs import replace

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import outcome
from claimcheck.checks.sums.passage import (
    Passage,
    begins,
    ends,
    holds_word,
    is_level,
    same_measure,
    same_thing,
    words,
)
from claimcheck.checks.sums.readings import Reading, minus, over, plus
from claimcheck.comparing.intervals import Interval, scale
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import RELATIVE
from claimcheck.rulebook.schema import Rulebook

CODE = "CC214"
_BESIDE = lazily(r"^(?:[^.;。\uff1b]|\.(?=\d)){1,24}$")
_COMPARED = lazily(
    r"[较較比][^，,；;。\d]*(?:\d{2,4}年)?[^，,；;。\d]*$"
)  # 较2024年的610万增加65万
_BASIS = "basis"


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """Amount and rate of one change right beside each other, with the level that they led to."""
    for index in range(len(passage.claims) - 1):
        pair = passage.claims[index : index + 2]
        amount = next((claim for claim in pair if claim.unit not in RELATIVE), None)
        rate = next((claim for claim in pair if claim.unit == "percent"), None)
        if amount is None or rate is None or not _one_change(passage, amount, rate, rulebook):
            continue
        level = _level(passage, index, amount, rulebook)
        if level is not None:
            old = _COMPARED.search(passage.before(level)) is not None
            yield from _checked(amount, rate, level, rulebook, old=old)


def _one_change(passage: Passage, amount: Claim, rate: Claim, rulebook: Rulebook) -> bool:
    same = amount.change is not None and amount.change == rate.change
    same = same and same_measure(amount, rate)
    bases = [claim.about.families.get(_BASIS, "").rstrip("~") for claim in (amount, rate)]
    if not same or len(set(bases)) > 1 or amount.value_high or rate.value_high:
        return False
    gap = passage.between(*sorted((amount, rate), key=lambda claim: claim.start))
    return _beside(gap, rulebook)


def _beside(gap: str, rulebook: Rulebook) -> bool:
    return bool(_BESIDE.match(gap)) and not holds_word(gap, words(rulebook, "other-change"))


def _level(passage: Passage, index: int, amount: Claim, rulebook: Rulebook) -> Claim | None:
    """The level behind the pair after `to`, else the one right before the pair."""
    if index + 2 < len(passage.claims):
        level = passage.claims[index + 2]
        gap = passage.between(passage.claims[index + 1], level)
        if _fits(level, amount) and ends(gap, words(rulebook, "new")) and _BESIDE.match(gap):
            return level
    if index == 0:
        return None
    level = passage.claims[index - 1]
    gap = passage.between(level, passage.claims[index])
    old = begins(passage.after(level), words(rulebook, "old-after"))
    plain = _beside(gap, rulebook) and not old
    expected = holds_word(gap, words(rulebook, "expected"))
    return level if _fits(level, amount) and plain and not expected else None


def _fits(level: Claim, amount: Claim) -> bool:
    """True for a level of what changed; $72 a barrel may have fallen by $3."""
    if not is_level(level) or level.modality != amount.modality:
        return False
    return same_thing(level, amount) or level.unit.partition("/")[0] == amount.unit


def _as_of(level: Claim, amount: Claim, found: Interval) -> Interval:
    """The amount per what the level is per: 11 kg, where 405 kg a mu are kilograms a hectare."""
    if level.unit.partition("/")[0] != amount.unit or level.unit == amount.unit:
        return found
    factor = scale(level) / scale(amount)
    return replace(found, low=found.low * factor, high=found.high * factor)


def _checked(
    amount: Claim, rate: Claim, level: Claim, rulebook: Rulebook, *, old: bool
) -> Iterator[Finding]:
    """The rate is the amount over the level before the change, which an `old` level is itself."""

    def compute(read: Reading) -> Interval | None:
        moved = _as_of(level, amount, read(amount))
        back = minus if amount.change == "increase" else plus
        before = read(level) if old else back(read(level), moved)
        found = over(moved, before)
        return found and Interval(found.low * 100, found.high * 100)

    what = say("movement", rate=rate, amount=amount, level=level)
    yield from outcome(CODE, [[rate], [amount, level]], compute, what, rulebook)
