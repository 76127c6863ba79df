"""English words that rank: ranked third, fourth largest, No. 2, in the top 10, topped the charts."""

import re
from decimal import Decimal

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.en.numerals import ORDINALS, UNITS
from claimcheck.recognising.en.phrases import word_at
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import ONE

_PLACE = lazily(
    r"(?: |-)(?P<noun>place|spot|position|largest|biggest|highest|most|best|worst|fastest"
    r"|smallest|lowest|longest|richest|in the world|globally|worldwide|nationally|overall"
    r"|among)"
)
# second-deadliest, third most expensive; but no second test, whose words are in the rules.
_SUPERLATIVE = lazily(r"[ -](?P<word>[a-z]{3,}est|(?:most|least)[ -][a-z]{3,})\b")
_RANKED = lazily(
    r"(?:rank(?:s|ed|ing)?|placed|finish(?:es|ed)|came|comes|coming|sits|stood"
    r"|stands)(?: (?:at|in|as|only|the|joint))*(?: the)? $",
    re.IGNORECASE,
)
_NUMBERED = lazily(
    r"(?:case|order|lot|docket|file|bill|permit|serial|account|flight|train|route|bus|room"
    r"|document|report|bulletin|issue|edition|notice|advisory|chapter|release|registration|licen[cs]e|reference|patent|phone|decree|resolution|law) $",
    re.IGNORECASE,
)
_NUMBER = lazily(
    r"[Nn]o\.? ?(?P<n>\d{1,3})(?!\d|[,.-]\d|%)|[Nn]umber[ -](?P<w>one|two|three|four|five)(?! of)"
)
_TOP_N = lazily(r"top[ -](?P<n>\d{1,3}|three|five|ten|twenty)(?!%| ?percent|[\d,])", re.IGNORECASE)
_IN = lazily(
    r"(?:in|into|among|enter(?:ed|s|ing)?|reach(?:ed)?|crack(?:ed)?|of|the|world's"
    r"|global) (?:the )?$",
    re.IGNORECASE,
)
_LIST_AFTER = lazily(
    r" (?:the |a )?[^.;,\n]{0,50}?(?:rankings?|charts?|lists?|leaderboards?|tables?|polls?)\b"
)
_LARGEST_IN = lazily(r"(?:largest|biggest) in [A-Z]")
_THE = lazily(r"(?:and|as|is|was|now|already) the $")


def rank(text: str, place: int, words: Vocabulary) -> Draft | None:
    """`ranked third`, `fourth largest`, `No. 2`, `in the top 10`, `topped the charts`."""
    word = word_at(text, place)
    if word in ORDINALS:
        return _ordinal(text, place, word, words)
    if word in ("no", "number"):
        found = _NUMBER.match(text, place)
        if not found or _NUMBERED.search(text, max(0, place - 14), place):
            return None
        value = Decimal(found["n"]) if found["n"] else UNITS[found["w"].lower()]
        return Draft(place, found.end(), value, "rank", kind="rank") if value else None
    if word == "top":
        found = _TOP_N.match(text, place)
        if not found or not _IN.search(text[max(0, place - 16) : place]):
            return None
        value = (
            Decimal(found["n"])
            if found["n"].isdigit()
            else UNITS.get(found["n"].lower(), Decimal(20))
        )
        return Draft(place, found.end(), value, "rank", kind="rank", bound="<=")
    return _best(text, place, word)


def _best(text: str, place: int, word: str) -> Draft | None:
    end = place + len(word)
    if word in ("topped", "tops", "topping"):
        return Draft(place, end, ONE, "rank", kind="rank") if _LIST_AFTER.match(text, end) else None
    if not _LARGEST_IN.match(text, place) or not _THE.search(text[max(0, place - 12) : place]):
        return None
    return Draft(place, end, ONE, "rank", kind="rank")


def _ordinal(text: str, place: int, word: str, words: Vocabulary) -> Draft | None:
    end = place + len(word)
    before = text[max(0, place - 30) : place]
    ranked = _RANKED.search(before)
    following = _PLACE.match(text, end)
    if not ranked and not following:
        return _superlative(text, place, end, words) if word != "first" else None
    if (
        following
        and following["noun"] in ("globally", "among", "most", "best", "highest", "overall")
        and not ranked
        and word == "first"
    ):
        return None
    return Draft(place, end, Decimal(ORDINALS[word]), "rank", kind="rank")


def _superlative(text: str, place: int, end: int, words: Vocabulary) -> Draft | None:
    found = _SUPERLATIVE.match(text, end)
    if not found or found["word"] in words.not_ranks:
        return None
    value = Decimal(ORDINALS[text[place:end].lower()])
    return Draft(place, found.end(), value, "rank", kind="rank")
