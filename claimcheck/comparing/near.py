"""Of very many reports, the claims that could stand in one slot with a claim of a draft.

A draft has tens of claims and an archive hundreds of thousands; all but a few have nothing to do
with it. A claim is near one of a draft if they share two of what it is of, whose it is and how
much it is, or something that few have. Among so many a value of another that is nearly the same
is chance: where the names differ, it must be equal. Which claims these are is told by `Marks`:
cues in eight bytes each, kept with a document, so that its claims need not be decoded to know.
"""

import math
from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

import msgspec

from claimcheck.comparing.facts import is_fact, shelf
from claimcheck.model.claim import Claim

MANY = 5000  # up to so many claims all are compared, so that nothing depends on this choice
_CROWD = 200  # what is shared by more claims than this is near only with another cue
_FEW = 20  # and so many where it is a mere word
_STEPS = 100  # values that are equal to one percent share one of two cues
_BYTES = 8
_NONE: frozenset[int] = frozenset()
Places = frozenset[int]


class Marks(msgspec.Struct, frozen=True, array_like=True):
    """The cues of a document's claims: eight bytes each, and four for the place of its claim.

    `figures` counts the claims that are no facts: they alone are very many.
    """

    claims: int = 0
    figures: int = 0
    cues: bytes = b""
    places: bytes = b""


def are_few(figures: int) -> bool:
    """True if so many figures are all compared."""
    return figures <= MANY


def marks(claims: Sequence[Claim]) -> Marks:
    """The marks of the claims of a document."""
    cues, places = array("Q"), array("I")
    for place, claim in enumerate(claims):
        for cue in _cues(claim).every:
            cues.append(cue)
            places.append(place)
    figures = sum(not is_fact(claim) for claim in claims)
    return Marks(len(claims), figures, cues.tobytes(), places.tobytes())


def near(drafts: Sequence[Claim], documents: Sequence[Marks]) -> list[list[int]]:
    """The places of the claims of each document that are near a claim of a draft."""
    asked = [_cues(claim) for claim in drafts]
    posts = _posts({cue for own in asked for cue in own.every}, documents)
    found = sorted(set().union(*(_near(own, posts) for own in asked)))
    chosen: list[list[int]] = [[] for _ in documents]
    begins, begin = [], 0
    for told in documents:
        begins.append(begin)
        begin += told.claims
    for place in found:
        number = bisect_right(begins, place) - 1
        chosen[number].append(place - begins[number])
    return chosen


def _posts(wanted: set[int], documents: Iterable[Marks]) -> Mapping[int, Places]:
    """Cue -> the places of all claims that have it, counted over all documents."""
    posts: dict[int, list[int]] = defaultdict(list)
    begin = 0
    for told in documents:
        cues = array("Q", told.cues)
        if not wanted.isdisjoint(cues):
            for cue, place in zip(cues, array("I", told.places), strict=False):
                if cue in wanted:
                    posts[cue].append(begin + place)
        begin += told.claims
    return {cue: frozenset(places) for cue, places in posts.items()}


class _Cues(msgspec.Struct, frozen=True):
    """The cues of one claim: what it is of, whose it is, how much, and of what time."""

    about: tuple[int, ...] = ()
    words: tuple[int, ...] = ()
    names: tuple[int, ...] = ()
    values: tuple[int, ...] = ()
    equal: tuple[int, ...] = ()
    nobody: tuple[int, ...] = ()
    times: tuple[int, ...] = ()
    facts: tuple[int, ...] = ()

    @property
    def every(self) -> tuple[int, ...]:
        rest = (*self.values, *self.equal, *self.nobody, *self.times, *self.facts)
        return (*self.about, *self.words, *self.names, *rest)


def _near(own: _Cues, posts: Mapping[int, Places]) -> Places:
    about, nobody = _any((*own.about, *own.words), posts), _any(own.nobody, posts)
    names, alike = _any(own.names, posts), about | _any(own.values, posts)
    times = _any(own.times, posts)
    named = [_some(alike & posts.get(name, _NONE), times) for name in own.names]
    equal = _some(_any(own.equal, posts) & (about | names | nobody), times)
    loose = _some(about & nobody, times)
    rare = [posts.get(cue, _NONE) for cue in own.about]
    seldom = [posts.get(cue, _NONE) for cue in own.words]
    few = [p for p in rare if len(p) <= _CROWD] + [p for p in seldom if len(p) <= min(_FEW, _CROWD)]
    return _any(own.facts, posts).union(equal, loose, *named, *few)


def _some(places: Places, times: Places) -> Places:
    """All of a few; of a crowd the last of those of the same time: files are named by days."""
    if len(places) <= _CROWD:
        return places
    return frozenset(sorted(places & times or places)[-max(_CROWD, 1) :])


def _any(cues: Sequence[int], posts: Mapping[int, Places]) -> Places:
    return _NONE.union(*(posts.get(cue, _NONE) for cue in cues))


def _cues(claim: Claim) -> _Cues:
    if is_fact(claim):
        return _Cues(facts=(_cue("fact", "\t".join(shelf(claim)), ""),))
    block, told = claim.block, claim.about
    words = () if told.metrics else tuple(told.words)
    names = dict.fromkeys(name for name in (claim.subject, *told.names) if name)
    time = f"{claim.time_start}/{claim.time_end}" if claim.time_start else ""
    return _Cues(
        about=tuple(_cue(block, kind, cue) for kind, cue in _about(claim)),
        words=tuple(_cue(block, "word", word) for word in words),
        names=tuple(_cue(block, "name", name) for name in names),
        values=tuple(_cue(block, "value", value) for value in _values(claim)),
        equal=tuple(_cue(block, "equal", value) for value in _equal(claim)),
        nobody=() if claim.subject else (_cue(block, "name", ""),),
        times=(_cue(block, "time", time),) if time else (),
    )


def _about(claim: Claim) -> Iterator[tuple[str, str]]:
    yield from (("metric", metric) for metric, _ in claim.about.metrics)
    if claim.counted:
        yield "noun", claim.counted.casefold().rstrip("s")


def _equal(claim: Claim) -> Iterator[str]:
    value = claim.base_value if claim.base_value is not None else claim.value
    if value:
        yield str(value.normalize())


def _values(claim: Claim) -> Iterator[str]:
    value = claim.base_value if claim.base_value is not None else claim.value
    if value:
        step = math.log(abs(float(value))) * _STEPS
        yield from (str(place) for place in sorted({math.floor(step), math.ceil(step)}))


@lru_cache(maxsize=200_000)
def _cue(*parts: str) -> int:
    text = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(text, digest_size=_BYTES).digest(), "little")
