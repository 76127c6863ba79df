"""Sentences that begin with a thing of their own: what was measured before is not meant there.

`Revenue fell 12%. The wage bill was 86 million` tells of no revenue, whether or not the rules know
wage bills; `A year earlier it was 225 million` and `The March gain was 2.2%` do.
"""

from functools import lru_cache

from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene, once
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

_NOUN = r"[A-Za-z][a-z]*(?:-[a-z]+)*"
_OPENS = (
    r"(?:(?:But|And|Meanwhile|Separately|Elsewhere|Also),? )?(?:(?:[Tt]he|[Ii]ts|[Tt]heir|An?) )?"
)
_OF = r"(?:(?:of|in|at|for|on) (?:[A-Za-z'\u2019-]+ ){1,4}?)?"
_VERBS = (
    r"(?:(?:also|now|then|already) )?(?:was|were|is|are|(?:has|have) been|rose|fell|dropped|grew"
    r"|climbed|jumped|slipped|slid|declined|increased|decreased|reached|hit|stood at|came to"
    r"|totall?ed|touched|surged|topped|amounted to|averaged|narrowed|widened|shrank|doubled"
    r"|improved|eased|ticked|edged|tumbled|plunged|soared)\b"
)
# The wage bill | of its clubs | was; Gross reserves | rose to
_SUBJECT = lazily(rf"{_OPENS}(?P<words>(?:{_NOUN} ){{0,3}}?(?P<head>{_NOUN})) {_OF}{_VERBS}")


@once
def names_anew(scene: Scene, here: Passage) -> bool:
    """Whether a sentence with figures opens with a common noun of which they are told."""
    if here.kind != "text" or not here.index or not here.quantities:
        return False
    found = _SUBJECT.match(scene.text, here.start, here.quantities[0].start)
    if found is None or found["head"].lower() in _plain(scene.rulebook):
        return False
    return not scene.named.meets(*found.span("words"))


@lru_cache(maxsize=4)
def _plain(rulebook: Rulebook) -> frozenset[str]:
    """Nouns that tell of what was told before: gains and totals, and who has them."""
    return frozenset(word for words in rulebook.group("again").values() for word in words)
