"""The commands. Each imports what it needs when it is called, so that `check` never loads pygame.

Exit codes: 0 done, 1 the input is at fault, 2 wrong usage. Results go to standard output, problems
to standard error. No mistake of a user's shows a traceback.
"""

import click

from game.cli.calibration import calibrate
from game.cli.percentiles import percentiles
from game.cli.playing import open_title, play, replay
from game.cli.printing import briefing, report
from game.cli.simulating import simulate, tournament
from game.cli.what_if import whatif
from game.cli.writing import analyze, check, schema


@click.group(
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command the game opens its window, or is played in the terminal where "
    "there is no display.",
)
@click.version_option(package_name="portsmouth-1905", prog_name="portsmouth-1905")
@click.pass_context
def cli(context: click.Context) -> None:
    """The peace conference of Portsmouth, August 1905: play it, teach with it, change it."""
    if context.invoked_subcommand is None:
        raise SystemExit(open_title())


_PLAYING = (play, replay, briefing, report)
_STUDYING = (simulate, tournament, whatif, percentiles, calibrate)
_WRITING = (check, schema, analyze)
for _command in (*_PLAYING, *_STUDYING, *_WRITING):
    cli.add_command(_command)


def main() -> None:
    """The front door of the game."""
    cli()
