"""The timelines of a folder that are about a subject or a metric."""

from collections.abc import Iterable

from claimcheck.model.claim import Claim
from claimcheck.reporting.timelines import Timeline, moving, timelines
from claimcheck.rulebook.schema import EntityRule, MetricRule, Rulebook
from claimcheck.running.work import Work


def chosen(
    work: Work, rulebook: Rulebook, subject: str = "", metric: str = "", *, everything: bool
) -> list[Timeline]:
    """The timelines of a run, the longest first; of one step only with `everything`.

    `subject` and `metric` are ids or words of the rules, or a part of what a claim is about.
    """
    found = timelines(work.findings, work.claims)
    subjects = _wanted(subject, rulebook.entities.values())
    metrics = _wanted(metric, rulebook.metrics.values())
    named = [
        row
        for row in found
        if any(_about(claim.subject, row.slot, subjects) for claim in row.claims)
        and any(_about(claim.metric, row.slot, metrics) for claim in row.claims)
    ]
    alone = [row for row in named if len(row.steps) == 1] if everything else []
    return [*moving(named), *alone]


def _wanted(text: str, rules: Iterable[EntityRule] | Iterable[MetricRule]) -> frozenset[str]:
    """The text itself, and the ids of the rules that have it as a word."""
    asked = text.casefold().strip()
    ids = {rule.id for rule in rules if asked in (word.casefold() for word in rule.words)}
    return frozenset(filter(None, {asked, *ids}))


def _about(name: str, slot: str, wanted: frozenset[str]) -> bool:
    told = f"{name} {slot}".casefold()
    return not wanted or any(one in told for one in wanted)


def subjects(claims: Iterable[Claim]) -> list[str]:
    """What the claims are about, each once, the most frequent first."""
    counts: dict[str, int] = {}
    for claim in claims:
        if claim.subject:
            counts[claim.subject] = counts.get(claim.subject, 0) + 1
    return sorted(counts, key=lambda name: (-counts[name], name))
