"""A price for each times how many is the amount: `2 million shares at $15 a share for $30m`."""

import re
from collections.abc import Iterator

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import outcome
from claimcheck.checks.sums.passage import Passage, is_level
from claimcheck.checks.sums.ranges import Reading, times
from claimcheck.comparing.intervals import Interval
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.rulebook.schema import Rulebook

CODE = "CC207"
_FOR = re.compile(
    r"\b(?:for|worth|total(?:l?ing)?|raising|raised|cost|costing)\b|[共总總合价價值资資]"
)
_NOUNS = {"share": ("share", "股"), "person": ("person", "people", "人"), "metric_ton": ("吨",)}


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """One price for each, one count of the same thing and one amount in a sentence."""
    each = [claim for claim in passage.claims if "/" in claim.unit and is_level(claim)]
    if len(each) != 1:
        return
    money, _, noun = each[0].unit.partition("/")
    amounts = [claim for claim in passage.levels() if claim.unit == money]
    counts = [claim for claim in passage.levels() if _counts(claim, noun)]
    if len(amounts) != 1 or len(counts) != 1:
        return
    amount, count = amounts[0], counts[0]
    if not _FOR.search(passage.before(amount, 30)) or not _one_deal(passage, each[0], count):
        return
    price = each[0]
    what = say("product", count=count, price=price, amount=amount)

    def compute(read: Reading) -> Interval:
        return times(read(price), read(count))

    yield from outcome(CODE, [[amount], [count, price]], compute, what, rulebook)


def _counts(claim: Claim, noun: str) -> bool:
    if claim.unit == noun:
        return True
    words = _NOUNS.get(noun, (noun,))
    return claim.unit == "count" and any(
        word in (claim.counted or claim.quote).lower() for word in words
    )


def _one_deal(passage: Passage, each: Claim, count: Claim) -> bool:
    """True if the price stands right beside the count: `5 million shares at $12 a share`."""
    first, last = sorted((each, count), key=lambda claim: claim.start)
    gap = passage.between(first, last)
    return len(gap) <= 40 and not re.search(r"[.;\uff1b。]", gap)
