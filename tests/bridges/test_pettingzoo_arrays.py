"""What the arrays hold, that they hold no secret of another seat, and what the end brings."""

import random
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("pettingzoo", reason="the bridge is optional")

from game.analysis.verdict import judge
from game.analysis.yardstick import measure
from game.bridges.pettingzoo_env import ConferenceEnv
from game.bridges.pettingzoo_layout import layout_of
from game.bridges.pettingzoo_reading import Reader
from game.bridges.pettingzoo_rewards import rewards_at_the_end
from game.engine.aftermath import aftermath
from game.engine.utility import utility
from game.model.ids import SeatId
from game.model.outcome import Ending, Outcome
from game.model.scenario import Scenario
from game.paths import data_dir
from game.play.appraisal import appraise
from game.scenario.load import load_scenario
from tests.bridges.pettingzoo_play import (
    at_the_table,
    component,
    do,
    draft_of,
    random_steps,
    seen_by,
    truth,
)
from tests.secrets import (
    a_capital_spoke,
    conditions_read_secrets,
    disclosed_to,
    with_other_secrets,
)
from tests.tiny import FISHERY, HALF, ISLAND, LITTLE, MONEY, NORTH, OPEN, SOUTH, begin, tiny

PAGE = Path(__file__).parent.parent.parent / "docs" / "pettingzoo.md"


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(data_dir("scenarios") / "portsmouth.yaml")


def begun(seed: int = 1) -> ConferenceEnv:
    env = ConferenceEnv(tiny())
    env.reset(seed=seed)
    return env


# --- Nobody sees another seat's secrets ------------------------------------------------------


def steps_alike(scenario: Scenario, seed: int, about: SeatId, without: tuple[str, ...] = ()) -> int:
    """Steps of a random game at which the other party sees the same although a secret differs.

    The two games go on side by side until something about the side has been disclosed, a capital
    has spoken for all to hear, or the side's own papers forbid it what it did in the other world.
    """
    other = with_other_secrets(scenario, about, random.Random(seed))
    here, there = ConferenceEnv(scenario), ConferenceEnv(other)
    reader = scenario.agenda.other(about)
    agent = next(one for one in here.possible_agents if one.startswith(f"{reader}_"))
    there.reset(seed=seed)
    alike = 0
    for number in random_steps(here, seed, without=("leave", *without)):
        if a_capital_spoke(truth(here)) or disclosed_to(truth(here), reader, about):
            break
        one, two = here.observe(agent), there.observe(agent)
        different = np.flatnonzero(one["observation"] != two["observation"])
        assert [here.observation_names[place] for place in different] == []
        assert (one["action_mask"] == two["action_mask"]).all()
        assert here.agent_selection == there.agent_selection
        alike += 1
        if not there.observe(there.agent_selection)["action_mask"][number]:
            assert here.agent_selection != agent
            break
        there.step(number)
    return alike


def test_a_changed_secret_of_one_side_changes_nothing_that_the_other_sees() -> None:
    alike = sum(steps_alike(tiny(), seed, (NORTH, SOUTH)[seed % 2]) for seed in range(60))
    assert alike > 1000


def test_nor_at_portsmouth(portsmouth: Scenario) -> None:
    scenario = conditions_read_secrets(portsmouth)
    both = scenario.agenda.party_ids
    # A sounding is a disclosure, after which there is nothing to compare.
    quiet = ("sound_out",)
    alike = sum(steps_alike(scenario, seed, both[seed % 2], quiet) for seed in range(12))
    assert alike > 500


def test_the_shape_of_an_array_tells_nothing_of_anybodys_instructions() -> None:
    changed = with_other_secrets(tiny(), SOUTH, random.Random(1))
    assert layout_of(changed) == layout_of(tiny())


def test_what_a_seat_has_not_got_is_0() -> None:
    env = begun()
    for agent, names in (
        ("umpire_2", ("points.island.whole", "worth.draft", "no_deal", "track.north.treasury")),
        ("north_0", ("aim.peace", "cost.press", "open_door.fishery.open", "track.south.home")),
    ):
        assert [component(env, agent, name) for name in names] == [0.0] * 4


# --- What stands in an array -----------------------------------------------------------------


def test_each_component_has_a_name_of_its_own_and_its_block_stands_in_the_docs() -> None:
    env = begun()
    names = env.observation_names
    assert len(set(names)) == len(names) == env.observe("north_0")["observation"].size
    page = PAGE.read_text(encoding="utf-8")
    told = {re.split(r"[.<]", name)[0] for name in re.findall(r"`([a-z_.<>]+)`", page)}
    assert {name.split(".")[0] for name in names} - told == set()
    assert {deed.kind for deed in env.table.deeds} <= {
        name.split(" ")[0] for name in re.findall(r"`([a-z_<>: ]+)`", page)
    }


def test_every_array_lies_in_its_space_to_the_end() -> None:
    env = begun()
    for _ in random_steps(env, seed=8, games=4):
        for agent in env.agents:
            assert env.observation_space(agent).contains(env.observe(agent))


def test_reading_on_gives_what_reading_anew_would_give() -> None:
    """The minutes are read from where the last reading ended."""
    env = begun()
    for step, _ in enumerate(random_steps(env, seed=11, games=3)):
        if step % 7:
            continue
        for agent in env.agents:
            env.observe(agent)
            seen = seen_by(env, agent)
            anew = Reader(env.layout, seen, env.scenario.prices.recess_days_most)
            assert (anew.read(seen).array == env._view(agent).reading.array).all()


def test_an_offer_is_seen_by_all_and_its_worth_by_each_alone() -> None:
    env = begun()
    at_the_table(env)
    do(env, "write island half", "write money little", "make_offer firm linked")
    for agent in env.agents:
        assert component(env, agent, "offer.north.island.half") == 1.0
        assert component(env, agent, "linked.north.money") == 1.0
        assert component(env, agent, "firmness.north.firm") == 1.0
    terms = {ISLAND: HALF, MONEY: LITTLE, FISHERY: OPEN}
    for agent, party in (("north_0", NORTH), ("south_1", SOUTH)):
        worth = utility(tiny().agenda, tiny().parties[party].instructions.preferences, terms)
        assert component(env, agent, "worth.offer.north") == pytest.approx(worth / 100.0)
    assert component(env, "umpire_2", "worth.offer.north") == 0.0


def test_the_worth_of_a_draft_is_that_of_the_game() -> None:
    env = ConferenceEnv(tiny())
    for step, _ in enumerate(random_steps(env, seed=21, games=6)):
        agent = env.agent_selection
        seen = seen_by(env, agent)
        if step % 3 or seen.instructions is None:
            continue
        appraisal = appraise(seen, draft_of(env, agent))
        assert appraisal is not None
        worth = component(env, agent, "worth.draft")
        assert worth == pytest.approx(appraisal.utility / 100.0)


def test_what_was_said_when_sounded_out_is_remembered_with_its_sign() -> None:
    env = begun()
    do(env, "sound_out island money", "rest")
    told = component(env, "north_0", "heard.weightier.island.money")
    assert abs(told) == 1.0
    assert component(env, "north_0", "heard.weightier.island.fishery") == 0.0
    assert component(env, "umpire_2", "heard.weightier.island.money") == 0.0


def test_what_was_confided_is_heard_by_the_mediator_and_by_nobody_else() -> None:
    env = begun()
    do(env, "write island half", "confide", "rest")
    assert component(env, "umpire_2", "heard.confided.north.island.half") == 1.0
    assert component(env, "north_0", "heard.confided.north.island.half") == 1.0
    assert component(env, "south_1", "heard.confided.north.island.half") == 0.0


def test_own_points_are_utilities_above_the_worst_option() -> None:
    env = begun()
    assert component(env, "north_0", "points.island.whole") == pytest.approx(0.4)
    assert component(env, "north_0", "points.island.half") == pytest.approx(0.24)
    assert component(env, "north_0", "points.island.none") == 0.0


# --- What the end brings ---------------------------------------------------------------------


def test_a_treaty_in_force_brings_a_party_what_it_is_worth_over_no_deal() -> None:
    scenario, terms = tiny(), {ISLAND: HALF, MONEY: LITTLE, FISHERY: OPEN}
    yardstick = measure(scenario)
    for ending, counts in ((Ending.RATIFIED, 1.0), (Ending.NOT_RATIFIED, 0.0)):
        state = replace(begin(scenario), outcome=Outcome(ending=ending, treaty=terms))
        rewards = rewards_at_the_end(scenario, yardstick, state)
        for party in (NORTH, SOUTH):
            worth = utility(
                scenario.agenda, scenario.parties[party].instructions.preferences, terms
            )
            gain = (worth - yardstick.no_deal[party]) / 100.0
            assert rewards[party] == pytest.approx(counts * gain)


def test_the_mediator_is_paid_as_the_verdict_scores_him() -> None:
    scenario = tiny()
    env = ConferenceEnv(scenario)
    for seed in range(5):
        for _ in random_steps(env, seed):
            pass
        state, yardstick = truth(env), measure(scenario)
        assert state.outcome is not None
        tracks = aftermath(scenario, state).tracks
        score = judge(scenario, state.outcome, tracks, tracks, yardstick).mediator.mean
        assert env.rewards["umpire_2"] == pytest.approx(score / 100.0)
