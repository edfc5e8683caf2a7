"""The rules as one machine: `start` a conference, `apply` an action.

`apply` makes a new state and the events that led to it, and never changes its input. What follows
from an action is the ordered list of consequences in `turns.py`; each quotes its rule number.
"""

from dataclasses import replace
from typing import assert_never

from game.engine.chance import draw_normal
from game.engine.corridor import resolve_corridor
from game.engine.ending import break_off
from game.engine.legality import find_violations
from game.engine.mediation import carry_out
from game.engine.ratification import refer_home
from game.engine.secret_sitting import float_package
from game.engine.step import Step
from game.engine.table import (
    accept_offer,
    close_offer,
    endorse,
    make_offer,
    reopen,
    standing_offer,
)
from game.engine.threats import delay_order, pack_trunks
from game.engine.turns import (
    after_corridor,
    after_mediator,
    answer_recess,
    ask_consent,
    close_sitting,
    give_word,
    open_turn,
    pass_word,
)
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
    PackTrunks,
    PressCapital,
    Reopen,
    Rest,
    SoundOut,
    SpeakToPress,
    StudyPapers,
    SuggestTerms,
    TellParty,
    Wait,
    WithdrawOffer,
)
from game.model.events import Held, MoveSealed, SecretSittingAnswered
from game.model.ids import SeatId
from game.model.observation import Violation
from game.model.offers import AgreedArticle, OfferStatus
from game.model.scenario import Scenario
from game.model.state import (
    CapitalState,
    ConferenceState,
    DelegationState,
    DrawMode,
    Exchange,
    MediatorState,
    Phase,
    Stage,
)


class IllegalAction(Exception):
    """An action that the rules refuse; `violations` says why."""

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        super().__init__("; ".join(str(violation) for violation in violations))
        self.violations = violations


def start(scenario: Scenario, *, seed: int, draws: DrawMode, calendar: str) -> Step:
    """The first state of a conference, its first turn opened.

    Args:
        scenario: the conference.
        seed: every secret chance of the game hangs on it.
        draws: whether capitals and world are drawn, or as in history.
        calendar: id of one of the scenario's calendars.

    Raises:
        KeyError: the scenario has no such calendar.
    """
    state = _blank(scenario, seed, draws, calendar)
    return _with_minutes(state, Step(state=state).then(open_turn, scenario))


def _blank(scenario: Scenario, seed: int, draws: DrawMode, calendar: str) -> ConferenceState:
    """The conference before its first turn."""
    chosen = scenario.calendars[calendar]
    first = scenario.agenda.parties[0].id
    return ConferenceState(
        seed=seed,
        draws=draws,
        calendar=calendar,
        days=tuple(sitting.day for sitting in chosen.sittings),
        turn=1,
        day=scenario.agenda.opens,
        phase=Phase.CORRIDOR,
        stage=Stage.OPENING,
        seat_to_act=None,
        corridor_round=1,
        sealed={},
        exchange=Exchange(speaker=first, actions_left={}),
        offers=(),
        agreed={
            issue: AgreedArticle(option=option, turn=0, accepted_by=first)
            for issue, option in chosen.agreed.items()
        },
        reopened=(),
        tracks={info.id: info.start for info in scenario.tracks},
        capitals={p: _capital(scenario, seed, draws, p) for p in scenario.agenda.party_ids},
        delegations={party: _delegation() for party in scenario.agenda.party_ids},
        mediator=MediatorState(facts=(), suggestion=None, suggestions=0, enlisted=()),
        delivered={},
        floated=(),
        moved_turn=0,
        recess_days=0,
        refusals=0,
        last_accepted=(),
        minutes=(),
        outcome=None,
    )


def _capital(scenario: Scenario, seed: int, draws: DrawMode, party: SeatId) -> CapitalState:
    pride = scenario.parties[party].capital.pride
    value = pride.in_history
    if draws is DrawMode.DRAWN:
        value = pride.mean + pride.spread * draw_normal(seed, "pride", party)
    return CapitalState(
        pride=max(0, round(value * 100)),
        limits={},
        tightened=0,
        best_received=-1.0,
        presses=0,
        pressed_turn=0,
        cable=None,
        refused={},
        moderation_due=None,
        order=None,
        orders=0,
        exceeded=(),
    )


def _delegation() -> DelegationState:
    return DelegationState(
        positions={},
        bound={},
        generosity=0,
        moves=0,
        last_moved_turn=0,
        pledges={},
        brief_swing=0,
        studies=0,
        generosity_at_call=-1,
        floats=(),
        trunks_turn=0,
        trunks_moves=0,
        free_reopen=False,
        finals=(),
        recalled=False,
        sounded=(),
    )


def apply(scenario: Scenario, state: ConferenceState, action: Action) -> Step:
    """The state after an action and all that follows from it.

    Raises:
        IllegalAction: the rules refuse the action; the state is as it was.
    """
    violations = find_violations(scenario, state, action)
    if violations:
        raise IllegalAction(violations)
    return _with_minutes(state, _carry_out(scenario, state, action))


def _with_minutes(before: ConferenceState, step: Step) -> Step:
    return step.put(replace(step.state, minutes=before.minutes + step.events))


def _carry_out(scenario: Scenario, state: ConferenceState, action: Action) -> Step:
    match action:
        case (
            CableCapital()
            | AdviseModeration()
            | BriefPress()
            | CallOnMediator()
            | SoundOut()
            | StudyPapers()
            | Rest()
        ):
            return _seal(scenario, state, action)
        case (
            SuggestTerms() | PressCapital() | TellParty() | EnlistPower() | SpeakToPress() | Wait()
        ):
            return carry_out(scenario, state, action).then(after_mediator, scenario)
        case (
            MakeOffer()
            | WithdrawOffer()
            | AcceptOffer()
            | EndorseSuggestion()
            | Hold()
            | Reopen()
            | AskSecretSitting()
            | AnswerSecretSitting()
            | FloatPackage()
            | AskRecess()
            | AnswerRecess()
            | PackTrunks()
            | DelayOrder()
            | Leave()
        ):
            return _at_table(scenario, state, action)
        case _:
            assert_never(action)


def _seal(scenario: Scenario, state: ConferenceState, move: CorridorMove) -> Step:
    """A corridor move under seal; the second one opens both (rule 1.5)."""
    state = replace(state, sealed={**state.sealed, move.seat: move})
    step = Step(state=state).tell(MoveSealed(audience=(move.seat,), by=move.seat))
    if len(state.sealed) < 2:
        other = scenario.agenda.other(move.seat)
        return step.put(replace(state, seat_to_act=other))
    return step.then(resolve_corridor, scenario).then(after_corridor, scenario)


def _at_table(scenario: Scenario, state: ConferenceState, action: Action) -> Step:
    seat = action.seat
    match action:
        case Leave():
            return break_off(scenario, state, seat, "left")
        case DelayOrder():
            return delay_order(scenario, state, seat)
        case EndorseSuggestion():
            step = endorse(scenario, state, seat)
            return step.then(_settle_if_all_agreed, scenario)
        case AskSecretSitting() | AskRecess():
            return ask_consent(scenario, state, action)
        case AnswerSecretSitting():
            return _answer_secret(scenario, state, action)
        case AnswerRecess():
            return answer_recess(scenario, state, action)
        case FloatPackage():
            return _float(scenario, state, action)
        case Hold():
            step = Step(state=state).tell(Held(audience=scenario.agenda.seats, by=seat))
            return step.then(lambda s, now: pass_word(s, now, held=True), scenario)
        case MakeOffer():
            step = make_offer(scenario, state, action)
        case AcceptOffer():
            step = accept_offer(scenario, state, action)
        case Reopen():
            step = reopen(scenario, state, action)
        case PackTrunks():
            step = pack_trunks(scenario, state, seat)
        case WithdrawOffer():
            offer = standing_offer(state, seat)
            step = Step(state=state)
            if offer is not None:
                step = close_offer(scenario, step, offer, OfferStatus.WITHDRAWN)
        case _:
            raise TypeError(f"not an action at the table: {action.kind}")
    return step.then(_settle_if_all_agreed, scenario).then(_pass_on, scenario)


def _pass_on(scenario: Scenario, state: ConferenceState) -> Step:
    if state.phase is not Phase.TABLE:
        return Step(state=state)
    return pass_word(scenario, state, held=False)


def _settle_if_all_agreed(scenario: Scenario, state: ConferenceState) -> Step:
    """The last article makes a treaty, ad referendum (rule 8.1)."""
    if len(state.agreed) < len(scenario.agenda.issues):
        return Step(state=state)
    step = refer_home(scenario, state)
    if step.state.outcome is not None:
        return step
    return step.then(close_sitting, scenario)


def _answer_secret(scenario: Scenario, state: ConferenceState, action: AnswerSecretSitting) -> Step:
    """Consent is given or refused at once (rule 4.1)."""
    step = Step(state=state).tell(
        SecretSittingAnswered(
            audience=scenario.agenda.seats, by=action.seat, consent=action.consent
        )
    )
    exchange = replace(state.exchange, consent_asked=None, secret_held=True)
    if not action.consent:
        step = step.put(replace(state, exchange=exchange))
        return step.then(lambda s, now: give_word(s, now, action.seat), scenario)
    asker = scenario.agenda.other(action.seat)
    exchange = replace(exchange, floats={})
    return step.put(replace(state, exchange=exchange, seat_to_act=asker))


def _float(scenario: Scenario, state: ConferenceState, action: FloatPackage) -> Step:
    """First the side that asked, then the other, unseen by each other (rule 4.2)."""
    step = float_package(scenario, state, action)
    if step.state.exchange.floats is not None:
        other = scenario.agenda.other(action.seat)
        return step.put(replace(step.state, seat_to_act=other))
    return step.then(lambda s, now: give_word(s, now, action.seat), scenario)
