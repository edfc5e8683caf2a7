"""A new game that begins with the first actions of a saved one; the old save is never touched."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from game.delegations.roster import MEDIATORS, PARTIES
from game.model.ids import SeatId
from game.play.journal import Journal
from game.play.match import Match, check_seats, header_of
from game.play.openings import HISTORICAL, fresh_save, now_in_words
from game.play.players import Roster
from game.play.records import PERSON, Done, Note, Record, branched_from
from game.play.replaying import NotYetTheirs, NoWayBack, Replay


def seats_of_branch(replay: Replay) -> dict[SeatId, str]:
    """Who sits where in a branch unless it is chosen otherwise: the person who plays stays.

    In a game that is not over the person takes no other seat: its papers would be seen.
    """
    seats = dict(replay.course.seats)
    if not replay.open:
        seats |= dict.fromkeys(replay.persons, PERSON)
    return seats


def players_of_branch(replay: Replay, seat: SeatId) -> tuple[str, ...]:
    """Who may sit in a seat from now on: a person, who sat there last, and the roster."""
    roster = MEDIATORS if seat == replay.scenario.agenda.mediator.id else PARTIES
    return tuple(dict.fromkeys((PERSON, replay.course.seats[seat], *roster)))


def seated_as(replay: Replay, seat: SeatId) -> dict[SeatId, str]:
    """The seats of a branch in which one person takes this seat, and leaves any other.

    What the person leaves is played as in history; everybody else stays.
    """
    seats = {
        one: HISTORICAL if player == PERSON else player
        for one, player in replay.course.seats.items()
    }
    return seats | {seat: PERSON}


def branch(replay: Replay, keep: int, seats: Mapping[SeatId, str], players: Roster) -> Match:
    """A game that goes on after the first `keep` actions of another, in a save of its own.

    It begins with the actions in force: what was taken back is not in it. Same seed, same
    actions, same chances.

    Args:
        replay: the game that it branches off from.
        keep: how many actions they share.
        seats: who sits where from now on.
        players: the programs that can play a seat.

    Raises:
        NotYetOpen: the game is not over, and takes nothing back or somebody else would sit in it.
        SaveFault: the new save cannot be written.
        ValueError: there are not so many actions, nothing is left to play after them, or a seat
            has no player or one whom nobody knows.
    """
    if not 0 <= keep <= replay.last:
        raise ValueError(f"There are {replay.last} actions to begin with, not {keep}.")
    if replay.state(keep).outcome is not None:
        raise ValueError("The conference is over then: nothing is left to play.")
    if not replay.eyes or (not replay.open and seats != seats_of_branch(replay)):
        raise NotYetTheirs
    if not replay.branches:
        raise NoWayBack
    check_seats(replay.scenario, seats, players)
    path = fresh_save(replay.scenario)
    write_branch(replay, keep, seats, path)
    # Reading it back is the one way in which a save becomes a game.
    return Match.resume(replay.scenario, path, players)


def write_branch(replay: Replay, keep: int, seats: Mapping[SeatId, str], path: Path) -> None:
    """The save of a branch, written in one step.

    Raises:
        NotWritten: it cannot be made, or there is a file of that name.
    """
    settings = replace(replay.settings, seats=dict(seats))
    records: list[Record] = [branched_from(replay.path.name, keep)]
    for played in replay.course.played[:keep]:
        records.append(Done(action=played.action))
        if played.rationale is not None:
            records.append(Note(seat=played.action.seat, rationale=played.rationale))
    header = header_of(replay.scenario, settings, now_in_words())
    Journal.create(path, header, *records).close()
