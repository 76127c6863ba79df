"""A rule file as text: read quickly, and asked for places only when something is wrong."""

from pathlib import Path
from typing import Any, NoReturn

import yaml

from claimcheck.errors import ClaimcheckError

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LARGEST = 1_000_000  # bytes: more than any list of words that people keep by hand


class Sheet:
    """One file: its entries with every scalar as text, and errors that know their line."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries = _entries(path)

    def fail(self, problem: str, keys: tuple[str, ...], hint: str = "") -> NoReturn:
        """Raise an error at the place of an entry (or of a key inside it)."""
        raise ClaimcheckError(problem, _place(self.path, keys), hint)


def _entries(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    loaded = _loaded(path)
    if loaded in (None, ""):
        return {}
    if not isinstance(loaded, dict):
        raise ClaimcheckError("a rule file maps names to entries", f"{path}:1:1")
    return loaded


def _loaded(path: Path) -> object:
    try:
        if path.stat().st_size > _LARGEST:
            raise ClaimcheckError("a rule file of more than 1 MB is not read", str(path))
        text = path.read_text("utf-8")
        loaded: object = yaml.load(text, Loader=_Loader)  # noqa: S506 (the base loader makes text only)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        problem = getattr(error, "problem", None) or str(error)
        raise ClaimcheckError(f"no valid YAML: {problem}", place) from error
    except RecursionError as error:
        raise ClaimcheckError("brackets are nested too deeply", str(path)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ClaimcheckError(f"cannot be read: {error}", str(path)) from error
    if "&" in text or "*" in text:
        _no_aliases(path, text)
    return loaded


def _no_aliases(path: Path, text: str) -> None:
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent) and event.start_mark is not None:
            place = f"{path}:{event.start_mark.line + 1}:{event.start_mark.column + 1}"
            raise ClaimcheckError("aliases are not read in rule files", place, "write it out")


def _place(path: Path, keys: tuple[str, ...]) -> str:
    """`file:line:column` of a key, as near as the file tells."""
    node = yaml.compose(path.read_text("utf-8"))
    if node is None:
        return str(path)
    mark = node.start_mark
    for key in keys:
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        found = next(((k, v) for k, v in pairs if k.value == key), None)
        if found is None:
            break
        mark, node = found[0].start_mark, found[1]
    return f"{path}:{mark.line + 1}:{mark.column + 1}"
