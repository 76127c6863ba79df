"""Where results go: stdout, or a file that is written whole or not at all."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from claimcheck.errors import ClaimcheckError
from claimcheck.reporting.formats import Format

_MARK = b"\xef\xbb\xbf"


def write(lines: Iterator[str], shape: Format, output: Path | None = None) -> None:
    """Write lines as UTF-8, to `output` or to stdout (`-` too)."""
    end = shape.newline
    if output is None or str(output) == "-":
        _to_stdout(f"{line}{end}".encode() for line in lines)
        return
    mark = _MARK if shape.mark else b""
    replace(output, mark + "".join(f"{line}{end}" for line in lines).encode())


def _to_stdout(chunks: Iterator[bytes]) -> None:
    stream = sys.stdout.buffer
    try:
        for chunk in chunks:
            stream.write(chunk)
        stream.flush()
    except BrokenPipeError:
        # The reader has seen enough; keep Python's own flush at exit from complaining.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def replace(output: Path, content: bytes) -> None:
    """Write a file in one step: a reader sees the old one or the new one."""
    import tempfile

    try:
        handle, name = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            _give_usual_rights(Path(name))
            Path(name).replace(output)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise ClaimcheckError(f"cannot be written: {error.strerror}", str(output)) from error


def _give_usual_rights(path: Path) -> None:
    """Mkstemp makes files for their owner alone; results are as readable as any new file."""
    mask = os.umask(0)
    os.umask(mask)
    path.chmod(0o666 & ~mask)


def should_color(option: str, *, to_file: bool = False) -> bool:
    """--color, then NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal."""
    if option != "auto":
        return option == "always"
    if to_file or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
