"""Words that may stand between a cue and its number: from *about* 12, to *just* 5, 增至*约*5亿.

Pieces for the patterns of all grammars, so that none lists the words again. There they are but
passed over; what they make of a number, the rules tell (`q-bound-before`).
"""

_HEDGES = (
    *("about", "around", "roughly", "nearly", "almost", "over", "under", "at least"),
    *("(?:more|less|fewer) than", "just", "only", "some"),
)
HEDGE = "|".join(_HEDGES)
HEDGE_LASTS = tuple(dict.fromkeys(word.rpartition(" ")[2] for word in _HEDGES))  # what it ends with
HEDGES = f"(?: (?:{HEDGE}))*"  # each behind its blank
FILLERS = f"(?: (?:{HEDGE}|the|an?|record))*"  # also an article: to a record 12, from the 12
HEDGES_ZH = "(?:接近|[约約近逾超]?[过過]?)"
