"""The commands, their contract and the mistakes that people make at them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli import cli
from game.paths import data_dir
from game.ui.startup import display_missing
from tests.golden_1905 import JAPAN

PORTSMOUTH = data_dir("scenarios") / "portsmouth.yaml"
TINY = Path(__file__).parent / "scenarios" / "tiny.yaml"
ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path / "home"))


def run(*arguments: object, stdin: str = "") -> Result:
    return CliRunner().invoke(cli, [str(one) for one in arguments], input=stdin)


def data(result: Result) -> dict[str, object]:
    assert result.exit_code == 0, result.output
    found: dict[str, object] = json.loads(result.stdout)
    return found


def test_check_says_what_the_numbers_mean() -> None:
    result = run("check", PORTSMOUTH)
    assert result.exit_code == 0
    assert "good" in result.stdout
    assert "both no-deal values" in result.stdout


def test_check_names_file_line_column_and_remedy(tmp_path: Path) -> None:
    broken = tmp_path / "mine.yaml"
    text = TINY.read_text(encoding="utf-8").replace("subtitle:", "subtitel:")
    broken.write_text(text, encoding="utf-8")
    result = run("check", broken)
    assert result.exit_code == 1
    assert f"{broken}:" in result.stderr
    assert "Did you mean 'subtitle'?" in result.stderr
    report = json.loads(run("check", broken, "--json").stdout)
    (errors,) = (entry["errors"] for entry in report["files"].values())
    assert {"line", "column", "message"} <= set(errors[0])


def test_check_of_a_missing_file_is_no_traceback() -> None:
    result = run("check", "nowhere.yaml")
    assert result.exit_code == 1
    assert "There is no such file" in result.stderr


def test_schema_is_json() -> None:
    assert json.loads(run("schema").stdout)["type"] == "object"


def test_analyze_keeps_its_contract() -> None:
    found = data(run("analyze", PORTSMOUTH, "--json"))
    assert {"packages", "zopa", "frontier", "nash", "kalai", "history", "seconds"} <= set(found)
    history = found["history"]
    assert isinstance(history, dict)
    assert {"utility", "distance_to_frontier"} <= set(history)


def test_simulate_keeps_its_contract() -> None:
    found = data(
        run("simulate", "--games", 3, "--japan", "envoy", "--russia=envoy", "--seed", 1, "--json")
    )
    assert {
        *("games", "signed_rate", "peace_rate", "nash_share", "mean_utility", "issues"),
        *("agreed", "games_per_second", "actions_per_second"),
    } <= set(found)
    assert found["games"] == 3


def test_simulate_is_the_same_for_any_number_of_jobs(tmp_path: Path) -> None:
    one, two = tmp_path / "one.csv", tmp_path / "two.csv"
    for out, jobs in ((one, 1), (two, 2)):
        result = run("simulate", "--games", 4, "--seed", 3, "--jobs", jobs, "--out", out)
        assert result.exit_code == 0, result.output
    assert one.read_bytes() == two.read_bytes()
    assert len(one.read_text(encoding="utf-8").splitlines()) == 5


def test_tournament_keeps_its_contract(tmp_path: Path) -> None:
    out = tmp_path / "games.jsonl"
    found = data(
        run("tournament", "--agents", "envoy, holder", "--games", 2, "--json", "--out", out)
    )
    agents = found["agents"]
    assert isinstance(agents, dict)
    assert set(agents) == {"envoy", "holder"}
    for one in agents.values():
        assert {"mean_utility", "interval", "games", "as_japan", "as_russia"} <= set(one)
        assert one["games"] == 6
    assert len(out.read_text(encoding="utf-8").splitlines()) == 8


def test_tournament_tells_its_table_and_draws_its_picture(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    picture = tmp_path / "table.png"
    result = run("tournament", "--agents", "conceder", "--games", 2, "--png", picture)
    assert result.exit_code == 0, result.output
    assert "as Japan" in result.stdout
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_without_the_extra_a_picture_is_refused_in_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.delitem(sys.modules, "game.simulation.tournament_chart", raising=False)
    result = run("tournament", "--agents", "envoy", "--png", tmp_path / "table.png")
    assert result.exit_code == 2
    assert 'python -m pip install ".[research]"' in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_a_table_without_a_folder_is_refused_before_anything_is_played() -> None:
    for command in (("tournament", "--agents", "envoy"), ("simulate",)):
        result = run(*command, "--games", 1_000_000, "--out", "nowhere/games.csv")
        assert result.exit_code == 1
        assert "there is no folder 'nowhere'" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("tournament",), "Missing option '--agents'"),
        (("tournament", "--agents", ","), "at least one agent"),
        (("tournament", "--agents", "envoy,bismarck"), "Nobody called 'bismarck'"),
        (("tournament", "--agents", "envoy,envoy"), "named twice"),
        (("tournament", "--agents", "envoy", "--mediator", "holder"), "can sit in 'roosevelt'"),
        (("tournament", "--agents", "envoy", "--calendar", "long"), "no calendar 'long'"),
        (("tournament", "--agents", "envoy", "--out", "games.txt"), ".csv, .jsonl or .parquet"),
        (("tournament", "--agents", "envoy", "--png", "table.jpg"), "should end in .png"),
        (("tournament", "--agents", "nowhere.py:Mine"), "there is no file 'nowhere.py'"),
        (("simulate", "--games", "1", "--atlantis", "envoy"), "no option '--atlantis'"),
        (("simulate", "--games", "1", "--japan", "bismarck"), "Nobody called 'bismarck'"),
        (("simulate", "--games", "0"), "0 is not in the range"),
        (("simulate", "--calendar", "long"), "There is no calendar 'long'"),
        (("simulate", "--japan"), "lacks a name"),
        (("play", "--role", "france"), "There is no role 'france'"),
        (("play", "--calendar", "long"), "There is no calendar 'long'"),
        (("play", "--role", JAPAN, "--opponent", "bismarck"), "Nobody called 'bismarck'"),
        (("simulate", "--set", "treasury"), "Write PATH=VALUE"),
        (("simulate", "--set", "parties.japan.tracks.tresury=8"), "Did you mean 'treasury'?"),
        (("analyze", "--set", "parties.france=1"), "There are: japan, russia"),
        (("analyze", "--png", "space.jpg"), "should end in .png"),
        (("play", "--set", "title=X"), "name your seat too"),
        (("simulate", "--resume"), "name it with --out"),
        (("whatif", "moon"), "There is no what-if 'moon'"),
        (("whatif", "--calendar", "long"), "There is no calendar 'long'"),
        (("percentiles", "--calendar", "long"), "There is no calendar 'long'"),
        (("briefing",), "Missing option '--out'"),
        (("briefing", "--out", "packets", "--calendar", "long"), "no calendar 'long'"),
        (("dance",), "No such command"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_code_2(
    arguments: tuple[str, ...], expected: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert expected in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ("play", "--scenario", "nowhere.yaml"),
        ("simulate", "--scenario", "nowhere.yaml"),
        ("analyze", "nowhere.yaml"),
        ("replay", "nowhere.jsonl"),
        ("play", "--text", "--resume", "nowhere.jsonl"),
    ],
)
def test_a_missing_file_is_one_sentence_and_exit_code_1(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert "nowhere" in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "command", ["play", "simulate", "tournament", "check", "schema", "analyze", "replay", ""]
)
def test_every_command_has_help_with_an_example(command: str) -> None:
    result = run(*([command] if command else []), "--help")
    assert result.exit_code == 0
    assert "Example: python main.py" in result.output or not command


def test_play_as_text_chooses_a_seat_and_saves(tmp_path: Path) -> None:
    result = run("play", "--text", stdin="2\n1\nquit\n")
    assert result.exit_code == 0, result.output
    assert "You sit for Russia" in result.stdout
    (save,) = (tmp_path / "home" / "saves").glob("*.jsonl")
    again = run("play", "--text", "--resume", save, stdin="quit\n")
    assert again.exit_code == 0, again.output
    assert "Russia" in again.stdout
    seen = run("replay", save, "--text", stdin="\n")
    assert seen.exit_code == 0, seen.output


def test_a_replay_shows_no_eyes_but_the_persons_own_before_the_end(tmp_path: Path) -> None:
    run("play", "--text", stdin="2\n1\nquit\n")
    (save,) = (tmp_path / "home" / "saves").glob("*.jsonl")
    refused = run("replay", save, "--seat", "japan", "--text")
    assert refused.exit_code == 1
    assert "through the eyes of the person who plays it" in refused.stderr
    assert run("replay", save, "--seat", "russia", "--text", stdin="\n").exit_code == 0


def test_without_a_display_a_replay_is_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    golden = Path(__file__).parent / "golden" / "portsmouth_1905.jsonl"
    shown = run("replay", golden, stdin="quit\n")
    assert shown.exit_code == 0, shown.output
    assert "There is no display here" in shown.stderr
    assert "The Peace Conference of Portsmouth" in shown.stdout


def test_a_game_without_advice_stays_so_when_it_is_gone_on_with() -> None:
    result = run("play", "--text", "--no-advice", stdin="2\n1\nadvice\nquit\n")
    assert result.exit_code == 0, result.output
    assert "Advice is switched off in this game." in result.stdout
    assert result.stdout.rstrip().endswith("--no-advice")


def test_a_game_without_taking_back_stays_so_when_it_is_gone_on_with(tmp_path: Path) -> None:
    moves = "2\n1\nrest\nyes\nundo\nquit\n"
    result = run("play", "--text", "--no-taking-back", stdin=moves)
    assert result.exit_code == 0, result.output
    assert "This game was begun with no taking back." in result.stdout
    (save,) = (tmp_path / "home" / "saves").glob("*.jsonl")
    again = run("play", "--text", "--resume", save, stdin="undo\nquit\n")
    assert "This game was begun with no taking back." in again.stdout
    both = run("play", "--text", "--resume", save, "--no-taking-back")
    assert both.exit_code == 2
    assert "leave --no-taking-back out" in both.stderr


def test_a_game_watched_to_its_end_tells_the_verdict() -> None:
    result = run("play", "--text", "--role", "watch", "--seed", 5, stdin="end\n\n\n\n")
    assert result.exit_code == 0, result.output
    assert "1905" in result.stdout


def test_without_a_display_the_terminal_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert display_missing()
    result = run(stdin="quit\n")
    assert result.exit_code == 0, result.output
    assert "There is no display here" in result.stderr
    assert "Which seat do you take?" in result.stdout


def test_check_never_loads_the_window() -> None:
    code = (
        "import sys\n"
        "from click.testing import CliRunner\n"
        "from game.cli import cli\n"
        f"CliRunner().invoke(cli, ['check', {str(PORTSMOUTH)!r}])\n"
        "print([name for name in ('pygame', 'joblib', 'matplotlib') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "[]"


def test_a_language_without_a_catalogue_is_said_to_be_missing() -> None:
    result = run("play", "--text", "--lang", "tlh", stdin="quit\n")
    assert result.exit_code == 0, result.output
    assert "no catalogue for 'tlh'" in result.stderr
    assert "Which seat do you take?" in result.stdout


TINY = Path(__file__).parent / "scenarios" / "tiny.yaml"


def test_another_course_of_the_world_beside_the_base(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    picture = tmp_path / "what_if.png"
    result = run(
        "whatif", "rich_north", "--scenario", TINY, "--games", 3, "--png", picture, "--json"
    )
    assert result.exit_code == 0, result.output
    assert set(json.loads(result.stdout)["courses"]) == {"base", "rich_north"}
    assert picture.read_bytes().startswith(b"\x89PNG")
    listed = run("whatif", "--list", "--scenario", TINY)
    assert "no_consul: The consul stays at home" in listed.stdout


def test_a_changed_value_changes_the_games(tmp_path: Path) -> None:
    common = ("simulate", "--scenario", TINY, "--games", 4, "--json")
    base = json.loads(run(*common).stdout)
    same = json.loads(run(*common, "--set", "school=Another").stdout)
    other = json.loads(run(*common, "--set", "parties.north.tracks.army=95").stdout)
    assert same["mean_utility"] == base["mean_utility"]
    assert other["mean_utility"] != base["mean_utility"]
    bad = run(*common, "--set", "parties.north.tracks.army=950")
    assert bad.exit_code == 1
    assert "(With parties.north.tracks.army=950.)" in bad.stderr


def test_a_calibration_is_printed_or_written(tmp_path: Path) -> None:
    few = ("--games", 2, "--what-if-games", 2)
    page = tmp_path / "page.md"
    printed = run("calibrate", "--scenario", TINY, *few)
    assert printed.stdout.startswith("# Calibration: The Conference of Millbridge")
    assert run("calibrate", "--scenario", TINY, *few, "--write", page).exit_code == 0
    assert page.read_text(encoding="utf-8") == printed.stdout


def test_percentiles_are_made_and_called_stale_after_a_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "scenarios"
    folder.mkdir()
    own = folder / "tiny.yaml"
    own.write_text(TINY.read_text(encoding="utf-8"), encoding="utf-8")
    monkeypatch.setenv("PORTSMOUTH_DATA", str(tmp_path))
    missing = run("percentiles", "--scenario", own, "--check")
    assert missing.exit_code == 1
    assert "Make it: python main.py percentiles" in missing.stderr
    assert run("percentiles", "--scenario", own, "--games", 100).exit_code == 0
    assert "100 conferences, fresh" in run("percentiles", "--scenario", own, "--check").stdout
    text = own.read_text(encoding="utf-8")
    own.write_text(text.replace("Two good harvests.", "Three good harvests."), encoding="utf-8")
    assert "stale" in run("percentiles", "--scenario", own, "--check").stdout


def test_beside_two_persons_a_third_sits_in_the_mediators_chair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))
    three = ("play", "--text", "--role", "hotseat", "--roosevelt", "person")
    assert run(*three, stdin="quit\n").exit_code == 0
    alone = ("play", "--text", "--role", "japan", "--roosevelt", "person")
    refused = run(*alone, stdin="quit\n")
    assert refused.exit_code == 2
    assert "person" in refused.output
