"""The claims diff as one HTML page, without a network and without scripts."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from claimcheck.reporting.claims_diff import Change
from claimcheck.reporting.diff_lines import counted, message
from claimcheck.reporting.interface import words
from claimcheck.reporting.rendering import page_style, template


def _transition(change: Change) -> str:
    return change.transition


def html_lines(changes: Sequence[Change], *, lang: str = "en") -> Iterator[str]:
    """What became of claims, the worst first, with what to do; both sentences side by side."""
    style, policy = page_style()
    text = template("diff.html.j2").render(
        groups=[
            (name, list(own))
            for name, own in groupby(changes, key=lambda change: change.transition)
        ],
        counts=counted(changes),
        why=lambda change: message(change, lang),
        plain=words(lang),
        lang="zh-Hans" if lang == "zh" else "en",
        style=style,
        style_hash=policy,
    )
    yield from text.rstrip("\n").split("\n")
