"""Which of several overlapping hits are kept."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

_start = itemgetter(0)
Found = tuple[int, int, str, str]
"""What a hit holds: its start and end, its table and id."""


def longest(found: Sequence[Found]) -> Sequence[Found]:
    """Hits (sorted by end) that no longer hit overlaps; those of the very same place stay together.

    Of two that overlap only in part the longer wins, of equally long ones the first.
    """
    taken: list[Found] = []
    reached = 0  # where the last one ends
    backwards = found[::-1]
    for hit in sorted(backwards, key=_start):  # of those with one start the longest comes first
        start, end = hit[0], hit[1]
        if start >= reached:
            taken.append(hit)
            reached = end
            continue
        while taken and start < reached and end - start > reached - taken[-1][0]:
            taken.pop()
            reached = taken[-1][1] if taken else 0
        if start >= reached or (start, end) == taken[-1][:2]:
            taken.append(hit)
            reached = end
    return taken


def free_of(found: Iterable[Found], masked: Sequence[tuple[int, int]]) -> Iterable[Found]:
    """The hits (sorted) that touch none of the masked spans (sorted)."""
    return _free_of(found, masked) if masked else found


def _free_of(found: Iterable[Found], masked: Sequence[tuple[int, int]]) -> Iterator[Found]:
    place = 0
    for hit in found:
        while place < len(masked) and masked[place][1] <= hit[0]:
            place += 1
        if place == len(masked) or hit[1] <= masked[place][0]:
            yield hit
