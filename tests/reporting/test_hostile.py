"""Hostile text is inert on terminals, in Markdown and in workflow commands."""

import pytest
from samples import claim, finding

from claimcheck.reporting import github, markdown, text

HOSTILE = (
    "<script>alert(1)</script>",
    "\x1b]0;title\x07\x1b[31m",
    "a\x00b",
    "\u202eabc\u2066",
    "| a | b |\n## heading",
    "::error::x\r\n::stop-commands::y",
    "[x](javascript:alert(1))",
)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_text_and_markdown_show_no_control_characters_and_no_markup(hostile: str) -> None:
    one = claim(publisher=hostile, path=hostile, sentence=f"{hostile} 140000")
    found = [finding(one, claim("90000"), slot=hostile, message=hostile)]
    for lines in (text.findings_lines(found), markdown.findings_lines(found)):
        for line in lines:
            assert not any(ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 for sign in line)
            assert "\u202e" not in line
            assert "\u2066" not in line
    shown = "\n".join(markdown.findings_lines(found))
    assert "<script" not in shown.replace("\\<", "")
    assert "](" not in shown.replace("\\]", "")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_workflow_command_stays_one_command(hostile: str) -> None:
    one = claim(publisher=hostile, path=hostile)
    found = [finding(one, claim("90000"), slot=hostile, message=hostile)]
    lines = list(github.findings_lines(found))
    assert len(lines) == 1
    assert "\n" not in lines[0]
    assert "\r" not in lines[0]
    assert lines[0].startswith("::warning file=")
