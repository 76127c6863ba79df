"""People who hold an office: their names are no subject of the figures beside them.

`Sheriff Robert Luna tells reporters: 12 in the fire zone`: the count is not the sheriff's. One
mention with an office tells a person; the surname alone is the same person then.
"""

from collections.abc import Sequence

from claimcheck.claiming.scene import Scene, overall
from claimcheck.model.mention import Name
from claimcheck.model.pattern import lazily

_BEFORE, _BEHIND = 30, 60
_LAST = lazily(r"([A-Za-z]+)\.?[ ,]*$")
_APPOSED = lazily(r", (?!whose|which|where|and |or )([^,.;:\n]+)")
_MOST = 5  # words of a name and an office


def persons_left_out(scene: Scene, names: Sequence[Name]) -> Sequence[Name]:
    """The names without those of someone whom the document names with an office."""
    people = _people(scene)
    if not people:
        return names
    return [name for name in names if name.entity or _surname(name) not in people]


@overall
def _people(scene: Scene) -> frozenset[str]:
    """The surnames of those who are named with an office, in small letters."""
    offices = frozenset(scene.rulebook.group("person").get("office", ()))
    found = [
        name
        for name in scene.names.items
        if not name.entity and " " in name.text and _holds(scene.text, name, offices)
    ]
    return frozenset(map(_surname, found))


def _surname(name: Name) -> str:
    return name.text.rpartition(" ")[2].casefold()


def _holds(text: str, name: Name, offices: frozenset[str]) -> bool:
    """Whether an office stands in the name, right before it or in the apposition behind it."""
    if name.text.count(" ") >= _MOST:
        return False
    words = name.text.casefold().split(" ")
    low = max(0, name.start - _BEFORE)
    last = low + len(text[low : name.start].rstrip(" ,\n"))
    before = _LAST.search(text, max(low, text.rfind(" ", low, last)), name.start)
    near = [word.rstrip(".") for word in words[:-1]] + ([before[1].casefold()] if before else [])
    behind = _APPOSED.match(text, name.end, name.end + _BEHIND)
    near += behind[1].casefold().split() if behind else []
    return not offices.isdisjoint(near)
