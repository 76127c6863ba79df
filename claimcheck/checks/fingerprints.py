"""Fingerprints: what baselines, ignores and code scanning know a finding by.

A fingerprint holds no line, no sentence and no message, so that it survives moved text, edits
beside the figure and another language of messages; it changes when the figure changes. Of a
draft's finding only the draft is in it: new reports that say the same do not bring back what was
settled. Of documents beside one another it is the slot and the values that stand against each
other, so that one more report on either side changes nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from hashlib import blake2b

import msgspec

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.model.wire import plain

_NUMBER = lazily(r" #\d+$")
_OWN = ("clause", "sentence")  # a subject that other sentences lend changes with them
Named = Callable[[str], str]


def numbered(findings: Sequence[Finding], named: Named = str) -> list[Finding]:
    """The findings with their fingerprints; exact repeats are told apart by their order.

    `named` gives the name of a path inside the project, so that it does not matter from which
    folder a command is run.
    """
    times: Counter[str] = Counter()
    found: list[Finding] = []
    for finding in findings:
        key = "\n".join(_keys(finding, named))
        times[key] += 1
        mark = fingerprint(key, str(times[key]) if times[key] > 1 else "")
        found.append(msgspec.structs.replace(finding, fingerprint=mark))
    return found


def fingerprint(*parts: str) -> str:
    """Sixteen hexadecimal digits."""
    return blake2b("\0".join(parts).encode(), digest_size=8).hexdigest()


def _keys(finding: Finding, named: Named) -> Iterator[str]:
    yield finding.code
    if finding.at is not None:
        yield from (named(finding.at.path), finding.said.get("en", finding.message))
        return
    drafts = [claim for claim in finding.claims if claim.role == "draft"]
    if drafts:
        yield named(drafts[0].path)
        yield from sorted({_about(claim) + _figure(claim) for claim in drafts})
        return
    paths = {claim.path for claim in finding.claims}
    yield named(paths.pop()) if len(paths) == 1 else ""
    yield _NUMBER.sub("", finding.slot)
    yield from sorted({_figure(claim) for claim in finding.claims})


def _about(claim: Claim) -> str:
    """Whose figure it is and of what, as far as its own sentence says so."""
    subject = claim.subject if claim.about.subject_found in _OWN else ""
    scope = (f"{key}={value}" for key, value in sorted(claim.scope.items()))
    return "\t".join([subject, claim.metric, *scope, ""])


def _figure(claim: Claim) -> str:
    value = claim.base_value if claim.base_value is not None else claim.value
    numbers = [_written(value), _written(claim.value_high), claim.base_unit or claim.unit]
    numbers += [claim.object] if claim.object else []
    return "\t".join([*numbers, claim.bound, claim.change or "", *_told(claim)])


def _written(value: Decimal | None) -> str:
    return plain(value) if value is not None else ""


def _told(claim: Claim) -> tuple[str, str]:
    """The time, if its year stands in the sentence: all else moves with the document."""
    if claim.time_start and str(claim.time_start.year) in claim.sentence:
        return str(claim.time_start), str(claim.time_end)
    return "", ""
