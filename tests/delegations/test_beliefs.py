"""What the record suggests about the other side's priorities."""

from dataclasses import replace

import pytest

from game.delegations.beliefs import Beliefs, beliefs_about, held_shares
from game.delegations.book import rows_of
from game.engine.observe import observe
from game.model.events import Disclosure, Event
from game.model.ids import IssueId, SeatId
from game.model.observation import Observation
from game.model.offers import Firmness, Offer, Terms
from tests.tiny import (
    FISHERY,
    HALF,
    ISLAND,
    LITTLE,
    MONEY,
    MUCH,
    NONE,
    NORTH,
    NOTHING,
    OPEN,
    SHUT,
    SOUTH,
    WHOLE,
    at_table,
    patient,
)


def seen_by_south(papers: list[Terms], told: tuple[Event, ...] = ()) -> Observation:
    """What south sees after north has put these papers on the table, one in each sitting."""
    seen = observe(patient(), at_table(patient()), SOUTH)
    offers = tuple(
        Offer(number=n, by=NORTH, terms=terms, links=(), firmness=Firmness.FIRM, turn=n)
        for n, terms in enumerate(papers, start=1)
    )
    positions: dict[SeatId, Terms] = {NORTH: papers[-1] if papers else {}, SOUTH: {}}
    return replace(
        seen,
        offers=offers,
        positions=positions,
        turn=len(papers) + 1,
        minutes=(*seen.minutes, *told),
    )


def believed(papers: list[Terms], told: tuple[Event, ...] = ()) -> Beliefs:
    seen = seen_by_south(papers, told)
    return beliefs_about(seen, rows_of(seen), NORTH)


def test_at_first_all_issues_weigh_the_same() -> None:
    weights = believed([]).weights
    assert sum(weights.values()) == pytest.approx(1.0)
    assert list(weights.values()) == pytest.approx([1.0 / 3.0] * 3)


def test_what_is_given_up_early_weighs_less_than_what_is_held() -> None:
    weights = believed(
        [
            {ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN},
            {ISLAND: WHOLE, MONEY: MUCH, FISHERY: SHUT},
            {ISLAND: WHOLE, MONEY: LITTLE, FISHERY: SHUT},
            {ISLAND: WHOLE, MONEY: NOTHING, FISHERY: SHUT},
        ]
    ).weights
    assert weights[ISLAND] > weights[MONEY] > weights[FISHERY]


def test_what_is_given_up_last_weighs_more_than_the_same_given_up_first() -> None:
    late = believed([{ISLAND: WHOLE, MONEY: MUCH}, {ISLAND: WHOLE, MONEY: NOTHING}])
    early = believed([{ISLAND: WHOLE, MONEY: NOTHING}, {ISLAND: WHOLE, MONEY: NOTHING}])
    assert late.weights[MONEY] > early.weights[MONEY]


def test_the_favourite_is_worth_all_and_the_other_end_nothing() -> None:
    beliefs = believed([])
    assert beliefs.utility({ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN}) == pytest.approx(100.0)
    assert beliefs.utility({ISLAND: NONE, MONEY: NOTHING, FISHERY: SHUT}) == pytest.approx(0.0)


def test_a_word_that_one_issue_matters_more_is_believed_a_little() -> None:
    plain = believed([]).weights
    told = disclosed("order:island:money", "island")
    weights = believed([], (told,)).weights
    assert weights[ISLAND] > plain[ISLAND]
    assert weights[MONEY] < plain[MONEY]
    assert weights[FISHERY] == pytest.approx(plain[FISHERY], abs=0.02)


def test_beyond_a_limit_that_was_disclosed_lies_less_than_nothing() -> None:
    beliefs = believed([], (disclosed("limit:island", "half"),))
    assert beliefs.limits == {ISLAND: HALF}
    assert beliefs.values[ISLAND][1] > 0.0
    assert beliefs.values[ISLAND][2] < 0.0


def test_better_terms_are_likelier_to_be_taken_and_late_ones_likelier_than_early() -> None:
    beliefs = believed([{ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN}])
    good = {ISLAND: WHOLE, MONEY: LITTLE, FISHERY: OPEN}
    poor = {ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN}
    assert beliefs.odds(good, 0.5) > beliefs.odds(poor, 0.5)
    assert beliefs.odds(poor, 1.0) > beliefs.odds(poor, 0.0)


def test_of_what_has_not_been_spoken_of_nothing_is_known() -> None:
    seen = seen_by_south([{ISLAND: WHOLE}])
    shares = held_shares(seen, rows_of(seen), NORTH)
    assert shares == {ISLAND: 1.0, MONEY: 0.5, FISHERY: 0.5}


def disclosed(field: str, value: str) -> Disclosure:
    assert IssueId(field.split(":")[1]) == ISLAND
    return Disclosure(audience=(SOUTH,), about=NORTH, field=field, value=value, source="sounding")
