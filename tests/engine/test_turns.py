"""Sections 1 and 4.5 of the rules: how turns go."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.capital import order_rupture
from game.engine.conference import IllegalAction, apply
from game.engine.legality import find_violations
from game.engine.observe import observe
from game.engine.step import Step
from game.engine.turns import speaker_of
from game.model.actions import (
    AdviseModeration,
    AnswerRecess,
    AskRecess,
    DelayOrder,
    Hold,
    Leave,
    MakeOffer,
    Rest,
    StudyPapers,
    Wait,
)
from game.model.events import PapersStudied
from game.model.outcome import Ending
from game.model.state import Phase
from tests.rulebook import rule
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    NORTH,
    OPEN,
    SOUTH,
    UMPIRE,
    at_table,
    begin,
    patient,
    play,
    tiny,
    until,
)


def rules_against(state, action) -> list[str]:  # type: ignore[no-untyped-def]
    return [violation.rule for violation in find_violations(tiny(), state, action)]


@rule("1.1")
def test_only_the_seat_whose_turn_it_is_may_act() -> None:
    state = begin()
    assert state.seat_to_act == NORTH
    assert rules_against(state, Rest(seat=SOUTH)) == ["1.1"]
    with pytest.raises(IllegalAction, match=r"rule 1\.1"):
        apply(tiny(), state, Rest(seat=SOUTH))


@rule("1.2")
def test_an_action_belongs_to_a_phase() -> None:
    assert rules_against(begin(), Hold(seat=NORTH)) == ["1.2"]
    assert rules_against(at_table(tiny()), StudyPapers(seat=NORTH)) == ["1.2"]
    assert rules_against(at_table(tiny()), Wait(seat=UMPIRE)) == ["1.1", "1.2"]


@rule("1.3", "4.7")
def test_to_leave_is_final() -> None:
    scenario = tiny()
    step = apply(scenario, at_table(scenario), Leave(seat=NORTH))
    assert step.state.outcome is not None
    assert step.state.outcome.ending is Ending.BROKEN_OFF
    assert step.state.outcome.ended_by == NORTH
    assert rules_against(step.state, Hold(seat=SOUTH)) == ["1.3"]


@rule("1.4")
def test_a_turn_goes_from_corridor_to_table_to_mediator_to_the_next_corridor() -> None:
    scenario = tiny()
    state = begin(scenario)
    seen = [(state.turn, state.phase, state.seat_to_act)]
    while state.turn < 2:
        action = {
            Phase.CORRIDOR: Rest,
            Phase.TABLE: Hold,
            Phase.MEDIATOR: Wait,
        }[state.phase](seat=state.seat_to_act)
        state = apply(scenario, state, action).state
        seen.append((state.turn, state.phase, state.seat_to_act))
    assert seen == [
        (1, Phase.CORRIDOR, NORTH),
        (1, Phase.CORRIDOR, SOUTH),
        (1, Phase.TABLE, NORTH),
        (1, Phase.TABLE, SOUTH),
        (1, Phase.MEDIATOR, UMPIRE),
        (2, Phase.CORRIDOR, NORTH),
    ]


@rule("1.5")
def test_corridor_moves_take_effect_together_when_both_are_sealed() -> None:
    scenario = tiny()
    sealed = apply(scenario, begin(scenario), StudyPapers(seat=NORTH))
    assert not any(isinstance(event, PapersStudied) for event in sealed.events)
    opened = apply(scenario, sealed.state, Rest(seat=SOUTH))
    assert any(isinstance(event, PapersStudied) for event in opened.events)
    assert opened.state.phase is Phase.TABLE


@rule("1.5")
def test_a_gap_of_three_days_gives_two_moves() -> None:
    scenario = tiny()
    state = until(scenario, begin(scenario), Phase.CORRIDOR, 3)
    assert (state.corridor_round, state.day) == (1, date(1905, 8, 12))
    state = play(scenario, state, Rest(seat=NORTH), Rest(seat=SOUTH)).state
    assert (state.phase, state.corridor_round) == (Phase.CORRIDOR, 2)
    state = play(scenario, state, Rest(seat=NORTH), Rest(seat=SOUTH)).state
    assert (state.phase, state.day) == (Phase.TABLE, date(1905, 8, 15))


@rule("1.6")
def test_who_begins_at_the_table_alternates() -> None:
    scenario = tiny()
    assert [speaker_of(scenario, turn) for turn in (1, 2, 3)] == [NORTH, SOUTH, NORTH]
    assert at_table(scenario, turn=2).seat_to_act == SOUTH


@rule("1.6")
def test_the_exchange_is_over_when_both_hold() -> None:
    scenario = tiny()
    state = at_table(scenario)
    offer = MakeOffer(seat=SOUTH, terms={FISHERY: OPEN})
    state = play(scenario, state, Hold(seat=NORTH), offer).state
    assert state.seat_to_act == NORTH
    state = play(scenario, state, Hold(seat=NORTH), Hold(seat=SOUTH)).state
    assert state.phase is Phase.MEDIATOR


@rule("1.6")
def test_three_actions_each_and_no_more() -> None:
    scenario = tiny()
    state = at_table(scenario)
    for _ in range(3):
        state = apply(scenario, state, MakeOffer(seat=NORTH, terms={ISLAND: HALF})).state
        assert state.seat_to_act == SOUTH
        state = apply(scenario, state, MakeOffer(seat=SOUTH, terms={FISHERY: OPEN})).state
    assert state.phase is Phase.MEDIATOR


@rule("1.6")
def test_a_side_without_actions_is_passed_over_and_the_other_may_finish() -> None:
    scenario = tiny()
    state = at_table(scenario)
    for _ in range(3):
        state = apply(scenario, state, MakeOffer(seat=NORTH, terms={ISLAND: HALF})).state
        if state.exchange.actions_left[NORTH]:
            state = apply(scenario, state, Hold(seat=SOUTH)).state
    state = apply(scenario, state, MakeOffer(seat=SOUTH, terms={FISHERY: OPEN})).state
    assert state.seat_to_act == SOUTH
    assert apply(scenario, state, Hold(seat=SOUTH)).state.phase is Phase.MEDIATOR


@rule("4.5")
def test_a_recess_with_consent_moves_the_sittings_but_not_the_deadline() -> None:
    scenario = tiny()
    asked = apply(scenario, at_table(scenario), AskRecess(seat=NORTH, days=4))
    assert asked.state.seat_to_act == SOUTH
    assert rules_against(asked.state, Hold(seat=SOUTH)) == ["4.1"]
    state = apply(scenario, asked.state, AnswerRecess(seat=SOUTH, consent=True)).state
    assert state.days[1] == date(1905, 8, 15)
    assert state.days[-1] <= date(1905, 8, 24)
    assert len(state.days) == 6
    assert rules_against(state, AskRecess(seat=SOUTH, days=1)) == ["4.5"]


@rule("4.5")
def test_a_recess_is_at_most_six_days_in_all_and_refusal_changes_nothing() -> None:
    scenario = tiny()
    state = at_table(scenario)
    assert rules_against(state, AskRecess(seat=NORTH, days=7)) == ["4.5"]
    asked = apply(scenario, state, AskRecess(seat=NORTH, days=2))
    refused = apply(scenario, asked.state, AnswerRecess(seat=SOUTH, consent=False)).state
    assert refused.days == state.days
    assert refused.seat_to_act == SOUTH


@rule("4.5", "6.5")
def test_an_order_put_off_falls_due_by_the_last_sitting_that_a_recess_leaves() -> None:
    scenario = patient()
    state = until(scenario, begin(scenario), Phase.MEDIATOR, 5)
    state = order_rupture(Step(state=state), NORTH, 5, 6).state
    state = until(scenario, state, Phase.TABLE, 6)
    state = apply(scenario, state, Hold(seat=SOUTH)).state
    state = apply(scenario, state, DelayOrder(seat=NORTH)).state
    order = state.capitals[NORTH].order
    assert order is not None and order.due_turn == 7
    late = replace(order, due_turn=8)
    capital = replace(state.capitals[NORTH], order=late)
    state = replace(state, capitals={**state.capitals, NORTH: capital})
    asked = apply(scenario, state, AskRecess(seat=NORTH, days=3)).state
    state = apply(scenario, asked, AnswerRecess(seat=SOUTH, consent=True)).state
    assert len(state.days) == 7
    own = observe(scenario, state, NORTH).capital
    assert own is not None and own.order_due == state.days[-1]


@rule("6.5")
def test_an_order_for_the_last_sitting_cannot_be_put_off() -> None:
    scenario = patient()
    state = until(scenario, begin(scenario), Phase.MEDIATOR, 6)
    state = order_rupture(Step(state=state), SOUTH, 6, 8).state
    state = until(scenario, state, Phase.TABLE, 7)
    state = apply(scenario, state, Hold(seat=NORTH)).state
    assert rules_against(state, DelayOrder(seat=SOUTH)) == ["6.5"]


@rule("4.5")
def test_a_second_recess_is_measured_against_the_same_deadline() -> None:
    scenario = tiny()
    state = at_table(scenario)
    for days in (3, 1):
        state = apply(scenario, state, AskRecess(seat=state.seat_to_act, days=days)).state
        state = apply(scenario, state, AnswerRecess(seat=state.seat_to_act, consent=True)).state
        state = until(scenario, state, Phase.TABLE, state.turn + 1)
    # 10, 11, 15, 16, 17, 20, 22, 24 August: three days later, then one day later.
    assert [day.day for day in state.days] == [10, 14, 19, 20, 21, 24]


@rule("4.5")
def test_nothing_can_be_put_off_when_the_next_sitting_is_on_the_last_day() -> None:
    scenario = patient()
    state = until(scenario, begin(scenario), Phase.TABLE, 7)
    assert rules_against(state, AskRecess(seat=NORTH, days=1)) == ["4.5"]


@rule("9.2", "6.1")
def test_days_wear_on_treasury_and_pride() -> None:
    scenario = tiny()
    before = at_table(scenario, turn=2)
    after = until(scenario, before, Phase.CORRIDOR, 3)
    # Four days from 11 to 15 August at 0.2 a day, and pride at 0.1 a day.
    assert after.tracks["north.treasury"] == before.tracks["north.treasury"] - 8
    assert after.capitals[NORTH].pride == before.capitals[NORTH].pride - 40


@rule("8.5")
def test_when_the_last_sitting_has_passed_time_has_run_out() -> None:
    scenario = tiny()
    state = until(scenario, begin(scenario, seed=3), Phase.CLOSED, 99)
    assert state.outcome is not None
    assert state.outcome.ending in (Ending.TIME_RAN_OUT, Ending.BROKEN_OFF)


def test_advice_cannot_be_sent_at_the_table() -> None:
    assert rules_against(at_table(tiny()), AdviseModeration(seat=NORTH)) == ["1.2"]


def test_a_quiet_sitting_counts_when_it_is_over() -> None:
    scenario = tiny()
    seen = observe(scenario, at_table(scenario), NORTH)
    assert seen.quiet == 0
    closed = until(scenario, at_table(scenario), Phase.MEDIATOR, 1)
    assert observe(scenario, closed, UMPIRE).quiet == 1
