"""`claimcheck explain`: the page of a check."""

import click


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Print the page of a check, or without CODE the list of all."""
    from claimcheck.checks.table import CHECKS, find

    if code:
        click.echo(find(code).page().rstrip("\n"))
        return 0
    for check in CHECKS:
        click.echo(f"{check.code}  {check.label:<16}  {check.severity:<7}  {check.title}")
    return 0
