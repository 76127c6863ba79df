"""No command ever asks the network."""

import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest

COMMANDS = [
    ["extract", "reports"],
    ["extract", "reports", "--mentions"],
    ["compare", "reports", "--all"],
    ["check", "right.md", "--against", "reports"],
    ["report", "reports", "-o", "report.html"],
    ["diff", "draft.md", "right.md"],
    ["explain"],
    ["rules"],
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
