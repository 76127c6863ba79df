"""Physical quantities per time: 120 km per hour, 每小时120公里, 时速350公里, 50 m/ms."""

from claimcheck.model.pattern import lazily
from claimcheck.recognising.units import Unit
from claimcheck.recognising.vocabulary import Vocabulary

_BEHIND = lazily(r"(?: ?/ ?| per | an? |每)(?P<what>[A-Za-z]+|[\u4e00-\u9fff]{1,3})")
_BEFORE = lazily(r"(?:每(小时|小時|秒|分钟|分鐘|天|日)|([时時秒])速)[^，,。；\d]{0,4}$")
# 阵风157公里, 航速18节: what wind and vessels are measured in needs no 每小时.
_SPEED = lazily(r"(?:阵风|陣風|[风風车車航船]速)[^，,。；\d]{0,8}$")
_AREA = lazily(r"(?:每(?P<what>公[顷頃]|英?[亩畝])|(?P<yield>[亩畝])[产產])[^，,。；\d]{0,4}$")
_SPEEDS = {"kilometer": "kilometer/hour", "mile": "mile/hour", "meter": "meter/second"}
_OF_MOTION = frozenset(("length", "volume", "mass", "energy", "data", "power", "temperature"))
_GROWN = ("kilogram", "jin", "metric_ton", "bushel")
_AREAS = ("hectare", "mu", "acre")
_TIMES = frozenset(("second", "millisecond", "microsecond", "nanosecond", "minute", "hour"))
_SPOKEN = {"时": "hour", "時": "hour", "秒": "second"}
_WIDEST = 16


def rate(text: str, unit: Unit, start: int, words: Vocabulary) -> Unit:
    """The unit per second, minute or hour when the words say so, else the unit itself.

    Per day or year only where the rules know the unit: tonnes a year are compared with tonnes.
    """
    if words.sizes[unit.id][0] not in _OF_MOTION:
        return unit
    found = _BEHIND.match(text, unit.end)
    time = _time(found["what"], words) if found else None
    if found and time:
        name, length = time
        known = f"{unit.id}/{name}" in words.sizes
        spelled = found.group().startswith((" a", "每")) and not known
        if (known or name in _TIMES) and not spelled:
            return Unit(f"{unit.id}/{name}", found.start("what") + length)
    before = _BEFORE.search(text, max(0, start - _WIDEST), start)
    if before:
        name = _SPOKEN.get(before.group(2) or "") or words.chinese.get(before.group(1) or "", "")
        if f"{unit.id}/{name}" in words.sizes:
            return Unit(f"{unit.id}/{name}", unit.end)
    if unit.id in _GROWN:
        return _grown(text, unit, start, words)
    if unit.id in _SPEEDS and _SPEED.search(text, max(0, start - _WIDEST), start):
        return Unit(_SPEEDS[unit.id], unit.end)
    return unit


def _grown(text: str, unit: Unit, start: int, words: Vocabulary) -> Unit:
    """亩产405公斤, 每公顷6吨: so much on an area, where the rules know the unit."""
    area = _AREA.search(text, max(0, start - _WIDEST), start)
    name = words.chinese[area["what"] or area["yield"]] if area else ""
    return Unit(f"{unit.id}/{name}", unit.end) if f"{unit.id}/{name}" in words.sizes else unit


def is_of_speed(text: str, start: int) -> bool:
    """Whether wind or a vessel's speed is told of before `start`: 航速18节 are knots, 18节 lessons."""
    return _SPEED.search(text, max(0, start - _WIDEST), start) is not None


def _time(what: str, words: Vocabulary) -> tuple[str, int] | None:
    """The unit of time or land that `what` begins with, and how many letters it has."""
    if what.isascii():
        name = words.symbols.get(what) or words.latin.get(what.lower(), what.lower())
        return (name, len(what)) if name in words.lengths or name in _AREAS else None
    for length in (3, 2, 1):
        name = words.chinese.get(what[:length], "")
        if len(what) >= length and (name in words.lengths or name in _AREAS):
            return name, length
    return None
