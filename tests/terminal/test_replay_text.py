"""A saved game step by step: who may see what, before the end and after."""

import io
from pathlib import Path

import pytest

from game.model.actions import Rest
from game.model.ids import SeatId
from game.play.language import Language
from game.play.match import Match
from game.terminal.replay import replay_text
from tests.play.games import ALL_PEOPLE, ONE_PERSON, ROSTER, begin, play_out
from tests.terminal.pipes import typed
from tests.tiny import NORTH, SOUTH, patient, tiny


def replayed(path: Path, *lines: str, seat: SeatId | None = None) -> tuple[int, str]:
    sink = io.StringIO()
    code = replay_text(tiny(), path, Language(), typed(*lines), sink, seat)
    return code, " ".join(sink.getvalue().split())


@pytest.fixture
def over(tmp_path: Path) -> Path:
    path = tmp_path / "over.jsonl"
    play_out(begin(path)).close()
    return path


@pytest.fixture
def unfinished(tmp_path: Path) -> Path:
    """The person in the north has rested once; programs sit elsewhere."""
    path = tmp_path / "unfinished.jsonl"
    match = begin(path, ONE_PERSON)
    match.submit(Rest(seat=NORTH))
    while match.task() is not None:
        match.computer_move()
    match.close()
    return path


def test_a_game_that_is_over_is_told_in_full(over: Path) -> None:
    code, shown = replayed(over, "", "", "end")
    assert code == 0
    assert "I had " in shown
    assert "Typed: " in shown
    assert "TURNING POINTS" in shown


def test_after_the_end_it_can_be_seen_through_any_seats_eyes(over: Path) -> None:
    code, shown = replayed(over, "end", seat=SOUTH)
    assert code == 0
    assert "I had " not in shown
    assert ", Northland: " not in shown
    assert "THE END" in shown


def test_before_the_end_only_the_players_own_eyes_see(unfinished: Path) -> None:
    code, shown = replayed(unfinished, "end")
    assert code == 0
    assert "I had " not in shown
    assert "The first sitting, Northland: Rest." in shown
    assert "The game stands here; it is not over." in shown
    code, shown = replayed(unfinished, "end", seat=SOUTH)
    assert code == 1
    assert "through the eyes of the person who plays it" in shown


def test_a_game_of_several_people_is_shown_to_nobody_before_its_end(tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    begin(path, ALL_PEOPLE).close()
    for seat in (None, NORTH):
        code, shown = replayed(path, seat=seat)
        assert code == 1
        assert "More than one person sits in this game" in shown


def test_one_may_leave_at_any_step(over: Path) -> None:
    assert "THE END" not in replayed(over, "", "quit")[1]
    assert replayed(over)[0] == 0


def test_a_damaged_save_says_which_line(over: Path) -> None:
    lines = over.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b"kind", b"kine")
    over.write_bytes(b"".join(lines))
    code, shown = replayed(over)
    assert code == 1
    assert "line 3 is damaged" in shown


def test_a_torn_last_line_is_told_and_left_out(over: Path) -> None:
    over.write_bytes(over.read_bytes()[:-5])
    code, shown = replayed(over, "end")
    assert code == 0
    assert "The last line of the save was cut short" in shown


def test_what_was_taken_back_is_not_shown(tmp_path: Path) -> None:
    path = tmp_path / "back.jsonl"
    match = Match.begin(patient(), begin().settings, ROSTER, path)
    play_out(match, most=6)
    match.rewind(5)
    match.close()
    _, shown = replayed(path, "end")
    assert shown.count("Typed: ") == 1
