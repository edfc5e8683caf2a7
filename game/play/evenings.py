"""What an evening is told by: how likely peace looked, and who has given ground at the table."""

from collections.abc import Iterable, Mapping, Sequence

from game.engine.observe import peace_odds
from game.model.events import (
    ArticleAgreed,
    ArticleReopened,
    EveningFell,
    Event,
    Held,
    OfferMade,
    OrderDelayed,
    RecessAsked,
    SecretSittingAsked,
    SuggestionEndorsed,
    TrunksPacked,
)
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.play.replay import Course

_AT_TABLE = (
    ArticleAgreed,
    ArticleReopened,
    Held,
    OfferMade,
    OrderDelayed,
    RecessAsked,
    SecretSittingAsked,
    SuggestionEndorsed,
    TrunksPacked,
)
"""With one of these a sitting begins; where none is heard, what is left of the day is evening."""


def since_sitting(events: Sequence[Event]) -> Sequence[Event]:
    """Of what was heard in a turn, all from the first word at the table on."""
    begun = (n for n, one in enumerate(events) if isinstance(one, (*_AT_TABLE, EveningFell)))
    return events[next(begun, len(events)) :]


def peace_by_turn(scenario: Scenario, course: Course) -> Mapping[int, str]:
    """The public's word for how likely peace looks at the beginning of each turn so far."""
    words = {course.opening.turn: peace_odds(scenario, course.opening)}
    for played in course.played:
        if played.after.turn != played.before.turn:
            words[played.after.turn] = peace_odds(scenario, played.after)
    return words


def gave_ground(events: Iterable[Event]) -> tuple[SeatId, ...]:
    """The sides that have gone further than ever before: one rule for the evening and the press.

    A first paper ends the quiet, but it gives nothing away.
    """
    moves = (event for event in events if isinstance(event, OfferMade) and event.movement)
    return tuple(dict.fromkeys(event.by for event in moves))
