"""The table of deeds: what the mask allows the rules allow, and the other way round."""

import random

import numpy as np
import pytest

pytest.importorskip("pettingzoo", reason="the bridge is optional")

from game.bridges.pettingzoo_deeds import _BUILD, _CHOICE_OF, Hand
from game.bridges.pettingzoo_env import ConferenceEnv
from game.engine.legality import find_violations
from game.model.actions import MakeOffer
from game.model.observation import Choice
from game.model.scenario import Scenario
from game.paths import data_dir
from game.scenario.load import load_scenario
from tests.bridges.pettingzoo_play import (
    allowed,
    at_the_table,
    component,
    do,
    draft_of,
    names_allowed,
    number_of,
    random_steps,
    seen_by,
    truth,
)
from tests.tiny import FISHERY, ISLAND, MONEY, tiny


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(data_dir("scenarios") / "portsmouth.yaml")


def begun(scenario: Scenario | None = None, seed: int = 1) -> ConferenceEnv:
    env = ConferenceEnv(scenario or tiny())
    env.reset(seed=seed)
    return env


# --- Mask and law ----------------------------------------------------------------------------


def unlawful(env: ConferenceEnv) -> list[str]:
    """Deeds that the mask allows and the rules refuse."""
    agent = env.agent_selection
    seen, draft = seen_by(env, agent), draft_of(env, agent)
    deeds = [env.table.deeds[number] for number in allowed(env)]
    return [
        deed.name
        for deed in deeds
        if not deed.is_edit
        and find_violations(env.scenario, truth(env), env.table.action(deed, seen, draft))
    ]


def withheld(env: ConferenceEnv) -> list[str]:
    """Deeds that the rules allow and the mask forbids.

    Two kinds hang on what lies on the table or the desk, and cannot be made up without it.
    """
    agent, may = env.agent_selection, names_allowed(env)
    seen, draft = seen_by(env, agent), draft_of(env, agent)
    found = []
    for deed in env.table.deeds:
        if deed.is_edit or deed.name in may or deed.kind in ("accept_offer", "tell_party"):
            continue
        kind = _CHOICE_OF.get(deed.kind, deed.kind)
        hand = Hand(seen=seen, choice=seen.menu.choice(kind) or Choice(kind=kind), draft=draft)
        if not find_violations(env.scenario, truth(env), _BUILD[deed.kind](hand, deed.what)):
            found.append(deed.name)
    return found


@pytest.mark.parametrize("seed", range(12))
def test_what_the_mask_allows_the_rules_allow_and_nothing_else(seed: int) -> None:
    env = begun()
    for _ in random_steps(env, seed):
        assert allowed(env)
        assert unlawful(env) == []
        assert withheld(env) == []


@pytest.mark.parametrize("seed", range(3))
def test_so_it_is_at_portsmouth(portsmouth: Scenario, seed: int) -> None:
    env = begun(portsmouth)
    for step, _ in enumerate(random_steps(env, seed)):
        if step % 5 == 0:
            assert unlawful(env) == []
            assert withheld(env) == []


def test_random_play_comes_upon_every_kind_of_deed() -> None:
    env, met = begun(), set()
    for _ in random_steps(env, seed=100, games=60):
        met |= {env.table.deeds[number].kind for number in allowed(env)}
    assert {deed.kind for deed in env.table.deeds} - met == set()


def test_who_is_not_to_act_may_do_nothing() -> None:
    env = begun()
    assert not env.observe("south_1")["action_mask"].any()
    assert not env.observe("umpire_2")["action_mask"].any()


def test_the_arrays_are_the_callers_own() -> None:
    env = begun()
    for part in ("observation", "action_mask"):
        env.observe("north_0")[part][:] = 0
        assert env.observe("north_0")[part].any()


def test_deeds_have_names_of_their_own() -> None:
    env = begun()
    assert len(set(env.action_names)) == len(env.action_names) == env.action_space("north_0").n


# --- Drafts ----------------------------------------------------------------------------------


def test_a_party_begins_with_the_paper_that_its_capital_wrote_and_the_mediator_with_none() -> None:
    env = begun()
    assert draft_of(env, "north_0") == {ISLAND: "whole", MONEY: "much", FISHERY: "open"}
    assert draft_of(env, "umpire_2") == {}


def test_an_edit_changes_the_draft_and_the_turn_stays() -> None:
    env = begun()
    at_the_table(env)
    before = truth(env)
    do(env, "write island half", "strike fishery")
    assert draft_of(env, "north_0") == {ISLAND: "half", MONEY: "much"}
    assert env.agent_selection == "north_0"
    assert truth(env) is before
    assert component(env, "north_0", "draft.island.half") == 1.0
    assert component(env, "north_0", "draft.island.whole") == 0.0


def test_a_draft_can_be_edited_as_often_as_there_are_issues_in_one_decision() -> None:
    env = begun()
    at_the_table(env)
    for left, name in (
        (1.0, "write island half"),
        (2 / 3, "strike money"),
        (1 / 3, "write money little"),
    ):
        assert component(env, "north_0", "edits_left") == pytest.approx(left)
        do(env, name)
    assert not any(env.table.deeds[number].is_edit for number in allowed(env))
    do(env, "make_offer exploratory", "hold")
    assert "write island whole" in names_allowed(env)


def test_nobody_writes_what_stands_there_or_strikes_the_last_article() -> None:
    env = begun()
    at_the_table(env)
    assert "write island whole" not in names_allowed(env)
    do(env, "strike island", "strike money")
    assert "strike fishery" not in names_allowed(env)


def test_the_draft_is_tabled_as_it_stands_in_one_link_or_free() -> None:
    env = begun()
    at_the_table(env)
    agent, draft = env.agent_selection, draft_of(env, "north_0")
    for name, links in (("firm", ()), ("final linked", ((ISLAND, MONEY, FISHERY),))):
        deed = env.table.deeds[number_of(env, f"make_offer {name}")]
        action = env.table.action(deed, seen_by(env, agent), draft)
        assert isinstance(action, MakeOffer)
        assert (action.terms, action.links, action.firmness) == (draft, links, name.split()[0])


def test_one_article_alone_is_linked_to_nothing() -> None:
    env = begun()
    at_the_table(env)
    do(env, "strike island", "strike money")
    assert {name for name in names_allowed(env) if name.startswith("make_offer")} == {
        "make_offer exploratory",
        "make_offer firm",
        "make_offer final",
    }


def test_to_accept_one_article_is_to_accept_all_that_it_is_linked_to() -> None:
    env = begun()
    at_the_table(env)
    do(env, "strike fishery", "make_offer firm linked", "accept_offer island")
    assert set(truth(env).agreed) == {ISLAND, MONEY}
    assert draft_of(env, "north_0") == {}


def test_what_was_initialled_leaves_the_draft_and_comes_back_when_it_is_reopened() -> None:
    env = begun()
    at_the_table(env)
    do(env, "make_offer firm", "accept_offer fishery")
    assert FISHERY not in draft_of(env, "north_0")
    while "reopen fishery" not in names_allowed(env):
        do(env, next(n for n in ("rest", "hold", "wait") if n in names_allowed(env)))
    do(env, "reopen fishery")
    assert draft_of(env, "north_0")[FISHERY] == "open"


def test_a_secret_sitting_can_never_leave_an_agent_without_a_deed() -> None:
    """The draft may be empty when it opens: then an article is written before it is floated."""
    dice = random.Random(1)
    env = begun()
    at_the_table(env)
    do(env, "strike fishery", "strike money", "make_offer firm", "accept_offer")
    assert draft_of(env, "north_0") == {}
    do(env, "ask_secret_sitting", "answer_secret_sitting yes")
    assert env.agent_selection == "north_0"
    assert all(name.startswith("write") for name in names_allowed(env))
    for _ in range(env.table.most_edits):
        edits = [number for number in allowed(env) if env.table.deeds[number].is_edit]
        env.step(dice.choice(edits))
    assert names_allowed(env) == {"float_package"}


def test_a_mask_is_what_gymnasium_samples_from() -> None:
    env = begun()
    mask = env.observe("north_0")["action_mask"]
    assert (mask.dtype, mask.ndim) == (np.int8, 1)
    assert mask[env.action_space("north_0").sample(mask)] == 1
