"""Which findings are not shown, and why: ignore comments, the ignore file, the baseline, paths.

Nothing is ever silently ignored: what is not shown is counted, and an ignore that is malformed,
has expired or silences nothing is a finding itself.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import NamedTuple

import msgspec

from claimcheck.checks.build import about_input
from claimcheck.checks.fingerprints import Named, numbered
from claimcheck.checks.messages import say
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Suppression
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running.baseline import Known, read_baseline
from claimcheck.running.directives import Directive, Fault, directives
from claimcheck.running.ignore_file import Entry, read_ignores
from claimcheck.running.work import Work

BAD, UNUSED, EXPIRED = "CC901", "CC903", "CC904"


class PathRule(msgspec.Struct, frozen=True):
    """What holds for drafts whose name in the project matches `pattern`."""

    pattern: str
    codes: tuple[str, ...] = ()
    where: str = ""


class Living(msgspec.Struct, frozen=True):
    """How a project lives with findings.

    `root` is its folder, from which names are counted; `as_of` the day that entries expire by;
    `changed_since` the commit whose later changes alone are judged.
    """

    root: Path | None = None
    ignore_file: Path | None = None
    baseline: Path | None = None
    path_rules: tuple[PathRule, ...] = ()
    as_of: date | None = None
    changed_since: str | None = None

    @property
    def named(self) -> Named:
        """Gives the name of a path inside the project, with `/`."""
        root = (self.root or Path()).resolve()

        def name(path: str) -> str:
            full = (Path.cwd() / path).resolve()
            return full.relative_to(root).as_posix() if full.is_relative_to(root) else path

        return name


class _Reasons(NamedTuple):
    """All that may silence a finding, what is wrong with it, and what has silenced one."""

    directives: list[Directive]
    entries: list[Entry]
    baseline: list[Known]
    faults: list[Fault]
    used: set[object]


Judge = Callable[[Finding], Suppression | None]


def settle(work: Work, living: Living, rulebook: Rulebook, *, complete: bool) -> None:
    """Mark the findings of a run that are not shown, and add what is wrong with ignores.

    `complete` says that every check was made, so that an ignore without a finding is unused.
    """
    reasons = _reasons(work, living)
    day = living.as_of or max((d for d in _days(work)), default=None)
    judges = [
        _by_comment(reasons),
        _by_entry(reasons, day),
        _by_baseline(reasons, living),
        _by_path(living),
    ]
    work.findings = [_settled(finding, judges) for finding in work.findings]
    faults = [(BAD, fault) for fault in reasons.faults]
    if complete:
        faults += [(code, fault) for code, fault in _unused(work, reasons, living.named, day)]
        work.gone = _gone(work, reasons, living.named)
    told = [about_input(code, fault.place, fault.message, rulebook) for code, fault in faults]
    told.sort(key=lambda finding: (finding.place.path, finding.place.start, finding.place.line))
    work.findings += numbered(told, living.named)
    work.findings.sort(key=lambda finding: (finding.place.path, finding.place.start))


def _settled(finding: Finding, judges: Sequence[Judge]) -> Finding:
    found = [judged for judge in judges if (judged := judge(finding))]
    return msgspec.structs.replace(finding, suppressed=found[0]) if found else finding


def _reasons(work: Work, living: Living) -> _Reasons:
    reasons = _Reasons([], [], [], [], set())
    checked = set(work.checked)
    for document in work.documents:
        if document.source.path in checked:
            found = directives(document)
            reasons.directives.extend(found.directives)
            reasons.faults.extend(found.faults)
    if living.ignore_file is not None:
        read = read_ignores(living.ignore_file, living.ignore_file.as_posix())
        reasons.entries.extend(read.entries)
        reasons.faults.extend(read.faults)
    if living.baseline is not None:
        reasons.baseline.extend(read_baseline(living.baseline))
    return reasons


def _days(work: Work) -> Iterator[date]:
    """The days of publication of what was read: an entry expires by them, never by the clock."""
    yield from (claim.published for claim in work.claims if claim.published)
    yield from (s.published for s in work.sources if s.published and work.counted[s.path])


def _by_comment(reasons: _Reasons) -> Judge:
    def judge(finding: Finding) -> Suppression | None:
        own = [one for one in reasons.directives if one.covers(finding.code)]
        silenced = [one for one in own if any(_inside(claim, one) for claim in finding.anchors)]
        reasons.used.update(silenced)
        if not silenced or not _covered(finding, silenced):
            return None
        first = silenced[0]
        return Suppression("inline", first.reason, f"{first.path}:{first.place.line}")

    return judge


def _inside(claim: Claim, directive: Directive) -> bool:
    return claim.path == directive.path and directive.start <= claim.start < directive.end


def _covered(finding: Finding, own: Sequence[Directive]) -> bool:
    """True if every claim of the draft is covered; without a draft, all claims of one side."""
    groups: Sequence[Sequence[Claim]] = [side.claims for side in finding.sides]
    if any(claim.role == "draft" for claim in finding.claims):
        groups = [finding.anchors]
    return any(
        all(any(_inside(claim, one) for one in own) for claim in group) for group in groups if group
    )


def _by_entry(reasons: _Reasons, day: date | None) -> Judge:
    entries: Mapping[str, Entry] = {entry.fingerprint: entry for entry in reasons.entries}

    def judge(finding: Finding) -> Suppression | None:
        entry = entries.get(finding.fingerprint)
        if entry is None or entry.code not in ("", finding.code):
            return None
        reasons.used.add(entry)
        if _expired(entry, day):
            return None
        until = str(entry.until) if entry.until else ""
        where = f"{entry.place.path}:{entry.place.line}"
        return Suppression("file", entry.reason, where, entry.author, until)

    return judge


def _expired(entry: Entry, day: date | None) -> bool:
    return entry.until is not None and day is not None and day > entry.until


def _by_baseline(reasons: _Reasons, living: Living) -> Judge:
    marks = {known.fingerprint: known for known in reasons.baseline}
    where = living.baseline.as_posix() if living.baseline else ""

    def judge(finding: Finding) -> Suppression | None:
        if finding.fingerprint not in marks:
            return None
        reasons.used.add(marks[finding.fingerprint])
        return Suppression("baseline", "it was there before", where)

    return judge


def _by_path(living: Living) -> Judge:
    named = living.named

    def judge(finding: Finding) -> Suppression | None:
        name = named(finding.place.path)
        for rule in living.path_rules:
            if finding.code in rule.codes and matches(name, rule.pattern):
                return Suppression("config", f"not wanted in {rule.pattern}", rule.where)
        return None

    return judge


def matches(name: str, pattern: str) -> bool:
    """True if a path in the project matches a pattern; a folder stands for all below it.

    >>> matches("drafts/old/a.md", "drafts/old"), matches("drafts/a.md", "*.md")
    (True, True)
    """
    parts = PurePath(name).parts
    above = ["/".join(parts[: count + 1]) for count in range(len(parts))]
    return any(fnmatchcase(path, pattern.rstrip("/")) for path in above)


def _unused(
    work: Work, reasons: _Reasons, named: Named, day: date | None
) -> Iterator[tuple[str, Fault]]:
    for one in reasons.directives:
        if one not in reasons.used:
            codes = ", ".join(one.codes)
            yield UNUSED, Fault(one.place, say("unused-ignore", codes=codes))
    read = {named(path) for path in work.checked}
    for entry in reasons.entries:
        if _expired(entry, day):
            told = say("expired-ignore", until=str(entry.until), day=str(day))
            yield EXPIRED, Fault(entry.place, told)
        elif entry not in reasons.used and entry.path in read:
            told = say("unused-ignore", codes=entry.code or entry.fingerprint)
            yield UNUSED, Fault(entry.place, told)


def _gone(work: Work, reasons: _Reasons, named: Named) -> int:
    """How many findings of the baseline are not found any more in the drafts that were read."""
    read = {named(path) for path in work.checked}
    return sum(known.path in read and known not in reasons.used for known in reasons.baseline)
