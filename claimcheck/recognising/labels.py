"""Bare numbers behind a label: `Injuries: 9`, `- New cases in week 9: 352`."""

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.recognising.counted import is_counted
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.vocabulary import Vocabulary

# `Injuries: 9`, `Shelters open: 6` in a line of its own or between semicolons.
_LABEL = lazily(rf"(?:^|[\n;|]) ?[-*•·]? ?(?P<label>[A-Z][a-z]+(?: [a-z]+){{0,3}}) ?: ?{HEDGES} ?$")
# `- New cases in week 9 (23 February - 1 March): 352`
_LONG_LABEL = lazily(
    r"(?:^|\n) ?[-*•·] ?(?P<label>(?=[A-Z])(?:[A-Za-z-]+ ){0,2}?(?P<noun>[A-Za-z]+) (?:[a-z]+ed|in|since"
    rf"|among|on|at|by|for|from|to|of)\b[^:\n;|]{{2,70}}) ?: ?{HEDGES} ?$"
)
# `- Commercial deliveries 150, up 63%`
_ITEM = lazily(r"(?:^|\n) ?[-*•·] ?(?P<label>[A-Z][a-z]+(?: [a-z]+)?) $")
_ITEM_ENDS = lazily(r",? (?:vs\.?|versus|against|compared|up|down|from|\()|\n|$")
_MEASURED = lazily(r"^(?:Price|Cost|Fee|Average|Rate|Share)\b|\bin [a-z]+$")  # in millions
LABEL_ENDS = lazily(r" ?(?:[.;|\n]|$|,\s|\()| (?:are|were|remain|since)\b")


def labelled(text: str, other: Draft, words: Vocabulary) -> str:
    """What the label of a bare number counts, "" where it counts nothing."""
    item = _ITEM.search(text, max(0, other.start - 40), other.start)
    if item and _ITEM_ENDS.match(text, other.end):
        noun = item["label"].split()[-1]
        return noun if noun.lower() in words.bulletins else ""
    mark = text[max(0, other.start - 12) : other.start]
    if ":" not in mark or not LABEL_ENDS.match(text, other.end):
        return ""
    if text[other.end : other.end + 1] == ":":
        return ""
    found = _LABEL.search(text, max(0, other.start - 60), other.start)
    return _named(found["label"], words) if found else _listed(text, other, words)


def _named(label: str, words: Vocabulary) -> str:
    """A short label that tells of things that are counted, "" for another one: office hours."""
    said = label.split()
    units = any(word in words.latin for word in said)
    return label if not units and any(is_counted(word, words) for word in said) else ""


def _listed(text: str, other: Draft, words: Vocabulary) -> str:
    """What an item of a list counts whose label tells more than that: when, where, of whom."""
    found = _LONG_LABEL.search(text, max(0, other.start - 90), other.start)
    if found is None or _MEASURED.search(found["label"]):
        return ""
    return found["noun"] if found["noun"].lower() in words.bulletins else ""
