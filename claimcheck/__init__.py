"""claimcheck reads overlapping reports and compares every figure they give."""

TYPE_CHECKING = False  # typing's own costs a third of the time that --version takes

if TYPE_CHECKING:
    from claimcheck.pipeline import extract
    from claimcheck.rulebook.load import load_rules

__version__ = "0.1.0"

__all__ = ["__version__", "claims_from_frame", "compare", "extract", "load_rules", "to_frame"]


def __getattr__(name: str) -> object:
    """The public functions, imported when first asked for (start-up stays quick)."""
    if name in ("extract", "compare"):
        from claimcheck import pipeline

        return getattr(pipeline, name)
    if name == "load_rules":
        from claimcheck.rulebook.load import load_rules

        return load_rules
    if name in ("to_frame", "claims_from_frame"):
        from claimcheck.running import frames

        return getattr(frames, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
