"""`claimcheck baseline`: the findings that were there when a desk began are not shown again."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from claimcheck.cli import options
from claimcheck.cli.output import write
from claimcheck.cli.project import project, shown_path
from claimcheck.cli.run import Judging
from claimcheck.cli.telling import close
from claimcheck.cli.work import checked
from claimcheck.errors import ClaimcheckError

if TYPE_CHECKING:
    from claimcheck.running.baseline import Known
    from claimcheck.running.work import Work

NAME = "claimcheck-baseline.json"
_HINT = "claimcheck baseline update adds and removes, prune only removes"


class Given(Judging):
    """The values of all options."""

    against: tuple[str, ...]
    as_of: datetime | None
    baseline: Path | None
    ignore_file: Path | None
    jobs: int
    no_cache: bool


Command = Callable[..., int]


def _checking(command: Command) -> Command:
    """The options of `check` that bear on what is found."""
    for option in (
        *(options.working, options.ignore_file, options.baseline),
        *(options.judging, options.reading, options.as_of, options.against, options.drafts),
    ):
        command = option(command)
    return command


@click.group()
def baseline() -> None:
    """Keep the findings that drafts have today, so that only new ones are shown."""


@baseline.command(context_settings=options.SETTINGS_TOO)
@_checking
def create(drafts: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Write a new baseline with all findings of these drafts."""
    file = _file(given)
    if file.exists():
        raise ClaimcheckError("this baseline exists", str(file), _HINT)
    work, found = _found(drafts, given)
    return _write(file, [], found, work)


@baseline.command(context_settings=options.SETTINGS_TOO)
@_checking
def update(drafts: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Bring a baseline up to date: take up what is new in these drafts, drop what is gone."""
    from claimcheck.running.baseline import read_baseline

    file = _file(given)
    old = read_baseline(file) if file.exists() else []
    work, found = _found(drafts, given)
    return _write(file, old, [*_elsewhere(old, work), *found], work)


@baseline.command(context_settings=options.SETTINGS_TOO)
@_checking
def prune(drafts: tuple[str, ...], **given: Unpack[Given]) -> int:
    """Drop what is gone from these drafts; nothing is ever added."""
    from claimcheck.running.baseline import read_baseline

    file = _file(given)
    old = read_baseline(file)
    work, found = _found(drafts, given)
    marks = {known.fingerprint for known in found}
    kept = [known for known in old if known.fingerprint in marks]
    return _write(file, old, [*_elsewhere(old, work), *kept], work)


def _file(given: Given) -> Path:
    return given["baseline"] or Path(shown_path(project().root / NAME))


def _found(drafts: tuple[str, ...], given: Given) -> "tuple[Work, list[Known]]":
    """What drafts have now, apart from what an ignore silences already."""
    from claimcheck.running.baseline import known
    from claimcheck.running.suppressing import Living

    work = checked(drafts, {**given, "baseline": None})
    named = Living(project().root).named
    listed = [known(f, named(f.place.path)) for f in work.findings if f.counts and f.claims]
    return work, listed


def _elsewhere(old: "list[Known]", work: "Work") -> "list[Known]":
    """What the baseline holds of drafts that were not read this time."""
    from claimcheck.running.suppressing import Living

    named = Living(project().root).named
    read = {named(path) for path in work.checked}
    return [known for known in old if known.path not in read]


def _write(file: Path, old: "list[Known]", new: "list[Known]", work: "Work") -> int:
    from claimcheck.reporting.formats import Format
    from claimcheck.running.baseline import lines

    if work.problems:
        return close(work, None)
    write(iter(lines(new)), Format(""), file)
    before, after = ({known.fingerprint for known in each} for each in (old, new))
    added, dropped = len(after - before), len(before - after)
    told = f"{len(after)} findings, {added} added, {dropped} dropped"
    click.echo(f"claimcheck: {file.as_posix()}: {told}", err=True)
    return 0
