"""What an entry of each table of rules may hold, and the dimensions that a metric may have."""

DIMENSIONS = (
    *("money", "money_per", "percent", "percentage_point", "basis_point", "count", "times"),
    "exchange",
    *("rank", "magnitude", "power", "energy", "mass", "length", "area", "volume"),
    *("temperature", "speed", "time", "data", "data_rate", "pressure", "frequency", "angle"),
    *("voltage", "current", "sound", "fuel_economy", "yield", "volume_yield", "discharge"),
    "mixture",
)
METRIC_TRUTHS = (  # keys that are true or false
    *("vague", "loose", "things", "of_country", "of_firm", "toll", "growth", "balance"),
    *("traded", "surveyed", "rated"),
)
KEYS = {
    "metrics": (
        *("words", "unit", "kind", "not", *METRIC_TRUTHS),
        *("families", "tolerance", "least", "most", "always_per"),
        *("counters", "occasion", "verbs", "beside"),
        *("when_per_share", "when_quoted", "only", "priced_by", "akin_to"),
    ),
    "entities": ("words", "kind", "part_of", "calendar", "not"),
    "families": ("values", "hard", "part", "default"),
    "calendars": ("ends", "named_by", "weeks", "extra_week", "budget"),
    "holidays": ("words", "whole", "day", "days", "length", "breaks", "near", "source"),
    "units": ("dimension", "factor", "offset", "base", "words", "symbols", "letters", "turned"),
    "checks": ("severity",),
    "rates": ("low", "high", "since", "until"),
}
RENAMED = {  # keys that folders of rules may still have, and what they are called now
    ("metrics", "per"): "always_per",
    ("metrics", "per_share"): "when_per_share",
}
EVERYWHERE = ("enabled", "extend")
