"""Plays the many conferences that a verdict is measured against."""

from collections.abc import Sequence

from game.analysis.percentiles import Percentiles, steps_of
from game.model.scenario import Scenario
from game.play.program import program_digest
from game.simulation.games import GameRow
from game.simulation.plan import Plan, seated


def percentile_plan(scenario: Scenario, *, games: int, calendar: str, seed: int) -> Plan:
    """The people of history in all chairs, on drawn chances."""
    return Plan(games=games, seats=seated(scenario.agenda, {}), calendar=calendar, seed=seed)


def percentiles_of(scenario: Scenario, plan: Plan, rows: Sequence[GameRow]) -> Percentiles:
    """The distribution of scores and utilities over games.

    Raises:
        ValueError: there are no games.
    """
    agenda = scenario.agenda
    return Percentiles(
        scenario=scenario.digest,
        program=program_digest(),
        calendar=plan.calendar,
        games=len(rows),
        seed=plan.seed,
        score={seat: steps_of([row.score[seat] for row in rows]) for seat in agenda.seats},
        utility={p: steps_of([row.utility[p] for row in rows]) for p in agenda.party_ids},
    )
