"""Work grows in step with the text: calls are counted and patterns looked at, never a clock."""

import importlib
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator

import pytest

from claimcheck import recognising
from claimcheck.model.document import Document, Source
from claimcheck.model.pattern import Lazy
from claimcheck.recognising.quantities import quantities
from claimcheck.rulebook.load import load_rules

try:
    from re import _constants as signs
    from re import _parser as parser
except ImportError:  # pragma: no cover
    parser = signs = None

RULES = load_rules()
REPEATS = (parser.MAX_REPEAT, parser.MIN_REPEAT)
HOSTILE = (
    *(
        "1",
        "1,",
        "1.",
        "1 ",
        "1-",
        "-1",
        "1/",
        "1 and ",
        "1, ",
        "$",
        "$1 ",
        "(1",
        "1)",
        "1e9",
        "1^",
    ),
    *("one ", "one hundred ", "one-", "and a half ", "half of ", "from 1 to ", "between 1 and "),
    *("more than ", "5% and ", "5 feet ", "killed ", "A1-", "a@", "://", "no. ", "top "),
    *(
        "一",
        "万",
        "十",
        "百万",
        "二十",
        "第",
        "半",
        "几",
        "3成",
        "负",
        "5和",
        "每",
        "分之",
        "点",
        "5米",
    ),
    *("每3人中有", "元", "个半", "从3到", "兑", "余", "，5"),
)


def calls(work: Callable[[], object]) -> int:
    """How many functions, of Python and of C, some work calls."""
    counted = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_the_text_is_twice_the_work(piece):
    once, twice = (
        calls(lambda size=size: quantities(Document(Source("a.txt"), piece * size), RULES))
        for size in (150, 300)
    )
    assert twice <= 2.3 * once + 500


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern that a module of recognising keeps, by its name."""
    for found in pkgutil.walk_packages(recognising.__path__, recognising.__name__ + "."):
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, (re.Pattern, Lazy)):
                yield f"{found.name.removeprefix('claimcheck.recognising.')}.{name}", value


def nested(parsed: object, *, inside: bool = False) -> bool:
    """Whether an endless repeat holds another one, which may try every way to share a text.

    A sign that has to stand between two rounds, as in `\\w+(?:-\\w+)*`, leaves one way only.
    """
    for operator, argument in parsed:
        endless = operator in REPEATS and argument[1] is signs.MAXREPEAT
        if endless and inside:
            return True
        for part in parts(operator, argument):
            if nested(part, inside=inside or (endless and not parted(argument[2]))):
                return True
    return False


def parted(parsed: object) -> bool:
    """Whether a pattern must begin with one sign."""
    operator, argument = next(iter(parsed))
    if operator in REPEATS:
        return argument[0] > 0 and argument[1] is not signs.MAXREPEAT and parted(argument[2])
    inner = list(parts(operator, argument))
    return operator in (signs.LITERAL, signs.IN) or (bool(inner) and all(map(parted, inner)))


def parts(operator: object, argument: object) -> Iterator[object]:
    """The patterns inside one piece of a pattern."""
    if operator in REPEATS:
        yield argument[2]
    elif operator is signs.SUBPATTERN:
        yield argument[3]
    elif operator is signs.BRANCH:
        yield from argument[1]
    elif operator in (signs.ASSERT, signs.ASSERT_NOT):
        yield argument[1]


def test_what_counts_as_nested():
    assert nested(parser.parse("(?:a+b*)+"))
    assert nested(parser.parse("(?:a+)+"))
    assert not nested(parser.parse("(?:ab){1,4}c+"))
    assert not nested(parser.parse("a+(?:[ -]a+)*"))


@pytest.mark.parametrize(
    ("name", "pattern"), [pytest.param(*found, id=found[0]) for found in patterns()]
)
def test_no_endless_repeat_holds_another(name, pattern):
    assert not nested(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)), name
