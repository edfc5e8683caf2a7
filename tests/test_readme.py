"""What the README tells a newcomer to type does what it says."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from game.cli import cli

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^    python main\.py (.+)$", README, re.MULTILINE)


def test_the_two_commands_that_do_all_the_set_up() -> None:
    assert "python -m pip install . && python main.py" in README
    assert 'python -m pip install ".[test]" && python -m pytest' in README


@pytest.mark.parametrize("line", COMMANDS)
def test_each_command_is_understood(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is run as it stands, but for fewer games and text instead of a window."""
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scenarios").mkdir()
    source = ROOT / "scenarios" / "portsmouth.yaml"
    for copy in ("my_conference.yaml", "scenarios/portsmouth.yaml"):
        (tmp_path / copy).write_bytes(source.read_bytes())
    words = re.sub(r"--games \d+", "--games 2", line).split()
    if words[0] == "play" and "--text" not in words:
        words.append("--text")
    result = CliRunner().invoke(cli, words, input="quit\n")
    assert result.exit_code == 0, result.output


def test_every_page_it_names_is_there() -> None:
    for page in re.findall(r"`((?:docs|benchmarks|assets)/[\w/.]+)`", README):
        assert (ROOT / page).exists(), page


def test_the_pages_of_the_repository_speak_of_the_product_alone() -> None:
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        assert "/home/" not in path.read_text(encoding="utf-8"), path
