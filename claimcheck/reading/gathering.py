"""PATHs of a command line -> documents and saved claims; one bad file stops no other."""

from collections import Counter
from collections.abc import Collection, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document
from claimcheck.model.wire import read_claims
from claimcheck.reading.articles import SUFFIXES as ARTICLES
from claimcheck.reading.articles import are_articles
from claimcheck.reading.document import Wanted, articles, bytes_of, from_bytes, read
from claimcheck.reading.gathered import Gathered, Known, Options
from claimcheck.reading.listing import File, Rows, files
from claimcheck.reading.manifest import read_manifest
from claimcheck.reading.readers import OURS


def gather(paths: Sequence[str], options: Options) -> Gathered:
    """All documents and saved claims of these paths, sorted by name.

    Problems are collected, not raised, so that the other files are still read.
    """
    gathered = Gathered([], [], [], [], frozenset(), [], [])
    listed = _listed(options.manifest, gathered)
    seen: set[str] = set(options.without)
    for path in dict.fromkeys(paths):
        for file in files(path, listed, options, gathered):
            if file.real not in seen:
                seen.add(file.real)
                _read(file, options, gathered)
    keys = Counter(known.recalled.source.key for known in gathered.known)
    keys.update(document.source.key for document in gathered.documents)
    gathered = read_again(gathered, {key for key, times in keys.items() if times > 1})
    gathered.documents[:] = apart(gathered.documents)
    gathered.documents.sort(key=lambda document: document.source.path)
    gathered.known.sort(key=lambda known: known.recalled.source.path)
    gathered.claims.sort(key=lambda claim: (claim.path, claim.start, claim.end))
    return gathered._replace(files=frozenset(seen))


def read_again(gathered: Gathered, keys: Collection[str]) -> Gathered:
    """The same, with what is known under one of these keys laid out: it gets another key."""
    known = [one for one in gathered.known if one.recalled.source.key not in keys]
    for one in gathered.known:
        if one.recalled.source.key in keys:
            try:
                gathered.documents.append(read(one.path, one.wanted))
            except ClaimcheckError as problem:
                gathered.problems.append(problem)
    gathered.documents.sort(key=lambda document: document.source.path)
    return gathered._replace(known=known)


def apart(documents: Sequence[Document]) -> list[Document]:
    """Documents whose keys differ: where two folders hold one name, their whole paths tell."""
    times = Counter(document.source.key for document in documents)
    return [
        document if times[document.source.key] == 1 else _keyed(document, document.source.path)
        for document in documents
    ]


def _keyed(document: Document, key: str) -> Document:
    source = msgspec.structs.replace(document.source, key=key)
    return msgspec.structs.replace(document, source=source)


def _listed(manifest: Path | None, gathered: Gathered) -> Rows:
    if manifest is None:
        return {}
    try:
        rows, problems = read_manifest(manifest)
    except ClaimcheckError as problem:
        rows, problems = {}, [problem]
    gathered.problems.extend(problems)
    return rows


def _read(file: File, options: Options, gathered: Gathered) -> None:
    wanted = Wanted(file.name, file.row, options.role, options.encoding, file.key)
    standard = str(file.path) == "-"
    suffix = PurePosixPath(file.name).suffix.lower()
    try:
        if suffix not in ARTICLES:
            if standard:
                gathered.documents.append(from_bytes(options.stdin, wanted))
            else:
                _read_or_recall(file, suffix, wanted, options, gathered)
            return
        raw = options.stdin if standard else bytes_of(file.path, file.name)
        if suffix == ".csv" or standard or are_articles(raw, suffix):
            gathered.documents.extend(articles(raw, wanted))
        else:
            gathered.claims.extend(read_claims(file.path))
    except ClaimcheckError as problem:
        gathered.problems.append(problem)


def _read_or_recall(
    file: File, suffix: str, wanted: Wanted, options: Options, gathered: Gathered
) -> None:
    if options.recall is None or suffix not in OURS:
        gathered.documents.append(read(file.path, wanted))
        return
    raw = bytes_of(file.path, file.name)
    recalled = options.recall(raw, wanted)
    if recalled is None:
        gathered.documents.append(read(file.path, wanted, raw))
    else:
        gathered.known.append(Known(file.path, wanted, recalled))
