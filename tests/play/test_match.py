"""A match asks, checks, applies and tells; it goes back, and lets seats change hands."""

from pathlib import Path

import pytest

from game.delegations.delegation import Decision, Dice, Rationale, because
from game.engine.conference import IllegalAction
from game.engine.observe import observe
from game.model.actions import Hold, Rest, StudyPapers
from game.model.events import MoveSealed, PrideMoved
from game.model.frozen import frozen
from game.model.observation import Observation
from game.play.journal import read_save
from game.play.match import Match
from game.play.players import think
from game.play.records import PERSON
from game.play.replay import replay
from tests.play.games import (
    ALL_CHANCERS,
    ALL_PEOPLE,
    ONE_PERSON,
    ROSTER,
    begin,
    play_out,
    settings,
)
from tests.tiny import NORTH, SOUTH, UMPIRE, tiny


@frozen
class Rogue:
    """A program that does not keep the rules."""

    def decide(self, observation: Observation, dice: Dice) -> Decision:
        """To hold, whatever the phase."""
        return Decision(
            action=Hold(seat=observation.seat), rationale=Rationale(why=because("Why not?"))
        )


def test_a_person_gets_reasons_and_the_game_stands() -> None:
    match = begin(seats=ALL_PEOPLE)
    before = match.state
    answer = match.submit(Hold(seat=SOUTH))
    assert not answer.accepted
    assert [violation.rule for violation in answer.violations] == ["1.1", "1.2"]
    assert match.state is before


def test_a_seat_hears_only_what_is_for_it() -> None:
    match = begin(seats=ALL_PEOPLE)
    answer = match.submit(Rest(seat=NORTH))
    assert answer.events == (MoveSealed(audience=(NORTH,), by=NORTH),)
    answer = match.submit(StudyPapers(seat=SOUTH))
    assert answer.events
    assert all(SOUTH in event.audience for event in answer.events)
    assert not any(isinstance(event, PrideMoved) for event in answer.events)


def test_an_illegal_action_of_a_program_is_a_bug() -> None:
    roster = {"rogue": Rogue()}
    match = Match.begin(tiny(), settings({NORTH: "rogue", SOUTH: "rogue", UMPIRE: "rogue"}), roster)
    with pytest.raises(IllegalAction):
        match.computer_move()
    assert match.course.played == ()


def test_a_program_does_not_act_for_a_person() -> None:
    match = begin(seats=ONE_PERSON)
    assert match.task() is None
    assert match.computer_move() == ()
    assert match.persons() == (NORTH,)


def test_the_same_seed_gives_the_same_game_to_the_end() -> None:
    assert play_out(begin()).state == play_out(begin()).state
    assert play_out(begin(seed=8)).state != play_out(begin()).state


def test_a_task_is_thought_out_elsewhere_and_a_late_answer_is_dropped() -> None:
    match = begin()
    task = match.task()
    assert task is not None
    decision = think(task, ROSTER)
    assert match.take(task, decision)
    assert match.take(task, decision) == ()
    assert len(match.course.played) == 1


def test_the_dice_of_a_program_do_not_tell_the_seed() -> None:
    match = begin()
    task = match.task()
    assert task is not None
    assert task.dice.seed != match.settings.seed


def test_going_back_stands_before_ones_last_decision(tmp_path: Path) -> None:
    path = tmp_path / "back.jsonl"
    match = begin(path, seats=ONE_PERSON)
    start = match.state
    assert match.back_to_decision(NORTH) == 0
    match.submit(Rest(seat=NORTH))
    play_out_programs(match)
    assert len(match.course.played) > 1
    match.rewind(match.back_to_decision(NORTH))
    assert match.state == start
    match.submit(StudyPapers(seat=NORTH))
    match.close()
    assert replay(tiny(), read_save(path)).state == match.state
    assert [type(one.action) for one in match.course.played] == [StudyPapers]


def play_out_programs(match: Match) -> None:
    while match.task() is not None:
        match.computer_move()


def test_one_cannot_go_back_beyond_the_beginning() -> None:
    match = begin(seats=ALL_PEOPLE)
    for wrong in (0, 1, -1):
        with pytest.raises(ValueError, match="actions to take back"):
            match.rewind(wrong)


def test_a_seat_changes_hands_and_the_save_knows(tmp_path: Path) -> None:
    path = tmp_path / "hands.jsonl"
    match = begin(path, seats=ONE_PERSON)
    match.seat_player(NORTH, "chancer")
    play_out(match)
    match.close()
    again = Match.resume(tiny(), path, ROSTER)
    assert again.seats == ALL_CHANCERS
    assert again.state == match.state
    again.close()


@pytest.mark.parametrize(
    ("seats", "message"),
    [
        ({**ALL_CHANCERS, NORTH: "genius"}, "No player 'genius'"),
        ({NORTH: PERSON, SOUTH: PERSON}, "Nobody sits in 'umpire'"),
        ({**ALL_CHANCERS, "east": PERSON}, "no seat 'east'"),
    ],
)
def test_every_seat_needs_a_player(seats: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        begin(seats=seats)  # type: ignore[arg-type]


def test_an_observation_of_the_match_is_the_engines(tmp_path: Path) -> None:
    match = play_out(begin(), most=5)
    assert match.observation(NORTH) == observe(tiny(), match.state, NORTH)


def test_a_save_that_is_resumed_goes_on_as_if_it_had_never_stopped(tmp_path: Path) -> None:
    path = tmp_path / "stop.jsonl"
    match = play_out(begin(path), most=20)
    match.close()
    again = play_out(Match.resume(tiny(), path, ROSTER))
    again.close()
    assert again.state == play_out(begin()).state
