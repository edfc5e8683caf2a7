"""Why something is refused: violations, lines that are no action, faults of saved games."""

from collections.abc import Callable

from game.model.ids import IssueId, SeatId
from game.model.observation import Violation
from game.play.language import marked
from game.play.notation import NotationError
from game.play.save_faults import SaveFault
from game.play.wording_menu import KINDS, choice_label
from game.play.words import Words

_PHASES = {
    "corridor": marked("the corridor"),
    "table": marked("the table"),
    "mediator": marked("the mediator's hour"),
    "closed": marked("the end"),
}


def describe_violation(words: Words, violation: Violation, *, ruled: bool = True) -> str:
    """A reason against an action, with names in the place of ids, and the number of its rule."""
    # Who mistypes a name must see the names as they are typed; elsewhere titles read better.
    named = violation.rule != "2.1"
    fields = {
        name: _in_words(words, name, value) if named else value
        for name, value in violation.fields.items()
    }
    reason = words.say(violation.message, **fields)
    if not ruled:
        return reason
    return words.say("{reason} (Rule {rule}.)", reason=reason, rule=violation.rule)


def _in_words(words: Words, name: str, value: str) -> str:
    speak: dict[str, Callable[[str], str]] = {
        "issue": lambda text: words.issue(IssueId(text)),
        "other": lambda text: words.issue(IssueId(text)),
        "seat": lambda text: words.seat(SeatId(text)),
        "party": lambda text: words.seat(SeatId(text)),
        "power": lambda text: words.named("power", text) or text,
        "kind": lambda text: choice_label(words, text) if text in KINDS else text,
        "phase": lambda text: words.say(_PHASES.get(text, text)),
        "now": lambda text: words.say(_PHASES.get(text, text)),
    }
    return speak[name](value) if name in speak else value


def describe_notation_error(words: Words, error: NotationError) -> str:
    """Why a line is no action, and what was perhaps meant."""
    return words.say(error.template, **error.fields)


def describe_save_fault(words: Words, fault: SaveFault) -> str:
    """What is wrong with a saved game, and what to do."""
    fields = dict(fault.fields)
    if "why" in fields:
        # The reason may be a system's own words, braces and all: it is no message with places.
        fields["why"] = words.language.messages.gettext(fields["why"])
    return words.say(fault.message, **fields)


def describe_phase(words: Words, phase: str) -> str:
    """A part of a turn, in words."""
    return words.say(_PHASES[phase])
