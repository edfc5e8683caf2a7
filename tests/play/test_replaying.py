"""Looking back on a saved game: who may see what of it, before its end and after."""

from pathlib import Path

import pytest

from game.engine.observe import observe
from game.model.actions import Rest
from game.model.ids import SeatId
from game.play.journal import read_save
from game.play.language import Language
from game.play.match import Match
from game.play.records import PERSON
from game.play.replaying import (
    NotYetOpen,
    Replay,
    heard_by,
    look,
    moments,
    replay_of,
    sittings,
    words_through,
)
from tests.play.games import ALL_PEOPLE, ONE_PERSON, ROSTER, begin, play_out
from tests.tiny import NORTH, SOUTH, UMPIRE, patient


def replayed(match: Match, path: Path) -> Replay:
    match.close()
    return replay_of(match.scenario, read_save(path), Path("tiny.yaml"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "game.jsonl"


@pytest.fixture
def over(path: Path) -> Replay:
    return replayed(play_out(begin(path)), path)


@pytest.fixture
def unfinished(path: Path) -> Replay:
    """The person in the north has rested once; programs sit elsewhere."""
    match = begin(path, ONE_PERSON)
    match.submit(Rest(seat=NORTH))
    while match.task() is not None:
        match.computer_move()
    return replayed(match, path)


def test_a_game_that_is_over_is_open_to_all_eyes(over: Replay) -> None:
    assert over.eyes == (None, NORTH, SOUTH, UMPIRE)
    assert over.first_eyes is None
    assert moments(over, None) == tuple(range(over.last + 1))


def test_a_game_that_nobody_plays_is_open_at_any_time(path: Path) -> None:
    found = replayed(play_out(begin(path), most=5), path)
    assert not found.over
    assert found.eyes == (None, NORTH, SOUTH, UMPIRE)


def test_before_the_end_only_the_player_sees_and_only_the_own_papers(unfinished: Replay) -> None:
    assert unfinished.eyes == (NORTH,)
    for eyes in (None, SOUTH, UMPIRE):
        with pytest.raises(NotYetOpen):
            look(unfinished, 0, eyes)
        with pytest.raises(NotYetOpen):
            words_through(unfinished, Language(), eyes)
        with pytest.raises(NotYetOpen):
            moments(unfinished, eyes)
    for number in moments(unfinished, NORTH):
        seen = look(unfinished, number, NORTH)
        assert set(seen.views) == {NORTH}
        assert [mind.seat for mind in seen.minds] == [NORTH]
        assert seen.minds[0].line == seen.seen.capital.band
        assert seen.rationale is None
        assert seen.action is None or seen.action.seat == NORTH
        assert all(NORTH in event.audience for event in seen.heard)


def test_before_the_end_of_a_game_of_several_people_nobody_sees(path: Path) -> None:
    found = replayed(begin(path, ALL_PEOPLE), path)
    assert found.eyes == ()
    with pytest.raises(NotYetOpen, match="More than one person"):
        look(found, 0, NORTH)


def test_a_seat_once_held_by_a_person_keeps_its_secrets(path: Path) -> None:
    """Else a person could give the seat away, look at everything and take it again."""
    match = begin(path, ONE_PERSON)
    match.seat_player(NORTH, "chancer")
    assert replayed(match, path).eyes == (NORTH,)


def test_who_has_changed_sides_sees_neither_before_the_end(path: Path) -> None:
    match = begin(path, ONE_PERSON)
    match.seat_player(NORTH, "chancer")
    match.seat_player(SOUTH, PERSON)
    assert replayed(match, path).eyes == ()


def test_a_moment_shows_what_the_seat_saw_then(path: Path) -> None:
    match = begin(path)
    lived = [observe(match.scenario, match.state, SOUTH)]
    while not match.over:
        match.computer_move()
        lived.append(observe(match.scenario, match.state, SOUTH))
    found = replayed(match, path)
    for number in moments(found, SOUTH):
        assert lived[number] == look(found, number, SOUTH).seen


def test_what_a_seat_did_not_hear_of_is_no_moment_to_it(over: Replay) -> None:
    seen = moments(over, SOUTH)
    assert seen[0] == 0
    assert len(seen) < over.last + 1
    heard = heard_by(over, SOUTH)
    for number, played in enumerate(over.course.played, start=1):
        if number not in seen:
            assert played.action.seat != SOUTH
            assert {event.kind for event in heard[number]} <= {"track_moved", "pride_moved"}


def test_to_those_who_see_everything_reasons_and_both_minds_are_told(over: Replay) -> None:
    seen = look(over, 1, None)
    assert seen.rationale == over.course.played[0].rationale
    assert seen.rationale is not None
    assert [mind.seat for mind in seen.minds] == [NORTH, SOUTH]
    assert all(mind.line[0] == mind.line[1] for mind in seen.minds)
    assert set(seen.views) == set(over.scenario.agenda.seats)


def test_the_sittings_begin_where_their_first_moment_is(over: Replay) -> None:
    begun = sittings(over, moments(over, None))
    assert begun[1] == 0
    for turn, number in begun.items():
        assert over.state(number).turn == turn
        assert number == 0 or over.state(number - 1).turn == turn - 1


def test_what_was_taken_back_is_not_looked_back_on(path: Path) -> None:
    match = Match.begin(patient(), begin().settings, ROSTER, path)
    play_out(match, most=6)
    match.rewind(5)
    play_out(match, most=2)
    state = match.state
    found = replayed(match, path)
    assert found.last == 3
    assert found.state(3) == state


def test_eyes_are_asked_for_by_seats_that_exist(over: Replay) -> None:
    with pytest.raises(NotYetOpen):
        look(over, 0, SeatId("nowhere"))
