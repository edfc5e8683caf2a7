"""Nobody sees another seat's secrets: a seat sees only its observation.

Two tests. Change every secret of one side that has not been disclosed, and what the others see
stays the same, byte for byte. And a disclosure tells its field alone.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.conference import apply, start
from game.engine.observe import events_for, observe
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode
from game.paths import data_dir
from game.scenario.load import load_scenario
from tests.randomly import random_game
from tests.secrets import conditions_read_secrets, leak_of, told_beyond_the_disclosure
from tests.tiny import NORTH, SOUTH, UMPIRE, tiny

SEEDS = st.integers(min_value=0, max_value=10**9)
SCENARIO = tiny()


@settings(max_examples=40)
@given(seed=SEEDS, secret=st.integers(0, 10**6), about=st.sampled_from([NORTH, SOUTH]))
def test_the_other_side_sees_nothing_of_a_changed_secret(
    seed: int, secret: int, about: SeatId
) -> None:
    assert leak_of(SCENARIO, seed, secret, about) == ""


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(data_dir("scenarios") / "portsmouth.yaml")


def test_nor_at_portsmouth(portsmouth: Scenario) -> None:
    scenario = conditions_read_secrets(portsmouth)
    for seed in range(6):
        about = scenario.agenda.party_ids[seed % 2]
        assert leak_of(scenario, seed, secret=seed + 1, about=about, every=3) == ""


PRIVATE = {
    *("cable_sent", "cable_answered", "limit_yielded", "limit_tightened", "limit_exceeded"),
    *("moderation_advised", "moderation_heard", "order_given", "order_delayed"),
    *("order_cancelled", "papers_studied", "rested", "move_sealed", "suggestion_endorsed"),
}


@settings(max_examples=40)
@given(seed=SEEDS)
def test_every_event_heard_names_its_reader_and_no_secret_event_is_public(seed: int) -> None:
    last, action = list(random_game(SCENARIO, seed))[-1]
    for event in apply(SCENARIO, last, action).state.minutes:
        if event.kind in PRIVATE:
            assert len(event.audience) == 1
        if event.kind == "pride_moved":
            assert event.audience == ()
    assert all(NORTH in event.audience for event in events_for(NORTH, last.minutes))


def secrets_of(state: ConferenceState, about: SeatId) -> list[str]:
    """Texts and figures that only this side's own observation may hold."""
    brief = SCENARIO.parties[about]
    return [
        brief.instructions.letter,
        repr(brief.instructions.preferences.points),
        repr(state.capitals[about]),
    ]


@settings(max_examples=40)
@given(seed=SEEDS)
def test_no_observation_holds_a_secret_or_the_seed(seed: int) -> None:
    marked = 7_310_000_000_000 + seed
    state = start(SCENARIO, seed=marked, draws=DrawMode.DRAWN, calendar="full").state
    for step, (_, action) in enumerate(random_game(SCENARIO, marked)):
        state = apply(SCENARIO, state, action).state
        if step % 7:
            continue
        for reader in (NORTH, SOUTH, UMPIRE):
            seen = repr(observe(SCENARIO, state, reader))
            assert str(marked) not in seen
            for about in {NORTH, SOUTH} - {reader}:
                assert not any(secret in seen for secret in secrets_of(state, about))


@settings(max_examples=30)
@given(seed=SEEDS)
def test_a_disclosure_tells_its_field_alone(seed: int) -> None:
    for state, _ in random_game(SCENARIO, seed):
        assert told_beyond_the_disclosure(SCENARIO, state) == ""


def test_not_even_its_own_delegation_knows_how_likely_a_capital_yields() -> None:
    seen = observe(
        SCENARIO, start(SCENARIO, seed=1, draws=DrawMode.DRAWN, calendar="full").state, NORTH
    )
    assert seen.instructions is not None
    steps = [step for limit in seen.instructions.limits for step in limit.steps]
    assert steps
    assert all((step.asked, step.pressed, step.not_before) == (0.0, 0.0, None) for step in steps)
