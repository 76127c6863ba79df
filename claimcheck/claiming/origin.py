"""Where a claim stands and whose words it is in: what those of figures and of facts share."""

from claimcheck.claiming.identify import claim_id
from claimcheck.claiming.scene import Scene
from claimcheck.model.document import Sentence
from claimcheck.model.place import Place

# The first fields of a claim: id, path, start, end, line, column, quote, sentence and kind.
Origin = tuple[str, str, int, int, int, int, str, str, str]


def origin(
    scene: Scene, sentence: Sentence, span: tuple[int, int], kind: str, place: Place
) -> Origin:
    """What a claim of that kind has from the place of its quote, in the order of its fields."""
    source, text, (start, end) = scene.document.source, scene.text, span
    return (
        claim_id(source.key or source.path, start, end, kind),
        source.path,
        start,
        end,
        place.line,
        place.column,
        text[start:end],
        text[sentence.start : sentence.end],
        kind,
    )
