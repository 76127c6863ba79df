"""The same function over many documents, in one process or several, in the same order."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence

from claimcheck.errors import ClaimcheckError
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running.manner import Told, silent

Stage = Callable[[Document, Rulebook], list[Claim]]
Result = list[Claim] | ClaimcheckError

_FEW = 4  # below this many documents a process, starting one costs more than it saves
_RULEBOOK: list[Rulebook] = []  # of a worker process: unpickled once, not once a document


def over(
    stage: Stage,
    documents: Sequence[Document],
    rulebook: Rulebook,
    jobs: int,
    told: Told = silent,
) -> list[Result]:
    """What `stage` gives for each document, in their order, whatever the number of jobs.

    A document that a fault of ours stops gives the error; the others are still read.
    `told` hears how far it is.
    """
    return list(_counted(_results(stage, documents, rulebook, jobs), len(documents), told))


def _counted(results: Iterable[Result], every: int, told: Told) -> Iterator[Result]:
    for done, result in enumerate(results, 1):
        yield result
        told(done, every)


def _results(
    stage: Stage, documents: Sequence[Document], rulebook: Rulebook, jobs: int
) -> Iterator[Result]:
    jobs = min(jobs, len(documents) // _FEW)
    if jobs <= 1:
        yield from (_result(stage, document, rulebook) for document in documents)
        return
    from concurrent.futures import ProcessPoolExecutor

    share = max(1, len(documents) // (jobs * _FEW))
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(rulebook,)) as pool:
        work = [(stage, document) for document in documents]
        yield from pool.map(_one, work, chunksize=share)


def _begin(rulebook: Rulebook) -> None:
    _RULEBOOK[:] = [rulebook]


def _one(work: tuple[Stage, Document]) -> Result:
    stage, document = work
    return _result(stage, document, _RULEBOOK[0])


def _result(stage: Stage, document: Document, rulebook: Rulebook) -> Result:
    try:
        return stage(document, rulebook)
    except ClaimcheckError as error:
        return error
    except Exception as error:  # noqa: BLE001 (one document must not cost all others)
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{frame.filename.rpartition('claimcheck/')[2]}:{frame.lineno}"
        problem = f"internal error, please report it: {type(error).__name__}: {error} ({place})"
        trace = traceback.format_exc()
        return ClaimcheckError(problem, document.source.path, trace=trace)
