"""Before a game in text: which seat to take, and which calendar."""

from collections.abc import Mapping, Sequence
from typing import TextIO

from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.play.language import Language
from game.terminal.console import Closed, Console


@frozen
class Chosen:
    """What a player asked for."""

    role: str
    """A seat, or one of the `others` that were offered."""
    calendar: str


def choose(
    agenda: Agenda,
    play: Mapping[SeatId, str],
    calendars: Mapping[str, str],
    others: Mapping[str, str],
    language: Language,
    source: TextIO,
    sink: TextIO,
) -> Chosen | None:
    """Asks for a seat and a calendar; None when the player leaves.

    Args:
        agenda: the conference.
        play: seat -> what it is like to play.
        calendars: id -> title.
        others: further roles (hot seat, watching) -> what they mean.
        language: how everything is said.
        source: where lines are read from.
        sink: where lines are written to.
    """
    console = Console(source, sink, language)
    try:
        console.say(language.text(agenda.title))
        console.say(language.text(agenda.subtitle))
        console.heading(language.say("Which seat do you take?"))
        names = {seat: _name(agenda, seat) for seat in agenda.seats}
        rows = [
            (str(seat), f"{language.text(names[seat])}. {language.text(play.get(seat, ''))}")
            for seat in agenda.seats
        ]
        rows += [(role, text) for role, text in others.items()]
        role = _pick(console, language, rows)
        calendar = next(iter(calendars))
        if role is not None and len(calendars) > 1:
            console.heading(language.say("Which calendar?"))
            titles = [(name, language.text(title)) for name, title in calendars.items()]
            picked = _pick(console, language, titles)
            if picked is None:
                return None
            calendar = picked
        return None if role is None else Chosen(role=role, calendar=calendar)
    except (Closed, KeyboardInterrupt):
        return None


def _name(agenda: Agenda, seat: SeatId) -> str:
    if seat == agenda.mediator.id:
        return agenda.mediator.name
    return agenda.party(seat).name


def _pick(console: Console, language: Language, rows: Sequence[tuple[str, str]]) -> str | None:
    """One of the rows by number or name; Enter takes the first, quit leaves."""
    for number, (_, text) in enumerate(rows, start=1):
        console.say(f"{number}. {text}")
    names = [name for name, _ in rows]
    while True:
        typed = console.ask(language.say("A number; Enter takes the first, quit leaves:"))
        word = typed.strip().lower()
        if word == "quit":
            return None
        if not word:
            return names[0]
        if word.isdigit() and 1 <= int(word) <= len(names):
            return names[int(word) - 1]
        if word in names:
            return word
        console.say(language.say("Please type a number from 1 to {most}.", most=len(names)))
