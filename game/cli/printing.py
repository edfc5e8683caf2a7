"""Commands that write pages for paper: briefing, report."""

from pathlib import Path

import click

from game.cli.shared import (
    SET,
    check_calendar,
    check_folders,
    load_or_stop,
    scenario_path,
    stop,
    writing,
)


@click.command(
    epilog="Example: python main.py briefing --out packets",
    short_help="The seats' packets as pages to print.",
)
@click.argument("file", required=False)
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FOLDER")
@click.option("--calendar", metavar="full|short", default="full", show_default=True)
@click.option("--lang", default="", metavar="en|da", help="Language of the pages.")
@SET
def briefing(
    file: str | None, out: Path, calendar: str, lang: str, changes: tuple[str, ...]
) -> None:
    """Write each seat's confidential packet of a scenario FILE, and a page that all may read.

    One HTML page for each seat, made to be printed, so that a class can play round one screen. A
    packet holds what its seat may know on the first day, and nothing else.
    """
    from game.paths import data_dir
    from game.play.language import ENGLISH, load_language
    from game.printed.briefing import packets, write_packets

    loaded = load_or_stop(file, changes)
    check_calendar(loaded, calendar)
    assets = data_dir("assets")
    language = load_language(lang or ENGLISH, assets / "locale", scenario_path(file))
    pages = packets(loaded, language, assets / "print", calendar)
    try:
        written = write_packets(pages, out)
    except OSError as fault:
        stop(f"{out} could not be written: {fault.strerror}.")
    for path in written:
        click.echo(path)


@click.command(
    epilog="Example: python main.py report game.jsonl --out game.html",
    short_help="The debrief of a finished game as a page.",
)
@click.argument("save", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE.html")
@click.option("--scenario", metavar="FILE", help="The scenario it was played with.")
@click.option("--lang", default="", metavar="en|da", help="Language of the page.")
def report(save: Path, out: Path, scenario: str | None, lang: str) -> None:
    """Write the debrief of the finished game in SAVE as one HTML page.

    The treaty beside history, scores, what came after, what both capitals would have signed, every
    offer, day by day, and what the computer's players thought. It reveals all secrets.
    """
    from game.paths import data_dir, write_whole
    from game.play.debrief import debrief
    from game.play.journal import read_save
    from game.play.language import ENGLISH, load_language
    from game.play.library import scenario_of_save
    from game.play.replay import replay
    from game.play.save_faults import SaveFault
    from game.printed.report import report_page

    check_folders(out)
    assets = data_dir("assets")
    try:
        found = read_save(save)
        chosen = scenario_path(scenario)
        path = chosen if scenario else scenario_of_save(found.header, chosen)
        if path is None:
            name = found.header.scenario
            stop(f"{save}: its scenario '{name}' is not here; name it with --scenario FILE.")
        loaded = load_or_stop(str(path), found.header.settings.changes)
        course = replay(loaded, found)
    except SaveFault as fault:
        stop(str(fault))
    if course.state.outcome is None:
        stop(f"{save}: this game is not over. Its secrets are told when it is.")
    language = load_language(lang or ENGLISH, assets / "locale", path)
    page = report_page(
        loaded,
        debrief(loaded, course),
        course.seats,
        found.header.settings.seed,
        language,
        assets / "print",
    )
    with writing(out):
        write_whole(out, page)
    click.echo(out)
