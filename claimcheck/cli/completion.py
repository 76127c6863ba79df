"""`claimcheck completion`: what a shell needs to complete commands and options."""

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> int:
    """Print the completion script of a shell: `eval "$(claimcheck completion bash)"`."""
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:
        return 2
    root = context.find_root().command
    click.echo(made(root, {}, "claimcheck", "_CLAIMCHECK_COMPLETE").source())
    return 0
