"""Where a claim stands and whose words it is in: what those of figures and of facts share."""

from datetime import date
from typing import TypedDict

from claimcheck.claiming.identify import claim_id
from claimcheck.claiming.scene import Scene
from claimcheck.model.document import Sentence
from claimcheck.model.place import Place


class Origin(TypedDict):
    """The fields of a claim that tell its place, its quote and its document."""

    id: str
    path: str
    start: int
    end: int
    line: int
    column: int
    page: int | None
    quote: str
    sentence: str
    kind: str
    published: date | None
    publisher: str | None
    title: str | None
    language: str
    role: str


def origin(
    scene: Scene, sentence: Sentence, span: tuple[int, int], kind: str, place: Place
) -> Origin:
    """What a claim of that kind has from the place of its quote."""
    source, (start, end) = scene.document.source, span
    return Origin(
        id=claim_id(source.key or source.path, start, end, kind),
        path=source.path,
        start=start,
        end=end,
        line=place.line,
        column=place.column,
        page=place.page,
        quote=scene.text[start:end],
        sentence=scene.text[sentence.start : sentence.end],
        kind=kind,
        published=source.published,
        publisher=source.publisher,
        title=source.title,
        language=source.language or sentence.language,
        role=source.role,
    )
