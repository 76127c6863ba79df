"""Words of grammars (rules/words/*.yaml): groups of keys, to which later folders add words."""

from claimcheck.errors import suggestion
from claimcheck.rulebook.entry_values import words
from claimcheck.rulebook.sheet import Sheet
from claimcheck.rulebook.words import learn, wide_texts

# Files whose words a grammar reads by itself: they are not looked for in texts.
_PARSED_FILES = ("quantities", "times", "sums", "comparing", "events")
_PARSED = (
    *("stop", "name-stop", "name-org", "slug", "person", "firm", "forecaster"),
    *("counted", "goods", "contract", "market", "accounts", "begun", "ahead", "revised"),
)
_CLOSED_FILES = ("sums", "comparing")  # what stands there under a key of its own is never read


class Groups:
    """The words gathered so far: `cues` by `group.key`, and the groups that are `parsed`."""

    def __init__(self) -> None:
        self.cues: dict[str, tuple[str, ...]] = {}
        self.parsed: set[str] = {*_PARSED}
        self._closed: set[str] = set()

    def begin(self, sheet: Sheet) -> None:
        """Take the words of a file of ours, which says what groups there are."""
        self.parsed.update(sheet.entries if sheet.path.stem in _PARSED_FILES else ())
        self._closed.update(sheet.entries if sheet.path.stem in _CLOSED_FILES else ())
        self._take(sheet)

    def add(self, sheet: Sheet) -> None:
        """Add the words of a user's file, whose groups are ours."""
        ours = sorted({name.partition(".")[0] for name in self.cues})
        for group in sheet.entries:
            if group not in ours:
                hint = suggestion(group, ours, "known groups")
                sheet.fail(f'no grammar reads a group "{group}"', (group,), hint)
        self._check_keys(sheet)
        self._take(sheet)

    def _check_keys(self, sheet: Sheet) -> None:
        """Other groups take new keys: an exchange, an occasion."""
        for group in self._closed & sheet.entries.keys():
            start = f"{group}."
            ours = [name.removeprefix(start) for name in self.cues if name.startswith(start)]
            keys = sheet.entries[group]
            for key in keys if isinstance(keys, dict) else ():
                if key not in ours:
                    hint = suggestion(key, ours, "known keys")
                    sheet.fail(f'no grammar reads "{key}" of {group}', (group, key), hint)

    def _take(self, sheet: Sheet) -> None:
        learn(wide_texts(sheet.entries))
        for group, keys in sheet.entries.items():
            if not isinstance(keys, dict):
                sheet.fail(f'group "{group}" maps keys to words', (group,))
            for key, entry in keys.items():
                found = words(entry, sheet, (group, key))
                name = f"{group}.{key}"
                self.cues[name] = tuple(dict.fromkeys((*self.cues.get(name, ()), *found)))
