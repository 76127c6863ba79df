"""Sums: figures that must follow from one another, one module a kind."""
