"""English plurals of rule words, made so that a rule states each word once."""

_FINISHED = ("s", "ed", "ing", "able")


def forms(word: str) -> tuple[str, ...]:
    """A word and its plural: of its last part, or of the part before "of" or "per".

    >>> forms("job cut"), forms("cost of living"), forms("delivery")
    (('job cut', 'job cuts'), ('cost of living', 'costs of living'), ('delivery', 'deliveries'))
    >>> forms("营收")
    ('营收',)
    """
    if not word.isascii():
        return (word,)
    for joint in (" of ", " per ", " in ", " for "):
        head, found, tail = word.partition(joint)
        if found:
            return _unique(word, f"{_plural(head)}{joint}{tail}")
    return _unique(word, _plural(word))


def _unique(*words: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _plural(word: str) -> str:
    if word.endswith(("ss", "sh", "ch", "x")):
        return word + "es"
    if word.endswith(_FINISHED) or not word[-1:].isalpha():
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"
