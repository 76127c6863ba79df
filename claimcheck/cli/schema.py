"""`claimcheck schema`: JSON Schemas of the files that people write."""

import json

import click

from claimcheck.cli.settings import schema as of_config

TABLES = ("metrics", "entities", "families", "calendars", "units", "checks")


@click.command()
@click.argument("file", type=click.Choice(["config", "rules"]))
@click.option("--table", type=click.Choice(TABLES), help="Of `rules`: one table alone.")
def schema(file: str, table: str | None) -> int:
    """Print the JSON Schema of claimcheck.toml (config) or of rule files (rules).

    Editors read it: `#:schema claimcheck.schema.json` on top of a TOML file,
    `# yaml-language-server: $schema=rules.schema.json` on top of a YAML file.
    """
    if file == "config":
        found = of_config()
    else:
        from claimcheck.rulebook.json_schema import of_rules

        found = of_rules(table)
    click.echo(json.dumps(found, indent=2, ensure_ascii=False))
    return 0
