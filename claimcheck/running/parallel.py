"""The same function over many documents, in one process or several, in the same order."""

from collections.abc import Callable, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.rulebook.schema import Rulebook

Stage = Callable[[Document, Rulebook], list[Claim]]

_FEW = 4  # below this many documents a process, starting one costs more than it saves
_RULEBOOK: list[Rulebook] = []  # of a worker process: unpickled once, not once a document


def over(
    stage: Stage, documents: Sequence[Document], rulebook: Rulebook, jobs: int
) -> list[list[Claim]]:
    """What `stage` gives for each document, in their order, whatever the number of jobs."""
    jobs = min(jobs, len(documents) // _FEW)
    if jobs <= 1:
        return [stage(document, rulebook) for document in documents]
    from concurrent.futures import ProcessPoolExecutor

    share = max(1, len(documents) // (jobs * _FEW))
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(rulebook,)) as pool:
        work = [(stage, document) for document in documents]
        return list(pool.map(_one, work, chunksize=share))


def _begin(rulebook: Rulebook) -> None:
    _RULEBOOK[:] = [rulebook]


def _one(work: tuple[Stage, Document]) -> list[Claim]:
    stage, document = work
    return stage(document, _RULEBOOK[0])
