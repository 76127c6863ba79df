"""Each dependency of pyproject.toml has earned its line in the table of claimcheck/README.md."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def declared() -> set[str]:
    """The names of all dependencies, those of extras too."""
    extras = PROJECT["optional-dependencies"].values()
    wanted = [*PROJECT["dependencies"], *(line for extra in extras for line in extra)]
    names = {re.split(r"[^\w.-]", line)[0].lower() for line in wanted}
    return names - {PROJECT["name"]}


def told() -> set[str]:
    """The names in the first column of the table."""
    text = (ROOT / "claimcheck" / "README.md").read_text("utf-8")
    rows = text.partition("| package | why")[2].splitlines()[2:]
    cells = [re.sub(r"\(.*?\)", "", row.split("|")[1]) for row in rows if row.startswith("|")]
    return {name.strip().lower() for cell in cells for name in cell.split(",")}


def test_every_dependency_is_told_and_no_other() -> None:
    assert told() == declared()
