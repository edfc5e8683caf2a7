"""One simulated game, and the row of figures that it leaves."""

from array import array
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from time import perf_counter

from game.analysis.bargaining_zone import distance_to_frontier
from game.analysis.efficient import Floats, TreatySpace, utilities_of_points, valuation_of
from game.analysis.verdict import treaty_in_force
from game.analysis.yardstick import Yardstick, measure, share_of_joint_gain, utilities_of
from game.delegations.delegation import Delegation
from game.engine.conference import IllegalAction, apply, start
from game.engine.observe import observe
from game.engine.war import no_deal_value
from game.model.frozen import frozen
from game.model.ids import IssueId, OptionId, SeatId
from game.model.outcome import Outcome
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.play.own_delegations import DelegationFailed, is_own, refused
from game.play.players import dice_for
from game.simulation.plan import Plan


@frozen
class GameRow:
    """What is kept of a game."""

    number: int
    seed: int
    ending: str
    cause: str
    ended_by: SeatId | None
    agreed_on: date | None
    signed_on: date | None
    ratified: bool
    turns: int
    actions: int
    utility: Mapping[SeatId, float]
    """Of the treaty in force; without one, the no-deal value of day 1."""
    nash_share: float
    """Share of the joint gain realised, 0..1; 0 without a treaty in force."""
    distance_to_frontier: float | None
    """Of a treaty in force, utility points to the nearest package that dominates it."""
    below_no_deal: int
    """Sides that signed for less than war was worth to them on that day."""
    treaty: Mapping[IssueId, OptionId]
    """Of a treaty in force; empty without one."""


@frozen
class Played:
    """A game with what is never the same twice."""

    row: GameRow
    thinking: Mapping[SeatId, "array[float]"] = field(compare=False)
    """Seconds that each seat took over each of its decisions."""


@frozen
class Measures:
    """What the figures of a scenario's games are measured by; worked out once."""

    yardstick: Yardstick
    first: Floats
    """Utilities of the efficient packages to the first party."""
    second: Floats


def measures_of(scenario: Scenario) -> Measures:
    """The yardstick and the frontier of a scenario."""
    one, two = (scenario.parties[p].instructions.preferences for p in scenario.agenda.party_ids)
    frontier = TreatySpace(scenario.agenda, one).efficient(valuation_of(scenario.agenda, two))
    return Measures(
        yardstick=measure(scenario),
        first=utilities_of_points(one, frontier.own),
        second=utilities_of_points(two, frontier.other),
    )


def play_game(
    scenario: Scenario,
    plan: Plan,
    number: int,
    roster: Mapping[str, Delegation],
    measures: Measures,
) -> Played:
    """One game, played as the game itself would play it with that seed.

    Raises:
        IllegalAction: a player chose what the rules refuse: a bug of the player.
        DelegationFailed: a delegation of the user's own did so, or could not decide.
        KeyError: the roster lacks a player, or the scenario the calendar.
    """
    seed = plan.seed_of(number)
    state = start(scenario, seed=seed, draws=plan.draws, calendar=plan.calendar).state
    thinking: dict[SeatId, array[float]] = {seat: array("d") for seat in plan.seats}
    before, actions = state, 0
    while state.outcome is None:
        seat = state.seat_to_act
        if seat is None:
            raise RuntimeError(f"Nobody is to act in turn {state.turn} of game {number}")
        seen, player = observe(scenario, state, seat), plan.seats[seat]
        began = perf_counter()
        try:
            decision = roster[player].decide(seen, dice_for(seed, seat, actions))
        except DelegationFailed as failed:
            raise failed.in_game(seed, number) from failed
        thinking[seat].append(perf_counter() - began)
        try:
            before, state = state, apply(scenario, state, decision.action).state
        except IllegalAction as illegal:
            if not is_own(player):
                raise
            raise refused(player, seen, illegal.violations).in_game(seed, number) from illegal
        actions += 1
    row = _row(scenario, measures, (number, seed, actions), before, state, state.outcome)
    return Played(row=row, thinking=thinking)


def _row(
    scenario: Scenario,
    measures: Measures,
    game: tuple[int, int, int],
    before: ConferenceState,
    state: ConferenceState,
    outcome: Outcome,
) -> GameRow:
    number, seed, actions = game
    treaty = treaty_in_force(outcome)
    yardstick = measures.yardstick
    utility = yardstick.no_deal if treaty is None else utilities_of(scenario, treaty)
    one, two = scenario.agenda.party_ids
    return GameRow(
        number=number,
        seed=seed,
        ending=outcome.ending.value,
        cause=outcome.cause,
        ended_by=outcome.ended_by,
        agreed_on=outcome.agreed_on,
        signed_on=outcome.signed_on,
        ratified=treaty is not None,
        turns=state.turn,
        actions=actions,
        utility=dict(utility),
        nash_share=0.0 if treaty is None else share_of_joint_gain(yardstick, utility),
        distance_to_frontier=(
            None
            if treaty is None
            else distance_to_frontier((utility[one], utility[two]), measures.first, measures.second)
        ),
        below_no_deal=_below_no_deal(scenario, before, outcome),
        treaty=dict(treaty or {}),
    )


def _below_no_deal(scenario: Scenario, before: ConferenceState, outcome: Outcome) -> int:
    if outcome.treaty is None or outcome.signed_on is None:
        return 0
    worth = utilities_of(scenario, outcome.treaty)
    return sum(
        worth[party] < no_deal_value(scenario, before.tracks, party)
        for party in scenario.agenda.party_ids
    )
