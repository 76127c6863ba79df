"""The HTML report in a real browser: its script runs, its permalinks open, nothing is loaded."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from samples import many

from claimcheck.reporting.html import report_lines

pytestmark = pytest.mark.browser
NAMES = ("chromium", "chromium-browser", "google-chrome")
OPTIONS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")


def opened(page: Path, fragment: str = "") -> tuple[str, str]:
    """The document after its script has run, and what the browser logged."""
    program = next(path for name in NAMES if (path := shutil.which(name)))
    command = [program, *OPTIONS, f"--user-data-dir={page.parent / 'profile'}"]
    command += ["--enable-logging=stderr", "--dump-dom", f"{page.as_uri()}{fragment}"]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    return ended.stdout, ended.stderr


@pytest.mark.parametrize("count", [3, 2001])
def test_the_script_runs_under_the_policy_and_permalinks_open(tmp_path: Path, count: int) -> None:
    page = tmp_path / "report.html"
    page.write_text("\n".join(report_lines(many(count))), encoding="utf-8")
    shown, logged = opened(page, "#f000000000000002")
    assert "CONSOLE" not in logged
    assert f"<output>{count}</output>" in shown
    assert f"<output>{count * 3}</output>" in shown
    assert not re.search(r'id="swap"[^>]*hidden', shown)
    assert shown.count('<details class="group warning" open') == (count > 2000)
