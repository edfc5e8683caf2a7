"""A game played on from a moment of another: the same beginning, a save of its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.model.actions import Rest
from game.paths import saves_dir
from game.play.branching import branch, players_of_branch, seated_as, seats_of_branch
from game.play.journal import read_save
from game.play.match import Match
from game.play.openings import HISTORICAL
from game.play.records import PERSON, Done, Note, Rewound, Steward
from game.play.replaying import NotYetOpen, NoWayBack, Origin, Replay, origin_of, replay_of
from game.play.shelf import given_name
from tests.play.games import ALL_CHANCERS, ALL_PEOPLE, ONE_PERSON, ROSTER, begin, play_out
from tests.tiny import NORTH, SOUTH, UMPIRE, patient, tiny


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "old.jsonl"


def replayed(match: Match, path: Path) -> Replay:
    match.close()
    return replay_of(match.scenario, read_save(path), Path("tiny.yaml"))


@pytest.fixture
def over(path: Path) -> Replay:
    return replayed(play_out(begin(path)), path)


@pytest.fixture
def unfinished(path: Path) -> Replay:
    match = begin(path, ONE_PERSON)
    match.submit(Rest(seat=NORTH))
    while match.task() is not None:
        match.computer_move()
    return replayed(match, path)


def test_a_branch_begins_with_the_same_actions_and_the_old_save_is_not_touched(
    over: Replay, path: Path
) -> None:
    before = path.read_bytes()
    match = branch(over, 7, ALL_CHANCERS, ROSTER)
    assert match.state == over.state(7)
    assert match.course.played == over.course.played[:7]
    assert match.path is not None and match.path.parent == saves_dir()
    play_out(match).close()
    assert path.read_bytes() == before


def test_the_same_players_play_the_same_game_again(over: Replay) -> None:
    match = play_out(branch(over, 7, ALL_CHANCERS, ROSTER))
    assert match.state == over.course.state
    match.close()


def test_a_branch_says_where_it_comes_from_and_keeps_the_switches(over: Replay) -> None:
    match = branch(over, 7, seated_as(over, SOUTH) | {UMPIRE: "chancer"}, ROSTER)
    save = read_save(match.path)
    match.close()
    assert save.header.settings == replace(over.settings, seats=match.seats)
    assert match.seats == {NORTH: "chancer", SOUTH: PERSON, UMPIRE: "chancer"}
    assert save.header.digest == over.scenario.digest
    kinds = [type(record) for _, record in save.records]
    assert kinds == [Steward] + [Done, Note] * 7
    found = replay_of(over.scenario, save, over.scenario_file)
    assert found.origin == Origin(save="old.jsonl", actions=7)


@pytest.mark.parametrize(("name", "told"), [("Nils", "Nils"), ("tiny-20260102-030405", "")])
def test_a_list_of_saved_games_knows_a_branch_by_its_mark(path: Path, name: str, told: str) -> None:
    play_out(begin(path)).close()
    named = path.with_name(f"{name}.jsonl")
    path.rename(named)
    whole = replay_of(tiny(), read_save(named), Path("tiny.yaml"))
    match = branch(whole, 5, ALL_CHANCERS, ROSTER)
    assert match.path is not None
    origin = origin_of(read_save(match.path))
    match.close()
    assert origin is not None and given_name(Path(origin.save)) == told
    assert origin_of(read_save(named)) is None


def test_a_branch_of_a_branch_can_be_played_and_branched_again(over: Replay) -> None:
    match = branch(over, 7, ALL_CHANCERS, ROSTER)
    assert match.path is not None
    second = replayed(play_out(match, most=2), match.path)
    again = branch(second, 8, ALL_CHANCERS, ROSTER)
    assert again.state == over.state(8)
    again.close()


def test_a_branch_begins_with_the_actions_in_force(path: Path) -> None:
    match = Match.begin(patient(), begin().settings, ROSTER, path)
    play_out(match, most=6)
    match.rewind(5)
    play_out(match, most=3)
    old = replayed(match, path)
    new = branch(old, 4, ALL_CHANCERS, ROSTER)
    records = [record for _, record in read_save(new.path).records]
    new.close()
    assert not any(isinstance(record, Rewound) for record in records)
    assert new.state == old.state(4)


def test_who_took_a_seat_over_sits_there_in_the_branch(path: Path) -> None:
    match = begin(path, ALL_CHANCERS)
    play_out(match, most=4)
    match.seat_player(SOUTH, "leaver")
    assert seats_of_branch(replayed(match, path))[SOUTH] == "leaver"


def test_before_the_end_the_person_goes_on_alone_and_in_the_own_seat(unfinished: Replay) -> None:
    saves = set(saves_dir().iterdir())
    for seats in (ALL_PEOPLE, ALL_CHANCERS, {**ALL_CHANCERS, SOUTH: PERSON}):
        with pytest.raises(NotYetOpen):
            branch(unfinished, 1, seats, ROSTER)
    assert set(saves_dir().iterdir()) == saves
    match = branch(unfinished, 1, seats_of_branch(unfinished), ROSTER)
    assert match.persons() == (NORTH,)
    match.close()


def test_a_game_that_takes_nothing_back_is_branched_after_its_end_alone(path: Path) -> None:
    rule = replace(begin(seats=ONE_PERSON).settings, taking_back=False)
    match = Match.begin(tiny(), rule, ROSTER, path)
    old = replayed(match, path)
    assert old.eyes == (NORTH,)
    with pytest.raises(NoWayBack):
        branch(old, 0, seats_of_branch(old), ROSTER)
    assert not list(saves_dir().iterdir())


def test_before_the_end_of_a_game_of_several_people_nobody_branches(path: Path) -> None:
    old = replayed(begin(path, ALL_PEOPLE), path)
    with pytest.raises(NotYetOpen):
        branch(old, 0, ALL_PEOPLE, ROSTER)


def test_who_leaves_a_seat_leaves_it_to_history(path: Path) -> None:
    old = replayed(begin(path, ONE_PERSON), path)
    assert seated_as(old, SOUTH) == {NORTH: HISTORICAL, SOUTH: PERSON, UMPIRE: "chancer"}
    assert players_of_branch(old, UMPIRE)[:2] == (PERSON, "chancer")


def test_a_branch_that_cannot_be_leaves_no_file(over: Replay) -> None:
    saves = set(saves_dir().iterdir())
    with pytest.raises(ValueError, match="nothing is left to play"):
        branch(over, over.last, ALL_CHANCERS, ROSTER)
    with pytest.raises(ValueError, match="actions to begin with"):
        branch(over, over.last + 1, ALL_CHANCERS, ROSTER)
    with pytest.raises(ValueError, match="No player 'nobody'"):
        branch(over, 1, {**ALL_CHANCERS, SOUTH: "nobody"}, ROSTER)
    assert set(saves_dir().iterdir()) == saves
