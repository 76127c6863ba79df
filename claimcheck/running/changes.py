"""Two runs beside each other: what `claimcheck diff` is made from."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from posixpath import commonpath
from typing import NamedTuple

import msgspec

from claimcheck import pipeline
from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.reading.gathered import Options
from claimcheck.reporting.claims_diff import Change, Run, diff
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running import local
from claimcheck.running.manner import PLAIN, Manner
from claimcheck.running.work import Work

SAVED = (".jsonl", ".json")


class Changes(NamedTuple):
    """The changes, and what could not be read."""

    changes: list[Change]
    problems: list[ClaimcheckError]


class _Saved(msgspec.Struct, frozen=True):
    """What `report -o run.json` and `extract --format json` keep."""

    claims: tuple[Claim, ...]


def changes(
    old: str,
    new: str,
    against: Sequence[str],
    options: Options,
    rulebook: Rulebook,
    manner: Manner = PLAIN,
) -> Changes:
    """What changed from one folder, draft or saved run to the other.

    With `against` both are drafts, and what the reports say of them is compared too. Both are
    judged by the rules of today, so that only the texts make a difference.
    """
    works = [_work(path, against, options, rulebook, manner) for path in (old, new)]
    problems = [problem for work in works for problem in work.problems]
    for path, work in zip((old, new), works, strict=True):
        if not work.sources and not work.saved and not problems:
            raise ClaimcheckError("nothing to read", path, "give a folder, a text or saved claims")
    roots = _roots((old, new), works)
    runs = [_run(work, root) for work, root in zip(works, roots, strict=True)]
    return Changes(diff(*runs), problems)


def _work(
    path: str, against: Sequence[str], options: Options, rulebook: Rulebook, manner: Manner
) -> Work:
    if Path(path).suffix == ".json":
        return _kept(path, rulebook)
    if against:
        whole = replace(manner, whole=True)
        return local.check([path], against, options, rulebook, manner=whole)
    return local.compare([path], options, rulebook, manner=manner)


def _kept(path: str, rulebook: Rulebook) -> Work:
    """A run that was saved whole, judged anew."""
    try:
        claims = list(msgspec.json.decode(Path(path).read_bytes(), type=_Saved).claims)
    except OSError as error:
        raise ClaimcheckError(f"cannot be read: {error.strerror}", path) from error
    except msgspec.MsgspecError as error:
        hint = "save a run with: claimcheck report PATH -o run.json"
        raise ClaimcheckError(f"no saved run: {error}", path, hint) from error
    work = Work(claims=claims, saved=len(claims))
    work.findings, work.statuses, work.skipped = pipeline.judge(claims, rulebook)
    return work


def _run(work: Work, root: str) -> Run:
    drafts = [claim for claim in work.claims if claim.role == "draft"]
    return Run(tuple(drafts or work.claims), tuple(work.findings), root)


def _roots(paths: tuple[str, str], works: Sequence[Work]) -> list[str]:
    """What is cut from the paths of each run so that the same document has the same name.

    Of a folder or a text that is its path. A saved run has the paths of its own day: those
    of the other run where they begin alike, else what they have in common.
    """
    told = [[claim.path for claim in work.claims] for work in works]
    if all(Path(path).suffix in SAVED for path in paths) and set(told[0]) & set(told[1]):
        return ["", ""]
    return [
        _saved_root(told[place], paths[1 - place])
        if Path(path).suffix in SAVED
        else path.rstrip("/")
        for place, path in enumerate(paths)
    ]


def _saved_root(told: Iterable[str], other: str) -> str:
    names = sorted(set(told))
    if names and all(name.startswith(f"{other.rstrip('/')}/") for name in names):
        return other.rstrip("/")
    folders = [name.rpartition("/")[0] for name in names]
    alike = all(folders) and len({folder.startswith("/") for folder in folders}) == 1
    return commonpath(folders) if alike else ""
