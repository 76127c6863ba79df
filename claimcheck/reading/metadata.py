"""What the head of an HTML page tells of itself: day, title, publisher, address."""

import html
import json
from collections.abc import Iterator, Mapping

from claimcheck.reading.dating import as_day
from claimcheck.reading.outline import Outline

_DAYS = (
    "article:published_time og:published_time og:article:published_time datepublished pubdate"
    " publishdate publish-date publish_date publication_date date dc.date dc.date.issued"
    " dcterms.date dcterms.created dcterms.issued parsely-pub-date sailthru.date"
).split()
_TITLES = ("og:title", "twitter:title", "dc.title")
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher")
_ADDRESSES = ("og:url",)
_LONGEST = 200_000  # characters of a script that is looked into


def metadata(page: str, outline: Outline) -> dict[str, str]:
    """`date`, `title`, `publisher` and `url`, each where the page gives it.

    The order for the day: schema.org data, `<meta>`, `<time>`.
    """
    named = _named(outline)
    linked = _linked_data(page, outline)
    title = " ".join(html.unescape(page[slice(*outline.title)]).split()) if outline.title else ""
    found = {
        "date": next((day for day in _days(linked, named, outline) if as_day(day)), ""),
        "title": linked.get("headline") or _first(named, _TITLES) or title,
        "publisher": linked.get("publisher") or _first(named, _PUBLISHERS),
        "url": _first(named, _ADDRESSES),
    }
    return {key: " ".join(value.split()) for key, value in found.items() if value}


def _named(outline: Outline) -> dict[str, str]:
    found: dict[str, str] = {}
    for told in outline.metas:
        for key in ("property", "name", "itemprop"):
            if key in told and told.get("content"):
                found.setdefault(told[key].lower(), told["content"])
    return found


def _first(named: Mapping[str, str], keys: tuple[str, ...]) -> str:
    return next((named[key] for key in keys if named.get(key)), "")


def _days(linked: Mapping[str, str], named: Mapping[str, str], outline: Outline) -> Iterator[str]:
    yield linked.get("datePublished", "")
    for key in _DAYS:
        yield named.get(key, "")
    yield from (told for node, told in outline.times if not outline.nodes[node].hidden)


def _linked_data(page: str, outline: Outline) -> dict[str, str]:
    """The first schema.org object with a day of publication."""
    for start, end in outline.scripts:
        if end - start > _LONGEST:
            continue
        try:
            told = json.loads(page[start:end])
        except (ValueError, RecursionError):
            continue
        for entry in _objects(told):
            if isinstance(entry.get("datePublished"), str):
                return _texts(entry)
    return {}


def _objects(told: object) -> Iterator[dict[str, object]]:
    listed = told if isinstance(told, list) else [told]
    for entry in listed:
        if isinstance(entry, dict):
            yield entry
            graph = entry.get("@graph")
            if isinstance(graph, list):
                yield from (one for one in graph if isinstance(one, dict))


def _texts(entry: dict[str, object]) -> dict[str, str]:
    found = {key: value for key, value in entry.items() if isinstance(value, str)}
    publisher = entry.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else publisher
    return {**found, "publisher": name} if isinstance(name, str) else found
