"""The debrief tells what happened, what might have, and what did in history."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.verdict import Comparison
from game.engine.capital import bottom_line
from game.model.actions import AcceptOffer, Leave, MakeOffer
from game.model.ids import IssueId, OptionId
from game.model.outcome import Ending
from game.model.scenario import Scenario, TurningPoint
from game.model.state import Phase
from game.paths import data_dir
from game.play.debrief import debrief
from game.play.language import Language
from game.play.replay import Course, open_course, play_action
from game.play.replaying import look, open_replay
from game.play.verdict_rows import clause_lines, mind_revealed
from game.play.words import words_of_all
from game.scenario.load import load_scenario
from tests.play.games import begin, play_out
from tests.play.games import settings as switches
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    at_table,
    idle,
    tiny,
)

GOLDEN = Path(__file__).parents[1] / "golden" / "portsmouth_1905.jsonl"
TOLD = TurningPoint(day=date(1905, 8, 11), text="The boats stayed in.", source="A diary.")


def course_to_table(scenario: Scenario) -> Course:
    course = open_course(scenario, switches(seed=7))
    while course.state.phase is not at_table(scenario).phase:
        course = play_action(scenario, course, idle(course.state))
    return course


def test_it_comes_after_the_end() -> None:
    with pytest.raises(ValueError, match="after the end"):
        debrief(tiny(), begin().course)


def test_a_rupture_leaves_issues_open_and_gains_unrealised() -> None:
    scenario = replace(tiny(), turning_points=(TOLD,))
    course = course_to_table(scenario)
    course = play_action(scenario, course, Leave(seat=NORTH))
    told = debrief(scenario, course)
    assert told.outcome.ending is Ending.BROKEN_OFF
    assert [row.option for row in told.clauses] == [None, None, None]
    assert told.joint_gain == 0.0
    assert len(told.gains) == 1
    assert told.plane.treaty is None
    assert told.plane.history is not None
    assert told.days[-1].turn == 0
    assert told.days[-1].history == (TOLD,)


def eager() -> Scenario:
    """The tiny conference with capitals that sanction whatever is brought home, war being worse."""
    scenario = tiny()
    parties = {
        seat: replace(brief, capital=replace(brief.capital, leaning=100.0))
        for seat, brief in scenario.parties.items()
    }
    fronts = tuple(
        replace(front, value=dict.fromkeys(front.value, 0.0)) for front in scenario.war.fronts
    )
    return replace(scenario, parties=parties, war=replace(scenario.war, fronts=fronts))


def test_the_treaty_of_history_is_marked_as_in_history() -> None:
    scenario = eager()
    course = course_to_table(scenario)
    offer = MakeOffer(seat=NORTH, terms={ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN})
    course = play_action(scenario, course, offer)
    course = play_action(scenario, course, AcceptOffer(seat=SOUTH, offer=1))
    assert course.state.outcome is not None
    assert course.state.outcome.ending is Ending.RATIFIED
    told = debrief(scenario, course)
    assert all(set(row.marks.values()) == {Comparison.AS} for row in told.clauses)
    assert told.plane.treaty == told.plane.history
    assert [offer.number for offer in told.offers] == [1]
    assert told.aftermath.rules[0].title == "Peace"
    for score in told.judgement.parties.values():
        assert score.utility == score.history_utility


def test_joint_gain_is_lost_where_an_article_is_agreed_at_the_wrong_end() -> None:
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    first, second = scenario.agenda.party_ids
    people = dict.fromkeys(scenario.agenda.seats, "person")
    course = open_course(scenario, replace(switches(), seats=people))
    while course.state.phase is not Phase.TABLE:
        course = play_action(scenario, course, idle(course.state))
    money = scenario.agenda.issue(IssueId("money"))
    offer = MakeOffer(seat=first, terms={money.id: money.options[0].id})
    for action in (offer, AcceptOffer(seat=second, offer=1), Leave(seat=first)):
        course = play_action(scenario, course, action)
    gains = debrief(scenario, course).gains
    assert gains[0].left == 1.0
    assert gains[-1].left < 0.9


def test_what_history_settled_otherwise_stands_first_in_the_table() -> None:
    replay = open_replay(GOLDEN, data_dir("scenarios") / "portsmouth.yaml")
    told = debrief(replay.scenario, replay.course)
    other = replace(told.clauses[4], option=OptionId("whole"))
    told = replace(told, clauses=(*told.clauses[:4], other, *told.clauses[5:]))
    words = words_of_all(Language(), replay.scenario)
    titles = [line.title for line in clause_lines(words, told)]
    assert titles[0] == "V. Sakhalin"
    assert [title.split(".")[0] for title in titles[1:4]] == ["I", "II", "III"]


def test_the_last_figures_are_those_that_the_replay_shows_at_the_last_word() -> None:
    scenario_file = data_dir("scenarios") / "portsmouth.yaml"
    replay = open_replay(GOLDEN, scenario_file)
    told = debrief(replay.scenario, replay.course)
    assert told.last_word.day == date(1905, 8, 29)
    for number in (replay.last - 1, replay.last):
        for mind in look(replay, number, None).minds:
            line = told.last_word.bottom[mind.seat]
            assert mind.line == (line, line)
            assert mind.no_deal == told.last_word.no_deal[mind.seat]
            said = mind_revealed(words_of_all(Language(), replay.scenario), told, mind.seat)
            assert said.endswith(f"it would have signed for {round(line)}.")


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10**6))
def test_any_game_can_be_debriefed(seed: int) -> None:
    scenario = tiny()
    match = play_out(begin(seed=seed))
    told = debrief(scenario, match.course)
    assert told.lines[0].bottom[NORTH] == bottom_line(scenario, match.course.opening, NORTH)
    assert len(told.lines) == match.state.turn
    assert all(0.0 <= gain.left <= 1.0 for gain in told.gains)
    assert len(told.thoughts) == len(match.course.played)
    assert {row.issue for row in told.clauses} == {ISLAND, MONEY, FISHERY}
