"""Whose fiscal year a figure is told in."""

from collections import Counter
from typing import overload

from claimcheck.claiming.figure import Figure
from claimcheck.claiming.owners import main_firm
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.reported import lead
from claimcheck.claiming.scene import Scene, once
from claimcheck.claiming.when import When, days, newest
from claimcheck.model.mention import Period
from claimcheck.rulebook.measures import is_currency
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
    whose year nobody declared tells of the calendar's, though it names Nvidia, or of that which
    is usual where its money is; one on a market tells of the calendar's, though Apple leads it.
    """
    if _is_on_a_market(scene):
        return None
    firm = main_firm(scene)
    found = calendar_of(scene, firm, None) if firm else _named_calendar(scene)
    usual = (found is None or found.budget) and _tells_of_accounts(scene, lead(scene)[-1].end)
    return (_of_money(scene) if usual else None) or found


def _named_calendar(scene: Scene) -> CalendarRule | None:
    """That of the first who has one and is named in the lead, or more than in passing."""
    rules = scene.rulebook
    times = Counter(name.entity for name in scene.names.items)
    end = lead(scene)[-1].end
    told = [name for name in scene.names.items if name.start < end or times[name.entity] >= _OFTEN]
    named = [rules.entities.get(name.entity) for name in told]
    dated = [entity for entity in named if entity is not None and entity.calendar]
    firms = [entity for entity in dated if entity.kind != "place"]
    return rules.calendars.get((firms or dated)[0].calendar) if dated else None


def _is_on_a_market(scene: Scene) -> bool:
    """Whether a lead tells of what is counted in a market, and no word of what firms own."""
    counted = scene.rulebook.group("market").get("metrics", ())
    told = any(term.id in counted for term in scene.terms.within(0, lead(scene)[-1].end))
    return told and not _tells_of_accounts(scene, len(scene.text))


def _tells_of_accounts(scene: Scene, end: int) -> bool:
    """Whether a text names what only firms have before a place: profits, revenue."""
    metrics = scene.rulebook.metrics
    return any(metrics[term.id].of_firm for term in scene.terms.within(0, end))


def _of_money(scene: Scene) -> CalendarRule | None:
    """The calendar that nearly all firms have whose accounts are in the money told most often."""
    units = Counter(one.unit.partition("/")[0] for one in scene.quantities.items)
    money = [(n, unit) for unit, n in units.items() if is_currency(unit)]
    if not money:
        return None
    most = max(money)[1]
    usual = scene.rulebook.group("accounts")
    name = next((name for name, listed in usual.items() if most.lower() in listed), "")
    return scene.rulebook.calendars.get(name)


@once
def is_tracked(scene: Scene, sentence: Passage) -> bool:
    """Whether a sentence names one of those who count markets, by quarters of the calendar."""
    houses = scene.rulebook.group("tracker").get("houses", ())
    return any(name.entity in houses for name in sentence.names)


class Accounts:
    """The fiscal years of a document: its main subject's, and those of others that it names."""

    def __init__(self, scene: Scene, subject: str) -> None:
        self.scene, self.subject = scene, subject
        self.published = scene.document.source.published
        self.main = main_calendar(scene)

    def calendar(self, figure: Figure) -> CalendarRule | None:
        """The calendar that the quarters and years of a figure are told by."""
        if is_tracked(self.scene, self.scene.sentences[figure.sentence]):
            return None
        counted = self.scene.rulebook.group("market").get("metrics", ())
        if figure.metrics and figure.metrics[0][0] in counted:
            return self.main
        return calendar_of(self.scene, figure.subject, self.main)

    @overload
    def days(self, period: Period, figure: Figure) -> When: ...
    @overload
    def days(self, period: None, figure: Figure) -> None: ...
    def days(self, period: Period | None, figure: Figure) -> When | None:
        """The days of a period that is a figure's, None for none."""
        return days(period, self.calendar(figure), self.published) if period else None

    def strange(self, figure: Figure, told: When | None) -> bool:
        """Whether a figure is that of a company which the fiscal quarter told of does not fit."""
        if figure.subject_found != "clause" or figure.subject == self.subject or not told:
            return False
        return told.basis == "fiscal" and self.calendar(figure) != self.main

    def newest(self, figure: Figure) -> When | None:
        """The quarter told last, for growth of a company with a calendar; else None."""
        if not figure.change or figure.kind != "flow":
            return None
        own = calendar_of(self.scene, figure.subject, None)
        if own is None or own.budget:
            return None
        return newest(self.published, self.calendar(figure))
