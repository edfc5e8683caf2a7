"""A round robin: every agent in both chairs against every other and itself, on the same chances.

Game number k has the same seed in every pair, so the same hidden minds and the same news: what
differs between two agents in a chair is then their play, and not their luck.
"""

from array import array
from collections.abc import Mapping
from itertools import product
from time import perf_counter

from game.delegations.delegation import Delegation
from game.delegations.roster import ROSTER
from game.model.agenda import Agenda
from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import DrawMode
from game.simulation.games import GameRow, Played, measures_of
from game.simulation.plan import HISTORICAL, Plan, check_player
from game.simulation.simulate import Games, Progress, play_plans
from game.simulation.workers import IN_THIS_PROCESS, Workers

Pair = tuple[str, str]
"""The agents in the first and the second party's chair."""


@frozen
class TournamentPlan:
    """Who meets whom, how often. The same plan gives the same games, on however many cores."""

    agents: tuple[str, ...]
    games: int
    """Of each pair of chairs."""
    mediator: str = HISTORICAL
    draws: DrawMode = DrawMode.DRAWN
    calendar: str = "full"
    seed: int = 1

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """All pairs of chairs, each agent against itself among them."""
        return tuple(product(self.agents, self.agents))

    @property
    def total(self) -> int:
        """Games in all."""
        return self.games * len(self.agents) ** 2

    def plan_of(self, agenda: Agenda, pair: Pair) -> Plan:
        """The games of one pair; only who sits there tells them from another's."""
        first, second = agenda.party_ids
        return Plan(
            games=self.games,
            seats={first: pair[0], second: pair[1], agenda.mediator.id: self.mediator},
            draws=self.draws,
            calendar=self.calendar,
            seed=self.seed,
        )


@frozen
class Thinking:
    """How long an agent thought over an action."""

    mean: float
    """Seconds."""
    slow: float
    """Seconds that 99 of 100 actions did not exceed."""


@frozen
class Tournament:
    """All games of a plan, pair by pair, and what they took."""

    plan: TournamentPlan
    parties: tuple[SeatId, SeatId]
    no_deal: Mapping[SeatId, float]
    """What war is worth on day 1, to see the means beside."""
    rows: Mapping[Pair, tuple[GameRow, ...]]
    """By game number from 0; the same number is the same seed in each pair."""
    thinking: Mapping[str, "array[float]"]
    """Agent -> seconds over each action, in no telling order; never the same twice."""
    seconds: float


def check_agents(agenda: Agenda, plan: TournamentPlan) -> None:
    """Refuse, before anything is played, agents that cannot meet.

    Raises:
        ValueError: nobody of a name, or a name given twice, or none at all.
    """
    if not plan.agents:
        raise ValueError("Name at least one agent.")
    for name in plan.agents:
        check_player(agenda, agenda.party_ids[0], name)
        if plan.agents.count(name) > 1:
            raise ValueError(f"'{name}' is named twice; every agent meets itself anyway.")
    check_player(agenda, agenda.mediator.id, plan.mediator)


def play_tournament(
    scenario: Scenario,
    plan: TournamentPlan,
    *,
    workers: Workers = IN_THIS_PROCESS,
    roster: Mapping[str, Delegation] = ROSTER,
    progress: Progress | None = None,
) -> Tournament:
    """Play every pair of chairs.

    Args:
        scenario: the conference.
        plan: who meets whom, how often, from which seed.
        workers: who plays the games; the rows do not depend on it.
        roster: the players that the plan names, one's own among them if one likes.
        progress: told how many more games are done.

    Raises:
        ValueError: no games, or no processes.
        KeyError: an unknown player or calendar.
        DelegationFailed: a delegation of the user's own failed in a game.
    """
    if plan.games < 1 or workers.jobs < 1:
        raise ValueError("Play at least one game of each pair in at least one process.")
    began = perf_counter()
    plans = [Games(plan=plan.plan_of(scenario.agenda, pair)) for pair in plan.pairs]
    played: list[GameRow] = []
    thinking: dict[str, array[float]] = {name: array("d") for name in plan.agents}
    for batch in play_plans(scenario, plans, workers=workers, roster=roster):
        for one in batch:
            _add_thinking(thinking, plan, one, len(played), scenario.agenda.party_ids)
            played.append(one.row)
        if progress is not None:
            progress(len(batch))
    return Tournament(
        plan=plan,
        parties=scenario.agenda.party_ids,
        no_deal=measures_of(scenario).yardstick.no_deal,
        rows={
            pair: tuple(played[place * plan.games : (place + 1) * plan.games])
            for place, pair in enumerate(plan.pairs)
        },
        thinking=thinking,
        seconds=perf_counter() - began,
    )


def _add_thinking(
    thinking: Mapping[str, "array[float]"],
    plan: TournamentPlan,
    played: Played,
    place: int,
    parties: tuple[SeatId, SeatId],
) -> None:
    pair = plan.pairs[place // plan.games]
    for agent, seat in zip(pair, parties, strict=True):
        thinking[agent].extend(played.thinking[seat])
