"""Section 5 of the rules: the corridor, and the secret sittings of section 4."""

from dataclasses import replace

import pytest

from game.engine.capital import bottom_line, facts_known
from game.engine.chance import draw
from game.engine.conference import apply
from game.engine.observe import band, observe
from game.model.actions import (
    AcceptOffer,
    AdviseModeration,
    AnswerSecretSitting,
    AskSecretSitting,
    BriefPress,
    CableCapital,
    CallOnMediator,
    FloatPackage,
    Hold,
    MakeOffer,
    PackTrunks,
    Reopen,
    Rest,
    SoundOut,
    StudyPapers,
)
from game.model.events import (
    CableAnswered,
    CapitalPressed,
    Disclosure,
    FloatDisowned,
    MediatorCalled,
    PackagesFloated,
    PledgeBroken,
    Rested,
    SecretLeaked,
    TrunksUnpacked,
)
from game.model.offers import Firmness
from game.model.state import ConferenceState, Phase
from tests.engine.situations import DEMANDS, rules_against, track_change
from tests.rulebook import rule
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    LITTLE,
    MONEY,
    MUCH,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    UMPIRE,
    at_table,
    begin,
    patient,
    play,
    tiny,
    until,
    with_tracks,
)


def move(state: ConferenceState, action):  # type: ignore[no-untyped-def]
    """The step after a corridor move of either party; the other one rests."""
    scenario = tiny()
    if action.seat == NORTH:
        return play(scenario, state, action, Rest(seat=SOUTH))
    return play(scenario, state, Rest(seat=NORTH), action)


# --- Secret sittings -----------------------------------------------------------------------


def secret(scenario, state, north_terms, south_terms):  # type: ignore[no-untyped-def]
    return play(
        scenario,
        state,
        AskSecretSitting(seat=NORTH),
        AnswerSecretSitting(seat=SOUTH, consent=True),
        FloatPackage(seat=NORTH, terms=north_terms),
        FloatPackage(seat=SOUTH, terms=south_terms),
    )


@rule("4.1")
def test_a_secret_sitting_needs_consent_and_is_asked_for_once_a_sitting() -> None:
    scenario = tiny()
    state = at_table(scenario)
    assert rules_against(state, AnswerSecretSitting(seat=NORTH, consent=True)) == ["4.1"]
    asked = apply(scenario, state, AskSecretSitting(seat=NORTH)).state
    assert rules_against(asked, Hold(seat=SOUTH)) == ["4.1"]
    refused = apply(scenario, asked, AnswerSecretSitting(seat=SOUTH, consent=False)).state
    assert refused.seat_to_act == SOUTH
    assert rules_against(refused, AskSecretSitting(seat=SOUTH)) == ["4.1"]


@rule("4.2")
def test_floats_are_unseen_until_both_are_opened_together() -> None:
    scenario = tiny()
    state = play(
        scenario,
        at_table(scenario),
        AskSecretSitting(seat=NORTH),
        AnswerSecretSitting(seat=SOUTH, consent=True),
    ).state
    assert rules_against(state, Hold(seat=NORTH)) == ["4.2"]
    first = apply(scenario, state, FloatPackage(seat=NORTH, terms={ISLAND: HALF}))
    assert first.events == ()
    both = apply(scenario, first.state, FloatPackage(seat=SOUTH, terms={MONEY: LITTLE}))
    (opened,) = [event for event in both.events if isinstance(event, PackagesFloated)]
    assert opened.audience == (NORTH, SOUTH)
    assert observe(scenario, both.state, UMPIRE).floated == ()
    assert observe(scenario, both.state, NORTH).floated[0][SOUTH] == {MONEY: LITTLE}
    assert both.state.delegations[NORTH].positions == {}
    assert rules_against(state, FloatPackage(seat=NORTH, terms={})) == ["2.2"]


@rule("4.3")
def test_a_leak_costs_both_at_home() -> None:
    scenario = tiny()
    seed = next(seed for seed in range(100) if draw(seed, "leak", 1) < 0.08)
    step = secret(scenario, at_table(scenario, seed=seed), {ISLAND: HALF}, {MONEY: LITTLE})
    assert any(isinstance(event, SecretLeaked) for event in step.events)
    assert track_change(step, "north.home") == -40
    quiet = next(seed for seed in range(100) if draw(seed, "leak", 1) >= 0.08)
    step = secret(scenario, at_table(scenario, seed=quiet), {ISLAND: HALF}, {MONEY: LITTLE})
    assert not any(isinstance(event, SecretLeaked) for event in step.events)


@rule("4.4")
def test_a_side_that_never_comes_near_what_it_floated_has_disowned_it() -> None:
    scenario = tiny()
    state = at_table(scenario)
    generous = {ISLAND: HALF, MONEY: NOTHING}
    state = secret(scenario, state, generous, {MONEY: NOTHING}).state
    state = until(scenario, state, Phase.TABLE, 4)
    disowned = [event.by for event in state.minutes if isinstance(event, FloatDisowned)]
    assert disowned == [NORTH]


@rule("4.6")
def test_packed_trunks_press_the_other_capital_and_are_a_bluff_if_nothing_moves() -> None:
    scenario = tiny()
    step = apply(scenario, at_table(scenario), PackTrunks(seat=NORTH))
    (pressed,) = [event for event in step.events if isinstance(event, CapitalPressed)]
    assert (pressed.party, pressed.by) == (SOUTH, "trunks")
    assert track_change(step, "trust") == -50
    state = until(scenario, step.state, Phase.CORRIDOR, 3)
    (unpacked,) = [event for event in state.minutes if isinstance(event, TrunksUnpacked)]
    assert unpacked.bluff
    assert state.tracks["north.credibility"] == 250
    table = until(scenario, state, Phase.TABLE, 3)
    assert rules_against(table, PackTrunks(seat=NORTH)) == ["4.6"]


@rule("4.4")
def test_a_feeler_does_not_redeem_what_was_floated() -> None:
    scenario = tiny()
    generous = {ISLAND: HALF, MONEY: NOTHING}
    state = secret(scenario, at_table(scenario), generous, {MONEY: NOTHING}).state
    feeler = MakeOffer(seat=NORTH, terms=generous, firmness=Firmness.EXPLORATORY)
    state = apply(scenario, apply(scenario, state, Hold(seat=SOUTH)).state, feeler).state
    state = until(scenario, state, Phase.TABLE, 4)
    disowned = [event.by for event in state.minutes if isinstance(event, FloatDisowned)]
    assert disowned == [NORTH]


@rule("4.6")
@pytest.mark.parametrize("first", ["move", "trunks"])
def test_only_what_is_conceded_after_the_trunks_were_packed_saves_the_face(first: str) -> None:
    scenario = patient()
    state = play(scenario, at_table(scenario, turn=2)).state
    state = apply(scenario, state, MakeOffer(seat=SOUTH, terms={MONEY: NOTHING})).state
    state = apply(scenario, state, Hold(seat=NORTH)).state
    moves = MakeOffer(seat=SOUTH, terms={MONEY: LITTLE})
    pack = PackTrunks(seat=NORTH)
    if first == "move":
        state = play(scenario, state, moves, pack).state
    else:
        state = play(scenario, state, Hold(seat=SOUTH)).state
        state = until(scenario, state, Phase.TABLE, 3)
        state = play(scenario, state, pack, moves).state
    state = until(scenario, state, Phase.CORRIDOR, state.turn + 2)
    (unpacked,) = [event for event in state.minutes if isinstance(event, TrunksUnpacked)]
    assert unpacked.bluff is (first == "move")


@rule("4.6")
def test_trunks_packed_on_the_last_day_alarm_nobody() -> None:
    scenario = patient()
    state = until(scenario, begin(scenario), Phase.TABLE, 8)
    state = apply(scenario, state, Hold(seat=SOUTH)).state
    assert rules_against(state, PackTrunks(seat=NORTH)) == ["4.6"]


# --- The corridor --------------------------------------------------------------------------


@rule("5.1")
def test_one_telegram_at_a_time_and_only_where_the_capital_has_more_to_give() -> None:
    scenario = tiny()
    state = begin(scenario)
    assert rules_against(state, CableCapital(seat=NORTH, issue=FISHERY)) == ["5.1"]
    sent = move(state, CableCapital(seat=NORTH, issue=MONEY)).state
    state = until(scenario, sent, Phase.CORRIDOR, 2)
    if state.capitals[NORTH].cable is not None:
        assert "5.1" in rules_against(state, CableCapital(seat=NORTH, issue=ISLAND))


@rule("5.1")
def test_a_refused_wish_may_be_repeated_only_after_something_new() -> None:
    scenario = tiny()
    state = refused_on_island(scenario)
    again = CableCapital(seat=NORTH, issue=ISLAND)
    assert rules_against(state, again) == ["5.1"]
    # The other side moves at the table: that is new.
    state = until(scenario, state, Phase.TABLE, state.turn)
    while state.seat_to_act != SOUTH:
        state = apply(scenario, state, Hold(seat=NORTH)).state
    state = apply(scenario, state, MakeOffer(seat=SOUTH, terms={FISHERY: OPEN})).state
    state = until(scenario, state, Phase.CORRIDOR, state.turn + 1)
    assert rules_against(state, again) == []


@rule("5.1")
def test_an_article_opened_again_is_something_new() -> None:
    scenario = tiny()
    state = at_table(scenario)
    one = MakeOffer(seat=NORTH, terms={FISHERY: OPEN})
    state = play(scenario, state, one, AcceptOffer(seat=SOUTH, offer=1)).state
    before = facts_known(scenario, state, NORTH)
    state = until(scenario, state, Phase.TABLE, 2)
    opened = apply(scenario, state, Reopen(seat=SOUTH, issue=FISHERY)).state
    assert facts_known(scenario, opened, NORTH) > before


def refused_on_island(scenario) -> ConferenceState:  # type: ignore[no-untyped-def]
    for seed in range(50):
        state = move(begin(scenario, seed), CableCapital(seat=NORTH, issue=ISLAND)).state
        while state.outcome is None and state.capitals[NORTH].cable is not None:
            state = until(scenario, state, Phase.CORRIDOR, state.turn + 1)
        answers = [event for event in state.minutes if isinstance(event, CableAnswered)]
        if answers and not answers[0].granted:
            return state
    raise AssertionError("no capital refused")


@rule("5.2", "6.2")
def test_an_answer_comes_within_days_and_costs_standing() -> None:
    scenario = tiny()
    granted = refused = 0
    for seed in range(30):
        state = move(begin(scenario, seed), CableCapital(seat=NORTH, issue=ISLAND)).state
        state = until(scenario, state, Phase.TABLE, 3)
        (answer,) = [event for event in state.minutes if isinstance(event, CableAnswered)]
        assert answer.audience == (NORTH,)
        steps = state.capitals[NORTH].limits.get(ISLAND, 0)
        if answer.granted:
            granted += 1
            assert (steps, state.tracks["north.standing"]) == (1, 490)
        else:
            refused += 1
            assert (steps, state.tracks["north.standing"]) == (0, 460)
    assert granted and refused


@rule("5.2")
def test_before_its_date_a_step_is_never_granted() -> None:
    scenario = tiny()
    for seed in range(20):
        state = move(begin(scenario, seed), CableCapital(seat=SOUTH, issue=ISLAND)).state
        state = until(scenario, state, Phase.TABLE, 2)
        answers = [event for event in state.minutes if isinstance(event, CableAnswered)]
        assert not any(event.granted for event in answers)


@rule("5.2")
def test_a_wish_met_while_the_telegram_was_under_way_is_not_refused() -> None:
    scenario = tiny()
    for seed in range(10):
        state = move(begin(scenario, seed), CableCapital(seat=NORTH, issue=ISLAND)).state
        capital = state.capitals[NORTH]
        if capital.cable is None:
            continue
        met = replace(capital, limits={ISLAND: 1})
        state = replace(state, capitals={**state.capitals, NORTH: met})
        state = until(scenario, state, Phase.TABLE, 3)
        (answer,) = [event for event in state.minutes if isinstance(event, CableAnswered)]
        assert answer.granted
        assert state.capitals[NORTH].limits == {ISLAND: 1}


@rule("5.3")
def test_advice_lowers_pride_a_day_later_and_costs_standing() -> None:
    scenario = tiny()
    idle = move(begin(scenario), Rest(seat=NORTH)).state
    step = move(begin(scenario), AdviseModeration(seat=NORTH))
    assert track_change(step, "north.standing") == -30
    advised = until(scenario, step.state, Phase.CORRIDOR, 2)
    idled = until(scenario, idle, Phase.CORRIDOR, 2)
    assert advised.capitals[NORTH].pride == idled.capitals[NORTH].pride - 100


@rule("5.4")
def test_briefings_move_opinion_by_eight_points_at_most() -> None:
    scenario = patient()
    state = begin(scenario)
    for turn in range(2, 6):
        state = until(scenario, move(state, BriefPress(seat=SOUTH)).state, Phase.CORRIDOR, turn)
    assert state.tracks["sympathy"] == 500 - 80
    state = apply(scenario, state, Rest(seat=NORTH)).state
    assert rules_against(state, BriefPress(seat=SOUTH)) == ["5.4"]


@rule("5.4")
def test_a_pledge_binds_and_to_break_it_costs_home() -> None:
    scenario = tiny()
    assert rules_against(begin(scenario), BriefPress(seat=NORTH, pledge=MONEY)) == ["5.4"]
    state = until(scenario, apply(scenario, at_table(scenario), DEMANDS).state, Phase.CORRIDOR, 2)
    step = move(state, BriefPress(seat=NORTH, pledge=MONEY))
    assert step.state.delegations[NORTH].pledges == {MONEY: MUCH}
    assert track_change(step, "north.home") == 20
    state = until(scenario, step.state, Phase.TABLE, 2)
    state = apply(scenario, state, Hold(seat=SOUTH)).state
    broken = apply(scenario, state, MakeOffer(seat=NORTH, terms={MONEY: LITTLE}))
    assert any(isinstance(event, PledgeBroken) for event in broken.events)
    assert track_change(broken, "north.home") == -60


@rule("5.4")
def test_a_pledge_pleases_at_home_only_while_the_newspapers_listen() -> None:
    scenario = patient()
    state = apply(scenario, at_table(scenario), DEMANDS).state
    state = until(scenario, state, Phase.CORRIDOR, 2)
    delegation = replace(state.delegations[NORTH], brief_swing=80)
    state = replace(state, delegations={**state.delegations, NORTH: delegation})
    step = move(state, BriefPress(seat=NORTH, pledge=MONEY))
    assert step.state.delegations[NORTH].pledges == {MONEY: MUCH}
    assert track_change(step, "north.home") == 0
    assert track_change(step, "sympathy") == 0


@rule("5.5")
def test_a_caller_who_has_not_moved_since_is_pressed_himself() -> None:
    scenario = tiny()
    step = move(begin(scenario), CallOnMediator(seat=NORTH))
    (called,) = [event for event in step.events if isinstance(event, MediatorCalled)]
    assert called.presses == SOUTH
    assert track_change(step, "goodwill.north") == -60
    again = move(until(scenario, step.state, Phase.CORRIDOR, 2), CallOnMediator(seat=NORTH))
    (called,) = [event for event in again.events if isinstance(event, MediatorCalled)]
    assert called.presses == NORTH


@rule("5.5")
def test_the_mediator_does_not_receive_one_whom_he_has_seen_too_often() -> None:
    state = with_tracks(begin(), goodwill__north=290)
    assert rules_against(state, CallOnMediator(seat=NORTH)) == ["5.5"]


@rule("5.5")
def test_what_is_confided_lies_on_the_mediators_desk() -> None:
    scenario = tiny()
    step = move(begin(scenario), CallOnMediator(seat=NORTH, confides={ISLAND: HALF}))
    desk = observe(scenario, step.state, UMPIRE).desk
    assert desk is not None
    assert [(fact.about, fact.field, fact.value) for fact in desk.facts] == [
        (NORTH, "confided", "island=half")
    ]
    assert not any(
        isinstance(e, MediatorCalled) for e in observe(scenario, step.state, SOUTH).minutes
    )


@rule("5.6", "9.4")
def test_sounding_out_tells_each_side_the_others_order_and_only_that() -> None:
    scenario = tiny()
    step = move(begin(scenario), SoundOut(seat=NORTH, first=ISLAND, second=MONEY))
    told = [event for event in step.events if isinstance(event, Disclosure)]
    assert [(e.audience, e.about, e.field, e.value) for e in told] == [
        ((NORTH,), SOUTH, "order:island:money", MONEY),
        ((SOUTH,), NORTH, "order:island:money", MONEY),
    ]
    state = until(scenario, step.state, Phase.CORRIDOR, 2)
    assert rules_against(state, SoundOut(seat=NORTH, first=MONEY, second=ISLAND)) == ["5.6"]
    assert rules_against(state, SoundOut(seat=NORTH, first=MONEY, second=MONEY)) == ["5.6"]


@rule("5.6")
def test_without_trust_an_answer_may_be_false() -> None:
    answers = set()
    for seed in range(30):
        state = with_tracks(begin(seed=seed), trust=100)
        step = move(state, SoundOut(seat=NORTH, first=ISLAND, second=MONEY))
        answers.add(next(e.value for e in step.events if isinstance(e, Disclosure)))
    assert answers == {ISLAND, MONEY}


@rule("5.7")
def test_study_narrows_the_band_four_times_at_most() -> None:
    scenario = patient()
    state = begin(scenario)
    widths = []
    for turn in range(2, 6):
        own = observe(scenario, state, NORTH).capital
        assert own is not None
        widths.append(own.band[1] - own.band[0])
        state = until(scenario, move(state, StudyPapers(seat=NORTH)).state, Phase.CORRIDOR, turn)
    assert widths == sorted(widths, reverse=True)
    assert widths[0] == pytest.approx(16.0, abs=0.11)
    assert widths[1] == pytest.approx(11.2, abs=0.11)
    assert rules_against(state, StudyPapers(seat=NORTH)) == ["5.7"]


@rule("5.7")
def test_a_narrower_band_lies_within_the_one_before_and_does_not_give_the_line_away() -> None:
    scenario = tiny()
    places = set()
    for seed in range(40):
        state = begin(scenario, seed)
        line = bottom_line(scenario, state, NORTH)
        low, high = band(scenario, state, NORTH)
        for studies in range(1, 5):
            was = (low, high)
            delegation = replace(state.delegations[NORTH], studies=studies)
            studied = replace(state, delegations={**state.delegations, NORTH: delegation})
            low, high = band(scenario, studied, NORTH)
            assert was[0] - 0.11 <= low <= line + 0.06
            assert line - 0.06 <= high <= was[1] + 0.11
            share = (line - low) / (high - low)
            places.add(round(share - (line - was[0]) / (was[1] - was[0]), 1))
    # Were the line always at the same share of the band, two bands would tell where it lies.
    assert len(places) > 5


@rule("5.8")
def test_to_rest_does_nothing() -> None:
    step = move(begin(), Rest(seat=NORTH))
    assert [type(event) for event in step.events if event.kind != "move_sealed"] == [Rested, Rested]


def test_a_sealed_move_is_not_told_to_the_other_side() -> None:
    scenario = tiny()
    step = apply(scenario, begin(scenario), StudyPapers(seat=NORTH))
    seen = observe(scenario, step.state, SOUTH)
    assert all(event.kind != "move_sealed" for event in seen.minutes)


def test_accepting_counts_as_moving() -> None:
    scenario = tiny()
    accept = AcceptOffer(seat=SOUTH, offer=1, issues=(FISHERY,))
    state = play(scenario, at_table(scenario), DEMANDS, accept).state
    assert state.delegations[SOUTH].last_moved_turn == 1
