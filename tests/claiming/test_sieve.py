"""The words of a sieve stand in all that its pattern finds: else it would pass over some."""

import importlib
import pkgutil
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck import claiming
from claimcheck.claiming.sieve import Sieve

SIEVES = {
    f"{module.name.rpartition('claiming.')[2]}.{name}": value
    for module in pkgutil.walk_packages(claiming.__path__, "claimcheck.claiming.")
    for name, value in vars(importlib.import_module(module.name)).items()
    if isinstance(value, Sieve)
}


@pytest.mark.parametrize("name", sorted(SIEVES))
@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_no_match_falls_through(name: str, data: st.DataObject) -> None:
    sieve = SIEVES[name]
    plain = sieve.pattern.flags & ~re.IGNORECASE  # no ſ for an s: no paper prints them
    shape = re.compile(sieve.pattern.pattern, plain)
    text = data.draw(st.from_regex(shape))
    assert shape.search(text)
    assert sieve.search(text)
