"""Many games at once, on one core or several: the same table either way."""

from collections.abc import Callable, Iterator, Mapping
from time import perf_counter

from joblib import Parallel, delayed

from game.delegations.delegation import Delegation
from game.delegations.roster import ROSTER
from game.model.frozen import frozen
from game.model.scenario import Scenario
from game.simulation.games import GameRow, measures_of, play_game
from game.simulation.plan import Plan

MOST_IN_A_BATCH = 25
"""Games handed to a core at a time: enough to make the handing over cheap, few enough that the
progress shows and the cores end together."""

Progress = Callable[[int], None]
"""Called with the number of games done since the last call."""


@frozen
class Simulation:
    """The games of a plan, in order, and how long they took."""

    plan: Plan
    rows: tuple[GameRow, ...]
    seconds: float


def simulate(
    scenario: Scenario,
    plan: Plan,
    *,
    jobs: int = 1,
    roster: Mapping[str, Delegation] = ROSTER,
    progress: Progress | None = None,
) -> Simulation:
    """Play all games of a plan.

    Args:
        scenario: the conference.
        plan: how many games, who sits where, from which seed.
        jobs: cores to use; the rows do not depend on it.
        roster: the players that the plan names, one's own among them if one likes.
        progress: told how many more games are done.

    Raises:
        ValueError: no games, or no cores.
        KeyError: an unknown player or calendar.
    """
    if plan.games < 1 or jobs < 1:
        raise ValueError("Simulate at least one game on at least one core.")
    began = perf_counter()
    rows: list[GameRow] = []
    for batch in _batches(scenario, plan, jobs, roster):
        rows += batch
        if progress is not None:
            progress(len(batch))
    return Simulation(plan=plan, rows=tuple(rows), seconds=perf_counter() - began)


def _batches(
    scenario: Scenario, plan: Plan, jobs: int, roster: Mapping[str, Delegation]
) -> Iterator[list[GameRow]]:
    size = min(MOST_IN_A_BATCH, -(-plan.games // jobs)) if jobs > 1 else 1
    ranges = [range(start, min(start + size, plan.games)) for start in range(0, plan.games, size)]
    if jobs == 1:
        measures = measures_of(scenario)
        for numbers in ranges:
            yield [play_game(scenario, plan, number, roster, measures) for number in numbers]
        return
    work = Parallel(n_jobs=jobs, return_as="generator")
    yield from work(delayed(play_batch)(scenario, plan, numbers, roster) for numbers in ranges)


def play_batch(
    scenario: Scenario, plan: Plan, numbers: range, roster: Mapping[str, Delegation]
) -> list[GameRow]:
    """Some games of a plan, on one core."""
    measures = measures_of(scenario)
    return [play_game(scenario, plan, number, roster, measures) for number in numbers]
