"""The two pure functions that everything else is built around.

`extract` reads one document; `compare` holds the claims of all documents beside one another.
What only one of them needs is imported there: a run whose claims are all kept recognises nothing.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.checks.arithmetic import arithmetic
from claimcheck.checks.bounds import bounds
from claimcheck.checks.corrections import corrections
from claimcheck.checks.drafts import judge_drafts
from claimcheck.checks.facts import facts
from claimcheck.checks.facts import statuses as statuses_of
from claimcheck.checks.fingerprints import Named, numbered
from claimcheck.checks.judge import judge as judge_slot
from claimcheck.checks.scopes import scopes
from claimcheck.checks.strays import strays
from claimcheck.comparing.facts import is_fact
from claimcheck.comparing.slots import slots
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding
from claimcheck.model.mention import Mentions, Name, Period
from claimcheck.model.slot import Slot
from claimcheck.model.spans import Spans
from claimcheck.rulebook.schema import Rulebook

_LENGTHS = ("duration", "streak")
_CONFLICTS = ("CC101", "CC104", "CC107")
_SCOPE, _ASIDE = "CC109", "another period, currency or scope"


def recognise(document: Document, rulebook: Rulebook) -> Mentions:
    """Everything recognised in a document, before it is decided what is a claim."""
    from claimcheck.recognising.lexicon import hits
    from claimcheck.recognising.names import names
    from claimcheck.recognising.periods import periods
    from claimcheck.recognising.quantities import quantities

    times = periods(document, rulebook)
    dates = [(period.start, period.end) for period in times if period.role not in _LENGTHS]
    words = hits(document, rulebook)
    return Mentions(
        quantities=quantities(document, rulebook, dates),
        periods=times,
        hits=words,
        names=_undated(names(document, words, rulebook), times),
    )


def _undated(named: tuple[Name, ...], times: Sequence[Period]) -> tuple[Name, ...]:
    """The names that are no part of a time: nobody is called Day in May Day."""
    spans = Spans([(period.start, period.end) for period in times])
    return tuple(name for name in named if name.entity or not spans.meets(name.start, name.end))


def extract(document: Document, rulebook: Rulebook) -> list[Claim]:
    """The claims of a document, in the order of their places.

    For every claim `document.text[claim.start:claim.end] == claim.quote`.
    """
    from claimcheck.claiming.build import claims as claims_of
    from claimcheck.reading.sentences import sentences

    return claims_of(document, sentences(document), recognise(document, rulebook), rulebook)


class Judgement(NamedTuple):
    """Findings in order; of drafts each claim's status; how many claims met no other, and why."""

    findings: list[Finding]
    statuses: dict[str, str]
    skipped: dict[str, int]


def judge(
    all_claims: Sequence[Claim],
    rulebook: Rulebook,
    named: Named = str,
    *,
    of_drafts: bool = False,
) -> Judgement:
    """Everything that claims say about one another, or (`of_drafts`) about those of drafts alone.

    `named` gives the name of a path inside the project, of which fingerprints are made.
    """
    told = [claim for claim in all_claims if is_fact(claim)]
    figures = [claim for claim in all_claims if not is_fact(claim)]
    every = slots(figures, rulebook)
    sums = arithmetic(figures, every, rulebook, of_drafts=of_drafts)
    findings = [*sums, *facts(told, rulebook)]
    statuses = dict(statuses_of(told))
    skipped: Counter[str] = Counter()
    for claim, status, found in judge_drafts(every, rulebook):
        statuses[claim.id], _, reason = status.partition(": ")
        findings += [found] if found else []
        if reason:
            skipped[reason] += 1
    if not of_drafts:
        findings += _of_reports(every, skipped, rulebook)
        findings += [*corrections(every, findings, rulebook), *scopes(every, rulebook)]
    known = {claim.id for found in findings if found.code in _CONFLICTS for claim in found.claims}
    findings += [*strays(every, known, rulebook)]
    findings.sort(key=_place)
    return Judgement(numbered(findings, named), statuses, dict(sorted((+skipped).items())))


def _of_reports(every: Sequence[Slot], skipped: Counter[str], rulebook: Rulebook) -> list[Finding]:
    """What reports say about one another; claims that met no other are counted in `skipped`."""
    findings: list[Finding] = []
    for slot in every:
        if any(claim.role == "draft" for claim in slot.claims):
            continue
        if len(slot.claims) > 1:
            found_here = list(judge_slot(slot, rulebook))
            findings += [*found_here, *bounds(slot, rulebook)]
            skipped[_ASIDE] += _aside(found_here)
        else:
            skipped["no partner" if slot.claims[0].time_start else "no partner, no time"] += 1
    return findings


def _aside(found: Sequence[Finding]) -> int:
    """How many claims of a slot stand beside the others without being compared with any."""
    met = {claim.id for one in found if one.code != _SCOPE for claim in one.claims}
    alone = {claim.id for one in found if one.code == _SCOPE for claim in one.claims}
    return len(alone - met)


def compare(claims: Sequence[Claim], rulebook: Rulebook) -> list[Finding]:
    """The findings about claims, sorted by path, start and code."""
    return judge(claims, rulebook).findings


def _place(finding: Finding) -> tuple[str, int, str, list[str]]:
    first = finding.claims[0]
    return first.path, first.start, finding.code, [claim.id for claim in finding.claims]
