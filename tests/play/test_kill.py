"""A player whose computer dies loses at most the action in flight."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.play.journal import read_save
from game.play.match import Match
from game.play.replay import replay
from tests.play.games import ROSTER, play_out
from tests.tiny import tiny

ENDLESS = """
import sys
from pathlib import Path
from tests.play.games import begin, play_out

folder = Path(sys.argv[1])
for number in range(10_000):
    match = begin(folder / f"{number}.jsonl", seed=number)
    while not match.over:
        match.computer_move()
        print(number, len(match.course.played), flush=True)
    match.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a Unix affair")
@pytest.mark.parametrize("after", [0.0, 0.013, 0.031, 0.057])
def test_kill_9_loses_at_most_the_action_in_flight(tmp_path: Path, after: float) -> None:
    root = Path(__file__).parents[2]
    child = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, str(tmp_path)], cwd=root, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    shown = [child.stdout.readline()]
    time.sleep(after)
    child.send_signal(signal.SIGKILL)
    rest = child.stdout.read()
    child.wait()
    child.stdout.close()
    # The last line shown may itself have been cut.
    shown += [line for line in rest.splitlines(keepends=True) if line.endswith(b"\n")]
    told: dict[str, int] = {}
    for line in shown:
        number, count = line.decode().split()
        told[number] = int(count)
    for number, played in told.items():
        save = tmp_path / f"{number}.jsonl"
        found = read_save(save)
        course = replay(tiny(), found)
        assert played <= len(course.played) <= played + 1
        if course.state.outcome is None:
            match = Match.resume(tiny(), save, ROSTER)
            play_out(match)
            match.close()
            assert match.over
            assert replay(tiny(), read_save(save)).state == match.state
