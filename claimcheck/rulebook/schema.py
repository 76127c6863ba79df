"""What the rules say, as frozen plain data.

Words are stored as they are matched: Latin words in lower case (names of entities keep their
capitals: US is a country, us is none), Chinese words in both scripts.
"""

import math
from functools import cached_property

import msgspec

from claimcheck.rulebook.units import QuotedRate, RateRule, UnitRule

KINDS = ("cumulative", "stock", "flow", "rate", "price", "rank", "plan", "record")
STANDING = ("price", "stock", "rank", "cumulative", "record")  # kinds of what is so on a day


class MetricRule(msgspec.Struct, frozen=True, omit_defaults=True):
    """A measured property: its words, near misses, the dimensions it can carry, its kind.

    `kind` is one of KINDS and decides what time does to it (judgement.md, metric kinds).
    `vague` words (users, investment) lose against any other candidate. `families` are the
    modifier values that the words bring along (`{"profit": "net"}`).
    A `loose` metric (a share of anything) does not tell alone what two figures are of.
    A metric of `things` (stations) is never that of a number of other things (ports).
    A metric `of_country` (inflation) tells of the country whose central bank or ministry is named,
    one `of_firm` (profit) of the firm that a document is about, and of no place that it names.
    A `toll` (deaths, homes burnt) is counted once by all reports of a disaster.
    Money below `least` or above `most` is never of the metric (no share costs a billion).
    `tolerance` is a relative difference that still counts as equal (0.02 is 2 %).
    Money of a metric is `always_per` something, whether or not it is written (EPS: share).
    A percentage of a metric of `growth` (inflation), however it is worded, is one of increase, and
    so is a plain count of it (payrolls).
    A `balance` (deposits, debt) is told for the end of the period that a report tells of.
    `counters` are counted words that name the metric (71席 are seats). `verbs` name it where the
    figure is their subject or object (N people were injured). `beside` are words that name it
    only in a sentence with a word of another metric: money spent, beside visitors.
    `when_per_share` is the metric that a figure per share has instead (profit: eps). What belongs
    to an `occasion` (a key of the words' group `occasion`) holds on its day, whenever it is told.
    What has the dimension `only` is of the metric, whatever the words around. `when_quoted` is the
    metric of a company's price behind its move of the day: 三星下跌1%，报160700韩元.
    What is `rated` (a price target) is a bank's own.
    What is `traded` (shares) moves every day, prices that are `surveyed` (of food, homes) are those
    of a month. The value of a firm follows the price of its shares: it is `priced_by` that metric.
    A metric is `akin_to` one that reports put in its place: shipments, sales in numbers.
    """

    id: str
    words: tuple[str, ...]
    excludes: tuple[str, ...] = ()
    dimensions: tuple[str, ...] = ()
    kind: str = "stock"
    vague: bool = False
    loose: bool = False
    things: bool = False
    of_country: bool = False
    of_firm: bool = False
    toll: bool = False
    growth: bool = False
    families: dict[str, str] = {}
    tolerance: float = 0.0
    least: float = 0.0
    most: float = math.inf
    always_per: str = ""
    balance: bool = False
    counters: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    beside: dict[str, tuple[str, ...]] = {}
    when_per_share: str = ""
    occasion: str = ""
    only: str = ""
    when_quoted: str = ""
    traded: bool = False
    surveyed: bool = False
    rated: bool = False
    priced_by: str = ""
    akin_to: str = ""


class EntityRule(msgspec.Struct, frozen=True, omit_defaults=True):
    """A thing that claims are about: its names in all scripts and what it is part of.

    `excludes` are phrases that hold one of its names and mean something else (Amazon River).
    """

    id: str
    words: tuple[str, ...]
    excludes: tuple[str, ...] = ()
    kind: str = ""
    part_of: str = ""
    calendar: str = ""


class FamilyRule(msgspec.Struct, frozen=True, omit_defaults=True):
    """Modifiers that exclude one another (domestic, overseas, worldwide): value -> words.

    A `hard` family tells two figures apart even when only one of them carries its word. The
    values of a `part` family are parts of a whole that goes without a word: they may stand
    beside it, but never contradict it.
    The words of the `default` value say what is meant without any word: it is never kept, but
    takes the place of another value that stands farther off.
    """

    id: str
    values: dict[str, tuple[str, ...]]
    hard: bool = False
    part: bool = False
    default: str = ""


class CalendarRule(msgspec.Struct, frozen=True, omit_defaults=True):
    """A fiscal year: its end (`03-31`, `last sunday of january`), and whether it is named by it.

    Of a year that ends on a weekday `weeks` are those of its quarters, and the 53rd that some
    years have is in the quarter `extra_week`. By the year of a `budget`, of a state, nothing is
    told but what is called a fiscal year.
    """

    id: str
    ends: str = "12-31"
    named_by: str = "end"
    weeks: tuple[int, ...] = (13, 13, 13, 13)
    extra_week: str = "Q4"
    budget: bool = False


class HolidayRule(msgspec.Struct, frozen=True, omit_defaults=True):
    """A named day: by rule (`12-25`, `fourth thursday november +1`, `easter -2`) or by table.

    `length` is how many days its holidays last, `breaks` (`2025-10-01..2025-10-08`) are those of
    years in which they were others; `source` says where the table comes from. `whole` are words
    for all of the holidays, `words` for the day. With `near` the names are of this holiday only
    in reports from so many days around.
    """

    id: str
    words: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    day: str = ""
    days: tuple[str, ...] = ()
    length: int = 1
    breaks: tuple[str, ...] = ()
    near: int = 0
    source: str = ""


class CheckRule(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a newsroom may change about a check: its severity, or that it is off."""

    code: str
    severity: str = ""
    enabled: bool = True


class Rulebook(msgspec.Struct, frozen=True, dict=True, eq=False):
    """All rules; an argument of every stage, never a global.

    `cues` maps `group.key` (from rules/words/) to its words; groups in `parsed` are read by the
    grammars of numbers and times, not looked up in texts. `weights` names the points that
    evidence gives when two claims may share a slot. `rates` are bands by pair, `quoted` the
    rates that a user gave (see `rulebook.rates`). `language` is that of messages (en, zh).
    `key` tells the files that it was made from ("" when nothing may be kept of it).
    `listed` are everyday words, one a line (from rules/words/*.txt), in one string: a run that
    recognises nothing need not take them apart.
    """

    metrics: dict[str, MetricRule] = {}
    entities: dict[str, EntityRule] = {}
    families: dict[str, FamilyRule] = {}
    calendars: dict[str, CalendarRule] = {}
    holidays: dict[str, HolidayRule] = {}
    units: dict[str, UnitRule] = {}
    cues: dict[str, tuple[str, ...]] = {}
    parsed: frozenset[str] = frozenset()
    weights: dict[str, float] = {}
    checks: dict[str, CheckRule] = {}
    rates: dict[str, RateRule] = {}
    quoted: tuple[QuotedRate, ...] = ()
    language: str = "en"
    key: str = ""
    listed: str = ""

    def group(self, name: str) -> dict[str, tuple[str, ...]]:
        """The cues of one group: key -> words (`group("bound")[">"]`)."""
        return self.groups.get(name, {})

    def kind(self, metric: str) -> str:
        """The kind of a metric, "" for one that no rule declares."""
        rule = self.metrics.get(metric)
        return rule.kind if rule else ""

    @cached_property
    def common(self) -> frozenset[str]:
        """The everyday words: a capital at the start of a sentence makes no name of them."""
        return frozenset(self.listed.split("\n"))

    @cached_property
    def counters(self) -> dict[str, str]:
        """Counted words and the metrics that they name."""
        return {word: rule.id for rule in self.metrics.values() for word in rule.counters}

    @cached_property
    def money_words(self) -> frozenset[str]:
        """The signs and names of currencies."""
        money = [rule for rule in self.units.values() if rule.dimension == "money"]
        return frozenset(word for rule in money for word in (*rule.symbols, *rule.words))

    @cached_property
    def only(self) -> dict[str, str]:
        """Dimensions that a single metric has, and that metric."""
        return {rule.only: rule.id for rule in self.metrics.values() if rule.only}

    @cached_property
    def groups(self) -> dict[str, dict[str, tuple[str, ...]]]:
        """All cues by group, then key."""
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for name, words in self.cues.items():
            head, _, key = name.partition(".")
            found.setdefault(head, {})[key] = words
        return found
