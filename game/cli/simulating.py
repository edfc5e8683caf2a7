"""Commands for those who study: simulate, tournament."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from game.cli.shared import (
    JOBS,
    SEATS_ARE_OPTIONS,
    SET,
    WRONG_USAGE,
    check_calendar,
    check_folders,
    load_or_stop,
    needs_matplotlib,
    processes,
    progress_bar,
    roster_or_stop,
    seat_options,
    stop,
    writing,
)

if TYPE_CHECKING:
    from game.simulation.workers import Backend

BACKENDS = ("loky", "dask", "ray")
"""What `game.simulation.workers.Backend` knows; that room need not be loaded for a page of help."""


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
@JOBS
@click.option("--backend", type=click.Choice(BACKENDS), default="loky", show_default=True)
@click.option("--address", default="", metavar="URL", help="Of a running dask or ray cluster.")
@SET
@click.option(
    "--out", type=click.Path(path_type=Path), help="A row per game: .csv, .jsonl, .parquet."
)
@click.option("--resume", is_flag=True, help="Go on with the games that an interrupted --out kept.")
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
    backend: "Backend",
    address: str,
    changes: tuple[str, ...],
    out: Path | None,
    resume: bool,
    as_json: bool,
) -> None:
    """Play many conferences; --SEAT NAME seats a player, e.g. --japan envoy.

    Seats that are not named go to the people of history. A program of your own is named by its
    file and class: --japan path/to/file.py:ClassName (see docs/delegations.md). With --out an
    interrupted run keeps what is done, and --resume goes on with it.
    """
    from game.model.state import DrawMode
    from game.play.own_delegations import DelegationFailed
    from game.simulation.ledger import LedgerFault
    from game.simulation.plan import Plan, seated
    from game.simulation.run import kept_so_far, simulate_to
    from game.simulation.summary import summarize, summary_text
    from game.simulation.tables import UnknownTable, check_table_name
    from game.simulation.workers import MissingBackend, Workers

    loaded = load_or_stop(scenario, changes)
    if resume and out is None:
        stop("--resume goes on with a table: name it with --out.", WRONG_USAGE)
    try:
        seats = seated(loaded.agenda, seat_options(context.args))
        if out is not None:
            check_table_name(out)
    except (ValueError, UnknownTable) as fault:
        stop(str(fault), WRONG_USAGE)
    check_calendar(loaded, calendar)
    check_folders(out)
    roster = roster_or_stop(seats.values())
    plan = Plan(games=games, seats=seats, draws=DrawMode(draws), calendar=calendar, seed=seed)
    workers = Workers(jobs=processes(jobs), backend=backend, address=address)
    try:
        with progress_bar(games) as advance, writing(out):
            result = simulate_to(
                loaded, plan, out, resume=resume, workers=workers, roster=roster, progress=advance
            )
    except (DelegationFailed, MissingBackend, LedgerFault) as fault:
        stop(str(fault))
    except KeyboardInterrupt:
        stop(kept_so_far(out))
    summary = summarize(loaded.agenda, result)
    if as_json:
        click.echo(json.dumps(summary, indent=2, ensure_ascii=False))
    else:
        click.echo(summary_text(loaded.agenda, summary, result.rows))


@click.command(
    epilog="Example: python main.py tournament --agents envoy,boulware,conceder --games 20",
    short_help="Let computer players meet each other.",
)
@click.option("--agents", required=True, metavar="A,B,...", help="Who meets: names, or own files.")
@click.option("--scenario", metavar="FILE", help="Scenario file; Portsmouth if left out.")
@click.option(
    "--games",
    type=click.IntRange(1, 1_000_000),
    default=20,
    show_default=True,
    help="Games of each pair of chairs.",
)
@click.option("--mediator", metavar="NAME", default="historical", show_default=True)
@click.option("--draws", type=click.Choice(["drawn", "fixed"]), default="drawn", show_default=True)
@click.option("--calendar", metavar="full|short", default="full", show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**53), default=1, show_default=True)
@JOBS
@click.option("--out", type=click.Path(path_type=Path), help="A row per game: .csv or .jsonl.")
@click.option("--png", type=click.Path(path_type=Path), help="A picture of the standings.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def tournament(
    agents: str,
    scenario: str | None,
    games: int,
    mediator: str,
    draws: str,
    calendar: str,
    seed: int,
    jobs: int,
    out: Path | None,
    png: Path | None,
    as_json: bool,
) -> None:
    """Let every agent meet every other and itself, in both chairs, on the same chances.

    Game k of each pair has the same seed, so that the same hidden minds and the same news meet
    each agent. A program of your own is named by its file and class, path/to/file.py:ClassName
    (see docs/delegations.md).
    """
    from game.model.state import DrawMode
    from game.paths import data_dir
    from game.play.own_delegations import DelegationFailed
    from game.simulation.standings import table_of
    from game.simulation.tables import UnknownTable, check_table_name, write_cells
    from game.simulation.tournament import TournamentPlan, check_agents, play_tournament
    from game.simulation.tournament_report import (
        tournament_cells,
        tournament_json,
        tournament_text,
    )
    from game.simulation.workers import Workers

    loaded = load_or_stop(scenario)
    plan = TournamentPlan(
        agents=tuple(filter(None, (name.strip() for name in agents.split(",")))),
        games=games,
        mediator=mediator,
        draws=DrawMode(draws),
        calendar=calendar,
        seed=seed,
    )
    try:
        check_agents(loaded.agenda, plan)
        if out is not None:
            check_table_name(out)
    except (ValueError, UnknownTable) as fault:
        stop(str(fault), WRONG_USAGE)
    check_calendar(loaded, calendar)
    if png is not None:
        needs_matplotlib(png)
    check_folders(out, png)
    roster = roster_or_stop((*plan.agents, mediator))
    try:
        with progress_bar(plan.total) as advance:
            played = play_tournament(
                loaded, plan, workers=Workers(jobs=processes(jobs)), roster=roster, progress=advance
            )
    except DelegationFailed as failed:
        stop(str(failed))
    table = table_of(played)
    if out is not None:
        with writing(out):
            write_cells(tournament_cells(loaded.agenda, played), out)
    if png is not None:
        from game.simulation.tournament_chart import draw_chart

        with writing(png):
            draw_chart(loaded.agenda, played, table, png, data_dir("assets") / "fonts")
    if as_json:
        click.echo(json.dumps(tournament_json(played, table), indent=2, ensure_ascii=False))
    else:
        click.echo(tournament_text(loaded.agenda, played, table))
