"""Whether a figure tells of what is to come."""

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.scene import Scene

_FORETOLD = ("forecast", "target")


def foretold(scene: Scene, figure: Figure) -> bool:
    """Whether the figure is a forecast or a target, or both ends of one that was changed."""
    if figure.modality in _FORETOLD:
        return True
    if figure.quantity.part not in ("from", "to"):
        return False
    moods, start = scene.sentences[figure.sentence].moods, figure.quantity.start
    return any(
        mood.start < start and mood.id in ("modality.forecast", "modality.target") for mood in moods
    )
