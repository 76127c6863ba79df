"""The noun phrase that a figure measures: what stands with its metric, or names it alone.

"cloud revenue" and "games revenue" carry one metric and two modifiers that no rule may know;
where no rule knows the metric either, the phrase itself is all there is.
"""

from collections.abc import Iterator

from claimcheck.claiming.phrase import stem, stop_words, stopped
from claimcheck.claiming.scene import Scene
from claimcheck.model.mention import Hit, Quantity
from claimcheck.model.pattern import lazily
from claimcheck.rulebook.script import simplified

_MOST_WORDS, _MOST_CHARS = 4, 10
_BLANKS = lazily(r"[\s-]+")
_WORD = lazily(r"[A-Za-z][A-Za-z’'&-]*")
_BEFORE = lazily(r"(?:^|[^A-Za-z])(?P<word>[A-Za-z][A-Za-z’'&-]*?)(?:[’']s)?[ -]$")
_BEHIND = lazily(r"\s(?:of|from|in|for|at|to)\s(?:the |its |their |all |a )?")
_NEXT = lazily(r"[ -]?(?P<word>[A-Za-z][A-Za-z’'&-]*)")
_WIDE = lazily(r"[一-鿿A-Za-z0-9]*")  # read backwards
_FIRST = ("o", "f", "i", "a", "t")  # letters of the words behind
_BREAKS = (" ", "-", "\n")
_LINK_ZH = lazily(r"(?:[为達达有是至到约近超逾了已共也则仅同]|突破|超过|达到|合计|收获)+\s*$")


def head(scene: Scene, quantity: Quantity, term: Hit | None, clause: int) -> tuple[str, ...]:
    """Folded words of the phrase: modifiers of the metric's word, or the whole open phrase.

    That stands before the quantity in its `clause`.
    """
    if term is None:
        return tuple(dict.fromkeys(_open(scene, quantity, clause)))
    return tuple(dict.fromkeys([*_left(scene, term.start), *_right(scene, term.end)]))


def _taken(scene: Scene, start: int, end: int) -> bool:
    """True where something else is said: a time, a figure, a change, a modifier of the rules."""
    return scene.taken.meets(start, end)


def _named(scene: Scene, start: int, end: int) -> bool:
    return scene.named.meets(start, end)


def _left(scene: Scene, end: int) -> Iterator[str]:
    if scene.text[end : end + 1] >= "一":
        yield from _left_wide(scene, end)
        return
    for _ in range(_MOST_WORDS):
        if scene.text[end - 1 : end] not in _BREAKS:
            return
        low = max(0, end - 30)
        found = _BEFORE.search(scene.text, max(low, scene.text.rfind(" ", low, end - 1)), end)
        if not found or stopped(found["word"], scene.rulebook):
            return
        start = found.start("word")
        if _taken(scene, start, end - 1) or _named(scene, start, end - 1):
            return
        yield stem(found["word"])
        end = start


def _left_wide(scene: Scene, end: int) -> list[str]:
    run = _WIDE.match(scene.text[max(0, end - _MOST_CHARS) : end][::-1])
    start = end - run.end() if run else end
    start = max(start, scene.taken.last(start, end) + 1, scene.named.last(start, end) + 1)
    return pairs(scene, scene.text[start:end])


def pairs(scene: Scene, run: str) -> list[str]:
    """Pairs of neighbouring characters without those that mean little."""
    run, stop = simplified(run), stop_words(scene.rulebook)
    tells = [letter.lower() not in stop for letter in run]
    if len(run) == 1:
        return [run] if tells[0] else []
    both = zip(run, run[1:], tells, tells[1:], strict=False)
    return [one + other for one, other, tells_one, tells_other in both if tells_one and tells_other]


def _right(scene: Scene, start: int) -> Iterator[str]:
    if scene.text[start + 1 : start + 2] not in _FIRST:
        return
    found = _BEHIND.match(scene.text, start)
    at = found.end() if found else -1
    for _ in range(_MOST_WORDS if found else 0):
        word = _NEXT.match(scene.text, at)
        if not word or stopped(word["word"], scene.rulebook):
            return
        if _taken(scene, *word.span("word")) or _named(scene, *word.span("word")):
            return
        yield stem(word["word"])
        at = word.end()


def _open(scene: Scene, quantity: Quantity, start: int) -> Iterator[str]:
    if quantity.counted:
        for word in _BLANKS.split(quantity.counted):
            yield from ([stem(word)] if word.isascii() else pairs(scene, word))
        return
    text = scene.text[start : quantity.start]
    if text and max(text) >= "一":
        linked = _LINK_ZH.search(text)
        yield from _left_wide(scene, start + (linked.start() if linked else len(text)))
        return
    words = [
        m
        for m in _WORD.finditer(scene.text, start, quantity.start)
        if not stopped(m[0], scene.rulebook)
        and not _taken(scene, *m.span())
        and not _named(scene, *m.span())
    ]
    for found in words[-_MOST_WORDS:]:
        yield stem(found[0])
