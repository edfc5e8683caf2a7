"""Other courses of the world, each played beside the base on the same chances."""

from collections.abc import Mapping, Sequence
from math import sqrt
from pathlib import Path

from game.model.frozen import frozen
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import DrawMode
from game.model.what_ifs import Expected, WhatIf
from game.scenario.load import load_scenario
from game.scenario.overrides import Override
from game.simulation.estimates import Estimate, estimate
from game.simulation.games import GameRow
from game.simulation.measures import Measure, measure_of
from game.simulation.plan import Plan, seated
from game.simulation.simulate import Progress, simulate
from game.simulation.workers import IN_THIS_PROCESS, Workers

BASE = "base"


@frozen
class WhatIfPlan:
    """How many games of each course, from which seed. Game k has the same chances in all."""

    games: int
    draws: DrawMode = DrawMode.DRAWN
    calendar: str = "full"
    seed: int = 1


@frozen
class Kept:
    """Whether what was argued came out, and by how much."""

    expected: Expected
    value: Estimate
    change: Estimate | None
    """Against the base; of measures that each game has."""
    kept: bool


@frozen
class Course:
    """The games of one course of the world."""

    what_if: WhatIf | None
    """None: the base."""
    scenario: Scenario
    rows: Sequence[GameRow]
    kept: tuple[Kept, ...] = ()

    @property
    def id(self) -> str:
        """Its name."""
        return BASE if self.what_if is None else self.what_if.id


@frozen
class Comparison:
    """The base and other courses beside it."""

    plan: WhatIfPlan
    base: Course
    courses: tuple[Course, ...]


class UnknownWhatIf(ValueError):
    """The scenario has no what-if of this name."""


def chosen(scenario: Scenario, names: Sequence[str]) -> tuple[WhatIf, ...]:
    """The what-ifs of these names; all of them without names.

    Raises:
        UnknownWhatIf: one is not there, or the scenario has none at all.
    """
    known = {one.id: one for one in scenario.what_ifs}
    if not known:
        raise UnknownWhatIf("The scenario has no what-ifs.")
    for name in names:
        if name not in known:
            raise UnknownWhatIf(f"There is no what-if '{name}'. There are {', '.join(known)}.")
    return tuple(known[name] for name in names) or scenario.what_ifs


def changed_scenario(file: Path, what_if: WhatIf) -> Scenario:
    """The scenario of a file in another course of the world.

    Raises:
        ScenarioFaults: it cannot be played.
        OverrideFault: a path of the what-if leads nowhere.
    """
    changes = [Override(path=path, value=value) for path, value in what_if.changes]
    return load_scenario(file, changes)


def compare(
    file: Path,
    what_ifs: Sequence[WhatIf],
    plan: WhatIfPlan,
    *,
    workers: Workers = IN_THIS_PROCESS,
    progress: Progress | None = None,
) -> Comparison:
    """Play the base and other courses, the people of history in all chairs.

    Raises:
        ScenarioFaults, OverrideFault: a scenario cannot be played.
        ValueError: no games, or a what-if seats somebody who is not there.
    """

    def play(scenario: Scenario, seats: Mapping[SeatId, str]) -> Sequence[GameRow]:
        games = Plan(
            games=plan.games,
            seats=seated(scenario.agenda, {str(seat): who for seat, who in seats.items()}),
            draws=plan.draws,
            calendar=plan.calendar,
            seed=plan.seed,
        )
        return simulate(scenario, games, workers=workers, progress=progress).rows

    scenario = load_scenario(file)
    base = Course(what_if=None, scenario=scenario, rows=play(scenario, {}))
    courses = []
    for one in what_ifs:
        other = changed_scenario(file, one)
        rows = play(other, one.plays)
        kept = tuple(judge(expected, base, other, rows) for expected in one.expects)
        courses.append(Course(what_if=one, scenario=other, rows=rows, kept=kept))
    return Comparison(plan=plan, base=base, courses=tuple(courses))


# --- Judging -------------------------------------------------------------------------------


def value_of(measure: Measure, rows: Sequence[GameRow]) -> Estimate | None:
    """Mean of a measure over the games that have it; None if none has."""
    values = [value for row in rows if (value := measure(row)) is not None]
    return estimate(values) if values else None


def change_of(
    measure: Measure, before: Measure, rows: Sequence[GameRow], base: Sequence[GameRow]
) -> Estimate | None:
    """By how much the mean of a measure moves against the base.

    Where every game has the measure the games are compared one by one, for they share their
    chances; else the two means are taken as independent, which is the more careful.
    """
    pairs = [(measure(row), before(other)) for row, other in zip(rows, base, strict=True)]
    if all(now is not None and then is not None for now, then in pairs):
        return estimate([(now or 0.0) - (then or 0.0) for now, then in pairs])
    now, then = value_of(measure, rows), value_of(before, base)
    if now is None or then is None:
        return None
    halves = (now.half_width, then.half_width)
    both = None if None in halves else sqrt(sum((half or 0.0) ** 2 for half in halves))
    return Estimate(mean=now.mean - then.mean, half_width=both)


def judge(expected: Expected, base: Course, scenario: Scenario, rows: Sequence[GameRow]) -> Kept:
    """Whether an expectation came out: its direction beyond chance, its bounds by the mean."""
    measure = measure_of(scenario, expected.what)
    before = measure_of(base.scenario, expected.what)
    value = value_of(measure, rows) or Estimate(mean=0.0, half_width=None)
    change = change_of(measure, before, rows, base.rows)
    kept = True
    if expected.goes is not None:
        upward = 1.0 if expected.goes == "up" else -1.0
        kept = change is not None and change.differs_from_zero and change.mean * upward > 0.0
    if expected.at_least is not None:
        kept = kept and value.mean >= expected.at_least
    if expected.at_most is not None:
        kept = kept and value.mean <= expected.at_most
    return Kept(expected=expected, value=value, change=change, kept=kept)
