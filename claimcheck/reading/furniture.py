"""Lines that belong to a page and not to its text: counters, buttons, page numbers, banners.

A line is left out only when the whole of it is such, or when it opens with the words of a
button; a sentence that tells of comments, views or cookies stays.
"""

import re
from collections.abc import Iterator

from claimcheck.model.pattern import lazily

_NUMBER = r"\d[\d,.]*+\s?(?:[kKmM]|[万萬亿億])?\+?"
_COUNTED = (
    r"(?:comments?|shares?|likes?|views?|reads?|retweets?|reposts?|repl(?:y|ies)|followers?"
    r"|subscribers?|votes?|claps?|reactions?|bookmarks?|plays?|downloads?"
    r"|(?:条|條|个|個|次|人)?(?:评论|評論|留言|阅读|閱讀|点赞|點讚|收藏|转发|轉發|分享|浏览|瀏覽|观看|觀看"
    r"|播放|关注|關注|粉丝|粉絲|点击|點擊|在看)(?:量|数|數|次数|次數)?|字数|字數)"
)
_COUNTER = (
    rf"(?>{_COUNTED}[\s:\uff1a(\uff08]*{_NUMBER}[)\uff09]?(?:次|条|條|人)?|{_NUMBER}\s?{_COUNTED})"
)
_AGO = r"(?:\d{1,2}|an?)\s?(?:s|m|h|d|w|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?) ago"
_WHOLE = lazily(
    rf"(?:follow us|share|分享到)?[\s:\uff1a]*{_COUNTER}(?:[\s|·•,/]*+{_COUNTER})*+"
    r"|share \d+|(?:listen|watch|read)?\s?\(?\d{1,3}[- ]min(?:ute)?s?(?: read| listen| watch)?\)?"
    r"|(?:page|photo|slide|image|picture)?\s?\d{1,4}\s?(?:of|/)\s?\d{1,4}|page \d{1,4}"
    r"|第\s?\d{1,4}\s?[页頁][\s,/|\uff0c]*(?:[共\uff0c]?\s?\d{1,4}\s?[页頁])?|共\s?\d{1,4}\s?[页頁]"
    rf"|(?:(?:published|posted|updated|last updated)\s)?{_AGO}"
    r"|(?:发布于|發布於|更新于|更新於)?\s?\d{1,2}\s?(?:秒|分钟|分鐘|小时|小時|天|周|週)前(?:发布|發布|更新)?"
    r"|.{0,40}?\b\d{1,3} (?:free )?articles? (?:left|remaining)\b.{0,20}",
    re.IGNORECASE,
)
_OPENING = lazily(
    r"(?:read|see) (?:more|also|next)(?:\s?[:»›>→…|]|$|\s(?:about|at|on|stories)\b)"
    r"|(?:related|recommended|more)(?: (?:stories|articles|news|coverage|reading|from [A-Z]\S*))?\s?[:»›|]"
    r"|most (?:read|viewed|popular)\b|you (?:may|might) also like|don't miss\s?[:|]"
    r"|(?:sign|log) (?:up|in)\b(?! to (?:a|the) )|subscribe(?: now| today)?(?::| for | to (?:our|the|read)\b|$)"
    r"|(?:start|get) your (?:free )?trial|advertisement\b|sponsored (?:by|content)\b|click here|tap here"
    r"|share (?:this|on|via)\b|download (?:our|the) app|skip to (?:main )?content|all rights reserved"
    r"|(?:tel|phone|fax|mobile|hotline|isbn|issn)\b[.:\uff1a\s]*[\d+(]|call us\b|©|copyright\b"
    r"|(?:相关|相關|延伸|推荐|推薦|更多|拓展)(?:阅读|閱讀|新闻|新聞|报道|報道|推荐|推薦|文章)\s?(?:[:\uff1a|\uff5c>》]|$)"
    r"|(?:点击|點擊)(?:查看|阅读|閱讀|下载|下載|进入|進入|这里|這裡)|扫码|掃碼|扫描二维码|掃描二維碼|关注我们|關注我們"
    r"|(?:责任编辑|責任編輯|编辑|編輯|作者|校对|校對|审核|審核|电话|電話|传真|傳真|邮编|郵編|热线|熱線)\s?[:\uff1a]"
    r"|(?:上|下)一篇\s?[:\uff1a]|版权(?:所有|声明)|版權(?:所有|聲明)|.?ICP[备備证證]"
    r"|(?:本文|全文)约?共?\s?\d+\s?字|(?:预计|預計)?(?:阅读|閱讀)(?:本文|全文|时间|時間|时长|時長)",
    re.IGNORECASE,
)
_BANNER = lazily(
    r"\b(?:we|site|website|partners) (?:and our partners )?uses? [^.]{0,30}\bcookies\b"
    r"|\b(?:accept|reject|manage) (?:all )?cookies\b|\bcookie (?:policy|settings|preferences)\b"
    r"|(?:本站|本网站|本網站|我们|我們)使用.{0,4}Cookie",
    re.IGNORECASE,
)
_LINE = lazily(r"[^\r\n]+")
_DIGIT = lazily(r"\d")
_LONGEST, _LONGEST_BANNER = 100, 400
_MARKERS = " \t#>*-•|\u3000"


def masked(text: str) -> Iterator[tuple[int, int]]:
    """The spans of lines that are furniture of a page.

    >>> list(masked("1,204 comments")), list(masked("It had 1,204 comments."))
    ([(0, 14)], [])
    """
    for found in _LINE.finditer(text):
        if found.end() - found.start() <= _LONGEST_BANNER and _DIGIT.search(found[0]):
            line = found[0].strip(_MARKERS)
            if _BANNER.search(line) or (len(line) <= _LONGEST and _furniture(line)):
                yield found.span()


def _furniture(line: str) -> bool:
    return bool(_WHOLE.fullmatch(line) or _OPENING.match(line))
