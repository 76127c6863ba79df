"""By what the mentions of one name are known: the id of its entity, else the name folded."""

from functools import lru_cache

from claimcheck.model.mention import Name
from claimcheck.rulebook.script import simplified


def key(name: Name) -> str:
    """What two mentions of one name share: the entity's id, else the folded name."""
    return name.entity or folded(name.text)


@lru_cache(maxsize=4096)
def folded(name: str) -> str:
    """A name as a key: one script, small letters, single spaces."""
    return simplified(" ".join(name.split()).casefold())
