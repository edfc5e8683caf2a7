"""What came of one's last move between the sittings: what it did, what one learned, what moved."""

from game.model.events import (
    CableAnswered,
    CableSent,
    CapitalPressed,
    Disclosure,
    Event,
    LimitYielded,
    MediatorCalled,
    MediatorSpoke,
    MediatorWaited,
    ModerationAdvised,
    ModerationHeard,
    OrderCancelled,
    PapersStudied,
    PressBriefed,
    Rested,
    Sounded,
    SuggestionLapsed,
    TermsSuggested,
    TrackMoved,
)
from game.model.frozen import frozen
from game.model.ids import TrackId
from game.model.observation import Observation
from game.model.state import Phase
from game.play.wording_evening import describe_change
from game.play.wording_events import describe_event
from game.play.wording_views import describe_band
from game.play.words import Words, sentence
from game.ui.rows import with_turns
from game.ui.rows_sounding import how_true

_BY_A_SIDE = (Rested, PressBriefed, MediatorCalled, Sounded, PapersStudied)
_TO_A_CAPITAL = (CableSent, ModerationAdvised)
_BY_THE_MEDIATOR = (TermsSuggested, MediatorSpoke, MediatorWaited)
_NOT_HIS = ("call", "trunks")
"""Appeals that a delegation's deed has brought about."""
_WORLD = "9."
"""The rules by which tracks move by themselves."""
_FOLLOWS = (TrackMoved, Disclosure, LimitYielded, OrderCancelled)


@frozen
class Came:
    """A move of one's own and what followed from it."""

    turn: int
    move: Event
    follows: tuple[Event, ...]


def last_move(seen: Observation) -> Came | None:
    """One's latest move between the sittings, the mediator's lever; None before the first."""
    came: Came | None = None
    open_ = False
    for turn, event in with_turns(seen):
        if _is_own(seen, event):
            came, open_ = Came(turn=turn, move=event, follows=()), True
        elif came is not None and open_ and isinstance(event, _FOLLOWS) and not _drifts(event):
            came = Came(turn=turn, move=came.move, follows=(*came.follows, event))
        else:
            open_ = False
    return came


def what_came(words: Words, seen: Observation) -> tuple[str, ...]:
    """The same in sentences; nothing if no move has been made."""
    came = last_move(seen)
    if came is None:
        return ()
    answer = _answered(seen, came.move)
    told = [sentence(describe_event(words, answer or came.move))]
    told += [
        sentence(describe_event(words, event))
        for event in came.follows
        # What one may sign now is told by itself, as it stands in the end.
        if not isinstance(event, TrackMoved | LimitYielded)
    ]
    sums: dict[TrackId, int] = {}
    for event in came.follows:
        if isinstance(event, TrackMoved):
            sums[event.track] = sums.get(event.track, 0) + event.after - event.before
    moved = [describe_change(words, track, change) for track, change in sums.items() if change]
    if moved:
        told.append(sentence(words.say("{changes}.", changes=words.listing(moved))))
    told += [
        true
        for event in came.follows
        if isinstance(event, Disclosure) and (true := how_true(words, seen, event))
    ]
    rest = _unseen(words, seen, came, bool(moved))
    if isinstance(came.move, TermsSuggested):
        # What became of terms is what is asked first.
        return (rest, *told)
    return (*told, rest) if rest and answer is None else tuple(told)


def _answered(seen: Observation, move: Event) -> Event | None:
    """What a letter home has brought, if that has come: then the question is told no more."""
    found: Event | None = None
    for event in seen.minutes[_place(seen, move) :]:
        if isinstance(move, CableSent) and isinstance(event, CableAnswered):
            found = event if event.party == move.party and event.issue == move.issue else found
        elif isinstance(move, ModerationAdvised) and isinstance(event, ModerationHeard):
            found = event if event.party == move.party else found
    return found


def _place(seen: Observation, move: Event) -> int:
    """Where in the minutes a move of one's own stands: the last one that is equal to it."""
    return max(number for number, event in enumerate(seen.minutes) if event == move)


def came_today(words: Words, seen: Observation) -> tuple[str, ...]:
    """What came of a move made in the days before this sitting."""
    came = last_move(seen)
    return what_came(words, seen) if came is not None and came.turn == seen.turn else ()


def _drifts(event: Event) -> bool:
    """Whether it is but the world that goes on."""
    return isinstance(event, TrackMoved) and event.rule.startswith(_WORLD)


def _is_own(seen: Observation, event: Event) -> bool:
    if seen.seat not in seen.agenda.party_ids:
        if isinstance(event, CapitalPressed):
            return event.by not in _NOT_HIS
        told = isinstance(event, Disclosure) and event.source == "mediator"
        return told or isinstance(event, _BY_THE_MEDIATOR)
    if isinstance(event, _BY_A_SIDE):
        return event.by == seen.seat
    return isinstance(event, _TO_A_CAPITAL) and event.party == seen.seat


def _unseen(words: Words, seen: Observation, came: Came, moved: bool) -> str:
    """What one cannot see of it yet, so that silence is not taken for nothing."""
    learned = any(isinstance(event, Disclosure | LimitYielded) for event in came.follows)
    match came.move:
        case PressBriefed() if not moved:
            return words.say("The newspapers have heard enough of you: opinion does not move.")
        case MediatorCalled() | CapitalPressed() if not learned:
            party = came.move.presses if isinstance(came.move, MediatorCalled) else came.move.party
            return words.say(
                "You have heard of no limit that yielded; what the letter did to the pride of "
                "{capital} will show at the table.",
                capital=words.capital(party),
            )
        case ModerationAdvised():
            return words.say("It will be read in a day.")
        case PapersStudied() if seen.capital is not None:
            return describe_band(words, seen)
        case TermsSuggested():
            return _fate(words, seen, came.move, came.turn)
        case _:
            return ""


def _fate(words: Words, seen: Observation, terms: TermsSuggested, turn: int) -> str:
    """What became of the mediator's terms, as far as anybody is told (rule 3.7)."""
    if any(isinstance(e, SuggestionLapsed) and e.number == terms.number for e in seen.minutes):
        return words.say(
            "They have lapsed: not both sides said yes. Who did not remains under seal."
        )
    if seen.suggestion is None or seen.suggestion.number != terms.number:
        return words.say("Both sides said yes under seal: they are initialled.")
    if turn < seen.turn and seen.phase is Phase.MEDIATOR:
        return words.say(
            "Your terms are not initialled: the sitting at which both could answer is over, and "
            "one side at least has not said yes. Which one remains under seal. They lapse this "
            "evening."
        )
    return words.say("Both sides answer under seal at the next sitting.")


def in_corridor_again(seen: Observation) -> bool:
    """Whether this is a further move in the days before the same sitting."""
    return seen.phase is Phase.CORRIDOR and seen.corridor_round > 1
