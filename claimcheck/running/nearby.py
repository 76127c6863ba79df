"""What of the reports is held against drafts: all of a few claims, of very many the near ones.

The claims of documents that are known from an earlier run are decoded only where their marks say
that a draft has something to do with them; of all others only the number is told.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck import pipeline
from claimcheck.comparing.facts import is_fact
from claimcheck.comparing.near import are_few, marks, near
from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.reading.document import read
from claimcheck.reading.gathered import Known
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running.cards import Card, CardReader
from claimcheck.running.keeping import results_of
from claimcheck.running.manner import Kept, Manner
from claimcheck.running.work import Work, in_order


class Nearby(NamedTuple):
    """Claims that are compared, all that were looked at, and how many each path has."""

    near: list[Claim]
    claims: list[Claim]
    counted: Counter[str]
    problems: list[ClaimcheckError]


def nearby(
    drafted: Sequence[Claim],
    reports: Work,
    known: Sequence[Known],
    rulebook: Rulebook,
    manner: Manner,
) -> Nearby:
    """What of reports that were read now, and of those that are known, bears on drafts."""
    figures = sum(not is_fact(claim) for claim in (*drafted, *reports.claims))
    folders = _folders(reports, known)
    found = Nearby([], [*reports.claims], Counter(reports.counted), [])
    found.counted.update({path: card.marks.claims for path, _, card in folders if card})
    if are_few(figures + sum(card.marks.figures for _, _, card in folders if card)):
        chosen: Sequence[Sequence[int] | None] = [None] * len(folders)
    else:
        told = [card.marks if card else marks(own) for _, own, card in folders]
        chosen = near(drafted, told)
    lazy = [
        one.card is not None and (places is None or bool(places) or manner.whole)
        for one, places in zip(folders, chosen, strict=True)
    ]
    by_path = {one.recalled.source.path: one for one in known}
    wanted = [by_path[one.path] for one, needed in zip(folders, lazy, strict=True) if needed]
    decoded = iter(_decoded(wanted, rulebook, manner, found.problems))
    for (_, own, card), places, needed in zip(folders, chosen, lazy, strict=True):
        claims = next(decoded) if needed else own
        picked = claims if places is None else [claims[at] for at in places if at < len(claims)]
        found.near.extend(picked)
        if card:
            found.claims.extend(claims if manner.whole else picked)
    return found


class _Folder(NamedTuple):
    """A document of the reports: its claims, or the card of one that is known."""

    path: str
    claims: Sequence[Claim]
    card: Card | None = None


def _folders(reports: Work, known: Sequence[Known]) -> list[_Folder]:
    """The documents in the order of their paths, whether they were read now or are known."""
    own: dict[str, list[Claim]] = {}
    for claim in reports.claims:
        own.setdefault(claim.path, []).append(claim)
    found = [_Folder(path, claims) for path, claims in own.items()]
    cards = [one.recalled for one in known if isinstance(one.recalled, Card)]
    found += [_Folder(card.source.path, (), card) for card in cards]
    return sorted(found, key=lambda one: one.path)


def _decoded(
    known: Sequence[Known], rulebook: Rulebook, manner: Manner, problems: list[ClaimcheckError]
) -> list[list[Claim]]:
    """The claims of these documents; those that the cache has lost are extracted anew."""
    cards = [one.recalled for one in known if isinstance(one.recalled, Card)]
    kept = manner.cache.claims_of(cards) if manner.cache and cards else []
    return [
        sorted(_anew(one, rulebook, manner, problems) if claims is None else claims, key=in_order)
        for one, claims in zip(known, kept, strict=True)
    ]


def _anew(
    one: Known, rulebook: Rulebook, manner: Manner, problems: list[ClaimcheckError]
) -> list[Claim]:
    try:
        (found,) = results_of(pipeline.extract, [read(one.path, one.wanted)], rulebook, manner)
    except ClaimcheckError as problem:
        found = problem
    if isinstance(found, ClaimcheckError):
        problems.append(found)
        return []
    return found


def keep_cards(cache: Kept, recall: CardReader, reports: Work) -> None:
    """Let the reports of this run be known to the next, but those whose extraction failed."""
    recall.close()
    failed = {problem.where for problem in reports.problems}
    found: dict[str, list[Claim]] = {}
    for claim in reports.claims:
        found.setdefault(claim.path, []).append(claim)
    cache.keep(
        (missed.key, document, found.get(path, []))
        for document in reports.documents
        for path in [document.source.path]
        if (missed := recall.missed.get(path)) and path not in failed
        if missed.source_key == document.source.key
    )
