"""Commands for those who study: simulate."""

import json
from pathlib import Path

import click

from game.cli.shared import (
    SEATS_ARE_OPTIONS,
    WRONG_USAGE,
    check_calendar,
    load_or_stop,
    progress_bar,
    seat_options,
    stop,
)


@click.command(
    epilog="Example: python main.py simulate --games 200 --japan envoy --russia envoy --seed 1",
    context_settings=SEATS_ARE_OPTIONS,
    short_help="Play many conferences by computer.",
)
@click.option("--scenario", metavar="FILE", help="Scenario file; Portsmouth if left out.")
@click.option("--games", type=click.IntRange(1, 10_000_000), default=100, show_default=True)
@click.option("--draws", type=click.Choice(["drawn", "fixed"]), default="drawn", show_default=True)
@click.option("--calendar", metavar="full|short", default="full", show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**53), default=1, show_default=True)
@click.option("--jobs", type=click.IntRange(1, 256), default=1, show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="A row per game: .csv or .jsonl.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.pass_context
def simulate(
    context: click.Context,
    scenario: str | None,
    games: int,
    draws: str,
    calendar: str,
    seed: int,
    jobs: int,
    out: Path | None,
    as_json: bool,
) -> None:
    """Play many conferences; --SEAT NAME seats a player, e.g. --japan envoy.

    Seats that are not named go to the people of history.
    """
    from game.model.state import DrawMode
    from game.simulation.plan import Plan, seated
    from game.simulation.simulate import simulate as run
    from game.simulation.summary import summarize, summary_text
    from game.simulation.tables import UnknownTable, check_table_name, write_table

    loaded = load_or_stop(scenario)
    try:
        seats = seated(loaded.agenda, seat_options(context.args))
        if out is not None:
            check_table_name(out)
    except (ValueError, UnknownTable) as fault:
        stop(str(fault), WRONG_USAGE)
    check_calendar(loaded, calendar)
    plan = Plan(games=games, seats=seats, draws=DrawMode(draws), calendar=calendar, seed=seed)
    with progress_bar(games) as advance:
        result = run(loaded, plan, jobs=jobs, progress=advance)
    if out is not None:
        try:
            write_table(loaded.agenda, result.rows, out)
        except OSError as fault:
            stop(f"{out} could not be written: {fault.strerror}.")
    summary = summarize(loaded.agenda, result)
    if as_json:
        click.echo(json.dumps(summary, indent=2, ensure_ascii=False))
    else:
        click.echo(summary_text(loaded.agenda, summary, result.rows))
