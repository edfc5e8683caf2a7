"""The command that writes pages for paper: briefing."""

from pathlib import Path

import click

from game.cli.shared import SET, check_calendar, load_or_stop, scenario_path, stop


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
