"""What lies on the shelf: scenario files and saved games, each with what a list says of it."""

from collections.abc import Mapping
from pathlib import Path

from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Myth
from game.paths import data_dir, saves_dir
from game.play.journal import read_header, read_save
from game.play.records import Done, Header, Rewound
from game.play.save_faults import SaveFault
from game.scenario.faults import ScenarioFaults
from game.scenario.load import load_scenario


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
class SaveCard:
    """A saved game in a list."""

    path: Path
    header: Header | None
    """None if the file cannot be used."""
    actions: int = 0
    fault: SaveFault | None = None


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
    """The file chosen, then those that came with the game."""
    shipped = sorted(data_dir("scenarios").glob("*.yaml"))
    others = (path for path in shipped if path.resolve() != chosen.resolve())
    return (chosen, *others)


def usable_cards(chosen: Path) -> tuple[ScenarioCard, ...]:
    """The cards of all scenario files that can be played."""
    cards = []
    for path in scenario_files(chosen):
        try:
            cards.append(read_card(path))
        except (ScenarioFaults, OSError):
            continue
    return tuple(cards)


def saved_games() -> tuple[SaveCard, ...]:
    """All saved games, the latest first; files that cannot be used stand last."""
    cards = [_save_card(path) for path in _save_files()]
    return tuple(sorted(cards, key=lambda card: card.header is None))


def latest_save() -> tuple[Path, Header] | None:
    """The game played last, with its head."""
    for path in _save_files():
        try:
            return path, read_header(path)
        except SaveFault:
            continue
    return None


def scenario_of_save(header: Header, chosen: Path) -> Path | None:
    """The scenario file that a save speaks of, by its name."""
    return next((path for path in scenario_files(chosen) if path.stem == header.scenario), None)


def _save_files() -> list[Path]:
    files = saves_dir().glob("*.jsonl")
    return sorted(files, key=lambda path: path.stat().st_mtime, reverse=True)


def _save_card(path: Path) -> SaveCard:
    try:
        save = read_save(path)
    except SaveFault as fault:
        return SaveCard(path=path, header=None, fault=fault)
    actions = 0
    for _, record in save.records:
        if isinstance(record, Done):
            actions += 1
        elif isinstance(record, Rewound):
            actions = record.keep
    return SaveCard(path=path, header=save.header, actions=actions)
