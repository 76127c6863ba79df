"""Names that a text explains by others: 阿里巴巴(Alibaba), National Rail Board (NRB)."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from claimcheck.model.mention import Name
from claimcheck.model.pattern import lazily
from claimcheck.model.seeking import begun_at
from claimcheck.recognising.scripts import LETTERS, UPPER

_LOOKED_AT = 50_000  # code points of a text in which names are counted
_ALIAS = lazily(
    rf"(?P<zh>[\u4e00-\u9fff]{{2,10}})\s?[（(](?P<en>[A-Z][{LETTERS}0-9 .&-]{{1,30}})[）)]"
    rf"|(?P<long>[{UPPER}][{LETTERS}0-9’&-]*(?: [{LETTERS}0-9’&-]+){{1,6}}) \((?P<short>[A-Z][A-Za-z&]{{1,9}})\)"
)
_BRACKET = lazily(rf"[（(][A-Z][{LETTERS}0-9 .&-]{{1,30}}[）)]")
# What may stand before such a bracket, read backwards.
_LEAD = lazily(rf"\s?[\u4e00-\u9fff]{{1,10}}| [{LETTERS}0-9’&-]+(?: [{LETTERS}0-9’&-]+){{1,6}}")
_LEAD_REACH = 100


def aliases(
    text: str, declared: Sequence[Name], brackets: Sequence[int]
) -> dict[str, tuple[str, str]]:
    """Folded alias -> the name that it stands for, and that name's entity."""
    entities = {name.text.casefold(): name.entity for name in declared}
    found: dict[str, tuple[str, str]] = {}
    for match in _explained(text, brackets):
        main, alias = match["long"], match["short"]
        if match["zh"]:
            main, alias = _recurring(text, match["zh"]), match["en"]
        if match["short"]:
            if not _stands_for(alias, main):
                continue
            main = _without_lead(alias, main)
        entity = entities.get(main.casefold()) or entities.get(alias.casefold(), "")
        found[alias.casefold()] = main, entity
    return found


def _explained(text: str, brackets: Sequence[int]) -> Iterator[re.Match[str]]:
    """The names with an alias in brackets behind them: few, so they are looked for from there."""
    for bracket in begun_at(brackets, _BRACKET, text):
        lead = _lead(text, bracket.start())
        match = _ALIAS.search(text, lead, bracket.end()) if lead < bracket.start() else None
        if match:
            yield match


def _lead(text: str, place: int) -> int:
    """Where the words begin that may be a name and end at a place: that place if there are none."""
    reach = _LEAD_REACH
    while True:
        low = max(0, place - reach)
        run = _LEAD.match(text[low:place][::-1])
        start = place - (run.end() if run else 0)
        if start > low or not low:
            return start
        reach *= 2


def _recurring(text: str, run: str) -> str:
    """The name that a run of Chinese ends with: the longest end of it that stands again and again.

    人工智能公司曜砾(Aurelith): 曜砾 is what the text goes on to speak of.
    """
    times = text.count(run[-2:], 0, _LOOKED_AT)
    for start in range(len(run) - 1):
        if text.count(run[start:], 0, _LOOKED_AT) * 2 > times:
            return run[start:]
    return run


def _stands_for(short: str, long: str) -> bool:
    """An acronym of the words, or their beginning."""
    initials = "".join(word[0] for word in long.split() if word[0].isupper())
    return short.upper() in (initials, initials[-len(short) :]) or long.lower().startswith(
        short.lower()
    )


def _without_lead(short: str, long: str) -> str:
    """The last words of which an acronym is made: of `March the National Rail Board` three."""
    words = long.split()
    for place in range(len(words) - 1, 0, -1):
        rest = words[place:]
        if rest[0][0].isupper() and "".join(w[0] for w in rest if w[0].isupper()) == short:
            return " ".join(rest)
    return long


def aliased(kept: Sequence[Name], called: dict[str, tuple[str, str]]) -> Iterator[Name]:
    """The names, each with what it is an alias of or what it is called besides."""
    short = {main: alias for alias, (main, _) in called.items()}
    for name in kept:
        main = None if name.entity else called.get(name.text.casefold())
        if main:
            yield Name(name.start, name.end, main[0], main[1], name.text.casefold())
        elif also := short.get(name.text, ""):
            yield msgspec.structs.replace(name, also=also)
        else:
            yield name
