"""The whole analysis of a treaty space, ours beside that of negmas, on one space in one run.

    python -m benchmarks.negmas_analysis           972,000 packages; negmas takes a minute or two
    python -m benchmarks.negmas_analysis --small   11,664 packages

Two sides, eight issues, and four tables of points for pairs of issues settled together. All points
are multiples of 1/64, so that sums are exact in any order: both must find the same frontier and
the same Nash and Kalai points, to the bit. Ours: utilities of all packages,
zone of agreement, frontier and the three points, the median of several runs. negmas:
`calc_scenario_stats` on `GLAUtilityFunction`, its own form for such tables, once; it also reports
how opposed the sides are, and four variants of the points. Of the frontier it tells the part that
lies in the zone of agreement, so that this part is compared. Kalai-Smorodinsky points are not:
negmas measures hopes by the best of the whole space and not of the zone, and takes the pair whose
shares differ least.
"""

import argparse
import statistics
import sys
from datetime import date
from time import perf_counter
from typing import Any

import numpy as np
from negmas.outcomes import make_issue, make_os
from negmas.preferences import GLAUtilityFunction, calc_scenario_stats
from numpy.typing import NDArray

from game.analysis.bargaining_zone import BargainingZone, find_zone
from game.analysis.utility_table import UtilityTable, build_table, count_packages
from game.model.agenda import Agenda, Issue, MediatorSeat, Option, Party
from game.model.ids import IssueId, OptionId, SeatId
from game.model.instructions import Pattern, Preferences

RUNS = 9
FULL = (5, 5, 5, 6, 6, 6, 6, 6)
SMALL = (3, 4, 3, 4, 3, 3, 3, 3)
PAIRS = ((0, 1), (2, 3), (4, 5), (6, 7))
UNITS = 64
"""Utility 1 is this many points."""
QUANTILE = 0.7
"""No deal is worth more to each side than this share of the packages."""
NORTH, SOUTH = SeatId("north"), SeatId("south")

Points = NDArray[np.int64]


class Side:
    """Whole points of one side: a row per issue, a table per pair."""

    def __init__(self, sizes: tuple[int, ...], dice: np.random.Generator, *, rising: bool) -> None:
        self.rows: list[Points] = []
        for size in sizes:
            row = np.sort(dice.integers(0, 20 * int(dice.integers(5, 25)), size))
            self.rows.append(row if rising else row[::-1])
        self.tables: list[Points] = [
            dice.integers(-60, 61, (sizes[one], sizes[two])) for one, two in PAIRS
        ]


def agenda_of(sizes: tuple[int, ...]) -> Agenda:
    def party(seat: SeatId) -> Party:
        return Party(id=seat, name=seat, adjective="", capital="", delegation=(), government="")

    return Agenda(
        title="A drawn conference",
        subtitle="",
        place="",
        opens=date(1905, 8, 9),
        parties=(party(NORTH), party(SOUTH)),
        mediator=MediatorSeat(id=SeatId("umpire"), name="", title="", residence="", person=""),
        issues=tuple(
            Issue(
                id=IssueId(f"i{place}"),
                number=place + 1,
                title="",
                question="",
                options=tuple(
                    Option(id=OptionId(f"o{at}"), title="", clause="") for at in range(size)
                ),
            )
            for place, size in enumerate(sizes)
        ),
        sittings=(),
    )


def preferences_of(side: Side) -> Preferences:
    """Ours. The ends of the scale are set so that utility is points / 64, exactly."""
    patterns = tuple(
        Pattern(
            id=f"p{one}-{a}-{b}",
            title="",
            when={
                IssueId(f"i{one}"): (OptionId(f"o{a}"),),
                IssueId(f"i{two}"): (OptionId(f"o{b}"),),
            },
            points=int(table[a, b]),
        )
        for (one, two), table in zip(PAIRS, side.tables, strict=True)
        for a, b in np.ndindex(*table.shape)
    )
    return Preferences(
        points={IssueId(f"i{n}"): tuple(row.tolist()) for n, row in enumerate(side.rows)},
        patterns=patterns,
        lowest=0,
        highest=100 * UNITS,
    )


def ufun_of(side: Side, space: Any, no_deal: float) -> Any:
    """Theirs."""
    names = [list(issue.all) for issue in space.issues]
    alone = [
        ((place,), {name: point / UNITS for name, point in zip(names[place], row, strict=True)})
        for place, row in enumerate(side.rows)
    ]
    together = [
        (
            (one, two),
            {
                (names[one][a], names[two][b]): float(table[a, b]) / UNITS
                for a, b in np.ndindex(*table.shape)
            },
        )
        for (one, two), table in zip(PAIRS, side.tables, strict=True)
    ]
    return GLAUtilityFunction(
        factors=[*alone, *together], outcome_space=space, reserved_value=no_deal
    )


def drawn_no_deal(table: UtilityTable) -> dict[SeatId, float]:
    """Worth of no deal to each side, a multiple of 1/64 like everything else."""
    return {
        seat: float(np.floor(np.quantile(worth, QUANTILE) * UNITS) / UNITS)
        for seat, worth in table.utilities.items()
    }


def same(table: UtilityTable, zone: BargainingZone, stats: Any) -> dict[str, bool]:
    """Whether both have found the same, by what was found."""
    north, south = table.utilities[NORTH], table.utilities[SOUTH]

    def pair(index: int | None) -> tuple[float, float] | None:
        return None if index is None else (float(north[index]), float(south[index]))

    def told(utils: Any) -> set[tuple[float, ...]]:
        return {tuple(float(worth) for worth in pair) for pair in utils}

    frontier = zip(zone.frontier.first.tolist(), zone.frontier.second.tolist(), strict=True)
    inside = {
        (one, two) for one, two in frontier if one >= zone.no_deal[0] and two >= zone.no_deal[1]
    }
    return {
        "frontier": inside == told(stats.pareto_utils),
        "Nash": pair(zone.nash) in told(stats.nash_utils),
        "Kalai": pair(zone.kalai) in told(stats.kalai_utils),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="Our analysis of a treaty space beside negmas'.")
    parser.add_argument("--small", action="store_true", help="11,664 packages instead of 972,000")
    sizes = SMALL if parser.parse_args().small else FULL
    agenda = agenda_of(sizes)
    dice = np.random.default_rng(1905)
    sides = {
        NORTH: Side(sizes, dice, rising=False),
        SOUTH: Side(sizes, dice, rising=True),
    }
    briefs = {seat: preferences_of(side) for seat, side in sides.items()}
    no_deal = drawn_no_deal(build_table(agenda, briefs))

    taken = []
    for _ in range(RUNS):
        began = perf_counter()
        table = build_table(agenda, briefs)
        zone = find_zone(table, no_deal)
        taken.append(perf_counter() - began)
    ours = statistics.median(taken)
    print(
        f"{count_packages(agenda):,} packages, {len(zone.frontier.indices)} of them efficient,"
        f" {zone.efficient_inside} of these in the zone; {zone.share:.1%} of all are in it"
    )
    print(
        f"{1000 * ours:12.2f} ms  ours, the median of {RUNS} runs (the first {1000 * taken[0]:.2f})"
    )
    sys.stdout.flush()

    names = [f"o{at}" for at in range(max(sizes))]
    space = make_os(
        [make_issue(names[:size], name=f"i{place}") for place, size in enumerate(sizes)]
    )
    ufuns = tuple(ufun_of(side, space, no_deal[seat]) for seat, side in sides.items())
    began = perf_counter()
    stats = calc_scenario_stats(ufuns)
    theirs = perf_counter() - began
    print(f"{1000 * theirs:12.2f} ms  negmas, once")
    print(f"{theirs / ours:12,.0f} times as long")
    found = same(table, zone, stats)
    for what, agrees in found.items():
        print(f"the same {what}: {'yes' if agrees else 'NO'}")
    return 0 if all(found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
