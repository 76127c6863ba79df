"""The words of a sentence and how near they stand to each of its numbers.

A sentence is laid out once for all its numbers. Outwards from a number, to either side, words
weigh less and less, so that a walk may end where enough of them were found.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import itemgetter

from claimcheck.claiming.gaps import widths
from claimcheck.model.pattern import lazily

# It begins with a set of letters, so that all others are passed over quickly.
_WORD = lazily(r"[A-Za-z一-鿿](?:(?<=[A-Za-z])[A-Za-z'-]*[A-Za-z]|(?<=[一-鿿])[一-鿿]*)")
_LATIN = lazily(r"[A-Za-z][A-Za-z'-]*[A-Za-z]")  # the same where no others are
_SENTENCE_WEIGHT, _PER_NUMBER, _HALF = 0.35, 0.45, 8.0
_REACH = 600  # characters: no word further off weighs enough to be kept
KEEP = 24

_Weighed = tuple[float, Sequence[str]]
"""What a run of letters counts as, and how much it weighs."""
_weight = itemgetter(0)


class _Rounded(dict[float, float]):
    """A weight rounded; few are ever met."""

    def __missing__(self, weight: float) -> float:
        known = self[weight] = round(weight, 3)
        return known


_ROUNDED = _Rounded()


class Wording:
    """The words of a text in [`start`, `end`), of which those in `known` count as what it says.

    Numbers begin at `numbers`, in the stretch that is laid out: up to that of the next sentence.
    """

    def __init__(
        self,
        text: str,
        span: tuple[int, int],
        laid_out: tuple[int, int],
        numbers: Sequence[int],
        known: Mapping[str, Sequence[str]],
    ) -> None:
        self._text, self._zero, self._numbers = text, laid_out[0], numbers
        part = text[slice(*laid_out)]
        self._widths = widths(part)
        found = (_LATIN if part.isascii() else _WORD).finditer(text, *span)
        self._runs = [(word.span(), tokens) for word in found if (tokens := known[word[0]])]
        self._begins = [span[0] for span, _ in self._runs]

    def near(self, opens: int, closes: int, clause: int) -> dict[str, float]:
        """The words nearest to the number at [opens, closes) with their weights, rounded.

        The heaviest come first, equal ones in their own order. What stands before its `clause`
        weighs less.
        """
        behind = first = bisect_left(self._begins, closes)
        while first and self._runs[first - 1][0][1] > opens:
            first -= 1
        runs = self._before(first, opens, clause) if first else []
        runs += self._behind(behind, closes)
        if first < behind:
            runs += self._across((first, behind), opens, closes, clause)
        return _heaviest(runs)

    def _before(self, first: int, opens: int, clause: int) -> list[_Weighed]:
        """The runs before a number, the nearest first."""
        found: list[_Weighed] = []
        numbers, zero, width_at = self._numbers, self._zero, self._widths
        before = passed = bisect_left(numbers, opens)
        far, low, share = _HALF + width_at[opens - zero], opens - _REACH, 1.0
        for (start, end), tokens in self._runs[first - 1 :: -1]:
            if start < low:
                break
            while passed and numbers[passed - 1] >= end:
                passed -= 1
                share = _PER_NUMBER ** (before - passed)
            weight = _HALF / (far - width_at[end - zero]) * share
            found.append((weight * _SENTENCE_WEIGHT if start < clause else weight, tokens))
        return found

    def _behind(self, behind: int, closes: int) -> list[_Weighed]:
        """The runs behind a number, the nearest first."""
        found: list[_Weighed] = []
        numbers, zero, width_at = self._numbers, self._zero, self._widths
        until = passed = bisect_left(numbers, closes)
        last, far = len(numbers), _HALF - width_at[closes - zero]
        high, share = closes + _REACH, 1.0
        for (start, _), tokens in self._runs[behind:]:
            if start > high:
                break
            while passed < last and numbers[passed] < start:
                passed += 1
                share = _PER_NUMBER ** (passed - until)
            found.append((_HALF / (far + width_at[start - zero]) * share, tokens))
        return found

    def _across(
        self, among: tuple[int, int], opens: int, closes: int, clause: int
    ) -> Iterator[_Weighed]:
        """The English words that share letters with a number; more for those that it begins in."""
        numbers = self._numbers
        passed, until = bisect_left(numbers, opens), bisect_left(numbers, closes)
        for (start, end), tokens in self._runs[slice(*among)]:
            if start < opens - _REACH or not self._text[start].isascii():
                continue
            while passed < until and numbers[passed] < start:
                passed += 1
            inside = passed
            while inside < until and numbers[inside] < end:
                inside += 1
            weight = _PER_NUMBER ** (passed - inside)
            yield weight * (1.0 if start >= clause else _SENTENCE_WEIGHT), tokens


def _heaviest(runs: list[_Weighed]) -> dict[str, float]:
    """The first words of runs, the heaviest first."""
    runs.sort(key=_weight, reverse=True)
    found: dict[str, float] = {}
    before = 0.0
    for weight, tokens in runs:
        if weight == before:
            return _heaviest(_together(runs))
        if len(found) >= KEEP:
            break
        before, told = weight, _ROUNDED[weight]
        for token in tokens:
            if token not in found:
                found[token] = told
    return found if len(found) <= KEEP else dict(islice(found.items(), KEEP))


def _together(runs: Iterable[_Weighed]) -> list[_Weighed]:
    """The runs, those of one weight as one with its words in order."""
    found: dict[float, Sequence[str]] = {}
    for weight, tokens in runs:
        found[weight] = sorted([*found[weight], *tokens]) if weight in found else tokens
    return [*found.items()]
