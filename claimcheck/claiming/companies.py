"""Whose fiscal year a figure is told in."""

from collections import Counter

from claimcheck.claiming.owners import main_firm
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.reported import lead
from claimcheck.claiming.scene import Scene, once
from claimcheck.rulebook.schema import CalendarRule

_OFTEN = 2  # so often a text names a company that it does not only name in passing


def calendar_of(scene: Scene, subject: str, main: CalendarRule | None) -> CalendarRule | None:
    """The calendar of a subject or of what it is part of, else that of the document's company."""
    rules = scene.rulebook
    seen = 0
    while subject in rules.entities and seen < len(rules.entities):
        entity = rules.entities[subject]
        if entity.calendar:
            return rules.calendars.get(entity.calendar)
        subject, seen = entity.part_of, seen + 1
    return main


def main_calendar(scene: Scene) -> CalendarRule | None:
    """The calendar of the company that the document is about, else the first that has one.

    A company's comes before a country's; one that is named in passing has none. A text on a firm
    whose year nobody declared tells of the calendar's, though it names Nvidia.
    """
    rules = scene.rulebook
    if firm := main_firm(scene):
        return calendar_of(scene, firm, None)
    times = Counter(name.entity for name in scene.names.items)
    end = lead(scene)[-1].end
    told = [name for name in scene.names.items if name.start < end or times[name.entity] >= _OFTEN]
    named = [rules.entities.get(name.entity) for name in told]
    dated = [entity for entity in named if entity is not None and entity.calendar]
    firms = [entity for entity in dated if entity.kind != "place"]
    return rules.calendars.get((firms or dated)[0].calendar) if dated else None


@once
def is_tracked(scene: Scene, sentence: Passage) -> bool:
    """Whether a sentence names one of those who count markets, by quarters of the calendar."""
    houses = scene.rulebook.group("tracker").get("houses", ())
    return any(name.entity in houses for name in sentence.names)
