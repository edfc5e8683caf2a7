"""The plain delegations that others are measured by."""

from game.analysis.yardstick import measure, utilities_of
from game.delegations.baselines import LATE_EXPONENT
from game.delegations.concession import falling
from game.engine.utility import completed, utility
from game.model.actions import AcceptOffer, MakeOffer
from game.model.ids import SeatId
from game.model.outcome import Ending
from game.model.scenario import Scenario
from tests.delegations.games import JAPAN, RUSSIA, game, portsmouth


def test_a_holder_never_improves_its_offer_before_the_last_sitting() -> None:
    scenario = portsmouth()
    for seed in range(3):
        worths = []
        for moment in game(scenario, seed, "holder", "envoy"):
            action = moment.decision.action
            if action.seat != JAPAN or moment.seen.turn == moment.seen.turns:
                continue
            assert not isinstance(action, AcceptOffer)
            if isinstance(action, MakeOffer):
                agreed = {i: a.option for i, a in moment.seen.agreed.items()}
                package = completed(scenario.agenda, JAPAN, agreed, action.terms)
                brief = scenario.parties[JAPAN].instructions
                worths.append(utility(scenario.agenda, brief.preferences, package))
        assert worths
        assert worths == [100.0] * len(worths)


def test_a_boulware_waits() -> None:
    assert falling(90.0, 60.0, 0.5, LATE_EXPONENT) > 88.0


def test_holding_out_is_dearer_than_bargaining_in_either_chair() -> None:
    """Without reciprocity, waiting to the last day would be the best play."""
    for chair, holding, bargaining in (
        (JAPAN, ("holder", "envoy"), ("envoy", "envoy")),
        (RUSSIA, ("envoy", "holder"), ("envoy", "envoy")),
    ):
        held = mean_utility(portsmouth(), chair, *holding)
        assert mean_utility(portsmouth(), chair, *bargaining) >= held + 3.0


def mean_utility(scenario: Scenario, chair: SeatId, first: str, second: str) -> float:
    no_deal = measure(scenario).no_deal[chair]
    total, games = 0.0, 16
    for seed in range(games):
        outcome = list(game(scenario, seed, first, second))[-1].after.outcome
        assert outcome is not None
        signed = outcome.treaty if outcome.ending is Ending.RATIFIED else None
        total += utilities_of(scenario, signed)[chair] if signed else no_deal
    return total / games
