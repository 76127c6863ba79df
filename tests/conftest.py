"""What all tests share: repeatable properties, and the shipped rules read once."""

import os

import pytest
from hypothesis import settings

from claimcheck.rulebook.load import load_rules
from claimcheck.rulebook.schema import Rulebook

os.environ["CLAIMCHECK_NO_CACHE"] = "1"  # what a test extracts is extracted in it
settings.register_profile("repeatable", derandomize=True, deadline=None, database=None)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def rulebook() -> Rulebook:
    """The shipped rules."""
    return load_rules()
