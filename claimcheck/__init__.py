"""claimcheck reads overlapping reports and compares every figure they give."""

TYPE_CHECKING = False  # typing's own costs a third of the time that --version takes

if TYPE_CHECKING:
    from claimcheck.pipeline import extract
    from claimcheck.rulebook.load import load_rules
    from claimcheck.running.analysis import check_files, compare, extract_files
    from claimcheck.running.frames import claims_from_frame, findings_from_frame, to_frame

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "check_files",
    "claims_from_frame",
    "compare",
    "extract",
    "extract_files",
    "findings_from_frame",
    "load_rules",
    "to_frame",
]
_HOMES = {
    "check_files": "claimcheck.running.analysis",
    "claims_from_frame": "claimcheck.running.frames",
    "compare": "claimcheck.running.analysis",
    "extract": "claimcheck.pipeline",
    "extract_files": "claimcheck.running.analysis",
    "findings_from_frame": "claimcheck.running.frames",
    "load_rules": "claimcheck.rulebook.load",
    "to_frame": "claimcheck.running.frames",
}


def __getattr__(name: str) -> object:
    """The public functions, imported when first asked for (start-up stays quick)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
