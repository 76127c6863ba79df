"""A gap in which times are one sign: one pattern then fits `in May` and `last week`."""

from claimcheck.claiming.scene import Scene

TIME = "\u231a"


def masked(scene: Scene, start: int, end: int) -> str:
    """The text of [start, end) with a sign for each time that begins in it."""
    gap = scene.text[start:end]
    for period in reversed(scene.periods.within(start, end)):
        gap = gap[: period.start - start] + TIME + gap[period.end - start :]
    return gap
