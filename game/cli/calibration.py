"""The command that shows what a scenario's numbers come to: calibrate."""

from pathlib import Path

import click

from game.cli.shared import (
    JOBS,
    check_folders,
    load_or_stop,
    processes,
    progress_bar,
    scenario_path,
    stop,
    writing,
)


@click.command(
    epilog="Example: python main.py calibrate --games 2000 --jobs 2 --write docs/calibration.md",
    short_help="What a scenario's numbers were asked for, and come to.",
)
@click.option("--scenario", metavar="FILE", help="Scenario file; Portsmouth if left out.")
@click.option("--games", type=click.IntRange(2, 1_000_000), default=2000, show_default=True)
@click.option(
    "--what-if-games",
    type=click.IntRange(2, 1_000_000),
    default=2000,
    show_default=True,
    help="Of the base and of each what-if.",
)
@click.option("--seed", type=click.IntRange(0, 2**53), default=1, show_default=True)
@JOBS
@click.option("--write", type=click.Path(path_type=Path), help="The page; else it is printed.")
def calibrate(
    scenario: str | None,
    games: int,
    what_if_games: int,
    seed: int,
    jobs: int,
    write: Path | None,
) -> None:
    """Play many conferences between the people of history, and every what-if of the scenario.

    The page says what was asked, what came out, and with which settings and seed.
    """
    from game.paths import write_whole
    from game.scenario.faults import ScenarioFaults
    from game.scenario.overrides import OverrideFault
    from game.simulation.calibration import calibrate as run
    from game.simulation.calibration import games_of
    from game.simulation.calibration_report import calibration_page
    from game.simulation.workers import Workers

    loaded = load_or_stop(scenario)
    check_folders(write)
    if not loaded.calibration and not loaded.what_ifs:
        stop("The scenario asks for nothing: it has neither `calibration` nor `what_ifs`.")
    try:
        with progress_bar(games_of(loaded, games, what_if_games)) as advance:
            found = run(
                scenario_path(scenario),
                loaded,
                games=games,
                what_if_games=what_if_games,
                seed=seed,
                workers=Workers(jobs=processes(jobs)),
                progress=advance,
            )
    except (ScenarioFaults, OverrideFault, ValueError) as fault:
        stop(str(fault))
    named = "" if scenario is None else f" --scenario {scenario}"
    command = (
        f"python main.py calibrate{named} --games {games} --what-if-games {what_if_games} "
        f"--seed {seed} --write docs/calibration.md"
    )
    page = calibration_page(found, command)
    if write is None:
        click.echo(page, nl=False)
        return
    with writing(write):
        write_whole(write, page)
