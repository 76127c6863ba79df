"""What is revised to something else: 由150亿至260亿上调为200亿至340亿, where 由 leads a range."""

from claimcheck.model.pattern import lazily

_REVISED = lazily(
    r"(?:大幅|小幅|再|又|则|則)?(?:[上下][调調修]|[调調](?:[高低升降]|整)|[修改](?:订|訂|正)|提高|降低|更新"
    r"|[扩擴收縮缩](?:大|窄|小|斂|敛)|改|[一]?[下急回暴大直]?[跌降滑落減减]|[急回暴大直]?[涨漲升增])[为為至到成](?:约|約)?[\d一二三四五六七八九十]"
)


def is_revised(text: str, end: int) -> bool:
    """Whether what ends at `end` is raised, lowered or corrected to a number behind it."""
    return _REVISED.match(text, end) is not None
