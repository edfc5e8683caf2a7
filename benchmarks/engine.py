"""Actions a second of the rules, in random legal games that do not leave early.

    python -m benchmarks.engine [GAMES]

Each action is chosen from the observation of the seat that is to act, as a player would: the figure
counts legality, consequences, and the observation itself.
"""

import sys
import time

from game.paths import data_dir
from game.scenario.load import load_scenario
from tests.randomly import random_game


def main() -> None:
    games = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    actions = sum(1 for _ in random_game(scenario, 0))
    began = time.perf_counter()
    actions = 0
    for seed in range(games):
        actions += sum(1 for _ in random_game(scenario, seed))
    seconds = time.perf_counter() - began
    print(f"{games} games, {actions / games:.0f} actions a game")
    print(f"{actions / seconds:,.0f} actions a second, {games / seconds:.1f} games a second")


if __name__ == "__main__":
    main()
