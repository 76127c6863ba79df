"""Which claim of an old run is which of a new one: by the surest key first."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

import msgspec

from claimcheck.model.claim import Claim

_FIGURE = re.compile(r"[\d.,]+")
_ALIKE = 75.0  # rapidfuzz ratio from which two sentences are one that was reworded
_MOST = 60  # claims of a document that are held against each other by likeness


class Pair(msgspec.Struct, frozen=True):
    """A claim before and after, and how it was recognised; one of the two may be missing."""

    before: Claim | None
    after: Claim | None
    matched_by: str = ""


Key = Callable[[Claim, str], Hashable]
_KEYS: tuple[tuple[str, Key], ...] = (
    ("sentence", lambda c, root: (within(c, root), c.sentence, c.quote, c.about.offset)),
    ("slot", lambda c, root: (within(c, root), c.slot, c.time_start, c.time_end, c.unit)),
    ("sentence", lambda c, root: (within(c, root), masked(c), _ordinal(c))),
    ("slot", lambda c, _: (c.slot, c.time_start, c.time_end, c.unit)),
    ("position", lambda c, root: (within(c, root), c.line, c.unit)),
)


def within(claim: Claim, root: str) -> str:
    """The path inside the folder that was given; of a single file nothing."""
    return claim.path.removeprefix(root).lstrip("/")


def masked(claim: Claim) -> str:
    """The sentence without its figures."""
    return _FIGURE.sub("#", claim.sentence)


def _ordinal(claim: Claim) -> int:
    """Which number of its sentence a figure is."""
    return len(_FIGURE.findall(claim.sentence[: claim.about.offset]))


def matched(
    old: Sequence[Claim], new: Sequence[Claim], old_root: str = "", new_root: str = ""
) -> Iterator[Pair]:
    """Every claim of both once; what has no partner was removed or added."""
    before, after = list(old), list(new)
    for how, key in _KEYS[:-1]:
        pairs, before, after = _by_key(before, after, (key, old_root), (key, new_root))
        yield from (Pair(*pair, how) for pair in pairs)
    pairs, before, after = _by_likeness(before, after, old_root, new_root)
    yield from (Pair(*pair, "likeness") for pair in pairs)
    how, key = _KEYS[-1]
    pairs, before, after = _by_key(before, after, (key, old_root), (key, new_root))
    yield from (Pair(*pair, how) for pair in pairs)
    yield from (Pair(claim, None) for claim in before)
    yield from (Pair(None, claim) for claim in after)


Rest = tuple[list[tuple[Claim, Claim]], list[Claim], list[Claim]]


def _by_key(
    before: list[Claim], after: list[Claim], old: tuple[Key, str], new: tuple[Key, str]
) -> Rest:
    shelf: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in before:
        shelf[old[0](claim, old[1])].append(claim)
    pairs: list[tuple[Claim, Claim]] = []
    rest: list[Claim] = []
    for claim in after:
        partners = shelf.get(new[0](claim, new[1]))
        if partners:
            pairs.append((partners.pop(0), claim))
        else:
            rest.append(claim)
    return pairs, [claim for partners in shelf.values() for claim in partners], rest


def _by_likeness(before: list[Claim], after: list[Claim], old_root: str, new_root: str) -> Rest:
    """Sentences of one document that were reworded: the most alike first."""
    from rapidfuzz.fuzz import ratio

    shelf: dict[str, list[Claim]] = defaultdict(list)
    for claim in before:
        shelf[within(claim, old_root)].append(claim)
    scored: list[tuple[float, int, int, Claim, Claim]] = []
    for claim in after[: _MOST * _MOST]:
        for partner in shelf.get(within(claim, new_root), [])[:_MOST]:
            if claim.unit == partner.unit:
                score = ratio(masked(claim), masked(partner), score_cutoff=_ALIKE)
                scored += [(-score, partner.start, claim.start, partner, claim)] if score else []
    taken: set[str] = set()
    pairs: list[tuple[Claim, Claim]] = []
    for *_, partner, claim in sorted(scored, key=lambda row: row[:3]):
        old_key, new_key = f"old {partner.id}", f"new {claim.id}"
        if not {old_key, new_key} & taken:
            taken |= {old_key, new_key}
            pairs.append((partner, claim))
    left = [claim for claim in before if f"old {claim.id}" not in taken]
    return pairs, left, [claim for claim in after if f"new {claim.id}" not in taken]
