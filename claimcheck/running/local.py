"""One machine: read, extract, compare, check; one process or many give the same bytes."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from itertools import chain

import msgspec

from claimcheck import pipeline
from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding
from claimcheck.reading.gathered import Gathered, Options
from claimcheck.reading.gathering import apart, gather, read_again
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running.changed import keep_changed
from claimcheck.running.keeping import results_of
from claimcheck.running.manner import PLAIN, Manner
from claimcheck.running.nearby import Nearby, keep_cards, nearby
from claimcheck.running.parallel import Stage
from claimcheck.running.suppressing import Living, settle
from claimcheck.running.work import Work, in_order

_ALONE = Living()


def extract(
    paths: Sequence[str],
    options: Options,
    rulebook: Rulebook,
    *,
    all_mentions: bool = False,
    manner: Manner = PLAIN,
) -> Work:
    """The claims of these paths, or all that is recognised in them, in the form of claims."""
    stage: Stage = pipeline.extract
    if all_mentions:
        from claimcheck.running.mentions import mentions

        stage = mentions
    return _claims(gather(paths, options), rulebook, stage=stage, manner=manner)


def compare(
    paths: Sequence[str],
    options: Options,
    rulebook: Rulebook,
    *,
    living: Living = _ALONE,
    manner: Manner = PLAIN,
) -> Work:
    """What these paths say about one another."""
    work = extract(paths, options, rulebook, manner=manner)
    judged = pipeline.judge(work.claims, rulebook, living.named)
    work.findings, work.statuses, work.skipped = judged
    settle(work, living, rulebook, complete=False)
    return work


def check(
    drafts: Sequence[str],
    against: Sequence[str],
    options: Options,
    rulebook: Rulebook,
    *,
    living: Living = _ALONE,
    manner: Manner = PLAIN,
) -> Work:
    """What reports say about drafts: the findings that touch a draft.

    A draft without a day is read as of `living.as_of`, else of the newest report.
    """
    mine = gather(drafts, msgspec.structs.replace(options, role="draft"))
    others = msgspec.structs.replace(options, without=mine.files, stdin=b"")
    recall = manner.cache.recall() if manner.cache and mine.documents else None
    theirs = gather(against, msgspec.structs.replace(others, recall=recall))
    theirs = read_again(theirs, {document.source.key for document in mine.documents})
    documents = apart(
        [_dated(document, living.as_of, theirs) for document in mine.documents] + theirs.documents
    )
    count = len(mine.documents)
    work = _claims(mine._replace(documents=documents[:count]), rulebook, manner=manner)
    reports = _claims(theirs._replace(documents=documents[count:]), rulebook, manner=manner)
    if manner.cache and recall:
        keep_cards(manner.cache, recall, reports)
    found = nearby(work.claims, reports, theirs.known, rulebook, manner)
    compared = sorted([*work.claims, *found.near], key=in_order)
    judged = pipeline.judge(compared, rulebook, living.named, of_drafts=True)
    findings, work.statuses, work.skipped = judged
    work.findings = [finding for finding in findings if _of_draft(finding)]
    _add(work, reports, found, theirs)
    settle(work, living, rulebook, complete=True)
    if living.changed_since is not None:
        keep_changed(work, living.changed_since)
    return work


def _add(work: Work, reports: Work, found: Nearby, theirs: Gathered) -> None:
    """Add what was read of reports to what was read of drafts."""
    work.claims = sorted([*work.claims, *found.claims], key=in_order)
    work.documents += reports.documents
    known = [one.recalled.source for one in theirs.known]
    work.sources += sorted([*reports.sources, *known], key=lambda source: source.path)
    work.counted += found.counted
    problems = (*reports.problems, *found.problems)
    work.problems += [one for one in problems if str(one) not in map(str, work.problems)]
    work.left_out += reports.left_out
    work.passed_over += reports.passed_over
    work.saved += reports.saved


def _claims(
    gathered: Gathered,
    rulebook: Rulebook,
    *,
    stage: Stage = pipeline.extract,
    manner: Manner = PLAIN,
) -> Work:
    results = results_of(stage, gathered.documents, rulebook, manner)
    faults = [result for result in results if isinstance(result, ClaimcheckError)]
    found = [result for result in results if not isinstance(result, ClaimcheckError)]
    # What was saved of a document that is read again now is out of date.
    read = {document.source.path for document in gathered.documents}
    read |= {known.recalled.source.path for known in gathered.known}
    saved = [claim for claim in gathered.claims if claim.path not in read]
    claims = sorted([*saved, *chain.from_iterable(found)], key=in_order)
    return Work(
        documents=gathered.documents,
        sources=[document.source for document in gathered.documents],
        counted=Counter(claim.path for claim in claims),
        claims=claims,
        problems=[*gathered.problems, *faults],
        left_out=gathered.left_out,
        passed_over=gathered.passed_over,
        saved=len(saved),
    )


def _of_draft(finding: Finding) -> bool:
    return any(claim.role == "draft" for claim in finding.claims)


def _dated(document: Document, as_of: date | None, reports: Gathered) -> Document:
    source = document.source
    if as_of:
        dated = msgspec.structs.replace(source, published=as_of, published_basis="as-of")
    elif source.published is None:
        newest = _newest(reports)
        dated = msgspec.structs.replace(
            source, published=newest, published_basis="assumed" if newest else ""
        )
    else:
        return document
    return msgspec.structs.replace(document, source=dated)


def _newest(reports: Gathered) -> date | None:
    days = [document.source.published for document in reports.documents]
    days += [known.recalled.source.published for known in reports.known]
    days += [claim.published for claim in reports.claims]
    return max((day for day in days if day), default=None)
