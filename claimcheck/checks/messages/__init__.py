"""The sentences of findings in each language: a key and values -> what is said.

`TABLES` holds one table of templates a language. A claim in a template is told by a format:
`{one:said}` is “over 140,000” (Reuters, 2025-08-29), `{one:figure}` over 140,000, `{one:source}`
Reuters, 2025-08-29, `{one:time}` the time that it holds for.
"""

import math
from collections.abc import Mapping

from claimcheck.checks.messages import en, sums, zh
from claimcheck.comparing.intervals import Interval, short
from claimcheck.model.claim import Claim

Said = dict[str, str]
Value = Claim | Interval | str | int | Said
TABLES: Mapping[str, Mapping[str, str]] = {
    "en": en.TABLE | sums.EN,
    "zh": zh.TABLE | sums.ZH,
}


def say(key: str, **values: Value) -> Said:
    """The sentence of a key in every language; `joined` and other texts may be `Said` too."""
    return {
        language: table[key].format(**{name: told(v, language) for name, v in values.items()})
        for language, table in TABLES.items()
    }


def joined(sentences: list[Said], between: str) -> Said:
    """Several sentences as one, with the separator of that key between them."""
    return {
        language: table[between].join(sentence[language] for sentence in sentences)
        for language, table in TABLES.items()
    }


def told(value: Value, language: str) -> "ToldClaim | str | int":
    """A value as the templates of a language take it."""
    if isinstance(value, Claim):
        return ToldClaim(value, TABLES[language])
    if isinstance(value, Interval):
        return interval(value, language)
    return value[language] if isinstance(value, dict) else value


class ToldClaim:
    """A claim that knows how a language tells its parts."""

    def __init__(self, claim: Claim, table: Mapping[str, str]) -> None:
        self.claim, self.table = claim, table

    def __format__(self, part: str) -> str:
        """One of figure, source, time, said."""
        if part == "said":
            return self.table["said"].format(self._figure(), self._source())
        return {"figure": self._figure, "source": self._source, "time": self._time}[part]()

    def _figure(self) -> str:
        """The value as written, with its bound in words."""
        bound = self.table.get(f"bound {self.claim.bound}", "{}")
        return bound.format(self.claim.quote)

    def _source(self) -> str:
        """Who says it, and when."""
        who = self.claim.publisher or self.claim.path
        day = self.claim.published
        return self.table["source"].format(who, day) if day else who

    def _time(self) -> str:
        first, last = self.claim.time_start, self.claim.time_end
        if first is None or last is None:
            return self.table["no-time"]
        return str(first) if first == last else self.table["period"].format(first, last)


def interval(value: Interval, language: str) -> str:
    """`[135k, 145k]`, in Chinese `[13.5万, 14.5万]`; an open end as `(`."""
    left = "(" if value.open_low or math.isinf(value.low) else "["
    right = ")" if value.open_high or math.isinf(value.high) else "]"
    number = zh.short if language == "zh" else short
    return f"{left}{number(value.low)}, {number(value.high)}{right}"
