"""Mentions -> Claims: what each figure is about, and when."""
