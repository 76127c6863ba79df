"""Which of several overlapping hits are kept."""

from collections.abc import Iterator, Sequence

from claimcheck.model.mention import Hit


def longest(found: Sequence[Hit]) -> Iterator[Hit]:
    """Hits that no longer hit overlaps; hits of the very same place stay together.

    Of two that overlap only in part the longer wins, of equally long ones the first.
    """
    taken: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        while taken and hit.start < taken[-1].end and _longer(hit, taken[-1]):
            taken.pop()
        if not taken or hit.start >= taken[-1].end or _same_place(hit, taken[-1]):
            taken.append(hit)
    yield from taken


def _longer(hit: Hit, other: Hit) -> bool:
    return hit.end - hit.start > other.end - other.start


def _same_place(hit: Hit, other: Hit) -> bool:
    return hit.start == other.start and hit.end == other.end


def free_of(found: Sequence[Hit], masked: Sequence[tuple[int, int]]) -> Iterator[Hit]:
    """The hits (sorted) that touch none of the masked spans (sorted)."""
    place = 0
    for hit in found:
        while place < len(masked) and masked[place][1] <= hit.start:
            place += 1
        if place == len(masked) or hit.end <= masked[place][0]:
            yield hit
