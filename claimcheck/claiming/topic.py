"""What a document is about: the name that its title, its lead and its sentences tell of most."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import lru_cache
from math import inf

from claimcheck.claiming.backdrop import is_where
from claimcheck.claiming.forecasters import is_forecaster
from claimcheck.claiming.keys import key
from claimcheck.claiming.persons import persons_left_out
from claimcheck.claiming.raters import foretells, raters
from claimcheck.claiming.saying import says
from claimcheck.claiming.scene import Scene, overall
from claimcheck.claiming.speakers import reports
from claimcheck.model.mention import Name
from claimcheck.model.pattern import by_script, either, lazily
from claimcheck.rulebook.schema import Rulebook

_FIRM = 6  # votes of a firm for each mention, where the title names it
_LEAD = 3  # sentences that tell what a document is about
_LIKE = frozenset("與与跟和同、")  # before a place that another is held against
_SHORTEST = 4  # letters of a first word that may stand for a name
# Where a share is listed: (Nasdaq: CVN), （纳斯达克：CVN）
_LISTED = r"[（(](?:[A-Za-z ]{3,24}|[\u4e00-\u9fff]{2,6})[:：] ?[A-Z0-9.]{2,8}[)）]"


@overall
def main_subject(scene: Scene) -> str:
    """The name that the document is about: frequent, and named in title and lead.

    One that is named but once, and behind the lead, is not; nor is a place or an agency that is
    named in passing.
    """
    ranked = list(votes(scene).items())[:1]
    if not ranked or ranked[0][1] <= 1:
        return ""
    return "" if _is_in_passing(scene, ranked[0][0]) else ranked[0][0]


def _is_in_passing(scene: Scene, name: str) -> bool:
    """Whether neither title nor lead names an agency, and a place only in one middle of a clause.

    It is like the strain in Peru and Chile; the Food Agency has not looked at it.
    """
    rule = scene.rulebook.entities.get(name)
    if rule is None or rule.kind not in ("place", "agency"):
        return False
    named = [one for one in scene.names.items if one.entity == name]
    if any(one.text in _title(scene) for one in named):
        return False
    if rule.kind == "agency":
        return all(one.start >= _lead_end(scene) for one in named)
    return len(named) == 1 and not _LIKE.isdisjoint(scene.text[named[0].start - 1 : named[0].start])


@overall
def votes(scene: Scene) -> dict[str, int]:
    """How much each name is what the document is about, the foremost first.

    Of two with as many votes first what the title names first, then one of the rules that is no
    agency, then what the text names first.
    """
    found: defaultdict[str, int] = defaultdict(int)
    places: dict[str, int] = {}
    lead_end, title = _lead_end(scene), _title(scene)
    own, banks = _paper(scene), raters(scene)
    money, said, rules = scene.rulebook.money_words, scene.said, scene.rulebook.entities
    for name in persons_left_out(scene, scene.names.items):
        text, entity = name.text, name.entity
        rule = rules.get(entity)
        if (rule and rule.kind == "source") if entity else own.startswith(text):
            continue  # also the paper itself, or what its name begins with, in its heading
        if text in money or entity in banks:
            continue  # 日圓債市成焦點
        here = (rule is None or rule.kind == "place") and is_where(scene, name)
        if here or is_forecaster(scene, name):
            continue
        shown = text if text in title else "" if entity else _shown_short(title, text)
        titled = _of_title(scene, name) if shown else 0
        if titled and not entity and not text.isascii() and reports(scene, name):
            titled = 0  # 旅游局: 1月旅客升24%
        tells = name.start in said and says(said, name)
        if titled or not (tells or foretells(scene, name)):
            found[key(name)] += titled + (3 if name.start < lead_end else 1)
            if titled:
                places.setdefault(key(name), title.index(shown))
    return {name: found[name] for name in sorted(found, key=_foremost(scene, found, places))}


def _title(scene: Scene) -> str:
    return scene.document.source.title or scene.text.partition("\n")[0]


def _lead_end(scene: Scene) -> int:
    return scene.sentences[min(_LEAD, len(scene.sentences)) - 1].end if scene.sentences else 0


def _foremost(
    scene: Scene, found: Mapping[str, int], places: Mapping[str, int]
) -> Callable[[str], tuple[int, float, bool]]:
    """How names stand in order, by their votes and their `places` in the title."""
    rules = scene.rulebook.entities

    def rank(name: str) -> tuple[int, float, bool]:
        acts = name in rules and rules[name].kind != "agency"
        return -found[name], places.get(name, inf), not acts

    return rank


def _of_title(scene: Scene, name: Name) -> int:
    """The votes of a name that stands in the title, most for a firm: Corvane, beyond China."""
    if not name.text:
        return 0
    rule = scene.rulebook.entities.get(name.entity)
    return _FIRM if rule is not None and rule.kind == "company" else 2


def _shown_short(title: str, name: str) -> str:
    """The first word of an unknown name that a title has alone: Halcyon of Halcyon Foods."""
    first, blank, _ = name.partition(" ")
    if not blank or first not in title or len(first) < _SHORTEST or not first[0].isupper():
        return ""
    return first if re.search(rf"\b{re.escape(first)}\b(?! [A-Z])", title) else ""


def _paper(scene: Scene) -> str:
    """The publisher, unless it is a firm: its statement is about itself.

    A firm tells its form or where its shares are listed: Corvane Foods plc, 蓝汀（纳斯达克：LT）.
    """
    publisher, text = scene.document.source.publisher or "", scene.text
    form = _form(scene.rulebook)
    for name in scene.names.items:
        if name.entity or not name.text or not publisher.startswith(name.text):
            continue
        if form.search(publisher, len(name.text)) or form.match(text, name.end):
            return ""
    return publisher


@lru_cache(maxsize=4)
def _form(rulebook: Rulebook) -> "re.Pattern[str]":
    """What stands behind the name of a firm: Corvane plc (LSE: CVN), 蓝汀有限公司."""
    latin, wide = by_script(rulebook.group("firm").get("form", ()))
    called = "|".join(map(re.escape, latin)) or "(?!)"
    return lazily(rf",? ?(?:(?i:{called})\b|(?:有限|股份|{either(wide)})*{_LISTED}|有限|股份有限)")
