"""The only place that decides what is allowed: every reason against an action, with its rule.

`find_violations` answers "may I?"; `menu` in `menus.py` asks it "what may I?".
"""

from collections.abc import Iterable
from typing import assert_never

from game.engine.law import terms_faults, violation
from game.engine.law_corridor import brief_faults, cable_faults, call_faults, sound_faults
from game.engine.law_mediator import at_party_faults, enlist_faults, lever_faults, tell_faults
from game.engine.law_table import (
    accept_faults,
    delay_faults,
    endorse_faults,
    offer_faults,
    recess_faults,
    reopen_faults,
)
from game.engine.table import standing_offer
from game.model.actions import (
    AcceptOffer,
    Action,
    AdviseModeration,
    AnswerRecess,
    AnswerSecretSitting,
    AskRecess,
    AskSecretSitting,
    BriefPress,
    CableCapital,
    CallOnMediator,
    CorridorMove,
    DelayOrder,
    EndorseSuggestion,
    EnlistPower,
    FloatPackage,
    Hold,
    Leave,
    MakeOffer,
    MediatorMove,
    PackTrunks,
    PressCapital,
    Reopen,
    Rest,
    SoundOut,
    SpeakToPress,
    StudyPapers,
    SuggestTerms,
    TableAction,
    TellParty,
    Wait,
    WithdrawOffer,
)
from game.model.observation import Violation
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase

MOST_STUDIES = 4
"""Times that the papers still tell something new (rule 5.7)."""

_CORRIDOR = (
    CableCapital,
    AdviseModeration,
    BriefPress,
    CallOnMediator,
    SoundOut,
    StudyPapers,
    Rest,
)
_MEDIATOR = (SuggestTerms, PressCapital, TellParty, EnlistPower, SpeakToPress, Wait)


def find_violations(
    scenario: Scenario, state: ConferenceState, action: Action
) -> tuple[Violation, ...]:
    """Every reason why the action is refused; empty if it is allowed."""
    place = tuple(_out_of_place(state, action))
    if place:
        return place
    return tuple(_faults(scenario, state, action))


def _out_of_place(state: ConferenceState, action: Action) -> Iterable[Violation]:
    """Whether it is this seat's turn, and the phase for such an action (rules 1.1 to 1.3)."""
    if state.outcome is not None:
        yield violation("1.3", "The conference is over.")
        return
    if action.seat != state.seat_to_act:
        yield violation("1.1", "It is not for {seat} to act now.", seat=action.seat)
    if isinstance(action, _CORRIDOR):
        phase = Phase.CORRIDOR
    elif isinstance(action, _MEDIATOR):
        phase = Phase.MEDIATOR
    else:
        phase = Phase.TABLE
    if state.phase is not phase:
        yield violation(
            "1.2",
            "'{kind}' belongs to the phase '{phase}'; this is the phase '{now}'.",
            kind=action.kind,
            phase=phase.value,
            now=state.phase.value,
        )
        return
    if phase is not Phase.TABLE:
        return
    exchange = state.exchange
    floating = exchange.floats is not None
    if isinstance(action, FloatPackage) != floating:
        if floating:
            yield violation("4.2", "The secretaries have left: it is for you to float terms.")
        else:
            yield violation("4.2", "Terms are floated in a secret sitting only.")
    answers = {"secret": AnswerSecretSitting, "recess": AnswerRecess}
    asked = exchange.consent_asked
    if asked is not None and not isinstance(action, answers[asked]):
        yield violation("4.1", "The other side waits for your answer first.")
    if asked is None and isinstance(action, AnswerSecretSitting | AnswerRecess):
        yield violation("4.1", "The other side has asked for nothing.")


def _faults(scenario: Scenario, state: ConferenceState, action: Action) -> Iterable[Violation]:
    if isinstance(action, _CORRIDOR):
        return _corridor_faults(scenario, state, action)
    if isinstance(action, _MEDIATOR):
        return _mediator_faults(scenario, state, action)
    return _table_faults(scenario, state, action)


def _table_faults(
    scenario: Scenario, state: ConferenceState, action: TableAction
) -> Iterable[Violation]:
    match action:
        case MakeOffer():
            return offer_faults(scenario, state, action)
        case AcceptOffer():
            return accept_faults(scenario, state, action)
        case FloatPackage():
            return terms_faults(scenario, state, action.terms)
        case WithdrawOffer():
            if standing_offer(state, action.seat) is None:
                return [violation("2.4", "You have no offer on the table.")]
            return ()
        case EndorseSuggestion():
            return endorse_faults(state, action)
        case Reopen():
            return reopen_faults(scenario, state, action)
        case AskSecretSitting():
            if state.exchange.secret_held:
                return [violation("4.1", "One secret sitting has been asked for today.")]
            return ()
        case AskRecess():
            return recess_faults(scenario, state, action)
        case PackTrunks():
            if state.delegations[action.seat].trunks_turn != 0:
                return [violation("4.6", "The trunks have been packed once; twice is comedy.")]
            if state.turn >= len(state.days):
                return [violation("4.6", "This is the last sitting: all trunks are being packed.")]
            return ()
        case DelayOrder():
            return delay_faults(state, action.seat)
        case Hold() | Leave() | AnswerSecretSitting() | AnswerRecess():
            return ()
        case _:
            assert_never(action)


def _corridor_faults(
    scenario: Scenario, state: ConferenceState, action: CorridorMove
) -> Iterable[Violation]:
    match action:
        case CableCapital():
            return cable_faults(scenario, state, action)
        case AdviseModeration():
            if state.capitals[action.seat].moderation_due is not None:
                return [violation("5.3", "Your last advice has not been read yet.")]
            return ()
        case BriefPress():
            return brief_faults(scenario, state, action)
        case CallOnMediator():
            return call_faults(scenario, state, action)
        case SoundOut():
            return sound_faults(scenario, state, action)
        case StudyPapers():
            if state.delegations[action.seat].studies >= MOST_STUDIES:
                return [violation("5.7", "The papers have told all they can.")]
            return ()
        case Rest():
            return ()
        case _:
            assert_never(action)


def _mediator_faults(
    scenario: Scenario, state: ConferenceState, action: MediatorMove
) -> Iterable[Violation]:
    match action:
        case SuggestTerms():
            return (
                *terms_faults(scenario, state, action.terms),
                *lever_faults(scenario, state, "suggest"),
            )
        case PressCapital() | SpeakToPress():
            return at_party_faults(scenario, state, action)
        case TellParty():
            return tell_faults(scenario, state, action)
        case EnlistPower():
            return enlist_faults(scenario, state, action)
        case Wait():
            return ()
        case _:
            assert_never(action)
