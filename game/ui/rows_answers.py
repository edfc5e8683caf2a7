"""What came back: one's capital on what may be signed, and both papers of a secret hour."""

from collections.abc import Sequence

from game.model.events import (
    CableAnswered,
    Event,
    LimitTightened,
    LimitYielded,
    PackagesFloated,
    SecretLeaked,
    TrackMoved,
)
from game.model.ids import IssueId, OptionId
from game.model.observation import Observation
from game.play.wording_evening import describe_change
from game.play.wording_events import describe_event
from game.play.words import Words
from game.ui.rows import with_turns
from game.ui.rows_news import acts_at_table
from game.ui.rows_private import in_private

_LIMIT_MOVES = CableAnswered | LimitYielded | LimitTightened
_LEAK = "4.3"
"""The rule by which a leak is paid for."""


def heard_between(seen: Observation) -> tuple[Event, ...]:
    """What has been heard since one's last word at the sitting before, the mediator's hour too."""
    heard: list[Event] = []
    for turn, event in with_turns(seen):
        if turn == seen.turn - 1 and acts_at_table(seen.seat, event):
            heard = []
        elif turn >= seen.turn - 1:
            heard.append(event)
    return tuple(heard)


def limit_moves(seen: Observation, heard: Sequence[Event]) -> tuple[Event, ...]:
    """Those of the events by which one's own limits moved, or were refused to move."""
    return tuple(e for e in heard if isinstance(e, _LIMIT_MOVES) and e.party == seen.seat)


def may_now_sign(words: Words, seen: Observation, heard: Sequence[Event]) -> list[str]:
    """What one's capital has set free: nothing that came in matters more at the table."""
    freed, _ = _sorted_out(seen, heard)
    return [words.say("You may now sign: {terms}.", terms=words.terms(freed))] if freed else []


def other_answers(words: Words, seen: Observation, heard: Sequence[Event]) -> list[str]:
    """What was refused or taken back, and on what the two papers of a secret hour agree."""
    _, others = _sorted_out(seen, heard)
    told = [describe_event(words, event) for event in others.values()]
    told += [
        in_private(words, seen, one.floats) for one in heard if isinstance(one, PackagesFloated)
    ]
    return told


def secret_hour(words: Words, seen: Observation, heard: Sequence[Event]) -> list[str]:
    """On what both papers agree; and if they leaked, that they did and what it cost (rule 4.3)."""
    told = [
        in_private(words, seen, one.floats) for one in heard if isinstance(one, PackagesFloated)
    ]
    if not any(isinstance(event, SecretLeaked) for event in heard):
        return told
    cost = [
        describe_change(words, one.track, one.after - one.before)
        for one in heard
        if isinstance(one, TrackMoved) and one.rule == _LEAK and one.after != one.before
    ]
    if not cost:
        return [*told, words.say("All of it has leaked to the newspapers.")]
    changes = words.listing(cost)
    told.append(words.say("All of it has leaked to the newspapers: {changes}.", changes=changes))
    return told


def _sorted_out(
    seen: Observation, heard: Sequence[Event]
) -> tuple[dict[IssueId, OptionId], dict[IssueId, Event]]:
    """Limits that were let go, and other answers; of each issue what still holds."""
    freed: dict[IssueId, OptionId] = {}
    others: dict[IssueId, Event] = {}
    for event in heard:
        if not isinstance(event, _LIMIT_MOVES) or event.party != seen.seat:
            continue
        if isinstance(event, LimitYielded) or (isinstance(event, CableAnswered) and event.granted):
            freed[event.issue] = event.limit
            others.pop(event.issue, None)
            continue
        others[event.issue] = event
        if isinstance(event, LimitTightened):
            freed.pop(event.issue, None)
    return freed, others
