"""No command ever asks the network."""

import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest

from claimcheck.cli.main import COMMANDS as EVERY
from claimcheck.reporting.formats import FORMATS

COMMANDS = [
    ["extract", "reports"],
    ["extract", "reports", "--mentions"],
    ["compare", "reports", "--all"],
    ["check", "right.md", "--against", "reports"],
    ["report", "reports", "-o", "report.html"],
    ["report", "reports"],
    ["timeline", "reports", "-o", "timeline.svg"],
    ["diff", "draft.md", "right.md"],
    ["explain"],
    ["rules"],
    ["rules", "list", "units"],
    ["config", "show"],
    ["schema", "config"],
    ["schema", "rules"],
    ["init", "fresh"],
    ["baseline", "create", "draft.md", "--against", "reports"],
    ["ignore", "0123456789abcdef", "draft.md", "--reason", "x"],
    ["cache", "dir"],
    ["completion", "bash"],
]


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_commands_work_without_a_network(
    desk: Path, command: Any, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    ended = command(*arguments)
    assert ended.code in (0, 1)
    assert "internal error" not in ended.err


def test_every_command_is_tried() -> None:
    tried = {words[0] for words in COMMANDS}
    assert set(EVERY) == tried


@pytest.mark.parametrize("shape", FORMATS)
def test_every_format_works_without_a_network(
    desk: Path, command: Any, monkeypatch: pytest.MonkeyPatch, shape: str
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    ended = command("check", "draft.md", "--against", "reports", "--format", shape)
    assert ended.code == 1
