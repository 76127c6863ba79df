"""The day of a holiday in a year."""

from calendar import monthrange
from datetime import date, timedelta

from claimcheck.rulebook.schema import HolidayRule, Rulebook

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
MONTHS = (
    "january february march april may june july august september october november december"
).split()


def holiday(rule: HolidayRule, year: int, rulebook: Rulebook) -> date | None:
    """The day on which a holiday falls (begins) in a year, None where no table tells it.

    >>> holiday(HolidayRule("thanksgiving", day="fourth thursday november"), 2025, Rulebook())
    datetime.date(2025, 11, 27)
    """
    head, shift = parts(rule.day)
    other = rulebook.holidays.get(head) if head != "easter" else None
    days = other.days if other else rule.days
    if days:
        found = next((date.fromisoformat(d) for d in days if d.startswith(f"{year}-")), None)
    else:
        found = _by_rule(other.day if other else head, year)
    return found + timedelta(days=shift) if found else None


def parts(day: str) -> tuple[str, int]:
    """`easter -2` -> easter, -2."""
    head, _, tail = day.rpartition(" ")
    return (head, int(tail)) if head and tail[0] in "+-" else (day, 0)


def _by_rule(rule: str, year: int) -> date | None:
    if rule == "easter":
        return easter(year)
    words = rule.split()
    if len(words) == 1:
        return date(year, int(rule[:2]), int(rule[3:])) if rule[:1].isdigit() else None
    number, weekday = ORDINALS[words[0]], WEEKDAYS.index(words[1])
    month = MONTHS.index(words[2]) + 1
    if number > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    last = date(year, month, monthrange(year, month)[1])
    return last - timedelta(days=(last.weekday() - weekday) % 7)


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus's form of the anonymous algorithm, 1876).

    >>> easter(2025)
    datetime.date(2025, 4, 20)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (century - (century - (century + 8) // 25 + 1) // 3 - century // 4) % 30
    epact = (19 * golden + moon + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    back = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * back + 114, 31)
    return date(year, month, day + 1)


def is_day(text: str) -> bool:
    """Whether a rule file's `day` is of a form that is known, names of other entries aside."""
    head, _ = parts(text)
    words = head.split()
    if len(words) == 3:
        return words[0] in ORDINALS and words[1] in WEEKDAYS and words[2] in MONTHS
    if len(words) != 1 or not head[:1].isdigit():
        return len(words) == 1
    try:
        date.fromisoformat(f"2000-{head}")
    except ValueError:
        return False
    return True


def free_days(rule: HolidayRule, year: int, rulebook: Rulebook) -> tuple[date, date] | None:
    """First and last day of a holiday's free days in a year.

    >>> fair = HolidayRule("fair", day="10-01", length=7, breaks=("2023-09-29..2023-10-06",))
    >>> free_days(fair, 2023, Rulebook())
    (datetime.date(2023, 9, 29), datetime.date(2023, 10, 6))
    """
    day = holiday(rule, year, rulebook)
    if day is None:
        return None
    for told in rule.breaks:
        first, last = (date.fromisoformat(one) for one in told.split(".."))
        if first <= day <= last:
            return first, last
    return day, day + timedelta(days=rule.length - 1)


def years_before(
    first: date, last: date, years: int, rulebook: Rulebook
) -> tuple[date, date] | None:
    """The like days of the same holiday some years before, None where days are of no holiday.

    A whole holiday gives the whole one, its first days as many, its day the day.
    """
    for rule in rulebook.holidays.values():
        spans = [free_days(rule, first.year - back, rulebook) for back in (0, years)]
        now, then = spans
        if now is None or then is None or not _among(first, last, now, rule, rulebook):
            continue
        if first == last and first != now[0]:
            day = holiday(rule, first.year - years, rulebook)
            return (day, day) if day else None
        return then if (first, last) == now else (then[0], then[0] + (last - first))
    return None


def _among(
    first: date, last: date, free: tuple[date, date], rule: HolidayRule, rulebook: Rulebook
) -> bool:
    """Whether days are the first of a holiday, or its own day."""
    day = holiday(rule, first.year, rulebook)
    return (first == free[0] and last <= free[1]) or first == last == day
