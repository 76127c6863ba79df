"""Two runs beside each other: what `claimcheck diff` is made from."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from claimcheck.errors import ClaimcheckError
from claimcheck.reading.gathering import Options
from claimcheck.reporting.claims_diff import Change, Run, diff
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running import local
from claimcheck.running.work import Work


class Changes(NamedTuple):
    """The changes, and what could not be read."""

    changes: list[Change]
    problems: list[ClaimcheckError]


def changes(
    old: str, new: str, against: Sequence[str], options: Options, rulebook: Rulebook
) -> Changes:
    """What changed from one folder, draft or saved run to the other.

    With `against` both are drafts, and what the reports say of them is compared too.
    """
    works = [_work(path, against, options, rulebook) for path in (old, new)]
    problems = [problem for work in works for problem in work.problems]
    for path, work in zip((old, new), works, strict=True):
        if not work.documents and not work.saved and not problems:
            raise ClaimcheckError("nothing to read", path, "give a folder, a text or saved claims")
    runs = [_run(path, work) for path, work in zip((old, new), works, strict=True)]
    return Changes(diff(*runs), problems)


def _work(path: str, against: Sequence[str], options: Options, rulebook: Rulebook) -> Work:
    if against:
        return local.check([path], against, options, rulebook)
    return local.compare([path], options, rulebook)


def _run(path: str, work: Work) -> Run:
    drafts = [claim for claim in work.claims if claim.role == "draft"]
    claims = drafts or work.claims
    root = "" if Path(path).suffix == ".jsonl" else path
    return Run(tuple(claims), tuple(work.findings), root)
