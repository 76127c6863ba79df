"""Events by their ids in rules/words/facts.yaml: which are alike, and how sure each mood is."""

SITES = ("opened", "closed", "built", "broke-ground", "started-production", "in-operation")
OWN = ("listed",)  # done by a company to itself
NEEDY = ("acquired", "sold")  # may happen to one thing several times, by different hands
RELEASES = ("released", "launched")  # two words of one event
SERIAL = (*RELEASES, "unveiled", "on-sale")  # a new one may bear the name of an older one
ABROAD = ("in-cinemas",)  # on another day in each country, which is not always told
SURE = {"considered": 1, "planned": 2, "will": 3, "agreed": 3, "announced": 3, "done": 4}


def family(event: str) -> str:
    """The event that a word tells; to release and to launch are one."""
    return RELEASES[0] if event in RELEASES else event
