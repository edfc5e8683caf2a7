"""Whatever is pressed, nothing fails and no game is lost. More: `python -m tests.monkey`."""

from pathlib import Path

import pytest

from tests.monkey import let_loose

EVENTS = 1500


@pytest.mark.parametrize("seed", [12, 13])
def test_random_events_leave_no_error_and_lose_no_game(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))
    monkey = let_loose(seed, EVENTS, tmp_path)
    assert monkey.decisions >= 20
    assert monkey.compared >= 50
    assert monkey.reopened >= 3


def test_the_same_seed_presses_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))
    one, other = (let_loose(5, 200, tmp_path / name) for name in ("one", "other"))
    assert one.last == other.last
    assert one.decisions == other.decisions
