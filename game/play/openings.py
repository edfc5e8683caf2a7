"""How a game begins: from choices on a screen or a command line, or from a saved file."""

import secrets
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path

from game.delegations.roster import MEDIATORS, PARTIES
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import DrawMode
from game.paths import saves_dir
from game.play.journal import read_header
from game.play.library import ScenarioCard, scenario_of_save
from game.play.match import Match
from game.play.own_delegations import is_own
from game.play.players import Roster
from game.play.records import PERSON, Header, Settings
from game.play.save_faults import NoSave
from game.scenario.load import load_scenario
from game.scenario.overrides import parse_override

HOT_SEAT = "hotseat"
"""Both parties are people at one screen."""
WATCH = "watch"
"""Nobody plays."""
HISTORICAL = "historical"
MOST_SEED = 999_999
"""A seed that can be read out across a classroom."""


@frozen
class StartOptions:
    """A game asked for on the command line, to begin without the title screen."""

    seat: str = ""
    """A seat of the scenario, `hotseat` or `watch`; empty for the first party."""
    opponents: Mapping[str, str] = field(default_factory=dict)
    """Seat -> player; a seat not named is played as in history."""
    draws: str = DrawMode.DRAWN.value
    calendar: str = "full"
    seed: int | None = None
    changes: tuple[str, ...] = ()
    """Values of the scenario to change, each as `PATH=VALUE`."""
    taking_back: bool = True
    """Whether a person who plays alone may take moves back."""
    save: Path | None = None
    """A saved game to go on with; of the rest only the delegations of one's own count then."""
    replay: Path | None = None
    """A saved game to look back on, through the eyes of `seat` if it names one."""

    @property
    def own(self) -> tuple[str, ...]:
        """The delegations of the user's own that were named, and so may be loaded."""
        return tuple(dict.fromkeys(filter(is_own, self.opponents.values())))


@frozen
class NewGame:
    """All that a new game is made from."""

    scenario: Path
    seats: Mapping[SeatId, str] = field(default_factory=dict)
    """Who sits where: a name of the roster, or the word for a person."""
    seed: int = 0
    draws: str = DrawMode.DRAWN.value
    calendar: str = "full"
    changes: tuple[str, ...] = ()
    """Values of the scenario to change, each as `PATH=VALUE`."""
    taking_back: bool = True
    """Whether a person who plays alone may take moves back."""


def new_seed() -> int:
    """A seed that nobody chose."""
    return secrets.randbelow(MOST_SEED) + 1


def players_for(card: ScenarioCard, seat: SeatId, who: str = "") -> tuple[str, ...]:
    """Who can sit in this chair: names of the roster, and beside two persons a third."""
    names = tuple(MEDIATORS if seat == card.agenda.mediator.id else PARTIES)
    return (*names, PERSON) if who == HOT_SEAT else names


def people_in(card: ScenarioCard, who: str) -> tuple[SeatId, ...]:
    """The seats of persons under a choice of `StartOptions.seat`."""
    if who == WATCH:
        return ()
    if who == HOT_SEAT:
        return card.agenda.party_ids
    return (SeatId(who or card.agenda.party_ids[0]),)


def seating(card: ScenarioCard, who: str, opponents: Mapping[str, str]) -> dict[SeatId, str]:
    """Who sits where."""
    people = people_in(card, who)
    return {
        seat: PERSON if seat in people else opponents.get(seat, HISTORICAL)
        for seat in card.agenda.seats
    }


def opening_of(card: ScenarioCard, options: StartOptions) -> NewGame:
    """A new game of this kind."""
    return NewGame(
        scenario=card.path,
        seats=seating(card, options.seat, options.opponents),
        seed=new_seed() if options.seed is None else options.seed,
        draws=options.draws,
        calendar=options.calendar,
        changes=options.changes,
        taking_back=options.taking_back,
    )


def begin(start: NewGame, players: Roster) -> Match:
    """A new game, saved from its first moment.

    Raises:
        ScenarioFaults: the scenario file cannot be used, or not with these changes.
        OverrideFault: a change leads nowhere.
        SaveFault: the save cannot be made.
        ValueError: a seat has no player, or there is no such way of drawing.
        KeyError: the scenario has no such calendar.
    """
    scenario = load_scenario(start.scenario, [parse_override(one) for one in start.changes])
    settings = Settings(
        seed=start.seed,
        draws=DrawMode(start.draws),
        calendar=start.calendar,
        seats=start.seats,
        changes=start.changes,
        taking_back=start.taking_back,
    )
    return Match.begin(scenario, settings, players, fresh_save(scenario), now_in_words())


def resume(path: Path, chosen: Path, players: Roster) -> Match:
    """A saved game to go on with.

    Raises:
        ScenarioFaults: its scenario cannot be used.
        OverrideFault: a value that was changed for it is not there any more.
        SaveFault: the save cannot be used, or its scenario is not to be found.
        ValueError: a seat is held by a player whom the roster does not know.
    """
    file = scenario_file_of(path, chosen)
    return Match.resume(scenario_played(read_header(path), file), path, players)


def scenario_played(header: Header, file: Path) -> Scenario:
    """The scenario of a saved game, with the values that were changed for it.

    Raises:
        ScenarioFaults: the file cannot be used.
        OverrideFault: a value that was changed is not there any more.
    """
    return load_scenario(file, [parse_override(one) for one in header.settings.changes])


def scenario_file_of(save: Path, chosen: Path) -> Path:
    """The scenario file that a saved game was played with.

    Raises:
        SaveFault: the save cannot be used, or its scenario is not to be found.
    """
    header = read_header(save)
    found = scenario_of_save(header, chosen)
    if found is None:
        raise NoSave(save, why=f"its scenario '{header.scenario}' is not here")
    return found


def now_in_words() -> str:
    """Date and time, as a save's head says when it was begun."""
    return datetime.now().isoformat(sep=" ", timespec="seconds")


def fresh_save(scenario: Scenario) -> Path:
    """A file that does not exist yet, even if two games begin in one second."""
    stem = f"{scenario.name}-{datetime.now():%Y%m%d-%H%M%S}"
    folder, number = saves_dir(), 1
    path = folder / f"{stem}.jsonl"
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.jsonl"
    return path
