"""English time expressions."""

from collections.abc import Sequence

from claimcheck.model.pattern import lazily
from claimcheck.recognising.en.times import (
    days,
    ends,
    lengths,
    months,
    parts,
    quarters,
    relative,
    seasons,
    words,
    years,
)
from claimcheck.recognising.forms import Form, Grammar, table
from claimcheck.recognising.scan import at_it, trie

FORMS = (
    *days.FORMS,
    *months.FORMS,
    *ends.FORMS,
    *quarters.FORMS,
    *years.FORMS,
    *relative.FORMS,
    *lengths.FORMS,
    *parts.FORMS,
    *seasons.FORMS,
)
_WHOLE = (
    *("this last next previous past coming upcoming following current final very full").split(),
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
# What follows the commonest words of all where they begin a time.
_BEHIND = {
    "the": rf"(?= (?i:\d|{trie(sorted(_WHOLE))}))",
    "a": rf"(?= (?i:couple|{trie(_UNITS)}))",
}


def grammar(named: Sequence[Form]) -> Grammar:
    """The forms of English times, with those of named days."""
    forms = table([*FORMS, *named])
    starts = sorted({word for word in forms if word.isalpha()})
    cased = {form: word for word in starts for form in (word, word.capitalize(), word.upper())}
    days = "|".join(["(?!)", *(form.opens for form in named)])
    behind = {
        form: f"(?:{_BEHIND[word]}|{at_it(f'(?i:{days})', len(word))})"
        for form, word in cased.items()
        if word in _BEHIND
    }
    digits = rf"(?<=[0-9]){at_it(f'(?i:{_FIGURES}|{days})')}"
    words = at_it(rf"((?:{trie(sorted(cased), behind)})(?![a-z]))")
    firsts = "".join(dict.fromkeys(word[0] for word in cased))
    places = lazily(rf"[{firsts}0-9](?<![A-Za-z0-9]{{2}})(?:{digits}|{words})")
    return Grammar(forms, places, ends.until)
