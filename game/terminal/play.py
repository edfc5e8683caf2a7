"""A whole game as plain text: for one seat, for two people at one keyboard, or to watch."""

from dataclasses import replace
from difflib import get_close_matches
from typing import TextIO

from game.engine.observe import events_for
from game.model.actions import Action
from game.model.events import DispatchArrived, Event
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation
from game.play.debrief import debrief
from game.play.language import Language
from game.play.match import Match
from game.play.notation import NotationError, before, read, verbs
from game.play.save_faults import SaveFault
from game.play.wording import (
    Words,
    choice_hint,
    choice_label,
    describe_action,
    describe_notation_error,
    describe_save_fault,
    describe_violation,
    words_for,
    words_of_all,
)
from game.terminal.choices import Asking, action_of
from game.terminal.console import Closed, Console
from game.terminal.ending import tell_debrief, tell_thoughts, tell_verdict
from game.terminal.guide import COMMANDS, read_page
from game.terminal.pages import dispatch_text, minutes_lines, where_lines


@frozen
class TextOptions:
    """What the caller wants of a game in text."""

    go_on: str = ""
    """The command that continues the saved game, told at the end."""
    briefing: bool = True
    """Whether a seat is told about its papers before its first move."""


@frozen
class Room:
    """One game at one console."""

    match: Match
    language: Language
    console: Console
    options: TextOptions

    def words(self, seen: Observation) -> Words:
        """The words that this seat may read."""
        return words_for(self.language, self.match.scenario, seen)

    @property
    def shared(self) -> bool:
        """Whether several people take turns at the keyboard."""
        return len(self.match.persons()) > 1


@frozen
class Heard:
    """What each seat has been told so far: how many of its minutes."""

    minutes: dict[SeatId, int]
    last: SeatId | None = None
    """Whose eyes were last on the screen."""


class _Leave(Exception):
    """The player has asked to stop."""


def play_text(
    match: Match,
    language: Language,
    source: TextIO,
    sink: TextIO,
    options: TextOptions | None = None,
) -> int:
    """Play a match to its end, or until the player leaves.

    Args:
        match: a new or resumed game.
        language: how everything is said.
        source: where lines are read from; its end leaves the game in peace.
        sink: where lines are written to.
        options: what the caller wants told.

    Returns:
        The exit code: 0, or 1 if the game could not be saved.
    """
    console = Console(source, sink)
    room = Room(match=match, language=language, console=console, options=options or TextOptions())
    try:
        try:
            _welcome(room)
            _run(room)
            _after(room)
        except (_Leave, Closed, KeyboardInterrupt):
            _farewell(room)
        except SaveFault as fault:
            words = words_of_all(language, match.scenario)
            console.say(describe_save_fault(words, fault))
            return 1
    except Closed:
        # Nobody is left to read where the game is saved.
        return 0
    return 0


def _welcome(room: Room) -> None:
    agenda = room.match.scenario.agenda
    room.console.say(room.language.text(agenda.title))
    room.console.say(room.language.text(agenda.subtitle))
    room.console.say(room.language.say("Type help at any time. The game saves itself."))


def _farewell(room: Room) -> None:
    say, console = room.language.say, room.console
    console.say()
    path = room.match.path
    if path is None:
        console.say(say("Goodbye. This game was not saved."))
        return
    console.say(say("Goodbye. The game is saved in {path}.", path=path))
    if room.options.go_on:
        console.say(say("To go on: {command}", command=room.options.go_on))


def _run(room: Room) -> None:
    match = room.match
    heard = Heard(minutes={})
    if not match.persons():
        _watch(room)
        return
    while not match.over:
        seat = match.seat_to_act
        if seat is None:
            return
        if match.is_person(seat):
            heard = _turn(room, heard, seat)
        else:
            match.computer_move()


# --- Watching ------------------------------------------------------------------------------


def _watch(room: Room) -> None:
    """Programs play; after each turn one may go on, run to the end, or leave."""
    match, say = room.match, room.language.say
    words = words_of_all(room.language, match.scenario)
    turn, run_on = match.state.turn, False
    room.console.say_all(minutes_lines(words, match.course.opening_events, all_of_it=False))
    events: tuple[Event, ...] = ()
    while not match.over:
        events += match.computer_move()
        if match.state.turn == turn and not match.over:
            continue
        turn = match.state.turn
        room.console.heading(words.full_date(match.state.day))
        room.console.say_all(minutes_lines(words, events, all_of_it=False))
        events = ()
        if not run_on and not match.over:
            typed = room.console.ask(say("Enter goes on, end runs to the end, quit leaves:"))
            if typed.lower() == "quit":
                raise _Leave
            run_on = typed.lower() == "end"


# --- A person's turn -----------------------------------------------------------------------


def _turn(room: Room, heard: Heard, seat: SeatId) -> Heard:
    """Everything from what is new to the action that this seat takes."""
    if room.shared and heard.last != seat:
        _curtain(room, seat)
    seen = room.match.observation(seat)
    words = room.words(seen)
    if seat not in heard.minutes and room.options.briefing:
        _briefing(room, words, seen)
    _news(room, words, seen, heard.minutes.get(seat, 0))
    room.console.heading(" ".join(where_lines(words, seen)))
    _menu(room, words, seen)
    _act(room, seat)
    now = room.match.observation(seat)
    fresh = now.minutes[len(seen.minutes) :]
    own = tuple(event for event in fresh if not isinstance(event, DispatchArrived))
    told = len(now.minutes)
    if own != fresh:
        # Dispatches are read in full when the seat's next turn begins.
        told = len(seen.minutes)
    else:
        room.console.say_all(minutes_lines(room.words(now), own, all_of_it=False))
    return replace(heard, minutes={**heard.minutes, seat: told}, last=seat)


def _curtain(room: Room, seat: SeatId) -> None:
    name = words_of_all(room.language, room.match.scenario).seat(seat)
    room.console.curtain()
    room.console.ask(
        room.language.say("Pass the keyboard to {party}. Then press Enter.", party=name)
    )
    room.console.curtain()


def _briefing(room: Room, words: Words, seen: Observation) -> None:
    say = room.console.say
    room.console.heading(words.say("You sit for {party}.", party=words.seat(seen.seat)))
    if seen.instructions is not None:
        say(words.language.text(seen.instructions.play))
    else:
        say(words.language.text(room.match.scenario.mediator.play))
    say(words.say("Your confidential papers: type papers. The issues: type agenda."))


def _news(room: Room, words: Words, seen: Observation, since: int) -> None:
    fresh = seen.minutes[since:]
    if not fresh:
        return
    room.console.say()
    arrived = {one.id: one for one in seen.dispatches}
    plain: list[Event] = []
    for event in fresh:
        if isinstance(event, DispatchArrived) and event.dispatch in arrived:
            room.console.say_all(minutes_lines(words, tuple(plain), all_of_it=False))
            plain = []
            room.console.say()
            room.console.say_all(dispatch_text(words, arrived[event.dispatch]))
            room.console.say()
        else:
            plain.append(event)
    room.console.say_all(minutes_lines(words, tuple(plain), all_of_it=False))


def _menu(room: Room, words: Words, seen: Observation) -> None:
    for number, choice in enumerate(_allowed(seen), start=1):
        label = choice_label(words, choice)
        room.console.say(f"{number}. {label}. {choice_hint(words, choice, seen)}")


def _allowed(seen: Observation) -> list[str]:
    return [choice.kind for choice in seen.menu.choices if not choice.violations]


def _act(room: Room, seat: SeatId) -> None:
    """Ask until the seat has acted, or gone back to an earlier decision."""
    prompt = room.language.say("Number, command, menu or help:")
    while True:
        seen = room.match.observation(seat)
        words = room.words(seen)
        typed = room.console.ask(prompt)
        word, _, rest = typed.lower().partition(" ")
        if word == "undo":
            if _undo(room, words, seat):
                return
        elif word == "quit":
            raise _Leave
        elif word == "menu":
            _menu(room, words, seen)
        elif word == "save":
            _where_saved(room)
        elif word in COMMANDS:
            room.console.say_all(read_page(words, seen, word, rest))
        elif typed:
            action = _action(room, words, seen, typed)
            if action is not None and _submit(room, words, seen, action):
                return


def _action(room: Room, words: Words, seen: Observation, typed: str) -> Action | None:
    allowed = _allowed(seen)
    kind = None
    if typed.isdecimal():
        if not 1 <= int(typed[:6]) <= len(allowed):
            room.console.say(
                words.say("The choices go from 1 to {last}. Type menu.", last=len(allowed))
            )
            return None
        kind = allowed[int(typed) - 1]
    elif typed.lower() == "offer" and "make_offer" in allowed:
        kind = "make_offer"
    if kind is not None:
        choice = seen.menu.allowed(kind)
        assert choice is not None
        return action_of(Asking(console=room.console, words=words, seen=seen, choice=choice))
    try:
        return read(typed, seat=seen.seat, agenda=seen.agenda, before=before(seen))
    except NotationError as error:
        room.console.say(_mistake(words, typed, error))
        return None


def _mistake(words: Words, typed: str, error: NotationError) -> str:
    word = typed.lower().split()[0]
    if word in verbs():
        return describe_notation_error(words, error)
    known = [*COMMANDS, *verbs(), "menu", "undo", "save", "quit"]
    close = get_close_matches(word, known, n=1)
    if close:
        return words.say(
            "'{word}' is not known here. Did you mean '{hint}'? Type help for all words.",
            word=word[:40],
            hint=close[0],
        )
    return words.say("'{word}' is not known here. Type help for all words.", word=word[:40])


def _submit(room: Room, words: Words, seen: Observation, action: Action) -> bool:
    answer = room.match.submit(action)
    for violation in answer.violations:
        room.console.say(describe_violation(words, violation))
    if answer.accepted:
        room.console.say(words.say("Done: {action}", action=describe_action(words, action)))
    return answer.accepted


def _undo(room: Room, words: Words, seat: SeatId) -> bool:
    """Back to before this seat's last action; only where nobody else's secrets are at stake."""
    if room.shared:
        room.console.say(words.say("With two people at the keyboard nothing is taken back."))
        return False
    back = room.match.back_to_decision(seat)
    if back == 0:
        room.console.say(words.say("You have done nothing yet."))
        return False
    room.match.rewind(back)
    room.console.say(words.say("Taken back. The game stands before your last move."))
    return True


def _where_saved(room: Room) -> None:
    path = room.match.path
    if path is None:
        room.console.say(room.language.say("This game is not saved."))
    else:
        room.console.say(room.language.say("Every move is saved at once in {path}.", path=path))


# --- After the end -------------------------------------------------------------------------


def _after(room: Room) -> None:
    match = room.match
    if not match.over:
        return
    told = debrief(match.scenario, match.course)
    words = words_of_all(room.language, match.scenario)
    people = match.persons()
    for seat in people[:1]:
        heard = events_for(seat, match.course.played[-1].events)
        room.console.say_all(minutes_lines(words, heard, all_of_it=False))
    tell_verdict(room.console, words, match.scenario, told, people)
    prompt = room.language.say("debrief, thoughts or quit:")
    while True:
        typed = room.console.ask(prompt).lower()
        if typed == "debrief":
            tell_debrief(room.console, words, told)
        elif typed == "thoughts":
            tell_thoughts(room.console, words, told)
        elif typed == "quit":
            raise _Leave
