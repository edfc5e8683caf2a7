"""Who sits where: from the role that a player asks for to a player for every seat."""

from collections.abc import Iterable
from difflib import get_close_matches

from game.model.agenda import Agenda
from game.model.ids import SeatId
from game.play.records import PERSON

HOT_SEAT = "hotseat"
"""Two people at one screen, each in the chair of one party."""
WATCH = "watch"
"""Programs play; people look on."""
HISTORICAL = "historical"
"""The name in the roster of the people as they were."""


class UnknownRole(ValueError):
    """There is no such seat; the message names those that there are."""


def seats_for(
    agenda: Agenda, role: str, opponent: str, mediator: str = HISTORICAL
) -> dict[SeatId, str]:
    """A player for every seat.

    Args:
        agenda: for the seats.
        role: a seat's id, `hotseat` or `watch`.
        opponent: the roster's name of the program in the seats without a person.
        mediator: the same for the mediator's.

    Raises:
        UnknownRole: there is no such seat.
    """
    if role in agenda.seats:
        people: Iterable[SeatId] = (SeatId(role),)
    elif role == HOT_SEAT:
        people = agenda.party_ids
    elif role == WATCH:
        people = ()
    else:
        known = [*agenda.seats, HOT_SEAT, WATCH]
        close = get_close_matches(role, known, n=1)
        hint = f" Did you mean '{close[0]}'?" if close else ""
        raise UnknownRole(f"There is no role '{role}'; there are {', '.join(known)}.{hint}")
    chosen = set(people)
    programs = dict.fromkeys(agenda.party_ids, opponent)
    programs[agenda.mediator.id] = mediator
    return {seat: PERSON if seat in chosen else programs[seat] for seat in agenda.seats}
