"""The command for other courses of the world: whatif."""

import json
from pathlib import Path

import click

from game.cli.shared import (
    JOBS,
    WRONG_USAGE,
    check_calendar,
    check_folders,
    load_or_stop,
    needs_matplotlib,
    processes,
    progress_bar,
    scenario_path,
    stop,
    writing,
)


@click.command(
    epilog="Example: python main.py whatif no_landing treasury_full --games 400",
    short_help="Other courses of the world, beside the base.",
)
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--scenario", metavar="FILE", help="Scenario file; Portsmouth if left out.")
@click.option("--games", type=click.IntRange(2, 1_000_000), default=200, show_default=True)
@click.option("--draws", type=click.Choice(["drawn", "fixed"]), default="drawn", show_default=True)
@click.option("--calendar", metavar="full|short", default="full", show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**53), default=1, show_default=True)
@JOBS
@click.option(
    "--list", "list_only", is_flag=True, help="Only say what there is, and who argues it."
)
@click.option("--png", type=click.Path(path_type=Path), help="A picture.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def whatif(
    names: tuple[str, ...],
    scenario: str | None,
    games: int,
    draws: str,
    calendar: str,
    seed: int,
    jobs: int,
    list_only: bool,
    png: Path | None,
    as_json: bool,
) -> None:
    """Play other courses of the world (all, or those of these NAMEs) beside the base.

    The people of history play them all, and game k has the same chances in each, so that what
    differs is the cause that was changed.
    """
    from game.model.state import DrawMode
    from game.paths import data_dir
    from game.scenario.faults import ScenarioFaults
    from game.scenario.overrides import OverrideFault
    from game.simulation.what_if_report import comparison_json, comparison_text
    from game.simulation.what_ifs import UnknownWhatIf, WhatIfPlan, chosen, compare
    from game.simulation.workers import Workers

    loaded = load_or_stop(scenario)
    check_calendar(loaded, calendar)
    check_folders(png)
    try:
        what_ifs = chosen(loaded, names)
    except UnknownWhatIf as fault:
        stop(str(fault), WRONG_USAGE)
    if list_only:
        for one in what_ifs:
            argument = " ".join(one.argument.split())
            click.echo(f"{one.id}: {one.title}\n  {argument}\n  Source: {one.source}")
        return
    if png is not None:
        needs_matplotlib(png)
    plan = WhatIfPlan(games=games, draws=DrawMode(draws), calendar=calendar, seed=seed)
    try:
        with progress_bar(games * (1 + len(what_ifs))) as advance:
            found = compare(
                scenario_path(scenario),
                what_ifs,
                plan,
                workers=Workers(jobs=processes(jobs)),
                progress=advance,
            )
    except (ScenarioFaults, OverrideFault, ValueError) as fault:
        stop(str(fault))
    if png is not None:
        from game.simulation.what_if_chart import draw_what_ifs

        with writing(png):
            draw_what_ifs(found, png, data_dir("assets") / "fonts")
    if as_json:
        click.echo(json.dumps(comparison_json(found), indent=2, ensure_ascii=False))
    else:
        click.echo(comparison_text(found))
