"""`claimcheck cache`: what is kept between runs."""

import click


@click.group()
def cache() -> None:
    """Look at what is kept between runs, or take it away."""


@cache.command()
def clear() -> int:
    """Take away claims, rules and patterns that are kept; they are made anew when needed."""
    from claimcheck.running.claim_cache import clear as cleared

    files, size = cleared()
    click.echo(f"claimcheck: {files} files, {size} bytes taken away", err=True)
    return 0


@cache.command(name="dir")
def dir_() -> int:
    """Print the folder (CLAIMCHECK_CACHE names another one)."""
    from claimcheck.rulebook.cache import folder

    click.echo(folder().as_posix())
    return 0
