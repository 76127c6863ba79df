"""A share must be that of its part in its whole: `48% of the 1,000`, `409亿，占到近82%`."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import outcome
from claimcheck.checks.sums.passage import Passage, ends, finds, holds_word, words
from claimcheck.checks.sums.readings import Reading, over
from claimcheck.comparing.intervals import Interval, value
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import RELATIVE
from claimcheck.rulebook.schema import Rulebook

CODE = "CC203"
_OF = lazily(r"^\s*of\b[^,;.]{0,60}$")
_OWNED = r"^ of (?:the |its |a )?(?:[\w-]+ ){0,3}[\w-]+(?:'s|’s|s') (?:%s )*$"
_BREAK = lazily(r"[;\uff1b。]")
_APART = 80


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """The shares of a sentence whose part and whole stand beside them."""
    amounts = [c for c in passage.claims if c.unit not in RELATIVE and not c.value_high]
    if len(amounts) < 2:
        return
    for share in passage.claims:
        if share.unit != "percent" or share.value_high or not _may_be_share(share):
            continue
        roles = _behind(passage, share, amounts, rulebook) or _before(
            passage, share, amounts, rulebook
        )
        if roles is not None:
            yield from _checked(share, *roles, rulebook)


def _may_be_share(share: Claim) -> bool:
    return share.change is None or share.bound == "~"


def _behind(
    passage: Passage, share: Claim, amounts: Sequence[Claim], rulebook: Rulebook
) -> tuple[Claim, Claim] | None:
    """Part, share, whole: `14,000 jobs, about 4% of a workforce of 350,000`."""
    index = passage.claims.index(share)
    rest = passage.claims[index + 1 :]
    whole = rest[0] if rest and rest[0] in amounts else None
    if whole is None:
        return None
    gap = passage.between(share, whole)
    if not (_OF.match(gap.lower()) and (ends(gap, words(rulebook, "of")) or _owned(gap, rulebook))):
        return None
    part = passage.claims[index - 1] if index else None
    if part not in amounts or part is None or not _linked(passage, part, share, rulebook):
        return None
    return _sized(part, whole)


def _owned(gap: str, rulebook: Rulebook) -> bool:
    """4% of the firm's total 350,000: whose the whole is stands before it."""
    return bool(finds(rulebook, "before-whole", _OWNED).match(gap))


def _before(
    passage: Passage, share: Claim, amounts: Sequence[Claim], rulebook: Rulebook
) -> tuple[Claim, Claim] | None:
    """Whole, part, share: `of 1,000 units 480, or 48%`, `这500亿里国产409亿，占82%`."""
    index = passage.claims.index(share)
    if index < 2:
        return None
    whole, part = passage.claims[index - 2 : index]
    if whole not in amounts or part not in amounts:
        return None
    among = holds_word(passage.between(whole, part), words(rulebook, "among"))
    if not among or not _linked(passage, part, share, rulebook):
        return None
    return _sized(part, whole)


def _linked(passage: Passage, part: Claim, share: Claim, rulebook: Rulebook) -> bool:
    """True if the share is said of the part: in apposition, or after a word for it."""
    gap = passage.between(part, share)
    if len(gap) > _APART or _BREAK.search(gap) or holds_word(gap, words(rulebook, "other-share")):
        return False
    plain = gap.rstrip()
    return plain.endswith((",", ":", "—", "–", "(", "\uff08", "\uff0c", "\uff1a")) or ends(
        gap, words(rulebook, "share")
    )


def _sized(part: Claim, whole: Claim) -> tuple[Claim, Claim] | None:
    same = part.base_unit == whole.base_unit
    return (part, whole) if same and value(part) < value(whole) else None


def _checked(share: Claim, part: Claim, whole: Claim, rulebook: Rulebook) -> Iterator[Finding]:
    def compute(read: Reading) -> Interval | None:
        ratio = over(read(part), read(whole))
        return ratio and Interval(ratio.low * 100, ratio.high * 100)

    what = say("share", share=share, part=part, whole=whole)
    yield from outcome(CODE, [[share], [part, whole]], compute, what, rulebook)
