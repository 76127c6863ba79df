"""Small counts in English words, as lengths of time are told by them: two, a couple of, 12."""

COUNT = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
} | {"a": 1, "an": 1, "couple of": 2, "a couple of": 2, "couple": 2}
COUNTS = (
    r"(?:a couple of|couple of|couple|one|two|three|four|five|six|seven|eight|nine|ten|eleven"
    r"|twelve|\d{1,3})"
)


def count(text: str | None) -> int:
    """A small number in digits or words; 1 for none."""
    if not text:
        return 1
    return int(text) if text.isdigit() else COUNT[text.lower()]
