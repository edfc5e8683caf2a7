"""What the end of a conference brings each seat, as learners are paid."""

from math import fsum

from game.analysis.verdict import mediator_aims, party_parts, treaty_in_force
from game.analysis.yardstick import Yardstick, utilities_of
from game.engine.aftermath import aftermath
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import ConferenceState


def rewards_at_the_end(
    scenario: Scenario, yardstick: Yardstick, state: ConferenceState
) -> dict[SeatId, float]:
    """The reward of each seat.

    A party gets the utility of the treaty in force less its no-deal value of day 1, as a share of
    the scale: -1..1, and 0 without a treaty in force. The mediator gets his score, 0..1: how far
    his aims were reached, weighted as the scenario weighs them.

    Args:
        scenario: the conference.
        yardstick: what `measure` found for the scenario.
        state: the closed conference.

    Raises:
        ValueError: the conference has not ended.
    """
    outcome = state.outcome
    if outcome is None:
        raise ValueError("Rewards come after the end of the conference")
    treaty = treaty_in_force(outcome)
    rewards = dict.fromkeys(scenario.agenda.seats, 0.0)
    if treaty is not None:
        for party, utility in utilities_of(scenario, treaty).items():
            rewards[party] = (utility - yardstick.no_deal[party]) / 100.0
    tracks = aftermath(scenario, state).tracks
    parts = party_parts(scenario, outcome, tracks, yardstick)
    reached = mediator_aims(scenario, outcome, tracks, parts)
    weights = {aim.id: aim.weight for aim in scenario.mediator.aims}
    score = fsum(weight * reached[aim] for aim, weight in weights.items()) / sum(weights.values())
    rewards[scenario.agenda.mediator.id] = score / 100.0
    return rewards
