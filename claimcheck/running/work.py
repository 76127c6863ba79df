"""What a command has read, found and left out: the one result that reporters are given."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding

SEVERITIES = ("info", "warning", "error")


@dataclass
class Work:
    """The result of one run.

    `statuses` maps each claim id of a draft to its one status; `skipped` counts the claims
    that were not compared by reason.
    """

    documents: list[Document] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    problems: list[ClaimcheckError] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    saved: int = 0
    statuses: Mapping[str, str] = field(default_factory=dict)
    skipped: Mapping[str, int] = field(default_factory=dict)

    @property
    def without_claims(self) -> list[str]:
        """Paths of the documents in which no claim was found."""
        told = {claim.path for claim in self.claims}
        told |= {problem.where for problem in self.problems}
        return [doc.source.path for doc in self.documents if doc.source.path not in told]

    @property
    def draft_statuses(self) -> list[tuple[Claim, str]]:
        """Each claim of a draft with exactly one status."""
        drafted = (claim for claim in self.claims if claim.role == "draft")
        return [(claim, self.statuses.get(claim.id, "not checked")) for claim in drafted]

    def summary(self) -> dict[str, object]:
        """The counts that `--summary` writes and the last line of stderr tells."""
        shown = [finding for finding in self.findings if not finding.hidden]
        severities = Counter(finding.severity for finding in shown)
        labels = Counter(finding.label for finding in self.findings)
        told = self.draft_statuses
        return {
            "documents": len(self.documents),
            "saved_claims": self.saved,
            "claims": len(self.claims),
            "findings": {name: severities[name] for name in reversed(SEVERITIES)},
            "labels": dict(sorted(labels.items())),
            "statuses": dict(sorted(Counter(status for _, status in told).items())),
            "draft_claims": [
                {"path": claim.path, "line": claim.line, "quote": claim.quote, "status": status}
                for claim, status in told
            ],
            "not_compared": dict(sorted(self.skipped.items())),
            "without_claims": self.without_claims,
            "left_out": self.left_out,
            "problems": [str(problem) for problem in self.problems],
        }


def worst(findings: list[Finding]) -> str:
    """The highest severity among findings that are shown, "" when there is none."""
    found = {finding.severity for finding in findings if not finding.hidden}
    return next((name for name in reversed(SEVERITIES) if name in found), "")
