"""Months that a document tells of, where it names them only behind a figure."""

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.claiming.when import When


def is_named_later(scene: Scene, figure: Figure, told: When) -> bool:
    """Whether the month told of is first named behind a figure, beside what is not measured here.

    `Inflation slowed to 32.9%. Food inflation was 36% in May.` is all of May; the key rate, or
    the drones of a night, which stand before it, are not.
    """
    here = scene.sentences[figure.sentence]
    if told.grain != "month" or here.kind != "text" or not figure.metrics:
        return False
    for period in scene.periods.items:
        if (period.first, period.last) == (told.first, told.last):
            return period.start >= here.end and not _measures(scene, figure, period.start)
    return False


def _measures(scene: Scene, figure: Figure, place: int) -> bool:
    """Whether a sentence names what a figure measures, by its metric or by the same word."""
    metric, sentence = figure.metrics[0][0], scene.sentence_at(place)
    text = scene.text[sentence.start : sentence.end].lower()
    words = [term for term in scene.sentences[figure.sentence].terms if term.id == metric]
    named = any(scene.text[term.start : term.end].lower() in text for term in words)
    return named or any(term.id == metric for term in sentence.terms)
