"""JUnit XML: drafts as suites, findings as failed cases, for Jenkins and GitLab.

Both tools read one failure of a case and no more, so that each finding is a case of its own; a
draft without findings is one case that passed. Only what makes the command fail is a failure:
a lesser finding is a case that passed and says so in its output.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from claimcheck.errors import ClaimcheckError
from claimcheck.model.finding import Finding
from claimcheck.reporting.width import inert

_ILLEGAL = re.compile("[\ud800-\udfff\ufffe\uffff]")
_RANKS = ("info", "warning", "error")


def findings_lines(
    findings: Iterable[Finding],
    *,
    checked: Sequence[str] = (),
    problems: Sequence[ClaimcheckError] = (),
    fail_on: str | None = None,
) -> Iterator[str]:
    """One suite a file in which something was checked, found, or could not be read.

    `checked` are the paths of the drafts (of all documents when there is no draft).
    """
    bad = _RANKS[_RANKS.index(fail_on or "error") :]
    found: dict[str, list[Finding]] = {path: [] for path in checked}
    for finding in findings:
        found.setdefault(finding.place.path, []).append(finding)
    failures = sum(finding.severity in bad for own in found.values() for finding in own)
    tests = sum(max(len(own), 1) for own in found.values()) + len(problems)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield _tag("testsuites", _counts("claimcheck", tests, failures, len(problems)))
    for path in sorted(found):
        yield from _suite(path, found[path], bad)
    if problems:
        yield _tag("testsuite", _counts("input", len(problems), 0, len(problems)))
        for problem in problems:
            yield _tag("testcase", {"classname": problem.where or "input", "name": "can be read"})
            yield f"<error{_attributes({'message': problem.problem})}/>"
            yield "</testcase>"
        yield "</testsuite>"
    yield "</testsuites>"


def _counts(name: str, tests: int, failures: int, errors: int) -> dict[str, str]:
    numbers = {"tests": tests, "failures": failures, "errors": errors}
    return {"name": name, **{key: str(number) for key, number in numbers.items()}}


def _suite(path: str, findings: Sequence[Finding], bad: Sequence[str]) -> Iterator[str]:
    failures = sum(finding.severity in bad for finding in findings)
    yield _tag("testsuite", _counts(path, max(len(findings), 1), failures, 0))
    for finding in findings:
        name = f"{finding.code} {finding.label} {finding.slot} [{finding.fingerprint}]"
        yield _tag("testcase", {"classname": path, "name": name})
        told = f"{path}:{finding.place.line}: {finding.severity} {finding.message}"
        if finding.severity in bad:
            given = {"type": finding.code, "message": finding.message}
            yield f"<failure{_attributes(given)}>{escape(_legal(told))}</failure>"
        else:
            yield f"<system-out>{escape(_legal(told))}</system-out>"
        yield "</testcase>"
    if not findings:
        yield f"<testcase{_attributes({'classname': path, 'name': 'no finding'})}/>"
    yield "</testsuite>"


def _legal(text: str) -> str:
    """Text that XML 1.0 allows: no control characters, no halves of characters, no U+FFFE."""
    return _ILLEGAL.sub("\ufffd", inert(text))


def _tag(name: str, given: Mapping[str, str]) -> str:
    return f"<{name}{_attributes(given)}>"


def _attributes(given: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(_legal(text))}"' for name, text in given.items())
