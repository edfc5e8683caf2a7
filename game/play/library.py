"""The conferences there are: scenario files, each with what a list says of it."""

from collections.abc import Mapping
from pathlib import Path

from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Myth
from game.paths import data_dir, own_scenarios_dir
from game.play.records import Header
from game.scenario.faults import Fault, ScenarioFaults
from game.scenario.load import load_scenario
from game.scenario.overrides import OverrideFault, parse_override


@frozen
class ScenarioCard:
    """A conference as it is offered to players: public, but for a hint on each seat."""

    path: Path
    name: str
    agenda: Agenda
    play: Mapping[SeatId, str]
    """Seat -> what it is like to play."""
    calendars: Mapping[str, str]
    """Calendar -> its title."""
    sittings: Mapping[str, int]
    """Calendar -> how many sittings it has."""
    map: str | None
    history: str
    """How it ended in history."""
    sources: tuple[str, ...]
    myths: tuple[Myth, ...] = ()
    """What is often told of it, and what was so."""


@frozen
class ScenarioFile:
    """A scenario file in a list, whether it can be played or not."""

    path: Path
    own: bool
    """Whether it is the player's own: it did not come with the game."""
    card: ScenarioCard | None
    """None if it cannot be played."""
    fault: Fault | None = None
    """The first thing that is wrong with it, with its line."""
    faults: int = 0
    """How many there are."""


def read_card(path: Path) -> ScenarioCard:
    """The card of a scenario file.

    Raises:
        ScenarioFaults: the file cannot be used.
    """
    scenario = load_scenario(path)
    play = {seat: brief.instructions.play for seat, brief in scenario.parties.items()}
    play[scenario.agenda.mediator.id] = scenario.mediator.play
    told = [person.source for person in scenario.agenda.people]
    told += [issue.source for issue in scenario.agenda.issues]
    told += [dispatch.source for dispatch in scenario.dispatches]
    told += [point.source for point in scenario.turning_points]
    return ScenarioCard(
        path=path,
        name=scenario.name,
        agenda=scenario.agenda,
        play=play,
        calendars={name: calendar.title for name, calendar in scenario.calendars.items()},
        sittings={name: len(one.sittings) for name, one in scenario.calendars.items()},
        map=scenario.map,
        history=scenario.verdict.history_text,
        sources=tuple(dict.fromkeys(source for source in told if source)),
        myths=scenario.myths,
    )


def scenario_files(chosen: Path) -> tuple[Path, ...]:
    """The file chosen, then those that came with the game, then the player's own."""
    found = [*sorted(data_dir("scenarios").glob("*.yaml"))]
    found += sorted(own_scenarios_dir().glob("*.yaml"))
    return (chosen, *(path for path in found if path.resolve() != chosen.resolve()))


def scenario_shelf(chosen: Path) -> tuple[ScenarioFile, ...]:
    """All scenario files, those that cannot be played with the first reason."""
    shipped = data_dir("scenarios").resolve()
    return tuple(
        _scenario_file(path, own=path.resolve().parent != shipped)
        for path in scenario_files(chosen)
    )


def _scenario_file(path: Path, *, own: bool) -> ScenarioFile:
    try:
        return ScenarioFile(path=path, own=own, card=read_card(path))
    except ScenarioFaults as found:
        errors = found.errors
    except OSError as error:
        errors = (Fault(1, 1, str(error.strerror or error)),)
    return ScenarioFile(path=path, own=own, card=None, fault=errors[0], faults=len(errors))


def usable_cards(chosen: Path) -> tuple[ScenarioCard, ...]:
    """The cards of all scenario files that can be played."""
    return tuple(file.card for file in scenario_shelf(chosen) if file.card is not None)


def scenario_of_save(header: Header, chosen: Path) -> Path | None:
    """The scenario file that a save speaks of, by its name; of several, the one it was played with.

    A player's own version of a conference may bear the name of the one that came with the game.
    """
    named = [path for path in scenario_files(chosen) if path.stem == header.scenario]
    if len(named) < 2:
        return named[0] if named else None
    return next((path for path in named if _was_played(path, header)), named[0])


def _was_played(path: Path, header: Header) -> bool:
    changes = [parse_override(one) for one in header.settings.changes]
    try:
        return load_scenario(path, changes).digest == header.digest
    except (ScenarioFaults, OverrideFault, OSError):
        return False
