"""Runs of Chinese characters that a text says again and again: those are names."""

import re
from collections import Counter
from collections.abc import Sequence

SUBJECT = (2, 6)  # length of a Chinese subject without a suffix, in characters
AGAIN = 2  # how often a run must stand in the text to be taken for a name anywhere
_STAYS = 0.6  # of the occurrences of a run must go on alike for a longer one


class Recurring:
    """Which beginnings of runs stand in a text again and again, counted in one pass."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self.text = text
        self.counts: Counter[str] = Counter()
        wanted = {text[start : start + 2] for start in starts}
        if not wanted:
            return
        first, second = (re.escape("".join({*letters})) for letters in zip(*wanted, strict=True))
        begin = re.compile(f"[{first}](?=[{second}])")
        found = [at for one in begin.finditer(text) if text[(at := one.start()) : at + 2] in wanted]
        for length in range(SUBJECT[0], SUBJECT[1] + 1):
            self.counts.update([text[at : at + length] for at in found])

    def end(self, start: int, end: int) -> int:
        """Where the part of a run ends that recurs, 0 when none does.

        It is as long as most of its occurrences go on in the same way.
        """
        times = self.counts[self.text[start : start + 2]]
        if times < AGAIN or end - start < SUBJECT[0]:
            return 0
        at = start + SUBJECT[0]
        while at < end:
            longer = self.counts[self.text[start : at + 1]]
            if longer < AGAIN or longer < _STAYS * times:
                break
            at, times = at + 1, longer
        return at
