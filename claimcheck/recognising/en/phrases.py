"""English words that are a quantity in themselves: doubled, half of, one in five, ranks."""

import re
from decimal import Decimal

from claimcheck.model.fillers import HEDGES
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.en.numerals import PARTS, SCALES, numeral, single
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import ONE, Numeral, integral, rounded

_WORD = lazily(r"[A-Za-z]+(?:-(?:fold|digit))?")
_PART = lazily(
    r"(?: - |[ -])(?:an? )?(?P<part>hal(?:f|ves)|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?"
    r"|eighths?|ninths?|tenths?"
    r"|hundredths?|thousandths?)(?![a-z-])",
    re.IGNORECASE,
)
_SCALE = lazily(
    r" (?:of )?(?:a )?(hundred|thousand|million|billion|trillion|dozen)(?![a-z])", re.IGNORECASE
)
_POINT = lazily(r"(?: of)?(?: a)?(?: |-)(?:percentage |percent )?points?(?![a-z])")
_ARTICLE = lazily(r"\b(?:a|an|one)[ -]$", re.IGNORECASE)
_BY = lazily(rf"\bby{HEDGES} $", re.IGNORECASE)
_OF = lazily(r" (?:of |the |its |all |their |as many|people\b)")
_NOT_OF = lazily(
    r" of (?:fiscal|FY|\d|the (?:year|month|century|fiscal|calendar|decade)|this (?:year"
    r"|month)|last (?:year|month)|next year|20)"
)
_ONE_IN = lazily(
    r"[ -](?:in|out of|of(?= every))[ -](?:every )?(?P<n>[A-Za-z]+(?:-(?!year)[A-Za-z]+)?|\d+)(?![ -]?(?:years?|months?|quarters?|days?"
    r"|weeks?|decades?|%|percent|million|hours?|minutes?))(?=[ ,.;:)]|$)",
    re.IGNORECASE,
)
_OPEN = lazily(
    r"(?P<many>dozens|tens|hundreds|thousands|lakhs|crores|millions|billions|trillions)"
    r"(?: of (?P<of>thousands|lakhs|crores|millions|billions|trillions))?(?P<tail> of)?(?![a-z])",
    re.IGNORECASE,
)
_SOME = lazily(
    r"(?:several|(?:a )?few) (?:(?P<hundred>hundred) ?)?(?P<scale>hundred|thousand|lakh|crore"
    r"|million|billion|trillion|dozen)?(?![a-z])",
    re.IGNORECASE,
)
_DIGIT = lazily(r"(?P<many>single|double|two|triple|three)[ -]digits?(?![a-z])", re.IGNORECASE)
_TIMES_NEEDS = lazily(
    r" (?:the|that|its|their|what|last|as|from|in|to|since|over|year|compared|against|versus"
    r"|by|a(?! (?:day|week|month|year)\b)|than|[a-z]+'s)\b|[.,;)]|$"
)
_OPENERS = frozenset(
    "dozens tens hundreds thousands lakhs crores millions billions trillions several few a single"
    " double two triple three".split()
)
_OPEN_LOW = {
    "dozens": 12,
    "tens": 10,
    **{word + "s": int(f) for word, f in SCALES.items() if word != "dozen"},
}


def word_at(text: str, place: int) -> str:
    """The Latin word that begins at `place`, in lower case, `-fold` and `-digit` included."""
    found = _WORD.match(text, place)
    return found.group().lower() if found else ""


_QUARTERS = (1, 3)  # two quarters are half a year, no half


def part(text: str, number: Numeral | None, place: int) -> Draft | None:
    """`half`, `two thirds`, `three-quarters`: a share in percent before `of`, else a fraction."""
    found = _PART.match(text, number.end) if number else None
    if number:
        if not found:
            return None
        many, start, end, name = number.value, number.start, found.end(), found["part"].lower()
    else:
        name = word_at(text, place)
        article = _ARTICLE.search(text, max(0, place - 4), place)
        if name != "half" and not article:
            return None
        many, start, end = ONE, article.start() if article else place, place + len(name)
    whole = PARTS.get(single(name))
    if not whole or (found and name.startswith("quarter") and many not in _QUARTERS):
        return None
    made = Draft(start, end, many / whole, step=ONE / whole, bare=True, words=True)
    said = _said(text, made)
    return None if made.bare and name.startswith("quarter") and not found else said


def written_share(text: str, number: Numeral) -> Draft | None:
    """`1/3 of voters` is a share in percent; `1/3` alone a number."""
    made = Draft(number.start, number.end, number.value, bare=True)
    if not _is_share(text, made) or number.value > 1:
        return None
    made.value, made.unit, made.bare = rounded(made.value * 100), "percent", False
    return made


def _said(text: str, made: Draft) -> Draft:
    """What a fraction is a part of: a million, a point, a whole that follows, or nothing."""
    scale, point = _SCALE.match(text, made.end), _POINT.match(text, made.end)
    if scale:
        factor = SCALES[scale.group(1).lower()]
        made.value, made.step, made.end = made.value * factor, made.step * factor / 5, scale.end()
        made.scaled, made.bare = True, False
    elif point:
        made.unit, made.end, made.bare = "percentage_point", point.end(), False
    elif _is_share(text, made):
        made.value, made.unit, made.step = rounded(made.value * 100), "percent", ONE
        made.bare = False
    return made


def _is_share(text: str, made: Draft) -> bool:
    if _OF.match(text, made.end) and not _NOT_OF.match(text, made.end):
        return True
    return _BY.search(text[max(0, made.start - 24) : made.start]) is not None


def one_in(text: str, number: Numeral) -> Draft | None:
    """`one in five`, `3 out of 10`: a share in percent."""
    found = _ONE_IN.match(text, number.end)
    if not found or number.value > 100 or number.value < 1 or not integral(number.value):
        return None
    word = found["n"].lower()
    whole = Decimal(word) if word.isdigit() and len(word) < 9 else _worded(word)
    if not whole or whole <= number.value or 1900 <= whole < 2100:
        return None
    share = rounded(number.value * 100 / whole)
    return Draft(number.start, found.end("n"), share, "percent", words=True)


def _worded(word: str) -> Decimal | None:
    found = numeral(word, 0)
    return found.value if found and found.end == len(word) else None


def open_magnitude(text: str, place: int, word: str) -> Draft | None:
    """`tens of thousands of`, `several hundred`, `double-digit`; `word` is the first one."""
    if word.partition("-")[0] not in _OPENERS:
        return None
    found = _DIGIT.match(text, place)
    if found:
        low = Decimal({"single": 1, "double": 10, "two": 10}.get(found["many"].lower(), 100))
        return Draft(place, found.end(), low, "percent", bound=">=", step=low, ceiling=low * 10)
    found = _OPEN.match(text, place)
    if found and (found["of"] or found["tail"]):
        low = Decimal(_OPEN_LOW[found["many"].lower()]) * (
            _OPEN_LOW[found["of"].lower()] if found["of"] else 1
        )
        end = found.end("of") if found["of"] else found.end("many")
        return _open(place, end, low)
    found = _SOME.match(text, place)
    if found and (found["scale"] or found["hundred"]):
        low = SCALES[(found["scale"] or "hundred").lower()] * (
            100 if found["hundred"] and found["scale"] else 1
        )
        return _open(place, found.end(), low)
    return None


def _open(start: int, end: int, low: Decimal) -> Draft:
    return Draft(
        start, end, low, bound=">=", step=low, ceiling=low * 10, scaled=low > 12, words=True
    )


def multiple(text: str, place: int, words: Vocabulary) -> Draft | None:
    """`doubled`, `tenfold`, `twice as many`, `more than double`."""
    word = word_at(text, place)
    value = words.multiples.get(word)
    if value is None:
        return None
    end = place + len(word)
    change = "increase" if value > 1 else "decrease"
    if word in words.changes:
        return Draft(place, end, value, "times", change=change, words=True)
    needs = _TIMES_NEEDS.match(text, end)
    if not needs or (word in ("twice", "thrice") and not needs.group().startswith(" ")):
        return None
    return Draft(place, end, value, "times", words=True)
