"""The version, a literal, where every floor can read it."""

VERSION = "0.1.0"
