"""Claims and findings -> lines of one output format."""
