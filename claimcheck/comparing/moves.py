"""A second look at groups: a thing that stands nearer another group moves there.

Joining never looks back: what was taken in early stays, however near a later group is.
"""

from collections.abc import Mapping, Sequence

from claimcheck.comparing.clusters import FORBIDDEN, Pair, linkage

_PASSES = 4
_NEARER = 0.5  # points by which another group must be nearer: nothing moves to and fro

Link = tuple[float, float, int]


def settled(
    groups: Sequence[Sequence[int]], points: Mapping[Pair, float], absent: float
) -> list[list[int]]:
    """The groups after single things went where their linkage is better, in order.

    Things alone stay so unless a group takes them at zero or more; no group is made or parted.
    """
    home = {item: index for index, group in enumerate(groups) for item in group}
    sizes = [len(group) for group in groups]
    links = _links(points)
    for _ in range(_PASSES):
        moves = [item for item in sorted(links) if _moved(item, links[item], home, sizes, absent)]
        if not moves:
            break
    found: dict[int, list[int]] = {}
    for item in sorted(home):
        found.setdefault(home[item], []).append(item)
    return sorted(found.values())


def _links(points: Mapping[Pair, float]) -> dict[int, dict[int, float]]:
    links: dict[int, dict[int, float]] = {}
    for (one, other), value in sorted(points.items()):
        links.setdefault(one, {})[other] = value
        links.setdefault(other, {})[one] = value
    return links


def _moved(
    item: int, near: Mapping[int, float], home: dict[int, int], sizes: list[int], absent: float
) -> bool:
    """Move a thing to the group whose linkage is best, if that is another one."""
    held = _by_group(near, home)
    here = home[item]
    own = _worth(held.get(here), sizes[here] - 1, absent) if sizes[here] > 1 else 0.0
    others = [
        (_worth(link, sizes[group], absent), -group)
        for group, link in held.items()
        if group != here
    ]
    best, group = max(others, default=(FORBIDDEN, 0))
    if best < 0 or best <= own + _NEARER:
        return False
    sizes[here] -= 1
    sizes[-group] += 1
    home[item] = -group
    return True


def _by_group(near: Mapping[int, float], home: Mapping[int, int]) -> dict[int, Link]:
    """Group -> best, sum and number of the pairs that a thing has with its members."""
    held: dict[int, Link] = {}
    for other, value in near.items():
        group = home[other]
        best, total, scored = held.get(group, (value, 0.0, 0))
        held[group] = (max(best, value), total + value, scored + 1)
    return held


def _worth(link: Link | None, size: int, absent: float) -> float:
    return linkage(link, size, absent) if link else absent
