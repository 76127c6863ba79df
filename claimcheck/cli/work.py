"""The work of the commands that judge: options -> the arguments of `running`."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.project import project, shown_path
from claimcheck.cli.run import Judging, manner, start_judging

if TYPE_CHECKING:
    from claimcheck.running.suppressing import Living
    from claimcheck.running.work import Work

IGNORES = "claimcheck-ignore.toml"


class Lived(Judging):
    """The values of the options that say how a project lives with findings."""

    baseline: Path | None
    ignore_file: Path | None
    jobs: int
    no_cache: bool


class Checked(Lived):
    """The values of the options of `check` that bear on what is found."""

    against: tuple[str, ...]
    as_of: datetime | None


def checked(
    drafts: Sequence[str], given: Checked, *, since: str | None = None, whole: bool = False
) -> "Work":
    """Drafts held against reports; `whole` asks for the claims of all documents."""
    from claimcheck.running import local

    reading, rulebook = start_judging((*drafts, *given["against"]), given)
    day = given["as_of"].date() if given["as_of"] else None
    living = _living(given, day, since)
    against = given["against"]
    made = manner(given, rulebook, whole=whole)
    return local.check(drafts, against, reading, rulebook, living=living, manner=made)


def compared(paths: Sequence[str], given: Lived) -> "Work":
    """Documents held beside one another."""
    from claimcheck.running import local

    reading, rulebook = start_judging(paths, given)
    living = _living(given)
    return local.compare(paths, reading, rulebook, living=living, manner=manner(given, rulebook))


def _living(given: Lived, day: date | None = None, since: str | None = None) -> "Living":
    from claimcheck.running.suppressing import Living, PathRule

    found = project()
    usual = Path(shown_path(found.root / IGNORES))
    named = given["ignore_file"] or (usual if usual.is_file() else None)
    rules = [
        PathRule(pattern, codes, found.origin("per-path"))
        for pattern, codes in found.per_path.items()
    ]
    return Living(found.root, named, given["baseline"], tuple(rules), day, since)
