"""The commands. Each imports what it needs when it is called, so that `check` never loads pygame.

Exit codes: 0 done, 1 the input is at fault, 2 wrong usage. Results go to standard output, problems
to standard error. No mistake of a user's shows a traceback.
"""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from game.model.scenario import Scenario
    from game.play.openings import StartOptions

INPUT_AT_FAULT = 1
WRONG_USAGE = 2
_DEFAULT_SCENARIO = "portsmouth.yaml"
_SEATS_ARE_OPTIONS = {"ignore_unknown_options": True, "allow_extra_args": True}
"""A scenario names its own seats, so `--japan envoy` is no option that click could know."""


def main() -> None:
    """The front door of the game."""
    cli()


# --- What the commands share ---------------------------------------------------------------


def stop(message: str, code: int = INPUT_AT_FAULT) -> NoReturn:
    """Ends the program with a sentence on standard error."""
    click.echo(message, err=True)
    raise SystemExit(code)


def scenario_path(given: str | None) -> Path:
    """The scenario file asked for, by its path or by the name of one that came with the game."""
    from game.paths import data_dir

    if given is None:
        return data_dir("scenarios") / _DEFAULT_SCENARIO
    path = Path(given)
    shipped = data_dir("scenarios") / path.with_suffix(".yaml").name
    return shipped if not path.exists() and len(path.parts) == 1 and shipped.exists() else path


def load_or_stop(given: str | None) -> "Scenario":
    """The scenario of a file; its faults, by line, end the program."""
    from game.scenario.faults import ScenarioFaults
    from game.scenario.load import load_scenario

    try:
        return load_scenario(scenario_path(given))
    except ScenarioFaults as faults:
        stop(str(faults))


def seat_options(arguments: list[str]) -> dict[str, str]:
    """`--SEAT NAME` pairs and `--SEAT=NAME`.

    Raises:
        click.UsageError: something else stands there.
    """
    chosen: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--") or len(word) < 3:
            raise click.UsageError(f"'{word}' is not expected here.")
        name, equals, value = word[2:].partition("=")
        if not equals:
            if not rest or rest[0].startswith("--"):
                raise click.UsageError(f"'{word}' is not an option, or lacks a name after it.")
            value = rest.pop(0)
        chosen[name] = value
    return chosen


def _progress(games: int) -> "tuple[Callable[[int], None], Callable[[], None]]":
    """A progress bar on standard error, on a terminal only: (advance, finish)."""
    if not sys.stderr.isatty():
        return (lambda done: None), (lambda: None)
    bar = click.progressbar(length=games, label="Conferences", file=sys.stderr)
    return bar.update, bar.render_finish


# --- Commands ------------------------------------------------------------------------------


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
        raise SystemExit(_open(scenario_path(None), None, "", text=False))


@cli.command(
    epilog="Example: python main.py play --role japan --opponent envoy --seed 7",
    context_settings=_SEATS_ARE_OPTIONS,
    short_help="Play a conference.",
)
@click.option("--scenario", metavar="FILE", help="Scenario file; Portsmouth if left out.")
@click.option("--role", metavar="SEAT|hotseat|watch", help="The seat you take; else you choose.")
@click.option("--opponent", metavar="LEVEL", help="Who plays the other party, e.g. historical.")
@click.option("--draws", type=click.Choice(["drawn", "fixed"]), default="drawn", show_default=True)
@click.option("--calendar", metavar="full|short", default="full", show_default=True)
@click.option("--seed", type=click.IntRange(0, 2**53), help="Repeats a game's chances.")
@click.option("--resume", metavar="SAVE", type=click.Path(path_type=Path), help="Go on with it.")
@click.option("--lang", default="", metavar="en|da", help="Language; the window keeps its own.")
@click.option("--text", is_flag=True, help="Plain text in the terminal, fit for a screen reader.")
@click.pass_context
def play(
    context: click.Context,
    scenario: str | None,
    role: str | None,
    opponent: str | None,
    draws: str,
    calendar: str,
    seed: int | None,
    resume: Path | None,
    lang: str,
    text: bool,
) -> None:
    """Play a conference in the window, or as plain text.

    Any seat can be given to a player of the computer by name: --roosevelt waiter.
    """
    from game.play.openings import StartOptions

    loaded = None if resume is not None else load_or_stop(scenario)
    players = seat_options(context.args)
    if loaded is not None:
        players = _opponents(loaded, role, opponent, players)
        if calendar not in loaded.calendars:
            known = ", ".join(loaded.calendars)
            stop(f"There is no calendar '{calendar}'. There are {known}.", WRONG_USAGE)
    start = StartOptions(
        seat=role or "",
        opponents=players,
        draws=draws,
        calendar=calendar,
        seed=seed,
        save=resume,
    )
    asked = role is not None or resume is not None
    path = scenario_path(scenario)
    raise SystemExit(_open(path, start if asked or text else None, lang, text=text))


def _opponents(
    scenario: "Scenario", role: str | None, opponent: str | None, players: Mapping[str, str]
) -> dict[str, str]:
    """Seat -> player; wrong names end the program with the right ones."""
    from game.play.openings import HOT_SEAT, WATCH
    from game.simulation.plan import seated

    known = [*scenario.agenda.seats, HOT_SEAT, WATCH]
    if role is not None and role not in known:
        stop(f"There is no role '{role}'. There are {', '.join(known)}.", WRONG_USAGE)
    chosen = dict(players)
    if opponent is not None:
        for party in scenario.agenda.party_ids:
            if party != role:
                chosen.setdefault(party, opponent)
    try:
        seated(scenario.agenda, chosen)
    except ValueError as fault:
        stop(str(fault), WRONG_USAGE)
    return chosen


def _say_if_unknown(lang: str) -> None:
    """A word on standard error about a language that there is no catalogue for."""
    from game.paths import data_dir
    from game.play.language import languages

    if lang and lang not in languages(data_dir("assets") / "locale"):
        click.echo(f"There is no catalogue for '{lang}' yet: the game speaks English.", err=True)


def _open(path: Path, start: "StartOptions | None", lang: str, *, text: bool) -> int:
    """The window; or the terminal, if asked for or without a display."""
    _say_if_unknown(lang)
    from game.ui.startup import BOTH_FLAVOURS, both_flavours_installed, display_missing, prepare

    if not text and not display_missing():
        if both_flavours_installed():
            stop(BOTH_FLAVOURS)
        prepare()
        from game.ui.app import open_window

        return open_window(path, start=start, lang=lang)
    if not text:
        click.echo("There is no display here: the game is played in the terminal.", err=True)
    return _open_terminal(path, start, lang)


def _open_terminal(path: Path, start: "StartOptions | None", lang: str) -> int:
    """A new or saved game as plain text; without a seat asked for, one is chosen first."""
    from game.delegations.roster import ROSTER
    from game.paths import data_dir
    from game.play.language import ENGLISH, load_language
    from game.play.library import read_card
    from game.play.openings import HOT_SEAT, WATCH, StartOptions, begin, opening_of, resume
    from game.play.save_faults import SaveFault
    from game.scenario.faults import ScenarioFaults
    from game.terminal.lobby import choose
    from game.terminal.play import play_text
    from game.terminal.prompt import TextOptions

    language = load_language(lang or ENGLISH, data_dir("assets") / "locale", path)
    try:
        card = read_card(path)
        start = start or StartOptions()
        if start.save is not None:
            match = resume(start.save, path, ROSTER)
        else:
            if not start.seat:
                others = {
                    HOT_SEAT: language.say("Both parties, at one keyboard."),
                    WATCH: language.say("Nobody: watch the computer play."),
                }
                chosen = choose(
                    card.agenda, card.play, card.calendars, others, language, sys.stdin, sys.stdout
                )
                if chosen is None:
                    return 0
                start = replace(start, seat=chosen.role, calendar=chosen.calendar)
            match = begin(opening_of(card, start), ROSTER)
    except (ScenarioFaults, SaveFault, ValueError) as fault:
        stop(str(fault))
    go_on = f"python main.py play --text --resume {match.path}" if match.path else ""
    options = TextOptions(go_on=go_on)
    return play_text(match, language, sys.stdin, sys.stdout, options)


@cli.command(
    epilog="Example: python main.py simulate --games 200 --japan envoy --russia envoy --seed 1",
    context_settings=_SEATS_ARE_OPTIONS,
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
    if calendar not in loaded.calendars:
        known = ", ".join(loaded.calendars)
        stop(f"There is no calendar '{calendar}'. There are {known}.", WRONG_USAGE)
    plan = Plan(games=games, seats=seats, draws=DrawMode(draws), calendar=calendar, seed=seed)
    advance, finish = _progress(games)
    result = run(loaded, plan, jobs=jobs, progress=advance)
    finish()
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


@cli.command(
    epilog="Example: python main.py check scenarios/portsmouth.yaml",
    short_help="Check scenario files.",
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
@click.option("-v", "--verbose", is_flag=True, help="List also what is from memory.")
def check(files: tuple[str, ...], as_json: bool, verbose: bool) -> None:
    """Check scenario FILEs: every fault with its line, and what to do about it."""
    from game.analysis.report import analyze as analyze_scenario
    from game.analysis.report import zone_sentence
    from game.scenario.report import check_files, problem_lines, report_data, result_lines

    report = check_files(files)
    if as_json:
        click.echo(json.dumps(report_data(report), indent=2, ensure_ascii=False))
    else:
        for line in problem_lines(report, verbose=verbose):
            click.echo(line, err=True)
        for line in result_lines(report):
            click.echo(line)
        for reading in report.readings:
            if reading.scenario is not None:
                sentence = zone_sentence(analyze_scenario(reading.scenario))
                click.echo(f"{reading.file}: {sentence}")
    if not report.good:
        raise SystemExit(INPUT_AT_FAULT)


@cli.command(epilog="Example: python main.py schema > scenario.schema.json")
def schema() -> None:
    """Print the JSON Schema of scenario files, for editors that complete and check."""
    from game.scenario.report import schema_text

    click.echo(schema_text())


@cli.command(
    epilog="Example: python main.py analyze scenarios/portsmouth.yaml --json",
    short_help="What the numbers of a scenario mean.",
)
@click.argument("file", required=False)
@click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
def analyze(file: str | None, as_json: bool) -> None:
    """Analyse the treaty space of a scenario FILE: bargaining zone, frontier, fair points."""
    from game.analysis import report

    scenario = load_or_stop(file)
    analysis = report.analyze(scenario)
    if as_json:
        click.echo(json.dumps(report.as_json(analysis), indent=2, ensure_ascii=False))
    else:
        click.echo(report.as_text(scenario.agenda, analysis))


@cli.command(
    epilog="Example: python main.py replay game.jsonl --text",
    short_help="Step through a saved game.",
)
@click.argument("save", type=click.Path(path_type=Path))
@click.option("--scenario", metavar="FILE", help="The scenario it was played with.")
@click.option("--seat", help="Through whose eyes; all is shown once a game is over.")
@click.option("--lang", default="", metavar="en|da", help="Language; the window keeps its own.")
@click.option("--text", is_flag=True, help="Plain text; the only form so far.")
def replay(save: Path, scenario: str | None, seat: str | None, lang: str, text: bool) -> None:
    """Step through the saved game in SAVE, finished or not."""
    from game.model.ids import SeatId
    from game.paths import data_dir
    from game.play.journal import read_header
    from game.play.language import ENGLISH, load_language
    from game.play.library import scenario_of_save
    from game.play.save_faults import SaveFault
    from game.terminal.replay import replay_text

    try:
        header = read_header(save)
    except SaveFault as fault:
        stop(str(fault))
    chosen = scenario_path(scenario)
    path = chosen if scenario else scenario_of_save(header, chosen)
    if path is None:
        stop(f"{save}: its scenario '{header.scenario}' is not here; name it with --scenario FILE.")
    loaded = load_or_stop(str(path))
    if seat is not None and seat not in loaded.agenda.seats:
        known = ", ".join(loaded.agenda.seats)
        stop(f"There is no seat '{seat}'. The seats are {known}.", WRONG_USAGE)
    language = load_language(lang or ENGLISH, data_dir("assets") / "locale", path)
    eyes = SeatId(seat) if seat else None
    raise SystemExit(replay_text(loaded, save, language, sys.stdin, sys.stdout, eyes))
