"""The price of binding oneself beyond one's instructions or one's public word."""

from dataclasses import replace

from game.engine.capital import broken_limits
from game.engine.step import Step, move_track, with_capital, with_delegation
from game.engine.utility import is_beyond
from game.model.events import LimitExceeded, PledgeBroken
from game.model.ids import SeatId
from game.model.instructions import Tier
from game.model.offers import Terms
from game.model.scenario import Scenario
from game.model.tracks import PartyTrack, track_of


def bind(scenario: Scenario, step: Step, party: SeatId, terms: Terms) -> Step:
    """The price of binding oneself beyond instructions or a public pledge (rules 3.6, 5.4)."""
    capital = step.state.capitals[party]
    prices = scenario.prices
    cost = {
        Tier.INDISPENSABLE: prices.exceed_indispensable_standing,
        Tier.IMPORTANT: prices.exceed_important_standing,
        Tier.IF_POSSIBLE: prices.exceed_if_possible_standing,
    }
    for limit in broken_limits(scenario, step.state, party, terms):
        if limit.issue in capital.exceeded:
            continue
        capital = replace(capital, exceeded=(*capital.exceeded, limit.issue))
        step = step.put(with_capital(step.state, party, capital)).tell(
            LimitExceeded(audience=(party,), party=party, issue=limit.issue, tier=limit.tier.value)
        )
        standing = track_of(party, PartyTrack.STANDING)
        step = move_track(scenario, step, standing, -cost[limit.tier], "3.6")
    return _break_pledges(scenario, step, party, terms)


def _break_pledges(scenario: Scenario, step: Step, party: SeatId, terms: Terms) -> Step:
    delegation = step.state.delegations[party]
    for issue, pledged in delegation.pledges.items():
        option = terms.get(issue)
        if option is None or not is_beyond(scenario.agenda, party, issue, option, pledged):
            continue
        kept = {
            one: to for one, to in step.state.delegations[party].pledges.items() if one != issue
        }
        delegation = replace(step.state.delegations[party], pledges=kept)
        step = step.put(with_delegation(step.state, party, delegation)).tell(
            PledgeBroken(audience=scenario.agenda.seats, by=party, issue=issue)
        )
        home = track_of(party, PartyTrack.HOME)
        step = move_track(scenario, step, home, -scenario.prices.pledge_broken_home, "5.4")
    return step
