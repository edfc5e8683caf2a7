"""A scenario's treaty space as a negmas scenario folder, and such folders as domains.

    python -m game.bridges.negmas_files export scenarios/portsmouth.yaml FOLDER
    python -m game.bridges.negmas_files import FOLDER

Nothing is lost on the way. Points are whole numbers; divided by a power of two they lie within
0..1 and are still exact, so that sums agree to the bit whoever adds them up. A side without
patterns becomes a sum over issues; for patterns negmas has no file but one, the hyper-rectangle
in YAML: each cell of the joint table of issues that a pattern ties together is a box of its own.
"""

import argparse
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from negmas.inout import Scenario as NegmasScenario
from negmas.preferences import HyperRectangleUtilityFunction, LinearAdditiveUtilityFunction

from game.analysis.efficient import Valuation, coupled_issues, joint_points, valuation_of
from game.analysis.yardstick import no_deal_values
from game.bridges.negmas_import import BadFolder, import_domain
from game.bridges.negmas_ufun import make_space
from game.model.agenda import Agenda
from game.model.instructions import Preferences
from game.model.scenario import Scenario
from game.scenario.faults import ScenarioFaults
from game.scenario.load import load_scenario

__all__ = ["BadFolder", "export_scenario", "import_domain", "main", "scale_of", "to_negmas"]


def export_scenario(scenario: Scenario, folder: Path) -> None:
    """Write the treaty space, both sides' points and their no-deal values of day 1.

    Issues, options and sides bear their ids. Utilities are `points above the worst package /
    scale_of(preferences)`; 0..100 as the game has it is that, times the scale, times 100, divided
    by `highest - lowest`. The reservation values are no-deal values on the same scale, rounded
    once.

    Raises:
        BadFolder: the folder has other files in it, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise BadFolder(f"{folder}: there are files in it already; name a new folder")
        to_negmas(scenario).dumpas(folder, type="yml")
    except OSError as problem:
        raise BadFolder(f"{folder}: cannot be written: {problem.strerror}") from problem


def to_negmas(scenario: Scenario) -> Any:
    """The same as a `negmas.inout.Scenario` in memory."""
    agenda = scenario.agenda
    space = make_space(
        [[option.id for option in issue.options] for issue in agenda.issues],
        [issue.id for issue in agenda.issues],
        _domain_name(scenario),
    )
    no_deal = no_deal_values(scenario)
    ufuns = tuple(
        _ufun(
            agenda,
            scenario.parties[seat].instructions.preferences,
            space,
            name=seat,
            no_deal=no_deal[seat],
        )
        for seat in agenda.party_ids
    )
    return NegmasScenario(outcome_space=space, ufuns=ufuns, name=space.name)


def _domain_name(scenario: Scenario) -> str:
    """The scenario's name; a party of that name would otherwise have its file overwritten."""
    taken = scenario.name in scenario.agenda.party_ids
    return f"{scenario.name}-domain" if taken else scenario.name


def scale_of(preferences: Preferences) -> int:
    """The power of two that points are divided by: the least that brings all within 0..1."""
    scale = 1
    while scale < preferences.highest - preferences.lowest:
        scale *= 2
    return scale


def _ufun(
    agenda: Agenda, preferences: Preferences, space: Any, *, name: str, no_deal: float
) -> Any:
    scale = scale_of(preferences)
    valuation = valuation_of(agenda, preferences)
    span = preferences.highest - preferences.lowest
    common = {"outcome_space": space, "name": name, "reserved_value": no_deal * span / 100 / scale}
    if not valuation.patterns:
        return LinearAdditiveUtilityFunction(
            values=[
                {
                    option.id: float(point - row.min()) / scale
                    for option, point in zip(issue.options, row, strict=True)
                }
                for issue, row in zip(agenda.issues, valuation.points, strict=True)
            ],
            weights=[1.0] * len(agenda.issues),
            **common,
        )
    cells = list(_cells(agenda, valuation))
    return HyperRectangleUtilityFunction(
        outcome_ranges=[box for box, _ in cells],
        utilities=[points / scale for _, points in cells],
        bias=-preferences.lowest / scale,
        **common,
    )


def _cells(agenda: Agenda, valuation: Valuation) -> Iterator[tuple[dict[int, list[str]], float]]:
    """Each joint settlement of issues that patterns tie together, with its points."""
    for group in coupled_issues(len(agenda.issues), valuation.patterns):
        rows = [[option.id for option in agenda.issues[place].options] for place in group]
        table = joint_points(valuation, group).ravel().tolist()
        for options, points in zip(product(*rows), table, strict=True):
            yield {place: [option] for place, option in zip(group, options, strict=True)}, points


def main(arguments: list[str] | None = None) -> int:
    """Export a scenario, or say what an imported folder holds.

    Returns:
        Exit code: 0 good, 1 problems found.
    """
    parser = argparse.ArgumentParser(prog="python -m game.bridges.negmas_files")
    commands = parser.add_subparsers(dest="command", required=True)
    export = commands.add_parser("export", help="write a scenario as a negmas scenario folder")
    export.add_argument("scenario", type=Path)
    export.add_argument("folder", type=Path)
    read = commands.add_parser("import", help="say what a negmas scenario folder holds")
    read.add_argument("folder", type=Path)
    given = parser.parse_args(arguments)
    try:
        if given.command == "export":
            export_scenario(load_scenario(given.scenario), given.folder)
            print(f"Written to {given.folder}")
            return 0
        domain = import_domain(given.folder)
    except (BadFolder, ScenarioFaults) as problem:
        print(problem, file=sys.stderr)
        return 1
    print(f"{domain.name}: {len(domain.issues)} issues, {domain.packages:,} packages")
    for side in domain.sides:
        worth = domain.utilities[side]
        print(
            f"{side}: utilities {worth.min():g} to {worth.max():g},"
            f" no deal {domain.reservations[side]:g}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
