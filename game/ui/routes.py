"""Which screen shows the game to whom."""

from collections.abc import Callable, Collection, Set

from game.model.ids import DispatchId, SeatId
from game.model.observation import Delivered, Observation
from game.model.state import Phase
from game.play.library import ScenarioCard
from game.play.match import Match
from game.play.openings import StartOptions, opening_of
from game.play.press_hour import PRINTED, hour_of
from game.play.wording_letters import is_from_mediator, received
from game.play.words import Words
from game.ui.intents import LoadGame, ReplayGame, StartGame
from game.ui.reading import Reading
from game.ui.rows_evening import last_evening


def screen_for(observation: Observation) -> str:
    """The name of the screen on which this seat sees the conference now."""
    if observation.outcome is not None:
        return "verdict"
    if observation.seat == observation.agenda.mediator.id:
        return "desk"
    return "corridor" if observation.phase is Phase.CORRIDOR else "table"


def seat_to_show(match: Match, viewer: SeatId | None) -> SeatId | None:
    """Whose papers belong on the screen: the person to act, else who looks at it already."""
    persons = match.persons()
    if not persons:
        return None
    if match.seat_to_act in persons:
        return match.seat_to_act
    return viewer if viewer in persons else persons[0]


def unread(words: Words, observation: Observation, read: Set[DispatchId]) -> tuple[DispatchId, ...]:
    """The papers that this seat has not read yet, oldest first."""
    return tuple(one.id for one in received(words, observation) if one.id not in read)


MOST_AT_ONCE = 4
"""Papers that are laid before a reader at a time; the rest of a full bag he reads at will."""
_WIRES = ("telegram", "intelligence")


def pressing(
    words: Words, observation: Observation, fresh: tuple[DispatchId, ...]
) -> tuple[DispatchId, ...]:
    """Those of the papers not yet read that a reader must see before he acts.

    The mediator's letters may ask for an answer and telegrams give orders; after them comes one
    newspaper, which tells how things stand.
    """
    if len(fresh) <= MOST_AT_ONCE:
        return fresh
    papers = [one for one in received(words, observation) if one.id in fresh]
    wires = [one for one in papers if one.channel in _WIRES]
    printed = [one for one in papers if one.channel in PRINTED]
    ordered = [
        *(one for one in papers if is_from_mediator(observation, one)),
        *(one for one in printed if _tells_how_things_stand(observation, one)),
        *reversed(wires),
        *(one for one in papers if one not in wires and one not in printed),
        *printed,
    ]
    chosen = list(dict.fromkeys(one.id for one in ordered))[:MOST_AT_ONCE]
    return tuple(name for name in fresh if name in chosen)


def _tells_how_things_stand(observation: Observation, paper: Delivered) -> bool:
    """Whether a newspaper is the first of its day that all the world reads."""
    slot = hour_of(observation, paper).slot
    return slot.public and slot.place == 0


def papers_of(
    match: Match, seat: SeatId, words_for: Callable[[Observation], Words]
) -> tuple[DispatchId, ...]:
    """All papers that have come to a seat."""
    seen = match.observation(seat)
    return unread(words_for(seen), seen, frozenset())


def remember_reading(
    reading: Reading,
    match: Match,
    words_for: Callable[[Observation], Words],
    at_home: Collection[SeatId] | None,
) -> None:
    """In a game gone on with, papers that were there have been read.

    Where several sit at one screen nobody knows who had come to look: whoever is not at the
    desk just now is told of the evening and the papers of the day once more.

    Args:
        reading: Where it is remembered.
        match: The game.
        words_for: The words of the reader of an observation.
        at_home: The seats whose packets have been read, all if None.
    """
    for seat in match.persons():
        seen = match.observation(seat)
        briefed = at_home is None or seat in at_home
        ended, papers = last_evening(seen), papers_of(match, seat, words_for)
        if len(match.persons()) > 1:
            ended -= 1
            today = {one.id for one in seen.dispatches if one.turn == seen.turn}
            papers = tuple(one for one in papers if one not in today)
        reading.catch_up(seat, papers, ended, briefed)


def first_wish(card: ScenarioCard, options: StartOptions) -> StartGame | LoadGame | ReplayGame:
    """The wish that carries out what the command line asked for, new game or saved one."""
    if options.replay is not None:
        return ReplayGame(path=options.replay, eyes=SeatId(options.seat) if options.seat else None)
    if options.save is not None:
        return LoadGame(path=options.save)
    return StartGame(game=opening_of(card, options))
