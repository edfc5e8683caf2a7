"""Whole games between programs, and moments out of them, for the tests of this folder."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from game.delegations.delegation import Decision
from game.delegations.roster import ROSTER
from game.engine.conference import apply, start
from game.engine.observe import observe
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode
from game.play.players import dice_for
from game.scenario.load import load_scenario

JAPAN, RUSSIA = SeatId("japan"), SeatId("russia")


@lru_cache(maxsize=1)
def portsmouth() -> Scenario:
    return load_scenario(Path(__file__).parents[2] / "scenarios" / "portsmouth.yaml")


@frozen
class Moment:
    """A decision in a game, with what the seat saw and the truth before and after."""

    seen: Observation
    decision: Decision
    before: ConferenceState
    after: ConferenceState


def game(
    scenario: Scenario, seed: int, first: str, second: str, mediator: str = "mediator"
) -> Iterator[Moment]:
    """Every decision of a game; an illegal one raises."""
    seats = dict(zip(scenario.agenda.seats, (first, second, mediator), strict=True))
    state = start(scenario, seed=seed, draws=DrawMode.DRAWN, calendar="full").state
    number = 0
    while state.outcome is None:
        assert state.seat_to_act is not None
        seen = observe(scenario, state, state.seat_to_act)
        player = ROSTER[seats[seen.seat]]
        decision = player.decide(seen, dice_for(seed, seen.seat, number))
        after = apply(scenario, state, decision.action).state
        yield Moment(seen=seen, decision=decision, before=state, after=after)
        state, number = after, number + 1
