"""The one table of settings: what claimcheck.toml, the environment and flags may set."""

import os
from collections.abc import Mapping
from typing import Literal, NamedTuple

Kind = Literal["text", "texts", "path", "paths", "flag", "number"]
PREFIX = "CLAIMCHECK_"


class Setting(NamedTuple):
    """A setting: its name in files, the parameter that takes it, what it may hold, its help.

    `paths` and `path` are relative to the folder of the file that they stand in.
    """

    name: str
    kind: Kind
    help: str
    default: object = None
    choices: tuple[str, ...] = ()
    parameter: str = ""
    only: tuple[str, ...] = ()

    @property
    def taken_by(self) -> str:
        """The name of the parameter that takes it."""
        return self.parameter or self.name.replace("-", "_")

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return PREFIX + self.name.replace("-", "_").upper()


_FORMATS = (
    *("text", "concise", "jsonl", "json", "csv", "markdown", "html", "github"),
    *("sarif", "junit", "gitlab"),
)
SETTINGS = (
    Setting("against", "paths", "Reports that drafts are checked against.", ()),
    Setting("rules", "paths", "Folders of rules laid over the shipped ones.", ()),
    Setting("manifest", "path", "A sources.csv that lies elsewhere."),
    Setting("rates", "path", "Exchange rates as csv: date, pair, rate."),
    Setting("encoding", "text", "Encoding of files without a byte-order mark."),
    Setting("unlisted", "flag", "Also read what a folder's sources.csv leaves out.", default=False),
    Setting("exclude", "texts", "Files and folders to pass over, as in .gitignore.", ()),
    Setting(
        "force-exclude", "flag", "Pass over a named file too if it is excluded.", default=False
    ),
    Setting("format", "text", "How findings are printed.", "text", _FORMATS, "shape"),
    Setting("lang", "text", "Language of the messages.", "en", ("en", "zh"), "language"),
    Setting("color", "text", "When output is coloured.", "auto", ("auto", "always", "never")),
    Setting(
        "fail-on",
        "text",
        "End with 1 at findings of this severity.",
        None,
        ("error", "warning", "info"),
        only=("check", "compare", "report"),
    ),
    Setting("max-findings", "number", "Print no more findings than this."),
    Setting(
        "show-suppressed", "flag", "Also show what an ignore or baseline silences.", default=False
    ),
    Setting("baseline", "path", "Findings that were there before.", only=("check", "compare")),
    Setting("ignore-file", "path", "Findings that are not shown, by fingerprint."),
    Setting("jobs", "number", "Processes to use.", 1),
)
BY_NAME = {setting.name: setting for setting in SETTINGS}
PER_PATH = "per-path"
PER_PATH_KEYS = ("ignore",)


def wrong(setting: Setting, value: object) -> str:
    """What is wrong with a value from a file, "" if nothing is."""
    if setting.kind == "flag":
        return "" if isinstance(value, bool) else "is true or false"
    if setting.kind == "number":
        right = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        return "" if right else "is a whole number"
    if setting.kind in ("texts", "paths"):
        right = isinstance(value, list) and all(isinstance(item, str) for item in value)
        return "" if right else "is a list of texts"
    if not isinstance(value, str):
        return "is a text"
    if setting.choices and value not in setting.choices:
        return f"is one of {', '.join(setting.choices)}"
    return ""


def from_environment(setting: Setting, environment: Mapping[str, str] = os.environ) -> str | None:
    """The text of its environment variable, None when there is none."""
    return environment.get(setting.variable) or None


def schema() -> dict[str, object]:
    """The JSON Schema of claimcheck.toml (and of `[tool.claimcheck]`)."""
    properties: dict[str, object] = {setting.name: _schema(setting) for setting in SETTINGS}
    properties[PER_PATH] = {
        "description": "What holds for drafts whose path matches a pattern.",
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "ignore": {
                    "description": "Codes that are not shown there.",
                    "type": "array",
                    "items": {"type": "string", "pattern": "^CC[0-9]{3}$"},
                }
            },
        },
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "claimcheck.toml",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def _schema(setting: Setting) -> dict[str, object]:
    kinds: dict[str, dict[str, object]] = {
        "flag": {"type": "boolean"},
        "number": {"type": "integer", "minimum": 0},
        "texts": {"type": "array", "items": {"type": "string"}},
    }
    kinds["paths"] = kinds["texts"]
    found = kinds.get(setting.kind, {"type": "string"})
    if setting.choices:
        found = {"enum": list(setting.choices)}
    default = list(setting.default) if isinstance(setting.default, tuple) else setting.default
    told: dict[str, object] = {"description": setting.help, **found}
    return told if default is None else {**told, "default": default}
