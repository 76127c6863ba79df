"""Runs the two pure functions over files."""
