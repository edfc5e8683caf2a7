"""An offer that only repeats the one on the table is told as a repetition, and as no new one."""

from dataclasses import replace

from game.engine.conference import apply
from game.engine.observe import observe
from game.model.actions import AcceptOffer, Action, Hold, MakeOffer, Rest
from game.model.events import OfferClosed, OfferMade
from game.model.ids import SeatId
from game.model.offers import Firmness, OfferStatus
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase
from game.play.language import Language
from game.play.repeated import repeated_offers
from game.play.wording import describe_event, describe_events, words_for, words_of_all
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    MONEY,
    MUCH,
    NORTH,
    NOTHING,
    OPEN,
    SOUTH,
    WHOLE,
    begin,
    idle,
    patient,
)

SCENARIO = patient()
TERMS = {ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN}


def at_table(scenario: Scenario = SCENARIO) -> ConferenceState:
    state = begin(scenario)
    for seat in (NORTH, SOUTH):
        state = apply(scenario, state, Rest(seat=seat)).state
    return state


def after(state: ConferenceState, *actions: Action) -> ConferenceState:
    for action in actions:
        state = apply(SCENARIO, state, action).state
    return state


def offer(**other: object) -> MakeOffer:
    return replace(MakeOffer(seat=NORTH, terms=TERMS, firmness=Firmness.FIRM), **other)


def twice(second: MakeOffer) -> ConferenceState:
    return after(at_table(), offer(), Hold(seat=SOUTH), second)


def told_of(state: ConferenceState, seat: SeatId | None = None) -> list[str]:
    words = words_of_all(Language(), SCENARIO, state.minutes)
    if seat is not None:
        words = words_for(Language(), SCENARIO, observe(SCENARIO, state, seat))
    last = [e for e in state.minutes if isinstance(e, OfferMade | OfferClosed)][-2:]
    return list(describe_events(words, last))


def test_the_same_terms_again_are_a_repetition() -> None:
    state = twice(offer())
    assert repeated_offers(state.minutes) == {2: 1}
    others = "Northland repeats offer 1, from now on offer 2: Island: "
    for seat, begins in ((None, others), (SOUTH, others), (NORTH, "You repeat offer 1, from now")):
        told = told_of(state, seat)
        assert len(told) == 1 and told[0].startswith(begins), told
        assert "aside" not in told[0]


def test_a_page_that_tells_each_event_by_itself_calls_it_no_new_offer_either() -> None:
    state = twice(offer())
    words = words_of_all(Language(), SCENARIO, state.minutes)
    closed = next(event for event in state.minutes if isinstance(event, OfferClosed))
    assert describe_event(words, closed) == (
        "Northland has nothing new to offer, and repeats offer 1."
    )


def test_other_terms_another_firmness_or_another_link_are_a_new_offer() -> None:
    for other in (
        offer(terms={**TERMS, ISLAND: HALF}),
        offer(terms={ISLAND: WHOLE, MONEY: MUCH}),
        offer(firmness=Firmness.EXPLORATORY),
        offer(links=((ISLAND, MONEY),)),
    ):
        state = twice(other)
        assert repeated_offers(state.minutes) == {}
        assert told_of(state)[0] == "Northland puts offer 1 aside for a new one."


def test_what_was_initialled_meanwhile_makes_no_difference() -> None:
    """An article of it has been taken: the rest, laid once more, is the same offer still."""
    taken = AcceptOffer(seat=SOUTH, offer=1, issues=(FISHERY,))
    rest = {ISLAND: WHOLE, MONEY: MUCH}
    state = after(at_table(), offer(), taken, offer(terms=rest))
    assert repeated_offers(state.minutes) == {2: 1}


def test_terms_laid_anew_after_the_old_ones_have_lapsed_are_no_repetition_on_the_table() -> None:
    state = after(at_table(), offer(terms={**TERMS, MONEY: NOTHING}))
    while any(one.status is OfferStatus.STANDING for one in state.offers):
        state = after(state, idle(state))
    while state.seat_to_act != NORTH or state.phase is not Phase.TABLE:
        state = after(state, idle(state))
    state = after(state, offer(terms={**TERMS, MONEY: NOTHING}))
    assert repeated_offers(state.minutes) == {}
