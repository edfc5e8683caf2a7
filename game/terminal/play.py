"""A whole game as plain text: for one seat, for two people at one keyboard, or to watch."""

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import TextIO

from game.model.events import (
    ArticleAgreed,
    CapitalDecided,
    DispatchArrived,
    Event,
    OfferMade,
    TurnOpened,
)
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.state import Phase
from game.play.appraisal import appraise
from game.play.debrief import debrief
from game.play.language import Language
from game.play.match import Match
from game.play.save_faults import SaveFault
from game.play.wording import (
    Words,
    describe_acceptability,
    describe_action,
    describe_band,
    describe_peace_odds,
    describe_save_fault,
    words_of_all,
)
from game.play.wording_peace import last_chance
from game.play.words import sentence
from game.terminal.console import Closed, Console, LeaveGame
from game.terminal.ending import tell_debrief, tell_thoughts, tell_verdict
from game.terminal.pages import dispatch_lines, dispatch_text, minutes_lines, where_lines
from game.terminal.prompt import Room, TextOptions, act, show_menu

_MOST_IN_FULL = 3
"""Dispatches that are read out when they come; of more at once only the titles."""


@frozen
class Heard:
    """What the people at the keyboard have been told so far."""

    minutes: Mapping[SeatId, int] = field(default_factory=dict)
    """Seat -> how many of its minutes."""
    phases: frozenset[tuple[SeatId, Phase]] = frozenset()
    """Phases whose choices have been explained, and to whom."""
    last: SeatId | None = None
    """Whose papers were last on the screen."""


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
    console = Console(source, sink, language)
    room = Room(match=match, language=language, console=console, options=options or TextOptions())
    try:
        try:
            _welcome(room)
            heard = _run(room)
            _after(room, heard)
        except (LeaveGame, Closed, KeyboardInterrupt):
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
    if room.match.persons():
        room.console.say(room.language.say("Type help at any time."))


def _farewell(room: Room) -> None:
    say, console = room.language.say, room.console
    console.say()
    path = room.match.path
    if path is None:
        console.say(say("Goodbye. This game was not saved."))
        return
    console.say(say("Goodbye. The game is saved in this file:"))
    console.put(str(path))
    if room.options.go_on and not room.match.over:
        console.say(say("To go on, type:"))
        console.put(room.options.go_on)


def _run(room: Room) -> Heard:
    match = room.match
    if not match.persons():
        _watch(room)
        return Heard()
    heard = Heard(minutes=_known_before(match))
    while (seat := match.seat_to_act) is not None:
        if match.is_person(seat):
            heard = _turn(room, heard, seat)
        else:
            match.computer_move()
    return heard


def _known_before(match: Match) -> dict[SeatId, int]:
    """How much of its minutes each person has read in an earlier session: all but this turn."""
    if not match.course.played:
        return {}
    known = {}
    for seat in match.persons():
        minutes = match.observation(seat).minutes
        turns = [place for place, event in enumerate(minutes) if isinstance(event, TurnOpened)]
        known[seat] = turns[-1] if turns else 0
    return known


# --- Watching ------------------------------------------------------------------------------


def _watch(room: Room) -> None:
    """Programs play; after each sitting one may go on, run to the end, or leave."""
    match, say = room.match, room.language.say
    turn, run_on = match.state.turn, False
    events = match.course.opening_events if not match.course.played else ()
    while not match.over:
        events += match.computer_move()
        if match.state.turn == turn and not match.over:
            continue
        words = words_of_all(room.language, match.scenario, match.state.minutes)
        room.console.heading(sentence(words.sitting(turn)))
        room.console.say_all(minutes_lines(words, events, all_of_it=False))
        turn, events = match.state.turn, ()
        if not run_on and not match.over:
            typed = room.console.ask(say("Enter goes on, end runs to the end, quit leaves:"))
            if typed.lower() == "quit":
                raise LeaveGame
            run_on = typed.lower() == "end"


# --- A person's turn -----------------------------------------------------------------------


def _turn(room: Room, heard: Heard, seat: SeatId) -> Heard:
    """Everything from what is new to the action that this seat takes."""
    if room.shared and heard.last != seat:
        _curtain(room, heard, seat)
    seen = room.match.observation(seat)
    words = room.words(seen)
    if seat not in heard.minutes and room.options.briefing:
        _briefing(room, words, seen)
    _news(room, words, seen, heard.minutes.get(seat, 0))
    room.console.heading(" ".join(where_lines(words, seen)))
    if seen.phase is Phase.MEDIATOR or (seen.phase is Phase.CORRIDOR and seen.corridor_round == 1):
        room.console.say(describe_peace_odds(words, seen.peace_odds))
        if warning := last_chance(words, seen):
            room.console.say(warning)
    show_menu(room, words, seen, explained=(seat, seen.phase) not in heard.phases)
    action = act(room, seat)
    if action is None:
        now = room.match.observation(seat)
        return replace(heard, minutes={**heard.minutes, seat: len(now.minutes)}, last=seat)
    now = room.match.observation(seat)
    told = _own_news(room, now, len(seen.minutes))
    if told == len(seen.minutes) and room.shared:
        # Who plays alone is told of it at once with all that came of it.
        room.console.say(words.say("Done: {action}", action=describe_action(words, action)))
    return Heard(
        minutes={**heard.minutes, seat: told}, phases=heard.phases | {(seat, seen.phase)}, last=seat
    )


def _own_news(room: Room, now: Observation, since: int) -> int:
    """Tell what came of one's action, unless more came with it: that is told in the next turn."""
    fresh = now.minutes[since:]
    if any(isinstance(event, DispatchArrived) for event in fresh):
        return since
    lines = tuple(minutes_lines(room.words(now), fresh, all_of_it=False))
    room.console.say_all(lines)
    _count(room, now, fresh)
    _refusal(room, now, fresh)
    return len(now.minutes) if lines else since


def _curtain(room: Room, heard: Heard, seat: SeatId) -> None:
    name = words_of_all(room.language, room.match.scenario).seat(seat)
    how = room.language.say("Enter alone: go on. What stands above is then out of sight.")
    if heard.last is not None:
        room.console.question(room.language.say("Press Enter when you have read this."), how)
    room.console.curtain()
    room.console.question(
        room.language.say("Pass the keyboard to {party}. Then press Enter.", party=name), how
    )
    room.console.curtain()


def _briefing(room: Room, words: Words, seen: Observation) -> None:
    say = room.console.say
    room.console.heading(words.say("You sit for {party}.", party=words.seat(seen.seat)))
    if seen.instructions is not None:
        say(words.language.text(seen.instructions.play))
    else:
        say(words.language.text(room.match.scenario.mediator.play))
    room.console.say()
    room.console.say_all(_how_it_goes(words, seen))
    say(
        words.say(
            "Your confidential papers: type papers. The issues: type agenda. How things stand: "
            "type status."
        )
    )


def _how_it_goes(words: Words, seen: Observation) -> Iterator[str]:
    """What somebody who has never played must know before the first move."""
    if seen.capital is None:
        yield words.say(
            "After each sitting you make one move, or wait. The two sides make offers without you. "
            "When every article is agreed the treaty goes to both capitals, and each may refuse "
            "it. If no treaty is made, the war goes on."
        )
    else:
        yield words.say(
            "Before each sitting you make a move or two in the corridor. At the table you offer, "
            "accept or hold. When every article is agreed the treaty goes to both capitals, and "
            "each may refuse it. If no treaty is made, the war goes on."
        )
        yield words.say(
            "While you write an offer you are told what it is worth to you: 100 is the best "
            "treaty that you could wish for, 0 the worst. If nothing is signed, that is worth "
            "{nothing}.",
            nothing=round(seen.capital.no_deal.no_deal_value),
        )
        yield describe_band(words, seen)
    left = [issue.id for issue in seen.agenda.issues if issue.id not in seen.agreed]
    if seen.agreed:
        yield words.count(
            "{number} article is initialled already. Still open: {issues}.",
            "{number} articles are initialled already. Still open: {issues}.",
            len(seen.agreed),
            issues=words.issues(left),
        )
    else:
        yield words.say("Nothing is agreed yet. There are {number} issues.", number=len(left))


def _news(room: Room, words: Words, seen: Observation, since: int) -> None:
    """What the seat has not been told yet; dispatches in full."""
    fresh = seen.minutes[since:]
    if not fresh:
        return
    arrived = {one.id: one for one in seen.dispatches}
    came = {event.dispatch for event in fresh if isinstance(event, DispatchArrived)}
    many = len(came) > _MOST_IN_FULL
    paragraphs: list[tuple[str, ...]] = []
    plain: list[Event] = []
    for event in fresh:
        if isinstance(event, DispatchArrived) and event.dispatch in arrived:
            if many:
                continue
            paragraphs.append(tuple(minutes_lines(words, tuple(plain), all_of_it=False)))
            paragraphs.append(tuple(dispatch_text(words, seen, arrived[event.dispatch])))
            plain = []
        else:
            plain.append(event)
    paragraphs.append(tuple(minutes_lines(words, tuple(plain), all_of_it=False)))
    if many:
        paragraphs.append(
            (
                words.say("Much has come in. To read one, type dispatches and its number:"),
                *dispatch_lines(words, seen, came),
            )
        )
    for lines in paragraphs:
        if lines:
            room.console.say()
            room.console.say_all(lines)
    _count(room, seen, fresh)
    _refusal(room, seen, fresh)
    if any(isinstance(one, OfferMade) and one.by != seen.seat for one in fresh):
        _worth_of_theirs(room, words, seen)


def _worth_of_theirs(room: Room, words: Words, seen: Observation) -> None:
    """What the other side's new offer comes to, in a line; the rest is a word away."""
    for seat, offer in seen.standing.items():
        view = appraise(seen, offer.terms) if seat != seen.seat else None
        if view is not None:
            room.console.say(
                words.say(
                    "To you offer {number} is worth {utility} of 100; to sign nothing is worth "
                    "{nothing}. {verdict} For more type worth.",
                    number=offer.number,
                    utility=round(view.utility),
                    nothing=round(view.utility - view.over_no_deal),
                    verdict=describe_acceptability(words, seen.seat, view.capital),
                )
            )


def _count(room: Room, seen: Observation, fresh: tuple[Event, ...]) -> None:
    """After articles were initialled: how many there are by now."""
    if any(isinstance(one, ArticleAgreed) for one in fresh) and seen.outcome is None:
        room.console.say(
            room.language.say(
                "{number} of {count} articles are initialled.",
                number=len(seen.agreed),
                count=len(seen.agenda.issues),
            )
        )


def _refusal(room: Room, seen: Observation, fresh: tuple[Event, ...]) -> None:
    """After a refusal that is not the end: what lies open by it."""
    refused = any(isinstance(one, CapitalDecided) and not one.sanctioned for one in fresh)
    if refused and seen.outcome is None:
        room.console.say(room.language.say("What was initialled last is open again."))


# --- After the end -------------------------------------------------------------------------


def _after(room: Room, heard: Heard) -> None:
    match = room.match
    told = debrief(match.scenario, match.course)
    words = words_of_all(room.language, match.scenario)
    people = match.persons()
    if people:
        last = heard.last if heard.last in people else people[0]
        seen = match.observation(last)
        _news(room, room.words(seen), seen, heard.minutes.get(last, len(seen.minutes)))
    tell_verdict(room.console, words, match.scenario, told, people)
    say = room.language.say
    room.console.say()
    room.console.say(say("debrief: what was hidden, and each day beside history."))
    room.console.say(say("thoughts: what the computer's players reasoned."))
    prompt = say("debrief, thoughts or quit:")
    while True:
        match room.console.ask(prompt).lower():
            case "debrief":
                tell_debrief(room.console, words, told)
            case "thoughts":
                tell_thoughts(room.console, words, told)
            case "quit" | "q":
                raise LeaveGame
            case _:
                room.console.say(say("Type debrief, thoughts or quit; the game is over."))
