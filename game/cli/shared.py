"""What the commands share: how a program ends, the scenario, the seats, a progress bar."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

if TYPE_CHECKING:
    from game.model.scenario import Scenario
    from game.play.players import Roster

INPUT_AT_FAULT = 1
WRONG_USAGE = 2
SEATS_ARE_OPTIONS = {"ignore_unknown_options": True, "allow_extra_args": True}
"""A scenario names its own seats, so `--japan envoy` is no option that click could know."""
SET = click.option(
    "--set",
    "changes",
    multiple=True,
    metavar="PATH=VALUE",
    help="Change a value of the scenario, e.g. parties.japan.tracks.treasury=80; as often as "
    "you like.",
)
"""The option by which values of a scenario are changed without touching its file."""
JOBS = click.option(
    "--jobs",
    type=click.IntRange(0, 256),
    default=1,
    show_default=True,
    help="Processes that play; 0: one for each core.",
)
"""The option that asks for several cores. What is played does not depend on it."""
_DEFAULT_SCENARIO = "portsmouth.yaml"


def stop(message: str, code: int = INPUT_AT_FAULT) -> NoReturn:
    """Ends the program with a sentence on standard error."""
    click.echo(message, err=True)
    raise SystemExit(code)


# --- What is asked for ---------------------------------------------------------------------


def scenario_path(given: str | None) -> Path:
    """The scenario file asked for, by its path or by the name of one that came with the game."""
    from game.paths import data_dir

    if given is None:
        return data_dir("scenarios") / _DEFAULT_SCENARIO
    path = Path(given)
    shipped = data_dir("scenarios") / path.with_suffix(".yaml").name
    return shipped if not path.exists() and len(path.parts) == 1 and shipped.exists() else path


def load_or_stop(given: str | None, changes: Sequence[str] = ()) -> "Scenario":
    """The scenario of a file, with these values changed; its faults, by line, end the program."""
    from game.scenario.faults import ScenarioFaults
    from game.scenario.load import load_scenario
    from game.scenario.overrides import OverrideFault, parse_override

    try:
        return load_scenario(scenario_path(given), [parse_override(text) for text in changes])
    except ScenarioFaults as faults:
        stop(str(faults))
    except OverrideFault as fault:
        stop(f"--set {fault}", WRONG_USAGE)


def check_calendar(scenario: "Scenario", calendar: str) -> None:
    """A calendar that the scenario lacks ends the program."""
    if calendar not in scenario.calendars:
        known = ", ".join(scenario.calendars)
        stop(f"There is no calendar '{calendar}'. There are {known}.", WRONG_USAGE)


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


def roster_or_stop(players: Iterable[str]) -> "Roster":
    """The roster, and the delegations of the user's own among these players.

    A file that cannot be used ends the program.
    """
    from game.play.own_delegations import OwnDelegationFault, roster_with

    try:
        return roster_with(players)
    except OwnDelegationFault as fault:
        stop(str(fault), WRONG_USAGE)


def processes(jobs: int) -> int:
    """How many processes are asked for: 0 stands for one on each core of this machine."""
    return jobs or os.cpu_count() or 1


# --- Long work and its results -------------------------------------------------------------


def check_folders(*files: Path | None) -> None:
    """A file that is to be written to a folder that is not there ends the program at once."""
    for file in files:
        if file is not None and not file.parent.is_dir():
            stop(f"{file} could not be written: there is no folder '{file.parent}'.")


def needs_matplotlib(png: Path) -> None:
    """A name that is none of a picture, or a missing extra, ends the program before any work."""
    if png.suffix.lower() != ".png":
        stop(f"'{png.name}' should end in .png.", WRONG_USAGE)
    if find_spec("matplotlib") is None:
        stop(
            'A picture needs matplotlib: python -m pip install ".[research]" installs it.',
            WRONG_USAGE,
        )


@contextmanager
def writing(file: Path | None) -> Iterator[None]:
    """A file that cannot be written ends the program with a sentence."""
    try:
        yield
    except OSError as fault:
        stop(f"{file} could not be written: {fault.strerror}.")


@contextmanager
def progress_bar(games: int) -> "Iterator[Callable[[int], None]]":
    """A progress bar on standard error, on a terminal only; yields what moves it on."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    with click.progressbar(length=games, label="Conferences", file=sys.stderr) as bar:
        yield bar.update
