"""What 环比 compares with: the month or week before, as long as the figure's time."""

from collections.abc import Sequence

import msgspec

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.modifiers import INHERITED
from claimcheck.claiming.scene import Scene

_BASIS, _QUARTER = "basis", "qoq"
_LENGTHS = {"month": "mom", "week": "wow"}
_WORDS = ("环比", "環比")


def sequenced(scene: Scene, figures: Sequence[Figure]) -> list[Figure]:
    """The figures, with what was read as of the quarter before by 环比 set to their time."""
    return [
        _sequenced(scene, figure) if _BASIS in figure.families else figure for figure in figures
    ]


def _sequenced(scene: Scene, figure: Figure) -> Figure:
    told = figure.families[_BASIS]
    length = _LENGTHS.get(figure.when.grain, "")
    if not length or told.rstrip(INHERITED) != _QUARTER or not _compares(scene, figure):
        return figure
    families = {**figure.families, _BASIS: told.replace(_QUARTER, length)}
    return msgspec.structs.replace(figure, families=families)


def _compares(scene: Scene, figure: Figure) -> bool:
    here = scene.sentences[figure.sentence]
    return any(scene.text.find(word, here.start, here.end) >= 0 for word in _WORDS)
