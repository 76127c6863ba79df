"""Words of the rules that are but a part of a name, or of a unit, and say nothing by themselves.

The farmers of 农民党 are no farmers, and nothing of Hilton Worldwide need be told of the world.
"""

from collections.abc import Mapping, Sequence

from claimcheck.claiming.shelf import latest
from claimcheck.model.mention import Hit, Name, Quantity
from claimcheck.rulebook.schema import Rulebook

_LONG = 24  # code points of a long name
_OWN = ("place", "segment", "season")  # kinds of those that such a word is a modifier of


def measures(
    text: str,
    hits: Mapping[str, Sequence[Hit]],
    names: Sequence[Name],
    quantities: Sequence[Quantity],
    rulebook: Rulebook,
) -> list[Hit]:
    """The metric words that are no part of a name or of a unit: 39 cents a share."""
    firms, words = _firms(rulebook), hits.get("metric", ())
    each = [item for item in quantities if "/" in item.unit]
    return [
        hit
        for hit, name, unit in zip(words, latest(names, words), latest(each, words), strict=True)
        if (unit is None or unit.end < hit.end) and not (name and _is_part(text, hit, name, firms))
    ]


def modifiers(
    text: str, hits: Mapping[str, Sequence[Hit]], names: Sequence[Name], rulebook: Rulebook
) -> list[Hit]:
    """The words of modifier families that are no part of a name: Hilton Worldwide, Tata Steel.

    What a part of a firm is named by is a modifier of that firm: Alibaba Cloud. So is a place.
    """
    firms, rules, words = _firms(rulebook), rulebook.entities, hits.get("family", ())

    def is_part(hit: Hit, name: Name) -> bool:
        if name.end < hit.end:
            return False
        rule = rules.get(name.entity)
        if rule is None:
            return _is_part(text, hit, name, firms) or _is_proper(text, hit, name, rulebook)
        return rule.kind not in _OWN

    around = zip(words, latest(names, words), strict=True)
    return [hit for hit, name in around if name is None or not is_part(hit, name)]


def _firms(rulebook: Rulebook) -> tuple[str, ...]:
    return tuple(rulebook.group("name-org").get("words", ()))


def _is_part(text: str, hit: Hit, name: Name, firms: tuple[str, ...]) -> bool:
    """Whether a word is but a part of an organisation's name: the farmers of 农民党."""
    if hit.end >= name.end or hit.start - name.start > _LONG:
        return False
    return text[hit.end : name.end].lower().lstrip("s'’ ").endswith(firms)


def _is_proper(text: str, hit: Hit, name: Name, rulebook: Rulebook) -> bool:
    """Whether a word with a capital stands in a name with a word of its own: the Norvik Daily.

    No everyday word is one, nor letters alone: Net Income and Non-GAAP EPS are no such names.
    """
    goes_on = text[name.end : name.end + 2].strip().isupper()  # Corvane Adjusted EBITDA
    if goes_on or not text[hit.start].isupper() or name.end - name.start == hit.end - hit.start:
        return False
    rest = f"{text[name.start : hit.start]} {text[hit.end : name.end]}".split()
    return any(
        word.istitle() and word.isalpha() and word.lower() not in rulebook.common for word in rest
    )
