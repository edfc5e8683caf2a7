"""The conference of 1905 as the scenario tells it, held against the facts of history."""

from datetime import date

import pytest

from game.analysis.report import analyze
from game.engine.aftermath import aftermath
from game.engine.capital import bottom_line
from game.engine.conference import start
from game.engine.utility import utility
from game.model.outcome import Ending
from game.model.scenario import Scenario
from game.model.state import DrawMode, Phase
from game.paths import data_dir
from game.scenario.load import load_scenario, read_scenario
from tests.golden_1905 import JAPAN, RUSSIA, played
from tests.tiny import until

DEMANDS = [
    *("korea", "evacuation", "restoration", "open_door", "sakhalin", "liaodong"),
    *("railway", "trunk_line", "money", "ships", "fleet", "fishing"),
]


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    return load_scenario(data_dir("scenarios") / "portsmouth.yaml")


def test_the_file_is_without_fault_or_warning() -> None:
    reading = read_scenario(data_dir("scenarios") / "portsmouth.yaml")
    assert reading.errors == ()
    assert reading.warnings == ()
    assert reading.notes


def test_the_twelve_demands_in_their_order(scenario: Scenario) -> None:
    assert [issue.id for issue in scenario.agenda.issues] == DEMANDS
    assert [issue.number for issue in scenario.agenda.issues] == list(range(1, 13))
    assert all(2 <= len(issue.options) <= 6 for issue in scenario.agenda.issues)


def test_the_calendar_is_that_of_1905_and_then_invented_with_its_reason(scenario: Scenario) -> None:
    days = [sitting.day for sitting in scenario.calendars["full"].sittings]
    august = [10, 12, 14, 15, 16, 17, 18, 23, 26, 29, 31]
    assert days == [date(1905, 8, d) for d in august] + [date(1905, 9, d) for d in (2, 4, 6, 9)]
    assert len(scenario.calendars["short"].sittings) == 6
    assert set(scenario.calendars["short"].agreed) == set(DEMANDS) - {
        "sakhalin",
        "money",
        "ships",
        "fleet",
    }


def test_the_world_is_rich_enough(scenario: Scenario) -> None:
    assert len(scenario.dispatches) >= 20
    assert len(scenario.epilogue) >= 10
    senders = " ".join(dispatch.sender + dispatch.title for dispatch in scenario.dispatches)
    assert "China" in senders or "Peking" in senders
    assert "Korea" in senders or "Seoul" in senders


def test_the_treaty_space(scenario: Scenario) -> None:
    analysis = analyze(scenario)
    assert 100_000 <= analysis.packages <= 1_000_000
    assert analysis.history is not None
    assert analysis.history.distance_to_frontier == pytest.approx(0.0, abs=0.5)


def test_the_war_is_worth_about_46_to_japan_and_64_to_russia(scenario: Scenario) -> None:
    analysis = analyze(scenario)
    assert analysis.no_deal[JAPAN] == pytest.approx(46, abs=1)
    assert analysis.no_deal[RUSSIA] == pytest.approx(64, abs=1)


def test_ten_quiet_days_cost_each_side_two_points(scenario: Scenario) -> None:
    """Waiting is not safe: the bottom line itself sinks, so a side would take less than before."""
    state = start(scenario, seed=1, draws=DrawMode.FIXED, calendar="full").state
    early = until(scenario, state, Phase.CORRIDOR, 2)
    late = until(scenario, early, Phase.CORRIDOR, 8)
    days = (late.day - early.day).days
    for party in (JAPAN, RUSSIA):
        fall = bottom_line(scenario, early, party) - bottom_line(scenario, late, party)
        assert fall * 10 / days >= 2.0


# --- The golden game -----------------------------------------------------------------------


def test_history_can_be_played_by_the_rules(scenario: Scenario) -> None:
    closed: list[tuple[date, str]] = []
    for state, _, step in played(scenario):
        day = state.days[state.turn - 1]
        closed += [(day, e.issue) for e in step.events if e.kind == "article_agreed"]
    august = [(day.day, issue) for day, issue in closed]
    assert august == [
        (14, "korea"),
        (14, "evacuation"),
        (14, "restoration"),
        (15, "open_door"),
        (15, "liaodong"),
        (16, "railway"),
        (16, "trunk_line"),
        (18, "fishing"),
        (29, "sakhalin"),
        (29, "money"),
        (29, "ships"),
        (29, "fleet"),
    ]
    outcome = step.state.outcome
    assert outcome is not None
    assert outcome.ending is Ending.RATIFIED
    assert outcome.treaty == scenario.verdict.history
    assert outcome.agreed_on == date(1905, 8, 29)
    assert outcome.signed_on == date(1905, 9, 5)
    assert outcome.ratified_on is not None and outcome.ratified_on.month == 10
    told = " ".join(rule.text for rule in aftermath(scenario, step.state).rules)
    assert "Hibiya" in told


def test_tokyo_learned_five_days_late(scenario: Scenario) -> None:
    """The Tsar would cede the south from the 23rd; the tip reached Tokyo on the 28th or 29th."""
    yielded = told = None
    for state, _, step in played(scenario):
        for event in step.events:
            if event.kind == "limit_yielded" and event.party == RUSSIA:
                yielded = yielded or state.turn
            if event.kind == "disclosure" and JAPAN in event.audience and event.about == RUSSIA:
                told = told or state.turn
    assert yielded is not None and told is not None
    assert told > yielded


def test_the_treaty_of_1905_is_worth_signing_to_both(scenario: Scenario) -> None:
    analysis = analyze(scenario)
    for party in (JAPAN, RUSSIA):
        preferences = scenario.parties[party].instructions.preferences
        worth = utility(scenario.agenda, preferences, scenario.verdict.history)
        assert worth > analysis.no_deal[party]
