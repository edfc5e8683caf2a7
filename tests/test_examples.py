"""The example delegation plays, and docs/delegations.md says what is true."""

import doctest
import re
from dataclasses import fields
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.cli import cli
from game.model import actions
from game.model.observation import Observation, OwnCapital
from game.play.own_delegations import roster_with
from game.scenario.load import load_scenario
from game.simulation.plan import Plan, seated
from game.simulation.simulate import simulate

ROOT = Path(__file__).parent.parent
EXAMPLE = ROOT / "examples" / "plain_dealer.py"
PAGE = (ROOT / "docs" / "delegations.md").read_text(encoding="utf-8")
FILES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
COMMANDS = re.findall(r"^(?:    )?python main\.py (.+)$", PAGE, re.MULTILINE)
MESSAGES = re.findall(r"^\| `([^`]+)` \| ", PAGE.partition("## Common mistakes")[2], re.MULTILINE)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder like the game's own, with the files of the page in it."""
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my_envoy.py").write_text(FILES[0], encoding="utf-8")
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / EXAMPLE.name).write_bytes(EXAMPLE.read_bytes())
    return tmp_path


# --- The example ---------------------------------------------------------------------------


def test_the_example_is_short() -> None:
    assert len(EXAMPLE.read_text(encoding="utf-8").splitlines()) < 40


@pytest.mark.parametrize("seat", ["japan", "russia"])
def test_the_example_makes_peace_with_the_envoy(seat: str) -> None:
    scenario = load_scenario(ROOT / "scenarios" / "portsmouth.yaml")
    spec = f"{EXAMPLE}:PlainDealer"
    seats = seated(scenario.agenda, {"japan": "envoy", "russia": "envoy", seat: spec})
    played = simulate(scenario, Plan(games=5, seats=seats, seed=1), roster=roster_with([spec]))
    assert sum(row.ratified for row in played.rows) >= 2


def test_the_example_plays_from_the_command_line(desk: Path) -> None:
    words = ["simulate", "--japan", "examples/plain_dealer.py:PlainDealer", "--games", "2"]
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 0, result.output
    assert "examples/plain_dealer.py:PlainDealer as japan" in result.stdout


# --- The page ------------------------------------------------------------------------------


def test_what_is_typed_at_the_prompt_answers_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    page = doctest.DocTestParser().get_doctest(PAGE, {}, "delegations.md", None, 0)
    assert len(page.examples) > 20
    runner = doctest.DocTestRunner()
    told: list[str] = []
    runner.run(page, out=told.append)
    assert runner.failures == 0, "".join(told)


@pytest.mark.parametrize("line", COMMANDS)
def test_each_command_is_understood(line: str, desk: Path) -> None:
    """Each is run as it stands, but for fewer games."""
    if "SAVE" in line:
        begun = ["play", "--text", "--role", "russia", "--japan", "my_envoy.py:MyEnvoy"]
        assert CliRunner().invoke(cli, begun, input="quit\n").exit_code == 0
        (save,) = (desk / "home" / "saves").glob("*.jsonl")
        line = line.replace("SAVE", str(save)) + " --text"
    line = re.sub(r"--games \d+", "--games 1", line)
    result = CliRunner().invoke(cli, line.split(), input="quit\n")
    assert result.exit_code == 0, result.output


def test_the_game_played_again_is_understood(desk: Path) -> None:
    (line,) = re.findall(r"`python main\.py (play --role watch .+?)`", PAGE)
    result = CliRunner().invoke(cli, line.replace("SEED", "7").split(), input="quit\n")
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("seat", ["japan", "russia", "roosevelt"])
def test_the_smallest_delegation_sits_anywhere(seat: str, desk: Path) -> None:
    words = f"simulate --{seat} my_envoy.py:MyEnvoy --games 3".split()
    result = CliRunner().invoke(cli, words)
    assert result.exit_code == 0, result.output


def test_the_fields_that_are_named_are_there() -> None:
    table = PAGE.partition("## The observation")[2].partition("\n## ")[0]
    names = re.findall(r"`(\w+)`", " ".join(re.findall(r"^\| (`.+?) \|", table, re.MULTILINE)))
    assert len(names) > 18
    assert set(names) <= {one.name for one in fields(Observation)}
    assert {"limits", "band", "no_deal"} <= {one.name for one in fields(OwnCapital)}


def test_the_actions_that_are_named_are_there() -> None:
    table = PAGE.partition("## The menu")[2].partition("\n## ")[0]
    named = re.findall(r"`([A-Z]\w+)\(([\w, ]+)\)`", table)
    assert len(named) >= 13
    for name, arguments in named:
        known = {one.name for one in fields(getattr(actions, name))}
        assert set(arguments.split(", ")) <= known, name


def test_the_messages_that_are_named_can_appear() -> None:
    code = "".join(
        path.read_text(encoding="utf-8")
        for folder in ("engine", "play")
        for path in (ROOT / "game" / folder).glob("*.py")
    )
    code = re.sub(r'"\s*\n\s*f?"', "", code).replace("{_a(found)}", "nothing")
    told = [message for message in MESSAGES if not message.startswith("--")]
    assert len(told) > 8
    for message in told:
        assert message in code, message
