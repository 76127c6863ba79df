"""Who says things: how near to each name a word of saying stands."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from claimcheck.model.mention import Hit, Name, Period

_NEAR = 3  # code points between a name and a word of saying
_FAR = _NEAR + 1


def said(
    names: Sequence[Name], sources: Sequence[Hit], times: Sequence[Period]
) -> Mapping[int, int]:
    """How far from the beginning or end of a name a word of saying stands, by where it begins.

    据Statista, Reuters said: some go before the name and some behind it. Names further off than
    three code points are left out; a day in between does not count: 海关总署8月7日公布.
    """
    found: dict[int, int] = {}
    if not sources:
        return found
    told_on = {time.end: time.start for time in times}
    starts, ends = [name.start for name in names], [name.end for name in names]
    for cue in sources:
        before = cue.id == "source.before"
        start = told_on.get(cue.start, cue.start)
        near = cue.end if before else start - _NEAR
        edges = starts if before else ends
        place = bisect_left(edges, near)
        while place < len(edges) and edges[place] <= near + _NEAR:
            gap = edges[place] - cue.end if before else start - edges[place]
            found[starts[place]] = min(gap, found.get(starts[place], _FAR))
            place += 1
    return found


def says(known: Mapping[int, int], name: Name, reach: int = _NEAR) -> bool:
    """Whether a word of saying stands so near before or behind a name."""
    return known.get(name.start, _FAR) <= reach
