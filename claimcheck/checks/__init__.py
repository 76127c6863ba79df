"""The checks: each finds one thing and has its own page."""
