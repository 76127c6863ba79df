"""The Python side: files to claims, claims to findings, as lists that show well in a notebook."""

import warnings
from collections.abc import Iterable, Sequence
from datetime import date
from os import fspath
from pathlib import Path

from claimcheck import pipeline
from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.reading.gathered import Options
from claimcheck.reporting import notebook
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running import local
from claimcheck.running.manner import Manner
from claimcheck.running.suppressing import Living
from claimcheck.running.work import Work

Paths = str | Path | Iterable[str | Path]


class Claims(list[Claim]):
    """A list of claims that a notebook shows as a table."""

    def _repr_html_(self) -> str:
        return notebook.claims_html(self)


class Findings(list[Finding]):
    """A list of findings that a notebook shows with their quotes side by side."""

    def _repr_html_(self) -> str:
        return notebook.findings_html(self)


def extract_files(
    paths: Paths,
    *,
    manifest: str | Path | None = None,
    rulebook: Rulebook | None = None,
    jobs: int = 1,
) -> Claims:
    """The claims of files and folders, in the order of their places.

    A `sources.csv` in a folder is used without being named; `manifest` names another one. A
    file that cannot be read is a warning, and the others are still read; reading nothing at
    all is a ClaimcheckError.
    """
    options = Options(manifest=Path(manifest) if manifest else None)
    work = local.extract(
        _listed(paths), options, rulebook or load_rules(), manner=Manner(jobs=jobs)
    )
    return Claims(_read(work).claims)


def compare(claims: Iterable[Claim], rulebook: Rulebook | None = None) -> Findings:
    """Everything that claims say about one another, sorted by place.

    `hidden` findings (agreements, progressions, sums that hold) are among them.
    """
    return Findings(pipeline.compare(list(claims), rulebook or load_rules()))


def check_files(
    drafts: Paths, against: Paths, *, as_of: date | None = None, rulebook: Rulebook | None = None
) -> Findings:
    """What reports say about drafts, as `claimcheck check` does; `as_of` dates the drafts."""
    rules, living = rulebook or load_rules(), Living(as_of=as_of)
    work = local.check(_listed(drafts), _listed(against), Options(), rules, living=living)
    return Findings(_read(work).findings)


def _listed(paths: Paths) -> Sequence[str]:
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    return [fspath(path) for path in given]


def _read(work: Work) -> Work:
    if work.problems and not (work.sources or work.saved):
        raise work.problems[0]
    if not (work.sources or work.saved):
        raise ClaimcheckError("nothing to read", hint="give texts (.txt, .md) or folders of them")
    for problem in work.problems:
        warnings.warn(str(problem), stacklevel=3)
    return work
