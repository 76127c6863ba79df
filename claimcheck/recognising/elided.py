"""Numbers whose unit or noun was said of the number before: `66 seats from 82`, `and the Greens 26`."""

from collections.abc import Sequence

from claimcheck.model.fillers import FILLERS, HEDGE
from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.earlier import earlier, is_earlier_length
from claimcheck.recognising.paired import paired
from claimcheck.recognising.points import points
from claimcheck.recognising.recounted import (
    is_corrected,
    is_next_place,
    is_portion,
    is_recounted,
    is_step,
    parts,
)
from claimcheck.recognising.told import is_part, is_told
from claimcheck.recognising.vocabulary import Vocabulary
from claimcheck.recognising.written import integral

_NEW_CLAUSE = r",? (?:as(?! of\b)|while|when|where|after|before|because(?! of\b)|though|although|whereas|but) "
_BACK = lazily(
    rf"(?:(?!{_NEW_CLAUSE})[^.;:!?\n\d]){{0,40}}?[, (](?:up |down |compared with |against |versus |and not |instead of )?"
    rf"(?:from|against|versus|vs\.?|compares? (?:with|to)|compared with|up from|down from|to"
    rf"|(?:more|less|fewer|higher|lower) than(?= the)){FILLERS} ?$"
)
_HELD = lazily(rf"\b(?:from|against|versus|compared with){FILLERS} $")
_UP_FROM = lazily(rf"\b(?:up|down) from{FILLERS} $")
_DOWN_FROM = lazily(rf",? (?:up|down) from{FILLERS} ")
# `14 jets in October, when it was on strike, against 33 in September`
_AGAINST = lazily(
    rf"[^.;:!?\n\d]{{0,125}}, (?:(?:up |down )from|against|compared with|versus){FILLERS} "
)
_FAR_BACK = lazily(rf"[^.;:!?\n\d]{{0,60}}?[, ](?:up|down) from{FILLERS} ?$")
_AFTER = lazily(rf", after{FILLERS} ")
_THEN = lazily(r" (?:in|on|at|for|last|a (?:year|month|week)|the) |[.,;\n]")
# `21 people, not 23,`; `18.4 million euros, or 26%, of its fund of 70 million`.
_NOT = lazily(
    rf"(?:[^.;:!?\n\d]{{0,40}},|,?) (?:(?:and |but )?not|rather than|instead of){FILLERS} ?$"
)
_WHOLE = lazily(
    rf",? ?(?:out )?of (?:its|the|their|an?|his|her|our)(?: [a-z-]+){{0,4}} of{FILLERS} ?$"
)
# `27.4 pupils, up 1.4`, `412,000 tonnes, about 38,000 short of plan`, `11 of 34 counts; the other 23`.
_BY = lazily(rf"(?: [a-z-]+){{0,4}},? (?:up|down|a (?:rise|fall|drop|gain|loss) of){FILLERS} $")
_SO_FAR = lazily(rf"[^.;:!?\n\d]{{0,50}},(?: or)?{FILLERS} $")
_SHORT_OF = lazily(
    r" (?:short of|below|above|ahead of|(?:fewer|less|more) than|fewer(?=[.,;)\n]|$))\b"
)
_REST = lazily(rf"\b(?:the (?:remaining|other)|of whom|of which|among them){FILLERS} $")
# `310 million euros; it will now cost 480 million, plus 10 million in fees`
_COSTS = lazily(
    r"\b(?:cost(?:s|ing)?|worth|pay(?:s|ing)?|paid|spend(?:s|ing)?|spent|invest(?:s|ed|ing)?|plus"
    rf"|(?:fee|fine|bill|cap|ceiling|limit|price|cost|budget) (?:is|was|of|at|(?:has |had )?(?:reached|rose to|risen to|grown to))){FILLERS} $"
)
# `Of its 12 spans, seven stand.`
_OF_ITS = lazily(r"\b[Oo]f (?:(?:the|its|their|his|her|our|all|those) )?$")
_OF_THEM = lazily(r"^ of (?:them|these|those|which|the [a-z]+)(?=,)")  # 33 of them, Kent 15
_OF_GAP = lazily(r"(?: [a-z]+ed)?, ")
_STANDS = lazily(r"(?: [a-z]+){1,5}")
_PRICE_AGAIN = lazily(r",? and (?:its|the|his|her|their)(?: [a-z]+){1,2} ")
# `64 are reported missing`, `while 430 remain in shelters`: whom or what was counted before.
_OPENS = lazily(rf"(?<!\d)(?<!\d,)(?:[,;]|,? (?:and|while|but|with|whereas)){FILLERS} $")
_STAY = lazily(r" (?:are|were|have|had|remain(?:ed)?|died|survived|still|stayed)\b")
_GOES_ON = lazily(r" (?:to|until|till|through)\b| [A-Z]| ?[ap]\.?m\b| ?[:/]\d")
# `and National Renewal 67`, `, the Greens 26`: the verb and the noun are left out.
_GAP = lazily(
    r"(?:[,;] |,? (?:and|while|but|with|against) )(?:(?:and|while|but) )?(?:the )?"
    r"(?:(?:(?:[A-Z][\w'’.&-]*|of|the) ){1,5}(?:(?:has|had|won|took|got|gets|holds|held|with) )?"
    r"|(?:smaller|larger|bigger|other|latter|former|second|first|rest) )"
    rf"(?:(?:{HEDGE}) )*$"
)
# `655 services on Thursday and 615 on Friday`, `212 homes were destroyed and 41 damaged`.
_PLACE = r" (?:on|in|at|for|from|by|to|with|since) "
_SPLIT = lazily(
    rf"(?:(?: (?:were|was|are|went|came)(?: [a-z]+)?)?(?:{_PLACE}| of (?=a |last |the ))[^,.;:\d]{{1,40}}?|[^,.;:\d]{{0,45}}?(?:(?:ed|en|lost|hurt)| as [^,.;:\d]{{1,24}}?)),? (?:and|but) (?:another )?$"
)
_SPLIT_AFTER = lazily(rf"{_PLACE}| as |(?: (?:were|was))? (?:[a-z]+ed|hurt|lost)\b")
# `25 deaths: nine in the mill and 16 in the yard`: the parts that are listed behind a colon.
_LISTED = lazily(r"[^.;\d]{0,60}: ?$")
_NEXT_PART = lazily(rf"{_PLACE}[^.;:\d]{{1,40}}?(?:,? and (?:[\d]|[a-z]+{_PLACE})|, \d)")
_ENDED = lazily(
    r"(?:[.,;:)\n]|$| (?:and|in|on|at|after|before|by|while|but|since|last|a|this|from)\b)(?!\d)"
)
_BREAK = lazily(r"[.!?\n]\s")
_YEAR = lazily(r" (?:in|since|of|for)(?: [A-Z][a-z]+)? (?:19|20)\d\d\b")
_REACH, _MUCH = 130, 5
_POINTS = (" point", "point", "-point")


def elided(text: str, found: Sequence[Draft], words: Vocabulary) -> None:
    """Give each number that has nothing of its own what the number before it has."""
    found = [one for one in found if not _is_year(one)]
    for place, other in enumerate(found):
        if other.kind != "quantity":
            continue
        if text.startswith(_POINTS, other.end):
            after = found[place + 1] if place + 1 < len(found) else None
            points(text, _of_no_length(found, place, words), other, after)
        told = other.bare and _alone(other) and _is_told(text, found, place, words)
        other.bare, other.told = other.bare and not told, told
        one, end = earlier(text, found, place, words)
        if one is None or one.kind != "quantity" or other.start - end > _REACH:
            continue
        paired(text, one, other, words)
        whole = parts(text, found, place) if _alone(other) and other.bare else None
        if whole:
            _take(whole, other)
            _take(whole, found[place + 1])
        elif _alone(other) and (one.unit == "count" or not told):
            if _takes(text, one, other, words, end):
                _take(one, other)
            else:
                _parallel(text, found, place)


def _is_told(text: str, found: Sequence[Draft], place: int, words: Vocabulary) -> bool:
    if is_told(text, found[place], words) or is_recounted(text, found, place):
        return True
    return is_step(text, found, place)


def _of_no_length(found: Sequence[Draft], place: int, words: Vocabulary) -> Draft | None:
    """The number before this one, but for a length or an age in between."""
    for one in reversed(found[max(0, place - 2) : place]):
        if one.unit not in words.lengths:
            return one
    return None


def _parallel(text: str, found: Sequence[Draft], place: int) -> None:
    """`31.2% and 70 seats, the Greens 8.9% and 19`: the noun of the number in the same place."""
    if place < 3:
        return
    (first, counts), one, other = found[place - 3 : place - 1], found[place - 1], found[place]
    same = first.unit == one.unit == "percent" and counts.unit == "count" and counts.counted
    joint = text[first.end : counts.start]
    if same and joint == text[one.end : other.start] and len(joint) < 8:
        _take(counts, other)


def _alone(other: Draft) -> bool:
    """Whether a number has no unit and no noun, and is no year."""
    return other.unit == "count" and not other.counted and not _is_dated(other)


def _is_dated(other: Draft) -> bool:
    return integral(other.value) and 1900 <= other.value < 2200 and not other.grouped


def _is_year(other: Draft) -> bool:
    """`from 30.1 million in 2023`: a year that stands between two figures is none of them."""
    return other.bare and other.unit == "count" and not other.words and _is_dated(other)


def _takes(text: str, one: Draft, other: Draft, words: Vocabulary, end: int) -> bool:
    says = (one.unit == "count" and (one.counted or one.told)) or one.unit in words.sizes
    says = says or ("/" in one.unit and _is_near(one, other))  # 8.2 mph, up from 7.1
    if one.unit in words.lengths and not one.bare:
        if is_earlier_length(text, end, other) or _is_longer(text, one, other, end):
            return True
        return bool(_DOWN_FROM.fullmatch(text, end, other.start))
    if one.unit == "percent":
        return _is_percent(text, end, other)
    timed = one.unit in ("times", "percentage_point")
    if not says or timed or one.bare:
        return False
    gap = _OF_THEM.sub("", _YEAR.sub("", text[end : other.start]))
    if one.unit == "count" and one.counted and gap.startswith(f" {one.counted}"):
        gap = gap[len(one.counted) + 1 :]
    split = _SPLIT.fullmatch(gap) and one.unit == "count" and _SPLIT_AFTER.match(text, other.end)
    ended = _ENDED.match(text, other.end) and _GAP.fullmatch(gap)
    scaled = other.scaled and one.unit in words.money and not one.scaled
    back = (
        (_BACK.fullmatch(gap) or _FAR_BACK.fullmatch(gap))
        and not scaled
        and not _GOES_ON.match(text, other.end)
    )
    denied = _NOT.fullmatch(gap) and _ENDED.match(text, other.end)
    whole = one.unit in words.money and other.scaled and _WHOLE.fullmatch(gap)
    moved = _BY.fullmatch(gap) and _ENDED.match(text, other.end)
    aside = _SO_FAR.fullmatch(gap) and _SHORT_OF.match(text, other.end)
    costs = one.unit in words.money and other.scaled and _COSTS.search(gap)
    share = _is_share(text, one, gap, other) or is_portion(one, gap, other, words)
    again = other.grouped and one.unit in words.money and _PRICE_AGAIN.fullmatch(gap)
    listed = one.unit == "count" and _LISTED.fullmatch(gap) and _NEXT_PART.match(text, other.end)
    before = _THEN.match(text, other.end) and _is_earlier(one, gap, other)
    said = (before, costs, share, listed, back, ended, split, denied, whole, moved, aside, again)
    return any(said) or _goes_on(text, one, gap, other)


def _is_earlier(one: Draft, gap: str, other: Draft) -> bool:
    """`14 jets in October, against 33 in September`, `41,900 tonnes, after 53,700 a year earlier`."""
    if one.unit == "count" and _AGAINST.fullmatch(gap):
        return True
    alike = other.step == one.step and _is_near(one, other)
    return alike and _AFTER.fullmatch(gap) is not None


def _is_near(one: Draft, other: Draft) -> bool:
    """Whether two values are of one size: no rate is five times the one before."""
    return abs(other.value) < _MUCH * abs(one.value) and abs(one.value) < _MUCH * abs(other.value)


def _is_longer(text: str, one: Draft, other: Draft, end: int) -> bool:
    """`cut to 33 hours from 35`."""
    led = text[end : other.start] == " from " and text.endswith(" to ", 0, one.start)
    return led and not _GOES_ON.match(text, other.end)


def _is_percent(text: str, end: int, other: Draft) -> bool:
    """`58.3 per cent against 61.2`, `took 53.7 per cent, No 46.3`, `14%, up from 12`."""
    gap = text[end : other.start]
    ended = not other.scaled and not other.grouped and _ENDED.match(text, other.end) is not None
    if other.step == 1:
        return ended and bool(_BACK.fullmatch(gap) and _UP_FROM.search(gap))
    held = _HELD.search(gap) and _BACK.fullmatch(gap)
    return ended and bool(held or _GAP.fullmatch(gap))


def _is_share(text: str, one: Draft, gap: str, other: Draft) -> bool:
    """`Of its 12 spans, seven stand`: some of what was counted, as the subject of the clause."""
    of_its = (
        one.counted
        and _OF_GAP.fullmatch(gap)
        and _OF_ITS.search(text, max(0, one.start - 14), one.start)
    )
    return bool(of_its and other.value < one.value and _STANDS.match(text, other.end))


def _goes_on(text: str, one: Draft, gap: str, other: Draft) -> bool:
    """Whether the number is the subject of a clause of its own about what was counted."""
    if is_part(text, other) or is_next_place(text, one, gap, other):
        return True
    if is_corrected(text, one, gap, other):
        return True
    plain = one.unit == "count" and other.bare and not _BREAK.search(gap)
    if plain and _REST.search(text, max(0, other.start - 16), other.start):
        return other.step == 1
    return bool(
        plain
        and _STAY.match(text, other.end)
        and _OPENS.search(text, max(0, other.start - 30), other.start)
    )


def _take(one: Draft, other: Draft) -> None:
    other.unit, other.counted, other.bare, other.told = one.unit, one.counted, False, one.told
