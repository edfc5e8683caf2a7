"""The envoy: reciprocity, instructions, orders, and an eye for what closes cheaply."""

from game.analysis.yardstick import measure
from game.delegations.book import rows_of
from game.delegations.concession import (
    FREE_POINTS,
    RECIPROCITY,
    aspiration,
    least_by_reciprocity,
)
from game.delegations.situation import NEUTRAL, read_situation
from game.engine.capital import broken_limits
from game.engine.utility import completed, utility
from game.model.actions import AcceptOffer, CableCapital, MakeOffer
from game.model.ids import IssueId
from game.model.instructions import Tier
from tests.delegations.games import JAPAN, RUSSIA, Moment, game, portsmouth
from tests.tiny import NORTH, SOUTH, tiny

KOREA = IssueId("korea")


def offers(moments: list[Moment]) -> list[tuple[Moment, MakeOffer]]:
    return [(m, m.decision.action) for m in moments if isinstance(m.decision.action, MakeOffer)]


def test_aspiration_starts_at_the_opening_and_ends_at_the_target() -> None:
    assert aspiration(90.0, 60.0, 0.0, 1.0, least=0.0) == 90.0
    assert aspiration(90.0, 60.0, 0.5, 1.0, least=0.0) == 75.0
    assert aspiration(90.0, 60.0, 1.0, 1.0, least=0.0) == 60.0
    assert aspiration(50.0, 60.0, 0.3, 1.0, least=0.0) == 60.0


def test_a_low_exponent_concedes_late() -> None:
    early = aspiration(90.0, 60.0, 0.5, 2.0, least=0.0)
    late = aspiration(90.0, 60.0, 0.5, 0.5, least=0.0)
    assert early < 75.0 < late


def test_aspiration_never_falls_faster_than_the_other_side_earns() -> None:
    for conceded in (0.0, 1.0, 3.0, 10.0):
        for progress in (0.2, 0.7, 1.0):
            least = 90.0 - FREE_POINTS - RECIPROCITY * conceded
            earned = least_by_reciprocity(90.0, conceded)
            assert aspiration(90.0, 50.0, progress, 1.0, earned) >= least


def test_against_one_who_holds_the_envoy_moves_six_points_at_most() -> None:
    """A holder earns nothing by waiting: reciprocity binds to the last day."""
    for seed in range(3):
        for moment in game(portsmouth(), seed, "envoy", "holder"):
            if moment.seen.seat != JAPAN or moment.seen.turn == moment.seen.turns:
                continue
            situation = read_situation(moment.seen, NEUTRAL)
            given = RECIPROCITY * max(situation.conceded, 0.0)
            assert moment.decision.rationale.aspiration is not None
            least = NEUTRAL.opening - FREE_POINTS - given
            assert moment.decision.rationale.aspiration >= least - 1e-9


def test_an_indispensable_limit_is_never_left_behind() -> None:
    scenario = portsmouth()
    for seed in range(6):
        for moment in game(scenario, seed, "envoy", "historical"):
            action = moment.decision.action
            if action.seat == scenario.agenda.mediator.id:
                continue
            if isinstance(action, MakeOffer):
                terms = action.terms
            elif isinstance(action, AcceptOffer):
                offer = moment.seen.standing[scenario.agenda.other(action.seat)]
                named = action.issues or tuple(offer.terms)
                terms = {i: offer.terms[i] for i in named if i not in moment.seen.agreed}
            else:
                continue
            broken = broken_limits(scenario, moment.before, action.seat, terms)
            assert Tier.INDISPENSABLE not in {limit.tier for limit in broken}


def test_the_first_paper_is_the_one_the_capital_drafted() -> None:
    scenario = portsmouth()
    moments = list(game(scenario, 1, "envoy", "envoy"))
    for party in (JAPAN, RUSSIA):
        first = next(action for _, action in offers(moments) if action.seat == party)
        draft = scenario.parties[party].instructions.draft
        assert all(draft[issue] == option for issue, option in first.terms.items())


def test_a_reply_to_the_first_paper_comes_in_the_next_sitting() -> None:
    moments = list(game(portsmouth(), 1, "envoy", "envoy"))
    first = next(m for m, action in offers(moments) if action.seat == RUSSIA)
    assert first.seen.turn == 2


def test_an_offer_is_worth_what_the_envoy_hopes_for_or_keeps_to_what_it_said() -> None:
    scenario = portsmouth()
    for moment, action in offers(list(game(scenario, 2, "envoy", "envoy")))[2:]:
        hope = moment.decision.rationale.aspiration
        seat, agenda = action.seat, scenario.agenda
        preferences = scenario.parties[seat].instructions.preferences
        agreed = {i: a.option for i, a in moment.seen.agreed.items()}
        said = completed(agenda, seat, agreed, moment.seen.positions[seat])
        worth = utility(agenda, preferences, completed(agenda, seat, agreed, action.terms))
        assert hope is not None
        assert worth >= min(hope, utility(agenda, preferences, said)) - 1e-6


def test_small_concessions_once_offered_are_kept() -> None:
    """An offer that flickers from sitting to sitting looks like bad faith."""
    rows = rows_of(next(game(portsmouth(), 1, "envoy", "envoy")).seen)
    given = -1
    for _, action in offers(list(game(portsmouth(), 1, "envoy", "envoy"))):
        if action.seat == RUSSIA and "korea" in action.terms:
            steps = rows.given(RUSSIA, {KOREA: action.terms[KOREA]})
            assert steps >= given
            given = steps
    assert given >= 0


def test_dear_concessions_are_linked_with_what_they_buy() -> None:
    seen_links = [
        action.links
        for seed in range(4)
        for _, action in offers(list(game(portsmouth(), seed, "envoy", "envoy")))
        if action.links
    ]
    assert seen_links
    assert all(len(group) >= 2 for links in seen_links for group in links)


def test_what_both_can_live_with_is_closed_in_the_first_week() -> None:
    """In 1905 eight articles of twelve were settled by 18 August."""
    closed = []
    for seed in range(8):
        last = next(m for m in game(portsmouth(), seed, "envoy", "envoy") if m.seen.turn == 8)
        closed.append(len(last.seen.agreed))
    assert sum(closed) / len(closed) >= 5


def test_the_capital_is_asked_for_the_limit_that_stands_in_the_way() -> None:
    asked = {
        action.issue
        for seed in range(6)
        for moment in game(portsmouth(), seed, "envoy", "envoy")
        if isinstance(action := moment.decision.action, CableCapital)
    }
    assert {"sakhalin", "money"} <= asked


def test_two_envoys_find_a_peace_even_where_the_limits_leave_no_gain() -> None:
    """In the small conference no package within the limits of day 1 serves both sides."""
    assert measure(tiny()).joint_gain == 0.0
    ends = [list(game(tiny(), seed, "envoy", "envoy"))[-1].after.outcome for seed in range(20)]
    assert any(end is not None and end.treaty is not None for end in ends)


def test_two_envoys_make_peace_more_often_than_not() -> None:
    ends = [
        list(game(portsmouth(), seed, "envoy", "envoy"))[-1].after.outcome for seed in range(16)
    ]
    assert sum(end is not None and end.treaty is not None for end in ends) >= 9


def test_every_decision_says_why() -> None:
    for moment in game(tiny(), 4, "envoy", "historical"):
        rationale = moment.decision.rationale
        assert str(rationale.why)
        if moment.seen.seat in (NORTH, SOUTH):
            assert rationale.aspiration is not None
            assert rationale.target is not None
            assert rationale.alternatives
