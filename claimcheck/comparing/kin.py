"""Whether the subjects of two claims are one name, of one family, or two strangers."""

from claimcheck.comparing.aspect import Aspect
from claimcheck.rulebook.schema import Rulebook


def subjects(one: Aspect, other: Aspect, rulebook: Rulebook) -> list[tuple[str, float]]:
    """Names: equal, of one family (a group and its segment), or of two strangers."""
    mine, yours = one.claim.subject, other.claim.subject
    if not mine or not yours:
        return []
    if mine == yours:
        return [("subject-equal", 1.0)]
    found = []
    if mine in rulebook.entities and yours in rulebook.entities:
        firm = 1.0 if _firms(mine, yours, rulebook) else _firm(one) * _firm(other)
        related = mine in _wholes(yours, rulebook) or yours in _wholes(mine, rulebook)
        found.append(("part-and-whole" if related else "other-entity", firm))
    elif akin(mine, yours):
        found.append(("subject-equal", 0.5))
    elif not two_scripts(mine, yours) and not (one.names | {mine}) & (other.names | {yours}):
        found.append(("no-shared-name", 2 * _firm(one) * _firm(other)))
    if _strangers(one, other, rulebook) or one.spot != other.spot:
        found.append(("firm-other", 1.0))
    return found


def _firms(one: str, other: str, rulebook: Rulebook) -> bool:
    """Whether two declared names are of those that reports are written about: firms, products."""
    return all(rulebook.entities[name].kind in _REPORTED_ON for name in (one, other))


def strange_firms(one: str, other: str, rulebook: Rulebook) -> bool:
    """True for two declared firms, products or places of which neither is part of the other."""
    if one == other or not (one in rulebook.entities and other in rulebook.entities):
        return False
    related = one in _wholes(other, rulebook) or other in _wholes(one, rulebook)
    places = all(rulebook.entities[name].kind == "place" for name in (one, other))
    return (places or _firms(one, other, rulebook)) and not related


_REPORTED_ON = ("company", "segment", "product", "exchange")


def _strangers(one: Aspect, other: Aspect, rulebook: Rulebook) -> bool:
    """Whether sentences of one language name two subjects, each for its own figure."""
    mine, yours = one.claim, other.claim
    if one.language != other.language or mine.subject == yours.subject:
        return False
    if not (_is_told_of(one, rulebook) and _is_told_of(other, rulebook)):
        return False
    return not akin(mine.subject, yours.subject)


def _is_told_of(side: Aspect, rulebook: Rulebook) -> bool:
    """Whether the figure's own clause names the subject; a season may stand in the one before."""
    found = side.claim.about.subject_found
    rule = rulebook.entities.get(side.claim.subject or "")
    return found == "clause" or (found == "sentence" and rule is not None and rule.kind == "season")


def akin(one: str, other: str) -> bool:
    """Long and short form of one name: one begins the other, or two Chinese ones begin alike."""
    short, long = sorted((one, other), key=len)
    if len(short) < 2:
        return False
    wide = short[0] >= _FIRST_WIDE
    return long.startswith(short) or (wide and long[:2] == short[:2])


def akin_metric(metric: str, rulebook: Rulebook) -> str:
    """The metric that another one is put in the place of: unit sales, for shipments."""
    rule = rulebook.metrics.get(metric)
    return (rule.akin_to if rule else "") or metric


def two_scripts(one: str, other: str) -> bool:
    """True for a Latin and a Chinese name, of which nobody knows whether they are one."""
    return (one[:1] >= _FIRST_WIDE) != (other[:1] >= _FIRST_WIDE)


_FIRST_WIDE = "\u4e00"
_FIRM = {"clause": 1.0, "sentence": 0.8, "carried": 0.7}


def _firm(one: Aspect) -> float:
    return _FIRM.get(one.claim.about.subject_found, 0.4)


def _wholes(name: str, rulebook: Rulebook) -> tuple[str, ...]:
    """What an entity is part of, step by step; an entity that names itself ends the walk."""
    found: list[str] = []
    while name in rulebook.entities and name not in found:
        found.append(name)
        name = rulebook.entities[name].part_of
    return tuple(found)
