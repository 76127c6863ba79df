"""Lines of drafts that changed since a commit, so that only they are judged."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.running.work import Work

_HUNK = lazily(r"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_FILE = "+++ b/"
Ranges = Sequence[range]


def keep_changed(work: Work, reference: str) -> None:
    """Leave out the findings of drafts that stand on unchanged lines, and count them."""
    changed = changed_lines(work.checked, reference)
    kept = [finding for finding in work.findings if _touches(finding, changed)]
    work.unchanged = sum(finding.counts for finding in work.findings) - sum(
        finding.counts for finding in kept
    )
    work.findings = kept


def _touches(finding: Finding, changed: Mapping[str, Ranges | None]) -> bool:
    if not finding.claims:
        return _meets(changed.get(finding.place.path), finding.place.line, finding.place.line)
    return any(_meets(changed.get(claim.path), *_lines(claim)) for claim in finding.anchors)


def _meets(ranges: Ranges | None, first: int, last: int) -> bool:
    """True if a line is among them; all lines of a file that git does not know."""
    return ranges is None or any(one.start <= last and first < one.stop for one in ranges)


def _lines(claim: Claim) -> tuple[int, int]:
    """The first and last line of the claim's sentence."""
    first = claim.line - claim.sentence.count("\n", 0, claim.about.offset)
    return first, first + claim.sentence.count("\n")


def changed_lines(paths: Sequence[str], reference: str) -> dict[str, Ranges | None]:
    """The changed lines of each path that git knows; None for a new file."""
    files = {str(Path(path).resolve()): path for path in paths if Path(path).exists()}
    found: dict[str, Ranges | None] = {}
    for top, own in sorted(_by_repository(list(files)).items()):
        told: dict[str, Ranges | None] = dict.fromkeys(own, ())
        for name in _git(top, "ls-files", "-z", "--others", "--", *own).split("\0"):
            told[str(Path(top) / name)] = None
        change = ("-c", "core.quotePath=false", "diff", "--unified=0", "--no-color")
        rest = ("--no-ext-diff", "--no-renames", "--src-prefix=a/", "--dst-prefix=b/")
        _check_reference(top, reference)
        for name, ranges in _hunks(_git(top, *change, *rest, reference, "--", *own)):
            told[str(Path(top) / name)] = ranges
        found.update({files[full]: told[full] for full in own})
    return found


def _by_repository(files: Sequence[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    tops: dict[Path, str] = {}
    for full in files:
        folder = Path(full).parent
        if folder not in tops:
            tops[folder] = _git(str(folder), "rev-parse", "--show-toplevel").rstrip("\n")
        found.setdefault(tops[folder], []).append(full)
    return found


def _check_reference(top: str, reference: str) -> None:
    """A name that begins with - would be an option of git."""
    if reference.startswith("-"):
        raise ClaimcheckError(f'"{reference}" names no commit', "--changed-since")
    _git(top, "rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}", named=reference)


def _git(folder: str, *words: str, named: str = "") -> str:
    hint = "give a commit, a branch or a tag of the repository that the drafts are in"
    import subprocess

    try:
        ran = subprocess.run(  # noqa: S603 (words of ours, and paths behind --)
            ["git", "-C", folder, *words],  # noqa: S607 (the git of the user)
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise ClaimcheckError("git cannot be run", "--changed-since", hint) from error
    if ran.returncode:
        told = f'"{named}" names no commit' if named else ran.stderr.decode(errors="replace")
        raise ClaimcheckError(told.strip(), "--changed-since", hint)
    return ran.stdout.decode(errors="surrogateescape")


def _hunks(difference: str) -> Iterator[tuple[str, list[range]]]:
    """Each file of a difference with the ranges of its new lines."""
    name, ranges = "", list[range]()
    for line in difference.splitlines():
        if line.startswith(_FILE):
            if name:
                yield name, ranges
            name, ranges = line.removeprefix(_FILE).rstrip("\t"), []
        elif (found := _HUNK.match(line)) and name:
            first, count = int(found[1]), int(found[2] or 1)
            # Where lines were only taken out, what now stands there has a new neighbour.
            ranges.append(range(first, first + max(count, 1)))
    if name:
        yield name, ranges
