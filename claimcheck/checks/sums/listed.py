"""A count before a list must be that of its items: `three layers: hardware, models, software`."""

import re
from collections.abc import Iterator

from claimcheck.checks.messages import say
from claimcheck.checks.sums.outcome import failed, recorded
from claimcheck.checks.sums.passage import Passage, finds, holds_word, words
from claimcheck.comparing.intervals import Interval
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.schema import Rulebook

CODE = "CC211"
_INTRO_EN = lazily(r"^ (?:[\w'-]+ ){0,2}[\w'-]+(?: (?:of|for|in|from)(?: [\w'-]+){1,6})?:\s+")
_INTRO_ZH = lazily(r"^[^,\uff0c。;\uff1b:\uff1a、()—]{1,12}(?:\uff1a|:|——)\s*")
_BRACKETS = lazily(r"[(\uff08\[][^()\uff08\uff09\[\]]*[)\uff09\]]")
_AND_EN = lazily(r"\s+and\s+")
_PLAIN_EN = r"^(?!%s )[^\d]+$"
_ORDINALS = r"%s|[一二三四五六七八]是|其[一二三四五六七八]|第[一二三四五六七八](?=[,\uff0c、])"
_SHORT = 4  # words of an item that is surely one
_MOST = 12


def find(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """Small counts right before a colon (or a dash in Chinese) and a list to the sentence's end."""
    for claim in passage.claims:
        items = _items(passage, claim, rulebook)
        if items is None:
            continue
        number = float(claim.value or 0)
        message = say("list-holds", one=claim, items=_many(items))
        if items.low <= number <= items.high:
            yield recorded(CODE, [[claim]], message, rulebook)
        elif _clean(passage, claim, rulebook):
            message = say("list-fails", one=claim, items=_many(items))
            yield failed(CODE, [[claim]], message, rulebook, severity="warning")


def _clean(passage: Passage, claim: Claim, rulebook: Rulebook) -> bool:
    """True if nothing but short items stands in a list: no ages, no appositions, no clauses."""
    listed = passage.text[claim.about.offset + len(claim.quote) :].strip(" .。\n")
    listed = re.split("[:\uff1a]|——", listed, maxsplit=1)[-1]
    if listed[:1] > "\u2e80":
        return not re.search("[,\uff0c]", listed)
    items = re.split(r"[,;]\s*|\s+and\s+", listed)
    plain = finds(rulebook, "no-item", _PLAIN_EN)
    return all(len(i.split()) <= _SHORT and plain.match(i.strip() or "x") for i in items)


def _many(items: Interval) -> str:
    return f"{items.low:g}" if items.low == items.high else f"{items.low:g} to {items.high:g}"


def _items(passage: Passage, claim: Claim, rulebook: Rulebook) -> Interval | None:
    """How many items may be counted in the list behind a count; None where there is none."""
    small = claim.unit == "count" and claim.bound == "=" and 2 <= (claim.value or 0) <= _MOST
    if not small or claim.value_high is not None:
        return None
    rest = passage.text[claim.about.offset + len(claim.quote) :]
    wide = rest.strip()[:1] > "\u2e80"
    intro = _INTRO_ZH.match(rest) if wide else _INTRO_EN.match(rest)
    if intro is None or holds_word(intro[0], words(rulebook, "partly")):
        return None
    if len(passage.after(claim, intro.end())) < intro.end():
        return None  # another figure stands before the colon
    listed = _BRACKETS.sub("", rest[intro.end() :]).strip()
    if not listed or holds_word(listed, words(rulebook, "partly")):
        return None
    ordinals = finds(rulebook, "item", _ORDINALS, re.IGNORECASE).findall(listed)
    if len(ordinals) > 1:
        return Interval(len(ordinals), len(ordinals))
    return _chinese(listed, rulebook) if wide else _english(listed)


def _chinese(listed: str, rulebook: Rulebook) -> Interval | None:
    """Items between 、 up to the next other mark; 和 may part two items or stand inside one."""
    row = re.split(r"[,\uff0c。;\uff1b!\uff01]", listed)[0]
    items = [item for item in row.split("、") if item]
    if len(items) < 2:
        return None
    extra = len(finds(rulebook, "and").findall(row))
    return Interval(len(items), len(items) + extra)


def _english(listed: str) -> Interval | None:
    """Items between semicolons, else between commas and a last `and`."""
    clean = listed.rstrip(". ")
    if ";" in clean:
        count = len([item for item in clean.split(";") if item.strip()])
        return Interval(count, count)
    if ". " in clean or clean.count(",") < 1:
        return None
    parts = [part for part in clean.split(",") if part.strip()]
    last = parts[-1].strip()
    if last.startswith(("and ", "or ")):
        return Interval(len(parts), len(parts))
    joined = len(_AND_EN.findall(last))
    return Interval(len(parts), len(parts) + 1) if joined else None
