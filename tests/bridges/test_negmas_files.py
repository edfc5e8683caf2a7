"""Scenarios written for negmas, and read back to the bit."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("negmas", reason="the bridge is optional")

from negmas.inout import Scenario as NegmasScenario
from negmas.preferences import (
    HyperRectangleUtilityFunction,
    LinearAdditiveUtilityFunction,
)

from game.analysis.utility_table import count_packages, package_at, utilities_of_all
from game.analysis.yardstick import no_deal_values
from game.bridges.negmas_files import export_scenario, main, scale_of, to_negmas
from game.bridges.negmas_import import BadFolder, import_domain
from game.bridges.negmas_ufun import utilities_of
from game.engine.utility import utility
from game.model.scenario import Scenario
from game.scenario.load import load_scenario
from tests.analysis.small_scenario import make_scenario
from tests.tiny import tiny

PORTSMOUTH = Path(__file__).parents[2] / "scenarios" / "portsmouth.yaml"


def patterned() -> Scenario:
    """Four issues: a pattern across two for the first side, two overlapping ones for the second."""
    return make_scenario(
        (
            ([[700, 300, 0], [90, 0], [0, 10, 33], [13, 7]], [({0: [0, 1], 2: [1]}, 77)]),
            (
                [[0, 90, 210], [0, 41], [57, 19, 0], [0, 111]],
                [({1: [1], 3: [0]}, -35), ({1: [0, 1], 2: [0, 2]}, 23)],
            ),
        ),
        no_deal=(33.3, 47.1),
    )


def on_our_scale(scenario: Scenario, side: Any, worth: Any) -> Any:
    preferences = scenario.parties[side].instructions.preferences
    span = preferences.highest - preferences.lowest
    return worth * scale_of(preferences) * 100.0 / span


@pytest.mark.parametrize("make", [tiny, patterned])
def test_a_scenario_comes_back_to_the_bit(make: Callable[[], Scenario], tmp_path: Path) -> None:
    scenario = make()
    export_scenario(scenario, tmp_path / "out")
    domain = import_domain(tmp_path / "out")
    agenda = scenario.agenda
    assert domain.name == scenario.name
    assert domain.issues == tuple(issue.id for issue in agenda.issues)
    assert domain.options == tuple(tuple(o.id for o in issue.options) for issue in agenda.issues)
    assert set(domain.sides) == set(agenda.party_ids)
    no_deal = no_deal_values(scenario)
    for side in agenda.party_ids:
        preferences = scenario.parties[side].instructions.preferences
        worth = on_our_scale(scenario, side, domain.utilities[side])
        assert np.array_equal(worth, utilities_of_all(agenda, preferences))
        assert (domain.utilities[side].min(), 1.0) <= (0.0, domain.utilities[side].max() * 2)
        reservation = on_our_scale(scenario, side, domain.reservations[side])
        assert reservation == pytest.approx(no_deal[side], rel=1e-14)


@pytest.mark.parametrize("make", [tiny, patterned])
def test_negmas_reads_the_same_folder_to_the_bit(
    make: Callable[[], Scenario], tmp_path: Path
) -> None:
    scenario = make()
    export_scenario(scenario, tmp_path / "out")
    theirs = NegmasScenario.load(tmp_path / "out")
    ours = import_domain(tmp_path / "out")
    for ufun in theirs.ufuns:
        worth = utilities_of(ufun, theirs.outcome_space)
        assert np.array_equal(ours.utilities[ufun.name], worth)
        assert ours.reservations[ufun.name] == ufun.reserved_value


def test_a_side_with_patterns_becomes_boxes_and_one_without_a_sum() -> None:
    kinds = [type(ufun) for ufun in to_negmas(patterned()).ufuns]
    assert kinds == [HyperRectangleUtilityFunction, HyperRectangleUtilityFunction]
    plain = make_scenario((([[3, 0], [1, 0]], []), ([[0, 3], [0, 1]], [({0: [0], 1: [1]}, 2)])))
    kinds = [type(ufun) for ufun in to_negmas(plain).ufuns]
    assert kinds == [LinearAdditiveUtilityFunction, HyperRectangleUtilityFunction]


def test_portsmouth_comes_back_to_the_bit(tmp_path: Path) -> None:
    scenario = load_scenario(PORTSMOUTH)
    export_scenario(scenario, tmp_path / "out")
    domain = import_domain(tmp_path / "out")
    theirs = {ufun.name: ufun for ufun in NegmasScenario.load(tmp_path / "out").ufuns}
    agenda = scenario.agenda
    for side in agenda.party_ids:
        preferences = scenario.parties[side].instructions.preferences
        ours = on_our_scale(scenario, side, domain.utilities[side])
        assert np.array_equal(ours, utilities_of_all(agenda, preferences))
        for index in range(0, count_packages(agenda), 7919):
            package = package_at(agenda, index)
            outcome = tuple(package[issue.id] for issue in agenda.issues)
            assert theirs[side](outcome) == domain.utilities[side][index]
            assert ours[index] == utility(agenda, preferences, package)


def test_a_scenario_of_a_partys_name_keeps_both_files(tmp_path: Path) -> None:
    scenario = replace(patterned(), name="north")
    export_scenario(scenario, tmp_path / "out")
    assert set(import_domain(tmp_path / "out").sides) == {"north", "south"}


def test_a_folder_with_files_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "old.yml").write_text("type: nothing", encoding="utf-8")
    with pytest.raises(BadFolder, match="files in it already"):
        export_scenario(tiny(), tmp_path)
    with pytest.raises(BadFolder, match=r"cannot be written"):
        export_scenario(tiny(), tmp_path / "old.yml")


# --- The command ---------------------------------------------------------------------------


def test_the_command_writes_a_folder_and_says_what_is_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "out"
    assert main(["export", str(PORTSMOUTH), str(folder)]) == 0
    assert main(["import", str(folder)]) == 0
    out = capsys.readouterr().out
    assert "portsmouth: 12 issues, 699,840 packages" in out
    assert "japan: utilities 0 to 0.9" in out
    assert main(["export", str(PORTSMOUTH), str(folder)]) == 1
    assert main(["import", str(tmp_path / "nowhere")]) == 1
    assert main(["export", str(tmp_path / "none.yaml"), str(tmp_path / "new")]) == 1
    err = capsys.readouterr().err.splitlines()
    assert len(err) == 3
