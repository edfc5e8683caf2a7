"""How a turn goes: dispatches, corridor, table, mediator, evening (rule 1.4)."""

from dataclasses import replace
from datetime import timedelta

from game.engine.capital import (
    answer_cables,
    deadline_of,
    give_orders,
    hear_moderation,
    lose_patience,
    quiet_sittings,
    settle_orders,
)
from game.engine.dispatches import deliver_dispatches
from game.engine.ending import break_off, run_out
from game.engine.mediation import lapse_suggestion, lean
from game.engine.secret_sitting import weigh_floats
from game.engine.step import Rule, Step, move_pride, move_track, with_capital
from game.engine.table import lapse_offers
from game.engine.threats import unpack_trunks
from game.model.actions import AnswerRecess, AskRecess, AskSecretSitting
from game.model.events import (
    EveningFell,
    RecessAnswered,
    RecessAsked,
    SecretSittingAsked,
    TurnOpened,
)
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Exchange, Phase, Stage

ACTIONS_PER_SITTING = 3
"""Actions that each side has at the table in one sitting (rule 1.6)."""
LONG_GAP_DAYS = 3
"""Days between sittings from which there is time for two moves in the corridor (rule 1.5)."""


def corridor_rounds(scenario: Scenario, state: ConferenceState) -> int:
    """Moves that each side has in the corridor before the present sitting (rule 1.5)."""
    return 2 if gap_days(scenario, state) >= LONG_GAP_DAYS else 1


def gap_days(scenario: Scenario, state: ConferenceState) -> int:
    """Days from the sitting before, or from the opening, to the present sitting."""
    before = scenario.agenda.opens if state.turn == 1 else state.days[state.turn - 2]
    return (state.days[state.turn - 1] - before).days


def speaker_of(scenario: Scenario, turn: int) -> SeatId:
    """Who begins at the table: the sides take turns, the first party in the first sitting."""
    return scenario.agenda.parties[(turn + 1) % 2].id


# --- Opening a turn ------------------------------------------------------------------------


def open_turn(scenario: Scenario, state: ConferenceState) -> Step:
    """The days before a sitting begin: what has arrived is delivered, the corridor opens."""
    sitting = state.days[state.turn - 1]
    day = sitting - timedelta(days=max(gap_days(scenario, state) - 1, 0))
    speaker = speaker_of(scenario, state.turn)
    state = replace(
        state,
        day=day,
        phase=Phase.CORRIDOR,
        corridor_round=1,
        seat_to_act=scenario.agenda.parties[0].id,
        exchange=Exchange(speaker=speaker, actions_left={}),
    )
    step = Step(state=state).tell(
        TurnOpened(audience=scenario.agenda.seats, turn=state.turn, day=sitting, speaker=speaker)
    )
    return step.then(arrive, scenario)


def arrive(scenario: Scenario, state: ConferenceState) -> Step:
    """Everything that has arrived by now: dispatches, answers, advice."""
    step = deliver_dispatches(scenario, state)
    return step.then(answer_cables, scenario).then(hear_moderation, scenario)


def after_corridor(scenario: Scenario, state: ConferenceState) -> Step:
    """A second round of moves in a long gap, else the table."""
    step = arrive(scenario, state)
    state = step.state
    sitting = state.days[state.turn - 1]
    if state.corridor_round < corridor_rounds(scenario, state):
        return step.put(
            replace(
                state,
                corridor_round=state.corridor_round + 1,
                day=sitting - timedelta(days=1),
                seat_to_act=scenario.agenda.parties[0].id,
            )
        )
    speaker = state.exchange.speaker
    left = dict.fromkeys(scenario.agenda.party_ids, ACTIONS_PER_SITTING)
    return step.put(
        replace(
            state,
            day=sitting,
            phase=Phase.TABLE,
            seat_to_act=speaker,
            exchange=Exchange(speaker=speaker, actions_left=left),
        )
    )


# --- The word at the table -----------------------------------------------------------------


def pass_word(scenario: Scenario, state: ConferenceState, held: bool) -> Step:
    """The word goes to the other side; the sitting closes when both hold (rule 1.6)."""
    seat = state.seat_to_act
    if seat is None:
        return Step(state=state)
    left = dict(state.exchange.actions_left)
    if not held:
        left[seat] -= 1
    holds = state.exchange.holds + 1 if held else 0
    state = replace(state, exchange=replace(state.exchange, actions_left=left, holds=holds))
    other = scenario.agenda.other(seat)
    if holds >= 2 or (held and left[other] == 0):
        return close_sitting(scenario, state)
    return give_word(scenario, state, other)


def give_word(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Step:
    """The word to this seat, to the other if it has said all it may, or the sitting's end."""
    left = state.exchange.actions_left
    other = scenario.agenda.other(seat)
    if left[seat] > 0:
        return Step(state=replace(state, seat_to_act=seat))
    if left[other] > 0:
        # The silent side's silence counts as a hold.
        exchange = replace(state.exchange, holds=1)
        return Step(state=replace(state, exchange=exchange, seat_to_act=other))
    return close_sitting(scenario, state)


def ask_consent(
    scenario: Scenario, state: ConferenceState, action: AskSecretSitting | AskRecess
) -> Step:
    """A question that the other side must answer at once (rules 4.1 and 4.5)."""
    seat, other = action.seat, scenario.agenda.other(action.seat)
    left = {**state.exchange.actions_left}
    left[seat] -= 1
    exchange = replace(state.exchange, actions_left=left, holds=0)
    seats = scenario.agenda.seats
    if isinstance(action, AskRecess):
        exchange = replace(
            exchange, consent_asked="recess", recess_days=action.days, recess_held=True
        )
        event: RecessAsked | SecretSittingAsked = RecessAsked(
            audience=seats, by=seat, days=action.days
        )
    else:
        exchange = replace(exchange, consent_asked="secret", secret_held=True)
        event = SecretSittingAsked(audience=seats, by=seat)
    return Step(state=replace(state, exchange=exchange, seat_to_act=other)).tell(event)


def answer_recess(scenario: Scenario, state: ConferenceState, action: AnswerRecess) -> Step:
    """With consent the sittings to come move, but not the deadline (rule 4.5)."""
    days = state.exchange.recess_days
    exchange = replace(state.exchange, consent_asked=None, recess_days=0)
    state = replace(state, exchange=exchange)
    next_sitting = None
    if action.consent:
        state = _adjourned(scenario, state, days)
        next_sitting = state.days[state.turn]
    step = Step(state=state).tell(
        RecessAnswered(
            audience=scenario.agenda.seats,
            by=action.seat,
            consent=action.consent,
            next_sitting=next_sitting,
        )
    )
    return step.then(lambda s, now: give_word(s, now, action.seat), scenario)


def _adjourned(scenario: Scenario, state: ConferenceState, days: int) -> ConferenceState:
    """The sittings to come some days later; an order to break off falls due by the last of them."""
    deadline = deadline_of(scenario, state)
    moved = (day + timedelta(days=days) for day in state.days[state.turn :])
    kept = tuple(day for day in moved if day <= deadline) or (deadline,)
    state = replace(
        state, days=state.days[: state.turn] + kept, recess_days=state.recess_days + days
    )
    for party in scenario.agenda.party_ids:
        capital = state.capitals[party]
        if capital.order is not None:
            due_turn = min(capital.order.due_turn, len(state.days))
            order = replace(capital.order, due_turn=due_turn)
            state = with_capital(state, party, replace(capital, order=order))
    return state


# --- Closing a sitting ---------------------------------------------------------------------


def close_sitting(scenario: Scenario, state: ConferenceState) -> Step:
    """The exchange is over; the mediator has the word."""
    spoken = all(state.delegations[p].positions for p in scenario.agenda.party_ids)
    state = replace(
        state,
        phase=Phase.MEDIATOR,
        stage=Stage.BARGAINING if spoken else state.stage,
        seat_to_act=scenario.agenda.mediator.id,
        exchange=replace(state.exchange, holds=0, consent_asked=None, floats=None),
    )
    return Step(state=state)


def carry_out_orders(scenario: Scenario, state: ConferenceState) -> Step:
    """An order that is due and neither delayed nor cancelled ends the talks (rule 6.6)."""
    for party in scenario.agenda.party_ids:
        order = state.capitals[party].order
        if order is not None and order.due_turn <= state.turn:
            return break_off(scenario, state, party, "third_order" if order.last else "ordered")
    return Step(state=state)


def drift(scenario: Scenario, state: ConferenceState) -> Step:
    """The days until the next sitting wear on tracks and pride (rules 6.1 and 9.2)."""
    step = Step(state=state)
    if state.turn >= len(state.days):
        return step
    days = (state.days[state.turn] - state.days[state.turn - 1]).days
    for info in scenario.tracks:
        if info.drift:
            step = move_track(scenario, step, info.id, info.drift * days, "9.2")
    for party in scenario.agenda.party_ids:
        loss = scenario.parties[party].capital.pride.per_day * days
        step = move_pride(step, party, -round(loss * 100), "6.1")
    return step


def fall_of_evening(scenario: Scenario, state: ConferenceState) -> Step:
    """The close of the turn, for the log."""
    return Step(state=state).tell(
        EveningFell(audience=scenario.agenda.seats, turn=state.turn, quiet=quiet_sittings(state))
    )


def next_turn(scenario: Scenario, state: ConferenceState) -> Step:
    """The next turn, or the end of the calendar (rule 8.5)."""
    if state.turn >= len(state.days):
        return run_out(scenario, state)
    return open_turn(scenario, replace(state, turn=state.turn + 1))


EVENING: tuple[Rule, ...] = (
    settle_orders,
    carry_out_orders,
    lapse_offers,
    lapse_suggestion,
    weigh_floats,
    unpack_trunks,
    lean,
    lose_patience,
    give_orders,
    drift,
    fall_of_evening,
    next_turn,
)
"""What happens after the mediator's move, in this order, until the conference is closed."""


def after_mediator(scenario: Scenario, state: ConferenceState) -> Step:
    """The evening, rule by rule."""
    step = Step(state=state)
    for rule in EVENING:
        if step.state.outcome is not None:
            return step
        step = step.then(rule, scenario)
    return step
