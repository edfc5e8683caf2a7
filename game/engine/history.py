"""The conference as history left it: the state that a verdict is measured against."""

from dataclasses import replace

from game.engine.aftermath import read_at_home
from game.engine.conference import apply, start
from game.model.actions import Action, Hold, Rest, Wait
from game.model.offers import AgreedArticle
from game.model.outcome import Ending, Outcome
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode, Phase

_NEVER = 10_000


def state_of_history(scenario: Scenario, calendar: str = "full") -> ConferenceState | None:
    """The closed conference with the treaty of history; None where the scenario marks none.

    The days pass and the dispatches of history arrive until the sitting of the agreement; what
    was said at the table, which the scenario does not record, is left out.
    """
    treaty = scenario.verdict.history
    if len(treaty) < len(scenario.agenda.issues):
        return None
    calm = _without_orders(scenario)
    state = start(calm, seed=0, draws=DrawMode.FIXED, calendar=calendar).state
    agreed_on = scenario.verdict.history_agreed
    while not _has_come(state, agreed_on is not None and state.days[state.turn - 1] >= agreed_on):
        state = apply(calm, state, _idle(state)).state
    first = scenario.agenda.parties[0].id
    agreed = {
        issue: AgreedArticle(option=option, turn=state.turn, accepted_by=first)
        for issue, option in treaty.items()
    }
    state = read_at_home(scenario, replace(state, agreed=agreed)).state
    outcome = Outcome(
        ending=Ending.RATIFIED,
        treaty=dict(treaty),
        agreed_on=agreed_on,
        signed_on=scenario.verdict.history_signed,
        cause="ratified",
    )
    return replace(state, outcome=outcome, phase=Phase.CLOSED, seat_to_act=None)


def _has_come(state: ConferenceState, the_day: bool) -> bool:
    """Whether this is the table of the sitting of the agreement, or of the last one."""
    return state.phase is Phase.TABLE and (the_day or state.turn == len(state.days))


def _idle(state: ConferenceState) -> Action:
    seat = state.seat_to_act
    if seat is None:
        raise ValueError("The conference closed before the day of the agreement.")
    if state.phase is Phase.CORRIDOR:
        return Rest(seat=seat)
    return Hold(seat=seat) if state.phase is Phase.TABLE else Wait(seat=seat)


def _without_orders(scenario: Scenario) -> Scenario:
    """The scenario with patient capitals: the envoys of history outlived their orders."""
    dispatches = tuple(
        replace(dispatch, effects=replace(dispatch.effects, orders_rupture=None))
        for dispatch in scenario.dispatches
    )
    prices = replace(scenario.prices, quiet_sittings=_NEVER)
    return replace(scenario, dispatches=dispatches, prices=prices)
