"""`timeline --format svg`: a drawing of each timeline, one below the other."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from claimcheck.reporting.charts import HEIGHT, WIDTH, Chart, timeline
from claimcheck.reporting.interface import words
from claimcheck.reporting.rendering import template
from claimcheck.reporting.timelines import Timeline

_EACH = HEIGHT + 40
_STYLE = (
    'text{font:12px system-ui,"Noto Sans CJK SC",sans-serif;text-anchor:middle;fill:#16181c}'
    ".head{font-weight:700;font-size:15px;text-anchor:start}.day{fill:#555b64;font-size:11px}"
    ".unit{text-anchor:start}path{fill:none;stroke:#0b5cad;stroke-width:2}"
    ".axis{stroke:#555b64;stroke-width:1}.level{opacity:.3}"
    ".step{stroke-width:1.5;stroke-dasharray:4 3;opacity:.7}.span{stroke-width:4;opacity:.3}"
    "circle,.p{fill:#0b5cad}"
)


class Drawn(NamedTuple):
    """A chart under the name of its slot."""

    slot: str
    chart: Chart


def svg_lines(found: Iterable[Timeline], *, lang: str = "en") -> Iterator[str]:
    """One drawing, line by line; timelines without two days are left out."""
    from markupsafe import Markup

    charts = [
        Drawn(row.slot, chart)
        for row in found
        if (chart := timeline(row.claims, fewest=2)) is not None
    ]
    text = template("timelines.svg.j2").render(
        charts=charts,
        language=lang,
        both=False,
        title=words(lang)["timelines"],
        style=Markup(_STYLE),  # noqa: S704  our own
        width=WIDTH,
        height=max(_EACH * len(charts), _EACH),
        each=_EACH,
    )
    yield from (line for line in text.split("\n") if line.strip())
