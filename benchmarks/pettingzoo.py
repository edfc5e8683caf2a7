"""Steps a second of the PettingZoo environment, under random masked actions.

    python -m benchmarks.pettingzoo [GAMES]

Each step is what a learner pays for: `last` (the array, the mask), a number drawn from the mask,
and `step`; seconds are those of one core. Once for the environment itself, once guarded by
PettingZoo's wrappers. Edits of drafts are steps of the environment and no actions of the
conference, so both are told.
"""

import sys
import time
from typing import Any

from game.bridges.pettingzoo_env import ConferenceEnv, conference_env
from game.paths import data_dir
from game.scenario.load import load_scenario


def play(env: Any, seed: int) -> tuple[int, int]:
    """Steps and actions of the conference in a game of random deeds."""
    env.reset(seed=seed)
    deeds = env.unwrapped.table.deeds
    steps = actions = 0
    for agent in env.agent_iter():
        seen, _, terminated, truncated, _ = env.last()
        if terminated or truncated:
            env.step(None)
            continue
        number = env.action_space(agent).sample(seen["action_mask"])
        env.step(number)
        steps += 1
        actions += not deeds[number].is_edit
    return steps, actions


def main() -> None:
    games = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    for name, make in (("bare", ConferenceEnv), ("guarded", conference_env)):
        env = make(scenario)
        for place, agent in enumerate(env.possible_agents):
            env.action_space(agent).seed(place)
        play(env, seed=0)
        began = time.process_time()
        counts = [play(env, seed) for seed in range(games)]
        seconds = time.process_time() - began
        steps, actions = (sum(column) for column in zip(*counts, strict=True))
        print(
            f"{name:8} {steps / seconds:,.0f} steps a second, of which {actions / seconds:,.0f} "
            f"are actions of the conference; {games / seconds:.1f} games a second, "
            f"{steps / games:.0f} steps a game"
        )


if __name__ == "__main__":
    main()
