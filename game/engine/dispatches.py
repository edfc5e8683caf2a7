"""Dispatches: whatever arrives by date, by a state of things, or by chance (rule 9.1)."""

from dataclasses import replace

from game.engine.capital import cancel_order, current_limit, learn, order_rupture, yield_limit
from game.engine.chance import draw
from game.engine.conditions import holds
from game.engine.step import Step, move_pride, move_track
from game.engine.utility import steps_given
from game.model.conditions import LimitYield, Tip
from game.model.events import Disclosure, DispatchArrived
from game.model.scenario import Dispatch, Scenario
from game.model.state import ConferenceState, DrawMode


def deliver_dispatches(scenario: Scenario, state: ConferenceState) -> Step:
    """All dispatches whose hour has come, in the scenario's order; each comes once."""
    step = Step(state=state)
    for dispatch in scenario.dispatches:
        if dispatch.id not in step.state.delivered and _comes(scenario, step.state, dispatch):
            step = _deliver(scenario, step, dispatch)
    return step


def _comes(scenario: Scenario, state: ConferenceState, dispatch: Dispatch) -> bool:
    if not holds(scenario, state, dispatch.when):
        return False
    if state.draws is DrawMode.FIXED:
        return dispatch.in_history
    return draw(state.seed, "dispatch", dispatch.id, state.turn) < dispatch.chance


def _deliver(scenario: Scenario, step: Step, dispatch: Dispatch) -> Step:
    state = replace(step.state, delivered={**step.state.delivered, dispatch.id: step.state.turn})
    step = step.put(state).tell(DispatchArrived(audience=dispatch.to, dispatch=dispatch.id))
    effects = dispatch.effects
    for track, change in effects.tracks.items():
        step = move_track(scenario, step, track, change, "9.1")
    for party, change in effects.pride.items():
        step = move_pride(step, party, change, "6.1")
    for wanted in effects.yields:
        step = _yield_to(scenario, step, wanted)
    for tip in effects.tips:
        step = _tip(scenario, step, tip, dispatch)
    ordering, cancelling = effects.orders_rupture, effects.cancels_order
    if ordering is not None and step.state.capitals[ordering].order is None:
        step = order_rupture(step, ordering, step.state.turn - 1, step.state.turn)
    order = None if cancelling is None else step.state.capitals[cancelling].order
    if cancelling is not None and order is not None and not order.last:
        step = cancel_order(step, cancelling, "dispatch")
    return step


def _yield_to(scenario: Scenario, step: Step, wanted: LimitYield) -> Step:
    limit = scenario.parties[wanted.party].instructions.limit_on(wanted.issue)
    if limit is None:
        return step
    goal = steps_given(scenario.agenda, wanted.party, wanted.issue, wanted.to)
    while True:
        capital = step.state.capitals[wanted.party]
        now = current_limit(capital, limit)
        given = steps_given(scenario.agenda, wanted.party, wanted.issue, now)
        if given >= goal or capital.limits.get(limit.issue, 0) >= len(limit.steps):
            return step
        step = yield_limit(scenario, step, wanted.party, limit, "dispatch", learned=False)


def _tip(scenario: Scenario, step: Step, tip: Tip, dispatch: Dispatch) -> Step:
    limit = scenario.parties[tip.about].instructions.limit_on(tip.issue)
    if limit is None:
        return step
    option = current_limit(step.state.capitals[tip.about], limit)
    mediator = scenario.agenda.mediator.id
    if mediator in tip.to:
        step = learn(scenario, step, tip.about, tip.issue, option, dispatch.id)
    readers = tuple(seat for seat in tip.to if seat != mediator)
    if not readers:
        return step
    return step.tell(
        Disclosure(
            audience=readers,
            about=tip.about,
            field=f"limit:{tip.issue}",
            value=option,
            source=dispatch.id,
        )
    )
