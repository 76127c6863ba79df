"""Whose a figure is by what is measured: profits are a firm's, inflation is a country's."""

import re
from collections import Counter
from functools import lru_cache

from claimcheck.claiming.keys import key
from claimcheck.claiming.metric import Candidates
from claimcheck.claiming.passage import Passage
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.topic import votes
from claimcheck.model.mention import Name
from claimcheck.model.pattern import by_script, either, lazily
from claimcheck.rulebook.schema import MetricRule, Rulebook

_WORD = 16  # code points of such a word before a name
_OFTEN = 3  # words of what only firms have that make a text one on a firm
_LEAST = 3  # votes of a name that a document is about


@overall
def main_firm(scene: Scene) -> str:
    """The foremost name of a document that is a firm's, "" for none."""
    told = _tells_of_firms(scene)
    foremost = {name for name, n in votes(scene).items() if n >= _LEAST}
    named = [(who, name) for name in scene.names.items if (who := key(name)) in foremost]
    firms = {who for who, name in named if _is_firm(scene, name, told=told)}
    return next((name for name in votes(scene) if name in firms), "")


def _tells_of_firms(scene: Scene) -> bool:
    """Whether a document tells again and again of what only firms have: profits, shares."""
    rules = scene.rulebook.metrics
    return sum(rules[hit.id].of_firm for hit in scene.terms.items) >= _OFTEN


def _is_firm(scene: Scene, name: Name, *, told: bool) -> bool:
    rule = scene.rulebook.entities.get(name.entity)
    if rule is not None:
        return rule.kind == "company"
    if told:
        return True
    before, behind = _signs(scene.rulebook)
    if behind.match(scene.text, name.end):
        return True
    return before.search(scene.text, max(0, name.start - _WORD), name.start) is not None


@lru_cache(maxsize=4)
def _signs(rulebook: Rulebook) -> tuple["re.Pattern[str]", "re.Pattern[str]"]:
    """What only a firm has before its name (carmaker, 车企) and behind it (AG, 's profit)."""
    words = rulebook.group("firm")
    trade, trade_zh = by_script(words.get("trade", ()))
    form, form_zh = by_script(words.get("form", ()))
    latin, owned = "|".join(map(re.escape, trade)) or "(?!)", either(words.get("owned", ()))
    return (
        lazily(rf"(?:\b[a-z]*(?:{latin}) |\bshares? (?:in|of) |{either(trade_zh)})$"),
        lazily(
            rf" (?i:{either(form)})(?!-)|['’]s? {owned}"
            rf"|[(（]\d{{4,6}}(?:[.)）])|{either(form_zh)}"
        ),
    )


@overall
def main_country(scene: Scene) -> str:
    """The country that a document is foremost about, by its own name or its agencies', or ""."""
    found: Counter[str] = Counter()
    for name, number in votes(scene).items():
        rule = scene.rulebook.entities.get(name)
        if rule is not None and rule.kind == "agency":
            found[rule.part_of] += number
        elif rule is not None and rule.kind == "place" and not rule.part_of:
            found[name] += number
    del found[""]
    if len(found) == 1:
        return next(iter(found))
    ranked = sorted(found.items(), key=lambda pair: -pair[1])
    return next((name for name, number in ranked if number >= _LEAST), "")


def by_metric(scene: Scene, who: str, found: str, metrics: Candidates) -> tuple[str, str]:
    """The subject and how it was found: of what only a firm, or only a country, can have.

    A place that stands beside no figure of profits gives way to the firm that the text is about,
    a name that nobody declared to the country whose inflation it tells. Where no name stands
    beside a figure at all, it is the firm's, whatever it is.
    """
    if found == "clause" or not metrics:
        return who, found
    rule, metric = scene.rulebook.entities.get(who), scene.rulebook.metrics[metrics[0][0]]
    if rule is None:
        return _of_unknown(scene, who, found, metric)
    owned = metric.of_firm or (found == "document" and not metric.of_country)
    firm = main_firm(scene) if owned and rule.kind == "place" else ""
    return (firm, "document") if firm else (who, found)


def _of_unknown(scene: Scene, who: str, found: str, metric: MetricRule) -> tuple[str, str]:
    """The country or firm of a text that has a figure which the name nobody declared has not."""
    if metric.of_country and who:
        country = main_country(scene)
        return (country, "document") if country else (who, found)
    if metric.of_firm and found == "document" and who:
        firm = main_firm(scene)
        return (firm, "document") if firm else (who, found)
    return who, found


def foretold_of(
    scene: Scene, here: Passage, told: tuple[str, str], metrics: Candidates, mood: str
) -> tuple[str, str]:
    """The subject and how it was found; of a forecast of growth or prices no house that made it.

    It is the only country of the sentence, else that of the document, else nobody's.
    """
    if mood != "forecast" or not metrics or not told[0]:
        return told
    if not _is_of_economy(scene.rulebook.metrics[metrics[0][0]]) or not _may_foretell(
        scene, told[0]
    ):
        return told
    places = {name.entity for name in here.names if _is_country(scene, name.entity)}
    if len(places) == 1:
        return places.pop(), "sentence"
    country = "" if places else main_country(scene)
    return (country, "document") if country else ("", "")


def _is_of_economy(metric: MetricRule) -> bool:
    return metric.of_country and (metric.growth or metric.kind == "rate")


def _may_foretell(scene: Scene, who: str) -> bool:
    """A firm, a house of many countries, or a name that nobody declared."""
    rule = scene.rulebook.entities.get(who)
    return rule is None or rule.kind == "company" or (rule.kind == "agency" and not rule.part_of)


def _is_country(scene: Scene, entity: str) -> bool:
    rule = scene.rulebook.entities.get(entity)
    return rule is not None and rule.kind == "place" and not rule.part_of
