"""The one table of output formats: their module, line end, and what they can show."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple


class Format(NamedTuple):
    """Where a format is written, how its lines end, and what it can hold.

    `mark`: files begin with a byte-order mark. `claims`: it can show claims, not only findings.
    `whole`: beside findings it shows the claims of all documents.
    `suppressed`: it has a place of its own for suppressed findings, and so always holds them.
    """

    module: str
    newline: str = "\n"
    mark: bool = False
    claims: bool = True
    suppressed: bool = False
    whole: bool = False


FORMATS = {
    "text": Format("text"),
    "concise": Format("concise"),
    "jsonl": Format("jsonl"),
    "json": Format("json_"),
    "csv": Format("csv_", "\r\n", mark=True),
    "markdown": Format("markdown"),
    "html": Format("whole_page", whole=True),
    "github": Format("github"),
    "sarif": Format("sarif", claims=False, suppressed=True),
    "junit": Format("junit", claims=False),
    "gitlab": Format("gitlab", claims=False),
}
OF_CLAIMS = tuple(name for name, shape in FORMATS.items() if shape.claims)

Lines = Callable[..., Iterator[str]]


def lines(name: str, kind: str, items: Iterable[Any], **known: object) -> Iterator[str]:
    """The lines of a format for `claims` or `findings`.

    `known` (`summary`, `color` …) reaches only the reporters that ask for it by name.
    """
    module = import_module(f"claimcheck.reporting.{FORMATS[name].module}")
    report: Lines = getattr(module, f"{kind}_lines")
    return with_known(report, items, known)


def with_known(report: Lines, items: object, known: Mapping[str, object]) -> Iterator[str]:
    """Call a reporter with what it asks for by name."""
    asked = report.__code__.co_varnames[
        1 : report.__code__.co_argcount + report.__code__.co_kwonlyargcount
    ]
    return report(items, **{key: value for key, value in known.items() if key in asked})
