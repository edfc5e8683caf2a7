"""One simulated game, and the row of figures that it leaves."""

from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from datetime import date
from time import perf_counter

from game.analysis.bargaining_zone import distance_to_frontier
from game.analysis.course import first_aims_met, payment_path
from game.analysis.efficient import Floats, TreatySpace, utilities_of_points, valuation_of
from game.analysis.verdict import mediator_aims, party_parts, treaty_in_force, weighted_aims
from game.analysis.yardstick import Yardstick, measure, share_of_joint_gain, utilities_of
from game.delegations.delegation import Delegation
from game.engine.aftermath import aftermath
from game.engine.capital import bottom_line
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

LEVERS = ("suggest_terms", "press_capital", "tell_party", "enlist_power", "speak_to_press")
"""Kinds of the mediator's moves that are counted: all but waiting."""


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
    bottom_line: Mapping[SeatId, float]
    """Utility at which each capital would have signed at the end, 0..100."""
    score: Mapping[SeatId, float]
    """The verdict's score of each seat, the mediator's too, 0..100."""
    levers: Mapping[str, int]
    """Kind of the mediator's moves -> how often he made it."""
    first_aims_met: Mapping[SeatId, int | None]
    """Party -> the sitting in which all its indispensable limits were met by agreed articles."""
    payment_path: tuple[int, ...]
    """Sums that the payee has stood at, from its first to its last, in millions."""


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
    levers: Counter[str] = Counter()
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
        if decision.action.kind in LEVERS:
            levers[decision.action.kind] += 1
    row = _row(scenario, measures, (number, seed, actions), before, state, levers)
    return Played(row=row, thinking=thinking)


def _row(
    scenario: Scenario,
    measures: Measures,
    game: tuple[int, int, int],
    before: ConferenceState,
    state: ConferenceState,
    levers: Mapping[str, int],
) -> GameRow:
    number, seed, actions = game
    outcome = state.outcome
    if outcome is None:
        raise RuntimeError(f"Game {number} has not ended")
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
        bottom_line={p: bottom_line(scenario, before, p) for p in scenario.agenda.party_ids},
        score=_scores(scenario, state, outcome, yardstick),
        levers=dict(levers),
        first_aims_met={p: first_aims_met(scenario, state, p) for p in scenario.agenda.party_ids},
        payment_path=payment_path(scenario, state),
    )


def _scores(
    scenario: Scenario, state: ConferenceState, outcome: Outcome, yardstick: Yardstick
) -> dict[SeatId, float]:
    tracks = aftermath(scenario, state).tracks
    parts = party_parts(scenario, outcome, tracks, yardstick)
    scores = {party: parts[party].mean for party in scenario.agenda.party_ids}
    aims = mediator_aims(scenario, outcome, tracks, parts)
    scores[scenario.agenda.mediator.id] = weighted_aims(scenario.mediator, aims)
    return scores


def _below_no_deal(scenario: Scenario, before: ConferenceState, outcome: Outcome) -> int:
    if outcome.treaty is None or outcome.signed_on is None:
        return 0
    worth = utilities_of(scenario, outcome.treaty)
    return sum(
        worth[party] < no_deal_value(scenario, before.tracks, party)
        for party in scenario.agenda.party_ids
    )
