"""Claims of documents: those that are kept from an earlier run, and the others extracted."""

from collections.abc import Sequence

from claimcheck import pipeline
from claimcheck.errors import ClaimcheckError
from claimcheck.model.document import Document
from claimcheck.rulebook.schema import Rulebook
from claimcheck.running.manner import Manner
from claimcheck.running.parallel import Result, Stage, over


def results_of(
    stage: Stage, documents: Sequence[Document], rulebook: Rulebook, manner: Manner
) -> list[Result]:
    """What `stage` gives for each document, in their order; only whole claims are kept."""
    cache = manner.cache if stage is pipeline.extract else None
    if cache is None:
        return over(stage, documents, rulebook, manner.jobs, manner.told)
    kept = cache.read(documents)
    missing = [document for document, known in zip(documents, kept, strict=True) if known is None]
    fresh = over(stage, missing, rulebook, manner.jobs, manner.told)
    cache.write(
        (document, claims)
        for document, claims in zip(missing, fresh, strict=True)
        if not isinstance(claims, ClaimcheckError)
    )
    others = iter(fresh)
    return [next(others) if known is None else known for known in kept]
