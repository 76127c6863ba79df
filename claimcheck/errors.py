"""The one error that a user can meet: what is wrong, where, and what to do."""

from collections.abc import Sequence


class ClaimcheckError(Exception):
    """Something is wrong with an input, a rule or an option; the command ends with 2.

    `where` is `file`, `file:line` or `file:line:column`; `hint` says what to do.
    `trace` is that of a fault of ours, told with `--debug`.
    """

    def __init__(self, problem: str, where: str = "", hint: str = "", trace: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.where = where
        self.hint = hint
        self.trace = trace

    def __str__(self) -> str:
        """One line with the place, and a second line with the hint."""
        head = f"{self.where}: {self.problem}" if self.where else self.problem
        return f"{head}\n  hint: {self.hint}" if self.hint else head

    def __reduce__(self) -> tuple[type, tuple[str, str, str, str]]:
        """Pickled whole, so that it crosses from a worker process."""
        return type(self), (self.problem, self.where, self.hint, self.trace)


def suggestion(word: str, known: Sequence[str], what: str) -> str:
    """`did you mean "money"? Known: …`."""
    from difflib import get_close_matches  # 10 ms that only a mistake costs

    close = get_close_matches(word, known, 1)
    start = f'did you mean "{close[0]}"? ' if close else ""
    listed = ", ".join(sorted(known)[:12])
    return f"{start}{what}: {listed}"
