"""What the numbers of a scenario were asked for, and what they come to."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from game.model.frozen import frozen
from game.model.scenario import Scenario
from game.model.state import DrawMode
from game.model.what_ifs import Asked
from game.play.program import program_digest
from game.simulation.estimates import Estimate
from game.simulation.games import GameRow
from game.simulation.measures import measure_of
from game.simulation.plan import Plan, seated
from game.simulation.simulate import Progress, simulate
from game.simulation.what_ifs import Comparison, WhatIfPlan, compare, value_of
from game.simulation.workers import IN_THIS_PROCESS, Workers


@frozen
class Answer:
    """A question and what many games say."""

    asked: Asked
    value: Estimate | None
    """None: no game says anything."""

    @property
    def met(self) -> bool:
        """Whether the mean lies in the range asked for."""
        if self.value is None:
            return False
        low, high = self.asked.at_least, self.asked.at_most
        return (low is None or self.value.mean >= low) and (high is None or self.value.mean <= high)


@frozen
class Calibration:
    """All questions answered, and the other courses of the world beside the base."""

    scenario: Scenario
    program: str
    """Digest of the rules and delegations that played."""
    games: int
    what_if_games: int
    seed: int
    answers: tuple[Answer, ...]
    comparison: Comparison
    treaties: int
    """Signed in all these games together."""
    below_no_deal: int
    """Sides that signed for less than war was worth to them; nought, or the rules are broken."""


def calibrate(
    file: Path,
    scenario: Scenario,
    *,
    games: int,
    what_if_games: int,
    seed: int,
    workers: Workers = IN_THIS_PROCESS,
    progress: Progress | None = None,
) -> Calibration:
    """Play the base with drawn and with fixed chances, and every what-if.

    Args:
        file: of the scenario.
        scenario: what it holds.
        games: with drawn chances, and as many with fixed ones if a question asks for them.
        what_if_games: of the base and each other course.
        seed: of all of them.
        workers: who plays.
        progress: told how many more games are done.
    """
    plan = Plan(games=games, seats=seated(scenario.agenda, {}), seed=seed)
    drawn = simulate(scenario, plan, workers=workers, progress=progress).rows
    fixed: Sequence[GameRow] = ()
    if any(asked.fixed for asked in scenario.calibration):
        history = replace(plan, draws=DrawMode.FIXED)
        fixed = simulate(scenario, history, workers=workers, progress=progress).rows
    answers = tuple(
        Answer(
            asked=asked,
            value=value_of(measure_of(scenario, asked.what), fixed if asked.fixed else drawn),
        )
        for asked in scenario.calibration
    )
    courses = compare(
        file,
        scenario.what_ifs,
        WhatIfPlan(games=what_if_games, seed=seed),
        workers=workers,
        progress=progress,
    )
    every = [*drawn, *fixed, *(row for one in (courses.base, *courses.courses) for row in one.rows)]
    return Calibration(
        scenario=scenario,
        program=program_digest(),
        games=games,
        what_if_games=what_if_games,
        seed=seed,
        answers=answers,
        comparison=courses,
        treaties=sum(bool(row.treaty) for row in every),
        below_no_deal=sum(row.below_no_deal for row in every),
    )


def games_of(scenario: Scenario, games: int, what_if_games: int) -> int:
    """How many games a calibration plays in all."""
    series = 1 + any(asked.fixed for asked in scenario.calibration)
    return games * series + what_if_games * (1 + len(scenario.what_ifs))
