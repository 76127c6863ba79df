"""`claimcheck` and `python -m claimcheck`: the version is told before anything is imported."""

import sys

# A run makes hundreds of thousands of records that stay to its end and hardly any cycle.
_SELDOM = (1_000_000, 20, 50)


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from claimcheck import __version__

        sys.stdout.write(f"claimcheck {__version__}\n")
        return
    import gc

    from claimcheck.cli.main import run

    gc.set_threshold(*_SELDOM)
    code = run(sys.argv[1:])
    gc.freeze()  # on its way out Python would look through all of them once more
    sys.exit(code)


if __name__ == "__main__":
    main()
