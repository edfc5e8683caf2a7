"""How a game went: when the first aims were met, and by which steps the money fell."""

from dataclasses import replace

from game.analysis.course import first_aims_met, payment_path
from game.model.actions import AcceptOffer, MakeOffer
from game.model.ids import OptionId
from game.model.offers import Firmness, Offer
from tests.tiny import (
    LITTLE,
    MONEY,
    MUCH,
    NORTH,
    NOTHING,
    SOUTH,
    at_table,
    play,
    tiny,
)


def test_aims_are_met_when_the_last_indispensable_article_is_agreed() -> None:
    scenario = tiny()
    state = at_table(scenario)
    wanted = [
        limit.issue
        for limit in scenario.parties[NORTH].instructions.limits
        if limit.tier.value == "indispensable"
    ]
    assert wanted
    assert first_aims_met(scenario, state, NORTH) is None
    limits = {limit.issue: limit.limit for limit in scenario.parties[NORTH].instructions.limits}
    terms = {issue: limits[issue] for issue in wanted}
    after = play(
        scenario,
        state,
        MakeOffer(seat=NORTH, terms=terms),
        AcceptOffer(seat=SOUTH, offer=1, issues=tuple(terms)),
    ).state
    assert first_aims_met(scenario, after, NORTH) == state.turn


def test_the_money_goes_by_steps_and_exploring_is_no_step() -> None:
    scenario = tiny()
    amounts = {o.id: o.amount or 0 for o in scenario.agenda.issue(MONEY).options}
    state = play(scenario, at_table(scenario), MakeOffer(seat=NORTH, terms={MONEY: MUCH})).state
    assert payment_path(scenario, state) == (amounts[MUCH],)
    offers = (
        state.offers[0],
        _offer(state.offers[0], NOTHING, Firmness.EXPLORATORY),
        state.offers[0],
        _offer(state.offers[0], LITTLE, Firmness.FIRM),
        _offer(state.offers[0], NOTHING, Firmness.FIRM),
    )
    gone = replace(state, offers=offers)
    assert payment_path(scenario, gone) == (amounts[MUCH], amounts[LITTLE], amounts[NOTHING])
    assert payment_path(replace(scenario, payment=None), gone) == ()


def _offer(like: Offer, option: OptionId, firmness: Firmness) -> Offer:
    return replace(like, terms={MONEY: option}, firmness=firmness)
