"""What to simulate: who sits where, how many games, from which seed."""

from collections.abc import Mapping

from game.delegations.roster import MEDIATORS, PARTIES
from game.engine.chance import draw
from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.state import DrawMode
from game.play.own_delegations import is_own

HISTORICAL = "historical"
"""Who sits in a chair for which nobody is named."""


@frozen
class Plan:
    """A series of games. The same plan gives the same table, on however many cores."""

    games: int
    seats: Mapping[SeatId, str]
    """Seat -> name in the roster."""
    draws: DrawMode = DrawMode.DRAWN
    calendar: str = "full"
    seed: int = 1

    def seed_of(self, number: int) -> int:
        """The seed of the game with this number, from 0; `play --seed` plays it again."""
        return int(draw(self.seed, "simulated game", number) * 2**31)


def seated(agenda: Agenda, chosen: Mapping[str, str]) -> dict[SeatId, str]:
    """Who sits where; chairs not named go to the people of history.

    Raises:
        ValueError: there is no such seat, or nobody of that name for it.
    """
    seats = {str(seat): seat for seat in agenda.seats}
    for name in chosen:
        if name not in seats:
            known = ", ".join(seats)
            raise ValueError(
                f"There is no seat '{name}', and no option '--{name}'. The seats are {known}; "
                "--help lists the options."
            )
    result: dict[SeatId, str] = {}
    for name, seat in seats.items():
        player = chosen.get(name, HISTORICAL)
        check_player(agenda, seat, player)
        result[seat] = player
    return result


def check_player(agenda: Agenda, seat: SeatId, player: str) -> None:
    """Refuse a name that cannot sit there; a delegation of the user's own can sit anywhere.

    Raises:
        ValueError: nobody of that name can.
    """
    row = MEDIATORS if seat == agenda.mediator.id else PARTIES
    if player not in row and not is_own(player):
        known = ", ".join(row)
        raise ValueError(
            f"Nobody called '{player}' can sit in '{seat}'. There are {known}, or a class in a "
            "file of your own: path/to/file.py:ClassName."
        )
