"""What the page on bridges shows is run."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "bridges.md").read_text(encoding="utf-8")
TINY = "tests/scenarios/tiny.yaml"


def run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_python_of_the_page_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE, flags=re.DOTALL)
    run("-c", code)


def test_a_scenario_goes_out_and_comes_back(tmp_path: Path) -> None:
    assert "game.bridges.negmas_files export scenarios/portsmouth.yaml" in PAGE
    run("-m", "game.bridges.negmas_files", "export", TINY, str(tmp_path / "out"))
    assert run("-m", "game.bridges.negmas_files", "import", str(tmp_path / "out"))


def test_a_negmas_negotiator_of_the_examples_plays_a_conference() -> None:
    assert "examples/from_negmas.py:Boulware" in PAGE
    told = run(
        "main.py",
        "simulate",
        "--scenario",
        TINY,
        "--games",
        "1",
        "--north",
        "examples/from_negmas.py:Boulware",
        "--south",
        "envoy",
    )
    assert "1 games" in told
