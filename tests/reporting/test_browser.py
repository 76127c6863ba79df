"""The HTML report in a real browser: it filters, sorts, follows links and loads nothing.

Needs the extra `browser` and a Chromium; `.ci/run browser` sees to both.
"""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from samples import claim, finding, many

from claimcheck.cli.main import run
from claimcheck.reporting.claims_diff import Run, diff
from claimcheck.reporting.diff_page import html_lines
from claimcheck.reporting.html import report_lines
from claimcheck.reporting.report import Report

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parent.parent.parent
AXE = Path(__file__).parent / "axe" / "axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome")
SERIOUS = ("serious", "critical")
Open = Callable[..., Any]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="the extra `browser` is not installed")
    program = next((path for name in NAMES if (path := shutil.which(name))), None)
    if program is None:
        pytest.skip("no Chromium on the path")
    with api.sync_playwright() as play:
        opened = play.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def opened(browser: Any) -> Iterator[Open]:
    """Opens a page from disk; at the end no script may have failed and nothing been asked for."""
    faults: list[str] = []
    contexts: list[Any] = []

    def open_page(path: Path, fragment: str = "", **options: Any) -> Any:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: faults.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: faults.append(f"script: {error}"))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.partition("#")[0] == path.as_uri()
                else faults.append(f"request: {request.url}")
            ),
        )
        page.goto(f"{path.as_uri()}{fragment}")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture(scope="module")
def topic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a topic of the fixtures."""
    path = tmp_path_factory.mktemp("pages") / "report.html"
    assert run(["report", str(ROOT / "fixtures" / "ai-models"), "-o", str(path), "-q"]) == 0
    return path


def written(folder: Path, report: Report) -> Path:
    path = folder / "report.html"
    path.write_text("\n".join(report_lines(report)), encoding="utf-8")
    return path


def exactly(number: int) -> re.Pattern[str]:
    return re.compile(rf"^{number}$")


def rows(page: Any) -> Any:
    return page.locator("#claims-table tbody tr:visible")


def test_a_filter_leaves_the_rows_that_it_names(topic: Path, opened: Open) -> None:
    page = opened(topic)
    every = rows(page).count()
    tools = page.locator("#claim-tools")
    tools.locator("[name=q]").fill("derivative")
    assert 0 < rows(page).count() < every
    assert tools.locator("output").inner_text() == str(rows(page).count())
    tools.locator("[name=q]").fill("")
    for name, label in (("s", "Meridian Wire"), ("g", "zh-Hant"), ("l", "contradiction")):
        tools.locator(f"[name={name}]").select_option(label=label)
        assert 0 < rows(page).count() < every
        tools.locator(f"[name={name}]").select_option("")
    tools.locator("[name=v]").select_option("warning")
    assert 0 < rows(page).count() < every
    tools.locator("[name=v]").select_option("")
    tools.locator("[name=l]").select_option("none")
    assert rows(page).locator("td:last-child a").count() == 0
    assert rows(page).count() > 0


def test_a_column_sorts_both_ways_and_numbers_by_their_value(topic: Path, opened: Open) -> None:
    page = opened(topic)
    head = page.locator("#claims-table th").nth(2)

    def values() -> list[float]:
        read = "rows => rows.map(r => (/-?\\d[\\d,.]*/.exec(r.cells[2].textContent) || [''])[0])"
        found = page.locator("#claims-table tbody tr").evaluate_all(read)
        return [float(text.replace(",", "")) for text in found if text]

    head.get_by_role("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert values() == sorted(values())
    head.get_by_role("button").press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert values() == sorted(values(), reverse=True)


def test_a_permalink_opens_what_is_folded_and_filtered_away(tmp_path: Path, opened: Open) -> None:
    page = opened(written(tmp_path, many(2001)), "#f000000000000002")
    target = page.locator("#f000000000000002")
    assert target.is_visible()
    assert target.evaluate("node => node.getBoundingClientRect().top < innerHeight")
    page.locator("#finding-tools [name=q]").fill("nothing has this")
    assert not target.is_visible()
    page.evaluate("location.hash = ''")
    page.evaluate("location.hash = 'f000000000000002'")
    target.wait_for(state="visible")


def test_the_language_is_the_reader_s_and_can_be_changed(topic: Path, opened: Open) -> None:
    page = opened(topic, locale="zh-CN")
    assert page.locator("html").get_attribute("lang") == "zh-Hans"
    assert page.locator("h2#findings").inner_text().startswith("发现")
    message = page.locator("#problems article").first.locator(".said:visible")
    assert message.count() == 1
    assert message.get_attribute("lang") == "zh-Hans"
    page.locator("#swap").click()
    assert page.locator("h2#findings").inner_text().startswith("Findings")
    assert message.get_attribute("lang") == "en"


def test_without_scripts_everything_is_there(topic: Path, opened: Open) -> None:
    page = opened(topic, java_script_enabled=False)
    assert page.locator("#problems article blockquote mark").count() > 1
    assert rows(page).count() > 50
    assert not page.locator("#claim-tools").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["en-GB", "zh-CN"])
def test_axe_finds_nothing_serious(topic: Path, opened: Open, scheme: str, locale: str) -> None:
    page = opened(topic, locale=locale, color_scheme=scheme, bypass_csp=True)
    assert problems(page) == []


def test_axe_finds_nothing_serious_in_the_page_of_a_diff(tmp_path: Path, opened: Open) -> None:
    one, other = claim(), claim("240000", id="b", path="reports/two.txt")
    changes = diff(Run((one,)), Run((one, other), (finding(one, other),)))
    path = tmp_path / "diff.html"
    path.write_text("\n".join(html_lines(changes)), encoding="utf-8")
    assert problems(opened(path, bypass_csp=True)) == []


def problems(page: Any) -> list[str]:
    """What axe-core calls serious or critical, with the places."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run().then(result => result.violations)")
    return [
        f"{one['id']}: {node['html'][:120]}"
        for one in found
        if one["impact"] in SERIOUS
        for node in one["nodes"]
    ]


def test_on_a_narrow_screen_nothing_runs_out_of_the_page(topic: Path, opened: Open) -> None:
    page = opened(topic, viewport={"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_ten_thousand_findings_are_usable_at_once(tmp_path: Path, opened: Open) -> None:
    path = written(tmp_path, many(10_000))
    assert path.stat().st_size < 15_000_000
    page = opened(path)
    assert page.locator("#finding-tools output").inner_text() == "10000"
    page.locator("#finding-tools [name=q]").fill("models 9999")
    page.locator("#finding-tools output", has_text=exactly(1)).wait_for()
    assert page.locator("details.group:visible").count() == 1
    page.locator("#claims > summary").click()
    tools = page.locator("#claim-tools")
    page.locator("#claim-tools output", has_text=exactly(30000)).wait_for()
    tools.locator("[name=q]").fill("models 9999")
    page.locator("#claim-tools output", has_text=exactly(3)).wait_for()
    tools.locator("[name=s]").select_option(label="Paper 1")
    assert rows(page).count() == 1
    assert "160,000" in rows(page).inner_text()


def test_hostile_text_runs_nothing(tmp_path: Path, opened: Open) -> None:
    bad = "</script><script>window.hit = 1</script><img src=x onerror='window.hit = 1'>{{ 7 * 7 }}"
    one = claim(publisher=bad, path=bad, slot=bad, title=bad, unit=bad, sentence=f"{bad} 140000")
    found = [finding(one, claim("90000"), slot=bad, message=bad)]
    from claimcheck.reporting.report import report

    page = opened(written(tmp_path, report([one, claim("90000")], found, {})), locale="zh-CN")
    assert page.evaluate("window.hit") is None
    assert page.locator("img").count() == 0
    page.locator("#claim-tools [name=q]").fill("window.hit")
    assert rows(page).count() == 1
