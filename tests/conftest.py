"""What all tests share: repeatable properties, and the shipped rules read once."""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from claimcheck.rulebook import sheet
from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.locate import shipped_rules
from claimcheck.rulebook.schema import Rulebook

os.environ["CLAIMCHECK_NO_CACHE"] = "1"  # what a test extracts is extracted in it
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The shipped rules."""
    return load_rules()


@pytest.fixture(scope="session", autouse=True)
def _shipped_files_are_parsed_once() -> Iterator[None]:
    """Fifty tests lay their own rules over the shipped ones, whose files no test changes."""
    usual, shipped = sheet._loaded, shipped_rules()
    once = cache(usual)

    def loaded(path: Path) -> object:
        return once(path) if path.is_relative_to(shipped) else usual(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheet, "_loaded", loaded)
        yield
