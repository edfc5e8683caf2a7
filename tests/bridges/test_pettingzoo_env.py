"""The environment as PettingZoo wants it: its own tests, seeds, ends, texts."""

import re
import runpy
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("pettingzoo", reason="the bridge is optional")

with warnings.catch_warnings():
    # Its tests load one of its own games in a way that it means to give up.
    warnings.simplefilter("ignore", DeprecationWarning)
    from pettingzoo.test import api_test, render_test, seed_test

from game.bridges.pettingzoo_env import ConferenceEnv, IllegalDeed, conference_env
from game.model.scenario import Scenario
from game.paths import data_dir
from game.scenario.load import load_scenario
from tests.bridges.pettingzoo_play import (
    at_the_table,
    do,
    number_of,
    random_steps,
    truth,
)
from tests.tiny import tiny

ROOT = Path(__file__).parent.parent.parent
ABOUT_DICTS = (
    "Observation is not a NumPy array",
    "Observation space for each agent probably should be gymnasium.spaces.box or "
    "gymnasium.spaces.discrete",
)
"""What PettingZoo says to every environment outside its own list that shows a mask beside the
observation, as its own board games do."""


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(data_dir("scenarios") / "portsmouth.yaml")


def complaints_of_api_test(env: Any, cycles: int) -> set[str]:
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        api_test(env, num_cycles=cycles)
    return {str(one.message) for one in said}


@pytest.mark.parametrize("make", [ConferenceEnv, conference_env])
def test_it_passes_pettingzoos_api_test_with_no_complaint_but_of_dicts(make: Any) -> None:
    assert complaints_of_api_test(make(tiny()), 1000) <= set(ABOUT_DICTS)


def test_so_it_does_at_portsmouth(portsmouth: Scenario) -> None:
    assert complaints_of_api_test(conference_env(portsmouth), 300) <= set(ABOUT_DICTS)


def test_it_passes_pettingzoos_seed_test(portsmouth: Scenario) -> None:
    seed_test(lambda: conference_env(tiny()), num_cycles=300)
    seed_test(lambda: conference_env(portsmouth, calendar="short"), num_cycles=100)


def test_the_example_of_the_docs_runs_as_it_stands(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(ROOT)
    page = (ROOT / "docs" / "pettingzoo.md").read_text(encoding="utf-8")
    example = tmp_path / "example.py"
    example.write_text(re.findall(r"```python\n(.*?)```", page, re.DOTALL)[0], encoding="utf-8")
    assert runpy.run_path(str(example))["env"].agents == []


def test_it_passes_pettingzoos_render_test(capsys: pytest.CaptureFixture[str]) -> None:
    render_test(lambda render_mode: ConferenceEnv(tiny(), render_mode=render_mode))
    assert "Ahead lies the first sitting" in capsys.readouterr().out


# --- The same seed and the same deeds give the same game -------------------------------------


def transcript(env: ConferenceEnv, seed: int, games: int, steps: int) -> list[tuple[Any, ...]]:
    """All that everybody is given in a row of random games, the first seeded, the others not."""
    dice = np.random.default_rng(seed)
    told: list[tuple[Any, ...]] = []
    for game in range(games):
        env.reset(seed=seed if game == 0 else None)
        for agent in env.agent_iter(max_iter=steps):
            views = {one: env.observe(one) for one in env.agents}
            _, reward, terminated, truncated, info = env.last()
            told.append(
                (
                    agent,
                    reward,
                    terminated,
                    truncated,
                    dict(info),
                    {
                        one: (v["observation"].tobytes(), bytes(v["action_mask"]))
                        for one, v in views.items()
                    },
                )
            )
            mask = views[agent]["action_mask"].copy()
            mask[number_of(env, "leave")] = 0
            done = terminated or truncated
            env.step(None if done else dice.choice(np.flatnonzero(mask)))
    return told


def test_the_same_seed_gives_the_same_games_to_the_last_byte_over_a_thousand_steps() -> None:
    """PettingZoo's own test looks at one game alone."""
    one = transcript(ConferenceEnv(tiny()), seed=5, games=15, steps=10_000)
    two = transcript(ConferenceEnv(tiny()), seed=5, games=15, steps=10_000)
    assert one == two
    assert len(one) > 1000
    assert sum(end for _, _, end, *_ in one) == 15 * 3


def test_a_game_played_before_leaves_no_trace_in_the_next() -> None:
    used = ConferenceEnv(tiny())
    transcript(used, seed=1, games=1, steps=10_000)
    fresh = ConferenceEnv(tiny())
    assert transcript(used, 2, 1, 300) == transcript(fresh, 2, 1, 300)


def test_another_seed_and_a_reset_without_one_give_other_games() -> None:
    env = ConferenceEnv(tiny())
    env.reset(seed=1)
    first = truth(env).seed
    env.reset()
    assert first == 1
    assert truth(env).seed != first
    assert transcript(env, 1, 1, 200) != transcript(env, 2, 1, 200)


# --- Steps and ends --------------------------------------------------------------------------


def test_agents_are_the_seats_of_the_scenario(portsmouth: Scenario) -> None:
    assert ConferenceEnv(tiny()).possible_agents == ["north_0", "south_1", "umpire_2"]
    assert ConferenceEnv(portsmouth).possible_agents == ["japan_0", "russia_1", "roosevelt_2"]


@pytest.mark.parametrize("kind", [int, np.int32, np.int64])
def test_any_kind_of_whole_number_will_do(kind: Any) -> None:
    env = ConferenceEnv(tiny())
    env.reset(seed=kind(1))
    env.step(kind(number_of(env, "rest")))
    assert env.agent_selection == "south_1"


def test_what_is_masked_is_refused_and_changes_nothing() -> None:
    env = ConferenceEnv(tiny())
    env.reset(seed=1)
    before = truth(env)
    for wrong in (number_of(env, "hold"), -1, len(env.action_names)):
        with pytest.raises(IllegalDeed):
            env.step(wrong)
    with pytest.raises(IllegalDeed, match=r"north_0 may not 'hold' now: action_mask\[\d+\] is 0"):
        env.step(number_of(env, "hold"))
    with pytest.raises(ValueError, match="None is for agents whose game is over"):
        env.step(None)
    assert truth(env) is before


def test_guarded_who_does_what_is_masked_loses_and_ends_the_game() -> None:
    env = conference_env(tiny())
    env.reset(seed=1)
    env.step(number_of(env.unwrapped, "hold"))
    assert env.terminations == dict.fromkeys(env.possible_agents, True)
    assert env.rewards == {"north_0": -1.0, "south_1": 0, "umpire_2": 0}
    for _ in env.agent_iter():
        env.step(None)
    assert env.agents == []


def test_who_leaves_ends_the_game_for_all_and_each_is_told_why() -> None:
    env = ConferenceEnv(tiny())
    env.reset(seed=1)
    at_the_table(env)
    do(env, "leave")
    assert env.terminations == dict.fromkeys(env.agents, True)
    assert env.infos["umpire_2"] == {"ending": "broken_off", "cause": "left"}
    assert env.rewards["north_0"] == env.rewards["south_1"] == 0.0
    for _ in range(3):
        env.step(None)
    assert env.agents == []


def test_a_game_is_cut_short_after_so_many_steps_and_brings_nothing() -> None:
    env = ConferenceEnv(tiny(), max_steps=3)
    env.reset(seed=1)
    do(env, "write island none", "rest")
    assert not any(env.truncations.values())
    do(env, "rest")
    assert env.truncations == dict.fromkeys(env.agents, True)
    assert not any(env.terminations.values())
    assert not any(env.rewards.values())
    assert env.observe("north_0")["action_mask"].all()


def test_each_seat_is_paid_once_and_at_the_end() -> None:
    env = ConferenceEnv(tiny())
    for _ in random_steps(env, seed=3):
        assert not any(env.rewards.values())
    assert env.rewards["umpire_2"] > 0
    paid = {}
    for agent in env.agent_iter():
        _, paid[agent], *_ = env.last()
        env.step(None)
    assert paid["umpire_2"] > 0
    assert set(paid) == set(env.possible_agents)


def test_what_it_cannot_do_it_says() -> None:
    with pytest.raises(KeyError, match="no calendar 'long'; it has full, short"):
        ConferenceEnv(tiny(), calendar="long")
    with pytest.raises(ValueError, match="no render mode 'film'"):
        ConferenceEnv(tiny(), render_mode="film")
    with pytest.raises(ValueError, match="'dice' is not a valid DrawMode"):
        ConferenceEnv(tiny(), draws="dice")
    env = ConferenceEnv(tiny())
    env.reset(seed=1)
    with pytest.warns(UserWarning, match="No render_mode was chosen"):
        assert env.render() is None


def test_the_text_is_the_public_record_of_the_sitting() -> None:
    env = ConferenceEnv(tiny(), render_mode="ansi")
    env.reset(seed=1)
    do(env, "study_papers")
    do(env, "rest")
    at_the_table(env)
    do(env, "make_offer firm")
    page = env.render()
    assert page is not None
    assert "Northland" in page
    assert "Island" in page
    assert "papers" not in page
