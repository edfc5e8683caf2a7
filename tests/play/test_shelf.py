"""The shelf of saved games: what a list shows of each, and how it is kept in order."""

import json
import os
import shutil
from pathlib import Path

import pytest

from game.model.actions import Rest
from game.model.ids import SeatId
from game.paths import own_scenarios_dir, saves_dir, trash_dir
from game.play.decisions import own_decisions
from game.play.journal import frame, read_header, read_save
from game.play.language import Language
from game.play.library import read_card, scenario_shelf
from game.play.match import Match
from game.play.openings import NewGame, resume
from game.play.openings import begin as begin_game
from game.play.players import dice_for
from game.play.records import PERSON, RECORDS, Rewound
from game.play.save_faults import DamagedSave, IllegalRecord, NoSave
from game.play.shelf import (
    NameFault,
    file_name,
    free_name,
    given_name,
    keep_copy,
    kept_files,
    latest_game,
    look,
    rename,
    scene_seen,
    throw_away,
)
from game.play.wording_shelf import (
    describe_decision,
    describe_end,
    describe_players,
    heading,
    short_fault,
    suggested_name,
)
from game.play.words import Words
from tests.play.games import ROSTER, play_out

TINY = Path(__file__).parents[1] / "scenarios" / "tiny.yaml"
NORTH, SOUTH, CONSUL = SeatId("north"), SeatId("south"), SeatId("consul")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))
    return tmp_path


def begin(person: SeatId | None = NORTH, **given: object) -> Match:
    """A game that is saved where the player's games lie."""
    seats = dict.fromkeys((NORTH, SOUTH, CONSUL), "chancer")
    if person is not None:
        seats[person] = PERSON
    return begin_game(NewGame(scenario=TINY, seats=seats, seed=7, **given), ROSTER)


def saved(match: Match) -> Path:
    match.close()
    path = next(iter(kept_files()))
    assert path.is_file()
    return path


def move(match: Match, times: int = 1) -> None:
    """The programs act until it is the person's turn, who then does anything that is allowed."""
    for _ in range(times):
        while match.task() is not None:
            match.computer_move()
        seat = match.seat_to_act
        assert seat is not None
        dice = dice_for(7, seat, len(match.course.played))
        action = ROSTER["chancer"].decide(match.observation(seat), dice).action
        assert match.submit(action).accepted


def words() -> Words:
    return Words(language=Language(), agenda=read_card(TINY).agenda)


# --- What a list shows


def test_a_copy_brought_here_alone_shows_as_much_as_the_game_itself(tmp_path: Path) -> None:
    match = begin()
    move(match, 4)
    scene = look(saved(match), TINY).scene
    assert scene is not None
    (path,) = kept_files()
    shutil.move(path, tmp_path / "from elsewhere.jsonl")
    shutil.copyfile(tmp_path / "from elsewhere.jsonl", saves_dir() / "from elsewhere.jsonl")
    (path,) = kept_files()
    game = look(path, TINY)
    assert game.scene == scene
    assert heading(words(), game) == "from elsewhere"
    assert scene.people == (NORTH,)


def test_a_finished_game_says_how_it_ended() -> None:
    match = begin(person=None)
    play_out(match)
    scene = look(saved(match), TINY).scene
    assert scene is not None and scene.outcome is not None
    assert "The conference is over" in describe_end(words(), scene)
    assert describe_players(words(), scene) == "Watched."


def test_what_is_shown_is_what_every_seat_sees_alike() -> None:
    """Picture and lines are made of a scene, and a scene is the same from every chair."""
    match = begin()
    for _ in range(6):
        move(match)
        seen = [scene_seen(match.observation(seat), (NORTH,)) for seat in (NORTH, SOUTH, CONSUL)]
        assert seen[0] == seen[1] == seen[2]
    assert look(saved(match), TINY).scene == seen[0]


def test_a_damaged_game_is_listed_with_the_reason_and_left_as_it_is() -> None:
    match = begin()
    move(match, 3)
    path = saved(match)
    content = path.read_bytes().replace(b'"north"', b'"n0rth"', 2)
    path.write_bytes(content)
    game = look(path, TINY)
    assert game.scene is None
    assert isinstance(game.fault, DamagedSave)
    assert short_fault(words(), game).startswith("Line 1 is damaged")
    assert latest_game(TINY) is None
    assert path.read_bytes() == content


def test_a_game_whose_conference_is_not_here_says_so() -> None:
    path = saved(begin())
    plain = json.loads(path.read_bytes().splitlines()[0])["data"]
    path.write_bytes(frame({**plain, "scenario": "vienna"}))
    game = look(path, TINY)
    assert isinstance(game.fault, NoSave)
    assert "scenario 'vienna' is not here" in short_fault(words(), game)
    assert game.header is not None


def test_a_file_that_goes_away_while_it_is_listed_is_told() -> None:
    assert isinstance(look(saves_dir() / "gone.jsonl", TINY).fault, NoSave)


def test_a_game_that_was_played_on_is_looked_at_again() -> None:
    match = begin()
    path = match.path
    assert path is not None
    before = look(path, TINY).scene
    while match.state.turn == 1:
        move(match)
    after = look(path, TINY).scene
    assert before is not None and after is not None
    assert (before.turn, after.turn) == (1, 2)
    match.close()


def test_the_game_played_last_stands_first_and_before_its_copies() -> None:
    first, second = begin(), begin()
    earlier, later = first.path, second.path
    assert earlier is not None and later is not None
    first.close()
    second.close()
    os.utime(earlier, (1_000_000_000, 1_000_000_000))
    os.utime(later, (2_000_000_000, 2_000_000_000))
    copy = keep_copy(later, "zzz")
    assert kept_files() == (later, copy, earlier)
    latest = latest_game(TINY)
    assert latest is not None and latest.path == later


def test_a_game_that_goes_on_is_offered_before_one_that_is_over() -> None:
    going, over = begin(), begin(person=None)
    early, late = going.path, over.path
    assert early is not None and late is not None
    while not over.over:
        over.computer_move()
    going.close()
    over.close()
    os.utime(early, (1_000_000_000, 1_000_000_000))
    os.utime(late, (2_000_000_000, 2_000_000_000))
    latest = latest_game(TINY)
    assert latest is not None and latest.path == early
    early.unlink()
    latest = latest_game(TINY)
    assert latest is not None and latest.path == late


# --- Names


def test_only_a_name_that_a_person_gave_is_a_name() -> None:
    path = saved(begin())
    assert given_name(path, read_header(path)) == ""
    assert given_name(Path("before lunch.jsonl")) == "before lunch"
    assert given_name(Path("class-7-12.jsonl"), read_header(path)) == "class-7-12"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Komura, 7th sitting", "Komura, 7th sitting"),
        ("  ../../etc/passwd ", "etcpasswd"),
        ("小村: 第七回", "小村 第七回"),
        ('a<b>c:"d|e?f*g', "abcdefg"),
        ("line\nbreak\ttab", "linebreaktab"),
        ("nul", ""),
        ("COM1.txt", ""),
        ("...", ""),
        ("x" * 200, "x" * 60),
    ],
)
def test_a_name_keeps_what_every_file_system_takes(typed: str, kept: str) -> None:
    assert file_name(typed) == kept


def test_a_name_that_is_taken_is_refused_and_nothing_is_written_over() -> None:
    path = saved(begin())
    copy = keep_copy(path, "mine")
    with pytest.raises(NameFault, match="another name"):
        keep_copy(path, "mine")
    with pytest.raises(NameFault, match="another name"):
        rename(path, "mine")
    with pytest.raises(NameFault, match="letters or digits"):
        rename(path, "???")
    assert set(kept_files()) == {path, copy}
    assert free_name("mine") == "mine 2"


def test_a_renamed_game_goes_on_under_its_name() -> None:
    match = begin()
    move(match, 2)
    state = match.state
    path = rename(saved(match), "before lunch")
    again = resume(path, TINY, ROSTER)
    assert state == again.state
    move(again)
    again.close()
    assert heading(words(), look(path, TINY)) == "before lunch"


def test_a_game_thrown_away_lies_in_the_trash_and_can_be_fetched_back() -> None:
    first = saved(begin())
    content = first.read_bytes()
    laid = throw_away(first)
    assert kept_files() == ()
    assert laid.read_bytes() == content
    shutil.copyfile(laid, first)
    assert throw_away(first) == trash_dir() / f"{first.stem} 2.jsonl"
    shutil.copyfile(laid, first)
    assert look(first, TINY).scene is not None


def test_a_moment_has_a_name_suggested() -> None:
    match = begin()
    scene = look(saved(match), TINY).scene
    assert scene is not None
    assert suggested_name(words(), scene).endswith(", the first sitting")


# --- Going back


def test_ones_own_decisions_are_told_and_each_can_be_stood_before_again() -> None:
    match = begin()
    states = []
    for _ in range(4):
        move(match)
        states.append(match.course.played[-1].before)
    made = own_decisions(match, NORTH)
    assert [one.turn for one in made] == [state.turn for state in reversed(states)]
    when, what = describe_decision(words(), made[-1])
    assert "the first sitting" in when and what
    match.rewind(len(match.course.played) - made[2].keep)
    assert states[1] == match.state
    path = saved(match)
    assert isinstance(read_save(path).records[-1][1], Rewound)
    assert states[1] == resume(path, TINY, ROSTER).state


def test_a_game_without_taking_back_keeps_that_in_its_save() -> None:
    match = begin(taking_back=False)
    move(match, 2)
    assert not match.may_take_back
    with pytest.raises(ValueError, match="no taking back"):
        match.rewind(1)
    path = saved(match)
    again = resume(path, TINY, ROSTER)
    assert not again.may_take_back
    with pytest.raises(ValueError, match="no taking back"):
        again.rewind(1)
    again.close()


def test_a_rewind_written_into_such_a_save_is_refused_with_its_line() -> None:
    match = begin(taking_back=False)
    move(match)
    path = saved(match)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines, frame(RECORDS.to_plain(Rewound(keep=0)), lines[-1])]))
    game = look(path, TINY)
    assert isinstance(game.fault, IllegalRecord)
    assert game.fault.line == len(lines) + 1
    assert "takes nothing back" in short_fault(words(), game)


def test_such_a_game_is_not_copied_until_it_is_over() -> None:
    match = begin(person=None, taking_back=False)
    match.computer_move()
    assert match.path is not None
    assert not look(match.path, TINY).copies
    play_out(match)
    assert look(saved(match), TINY).copies


def test_a_save_from_before_there_was_the_rule_loads_and_takes_back() -> None:
    path = saved(begin())
    plain = json.loads(path.read_bytes().splitlines()[0])["data"]
    del plain["settings"]["taking_back"]
    path.write_bytes(frame(plain))
    old = resume(path, TINY, ROSTER)
    assert old.may_take_back
    assert old.submit(Rest(seat=NORTH)).accepted
    old.rewind(1)
    old.close()
    assert look(path, TINY).scene is not None


def test_two_people_at_one_screen_take_nothing_back() -> None:
    seats = {NORTH: PERSON, SOUTH: PERSON, CONSUL: "chancer"}
    match = begin_game(NewGame(scenario=TINY, seats=seats, seed=7), ROSTER)
    assert not match.may_take_back
    match.close()


# --- Conferences


def test_a_broken_conference_is_listed_with_its_first_fault() -> None:
    broken = TINY.read_text(encoding="utf-8").replace("format: 1", "format: one", 1)
    (own_scenarios_dir() / "mine.yaml").write_text(broken, encoding="utf-8")
    found = next(file for file in scenario_shelf(TINY) if file.path.stem == "mine")
    assert found.own and found.card is None
    assert found.fault is not None
    assert broken.splitlines()[found.fault.line - 1].startswith("format")
    assert found.faults >= 1


def test_a_game_finds_its_own_version_among_conferences_of_one_name() -> None:
    own = own_scenarios_dir() / "tiny.yaml"
    text = TINY.read_text(encoding="utf-8")
    changed = text.replace("\ntitle: ", "\ntitle: A Second ", 1)
    assert changed != text
    own.write_text(changed, encoding="utf-8")
    seats = {NORTH: PERSON, SOUTH: "chancer", CONSUL: "chancer"}
    match = begin_game(NewGame(scenario=own, seats=seats, seed=7), ROSTER)
    path = saved(match)
    game = look(path, TINY)
    assert game.scenario == own
    assert game.scene is not None
