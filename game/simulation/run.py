"""A simulation that writes its table: what is done is kept on the way, and can be gone on with."""

from collections.abc import Mapping
from pathlib import Path

from game.delegations.delegation import Delegation
from game.delegations.roster import ROSTER
from game.model.scenario import Scenario
from game.simulation.ledger import Ledger, head_of, ledger_path, read_ledger
from game.simulation.plan import Plan
from game.simulation.simulate import Progress, Simulation, simulate
from game.simulation.tables import write_table
from game.simulation.workers import IN_THIS_PROCESS, Workers


def simulate_to(
    scenario: Scenario,
    plan: Plan,
    table: Path | None,
    *,
    resume: bool = False,
    workers: Workers = IN_THIS_PROCESS,
    roster: Mapping[str, Delegation] = ROSTER,
    progress: Progress | None = None,
) -> Simulation:
    """Play all games of a plan and write their table; without a table nothing is kept.

    Args:
        scenario: the conference.
        plan: how many games, who sits where, from which seed.
        table: the file to write; its ending says the kind.
        resume: go on with the games that an interrupted run kept beside the table.
        workers: who plays the games.
        roster: the players that the plan names.
        progress: told how many more games are done.

    Raises:
        LedgerFault: what was kept is of other games, or damaged.
        OSError: a file cannot be written.
        and whatever `simulate` raises.
    """
    if table is None:
        return simulate(scenario, plan, workers=workers, roster=roster, progress=progress)
    path, head = ledger_path(table), head_of(scenario, plan)
    done = read_ledger(path, head) if resume else []
    with Ledger(path, head, done) as ledger:
        result = simulate(
            scenario,
            plan,
            workers=workers,
            roster=roster,
            progress=progress,
            done=done,
            keep=ledger.add,
        )
        write_table(scenario.agenda, result.rows, table)
        ledger.remove()
    return result


def kept_so_far(table: Path | None) -> str:
    """What to tell somebody who has interrupted a simulation."""
    if table is None or not ledger_path(table).exists():
        return "Interrupted: nothing is kept without --out."
    with ledger_path(table).open("rb") as file:
        games = sum(line.endswith(b"\n") for line in file) - 1
    return (
        f"Interrupted: {games} games are kept in {ledger_path(table)}. "
        "The same command with --resume goes on with them."
    )
