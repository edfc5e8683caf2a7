"""A saved game step by step as text: as one seat saw it, or with everything told."""

from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from game.engine.observe import events_for, observe
from game.model.events import Event
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.play.debrief import debrief
from game.play.journal import read_save
from game.play.language import Language
from game.play.notation import write
from game.play.replay import Course, Played
from game.play.replaying import NotYetOpen, check_eyes, replay_of
from game.play.save_faults import SaveFault
from game.play.wording import (
    Words,
    describe_action,
    describe_rationale,
    describe_save_fault,
    words_for,
    words_of_all,
)
from game.play.words import sentence
from game.terminal.console import Closed, Console
from game.terminal.ending import tell_debrief, tell_verdict
from game.terminal.pages import minutes_lines


@frozen
class _Showing:
    """A game being shown."""

    console: Console
    scenario: Scenario
    course: Course
    language: Language
    seat: SeatId | None
    """Through whose eyes; None sees everything."""


def replay_text(
    scenario: Scenario,
    path: Path,
    language: Language,
    source: TextIO,
    sink: TextIO,
    seat: SeatId | None = None,
) -> int:
    """Step through a finished or unfinished game.

    Args:
        scenario: the scenario with which it was played.
        path: the saved game.
        language: how everything is said.
        source: where lines are read from.
        sink: where lines are written to.
        seat: through whose eyes; None shows everything once the game is over, and before that
            what the person who plays has seen. A game of several persons is shown after its end.

    Returns:
        The exit code: 0, or 1 if the save cannot be used or may not be seen so.
    """
    console = Console(source, sink, language)
    try:
        found = replay_of(scenario, read_save(path), path)
        seen_by = found.first_eyes if seat is None else seat
        check_eyes(found, seen_by)
        if found.torn:
            console.say(
                language.say("The last line of the save was cut short and has been left out.")
            )
        _show(
            _Showing(
                console=console,
                scenario=scenario,
                course=found.course,
                language=language,
                seat=seen_by,
            )
        )
    except SaveFault as fault:
        console.say(describe_save_fault(words_of_all(language, scenario), fault))
        return 1
    except NotYetOpen as fault:
        console.say(language.say(fault.message))
        return 1
    except (Closed, KeyboardInterrupt):
        return 0
    return 0


def _show(showing: _Showing) -> None:
    console, say = showing.console, showing.language.say
    prompt = say("Enter goes on, end runs to the end, quit leaves:")
    console.say(showing.language.text(showing.scenario.agenda.title))
    console.say_all(_told(showing, None, showing.course.opening_events))
    run_on = False
    for played in showing.course.played:
        lines = tuple(_step(showing, played))
        if not lines:
            continue
        if not run_on:
            typed = console.ask(prompt).lower()
            if typed == "quit":
                return
            run_on = typed == "end"
        console.say_all(lines)
    _close(showing)


def _step(showing: _Showing, played: Played) -> Iterator[str]:
    action = played.action
    words = _words(showing, played)
    own = showing.seat in (None, action.seat)
    if own:
        yield ""
        yield sentence(
            words.say(
                "{sitting}, {party}: {action}",
                sitting=words.sitting(played.before.turn),
                party=words.seat(action.seat),
                action=describe_action(words, action),
            )
        )
        yield words.say("Typed: {line}", line=write(action, words.agenda))
    if showing.seat is None and played.rationale is not None:
        yield from describe_rationale(words, played.rationale)
    yield from _told(showing, played, played.events)


def _told(showing: _Showing, played: Played | None, events: tuple[Event, ...]) -> Iterator[str]:
    heard = events if showing.seat is None else events_for(showing.seat, events)
    yield from minutes_lines(_words(showing, played), heard, all_of_it=False)


def _words(showing: _Showing, played: Played | None) -> Words:
    if showing.seat is None:
        state = showing.course.state
        return words_of_all(showing.language, showing.scenario, state.minutes)
    state = played.after if played else showing.course.opening
    seen = observe(showing.scenario, state, showing.seat)
    return words_for(showing.language, showing.scenario, seen)


def _close(showing: _Showing) -> None:
    course, scenario, console = showing.course, showing.scenario, showing.console
    if course.state.outcome is None:
        console.say()
        console.say(showing.language.say("The game stands here; it is not over."))
        return
    told = debrief(scenario, course)
    words = words_of_all(showing.language, scenario)
    tell_verdict(console, words, scenario, told, ())
    tell_debrief(console, words, told)
