"""The templates of pages and drawings: everything that is put into them is escaped."""

from base64 import b64encode
from collections.abc import Callable, Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model.finding import Finding
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.figures import (
    exactly,
    held,
    interval,
    measured,
    source,
    sources,
    tag,
    wordings,
)
from claimcheck.reporting.page import below
from claimcheck.reporting.timeline_lines import chain, change
from claimcheck.reporting.width import inert

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from markupsafe import Markup

_TONGUES = {"en": "en", "zh": "zh-Hans"}
FOLDER = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    shown: dict[str, Callable[..., object]] = {
        "inert": inert,
        "excerpt": excerpt,
        "measured": measured,
        "exactly": exactly,
        "interval": interval,
        "held": held,
        "sources": sources,
        "wordings": wordings,
        "change": change,
        "chain": chain,
        "below": below,
        "told": _told,
        "who": source,
        "lang": tag,
    }
    environment.filters |= shown
    return environment


def _told(finding: Finding, languages: Sequence[str]) -> list[tuple[str, str]]:
    """The message in these languages (one that it is told in, if in none of them)."""
    told = [(_TONGUES[name], finding.said[name]) for name in languages if name in finding.said]
    return told or [("en", finding.message)]


def template(name: str) -> "Template":
    """A template of the package by its name."""
    return _environment().get_template(name)


def filtered(name: str, item: object, language: str) -> str:
    """What a filter of the templates makes of an item in a language."""
    return str(_environment().filters[name](item, language))


def page_style() -> "tuple[Markup, str]":
    """The style of all pages, and its hash for the content security policy."""
    from markupsafe import Markup

    style = (FOLDER / "report.css").read_text(encoding="utf-8").strip()
    return Markup(style), policy(style)  # noqa: S704  our own file


def policy(text: str) -> str:
    """The hash by which a content security policy lets a style or script in."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
