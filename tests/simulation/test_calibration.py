"""What many games are asked: each measure by a game made for it, and the page of answers."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from game.model.scenario import Scenario
from game.scenario.check_what_ifs import MEASURES
from game.scenario.load import load_scenario, scenario_from_source
from game.scenario.yaml_source import read_text
from game.simulation.calibration import calibrate, games_of
from game.simulation.calibration_report import calibration_page
from game.simulation.games import GameRow
from game.simulation.measures import _MAKERS, measure_of
from game.simulation.plan import Plan, seated
from game.simulation.simulate import simulate

TINY = Path(__file__).parent.parent / "scenarios" / "tiny.yaml"


@pytest.fixture(scope="module")
def tiny() -> Scenario:
    return load_scenario(TINY)


@pytest.fixture(scope="module")
def row(tiny: Scenario) -> GameRow:
    """A treaty as in history, agreed on the last day but two."""
    plan = Plan(games=1, seats=seated(tiny.agenda, {}), seed=1)
    played = simulate(tiny, plan).rows[0]
    last = tiny.agenda.sittings[-1].day
    return replace(
        played,
        ratified=True,
        treaty=dict(tiny.verdict.history),
        agreed_on=last - timedelta(days=2),
        signed_on=last,
        utility={"north": 60.0, "south": 55.0},
        first_aims_met={"north": 2, "south": None},
        payment_path=(100, 90, 20),
    )


def value(tiny: Scenario, row: GameRow, what: str) -> float | None:
    return measure_of(tiny, what)(row)


def test_the_file_may_name_every_measure_that_there_is_and_no_other() -> None:
    assert set(MEASURES) == set(_MAKERS)


def test_a_game_in_figures(tiny: Scenario, row: GameRow) -> None:
    days = (row.agreed_on - tiny.agenda.opens).days if row.agreed_on else None
    assert value(tiny, row, "peace") == 1.0
    assert value(tiny, row, "day") == days
    assert value(tiny, row, "unratified") == 0.0
    assert value(tiny, row, "utility.north") == 60.0
    assert value(tiny, row, "option.border.hills") == 1.0
    assert value(tiny, row, "points.north.border") == pytest.approx(60.0)
    assert value(tiny, row, "history.border+toll") == 1.0
    assert value(tiny, row, "kept.north.border+toll") == 1.0
    assert value(tiny, row, f"agreed_by.{tiny.agenda.sittings[-1].day}") == 1.0
    assert value(tiny, row, f"agreed_by.{date(1850, 5, 2)}") == 0.0
    assert value(tiny, row, "last_sittings.1") == 0.0
    assert value(tiny, row, "first_aims.north") == 1.0
    assert value(tiny, row, "first_aims.south") == 0.0


def test_without_a_treaty_its_articles_say_nothing(tiny: Scenario, row: GameRow) -> None:
    broken = replace(row, treaty={}, ratified=False, agreed_on=None, signed_on=None)
    silent = ("day", "unratified", "option.border.hills", "points.north.border", "one_fall")
    assert all(value(tiny, broken, what) is None for what in (*silent, "kept.north.toll"))
    assert value(tiny, broken, "peace") == 0.0
    assert value(tiny, broken, "history.border+toll") == 0.0
    unratified = replace(row, treaty={}, ratified=False)
    assert value(tiny, unratified, "unratified") == 1.0


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ((100, 90, 20), 1.0),
        ((100, 20), 1.0),
        ((100, 60, 40, 0), 0.0),
        ((100, 50, 0), 0.0),
        ((100,), 0.0),
        ((), 0.0),
        ((50, 100, 0), 1.0),
        ((20, 100), 0.0),
    ],
)
def test_one_great_fall(
    tiny: Scenario, row: GameRow, path: tuple[int, ...], expected: float
) -> None:
    assert value(tiny, replace(row, payment_path=path), "one_fall") == expected


def test_worse_than_history_is_not_kept(tiny: Scenario, row: GameRow) -> None:
    history = tiny.verdict.history["border"]
    options = [option.id for option in tiny.agenda.issue("border").options]  # type: ignore[arg-type]
    for option in options:
        kept = value(
            tiny, replace(row, treaty={**row.treaty, "border": option}), "kept.north.border"
        )
        assert kept == float(options.index(option) <= options.index(history))


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("what: peace, at_least: 1.01", "what: peas, at_least: 1.01", "is no measure"),
        ("what: peace, at_least: 1.01", "what: utility.west, at_least: 1", "no party 'west'"),
        ("history.border+toll", "history.border+moon", "no issues 'border+moon'"),
        ("option.border.hills", "option.border.sea", "no option 'sea'"),
        (", at_least: 1.01", "", "Say what is expected"),
        ("what: day, at_least", "what: agreed_by.May, at_least", "no date 'May'"),
        ("plays: {consul: waiter}", "plays: {king: waiter}", "Unknown seat 'king'"),
        ("    plays: {consul: waiter}\n", "", "changes nothing"),
    ],
)
def test_what_cannot_be_measured_is_refused_with_its_line(old: str, new: str, words: str) -> None:
    text = TINY.read_text(encoding="utf-8")
    assert old in text
    reading = scenario_from_source(read_text(text.replace(old, new, 1)), file="copy.yaml")
    assert any(words in fault.message for fault in reading.errors)


def test_the_page_says_what_was_asked_and_what_came_out(tiny: Scenario) -> None:
    told: list[int] = []
    found = calibrate(TINY, tiny, games=4, what_if_games=3, seed=2, progress=told.append)
    assert sum(told) == games_of(tiny, 4, 3) == 4 * 2 + 3 * 3
    page = calibration_page(found, "python main.py calibrate")
    assert "**2 of 3** questions" in page
    assert "| More than all | at least 101 % |" in page
    assert "(fixed draws)" in page
    assert tiny.digest in page
    assert "### Set aside, and run once at the end" in page
    assert "`no_consul`" in page
