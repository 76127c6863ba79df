"""Groups of things by the points of their pairs: agglomerative, 0.3 best + 0.7 mean.

Single linkage chains in large blocks and mean linkage parts what one strong pair joins;
the mixture lost least on the development data.
"""

import heapq
from collections.abc import Mapping

Pair = tuple[int, int]

_BEST, _MEAN = 0.3, 0.7
FORBIDDEN = -500.0  # a veto among the pairs of two groups keeps them apart


def cluster(size: int, points: Mapping[Pair, float], absent: float) -> list[list[int]]:
    """The groups of `size` things; pairs that were not scored count as `absent`.

    Groups are joined, the strongest first, while their linkage is not below zero. Ties go to
    the pair that stands first, so the result does not depend on anything but the order.
    """
    members: dict[int, list[int]] = {index: [index] for index in range(size)}
    links: dict[int, dict[int, tuple[float, float, int]]] = {index: {} for index in range(size)}
    heap: list[tuple[float, int, int]] = []
    for (one, other), value in sorted(points.items()):
        links[one][other] = links[other][one] = (value, value, 1)
        if value >= 0:
            heap.append((-value, one, other))
    heapq.heapify(heap)
    fresh = size
    while heap:
        _, one, other = heapq.heappop(heap)
        if one not in members or other not in members:
            continue
        _join(one, other, fresh, members, links)
        for neighbour in sorted(links[fresh]):
            pairs = len(members[fresh]) * len(members[neighbour])
            value = linkage(links[fresh][neighbour], pairs, absent)
            if value >= 0:
                heapq.heappush(heap, (-value, min(fresh, neighbour), max(fresh, neighbour)))
        fresh += 1
    return sorted(sorted(group) for group in members.values())


def _join(
    one: int,
    other: int,
    fresh: int,
    members: dict[int, list[int]],
    links: dict[int, dict[int, tuple[float, float, int]]],
) -> None:
    """Make group `fresh` of two groups, and sum up its links (best, sum, scored pairs)."""
    members[fresh] = members.pop(one) + members.pop(other)
    first, second = links.pop(one), links.pop(other)
    merged: dict[int, tuple[float, float, int]] = {}
    for neighbour in first.keys() | second.keys():
        if neighbour not in members:
            continue
        parts = [link for link in (first.get(neighbour), second.get(neighbour)) if link]
        best = max(part[0] for part in parts)
        merged[neighbour] = (best, sum(p[1] for p in parts), sum(p[2] for p in parts))
    links[fresh] = merged
    for neighbour, link in merged.items():
        row = links[neighbour]
        row.pop(one, None)
        row.pop(other, None)
        row[fresh] = link


def linkage(link: tuple[float, float, int], pairs: int, absent: float) -> float:
    """How near two groups are, by the best, the sum and the number of their scored pairs."""
    best, total, scored = link
    if total < FORBIDDEN:
        return total
    return _BEST * best + _MEAN * (total + absent * (pairs - scored)) / pairs
