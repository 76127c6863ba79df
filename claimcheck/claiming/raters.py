"""Banks that only rate other firms: they are not what a text is about."""

import re

from claimcheck.claiming.scene import Scene, overall
from claimcheck.model.pattern import either, lazily


@overall
def raters(scene: Scene) -> frozenset[str]:
    """The banks that only rate other firms: JPMorgan cut Corvane's price target."""
    rating = scene.rulebook.group("rating")
    banks, words = rating.get("banks", ()), rating.get("words", ())
    rates = lazily(either(words), re.IGNORECASE)
    found = set()
    for name in scene.names.items:
        if name.entity not in banks or name.entity in found:
            continue
        here = scene.sentence_at(name.start)
        first = here.names[0].start == name.start and len({one.entity for one in here.names}) > 1
        before = rates.search(scene.text, here.start, name.start)
        if first and not before and rates.search(scene.text, name.end, here.end):
            found.add(name.entity)
    return frozenset(found)
