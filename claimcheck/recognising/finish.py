"""A number or a phrase with what stands around it: the last step of every way to start."""

from claimcheck.model.pattern import lazily
from claimcheck.recognising import units
from claimcheck.recognising.draft import Draft
from claimcheck.recognising.reader import Reader
from claimcheck.recognising.written import ONE, Numeral, rounded
from claimcheck.recognising.zh import phrases as zh_phrases

Found = tuple[Draft | None, int]
"""A quantity, if there is one, and where to go on reading."""

_PART_OF = lazily(r"[\u4e00-\u9fff](?<![和与與及或到至加减減乘除等又分大小])")
_ARTICLE = lazily(r" an?(?= )")
_SHARED = frozenset("占佔约約近超增减減降跌达達逾了为為过過")


class Finish:
    """Finishes what the readers of digits and words have begun, in one text."""

    def __init__(self, reader: Reader) -> None:
        self.reader, self.text, self.words = reader, reader.text, reader.words

    def number(self, number: Numeral, floor: int) -> Found:
        """A number with its unit or noun, sign and bound."""
        found = self.reader.complete(number, floor)
        if found is not None and found.unit == "times":
            found = zh_phrases.fold(self.text, found) if self.text[found.end - 1] == "倍" else found
        return found, max(number.end, found.end if found else 0)

    def share(self, found: Draft) -> Found:
        """A fraction with its sign and bound."""
        if found.unit == "count":
            self._percent_of(found)
        self.reader.negate(found, 0)
        self.reader.bound(found)
        return found, found.end

    def _percent_of(self, found: Draft) -> None:
        """五分之一 is a share in percent where it is said of something, 五分之一升 an amount."""
        text = self.text
        cue = text[max(0, found.start - 4) : found.start]
        if units.behind(text, found.end, self.words) and self.reader.unit(found, priced=False):
            found.bare = False
        elif _PART_OF.match(text, found.end) or (
            cue[-1:] == "的" or any(letter in cue for letter in _SHARED)
        ):
            found.value = rounded(found.value * 100)
            found.high = None if found.high is None else found.high * 100
            found.unit, found.step, found.bare = "percent", ONE, False
        else:
            found.bare = True

    def _of_one(self, found: Draft) -> bool:
        """`half a bushel` is 0.5 bushel; `half an hour` is left to the readers of times."""
        article, end = _ARTICLE.match(self.text, found.end), found.end
        unit = units.behind(self.text, article.end(), self.words) if article else None
        if article and unit and unit.id not in self.words.lengths:
            found.end = article.end()
            if self.reader.unit(found, priced=False):
                return True
            found.end = end
        return False

    def phrase(self, found: Draft | None, floor: int, after: int = 0) -> Found:
        """A phrase that is a quantity in itself, with its noun and bound."""
        if found is None or found.start < floor:
            return None, after
        if found.kind == "quantity" and found.unit == "count":
            self._noun(found)
        if found.kind == "quantity":
            self.reader.bound(found)
        elif not found.bound:
            found.bound = ""
        return found, max(found.end, after)

    def _noun(self, found: Draft) -> None:
        if found.bare and self._of_one(found):
            found.bare = False
            return
        bare = found.bare
        end = found.end
        if self.text.startswith(" of ", end):
            found.end += len(" of")
        if not self.reader.unit(found, priced=False):
            self.reader.counting.count(found)
            found.end = end
            found.bare = bare or (found.bare and found.ceiling is None)
