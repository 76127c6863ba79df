"""Percentages that are no changes: shares of what a metric counts, and none of the metric itself.

`65% of patients` is no number of patients and `77% of sales` no revenue, though nothing else is
named; `imports 14% and solar 4% of electricity` tells of no imports.
"""

from collections.abc import Sequence
from functools import lru_cache

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.metric import Candidates, first, term
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

_OF_GDP = lazily(
    r" of (?:[a-z]+ )?(?:GDP|gross domestic product|(?:national|economic) (?:income|output))\b"
)
_OF_SOME = lazily(r" of (?!what\b|it\b)")
_NEAR = 7.0  # what costs no more stands beside it
_SAID = lazily(
    r" (?:said|say|think|thought|believed?|cited?|named?|want(?:ed)?|(?:dis)?agreed?|felt|feel"
    r"|answered)\b"
)
_IT = lazily(r"\b(?:it|they|that) (?:was|were|is|are|stood at|came to|reached) $")
_DID = lazily(r" (?!(?:was|were|is|are|of|at|or|and|in|for)\b)[a-z]+ ")
_OF, _OF_REACH = lazily(r" (?:of )?(?:(?!(?:of|in|for|from|by|to)\b)[\w'\u2019.&-]+ ){0,4}"), 48


def shared(
    scene: Scene,
    here: Passage,
    quantity: Quantity,
    change: str | None,
    own: Candidates,
    earlier: Sequence[Figure],
) -> Candidates:
    """The candidates of a percentage, a share first where its words say `of` a metric.

    A metric that is not told in per cent goes, unless the percentages before it are changes: it
    may be one, too (orders grew 40% and sales 60%). Of GDP any sum of money is told.
    """
    if change is not None or quantity.unit != "percent" or here.language != "en":
        return own
    if not own:
        return _of_some(scene, quantity)
    rule = scene.rulebook.metrics[own[0][0]]
    if not rule.dimensions or _OF_GDP.match(scene.text, quantity.end):
        return own
    share, told = _share(scene.rulebook), "percent" in rule.dimensions
    if share and (not told or own[0][1] > _NEAR) and _is_of_term(scene, quantity):
        return first(share, own)
    if told:
        return own
    moved = quantity.value < 0 or _is_moved(scene, here, quantity, own)
    if moved or _among_changes(here, earlier):
        return own
    return _of_some(scene, quantity)


def _is_moved(scene: Scene, here: Passage, quantity: Quantity, own: Candidates) -> bool:
    """Whether a percentage is a change without a word for it: shares dived 21%, by 5%."""
    if scene.text.endswith(" by ", here.start, quantity.start):
        return not scene.text.startswith(" to ", quantity.end)
    word = term(scene, here, quantity, None, own[0][0])
    level = scene.text.endswith(" to ", here.start, quantity.start)
    if word is None or word.end > quantity.start or level:
        return False
    told = scene.text[word.end : quantity.start]
    cues = any(word.end <= cue.start < quantity.start for cue in here.changes)
    return _DID.fullmatch(told) is not None or (cues and "," not in told)


def _of_some(scene: Scene, quantity: Quantity) -> Candidates:
    """The metric of a share of something that no rule names: 88% of the area."""
    share = _share(scene.rulebook)
    told = _OF_SOME.match(scene.text, quantity.end) and not _OF_GDP.match(scene.text, quantity.end)
    return first(share, ()) if share and told else ()


def is_answer(scene: Scene, quantity: Quantity) -> bool:
    """Whether a percentage is of those who answered so in a survey: 44% said the economy was."""
    return quantity.unit == "percent" and _SAID.match(scene.text, quantity.end) is not None


def is_of_row(scene: Scene, here: Passage, quantity: Quantity, last: Figure) -> bool:
    """Whether a share is one more of the row in its sentence: `39% of revenue, one of them 23%`.

    Behind a semicolon only where a pronoun says so: `; on the coast it was 23%`.
    """
    rule = scene.rulebook.metrics[last.metrics[0][0]]
    gap = scene.text[last.quantity.end : quantity.start]
    row = ";" not in gap or _IT.search(gap) is not None
    return row and last.sentence == here.index and "percent" in rule.dimensions


def _is_of_term(scene: Scene, quantity: Quantity) -> bool:
    """Whether a word of a metric stands behind, as in `of its regular patients`."""
    if not scene.text.startswith(" of ", quantity.end):
        return False
    near = scene.terms.within(quantity.end, quantity.end + _OF_REACH)
    metrics = scene.rulebook.metrics
    return any(
        "percent" not in metrics[hit.id].dimensions
        and _OF.fullmatch(scene.text, quantity.end, hit.start)
        for hit in near
    )


def _among_changes(here: Passage, earlier: Sequence[Figure]) -> bool:
    """Whether a percentage before it in its sentence is a change."""
    for figure in reversed(earlier):
        if figure.sentence != here.index:
            return False
        if figure.quantity.unit == "percent":
            return figure.change is not None
    return False


@lru_cache(maxsize=4)
def _share(rulebook: Rulebook) -> str:
    """The metric that is a share of anything, "" if the rules have none."""
    return next((rule.id for rule in rulebook.metrics.values() if rule.loose), "")
