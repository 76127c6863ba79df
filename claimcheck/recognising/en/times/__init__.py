"""English time expressions."""

from collections.abc import Sequence

from claimcheck.model.pattern import lazily
from claimcheck.model.small_counts import COUNT
from claimcheck.recognising.en.times import (
    account_years,
    counted_months,
    days,
    ends,
    lengths,
    months,
    next_years,
    parts,
    quarters,
    relative,
    seasons,
    words,
    years,
)
from claimcheck.recognising.forms import Form, Grammar, Table
from claimcheck.recognising.scan import at_it, trie

FORMS = (
    *days.FORMS,
    *months.FORMS,
    *ends.FORMS,
    *quarters.FORMS,
    *counted_months.FORMS,
    *years.FORMS,
    *account_years.FORMS,
    *next_years.FORMS,
    *relative.FORMS,
    *lengths.FORMS,
    *parts.FORMS,
    *seasons.FORMS,
)
_WHOLE = (
    *(
        "this last next previous past coming upcoming following current final closing very full"
    ).split(),
    *("year week month quarter day calendar same corresponding prior comparable").split(),
    *("end middle beginning start twent thirt one prec foll").split(),
    *"decade century spring summer autumn fall winter latter".split(),
    *words.ORDINAL_STARTS.split(),
)
_UNITS = (
    "year quarter month fortnight week day hour hr min second centur decade night business"
).split()
_WAYS = "past last next coming following previous upcoming consecutive straight successive".split()
_FIGURES = (
    r"(?:19|20)\d\d(?!年)|\d{1,2}(?:[-/.]\d{1,2}[-/.]|/\d|st|nd|rd|th|[qh]|(?<=0)['’ ]?s"
    rf"|[ -]?(?:day )?(?:of )?(?:{trie([month[:3] for month in words.MONTHS])})"
    rf"|(?: (?:to|through|till|until|and) | ?[-–—~] ?)(?:the )?(?:\d|{trie(words.ORDINAL_STARTS.split())}))"
    rf"|\d{{1,3}} (?:{trie([*_UNITS, *_WAYS])})"
)
_COUNTED = rf"(?i:(?:the next |half )?(?:\d{{1,3}}|{trie(COUNT)}) (?:{trie(_UNITS)}))"
_NUMBERS = [word for word in COUNT if len(word) > 2 and " " not in word]
_PRIOR = r"(?i:(?:the )?pr(?:ior|e))"
# What follows the commonest words of all where they begin a time.
_BEHIND = {
    "#": rf"(?i:{_FIGURES}|\d{{1,3}}-day |\d{1, 2}-month )",
    "the": rf" (?i:\d|{trie(sorted(_WHOLE))})",
    "a": rf" (?i:couple|{trie(_UNITS)})",
    "an": rf" (?i:{trie(_UNITS)})",
    **dict.fromkeys(_NUMBERS, rf"(?i:-day|-month | (?:of|{trie([*_UNITS, *_WAYS])}))"),
    **dict.fromkeys(("in", "within", "for"), f" {_COUNTED}"),
    **dict.fromkeys(("from", "on", "than", "above", "below"), f" {_PRIOR}"),
    "over": rf" (?:{_COUNTED}|{_PRIOR})",
    "that": r" (?i:day)",
    "at": r" (?i:present|the moment)",
    "full": r"[ -](?i:year)",
}
_SIGN_BEHIND = lazily(r"(?:\d+|(?i:the) )(.?)")
_THIS = (
    *"this last next previous past coming upcoming following current fiscal financial".split(),
    *"week fortnight month quarter qtr half year decade century work calendar".split(),
    *"morning afternoon evening spring summer autumn fall winter".split(),
    *(name[:3] for name in (*words.MONTHS, *words.WEEKDAYS)),
    *_NUMBERS,
)


def grammar(named: Sequence[Form], *, sparse: bool = False) -> Grammar:
    """The forms of English times, with those of named days.

    In a `sparse` text most signs are no letters of English words, so `places` begins with one.
    """
    forms = Table([*FORMS, *named])
    starts = sorted({word for word in forms if word.isalpha()})
    gates = _gates(named)
    small = trie(starts, gates)
    cased = {form: word for word in starts for form in (word.capitalize(), word.upper())}
    large = trie(sorted(cased), {form: gates.get(word, "") for form, word in cased.items()})
    small, large = (rf"((?:{word})(?![a-z]))" for word in (small, large))
    if sparse:
        begins = rf"(?:(?=[0-9]){gates['#']}|(?=[a-z])(?={small})|(?=[A-Z])(?={large}))"
        places = rf"[A-Za-z0-9](?<![A-Za-z0-9].){at_it(begins)}"
        return Grammar(forms, lazily(places), part=ends.until, behind=_SIGN_BEHIND)
    # It begins with the sign before a place: there are far fewer of these than of letters.
    places = rf"[^A-Za-z0-9](?={small}|[A-Z]{at_it(large)}|[0-9]{at_it(gates['#'])})"
    return Grammar(forms, lazily(places), "\n", ends.until, _SIGN_BEHIND)


def _gates(named: Sequence[Form]) -> dict[str, str]:
    """What words must have behind them: the commonest, and those that begin names of days alone."""
    names = {word: listed for form in named for word, listed in form.opens.items()}
    this = trie(sorted({*_THIS, *names} - {"#"}))
    gates = {**dict.fromkeys(names.keys() - Table(FORMS), "(?!)"), "this": rf" (?i:\d|{this})"}
    gates |= _BEHIND
    for word in gates.keys() & names:
        whole = at_it(f"(?i:{names[word]})", 0 if word == "#" else len(word))
        gates[word] += f"|{whole}"
    return {word: f"(?={gate})" for word, gate in gates.items()}
