"""Looking back on a saved game: its moments, and what may be seen of each through whose eyes."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from game.delegations.delegation import Rationale
from game.engine.capital import bottom_line
from game.engine.observe import events_for, observe
from game.engine.war import no_deal_value
from game.model.actions import Action
from game.model.events import Event, MoveSealed, PrideMoved, TrackMoved
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation, OwnLimit
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.play.journal import SaveFile, read_save
from game.play.language import Language, marked
from game.play.openings import scenario_file_of, scenario_played
from game.play.records import BRANCHED, PERSON, SEAT_TAKEN, Settings, Steward
from game.play.replay import Course, replay
from game.play.words import Words, words_for, words_of_all

Eyes = SeatId | None
"""Through whose eyes a game is seen; None sees everything."""

_UNTOLD = (TrackMoved, PrideMoved, MoveSealed)
"""Too many and too small to follow one by one."""


class NotYetOpen(ValueError):
    """A game that may not be looked back on before its end, or not so."""

    message = marked(
        "More than one person sits in this game, and it is not over: it can be looked back on when "
        "it has ended."
    )

    def __init__(self, message: str = "") -> None:
        super().__init__(message or self.message)


class NotYetTheirs(NotYetOpen):
    """Somebody asked for eyes that are not the player's own before the end."""

    message = marked(
        "This game is not over: until then it can be seen through the eyes of the person who "
        "plays it, and through no others."
    )


class NoWayBack(NotYetOpen):
    """Somebody asked to play on from a moment of a game that takes nothing back."""

    message = marked("This game takes nothing back: another can begin from it once it is over.")


@frozen
class Origin:
    """Where a game branched off from another."""

    save: str
    """Name of the other's file."""
    actions: int
    """How many of the other's actions it began with."""


@frozen
class Replay:
    """A saved game to look back on. It holds every secret: screens show its glimpses alone."""

    path: Path
    scenario_file: Path
    scenario: Scenario
    settings: Settings
    course: Course
    persons: tuple[SeatId, ...]
    """The seats in which a person has ever sat."""
    origin: Origin | None = None
    """The game that this one branched off from."""
    torn: bool = False
    """The save's last line was cut short and is left out."""

    @property
    def over(self) -> bool:
        """Whether the conference has ended."""
        return self.course.state.outcome is not None

    @property
    def open(self) -> bool:
        """Whether nothing in it is secret any more: it is over, or nobody plays it."""
        return self.over or not self.persons

    @property
    def branches(self) -> bool:
        """Whether it may be played on from a moment: before its end that would be a way back."""
        return self.open or (len(self.persons) == 1 and self.settings.taking_back)

    @property
    def eyes(self) -> tuple[Eyes, ...]:
        """Through whose eyes it may be seen; none at all if it is not over and several play."""
        if self.open:
            return (None, *self.scenario.agenda.seats)
        return self.persons if len(self.persons) == 1 else ()

    @property
    def first_eyes(self) -> Eyes:
        """The eyes with which one begins: all-seeing where nothing is secret, else one's own.

        Raises:
            NotYetOpen: nobody may see it before its end.
        """
        if not self.eyes:
            raise NotYetOpen
        return self.eyes[0]

    @property
    def last(self) -> int:
        """How many actions the game has."""
        return len(self.course.played)

    def state(self, number: int) -> ConferenceState:
        """The whole truth after so many actions."""
        return self.course.played[number - 1].after if number else self.course.opening

    def events(self, number: int) -> tuple[Event, ...]:
        """What came of the action with this number; of none, what opened the conference."""
        return self.course.played[number - 1].events if number else self.course.opening_events


@frozen
class Mind:
    """What a capital had in mind at a moment."""

    seat: SeatId
    no_deal: float
    """What the war was worth to it, 0..100."""
    line: tuple[float, float]
    """It would have signed for a utility between these; both the same where it is known."""
    limits: tuple[OwnLimit, ...]


@frozen
class Glimpse:
    """A moment of a game as some eyes may see it."""

    number: int
    """Actions taken by then."""
    eyes: Eyes
    turn: int
    day: date
    seen: Observation
    """What the seat saw; of those who see everything, what the mediator saw."""
    views: Mapping[SeatId, Observation]
    """What each seat saw into whose papers these eyes look."""
    action: Action | None
    """The last action, if these eyes saw who did what."""
    rationale: Rationale | None
    """Why a program took it, for those who see everything."""
    heard: tuple[Event, ...]
    """What came of it, as far as these eyes heard of it."""
    minds: tuple[Mind, ...]
    """The capitals into which these eyes look."""


def open_replay(save: Path, chosen: Path) -> Replay:
    """A saved game to look back on.

    Args:
        save: the saved game; it is only read.
        chosen: the scenario file in use, looked at before those that came with the game.

    Raises:
        SaveFault: the save cannot be used, or its scenario is not to be found.
        ScenarioFaults: its scenario cannot be used.
        OverrideFault: a value that was changed for it is not there any more.
        NotYetOpen: it is not over, and more than one person plays.
    """
    file = scenario_file_of(save, chosen)
    read = read_save(save)
    found = replay_of(scenario_played(read.header, file), read, file)
    if not found.eyes:
        raise NotYetOpen
    return found


def replay_of(scenario: Scenario, save: SaveFile, file: Path) -> Replay:
    """A save as a replay, whoever may see it.

    Raises:
        SaveFault: the scenario is another, or a line cannot be played; it names the line.
    """
    return Replay(
        path=save.path,
        scenario_file=file,
        scenario=scenario,
        settings=save.header.settings,
        course=replay(scenario, save),
        persons=_persons(scenario, save),
        origin=origin_of(save),
        torn=save.torn,
    )


def check_eyes(replay: Replay, eyes: Eyes) -> None:
    """Make sure that the game may be seen through these eyes.

    Raises:
        NotYetOpen: it may not, before its end.
    """
    if eyes not in replay.eyes:
        raise NotYetTheirs if replay.eyes else NotYetOpen


def is_told(event: Event) -> bool:
    """Whether an event is told on its own; the rest show in the gauges."""
    return not isinstance(event, _UNTOLD)


def moments(replay: Replay, eyes: Eyes) -> tuple[int, ...]:
    """The numbers of actions after which these eyes saw something new, from 0 on.

    That somebody else did something of which a seat heard nothing is no moment to that seat.

    Raises:
        NotYetOpen: the game may not be seen so before its end.
    """
    heard = heard_by(replay, eyes)
    if eyes is None:
        return tuple(range(len(heard)))
    return (
        0,
        *(
            number
            for number, played in enumerate(replay.course.played, start=1)
            if played.action.seat == eyes or any(map(is_told, heard[number]))
        ),
    )


def sittings(replay: Replay, through: Iterable[int]) -> dict[int, int]:
    """Turn -> the first of these moments that belongs to it."""
    first: dict[int, int] = {}
    for number in through:
        first.setdefault(replay.state(number).turn, number)
    return first


def heard_by(replay: Replay, eyes: Eyes) -> tuple[tuple[Event, ...], ...]:
    """Of each action, from the opening on, the events that these eyes heard of.

    Raises:
        NotYetOpen: the game may not be seen so before its end.
    """
    check_eyes(replay, eyes)
    found = (replay.events(number) for number in range(replay.last + 1))
    return tuple(events if eyes is None else events_for(eyes, events) for events in found)


def look(replay: Replay, number: int, eyes: Eyes) -> Glimpse:
    """The game after so many actions, through these eyes.

    Raises:
        NotYetOpen: the game may not be seen so before its end.
    """
    check_eyes(replay, eyes)
    scenario, state = replay.scenario, replay.state(number)
    agenda = scenario.agenda
    views = {
        seat: observe(scenario, state, seat) for seat in (agenda.seats if eyes is None else (eyes,))
    }
    played = replay.course.played[number - 1] if number else None
    own = played is not None and eyes in (None, played.action.seat)
    events = replay.events(number)
    return Glimpse(
        number=number,
        eyes=eyes,
        turn=state.turn,
        day=state.day,
        seen=views[agenda.mediator.id if eyes is None else eyes],
        views=views,
        action=played.action if played is not None and own else None,
        rationale=played.rationale if played is not None and eyes is None else None,
        heard=events if eyes is None else events_for(eyes, events),
        minds=_minds(replay, number, eyes, views),
    )


def words_through(replay: Replay, language: Language, eyes: Eyes) -> Words:
    """The names that these eyes may read, as they could at the end of what is saved.

    Raises:
        NotYetOpen: the game may not be seen so before its end.
    """
    check_eyes(replay, eyes)
    if eyes is None:
        return words_of_all(language, replay.scenario, replay.course.state.minutes)
    seen = observe(replay.scenario, replay.course.state, eyes)
    return words_for(language, replay.scenario, seen)


def _minds(
    replay: Replay, number: int, eyes: Eyes, views: Mapping[SeatId, Observation]
) -> tuple[Mind, ...]:
    scenario, state = replay.scenario, replay.state(number)
    if state.outcome is not None:
        # After the end a capital has nothing to decide: what it weighed last is told, as in the
        # debrief.
        state = replay.course.at_last_word
    found = []
    for seat, seen in views.items():
        if seen.capital is None:
            continue
        least = bottom_line(scenario, state, seat)
        own = observe(scenario, state, seat).capital if state is not replay.state(number) else None
        found.append(
            Mind(
                seat=seat,
                no_deal=no_deal_value(scenario, state.tracks, seat),
                # A delegation does not know where in the band its capital's line lies.
                line=(least, least) if eyes is None else (own or seen.capital).band,
                limits=seen.capital.limits,
            )
        )
    return tuple(found)


def _persons(scenario: Scenario, save: SaveFile) -> tuple[SeatId, ...]:
    sat = {seat for seat, player in save.header.settings.seats.items() if player == PERSON}
    for _, record in save.records:
        if not isinstance(record, Steward) or record.deed != SEAT_TAKEN:
            continue
        if record.fields.get("player") == PERSON:
            sat.add(SeatId(record.fields.get("seat", "")))
    return tuple(seat for seat in scenario.agenda.seats if seat in sat)


def origin_of(save: SaveFile) -> Origin | None:
    """Where a saved game branched off from another, if it did."""
    for _, record in save.records:
        if isinstance(record, Steward) and record.deed == BRANCHED:
            number = record.fields.get("actions", "")
            if number.isascii() and number.isdigit():
                return Origin(save=record.fields.get("save", ""), actions=int(number))
    return None
