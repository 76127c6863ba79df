"""What is recognised in a document: quantities, periods, names, terms and cues.

All offsets are half-open code-point offsets into the document's text.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

import msgspec

BESIDE = ">"  # parts the metric that must stand near from the one that is then named


class Quantity(msgspec.Struct, frozen=True, gc=False):
    """A number with its unit, as worded.

    `value` has its scale word multiplied out: 3800亿元 is 380_000_000_000 CNY.
    `high` is the upper end of a range (`5-6`), else None.
    `step` is the place value of the last digit written, scale included: 38.6 billion has
    100_000_000, 26 % has 1, 140,000 has 1 (trailing zeros are judged in comparing).
    `ceiling` is the upper end that an open magnitude allows (数百万: 10_000_000), else None.
    `unit` is the contract's unit (`CNY`, `percent`, `count`, `HKD/share`, `kilowatt` …).
    `counted` is what is counted as written (`derivative models`, `人`), else None.
    `change` is set only by words that are a number and a change in one (doubled, 翻番).
    `part` says the place in a construct: `from`, `to`, `by` of `from A to B, up by C`; else "".
    `group` joins the parts of one construct or list (equal numbers belong together); -1: none.
    `exact` is true after exactly/整/共计. `bare` is true for a number without unit, scale or
    noun that only `extract --mentions` shows. `scaled` is true if a scale word was written.
    """

    start: int
    end: int
    value: Decimal
    unit: str
    kind: str = "quantity"  # or "rank"
    high: Decimal | None = None
    bound: str = "="
    step: Decimal = Decimal(1)
    ceiling: Decimal | None = None
    counted: str | None = None
    change: str | None = None
    part: str = ""
    group: int = -1
    exact: bool = False
    bare: bool = False
    scaled: bool = False
    confidence: float = 1.0


class Period(msgspec.Struct, frozen=True, gc=False):
    """A time expression with its first and last day (inclusive).

    `basis` is `explicit`, `relative` or `fiscal`. `grain` is the length that the words name:
    `day`, `week`, `month`, `quarter`, `half`, `nine-months`, `year`, `span` (anything else).
    `fiscal` is (year, part) with part `Y`, `H1`, `H2`, `Q1` … `Q4`, `9M`, or `S` for one that
    begins in that year (2024-25), where the words name a fiscal or a company's quarter or year:
    the days are then those of the calendar year until `claiming` knows the company. `year` 0
    means that no year was written; then part may also be `Q+0` (the quarter under way), `Q-1`
    (the last one) or `Y+0` (this fiscal year) and so on.
    `role` is `at` (the figure holds then), `since` (from the first day on), `until`,
    `as-of`, `base` (去年同期, a year earlier: what a change is measured from),
    `duration` (three years, one month, past four quarters: a length, with the days it covers
    where they can be told) or `streak` (six consecutive quarters).
    `length` is how many quarters, months or years a streak counts, in the unit of its `grain`;
    of a holiday how many days are free.
    `anchor` is true if the day of publication was needed to work out the days.
    """

    start: int
    end: int
    first: date | None
    last: date | None
    basis: str = "explicit"
    grain: str = "day"
    fiscal: tuple[int, str] | None = None
    role: str = "at"
    anchor: bool = False
    length: int = 0


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A word of the rules found in the text.

    `table` is `metric`, `verb`, `beside`, `entity`, `family`, `cue` or `fact`; `id` the rule's
    id (`revenue`), for a family `family=value`, for a cue or a word of facts `group.key`,
    for a metric beside another one `visitors>tourism-revenue`.
    """

    start: int
    end: int
    table: str
    id: str


def by_table(hits: Iterable[Hit]) -> Mapping[str, Sequence[Hit]]:
    """The words by their tables; those of a table that has none are an empty list."""
    found: defaultdict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        found[hit.table].append(hit)
    return found


class Name(msgspec.Struct, frozen=True, gc=False):
    """A name found in the text without a rule, or a declared entity.

    `entity` is the id of the declared entity, else ""; `text` the name as written, or the longer
    one that it stands for; `also` the other name that the document itself gives it.
    """

    start: int
    end: int
    text: str
    entity: str = ""
    also: str = ""


class Mentions(msgspec.Struct, frozen=True):
    """Everything recognised in one document, each list sorted by start, then end."""

    quantities: tuple[Quantity, ...] = ()
    periods: tuple[Period, ...] = ()
    hits: tuple[Hit, ...] = ()
    names: tuple[Name, ...] = ()
