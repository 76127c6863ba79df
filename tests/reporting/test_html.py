"""The HTML report: whole without a network, inert, small, the same every time."""

import re
from datetime import date
from decimal import Decimal
from html.parser import HTMLParser

import pytest
from samples import claim, finding, many

from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding
from claimcheck.reporting.charts import bars, timeline
from claimcheck.reporting.html import report_lines
from claimcheck.reporting.interface import WORDS
from claimcheck.reporting.report import report


def rendered(*findings: Finding, lang: str | None = None) -> str:
    claims = [claim for one in findings for claim in one.claims]
    return "\n".join(report_lines(report(claims, findings, {}), lang=lang))


def test_both_quotes_are_marked_and_the_page_needs_nothing_else() -> None:
    text = rendered(finding(claim(), claim("90000")))
    assert "<mark>140000</mark>" in text
    assert "<mark>90000</mark>" in text
    assert 'id="f01ab"' in text
    assert "default-src 'none'" in text
    assert not re.search(r"(?:https?:|src=|url\(|@import)", text)


def test_the_same_claims_give_the_same_page() -> None:
    one = finding(claim(), claim("90000"))
    assert rendered(one) == rendered(one)


def test_the_page_speaks_the_language_that_was_asked_for() -> None:
    text = rendered(finding(claim(), claim("90000")), lang="zh")
    assert '<html lang="zh-Hans" data-fixed="1">' in text
    assert f">{WORDS['findings'][1]}</span>" in text


def test_each_quote_says_its_language() -> None:
    text = rendered(finding(claim(language="zh-Hant"), claim("90000")))
    assert "<blockquote lang=zh-Hant>" in text
    assert "<blockquote lang=en>" in text


def test_a_language_that_is_no_tag_stays_out_of_the_markup() -> None:
    text = rendered(finding(claim(language="en onclick=alert(1)"), claim("90000")))
    seen = Elements()
    seen.feed(text)
    assert seen.bad == []
    assert "<blockquote lang=und>" in text


def test_500_findings_of_three_sources_stay_small() -> None:
    text = "\n".join(report_lines(many(500)))
    assert len(text.encode()) <= 900_000


def test_10000_findings_stay_below_15_mb() -> None:
    text = "\n".join(report_lines(many(2001)))
    assert len(text.encode()) / 2001 * 10_000 <= 15_000_000


def test_more_than_2000_findings_are_folded_by_slot() -> None:
    text = "\n".join(report_lines(many(2001)))
    assert text.count('<details class="group') == 2001


def test_findings_with_one_fingerprint_have_their_own_permalinks() -> None:
    pair = finding(claim(), claim("90000"))
    ids = re.findall(r'<article id="([^"]+)"', rendered(pair, pair))
    assert ids == ["f01ab", "f01ab-2"]


def test_a_slot_of_three_times_has_a_chart_and_of_two_none() -> None:
    months = [
        claim(value, time_start=date(2025, month, 1), time_end=date(2025, month, 1))
        for month, value in ((1, "90000"), (4, "100000"), (8, "140000"))
    ]
    chart = timeline(months)
    assert chart is not None
    assert [point.figure for point in chart.points] == ["90,000", "100,000", "140,000"]
    assert [p.x for p in chart.points] == sorted(p.x for p in chart.points)
    assert timeline(months[:2]) is None


def test_an_open_interval_runs_to_the_edge_and_another_unit_has_no_bar() -> None:
    over = claim(bound=">", low=Decimal(140000), high=None)
    drawn = bars([claim("90000"), over, claim("5", unit="percent")])
    assert drawn[1] is not None
    assert drawn[1].open_right
    assert drawn[2] is None


class Elements(HTMLParser):
    """Collects what a browser would run or load."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts = 0
        self.bad: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        if tag in ("img", "iframe", "link", "object", "b1"):
            self.bad.append(tag)
        self.bad += [name for name, _ in attrs if name.startswith("on") or name == "style"]


HOSTILE = {
    "script": "<script>alert(1)</script>",
    "attribute": '"><img src=x onerror=alert(1)>',
    "template": "{{ 7 * 7 }}{% raw %}",
    "turned": "\u202eabc\u2066x\u200f",
    "terminal": "\x1b]0;title\x07\x1b[31m",
    "null": "a\x00b",
    "long": "x" * 1_000_000,
    "formula": '=HYPERLINK("x")',
    "lines": "a\u2028b\x85c\r\nd",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_inert(text: str) -> None:
    one = claim(sentence=f"{text} 140000 {text}", about=claim().about, quote="140000")
    named: Claim = claim("90000", path=text, publisher=text, title=text, slot=text, unit=text)
    page = rendered(finding(one, named, slot=text, message=text))
    seen = Elements()
    seen.feed(page)
    assert (seen.scripts, seen.bad) == (2, [])
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", page
    )
    assert "{{ 7 * 7 }}" in page or text != HOSTILE["template"]
