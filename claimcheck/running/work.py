"""What a command has read, found and left out: the one result that reporters are given."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document, Source
from claimcheck.model.finding import Finding

SEVERITIES = ("info", "warning", "error")


@dataclass
class Work:
    """The result of one run.

    `sources` are those of all documents, `documents` the ones whose texts were read now; `counted`
    says how many claims each path has, of which `claims` are those that were looked at.
    `statuses` maps each claim id of a draft to its one status; `skipped` counts the claims
    that were not compared by reason; `gone` those of a baseline that are not found any more,
    `unchanged` the findings on lines that `--changed-since` leaves out.
    """

    documents: list[Document] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problems: list[ClaimcheckError] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    saved: int = 0
    gone: int = 0
    unchanged: int = 0
    statuses: Mapping[str, str] = field(default_factory=dict)
    skipped: Mapping[str, int] = field(default_factory=dict)

    @property
    def without_claims(self) -> list[str]:
        """Paths of the documents in which no claim was found."""
        told = {path for path, number in self.counted.items() if number}
        told |= {problem.where for problem in self.problems}
        return [source.path for source in self.sources if source.path not in told]

    @property
    def encodings(self) -> dict[str, str]:
        """The documents whose encoding was told from their characters, and that encoding."""
        return {source.path: source.encoding for source in self.sources if source.guessed}

    @property
    def draft_statuses(self) -> list[tuple[Claim, str]]:
        """Each claim of a draft with exactly one status."""
        drafted = (claim for claim in self.claims if claim.role == "draft")
        return [(claim, self.statuses.get(claim.id, "not checked")) for claim in drafted]

    @property
    def suppressed(self) -> Counter[str]:
        """How many findings are suppressed, by what suppresses them."""
        return Counter(f.suppressed.kind for f in self.findings if f.suppressed)

    @property
    def checked(self) -> list[str]:
        """Paths of the drafts, of all documents when there is no draft."""
        drafts = [source.path for source in self.sources if source.role == "draft"]
        return drafts or [source.path for source in self.sources]

    def shown(self, *, everything: bool, suppressed: bool) -> list[Finding]:
        """The findings that a format is given: `everything` adds what agrees or moved on."""
        return [
            finding
            for finding in self.findings
            if (everything or not finding.hidden) and (suppressed or finding.suppressed is None)
        ]

    def summary(self) -> dict[str, object]:
        """The counts that `--summary` writes and the last line of stderr tells."""
        shown = [finding for finding in self.findings if finding.counts]
        severities = Counter(finding.severity for finding in shown)
        labels = Counter(finding.label for finding in self.findings if not finding.suppressed)
        told = self.draft_statuses
        return {
            "documents": len(self.sources),
            "saved_claims": self.saved,
            "claims": self.counted.total(),
            "findings": {name: severities[name] for name in reversed(SEVERITIES)},
            "labels": dict(sorted(labels.items())),
            "suppressed": dict(sorted(self.suppressed.items())),
            "statuses": dict(sorted(Counter(status for _, status in told).items())),
            "draft_claims": [
                {"path": claim.path, "line": claim.line, "quote": claim.quote, "status": status}
                for claim, status in told
            ],
            "gone_from_baseline": self.gone,
            "on_unchanged_lines": self.unchanged,
            "not_compared": dict(sorted(self.skipped.items())),
            "encodings": self.encodings,
            "without_claims": self.without_claims,
            "left_out": self.left_out,
            "passed_over": self.passed_over,
            "problems": [str(problem) for problem in self.problems],
        }


def in_order(claim: Claim) -> tuple[str, int, int, str]:
    """The place of a claim, by which all of a run are sorted."""
    return claim.path, claim.start, claim.end, claim.kind


def worst(findings: list[Finding]) -> str:
    """The highest severity among findings that are shown, "" when there is none."""
    found = {finding.severity for finding in findings if finding.counts}
    return next((name for name in reversed(SEVERITIES) if name in found), "")
