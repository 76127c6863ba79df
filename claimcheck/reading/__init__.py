"""Formats -> Document; one module an input format."""
