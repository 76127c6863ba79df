"""A multiple must be what its levels give: `150万吨，是50万吨的3倍`, `90, three times the 30`."""

from collections.abc import Iterator
from functools import partial

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import outcome
from claimcheck.checks.sums.passage import Passage, ends, finds, is_level, same_thing, words
from claimcheck.checks.sums.readings import Reading, over
from claimcheck.comparing.intervals import Interval
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

CODE = "CC206"
_TIMES_EN = r"^\s(?:as [a-z]+ as )?(?:%s )*$"
_IS_ZH = r"%s[^,\uff0c。;\uff1b]{0,14}$"
_IS_EN = r"^[^.;]{0,40}?(?:,| is| was| are| were|—|–|\() ?(?:%s )*$"


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """The multiples of a sentence whose two levels stand beside them."""
    for index, multiple in enumerate(passage.claims):
        if multiple.unit != "times" or multiple.change or multiple.value_high:
            continue
        levels = _chinese(passage, index, rulebook) or _english(passage, index, rulebook)
        if levels is None:
            continue
        new, old = levels
        what = say("multiple", new=new, multiple=multiple, old=old)
        compute = partial(_ratio, new, old)
        yield from outcome(CODE, [[multiple], [new, old]], compute, what, rulebook)


def _ratio(new: Claim, old: Claim, read: Reading) -> Interval | None:
    return over(read(new), read(old))


def _chinese(passage: Passage, index: int, rulebook: Rulebook) -> tuple[Claim, Claim] | None:
    """The level right before 的N倍 is the old one; the new one stands before it, or behind 达."""
    multiple = passage.claims[index]
    old = passage.claims[index - 1] if index else None
    if old is None or not is_level(old) or passage.between(old, multiple).strip() != "的":
        return None
    if index >= 2:
        new = passage.claims[index - 2]
        told = finds(rulebook, "is", _IS_ZH).search(passage.between(new, old))
        return (new, old) if told and is_level(new) and same_thing(new, old) else None
    if index + 1 < len(passage.claims):
        new = passage.claims[index + 1]
        gap = passage.between(multiple, new)
        if is_level(new) and same_thing(new, old) and ends(gap, words(rulebook, "new")):
            return new, old
    return None


def _english(passage: Passage, index: int, rulebook: Rulebook) -> tuple[Claim, Claim] | None:
    """New level, multiple, old level: `90 million, three times the 30 million of 2020`."""
    if index == 0 or index + 1 >= len(passage.claims):
        return None
    new, multiple, old = passage.claims[index - 1 : index + 2]
    if not (is_level(new) and is_level(old) and same_thing(new, old)):
        return None
    leads = finds(rulebook, "before-old", _TIMES_EN).match(passage.between(multiple, old).lower())
    told = finds(rulebook, "before-multiple", _IS_EN).match(passage.between(new, multiple))
    return (new, old) if leads and told else None
