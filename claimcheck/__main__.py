"""`claimcheck` and `python -m claimcheck`: the version is told before anything is imported."""

import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from claimcheck import __version__

        sys.stdout.write(f"claimcheck {__version__}\n")
        return
    from claimcheck.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
