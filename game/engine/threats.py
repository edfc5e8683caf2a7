"""Threats to break off: packed trunks, and orders that the envoy puts off (rules 4.6 and 6.5)."""

from dataclasses import replace

from game.engine.capital import delayed_turn, press
from game.engine.step import Step, move_track, with_capital, with_delegation
from game.model.events import OrderDelayed, TrunksPacked, TrunksUnpacked
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.model.tracks import TRUST, PartyTrack, track_of


def pack_trunks(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Step:
    """Trunks in the hall: the mediator is alarmed and turns to the other side (rule 4.6)."""
    other = scenario.agenda.other(seat)
    delegation = replace(
        state.delegations[seat],
        trunks_turn=state.turn,
        trunks_moves=state.delegations[other].moves,
    )
    step = Step(state=with_delegation(state, seat, delegation)).tell(
        TrunksPacked(audience=scenario.agenda.seats, by=seat)
    )
    step = move_track(scenario, step, TRUST, -scenario.prices.trunks_trust, "4.6")
    strength = scenario.prices.trunks_strength
    return step.then(lambda s, now: press(s, now, other, strength, "trunks"), scenario)


def unpack_trunks(scenario: Scenario, state: ConferenceState) -> Step:
    """A sitting later the trunks are unpacked: after a concession, or as a bluff (rule 4.6)."""
    step = Step(state=state)
    for party in scenario.agenda.party_ids:
        delegation = step.state.delegations[party]
        if delegation.trunks_turn <= 0 or delegation.trunks_turn >= state.turn:
            continue
        other = step.state.delegations[scenario.agenda.other(party)]
        bluff = other.moves == delegation.trunks_moves
        step = step.put(with_delegation(step.state, party, replace(delegation, trunks_turn=-1)))
        step = step.tell(TrunksUnpacked(audience=scenario.agenda.seats, by=party, bluff=bluff))
        if bluff:
            credit = track_of(party, PartyTrack.CREDIBILITY)
            cost = scenario.prices.trunks_bluff_credibility
            step = move_track(scenario, step, credit, -cost, "4.6")
    return step


def delay_order(scenario: Scenario, state: ConferenceState, seat: SeatId) -> Step:
    """The envoy puts the order off to a later sitting (rule 6.5)."""
    capital = state.capitals[seat]
    if capital.order is None:
        return Step(state=state)
    due_turn = delayed_turn(scenario, state, capital.order.due_turn)
    order = replace(capital.order, due_turn=due_turn, delayed=True)
    state = with_capital(state, seat, replace(capital, order=order))
    return Step(state=state).tell(
        OrderDelayed(audience=(seat,), party=seat, due=state.days[due_turn - 1])
    )
