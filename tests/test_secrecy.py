"""Nobody sees another seat's secrets (design: a seat sees only its observation).

Two tests. Change every secret of one side that has not been disclosed, and what the others see
stays the same, byte for byte. And a disclosure tells its field alone.
"""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.conference import apply, start
from game.engine.legality import find_violations
from game.engine.observe import events_for, observe
from game.model.events import Disclosure
from game.model.ids import SeatId
from game.model.instructions import Instructions, Preferences
from game.model.observation import Observation
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode
from tests.randomly import random_game
from tests.tiny import NORTH, SOUTH, UMPIRE, tiny

SEEDS = st.integers(min_value=0, max_value=10**9)
SCENARIO = tiny()


def with_other_secrets(scenario: Scenario, seat: SeatId, dice: random.Random) -> Scenario:
    """The scenario with this side's values, pride, letters and track heights changed."""
    brief = scenario.parties[seat]
    points = {
        issue: tuple(dice.randint(0, 5000) for _ in row)
        for issue, row in brief.instructions.preferences.points.items()
    }
    instructions: Instructions = replace(
        brief.instructions,
        preferences=Preferences(points=points, patterns=(), lowest=0, highest=15000),
        letter="something else",
        if_talks_fail="something else",
    )
    pride = replace(brief.capital.pride, mean=dice.uniform(0, 30), in_history=dice.uniform(0, 30))
    capital = replace(brief.capital, pride=pride, temper=dice.uniform(1, 9), band=3.0)
    changed = replace(brief, instructions=instructions, capital=capital)
    own = {f"{seat}.treasury", f"{seat}.home", f"goodwill.{seat}"}
    tracks = tuple(
        replace(info, start=dice.randint(400, 900)) if info.id in own else info
        for info in scenario.tracks
    )
    return replace(scenario, parties={**scenario.parties, seat: changed}, tracks=tracks)


def disclosed_to(state: ConferenceState, reader: SeatId, about: SeatId) -> bool:
    """Whether anything about a side has been disclosed to a reader."""
    return any(
        isinstance(event, Disclosure) and event.about == about and reader in event.audience
        for event in state.minutes
    )


def until_home_is_asked(state: ConferenceState) -> bool:
    """Whether no treaty has been referred home: what a capital then says is public."""
    return all(event.kind != "treaty_referred" for event in state.minutes)


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS, secret=st.integers(0, 10**6), about=st.sampled_from([NORTH, SOUTH]))
def test_other_seats_see_nothing_of_a_changed_secret(seed: int, secret: int, about: SeatId) -> None:
    other = with_other_secrets(SCENARIO, about, random.Random(secret))
    state = start(other, seed=seed, draws=DrawMode.DRAWN, calendar="full").state
    readers = [seat for seat in (NORTH, SOUTH, UMPIRE) if seat != about]
    for true_state, action in random_game(SCENARIO, seed):
        if not until_home_is_asked(true_state) or not until_home_is_asked(state):
            return
        for reader in readers:
            if reader == UMPIRE:
                # His own goodwill is his to see: it starts elsewhere in the changed world.
                continue
            if disclosed_to(true_state, reader, about):
                continue
            assert repr(observe(SCENARIO, true_state, reader)) == repr(
                observe(other, state, reader)
            )
        if state.seat_to_act != true_state.seat_to_act:
            raise AssertionError("the order of play betrays a secret")
        if action.seat == about and find_violations(other, state, action):
            # Its own papers differ, so its own menu may: the two games part here.
            return
        state = apply(other, state, action).state


@settings(max_examples=40, deadline=None)
@given(seed=SEEDS)
def test_every_event_heard_names_its_reader_and_no_secret_event_is_public(seed: int) -> None:
    private = {
        "cable_sent",
        "cable_answered",
        "limit_yielded",
        "limit_tightened",
        "limit_exceeded",
        "moderation_advised",
        "moderation_heard",
        "order_given",
        "order_delayed",
        "order_cancelled",
        "papers_studied",
        "rested",
        "move_sealed",
        "suggestion_endorsed",
    }
    for state, _ in random_game(SCENARIO, seed):
        last = state
    for event in last.minutes:
        if event.kind in private:
            assert len(event.audience) == 1
        if event.kind == "pride_moved":
            assert event.audience == ()
    heard = events_for(NORTH, last.minutes)
    assert all(NORTH in event.audience for event in heard)


def secrets_of(state: ConferenceState, about: SeatId) -> list[str]:
    """Texts and figures that only this side's own observation may hold."""
    brief = SCENARIO.parties[about]
    return [
        brief.instructions.letter,
        repr(brief.instructions.preferences.points),
        repr(state.capitals[about]),
        repr(state.capitals[about].limits),
    ]


@settings(max_examples=40, deadline=None)
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
            for about in (NORTH, SOUTH):
                if about == reader:
                    continue
                for secret in secrets_of(state, about)[:3]:
                    assert secret not in seen


@settings(max_examples=30, deadline=None)
@given(seed=SEEDS)
def test_a_disclosure_tells_its_field_alone(seed: int) -> None:
    """What a reader sees with a disclosure differs from without it by that event alone."""
    for state, _ in random_game(SCENARIO, seed):
        told = [e for e in state.minutes if isinstance(e, Disclosure)]
        if not told:
            continue
        event = told[-1]
        for reader in (NORTH, SOUTH):
            if reader not in event.audience:
                continue
            without = replace(state, minutes=tuple(e for e in state.minutes if e is not event))
            seen, unseen = observe(SCENARIO, state, reader), observe(SCENARIO, without, reader)
            assert _differences(seen, unseen) == {"minutes"}
            assert event.field.split(":")[0] in {"order", "limit", "confided"}
        return


def _differences(one: Observation, two: Observation) -> set[str]:
    return {name for name in one.__slots__ if getattr(one, name) != getattr(two, name)}  # type: ignore[attr-defined]
