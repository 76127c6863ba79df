"""Days of events, and what is done or but planned: which may be one, and what two of them are."""

from datetime import date

from claimcheck.comparing.kin import akin
from claimcheck.model.claim import Claim
from claimcheck.model.events import ABROAD, OWN, SERIAL, SITES, SURE, family

_ALIKE, _ONE_PLAN, _ONE_TIME = 0.6, 1, 31
_NEWS, _CYCLE = 7, 300  # days
_UNTOLD = (None, "published", "assumed")
_FIRST_WIDE = "\u2e80"
_DAY, _MONTH, _YEAR = range(3)
_ORDINALS = frozenset("first second third fourth fifth sixth".split())


def is_act(claim: Claim) -> bool:
    """True for what somebody has done or plans to do to a thing."""
    return claim.kind == "fact" and "of" in claim.scope


def shelf(claim: Claim) -> tuple[str, ...]:
    """The days, or the acts, that may be of one event; a plan is no completion."""
    scope = claim.scope
    if claim.kind == "fact":
        return claim.subject, f"act {family(claim.metric)}", "", ""
    stage = f"{scope.get('stage', '')} {claim.modality}"
    told = f"day {family(claim.metric)} {stage}"
    return scope.get("of") or claim.subject, told, scope.get("where", ""), ""


def may_be_one(one: Claim, other: Claim) -> bool:
    """True if two days are of one doer, as far as one is told, or two acts of one thing."""
    if one.kind == "date":
        doers = [claim.subject for claim in (one, other) if claim.subject != claim.scope.get("of")]
        return len(doers) < 2 or _one_doer(*doers)
    mine, yours = one.scope["of"], other.scope["of"]
    if mine == yours or one.metric not in SITES:
        return mine == yours and one.scope.get("where") == other.scope.get("where")
    words, others = one.about.words.keys(), other.about.words.keys()
    if any(word in _ORDINALS or not word.isalpha() for word in words ^ others):
        return False
    return len(words & others) >= _ALIKE * len(words | others)


def _one_doer(mine: str, yours: str) -> bool:
    """Names of two scripts may be one; nobody can tell, and so nothing of them is certain."""
    if (mine[:1] > _FIRST_WIDE) != (yours[:1] > _FIRST_WIDE):
        return True
    short, long = sorted((set(mine.split()), set(yours.split())), key=len)
    return short <= long or akin(mine, yours)


def days_meet(one: Claim, other: Claim) -> bool:
    """True if two times share a day: a month holds each of its days."""
    if None in (one.time_start, one.time_end, other.time_start, other.time_end):
        return (one.object or "").startswith(other.object or "") or (other.object or "").startswith(
            one.object or ""
        )
    return one.time_start <= other.time_end and other.time_start <= one.time_end  # type: ignore[operator]


def of_one_moment(one: Claim, other: Claim) -> bool:
    """True if two plans were told at one time: a later one may stand in place of the other."""
    if one.published is None or other.published is None:
        return one.published == other.published
    return abs((one.published - other.published).days) <= _ONE_PLAN


def near(one: Claim, other: Claim) -> bool:
    """True if two days, months or years are neighbours: a slip, or two clocks."""
    starts = one.time_start, other.time_start
    if starts[0] is None or starts[1] is None:
        return False
    grain = max(_grain(one), _grain(other))
    return abs(_step(starts[0], grain) - _step(starts[1], grain)) <= 1


def _grain(claim: Claim) -> int:
    return {4: _YEAR, 7: _MONTH}.get(len(claim.object or ""), _DAY)


def _step(day: date, grain: int) -> int:
    return (day.toordinal(), day.year * 12 + day.month, day.year)[grain]


def exclude(one: Claim, other: Claim) -> bool:
    """True if two days of an event cannot both be right: it has happened once, or is one plan.

    What two reports tell as the news of their own weeks are two events. A Lyon plant of nobody
    and another one may be of two firms; the Harbour Bridge has a name.
    """
    if one.modality != "actual":
        return of_one_moment(one, other)
    apart = _days_apart(one, other)
    if one.metric not in OWN and apart > _NEWS and _is_news(one) and _is_news(other):
        return False
    if one.metric in SITES and any(_nameless(c) for c in (one, other)):
        return any(c.subject != c.scope.get("of") for c in (one, other))
    return one.metric not in SERIAL or _launched_once(one, other, apart)


def _launched_once(one: Claim, other: Claim, apart: int) -> bool:
    """True if no second launch can explain two days: of a numbered edition, or long ago.

    A thing without a number (Skylark) is launched again, in a year or two, or daily if it is a
    ship; if it has a name of several words, it may be a person, a file or a film as well.
    """
    if _edition(one):
        return True
    alone = " " not in one.scope.get("of", " ")
    return alone and apart <= _CYCLE and _long_ago(one) and _long_ago(other)


def _days_apart(one: Claim, other: Claim) -> int:
    starts, ends = (one.time_start, other.time_start), (one.time_end, other.time_end)
    if None in (*starts, *ends):
        return 0
    return (max(starts) - min(ends)).days  # type: ignore[type-var,operator]


def _is_news(claim: Claim) -> bool:
    if claim.published is None or claim.time_end is None:
        return False
    return 0 <= (claim.published - claim.time_end).days <= _NEWS


def _nameless(claim: Claim) -> bool:
    """`the Lyon plant`, unlike `the Harbour Bridge`."""
    return (claim.counted or "").rpartition(" ")[2][:1].islower()


def _edition(claim: Claim) -> bool:
    return any(letter.isdigit() for letter in claim.scope.get("of", ""))


def _long_ago(claim: Claim) -> bool:
    if claim.published is None or claim.time_end is None:
        return False
    return (claim.published - claim.time_end).days > _ONE_TIME


def certain(one: Claim, other: Claim) -> bool:
    """True if two days surely are of one event: in one word, by one doer, of one edition."""
    if one.metric != other.metric or one.modality != "actual" or one.subject != other.subject:
        return False
    if one.metric in SITES and one.subject == one.scope.get("of") and one.subject.isascii():
        return False  # there is a Victoria Bridge in many a town
    return _edition(one) or one.metric not in (*SERIAL, *ABROAD)


def surer(one: Claim, other: Claim) -> bool:
    """True if `one` says more surely that something is done; between reports not if it is newer.

    What was done in 1998 is not what a report of 2025 says is planned.
    """
    if SURE.get(one.object or "", 0) <= SURE.get(other.object or "", 0):
        return False
    if _before(one, other):
        return False
    if "draft" in (one.role, other.role):
        return True
    if one.path == other.path or one.published is None or other.published is None:
        return False
    return 0 <= (other.published - one.published).days <= _ONE_TIME


def _before(one: Claim, other: Claim) -> bool:
    """True if what was done had been done, on a day that is told, before a plan was reported."""
    told = one.object == "done" and one.time_basis not in _UNTOLD
    if not told or one.time_end is None or other.published is None:
        return False
    return one.time_end < other.published
