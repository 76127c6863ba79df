"""The folder that leaves fields out takes away what it is told to, and nothing else."""

from pathlib import Path

import pytest
from bench.leave_out import write

from claimcheck.rulebook.load import load_rules

OURS = load_rules()


def test_a_file_a_folder_and_an_id_are_left_out(tmp_path: Path) -> None:
    count = write(["metrics/energy", "entities", "metrics/health:doses"], tmp_path)
    left = load_rules([tmp_path])
    gone = OURS.metrics.keys() - left.metrics.keys()
    assert {"rainfall", "capacity", "doses"} <= gone
    assert "cases" in left.metrics
    assert left.entities == {}
    assert count == len(gone) + len(OURS.entities)
    assert left.families == OURS.families


def test_what_hangs_on_a_thing_left_out_goes_on_without_it(tmp_path: Path) -> None:
    write(["entities/companies:alibaba"], tmp_path)
    left = load_rules([tmp_path])
    assert "alibaba" not in left.entities
    assert left.entities["alibaba-cloud"].part_of == ""


@pytest.mark.parametrize("name", ["metrics/enrgy", "metrics/energy:rain"])
def test_what_the_rules_do_not_hold_is_an_error(name: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="hold"):
        write([name], tmp_path)
