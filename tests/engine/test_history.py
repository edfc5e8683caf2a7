"""The treaty of history as the yardstick of the verdict."""

from dataclasses import replace

from game.engine.aftermath import aftermath
from game.engine.history import state_of_history
from game.model.outcome import Ending
from game.paths import data_dir
from game.scenario.load import load_scenario
from tests.tiny import tiny


def test_the_state_of_history_is_the_treaty_ratified_on_its_day() -> None:
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    state = state_of_history(scenario)
    assert state is not None and state.outcome is not None
    assert state.outcome.ending is Ending.RATIFIED
    assert state.outcome.treaty == scenario.verdict.history
    assert state.days[state.turn - 1] == scenario.verdict.history_agreed
    told = [rule.id for rule in aftermath(scenario, state).rules]
    assert "hibiya" in told


def test_a_scenario_without_a_treaty_of_history_has_no_such_state() -> None:
    scenario = tiny()
    nameless = replace(scenario, verdict=replace(scenario.verdict, history={}))
    assert state_of_history(nameless) is None
    assert state_of_history(scenario) is not None
