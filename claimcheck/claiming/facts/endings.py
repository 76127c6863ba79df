"""Words that may end a text, found by their lengths and not one by one."""

from collections.abc import Mapping, Sequence


class Endings:
    """Words with what each of them tells."""

    def __init__(self, told: Mapping[str, str]) -> None:
        self.told = told
        self._lengths = sorted({len(word) for word in told}, reverse=True)

    def of(self, text: str) -> Sequence[str]:
        """The words that a text ends with, the longest first.

        >>> Endings({"will": "will", "has": "done", "also has": "done"}).of("Lumen also has")
        ['also has', 'has']
        """
        told = self.told
        return [word for length in self._lengths if (word := text[-length:]) in told]
