"""Random play in the PettingZoo environment, for its tests."""

import random
from collections.abc import Collection, Iterator
from typing import Any

import numpy as np

from game.bridges.pettingzoo_env import ConferenceEnv
from game.model.ids import IssueId
from game.model.observation import Observation
from game.model.state import ConferenceState


def number_of(env: ConferenceEnv, name: str) -> int:
    """The number of the deed with this name."""
    return env.action_names.index(name)


def allowed(env: ConferenceEnv) -> list[int]:
    """What the agent to act may do."""
    return [int(n) for n in np.flatnonzero(env.observe(env.agent_selection)["action_mask"])]


def names_allowed(env: ConferenceEnv) -> set[str]:
    """The same by name."""
    return {env.action_names[number] for number in allowed(env)}


def do(env: ConferenceEnv, *names: str) -> None:
    """Deeds one after the other, each by the agent whose turn it is."""
    for name in names:
        env.step(number_of(env, name))


def random_steps(
    env: ConferenceEnv, seed: int, games: int = 1, without: Collection[str] = ("leave",)
) -> Iterator[int]:
    """Each random deed before it is done, in one game after the other.

    Any kind of deed is as likely, then any of that kind: of all that is allowed most are edits and
    soundings. Some kinds can be left out.
    """
    dice = random.Random(seed)
    for game in range(games):
        env.reset(seed=seed + game)
        while not any(env.terminations.values()):
            kinds: dict[str, list[int]] = {}
            for number in allowed(env):
                kinds.setdefault(env.table.deeds[number].kind, []).append(number)
            for kind in without:
                kinds.pop(kind, None)
            number = dice.choice(dice.choice(list(kinds.values())))
            yield number
            env.step(number)


def at_the_table(env: ConferenceEnv) -> None:
    """Both sides have rested in the corridor of the first turn."""
    while "rest" in names_allowed(env):
        do(env, "rest")


def truth(env: ConferenceEnv) -> ConferenceState:
    """The state behind the environment, which no agent sees."""
    state: ConferenceState = env._state
    return state


def seen_by(env: ConferenceEnv, agent: str) -> Observation:
    """The observation from which an agent's array is made."""
    return env._view(agent).seen


def draft_of(env: ConferenceEnv, agent: str) -> dict[IssueId, Any]:
    """An agent's draft on the open issues."""
    return dict(env._sheet(agent).draft)


def component(env: ConferenceEnv, agent: str, name: str) -> float:
    """One component of what an agent sees."""
    return float(env.observe(agent)["observation"][env.observation_names.index(name)])
