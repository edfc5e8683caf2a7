"""Plays one game of three programs into a save file: `python -m tests.same_save FILE`.

The file must come out the same, byte for byte, whatever the order of hashes, the version of Python
or the platform; `tests/play/test_same_save.py` holds it to that.
"""

import sys
from pathlib import Path

from game.delegations.roster import ROSTER
from game.model.state import DrawMode
from game.paths import data_dir
from game.play.match import Match
from game.play.records import Settings
from game.scenario.load import load_scenario


def play_into(path: Path, seed: int = 1905) -> None:
    """A whole game, saved line by line."""
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    seats = dict.fromkeys(scenario.agenda.seats, "historical")
    settings = Settings(seed=seed, draws=DrawMode.DRAWN, calendar="full", seats=seats)
    match = Match.begin(scenario, settings, ROSTER, path)
    while not match.over:
        match.computer_move()
    match.close()


if __name__ == "__main__":
    play_into(Path(sys.argv[1]))
