"""Makes a folder of rules without some of ours: `leave_out.py metrics/energy entities -o DIR`.

Each name is a file of rules/ without its ending (metrics/energy), a folder (entities), or one id
(metrics/energy:rainfall). The folder holds `{enabled: false}` for each of their entries; it is laid
over the shipped rules with `--rules DIR`, or for a whole run of a scorer with
`CLAIMCHECK_RULES=DIR`. It tells what the tool can do on a field that the rules do not know.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.errors import suggestion
from claimcheck.rulebook.locate import shipped_rules
from claimcheck.rulebook.sheet import Sheet


def left_out(names: Sequence[str]) -> dict[str, list[str]]:
    """Table -> the ids that the names stand for; ValueError for a name that stands for none."""
    found: dict[str, list[str]] = {}
    for name in names:
        place, _, only = name.partition(":")
        for path in _files(place):
            ids = [key for key in Sheet(path).entries if only in ("", key)]
            if not ids:
                raise ValueError(f'{path} holds no entry "{only}"')
            found.setdefault(path.parent.name, []).extend(ids)
    return found


def _files(place: str) -> Iterator[Path]:
    top = shipped_rules()
    known = [path.relative_to(top).with_suffix("").as_posix() for path in top.glob("*/*.yaml")]
    if (top / place).is_dir():
        yield from sorted((top / place).glob("*.yaml"))
    elif place in known:
        yield top / f"{place}.yaml"
    else:
        raise ValueError(f'rules hold no "{place}"; {suggestion(place, known, "known files")}')


def write(names: Sequence[str], folder: Path) -> int:
    """Write the folder; how many entries it takes away."""
    tables = left_out(names)
    for table, ids in tables.items():
        (folder / table).mkdir(parents=True, exist_ok=True)
        lines = [f'"{key}": {{enabled: false}}\n' for key in ids]
        (folder / table / "left-out.yaml").write_text("".join(lines), "utf-8")
    return sum(map(len, tables.values()))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="+", metavar="NAME")
    parser.add_argument("-o", "--output", type=Path, required=True)
    given = parser.parse_args()
    count = write(given.names, given.output)
    print(f"{given.output}: {count} entries left out; pass --rules {given.output}")


if __name__ == "__main__":
    main()
