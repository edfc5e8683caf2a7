"""The command that plays the conferences which a verdict is measured against: percentiles."""

from pathlib import Path

import click

from game.cli.shared import (
    JOBS,
    check_calendar,
    load_or_stop,
    processes,
    progress_bar,
    stop,
    writing,
)

GAMES = 20_000
"""Conferences that a file holds unless fewer are asked for."""


@click.command(
    epilog="Example: python main.py percentiles --jobs 2",
    short_help="Play the conferences that a verdict is measured against.",
)
@click.option("--scenario", metavar="FILE", help="Scenario file; Portsmouth if left out.")
@click.option("--games", type=click.IntRange(100, 1_000_000), default=GAMES, show_default=True)
@click.option("--calendar", metavar="full|short", default="full", show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**53), default=1, show_default=True)
@JOBS
@click.option("--out", type=click.Path(path_type=Path), help="A table of the games, too.")
@click.option("--resume", is_flag=True, help="Go on with what an interrupted --out kept.")
@click.option("--check", is_flag=True, help="Only say whether the file there is fresh.")
def percentiles(
    scenario: str | None,
    games: int,
    calendar: str,
    seed: int,
    jobs: int,
    out: Path | None,
    resume: bool,
    check: bool,
) -> None:
    """Play many conferences between the people of history and keep how they ended.

    The verdict on a game says how many of them ended worse. The file lies beside the scenarios that
    came with the game and carries digests of scenario and delegations: after a change of either it
    is called stale, and this command makes it anew.
    """
    from game.play.codec import CodecError
    from game.play.percentile_file import percentile_path, read_field, write_percentiles
    from game.simulation.ledger import LedgerFault
    from game.simulation.percentiles import percentile_plan, percentiles_of
    from game.simulation.run import kept_so_far, simulate_to
    from game.simulation.summary import below_no_deal_line
    from game.simulation.tables import UnknownTable, check_table_name
    from game.simulation.workers import Workers

    loaded = load_or_stop(scenario)
    check_calendar(loaded, calendar)
    path = percentile_path(loaded, calendar)
    if check:
        try:
            field = read_field(path, loaded)
        except (OSError, CodecError) as fault:
            stop(f"{path}: {fault}. Make it: python main.py percentiles --calendar {calendar}")
        state = "stale: make it anew with this command" if field.stale else "fresh"
        click.echo(f"{path}: {field.percentiles.games:,} conferences, {state}.")
        return
    plan = percentile_plan(loaded, games=games, calendar=calendar, seed=seed)
    try:
        if out is not None:
            check_table_name(out)
        with progress_bar(games) as advance, writing(out):
            played = simulate_to(
                loaded,
                plan,
                out,
                resume=resume,
                workers=Workers(jobs=processes(jobs)),
                progress=advance,
            )
    except (UnknownTable, LedgerFault) as fault:
        stop(str(fault))
    except KeyboardInterrupt:
        stop(kept_so_far(out))
    with writing(path):
        write_percentiles(percentiles_of(loaded, plan, played.rows), path)
    click.echo(f"{path}: {games:,} conferences in {played.seconds:.0f} s.")
    click.echo(below_no_deal_line(played.rows))
