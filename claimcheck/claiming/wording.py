"""The words of a sentence and how near they stand to each of its numbers.

A sentence is laid out once for all its numbers. Outwards from a number, to either side, words
weigh less and less, so that a walk may end where enough of them were found.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from claimcheck.claiming.gaps import widths
from claimcheck.model.pattern import lazily

# It begins with a set of letters, so that all others are passed over quickly.
_WORD = lazily(r"[A-Za-z一-鿿](?:(?<=[A-Za-z])[A-Za-z'-]*[A-Za-z]|(?<=[一-鿿])[一-鿿]*)")
_LATIN = lazily(r"[A-Za-z][A-Za-z'-]*[A-Za-z]")  # the same where no others are
_SENTENCE_WEIGHT, _PER_NUMBER, _HALF = 0.35, 0.45, 8.0
_REACH = 600  # characters: no word further off weighs enough to be kept
KEEP = 24


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
        self._runs = [(*word.span(), tokens) for word in found if (tokens := known[word[0]])]
        self._begins = [run[0] for run in self._runs]

    def near(self, opens: int, closes: int, clause: int) -> dict[str, float]:
        """The weights of the words nearest to the number at [opens, closes), in no order.

        What stands before its `clause` weighs less.
        """
        behind = first = bisect_left(self._begins, closes)
        while first and self._runs[first - 1][1] > opens:
            first -= 1
        found = self._before(first, opens, clause) if first else {}
        if behind < len(self._runs):
            _join(found, self._behind(behind, closes))
        if first < behind:
            _join(found, self._across((first, behind), opens, closes, clause))
        return found

    def _before(self, first: int, opens: int, clause: int) -> dict[str, float]:
        found: dict[str, float] = {}
        numbers, zero, width_at = self._numbers, self._zero, self._widths
        before = passed = bisect_left(numbers, opens)
        far, room, low, share = _HALF + width_at[opens - zero], KEEP, opens - _REACH, 1.0
        for start, end, tokens in self._runs[first - 1 :: -1]:
            if room <= 0 or start < low:
                break
            while passed and numbers[passed - 1] >= end:
                passed -= 1
                share = _PER_NUMBER ** (before - passed)
            weight = _HALF / (far - width_at[end - zero]) * share
            if start < clause:
                weight *= _SENTENCE_WEIGHT
            for token in tokens:
                if token not in found:
                    found[token] = weight
                    room -= 1
        return found

    def _behind(self, behind: int, closes: int) -> dict[str, float]:
        found: dict[str, float] = {}
        numbers, zero, width_at = self._numbers, self._zero, self._widths
        until = passed = bisect_left(numbers, closes)
        last, far, room = len(numbers), _HALF - width_at[closes - zero], KEEP
        high, share = closes + _REACH, 1.0
        for start, _, tokens in self._runs[behind:]:
            if room <= 0 or start > high:
                break
            while passed < last and numbers[passed] < start:
                passed += 1
                share = _PER_NUMBER ** (passed - until)
            weight = _HALF / (far + width_at[start - zero]) * share
            for token in tokens:
                if token not in found:
                    found[token] = weight
                    room -= 1
        return found

    def _across(
        self, among: tuple[int, int], opens: int, closes: int, clause: int
    ) -> dict[str, float]:
        """The English words that share letters with a number; more for those that it begins in."""
        found: dict[str, float] = {}
        numbers = self._numbers
        passed, until = bisect_left(numbers, opens), bisect_left(numbers, closes)
        for start, end, tokens in self._runs[slice(*among)]:
            if start < opens - _REACH or not self._text[start].isascii():
                continue
            while passed < until and numbers[passed] < start:
                passed += 1
            inside = passed
            while inside < until and numbers[inside] < end:
                inside += 1
            weight = _PER_NUMBER ** (passed - inside)
            weight *= 1.0 if start >= clause else _SENTENCE_WEIGHT
            _join(found, dict.fromkeys(tokens, weight))
        return found


def _join(found: dict[str, float], others: Mapping[str, float]) -> None:
    """Add the words that were not found, and of the others the greater weight."""
    for token, weight in others.items():
        if token not in found or weight > found[token]:
            found[token] = weight
