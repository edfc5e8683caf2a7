"""The last newspaper tells how it ended, as the day knew it: every term, and nothing later."""

from pathlib import Path

import pytest

from game.engine.observe import observe
from game.model.actions import AcceptOffer, Hold, Leave, MakeOffer
from game.model.ids import OptionId, SeatId
from game.model.outcome import Ending
from game.model.state import Phase
from game.paths import data_dir
from game.play.debrief import Debrief, debrief
from game.play.language import Language
from game.play.replay import Course, open_course, play_action
from game.play.replaying import look, open_replay
from game.play.wording_end_news import EndPaper, end_paper
from game.play.wording_outcome import describe_outcome
from game.play.words import words_of_all
from tests.play.games import settings
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    MUCH,
    NONE,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    UMPIRE,
    WHOLE,
    idle,
    patient,
    tiny,
)

GOLDEN = Path(__file__).parents[1] / "golden" / "portsmouth_1905.jsonl"
EYES = SeatId("roosevelt")


def of_1905() -> tuple[EndPaper, Debrief]:
    """The paper of the conference as it was."""
    replay = open_replay(GOLDEN, data_dir("scenarios") / "portsmouth.yaml")
    told = debrief(replay.scenario, replay.course)
    words = words_of_all(Language(), replay.scenario)
    return end_paper(words, told, look(replay, replay.last, EYES).seen), told


def printed(paper: EndPaper) -> str:
    pieces = (f"{one.head}\n{one.text}" for one in (*paper.pieces, *paper.small))
    return "\n".join((paper.deck, paper.lead, *pieces))


def test_a_treaty_is_news_of_the_day_on_which_it_is_signed() -> None:
    paper, _ = of_1905()
    assert paper.date == "Portsmouth, New Hampshire, Tuesday, 5 September 1905"
    assert "was signed here today." in paper.lead
    assert "Japan had accepted the final word that Russia spoke on 29 August." in paper.lead


def test_every_article_of_the_treaty_has_its_line() -> None:
    paper, told = of_1905()
    lines = paper.pieces[0].text.split("\n")
    assert len(lines) == len(told.clauses) == 12
    assert lines[4] == "V. Sakhalin. The south to Japan, the north restored."


def test_nothing_is_reported_that_came_after_the_paper() -> None:
    paper, told = of_1905()
    text = printed(paper)
    assert told.aftermath.rules
    assert not [one.title for one in told.aftermath.rules if one.title in text]
    assert "November" not in text


def broken_off() -> tuple[EndPaper, Course]:
    """A conference that one side leaves at its first sitting."""
    scenario = tiny()
    course = open_course(scenario, settings())
    while course.state.phase is not Phase.TABLE:
        course = play_action(scenario, course, idle(course.state))
    course = play_action(scenario, course, Leave(seat=NORTH))
    words = words_of_all(Language(), scenario)
    told = debrief(scenario, course)
    return end_paper(words, told, observe(scenario, course.state, UMPIRE)), course


def test_a_rupture_tells_where_both_sides_stood_and_whom_the_world_blames() -> None:
    paper, _ = broken_off()
    assert paper.lead.startswith("The envoys part after the first sitting without a treaty.")
    assert "of 100)" in paper.lead
    assert paper.pieces[0].head == "Where Both Sides Stood"
    assert [line.split(".")[0] for line in paper.pieces[0].text.split("\n")] == ["I", "II", "III"]


def broken_off_over(islands: tuple[OptionId, OptionId]) -> str:
    """What the paper says where, at the end, the sides can differ on the island alone."""
    scenario = tiny()
    course = open_course(scenario, settings())
    while course.state.phase is not Phase.TABLE:
        course = play_action(scenario, course, idle(course.state))
    asked = dict(zip((NORTH, SOUTH), islands, strict=True))
    for _ in range(2):
        seat = course.state.seat_to_act
        assert seat is not None
        terms = {ISLAND: asked[seat], MONEY: NOTHING, FISHERY: OPEN}
        course = play_action(scenario, course, MakeOffer(seat=seat, terms=terms))
    seat = course.state.seat_to_act
    assert seat is not None
    course = play_action(scenario, course, Leave(seat=seat))
    words = words_of_all(Language(), scenario)
    told = debrief(scenario, course)
    lead = end_paper(words, told, observe(scenario, course.state, UMPIRE)).lead
    return "\n".join((lead, *describe_outcome(words, told.outcome)))


def test_it_broke_over_an_article_on_which_the_two_sides_differed() -> None:
    """Money weighs most, and both asked the same of it."""
    told = broken_off_over((WHOLE, NONE))
    assert "It is “Island” that the world will remember it broke over." in told
    assert "What the world remembers it broke over: “Island”." in told
    assert "Money" not in told


@pytest.mark.parametrize("islands", [(HALF, HALF), (NONE, WHOLE)])
def test_where_nothing_divided_them_the_last_word_was_wanting(
    islands: tuple[OptionId, OptionId],
) -> None:
    """They ask the same, or each offers more than the other asks."""
    told = broken_off_over(islands)
    assert "broke over" not in told
    assert told.count("nothing but the last word was wanting") == 2


def refused_twice() -> tuple[EndPaper, Course]:
    """Southtown sends the same treaty back at the first sitting and at the second."""
    scenario = patient()
    course = open_course(scenario, settings())
    for sitting in (1, 2):
        while course.state.phase is not Phase.TABLE or course.state.turn < sitting:
            course = play_action(scenario, course, idle(course.state))
        while course.state.seat_to_act != NORTH:
            course = play_action(scenario, course, Hold(seat=SOUTH))
        terms = {ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN}
        course = play_action(scenario, course, MakeOffer(seat=NORTH, terms=terms))
        course = play_action(scenario, course, AcceptOffer(seat=SOUTH, offer=sitting))
    words = words_of_all(Language(), scenario)
    seen = observe(scenario, course.state, UMPIRE)
    return end_paper(words, debrief(scenario, course), seen), course


def test_the_paper_names_the_refusal_that_ended_it_and_the_earlier_one_before_the_deed() -> None:
    paper, course = refused_twice()
    assert course.state.outcome is not None and course.state.outcome.ending is Ending.REFUSED
    lines = paper.lead.split("\n")
    assert lines[:4] == [
        "The envoys part after the second sitting without a treaty.",
        "Southtown refuses the treaty, over “Island”.",
        "Southtown had refused an earlier treaty on 10 August, over “Island”.",
        "Southland had accepted the offer that Northland made today.",
    ]
    assert paper.deck == "The conference is over: Southland has refused to sanction the treaty."
