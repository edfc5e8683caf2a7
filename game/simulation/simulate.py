"""Many games at once, on one core or several: the same table either way."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from time import perf_counter
from warnings import catch_warnings, simplefilter

from joblib import Parallel, delayed

from game.delegations.delegation import Delegation
from game.delegations.roster import ROSTER
from game.model.frozen import frozen
from game.model.scenario import Scenario
from game.play.own_delegations import DelegationFailed
from game.simulation.games import GameRow, Played, measures_of, play_game
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
        DelegationFailed: a delegation of the user's own failed in a game.
        KeyError: an unknown player or calendar.
    """
    if plan.games < 1 or jobs < 1:
        raise ValueError("Simulate at least one game on at least one core.")
    began = perf_counter()
    rows: list[GameRow] = []
    for batch in play_plans(scenario, (plan,), jobs=jobs, roster=roster):
        rows += [played.row for played in batch]
        if progress is not None:
            progress(len(batch))
    return Simulation(plan=plan, rows=tuple(rows), seconds=perf_counter() - began)


def play_plans(
    scenario: Scenario, plans: Iterable[Plan], *, jobs: int, roster: Mapping[str, Delegation]
) -> Iterator[list[Played]]:
    """The games of several plans, in their order, some at a time."""
    batches = [(plan, numbers) for plan in plans for numbers in _ranges(plan.games, jobs)]
    if jobs == 1:
        measures = measures_of(scenario)
        for plan, numbers in batches:
            yield [play_game(scenario, plan, number, roster, measures) for number in numbers]
        return
    work = Parallel(n_jobs=jobs, return_as="generator")
    tasks = (delayed(play_batch)(scenario, plan, numbers, roster) for plan, numbers in batches)
    results = work(tasks)
    try:
        for played in results:
            if isinstance(played, DelegationFailed):
                raise played
            yield played
    finally:
        with catch_warnings():
            # After a failure the games under way are dropped on purpose; joblib would wonder why.
            simplefilter("ignore", UserWarning)
            results.close()


def _ranges(games: int, jobs: int) -> list[range]:
    size = min(MOST_IN_A_BATCH, -(-games // jobs)) if jobs > 1 else 1
    return [range(start, min(start + size, games)) for start in range(0, games, size)]


def play_batch(
    scenario: Scenario, plan: Plan, numbers: range, roster: Mapping[str, Delegation]
) -> list[Played] | DelegationFailed:
    """Some games of a plan, on one core.

    A failure is handed back, not raised: of several, the one of the first game is then told,
    whichever core was the quickest.
    """
    measures = measures_of(scenario)
    try:
        return [play_game(scenario, plan, number, roster, measures) for number in numbers]
    except DelegationFailed as failed:
        return failed
