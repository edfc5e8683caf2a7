"""Secret sittings: what is floated, opened, leaked and disowned (rules 4.1 to 4.4)."""

from dataclasses import replace

from game.engine.chance import draw
from game.engine.step import Step, move_track, with_delegation
from game.engine.utility import in_agenda_order, steps_given
from game.model.actions import FloatPackage
from game.model.events import FloatDisowned, PackagesFloated, SecretLeaked
from game.model.ids import SeatId
from game.model.offers import Terms
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.model.tracks import TRUST, PartyTrack, track_of


def float_package(scenario: Scenario, state: ConferenceState, action: FloatPackage) -> Step:
    """Terms floated in secret; when both have, they are opened together (rules 4.2, 4.3)."""
    floats = {
        **(state.exchange.floats or {}),
        action.seat: in_agenda_order(scenario.agenda, action.terms),
    }
    if len(floats) < 2:
        return Step(state=replace(state, exchange=replace(state.exchange, floats=floats)))
    exchange = replace(state.exchange, floats=None, secret_held=True)
    state = replace(state, exchange=exchange, floated=(*state.floated, floats))
    for party, terms in floats.items():
        delegation = state.delegations[party]
        delegation = replace(delegation, floats=(*delegation.floats, (state.turn, terms)))
        state = with_delegation(state, party, delegation)
    parties = scenario.agenda.party_ids
    step = Step(state=state).tell(PackagesFloated(audience=parties, floats=floats))
    if draw(state.seed, "leak", state.turn) >= scenario.prices.leak_chance:
        return step
    step = step.tell(SecretLeaked(audience=scenario.agenda.seats, floats=floats))
    for party in parties:
        home = track_of(party, PartyTrack.HOME)
        step = move_track(scenario, step, home, -scenario.prices.leak_home, "4.3")
    return move_track(scenario, step, TRUST, -scenario.prices.leak_trust, "4.3")


def weigh_floats(scenario: Scenario, state: ConferenceState) -> Step:
    """Two sittings later, what was floated is held against what was offered (rule 4.4)."""
    step = Step(state=state)
    for party in scenario.agenda.party_ids:
        delegation = step.state.delegations[party]
        due = [terms for turn, terms in delegation.floats if turn <= state.turn - 2]
        if not due:
            continue
        kept = tuple((turn, terms) for turn, terms in delegation.floats if turn > state.turn - 2)
        step = step.put(with_delegation(step.state, party, replace(delegation, floats=kept)))
        if any(_is_disowned(scenario, step.state, party, terms) for terms in due):
            step = step.tell(FloatDisowned(audience=scenario.agenda.party_ids, by=party))
            cost = scenario.prices.float_disowned_trust
            step = move_track(scenario, step, TRUST, -cost, "4.4")
    return step


def _is_disowned(scenario: Scenario, state: ConferenceState, party: SeatId, terms: Terms) -> bool:
    bound = state.delegations[party].bound
    agenda = scenario.agenda
    short = 0
    for issue, option in terms.items():
        floated = steps_given(agenda, party, issue, option)
        offered = steps_given(agenda, party, issue, bound[issue]) if issue in bound else 0
        short += floated - offered
    return short > scenario.prices.float_slack
