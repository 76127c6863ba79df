"""Names that one document explains by another (曜砾(Aurelith)) are one name in all of them."""

from collections.abc import Sequence

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.rulebook.schema import Rulebook


def told_alike(claims: Sequence[Claim], rulebook: Rulebook) -> Sequence[Claim]:
    """The claims with every name that is explained anywhere put by the same one of its names."""
    one = _chosen(claims, rulebook)
    return [_renamed(claim, one) for claim in claims] if one else claims


def _chosen(claims: Sequence[Claim], rulebook: Rulebook) -> dict[str, str]:
    """Name -> the one that stands for it: a declared entity, else the one that was explained.

    A name that is explained in two ways says nothing.
    """
    found: dict[str, set[str]] = {}
    for claim in claims:
        for name, other in claim.about.also.items():
            kept, gone = (other, name) if other in rulebook.entities else (name, other)
            found.setdefault(gone, set()).add(kept)
    sure = {gone: min(kept) for gone, kept in found.items() if len(kept) == 1}
    return {gone: sure.get(kept, kept) for gone, kept in sorted(sure.items())}


def _renamed(claim: Claim, one: dict[str, str]) -> Claim:
    about = claim.about
    names = tuple(dict.fromkeys(one.get(name, name) for name in about.names))
    subject = one.get(claim.subject, claim.subject)
    if names == about.names and subject == claim.subject:
        return claim
    about = msgspec.structs.replace(about, names=names)
    return msgspec.structs.replace(claim, subject=subject, about=about)
