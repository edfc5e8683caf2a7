"""Other courses of the world: common chances, measures, expectations, words and pictures."""

import json
from pathlib import Path

import pytest

from game.model.what_ifs import Expected
from game.scenario.load import load_scenario
from game.simulation.simulate import simulate
from game.simulation.what_if_report import (
    comparison_json,
    comparison_text,
    disputed,
    expectation,
    shares_of,
)
from game.simulation.what_ifs import (
    Comparison,
    Course,
    UnknownWhatIf,
    WhatIfPlan,
    changed_scenario,
    chosen,
    compare,
    judge,
    measure_of,
    value_of,
)

TINY = Path(__file__).parent.parent / "scenarios" / "tiny.yaml"
PLAN = WhatIfPlan(games=12, seed=3)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare(TINY, load_scenario(TINY).what_ifs, PLAN)


def test_game_k_has_the_same_chances_in_every_course(comparison: Comparison) -> None:
    seeds = [row.seed for row in comparison.base.rows]
    assert all([row.seed for row in course.rows] == seeds for course in comparison.courses)


def test_a_course_changes_the_scenario_and_who_plays(comparison: Comparison) -> None:
    rich, alone = comparison.courses
    treasury = next(t for t in rich.scenario.tracks if t.id == "north.treasury")
    assert treasury.start == 900
    assert alone.scenario.digest == comparison.base.scenario.digest
    assert all(not row.levers for row in alone.rows)


def test_an_unchanged_course_moves_nothing() -> None:
    scenario = load_scenario(TINY)
    found = compare(TINY, (), PLAN)
    again = Course(what_if=None, scenario=scenario, rows=found.base.rows)
    kept = judge(Expected(what="peace", goes="up"), found.base, scenario, again.rows)
    assert kept.change is not None
    assert kept.change.mean == 0.0
    assert not kept.kept


def test_measures_are_what_they_say(comparison: Comparison) -> None:
    scenario, rows = comparison.base.scenario, comparison.base.rows
    peace = value_of(measure_of(scenario, "peace"), rows)
    assert peace is not None
    assert peace.mean == pytest.approx(sum(row.ratified for row in rows) / len(rows))
    treaties = [row for row in rows if row.treaty]
    share = value_of(measure_of(scenario, "option.border.hills"), rows)
    points = value_of(measure_of(scenario, "points.north.border"), rows)
    if treaties:
        assert share is not None
        assert points is not None
        hills = sum(row.treaty["border"] == "hills" for row in treaties) / len(treaties)
        worth = {"river": 100.0, "hills": 60.0, "none": 0.0}
        mean = sum(worth[row.treaty["border"]] for row in treaties) / len(treaties)
        assert share.mean == pytest.approx(hills)
        assert points.mean == pytest.approx(mean)


def test_bounds_are_held_against_the_mean(comparison: Comparison) -> None:
    base = comparison.base
    low = judge(Expected(what="peace", at_least=0.0, at_most=1.0), base, base.scenario, base.rows)
    high = judge(Expected(what="peace", at_least=1.01), base, base.scenario, base.rows)
    assert low.kept
    assert not high.kept


def test_a_direction_counts_only_beyond_chance(comparison: Comparison) -> None:
    base = comparison.base
    worse = tuple(
        row.__class__(**{**{f: getattr(row, f) for f in row.__slots__}, "ratified": False})
        for row in base.rows
    )
    down = judge(Expected(what="peace", goes="down"), base, base.scenario, worse)
    up = judge(Expected(what="peace", goes="up"), base, base.scenario, worse)
    assert down.kept is any(row.ratified for row in base.rows)
    assert not up.kept


def test_names_are_chosen_or_refused() -> None:
    scenario = load_scenario(TINY)
    assert [one.id for one in chosen(scenario, [])] == ["rich_north", "no_consul"]
    assert [one.id for one in chosen(scenario, ["no_consul"])] == ["no_consul"]
    with pytest.raises(UnknownWhatIf, match="There are rich_north, no_consul"):
        chosen(scenario, ["moon"])


def test_the_report_tells_every_course_and_expectation(comparison: Comparison) -> None:
    text = comparison_text(comparison)
    assert "rich_north: Northland has money" in text
    assert "(set aside before tuning)" in text
    assert "The file follows nobody." in text
    assert "of 5 expectations came out as argued" in text
    data = json.loads(json.dumps(comparison_json(comparison)))
    assert set(data["courses"]) == {"base", "rich_north", "no_consul"}
    assert data["courses"]["no_consul"]["held_out"] is True
    assert data["courses"]["rich_north"]["peace.change"]["mean"] is not None
    assert expectation(Expected(what="peace", goes="up", at_least=0.5)) == "up, at least 0.5"


def test_issues_settled_one_way_are_left_out(comparison: Comparison) -> None:
    agenda, rows = comparison.base.scenario.agenda, comparison.base.rows
    for issue in disputed(agenda, rows):
        assert max(shares_of(issue, rows).values()) < 0.97
    assert disputed(agenda, [row for row in rows if not row.treaty]) == ()


def test_a_what_if_can_be_played_by_hand() -> None:
    what_if = load_scenario(TINY).what_ifs[0]
    scenario = changed_scenario(TINY, what_if)
    assert scenario.digest != load_scenario(TINY).digest


def test_the_picture_is_written(comparison: Comparison, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from game.simulation.what_if_chart import draw_what_ifs

    path = tmp_path / "what_if.png"
    draw_what_ifs(comparison, path)
    assert path.read_bytes().startswith(b"\x89PNG")


def test_simulate_is_the_same_as_the_base(comparison: Comparison) -> None:
    from game.simulation.plan import Plan, seated

    scenario = load_scenario(TINY)
    plan = Plan(games=12, seats=seated(scenario.agenda, {}), seed=3)
    assert simulate(scenario, plan).rows == comparison.base.rows
