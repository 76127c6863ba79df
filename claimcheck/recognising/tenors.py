"""How long bonds and loans run, which names them and is no figure: the 10-year yield, 十年期国债."""

from claimcheck.model.pattern import lazily
from claimcheck.recognising.draft import Draft

_UNITS = ("year", "month", "week", "day")
_PAPER = lazily(
    r" (?:(?:[A-Z][A-Za-z.]+|government|benchmark|sovereign|corporate|state|index-linked|fixed|variable|floating|green) ){0,3}"
    r"(?:notes?|bonds?|yields?|Treasury|Treasuries|gilts?|[Bb]unds?|JGBs?|T?-?bills?|swaps?|debt|paper|rates?|mortgages?"
    r"|copper|alumini?um|zinc|nickel|tin|lead|LME|contracts?|futures|forwards?|Libor|Euribor|SOFR"
    r"|loan prime rate|LPR|loans?|tenors?|maturit(?:y|ies)|fixed-rate|Japanese government|US government)\b"
)
_STANDS = lazily(
    r" (?:was|is|at|went|did|topped|hit|rose|fell|climbed|dropped|yield(?:s|ed)?|traded|stood|ended|closed)\b| (?:to|at) \d|[’']s\b"
)
_THE = lazily(r"\b[Tt]he $")
_ZH = lazily(
    r"期(?=[^，。；、\d]{0,6}(?:债|債|收益率|孳息|殖利率|LPR|[贷貸]款|房[贷貸]|利率|存款|存[单單]|票[据據]))"
)


def is_tenor(text: str, draft: Draft) -> bool:
    """Whether a length is that of a bond or a loan told of."""
    if draft.unit not in _UNITS or draft.high is not None:
        return False
    if text[draft.end - 1] > "\u2e80":
        return _ZH.match(text, draft.end) is not None
    if "-" not in text[draft.start : draft.end]:
        return False
    if _PAPER.match(text, draft.end):
        return True
    named = _THE.search(text, max(0, draft.start - 4), draft.start)
    return bool(named and _STANDS.match(text, draft.end))
