"""JSON in and out: identity, canonical form, and what strangers may not send."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.observe import observe
from game.model.actions import Action, Hold, MakeOffer
from game.play.codec import (
    ACTIONS,
    EVENTS,
    MOST_ACTION_BYTES,
    OBSERVATIONS,
    STATES,
    CodecError,
    read_action,
)
from tests.randomly import random_action, random_game
from tests.tiny import HALF, ISLAND, MONEY, NORTH, NOTHING, tiny

SCENARIO = tiny()
SEEDS = st.integers(min_value=0, max_value=10**9)


@settings(max_examples=25, deadline=None)
@given(seed=SEEDS)
def test_everything_that_happens_survives_json(seed: int) -> None:
    for state, action in random_game(SCENARIO, seed, leaves=True):
        assert ACTIONS.decode(ACTIONS.encode(action)) == action
        assert read_action(ACTIONS.encode(action)) == action
        assert state.seat_to_act is not None
    text = STATES.encode(state)
    assert STATES.decode(text) == state
    assert STATES.encode(STATES.decode(text)) == text
    for event in state.minutes:
        assert EVENTS.decode(EVENTS.encode(event)) == event
    for seat in SCENARIO.agenda.seats:
        seen = observe(SCENARIO, state, seat)
        assert OBSERVATIONS.decode(OBSERVATIONS.encode(seen)) == seen


@settings(max_examples=25, deadline=None)
@given(seed=SEEDS)
def test_equal_actions_have_equal_text(seed: int) -> None:
    for state, _ in random_game(SCENARIO, seed):
        assert state.seat_to_act is not None
        seen = observe(SCENARIO, state, state.seat_to_act)
        action = random_action(random.Random(seed), seen)
        if isinstance(action, MakeOffer):
            turned = MakeOffer(
                seat=action.seat,
                terms=dict(reversed(action.terms.items())),
                links=action.links,
                firmness=action.firmness,
            )
            assert ACTIONS.encode(turned) == ACTIONS.encode(action)


def test_the_form_is_compact_and_sorted() -> None:
    action: Action = MakeOffer(seat=NORTH, terms={MONEY: NOTHING, ISLAND: HALF})
    assert ACTIONS.encode(action) == (
        '{"firmness":"firm","kind":"make_offer","links":[],"seat":"north",'
        '"terms":{"island":"half","money":"nothing"}}'
    )


REFUSED = {
    "an unknown key": '{"kind":"hold","seat":"north","also":1}',
    "an unknown kind": '{"kind":"hang","seat":"north"}',
    "no kind": '{"seat":"north"}',
    "a number for a name": '{"kind":"hold","seat":5}',
    "a fraction of a day": '{"kind":"ask_recess","seat":"north","days":1.0}',
    "true for a number": '{"kind":"ask_recess","seat":"north","days":true}',
    "one for yes": '{"kind":"answer_recess","seat":"north","consent":1}',
    "a number beyond bounds": '{"kind":"ask_recess","seat":"north","days":99999999}',
    "a number of a mile": '{"kind":"ask_recess","seat":"north","days":' + "9" * 6000 + "}",
    "the same key twice": '{"kind":"hold","seat":"north","seat":"south"}',
    "a list": "[]",
    "null": "null",
    "nothing": "",
    "half a line": '{"kind":"hold"',
    "a deep nest": "[" * 5000,
    "a long name": '{"kind":"hold","seat":"' + "n" * 200 + '"}',
    "too long a text": '{"kind":"hold","seat":"north"}' + " " * MOST_ACTION_BYTES,
    "half a sign": '{"kind":"hold","seat":"\\ud800"}',
    "not a number": '{"kind":"ask_recess","seat":"north","days":NaN}',
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED.keys())
def test_strangers_are_read_strictly(text: str) -> None:
    with pytest.raises(CodecError) as refusal:
        read_action(text)
    assert len(str(refusal.value)) < 500


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(CodecError):
        read_action(b"\xff\xfe{}")


def test_too_many_terms_are_refused() -> None:
    terms = {f"i{n}": "x" for n in range(300)}
    text = json.dumps({"kind": "float_package", "seat": "north", "terms": terms})
    assert len(text) < MOST_ACTION_BYTES
    with pytest.raises(CodecError):
        read_action(text)


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=80) | st.binary(max_size=80))
def test_no_text_at_all_brings_anything_but_a_sentence(text: str | bytes) -> None:
    with pytest.raises(CodecError):
        read_action(text)


def test_plain_data_is_read_as_strictly() -> None:
    assert ACTIONS.from_plain({"kind": "hold", "seat": "north"}) == Hold(seat=NORTH)
    with pytest.raises(CodecError, match="also"):
        ACTIONS.from_plain({"kind": "hold", "seat": "north", "also": 1})
