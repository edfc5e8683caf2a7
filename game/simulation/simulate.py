"""Many games at once, in one process or many: the same table either way."""

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import lru_cache
from time import perf_counter

from game.delegations.delegation import Delegation
from game.delegations.roster import ROSTER
from game.engine.identity import Same
from game.model.frozen import frozen
from game.model.scenario import Scenario
from game.play.own_delegations import DelegationFailed
from game.simulation.games import GameRow, Measures, Played, measures_of, play_game
from game.simulation.packed import PackedRows
from game.simulation.plan import Plan
from game.simulation.workers import IN_THIS_PROCESS, Workers, in_turn

MOST_IN_A_BATCH = 10
"""Games handed to a process at a time, about a second's work: enough to make the handing over
cheap, few enough that the progress shows, little is lost, and the cores end together."""

Progress = Callable[[int], None]
"""Called with the number of games done since the last call."""
Keep = Callable[[Sequence[GameRow]], None]


@frozen
class Simulation:
    """The games of a plan, in order, and how long they took."""

    plan: Plan
    rows: Sequence[GameRow]
    seconds: float


def simulate(
    scenario: Scenario,
    plan: Plan,
    *,
    workers: Workers = IN_THIS_PROCESS,
    roster: Mapping[str, Delegation] = ROSTER,
    progress: Progress | None = None,
    done: Sequence[GameRow] = (),
    keep: Keep | None = None,
) -> Simulation:
    """Play all games of a plan.

    Args:
        scenario: the conference.
        plan: how many games, who sits where, from which seed.
        workers: who plays them; the rows do not depend on it.
        roster: the players that the plan names, one's own among them if one likes.
        progress: told how many more games are done.
        done: the first games of the plan, played before.
        keep: given the rows of each batch as it is done, in order.

    Raises:
        ValueError: no games, or no processes.
        DelegationFailed: a delegation of the user's own failed in a game.
        KeyError: an unknown player or calendar.
        MissingBackend: the workers cannot be had.
    """
    if plan.games < 1 or workers.jobs < 1:
        raise ValueError("Simulate at least one game in at least one process.")
    began = perf_counter()
    rows = PackedRows(done[: plan.games])
    if progress is not None:
        progress(len(rows))
    left = Games(plan=plan, first=len(rows))
    for batch in play_plans(scenario, (left,), workers=workers, roster=roster):
        new = [played.row for played in batch]
        rows.extend(new)
        if keep is not None:
            keep(new)
        if progress is not None:
            progress(len(batch))
    return Simulation(plan=plan, rows=rows, seconds=perf_counter() - began)


@frozen
class Games:
    """The games of a plan from some number on."""

    plan: Plan
    first: int = 0


def play_plans(
    scenario: Scenario,
    plans: Iterable[Games],
    *,
    workers: Workers,
    roster: Mapping[str, Delegation],
) -> Iterator[list[Played]]:
    """The games of several plans, in their order, some at a time."""
    tasks = (
        (scenario, games.plan, numbers, roster)
        for games in plans
        for numbers in _ranges(games, workers)
    )
    with closing(in_turn(workers, play_batch, tasks)) as results:
        for played in results:
            if isinstance(played, DelegationFailed):
                raise played
            yield played


def _ranges(games: Games, workers: Workers) -> list[range]:
    most = games.plan.games
    size = 1 if workers.here else min(MOST_IN_A_BATCH, max(1, -(-most // workers.jobs)))
    return [range(start, min(start + size, most)) for start in range(games.first, most, size)]


@lru_cache(maxsize=4)
def _measures(scenario: Same[Scenario]) -> Measures:
    measures = measures_of(scenario.value)
    # Scenario and measures stay to the end: the collector of garbage need not look at them again.
    gc.collect()
    gc.freeze()
    return measures


def play_batch(
    scenario: Scenario, plan: Plan, numbers: range, roster: Mapping[str, Delegation]
) -> list[Played] | DelegationFailed:
    """Some games of a plan, in one process.

    A failure is handed back, not raised: of several, the one of the first game is then told,
    whichever core was the quickest.
    """
    measures = _measures(Same(scenario))
    try:
        return [play_game(scenario, plan, number, roster, measures) for number in numbers]
    except DelegationFailed as failed:
        return failed
