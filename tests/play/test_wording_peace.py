"""The closing page tells by whose word peace was made, and of earlier treaties only as past."""

from dataclasses import replace
from datetime import date

import pytest

from game.engine.observe import observe
from game.model.events import (
    ArticleAgreed,
    CapitalDecided,
    Event,
    OfferClosed,
    OfferMade,
    TermsSuggested,
    TreatyReferred,
    TurnOpened,
)
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.offers import Firmness
from game.play.language import Language
from game.play.wording_peace import (
    earlier_refusals,
    last_chance,
    peace_deed,
    since_referral,
)
from game.play.words import words_of_all
from tests.tiny import AGENDA, HALF, ISLAND, NORTH, SOUTH, UMPIRE, begin, tiny

SEATS = AGENDA.seats
FIRST, LATER = date(1905, 8, 29), date(1905, 9, 2)
WORDS = words_of_all(Language(), tiny())


def opened(turn: int, day: date) -> Event:
    return TurnOpened(audience=SEATS, turn=turn, day=day, speaker=NORTH)


def offer(by: SeatId, firmness: Firmness = Firmness.FINAL) -> Event:
    return OfferMade(
        audience=SEATS,
        number=3,
        by=by,
        terms={ISLAND: HALF},
        links=(),
        firmness=firmness,
        movement=1,
    )


def accepted(by: SeatId, of: SeatId) -> tuple[Event, ...]:
    return (
        ArticleAgreed(audience=SEATS, issue=ISLAND, option=HALF, by=by),
        OfferClosed(audience=SEATS, number=3, by=of, status="accepted"),
    )


REFERRED = TreatyReferred(audience=SEATS)


def decided(party: SeatId, sanctioned: bool) -> Event:
    reason = None if sanctioned else ISLAND
    return CapitalDecided(audience=SEATS, party=party, sanctioned=sanctioned, reason=reason)


def seen_by(seat: SeatId, *minutes: Event) -> Observation:
    return replace(observe(tiny(), begin(), seat), minutes=minutes)


@pytest.mark.parametrize(
    ("seat", "told"),
    [
        (NORTH, "Southland accepts your final word of 29 August."),
        (SOUTH, "You accept the final word that Northland spoke on 29 August."),
        (UMPIRE, "Southland accepts the final word that Northland spoke on 29 August."),
    ],
)
def test_who_accepted_what_is_told_from_the_readers_seat(seat: SeatId, told: str) -> None:
    minutes = (opened(1, FIRST), offer(NORTH), opened(2, LATER), *accepted(SOUTH, NORTH), REFERRED)
    assert peace_deed(WORDS, seen_by(seat, *minutes), seat) == told


def test_a_firm_offer_is_no_final_word() -> None:
    minutes = (opened(1, FIRST), offer(NORTH, Firmness.FIRM), *accepted(SOUTH, NORTH), REFERRED)
    told = peace_deed(WORDS, seen_by(NORTH, *minutes), NORTH)
    assert told == "Southland accepts your offer of 29 August."


@pytest.mark.parametrize(
    ("seat", "told"),
    [
        (UMPIRE, "Both sides accept your terms of 29 August."),
        (NORTH, "Both sides accept the terms that the Umpire laid before them on 29 August."),
    ],
)
def test_a_mediator_learns_whether_it_was_his_terms(seat: SeatId, told: str) -> None:
    put = TermsSuggested(audience=SEATS, number=1, terms={ISLAND: HALF})
    agreed = ArticleAgreed(audience=SEATS, issue=ISLAND, option=HALF, by=SOUTH)
    minutes = (opened(1, FIRST), put, opened(2, LATER), agreed, REFERRED)
    assert peace_deed(WORDS, seen_by(seat, *minutes), seat) == told


TWICE = (
    opened(1, FIRST),
    REFERRED,
    decided(NORTH, sanctioned=True),
    decided(SOUTH, sanctioned=False),
    opened(2, LATER),
    REFERRED,
    decided(NORTH, sanctioned=True),
    decided(SOUTH, sanctioned=True),
)


@pytest.mark.parametrize(
    ("reader", "past", "told"),
    [
        (NORTH, False, "Southland accepts your final word on the day on which you spoke it."),
        (SOUTH, False, "You accept the final word that Northland spoke the same day."),
        (None, True, "Southland had accepted the final word that Northland spoke today."),
    ],
)
def test_no_page_tells_its_own_day_by_its_date(reader: SeatId, past: bool, told: str) -> None:
    """A paper of 26 August once wrote of an offer made "on 26 August"."""
    minutes = (opened(1, FIRST), offer(NORTH), *accepted(SOUTH, NORTH), REFERRED)
    seen = seen_by(UMPIRE, *minutes)
    assert peace_deed(WORDS, seen, reader, past=past, today=FIRST) == told
    assert "29 August" in peace_deed(WORDS, seen, reader, past=past, today=LATER)


def test_that_the_next_refusal_is_the_last_is_told_to_all_once_there_was_one() -> None:
    refused = (
        "One treaty has been refused already: if a capital refuses again, the conference is over."
    )
    for seat in (NORTH, SOUTH, UMPIRE):
        assert last_chance(WORDS, seen_by(seat, opened(1, FIRST))) == ""
        assert last_chance(WORDS, seen_by(seat, *TWICE[:5])) == refused


def test_in_the_last_sitting_any_refusal_is_the_last() -> None:
    seen = seen_by(NORTH, opened(1, FIRST))
    told = last_chance(WORDS, replace(seen, turn=seen.turns))
    assert told.startswith("No sitting follows this one")


def test_an_earlier_refusal_is_told_as_past_and_with_its_day() -> None:
    seen = seen_by(NORTH, *TWICE)
    told = list(earlier_refusals(WORDS, seen, sent_home=True))
    assert told == ["Southtown had refused an earlier treaty on 29 August, over “Island”."]
    rest = since_referral(seen.minutes)
    assert all(one.sanctioned for one in rest if isinstance(one, CapitalDecided))


def test_the_treaty_that_was_refused_last_is_not_told_as_past() -> None:
    refused = (*TWICE[:-1], decided(SOUTH, sanctioned=False))
    assert len(list(earlier_refusals(WORDS, seen_by(NORTH, *refused), sent_home=True))) == 1


def test_where_no_treaty_went_home_again_every_refusal_is_past() -> None:
    gone_on = (*TWICE[:4], opened(2, LATER))
    assert len(list(earlier_refusals(WORDS, seen_by(NORTH, *gone_on), sent_home=False))) == 1
