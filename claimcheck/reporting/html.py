"""The HTML report: one file, no network, works without scripts."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.model.claim import Claim
from claimcheck.model.wire import plain
from claimcheck.reporting.excerpt import excerpt
from claimcheck.reporting.report import Report
from claimcheck.reporting.width import inert

if TYPE_CHECKING:
    from jinja2 import Template

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
    environment.filters |= {"inert": inert, "excerpt": excerpt, "figure": _figure, "lang": _lang}
    return environment.get_template("report.html.j2")


def _figure(claim: Claim) -> str:
    value = plain(claim.value) if claim.value is not None else ""
    top = f"–{plain(claim.value_high)}" if claim.value_high is not None else ""
    bound = "" if claim.bound == "=" else f"{claim.bound} "
    return inert(f"{bound}{value}{top} {claim.unit}")


def _lang(claim: Claim) -> str:
    return claim.language or "en"


def report_lines(report: Report) -> Iterator[str]:
    """The page, line by line."""
    yield from _template().render(report=report).splitlines()
