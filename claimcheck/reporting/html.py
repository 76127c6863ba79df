"""The HTML report: one file, no network, works without scripts and better with them."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from claimcheck.reporting import charts
from claimcheck.reporting.interface import LANGUAGES, words
from claimcheck.reporting.page import page
from claimcheck.reporting.rendering import FOLDER, filtered, page_style, policy, template
from claimcheck.reporting.report import Report
from claimcheck.reporting.width import inert

if TYPE_CHECKING:
    from markupsafe import Markup


def _word(known: dict[str, str]) -> "Callable[[str], Markup]":
    """A word that a script can put into the reader's language."""
    from markupsafe import Markup

    def word(key: str) -> "Markup":
        if key not in known:
            return Markup("{}").format(inert(key))
        return Markup('<span data-t="{}">{}</span>').format(key, known[key])

    return word


def _number(language: str, *, both: bool) -> "Callable[[object, str], Markup]":
    """A number that a script can write as the reader does: 380bn is 3,800亿."""
    from markupsafe import Markup

    def number(item: object, name: str) -> "Markup":
        shown = filtered(name, item, language)
        other = filtered(name, item, "zh") if both else shown
        if shown == other:
            return Markup("{}").format(shown)
        return Markup('<span data-zh="{}">{}</span>').format(other, shown)

    return number


def report_lines(report: Report, *, lang: str | None = None) -> Iterator[str]:
    """The page, line by line, in `lang` (`en`, `zh`); without it in that of the reader's browser.

    Without scripts such a page is English.
    """
    from markupsafe import Markup

    style, style_hash = page_style()
    script = (FOLDER / "report.js").read_text(encoding="utf-8").strip()
    known = words(lang or "en")
    shown = page(report)
    # Where the browser chooses, messages come in both languages, except on very large pages.
    both = lang is None and not shown.compact
    text = template("report.html.j2").render(
        page=shown,
        tongues=tuple(LANGUAGES) if both else (lang or "en",),
        chart=charts,
        t=_word(known),
        plain=known,
        words={language: words(language) for language in ("en", "zh")},
        lang=lang,
        language=lang or "en",
        both=both,
        n=_number(lang or "en", both=both),
        style=style,
        script=Markup(script),  # noqa: S704  our own file
        style_hash=style_hash,
        script_hash=policy(script),
    )
    yield from text.rstrip("\n").split("\n")
