"""How long the analysis of a treaty space takes, beside straightforward ways to do the same.

    python benchmarks/analysis.py                            a drawn space of 483,840 packages
    python benchmarks/analysis.py scenarios/portsmouth.yaml  that conference

Every figure is the median of several runs on one core. The straightforward ways: numpy, every
package gathered from an index table and then sorted; and a plain Python loop, timed on a part of
the space and scaled up. Merge, table and plain numpy must find the same frontier.
"""

import argparse
import statistics
import sys
from collections.abc import Callable
from datetime import date
from itertools import islice, product
from pathlib import Path
from time import perf_counter

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from game.analysis.bargaining_zone import find_zone  # noqa: E402
from game.analysis.efficient import Floats, TreatySpace, Valuation, valuation_of  # noqa: E402
from game.analysis.report import analyze  # noqa: E402
from game.analysis.utility_table import build_table, count_packages  # noqa: E402
from game.analysis.yardstick import measure, no_deal_values  # noqa: E402
from game.model.agenda import Agenda, Issue, MediatorSeat, Option, Party  # noqa: E402
from game.model.ids import IssueId, OptionId, SeatId  # noqa: E402
from game.model.instructions import Pattern, Preferences  # noqa: E402
from game.scenario.load import load_scenario  # noqa: E402

RUNS = 15
LOOPED = 20_000
"""Packages that the plain Python loop looks at."""
SIZES = (4, 3, 2, 2, 4, 5, 3, 3, 7, 2, 2, 2)
NORTH, SOUTH = SeatId("north"), SeatId("south")

Briefs = dict[SeatId, Preferences]


def drawn_agenda() -> Agenda:
    return Agenda(
        title="A drawn conference",
        subtitle="",
        place="",
        opens=date(1905, 8, 9),
        parties=(drawn_party(NORTH), drawn_party(SOUTH)),
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
            for place, size in enumerate(SIZES)
        ),
        sittings=(),
    )


def drawn_party(seat: SeatId) -> Party:
    return Party(id=seat, name=seat, adjective="", capital="", delegation=(), government="")


def drawn_preferences(agenda: Agenda, dice: np.random.Generator, *, rising: bool) -> Preferences:
    points = {}
    for issue in agenda.issues:
        inner = sorted(dice.integers(0, 1001, len(issue.options) - 2).tolist())
        row = [0, *inner, 1000] if rising else [1000, *reversed(inner), 0]
        weight = int(dice.integers(2, 12))
        points[issue.id] = tuple(weight * value for value in row)
    purchase = {
        IssueId("i5"): (OptionId("o1"), OptionId("o2")),
        IssueId("i8"): tuple(OptionId(f"o{at}") for at in range(6)),
    }
    pattern = Pattern(id="purchase", title="", when=purchase, points=1500 if rising else 0)
    return Preferences(
        points=points,
        patterns=(pattern,),
        lowest=0,
        highest=sum(max(row) for row in points.values()) + pattern.points,
    )


def median_ms(action: Callable[[], object], runs: int = RUNS) -> float:
    """Milliseconds that an action takes, the median of several runs."""
    taken = []
    for _ in range(runs):
        began = perf_counter()
        action()
        taken.append(perf_counter() - began)
    return 1000.0 * statistics.median(taken)


def sorted_with_numpy(agenda: Agenda, briefs: Briefs) -> tuple[Floats, Floats]:
    """Both sides' points along the frontier, from a full table and one sort."""
    shape = [len(issue.options) for issue in agenda.issues]
    places = np.indices(shape).reshape(len(shape), -1)
    totals = []
    for brief in briefs.values():
        valuation = valuation_of(agenda, brief)
        total = np.zeros(places.shape[1])
        for row, place in zip(valuation.points, places, strict=True):
            total += row[place]
        for pattern in valuation.patterns:
            match = np.ones(len(total), dtype=bool)
            for issue, options in pattern.options.items():
                match &= np.isin(places[issue], options)
            total[match] += pattern.points
        totals.append(total)
    first, second = totals
    order = np.lexsort((-second, -first))
    best = np.maximum.accumulate(second[order])
    kept = order[np.append(True, second[order][1:] > best[:-1])]
    return first[kept][::-1], second[kept][::-1]


def looped_in_python(agenda: Agenda, briefs: Briefs) -> list[tuple[int, ...]]:
    """Points of the first packages to both sides, one package at a time."""
    found = []
    names = [issue.id for issue in agenda.issues]
    rows = [[option.id for option in issue.options] for issue in agenda.issues]
    worth = [
        (
            {
                (n, o): p
                for n, row in zip(names, rows, strict=True)
                for o, p in zip(row, brief.points[n], strict=True)
            },
            brief.patterns,
        )
        for brief in briefs.values()
    ]
    for package in islice(product(*rows), LOOPED):
        terms = dict(zip(names, package, strict=True))
        totals = []
        for points, patterns in worth:
            total = sum(points[article] for article in terms.items())
            for pattern in patterns:
                if all(terms[issue] in options for issue, options in pattern.when.items()):
                    total += pattern.points
            totals.append(total)
        found.append(tuple(totals))
    return found


def guess_at(valuation: Valuation) -> Valuation:
    """A picture of the other side as a delegation has it: no whole numbers, no patterns."""
    dice = np.random.default_rng(29)
    return Valuation(points=tuple(row + dice.random(len(row)) for row in valuation.points))


def report(agenda: Agenda, briefs: Briefs, no_deal: dict[SeatId, float]) -> None:
    own, other = briefs.values()
    packages = count_packages(agenda)
    space = TreatySpace(agenda, own)
    theirs = valuation_of(agenda, other)
    guess = guess_at(theirs)
    agreed = {issue.id: issue.options[0].id for issue in agenda.issues[:4]}

    table_ms = median_ms(lambda: build_table(agenda, briefs))
    table = build_table(agenda, briefs)
    zone_ms = median_ms(lambda: find_zone(table, no_deal))
    merge_ms = median_ms(lambda: space.efficient(theirs), 200)
    guess_ms = median_ms(lambda: space.efficient(guess), 200)
    agreed_ms = median_ms(lambda: space.efficient(guess, agreed=agreed), 200)
    numpy_ms = median_ms(lambda: sorted_with_numpy(agenda, briefs), 3)
    loop_ms = median_ms(lambda: looped_in_python(agenda, briefs), 3) * packages / LOOPED

    merged = space.efficient(theirs)
    first, second = sorted_with_numpy(agenda, briefs)
    same = np.array_equal(merged.own, first) and np.array_equal(merged.other, second)
    zone = find_zone(table, no_deal)
    same = same and len(zone.frontier.indices) == len(first)
    print(f"{packages:,} packages, {len(first)} of them efficient, {zone.inside:,} in the zone")
    print(f"{table_ms:10.2f} ms  utilities of all packages to both sides")
    print(
        f"{zone_ms:10.2f} ms  zone, frontier, Nash, Kalai, Kalai-Smorodinsky points of that table"
    )
    print(f"{merge_ms:10.3f} ms  the frontier alone, merged issue by issue")
    print(f"{guess_ms:10.3f} ms  the same against a guess at the other side")
    print(f"{agreed_ms:10.3f} ms  the same with four articles agreed")
    print(f"{numpy_ms:10.1f} ms  plain numpy: table and frontier")
    print(f"{loop_ms:10.0f} ms  plain Python: utilities alone, scaled up from {LOOPED:,} packages")
    print(f"the same frontier from merge, table and plain numpy: {'yes' if same else 'NO'}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Times the analysis of a treaty space.")
    parser.add_argument("scenario", nargs="?", type=Path, help="a scenario file")
    path = parser.parse_args().scenario
    if path is None:
        agenda = drawn_agenda()
        dice = np.random.default_rng(1905)
        briefs = {
            NORTH: drawn_preferences(agenda, dice, rising=False),
            SOUTH: drawn_preferences(agenda, dice, rising=True),
        }
        report(agenda, briefs, {NORTH: 46.0, SOUTH: 50.0})
        return
    scenario = load_scenario(path)
    seats = scenario.agenda.party_ids
    briefs = {seat: scenario.parties[seat].instructions.preferences for seat in seats}
    report(scenario.agenda, briefs, no_deal_values(scenario))
    print(f"{median_ms(lambda: analyze(scenario)):10.2f} ms  the whole analysis of the scenario")
    print(f"{median_ms(lambda: measure(scenario)):10.2f} ms  the yardstick of the verdict")


if __name__ == "__main__":
    main()
