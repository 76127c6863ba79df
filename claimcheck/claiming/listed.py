"""Lines of a list that only name a part: `Gaming: $4.3 billion` measures what the report does."""

from collections.abc import Sequence

from claimcheck.claiming import metric
from claimcheck.claiming.carrying import carries
from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.measures import dimension

_LABEL = lazily(r"\s*(?:[-*•·–—] ?)?[^\W\d][^\d.,;:\uff1a。，；\n]{1,40}[:\uff1a]?\s?")
_LINE_ENDS = "\n"
_LONGEST = 12  # sentences of a section that its heading tells of


def parts(scene: Scene, quantity: Quantity, last: Figure) -> bool:
    """Whether a figure is the first of a list: but a label before it, the last one elsewhere."""
    line = scene.sentence_at(quantity.start)
    start = line.start
    if last.block == line.block or start and scene.text[start - 1] not in _LINE_ENDS:
        return False
    return _LABEL.fullmatch(scene.text, start, quantity.start) is not None


def heading(scene: Scene, quantity: Quantity) -> int:
    """The first of the lines that stand together, without a blank one, down to a figure's."""
    index = scene.sentence_index(quantity.start)
    lines = scene.sentences
    while index and "\n\n" not in scene.text[lines[index - 1].end : lines[index].start]:
        index -= 1
    return index


def section(
    scene: Scene, quantity: Quantity, change: str | None, last: Figure
) -> metric.Candidates:
    """The metrics of a heading that stands between an item of a list and the last figure."""
    index = scene.sentence_index(quantity.start)
    if scene.sentences[index].kind != "item":
        return ()
    for place in range(index - 1, max(last.sentence, index - _LONGEST), -1):
        if scene.sentences[place].kind == "heading":
            return metric.heading(scene, quantity, change, place)
    return ()


def of_report(scene: Scene, quantity: Quantity, earlier: Sequence[Figure]) -> Figure | None:
    """The first level of the figure's dimension in the report that it can share: its topic."""
    mine = dimension(quantity.unit, scene.rulebook)
    for figure in earlier:
        level = figure.change is None and dimension(figure.quantity.unit, scene.rulebook) == mine
        if level and figure.metrics and carries(scene, quantity, None, figure.metrics):
            return figure
    return None
