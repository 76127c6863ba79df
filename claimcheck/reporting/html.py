"""The HTML report: one file, no network, works without scripts and better with them."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model.claim import Claim
from claimcheck.reporting import charts
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.interface import words
from claimcheck.reporting.page import figure, interval, page
from claimcheck.reporting.report import Report
from claimcheck.reporting.width import inert

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

_TEMPLATES = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "inert": inert,
        "excerpt": excerpt,
        "figure": figure,
        "interval": interval,
        "lang": _lang,
        "who": _who,
        "when": _when,
    }
    return environment.get_template("report.html.j2")


def _lang(claim: Claim) -> str:
    return claim.language or "en"


def _who(claim: Claim) -> str:
    return inert(claim.publisher or claim.path)


def _when(claim: Claim) -> str:
    first, last = claim.time_start, claim.time_end
    if first == last:
        return str(first) if first else ""
    return f"{first or '…'} – {last or '…'}"


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _word(known: dict[str, str]) -> "Callable[[str], Markup]":
    """A word that a script can put into the reader's language."""
    from markupsafe import Markup

    def word(key: str) -> "Markup":
        if key not in known:
            return Markup("{}").format(inert(key))
        return Markup('<span data-t="{}">{}</span>').format(key, known[key])

    return word


def report_lines(report: Report, *, lang: str | None = None) -> Iterator[str]:
    """The page, line by line, in `lang` (`en`, `zh`); without it in that of the reader's browser.

    Without scripts such a page is English.
    """
    from markupsafe import Markup

    style = (_TEMPLATES / "report.css").read_text(encoding="utf-8").strip()
    script = (_TEMPLATES / "report.js").read_text(encoding="utf-8").strip()
    known = words(lang or "en")
    text = _template().render(
        page=page(report),
        chart=charts,
        t=_word(known),
        plain=known,
        words={language: words(language) for language in ("en", "zh")},
        lang=lang,
        style=Markup(style),  # noqa: S704  our own file
        script=Markup(script),  # noqa: S704  our own file
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    yield from text.rstrip("\n").split("\n")
