"""What kind of number may start at a place: digits, Chinese or English words."""

from claimcheck.recognising.digital import Digits
from claimcheck.recognising.en.starting import English
from claimcheck.recognising.finish import Finish, Found
from claimcheck.recognising.reader import Reader
from claimcheck.recognising.zh.starting import Chinese

_GLYPHS = "½¼¾⅓⅔"


class Places:
    """Reads what starts at a place of one text."""

    def __init__(self, reader: Reader) -> None:
        self.text = reader.text
        finish = Finish(reader)
        self.digits, self.english, self.chinese = Digits(finish), English(finish), Chinese(finish)

    def read(self, place: int, floor: int) -> Found:
        """The quantity that starts at `place`, and where to go on."""
        letter = self.text[place]
        if letter.isdigit() and letter not in "²³":
            return self.digits.read(place, floor)
        if letter in _GLYPHS:
            return self.digits.glyph(place, floor)
        if letter < "\u0250":
            return self.english.read(place, floor)
        return self.chinese.read(place, floor)
