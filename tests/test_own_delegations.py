"""Delegations of the user's own: found, refused in one sentence, and never run unasked."""

import json
import time
from copy import copy
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli import cli
from game.delegations.roster import ROSTER
from game.play.match import Match
from game.play.own_delegations import (
    DelegationFailed,
    OwnDelegationFault,
    is_own,
    load_own,
    roster_with,
)
from game.play.players import think
from game.play.records import Settings
from game.ui.thinking import Thinker, decide
from tests.play.games import play_out, settings
from tests.tiny import NORTH, SOUTH, UMPIRE, tiny

SCENARIO = Path(__file__).parent / "scenarios" / "tiny.yaml"
MINE = '''\
"""Several delegations in one file: only the first one plays."""

from dataclasses import dataclass

from game.delegations.delegation import Decision, Rationale, because
from game.model.actions import Hold, MakeOffer, Rest, Wait
from game.model.offers import Firmness

NUMBER = 3


def decided(action, why="As always."):
    return Decision(action=action, rationale=Rationale(why=because(why)))


@dataclass(frozen=True)
class Quiet:
    patience: int = 3

    def decide(self, observation, dice):
        me = observation.seat
        if observation.menu.allowed("rest"):
            return decided(Rest(seat=me))
        return decided(Hold(seat=me) if observation.capital else Wait(seat=me))


class Raises:
    def decide(self, observation, dice):
        return 1 / 0


class Silent:
    def decide(self, observation, dice):
        return None


class OutOfTurn:
    def decide(self, observation, dice):
        return decided(Wait(seat=observation.seat))


class Impostor:
    def decide(self, observation, dice):
        return decided(Rest(seat="nobody"))


class Shapeless:
    def decide(self, observation, dice):
        if observation.menu.allowed("rest"):
            return decided(Rest(seat=observation.seat))
        return decided(MakeOffer(seat=observation.seat, terms=None))


class Wordless:
    def decide(self, observation, dice):
        return decided(Rest(seat=observation.seat), "I hope for {hope}.")


class Thoughtless:
    pass


class Deaf:
    def decide(self, observation):
        return None


class Needy:
    def __init__(self, hope):
        self.hope = hope

    def decide(self, observation, dice):
        return None


class Broken:
    def __init__(self):
        raise OSError("no table\\nof weights")

    def decide(self, observation, dice):
        return None
'''


@pytest.fixture
def mine(tmp_path: Path) -> str:
    path = tmp_path / "mine.py"
    path.write_text(MINE, encoding="utf-8")
    return str(path)


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("PORTSMOUTH_HOME", str(home))
    return home


def run(*arguments: object, stdin: str = "") -> Result:
    words = [str(one) for one in arguments]
    return CliRunner().invoke(cli, [words[0], "--scenario", str(SCENARIO), *words[1:]], input=stdin)


def seated(spec: str) -> Settings:
    return settings({NORTH: spec, SOUTH: "conceder", UMPIRE: "waiter"})


def match_with(spec: str, path: Path | None = None) -> Match:
    return Match.begin(tiny(), seated(spec), roster_with([spec]), path)


# --- Finding the class ---------------------------------------------------------------------


def test_a_file_is_told_from_the_roster() -> None:
    assert is_own("mine.py:Mine")
    assert is_own("mine.py")
    assert is_own(r"C:\games\mine.py:Mine")
    assert not any(is_own(name) for name in ROSTER)


def test_the_roster_grows_by_the_files_named(mine: str) -> None:
    spec = f"{mine}:Quiet"
    assert set(roster_with(["envoy", spec])) == {*ROSTER, spec}


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Quite", "the file has no class 'Quite'. Did you mean 'Quiet'?"),
        ("Bismarck", "the file has no class 'Bismarck'. It has: Quiet, Raises"),
        ("NUMBER", "'NUMBER' is not a class"),
        ("Thoughtless", "has no method decide(self, observation, dice)"),
        ("Deaf", "decide must take two arguments"),
        ("Needy", "give 'hope' a default"),
        ("Broken", "cannot be made: line 78: OSError: no table of weights."),
    ],
)
def test_a_class_that_cannot_sit_is_refused_in_a_line(mine: str, name: str, why: str) -> None:
    with pytest.raises(OwnDelegationFault) as caught:
        load_own(f"{mine}:{name}")
    told = str(caught.value)
    assert told.startswith(f"{mine}:{name}: ")
    assert why in told
    assert "\n" not in told


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("x = 1\nimport nothing_such\n", "line 2: ModuleNotFoundError: No module named"),
        ("x = 1\ndef f(:\n", "line 2: SyntaxError: "),
        ("import sys\nsys.exit(3)\n", "line 2: SystemExit: 3."),
    ],
)
def test_a_file_that_cannot_be_run_names_its_line(tmp_path: Path, text: str, why: str) -> None:
    path = tmp_path / "broken.py"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(OwnDelegationFault, match="the file cannot be run") as caught:
        load_own(f"{path}:Mine")
    assert why in str(caught.value)


def test_a_file_that_is_not_there_and_a_name_without_a_class() -> None:
    with pytest.raises(OwnDelegationFault, match=r"there is no file 'nowhere\.py'"):
        load_own("nowhere.py:Mine")
    with pytest.raises(OwnDelegationFault, match="Name its file and class"):
        load_own("nowhere.py")


# --- Playing -------------------------------------------------------------------------------


def test_the_worker_of_the_window_loads_it_by_its_name(mine: str) -> None:
    spec = f"{mine}:Quiet"
    task = match_with(spec).task()
    assert task is not None
    thinker = Thinker(own=(spec,))
    thinker.ask(task)
    end = time.monotonic() + 20.0
    while (answer := thinker.answer()) is None:
        assert time.monotonic() < end
        time.sleep(0.01)
    thinker.stop()
    assert answer == (task, think(task, roster_with([spec])))


def test_the_worker_of_the_window_loads_only_what_was_named(mine: str) -> None:
    task = match_with(f"{mine}:Quiet").task()
    assert task is not None
    with pytest.raises(KeyError):
        decide(task)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Raises", "line 29: ZeroDivisionError: division by zero."),
        ("Silent", "decide returned nothing, not a Decision"),
        ("OutOfTurn", "(rule 1.2)"),
        ("Impostor", "It acts for 'nobody' and sits as 'north'."),
        ("Shapeless", "Not an action at 'make_offer.terms'"),
        ("Wordless", "lacks a field"),
    ],
)
def test_a_failure_names_the_class_the_game_the_turn_and_the_reason(
    mine: str, name: str, why: str
) -> None:
    match = match_with(f"{mine}:{name}")
    with pytest.raises(DelegationFailed) as caught:
        play_out(match)
    told = str(caught.value)
    assert told.startswith(f"{mine}:{name} as north, turn 1, ")
    assert "(seed 7): " in told
    assert why in told
    assert str(copy(caught.value)) == told  # As it comes from another process.


@pytest.mark.parametrize("jobs", [1, 2])
def test_simulate_plays_it_on_any_number_of_cores(mine: str, jobs: int, tmp_path: Path) -> None:
    out = tmp_path / "rows.csv"
    result = run("simulate", "--games", 4, "--north", f"{mine}:Quiet", "--jobs", jobs, "--out", out)
    assert result.exit_code == 0, result.output
    assert len(out.read_text(encoding="utf-8").splitlines()) == 5


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("command", ["simulate --north", "tournament --agents"])
def test_a_failure_in_a_game_is_one_line_and_exit_code_1(
    mine: str, command: str, jobs: int
) -> None:
    result = run(*command.split(), f"{mine}:Raises", "--games", 2, "--jobs", jobs)
    assert result.exit_code == 1
    assert "mine.py:Raises as north, turn 1, corridor (game 0, seed " in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "command", ["simulate --north", "tournament --agents", "play --north", "play --opponent"]
)
def test_a_wrong_name_is_one_line_and_exit_code_2(mine: str, command: str) -> None:
    result = run(*command.split(), f"{mine}:Quite")
    assert result.exit_code == 2
    assert "Did you mean 'Quiet'?" in result.stderr
    assert len(result.stderr.splitlines()) == 1


# --- Saved games ---------------------------------------------------------------------------


def begun(mine: str, home: Path) -> Path:
    """A saved game of south, a person, against the file."""
    result = run("play", "--text", "--north", f"{mine}:Quiet", "--seed", 3, stdin="quit\n")
    assert result.exit_code == 0, result.output
    assert "You sit for South" in result.stdout
    assert f"--north {mine}:Quiet" in result.stdout
    (save,) = (home / "saves").glob("*.jsonl")
    return save


def test_a_save_names_the_file_and_goes_on_with_it(mine: str, _home: Path) -> None:
    save = begun(mine, _home)
    header = json.loads(save.read_text(encoding="utf-8").splitlines()[0])["data"]
    assert header["settings"]["seats"]["north"] == f"{mine}:Quiet"
    named = run("play", "--text", "--resume", save, "--north", f"{mine}:Quiet", stdin="quit\n")
    assert named.exit_code == 0, named.output


def test_a_save_alone_never_runs_a_file(mine: str, _home: Path) -> None:
    save = begun(mine, _home)
    trap = _home / "ran"
    load_own.cache_clear()
    Path(mine).write_text(f"open({str(trap)!r}, 'w').close()\n" + MINE, encoding="utf-8")
    result = run("play", "--text", "--resume", save, stdin="quit\n")
    assert result.exit_code == 1
    assert f"add --north {mine}:Quiet to the command with --resume" in result.stderr
    assert not trap.exists()


def test_a_save_whose_file_is_gone_says_so(mine: str, _home: Path) -> None:
    save = begun(mine, _home)
    load_own.cache_clear()
    Path(mine).unlink()
    result = run("play", "--text", "--resume", save, "--north", f"{mine}:Quiet", stdin="quit\n")
    assert result.exit_code == 2
    assert "there is no file" in result.stderr


def test_a_failure_in_a_game_that_is_played_keeps_the_save(mine: str, _home: Path) -> None:
    result = run("play", "--text", "--role", "watch", "--north", f"{mine}:Raises", "--seed", 3)
    assert result.exit_code == 1
    assert "mine.py:Raises as north, turn 1, corridor (seed 3): line 29" in result.stderr
    (save,) = (_home / "saves").glob("*.jsonl")
    assert f"--resume {save} --north {mine}:Raises" in result.stderr
    assert run("replay", save, "--text", stdin="\n").exit_code == 0


def test_one_does_not_take_a_seat_that_one_has_given_away(mine: str) -> None:
    for role, seat in (("north", "north"), ("hotseat", "south")):
        result = run("play", "--role", role, f"--{seat}", f"{mine}:Quiet")
        assert result.exit_code == 2
        assert f"You take '{seat}' yourself" in result.stderr
