"""What the paragraph styles of a Word document mean, in whatever language they are named."""

from claimcheck.reading.wordml import Style, parse

_TITLES = ("title", "subtitle")
_ITEMS = ("list bullet", "list number")


class _Styles:
    def __init__(self) -> None:
        self.found: dict[str, Style] = {}
        self.based: dict[str, str] = {}
        self._id = ""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        name = name.rpartition("}")[2]
        told = {key.rpartition("}")[2]: value for key, value in attributes.items()}
        value = told.get("val", "")
        if name == "style":
            self._id = told.get("styleId", "") if told.get("type") == "paragraph" else ""
            self.found.setdefault(self._id, Style())
        elif name == "name":
            self._named(value.lower())
        elif name == "basedOn":
            self.based[self._id] = value
        elif name == "outlineLvl" and value.isdigit() and int(value) < 9:
            self._set(Style(level=int(value) + 1))
        elif name == "numPr":
            self._set(Style(item=True))

    def _named(self, name: str) -> None:
        """Built-in styles keep their English names, whatever Word shows."""
        last = name.rpartition(" ")[2]
        if name in _TITLES or (name.startswith("heading ") and last.isdigit()):
            self._set(Style(level=1 if name in _TITLES else min(int(last), 6)))
        elif name.startswith(_ITEMS):
            self._set(Style(item=True))
        elif name.startswith("toc ") or name == "table of figures":
            self._set(Style(contents=True))

    def _set(self, told: Style) -> None:
        own = self.found.get(self._id, Style())
        self.found[self._id] = Style(
            max(own.level, told.level), own.item or told.item, own.contents or told.contents
        )


def styles(part: bytes, where: str) -> dict[str, Style]:
    """The paragraph styles by their ids; a style without meaning has that of its base."""
    read = _Styles()
    if part:
        parse(part, where, read.begin, None, None)
    return {name: _resolved(name, read) for name in read.found if name}


def _resolved(name: str, read: _Styles) -> Style:
    for _ in range(10):  # longer chains, and those that end in themselves, mean nothing
        own = read.found.get(name, Style())
        if own != Style() or name not in read.based:
            return own
        name = read.based[name]
    return Style()
