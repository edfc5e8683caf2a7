"""What a person has decided so far: the moments that a game can go back to."""

from datetime import date

from game.model.actions import Action
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.state import Phase
from game.play.match import Match


@frozen
class OwnDecision:
    """One decision of a seat, and where the game stood before it."""

    keep: int
    """Actions of the game before it: what is left when the game goes back to it."""
    turn: int
    day: date
    phase: Phase
    action: Action


def own_decisions(match: Match, seat: SeatId) -> tuple[OwnDecision, ...]:
    """The decisions of this seat that are in force, the latest first."""
    made = [
        OwnDecision(
            keep=keep,
            turn=played.before.turn,
            day=played.before.day,
            phase=played.before.phase,
            action=played.action,
        )
        for keep, played in enumerate(match.course.played)
        if played.action.seat == seat
    ]
    return tuple(reversed(made))
