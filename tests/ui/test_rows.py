"""What the playing screens say, as plain data."""

from dataclasses import replace

import pytest

from game.engine.conference import apply
from game.engine.observe import observe
from game.model.actions import AcceptOffer, CableCapital, MakeOffer
from game.model.events import (
    ArticleAgreed,
    CapitalDecided,
    EveningFell,
    Held,
    OrderCancelled,
    OrderGiven,
    TreatyReferred,
)
from game.model.ids import SeatId
from game.model.observation import Observation
from game.model.offers import Firmness
from game.model.scenario import Scenario
from game.model.state import ConferenceState, Phase
from game.play.appraisal import Acceptability
from game.play.language import Language
from game.play.wording_events import describe_event
from game.play.words import Words, words_for
from game.ui.drafting import new_draft
from game.ui.rows import calendar_rows, gauge_rows, header, status, under_way
from game.ui.rows_agenda import agenda_rows, roman
from game.ui.rows_evening import evening, evening_lines, last_evening
from game.ui.rows_minutes import dispatch_rows, minute_rows
from game.ui.rows_moves import notice, table_moves
from game.ui.rows_worth import leaving, spoils_final, takes_back, weigh
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
    UMPIRE,
    WHOLE,
    at_table,
    begin,
    idle,
    tiny,
    until,
)


@pytest.fixture
def scenario() -> Scenario:
    return tiny()


def seen_by(
    scenario: Scenario, state: ConferenceState, seat: str = NORTH
) -> tuple[Words, Observation]:
    seen = observe(scenario, state, seat)  # type: ignore[arg-type]
    return words_for(Language(), scenario, seen), seen


def papers_exchanged(scenario: Scenario) -> ConferenceState:
    state = at_table(scenario)
    for seat in (NORTH, SOUTH):
        draft = scenario.parties[seat].instructions.draft
        state = apply(scenario, state, MakeOffer(seat=seat, terms=dict(draft))).state
    return state


def test_articles_are_numbered_in_roman_figures() -> None:
    assert [roman(number) for number in (1, 4, 9, 12)] == ["I", "IV", "IX", "XII"]


def test_a_row_marks_both_positions_and_the_own_limit(scenario: Scenario) -> None:
    row = agenda_rows(*seen_by(scenario, papers_exchanged(scenario)))[0]
    assert (row.ours, row.theirs, row.limit, row.giving) == (0, 2, 1, 1)
    assert row.status == "2 steps apart"


def test_a_row_says_what_each_option_would_mean(scenario: Scenario) -> None:
    row = agenda_rows(*seen_by(scenario, papers_exchanged(scenario)))[0]
    assert row.notes[0] == "all that your capital wishes; your last word"
    assert row.notes[1] == "the least that you may sign"
    assert row.notes[2] == "beyond your instructions (important); asked by Southland"


def test_an_initialled_article_is_agreed_in_its_row(scenario: Scenario) -> None:
    state = papers_exchanged(scenario)
    action = AcceptOffer(seat=NORTH, offer=2, issues=(FISHERY,))
    row = agenda_rows(*seen_by(scenario, apply(scenario, state, action).state))[2]
    assert (row.agreed, row.status) == (1, "agreed")


def test_the_mediator_sees_both_positions_and_no_limit(scenario: Scenario) -> None:
    row = agenda_rows(*seen_by(scenario, papers_exchanged(scenario), UMPIRE))[0]
    assert (row.ours, row.theirs, row.limit, row.giving) == (0, 2, None, 0)


def test_terms_are_weighed_against_the_band_of_ones_own_capital(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, papers_exchanged(scenario))
    best = weigh(words, seen, {ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN})
    worst = weigh(words, seen, {ISLAND: NONE, MONEY: NOTHING, FISHERY: SHUT})
    assert best is not None and worst is not None
    assert best.verdict == "Northtown would surely sign this."
    assert Acceptability.NOT is worst.capital
    assert (best.utility, worst.utility) == (100.0, 0.0)


def test_exceeded_limits_are_named_with_their_price(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, papers_exchanged(scenario))
    worth = weigh(words, seen, {ISLAND: NONE, FISHERY: SHUT})
    assert worth is not None
    assert len(worth.broken) == 2
    assert "Fishery: beyond your instructions (indispensable)." in worth.broken[0]
    assert "costs 16 of your capital’s trust" in worth.exceeding


def test_what_they_would_say_is_guessed_from_the_record_alone(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, at_table(scenario))
    silent = weigh(words, seen, {ISLAND: HALF})
    words, seen = seen_by(scenario, papers_exchanged(scenario))
    spoken = weigh(words, seen, {ISLAND: NONE, MONEY: NOTHING, FISHERY: SHUT})
    assert silent is not None and spoken is not None
    assert silent.theirs == ""
    assert spoken.theirs == "Southland offers these very terms itself: you can accept them."
    further = weigh(words, seen, {ISLAND: HALF, MONEY: NOTHING, FISHERY: SHUT})
    assert further is not None and "says yes to all of this" in further.theirs


def test_leaving_names_what_the_world_would_remember(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, papers_exchanged(scenario))
    told = leaving(words, seen, {MONEY: LITTLE})
    assert told[1] == "The world would say that it broke over “Money”."
    assert told[2].endswith("a treaty on the paper before you 75.")


def test_the_world_would_name_an_article_on_which_the_two_sides_differ(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, papers_exchanged(scenario))
    level = {issue: seen.positions[SOUTH][issue] for issue in (ISLAND, MONEY, FISHERY)}
    nearly = {**level, ISLAND: WHOLE}
    told = leaving(words, replace(seen, positions={NORTH: nearly, SOUTH: level}), nearly)
    assert told[1] == "The world would say that it broke over “Island”."
    told = leaving(words, replace(seen, positions={NORTH: level, SOUTH: level}), level)
    assert told[1] == "The world would say that nothing but the last word was wanting."


def test_a_paper_that_takes_back_is_known(scenario: Scenario) -> None:
    state = at_table(scenario)
    state = apply(scenario, state, MakeOffer(seat=NORTH, terms={MONEY: LITTLE})).state
    _, seen = seen_by(scenario, state)
    assert takes_back(seen, {MONEY: MUCH})
    assert not takes_back(seen, {MONEY: LITTLE})
    assert not takes_back(seen, {MONEY: NOTHING})
    assert takes_back(seen, {MONEY: NOTHING}, Firmness.EXPLORATORY)


def test_the_first_paper_lies_drafted(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, at_table(scenario))
    assert new_draft(seen).terms == {ISLAND: WHOLE, MONEY: MUCH, FISHERY: OPEN}
    assert "Send it as it stands" in notice(words, seen)


def test_a_link_needs_two_articles(scenario: Scenario) -> None:
    _, seen = seen_by(scenario, at_table(scenario))
    draft = new_draft(seen)
    draft.step_link(ISLAND)
    assert not draft.groups


def test_a_draft_knows_its_links(scenario: Scenario) -> None:
    _, seen = seen_by(scenario, at_table(scenario))
    draft = new_draft(seen)
    draft.step_link(ISLAND)
    draft.step_link(MONEY)
    assert draft.groups == ((ISLAND, MONEY),)


def test_what_is_left_out_leaves_its_link(scenario: Scenario) -> None:
    _, seen = seen_by(scenario, at_table(scenario))
    draft = new_draft(seen)
    draft.step_link(ISLAND)
    draft.step_link(MONEY)
    draft.toggle(MONEY)
    assert not draft.groups
    assert set(draft.terms) == {ISLAND, FISHERY}


def test_a_draft_drops_what_has_been_agreed(scenario: Scenario) -> None:
    state = papers_exchanged(scenario)
    _, seen = seen_by(scenario, state)
    draft = new_draft(seen)
    action = AcceptOffer(seat=NORTH, offer=2, issues=(FISHERY,))
    _, seen = seen_by(scenario, apply(scenario, state, action).state)
    draft.follow(seen)
    assert {ISLAND, MONEY} == set(draft.terms)


def test_the_header_says_day_sitting_and_whose_word_it_is(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, at_table(scenario))
    shown = header(words, seen)
    assert shown.day == "Thursday, 10 August 1905"
    assert shown.sitting == "Sitting 1 of 8"
    assert shown.status == "You have the floor: 3 actions left; Southland has 3."


def test_who_waits_is_told_who_has_the_word(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, at_table(scenario), SOUTH)
    assert status(words, seen) == "Northland has the floor."
    assert all(not move.enabled and move.reason for move in table_moves(words, seen))


def test_the_calendar_knows_past_present_and_future(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, at_table(scenario, turn=3))
    assert [row.when for row in calendar_rows(words, seen)][:4] == [-1, -1, 0, 1]


def test_gauges_tell_what_moved_them(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, at_table(scenario, turn=2))
    purse = gauge_rows(words, seen)[0]
    assert purse.height < 50.0
    assert "the days that passed" in purse.told


def test_the_evening_has_three_lines(scenario: Scenario) -> None:
    state = papers_exchanged(scenario)
    state = until(scenario, state, Phase.CORRIDOR, 2)
    words, seen = seen_by(scenario, state)
    table, home, abroad = evening_lines(words, seen, last_evening(seen))
    assert table == "At the table papers changed hands, and nobody gave ground."
    assert home.startswith("At home the purse grows a little lighter (less than 1)")
    assert abroad.startswith("Abroad")


def test_one_paper_on_the_table_is_no_exchange_of_papers(scenario: Scenario) -> None:
    terms = dict(scenario.parties[NORTH].instructions.draft)
    state = apply(scenario, at_table(scenario), MakeOffer(seat=NORTH, terms=terms)).state
    words, seen = seen_by(scenario, until(scenario, state, Phase.CORRIDOR, 2))
    table = evening_lines(words, seen, last_evening(seen))[0]
    assert table == "At the table Northland laid down a paper, and nobody gave ground."


def test_an_order_taken_back_the_same_day_is_not_the_news_of_the_evening(
    scenario: Scenario,
) -> None:
    state = until(scenario, papers_exchanged(scenario), Phase.CORRIDOR, 2)
    words, seen = seen_by(scenario, state)
    given = OrderGiven(audience=(NORTH,), party=NORTH, due=seen.day, last=False)
    back = OrderCancelled(audience=(NORTH,), party=NORTH, cause="concession")
    fell = next(k for k, event in enumerate(seen.minutes) if isinstance(event, EveningFell))
    minutes = (*seen.minutes[:fell], given, back, *seen.minutes[fell:])
    home = evening_lines(words, replace(seen, minutes=minutes), last_evening(seen))[1]
    assert describe_event(words, back) in home
    assert describe_event(words, given) not in home


@pytest.mark.parametrize("refusing", [NORTH, SOUTH])
def test_a_refused_treaty_is_the_headline_of_the_evening(
    scenario: Scenario, refusing: SeatId
) -> None:
    """It once stood at the end of a line, below “Peace looks near” and articles by lamplight."""
    state = until(scenario, papers_exchanged(scenario), Phase.CORRIDOR, 2)
    words, seen = seen_by(scenario, state)
    both = scenario.agenda.seats
    done = [
        ArticleAgreed(audience=both, issue=ISLAND, option=HALF, by=NORTH),
        Held(audience=both, by=SOUTH),
        ArticleAgreed(audience=both, issue=MONEY, option=LITTLE, by=SOUTH),
        ArticleAgreed(audience=both, issue=FISHERY, option=OPEN, by=SOUTH),
        TreatyReferred(audience=both),
    ]
    answers = [
        CapitalDecided(audience=both, party=party, sanctioned=party != refusing, reason=MONEY)
        for party in scenario.agenda.party_ids
    ]
    fell = next(k for k, event in enumerate(seen.minutes) if isinstance(event, EveningFell))
    minutes = (*seen.minutes[:fell], *done, *answers, *seen.minutes[fell:])
    told = evening(words, replace(seen, minutes=minutes), last_evening(seen))
    refusal = next(describe_event(words, one) for one in answers if not one.sanctioned)
    assert told.title == f"{words.capital(refusing)} refuses the treaty"
    assert told.peace == "The treaty is sent back."
    assert told.scene == "quiet"
    assert "lamplight" not in told.caption
    assert told.table.startswith(f"Both delegations had agreed on every article. {refusal}")
    assert "1 of 3 articles stand; these 2 are open again: “Money” and “Fishery”" in told.table
    assert refusal not in told.home + told.abroad


def test_the_evening_names_who_gave_ground_where_an_article_was_initialled_too(
    scenario: Scenario,
) -> None:
    state = papers_exchanged(scenario)
    terms = {ISLAND: HALF, MONEY: MUCH, FISHERY: OPEN}
    state = apply(scenario, state, MakeOffer(seat=NORTH, terms=terms)).state
    state = apply(scenario, state, AcceptOffer(seat=SOUTH, offer=3, issues=(FISHERY,))).state
    state = until(scenario, state, Phase.CORRIDOR, 2)
    words, seen = seen_by(scenario, state)
    assert evening_lines(words, seen, last_evening(seen))[0] == (
        "At the table one article was initialled: “Fishery”. Northland gave ground."
    )


def test_later_evenings_warn_that_another_refusal_is_the_end(scenario: Scenario) -> None:
    state = until(scenario, papers_exchanged(scenario), Phase.CORRIDOR, 3)
    words, seen = seen_by(scenario, state)
    refused = CapitalDecided(
        audience=scenario.agenda.seats, party=SOUTH, sanctioned=False, reason=ISLAND
    )
    fell = next(k for k, event in enumerate(seen.minutes) if isinstance(event, EveningFell))
    later = replace(seen, minutes=(*seen.minutes[:fell], refused, *seen.minutes[fell:]))
    warning = "if a capital refuses again, the conference is over."
    assert evening_lines(words, later, 2)[0].endswith(warning)
    assert warning not in evening_lines(words, seen, 2)[0]


def test_a_telegram_under_way_is_told_with_its_day(scenario: Scenario) -> None:
    state = apply(scenario, begin(scenario), CableCapital(seat=NORTH, issue=ISLAND)).state
    state = until(scenario, state, Phase.TABLE, 1)
    assert "A telegram on “Island” awaits its answer" in under_way(*seen_by(scenario, state))
    assert under_way(*seen_by(scenario, state, SOUTH)) == ""


def test_minutes_can_be_read_about_one_article(scenario: Scenario) -> None:
    state = papers_exchanged(scenario)
    state = apply(scenario, state, AcceptOffer(seat=NORTH, offer=2, issues=(FISHERY,))).state
    words, seen = seen_by(scenario, state)
    every, about = minute_rows(words, seen), minute_rows(words, seen, FISHERY)
    assert len(about) < len(every)
    speakers = [row.speaker for row in about if not row.confidential]
    assert speakers == ["", "Northland", "Southland", "Northland"]


def test_a_later_offer_shows_only_what_is_new_in_it(scenario: Scenario) -> None:
    state = papers_exchanged(scenario)
    terms = {ISLAND: HALF, MONEY: MUCH, FISHERY: OPEN}
    state = apply(scenario, state, MakeOffer(seat=NORTH, terms=terms)).state
    rows = [row for row in minute_rows(*seen_by(scenario, state)) if row.details]
    assert rows[-1].details == ("Island: Half", "The rest as before.")


def test_an_offer_in_which_nothing_is_as_before_leaves_no_rest(scenario: Scenario) -> None:
    state = apply(scenario, papers_exchanged(scenario), MakeOffer(seat=NORTH, terms={ISLAND: HALF}))
    rows = [row for row in minute_rows(*seen_by(scenario, state.state)) if row.details]
    assert rows[-1].details == ("Island: Half",)


def test_an_offer_in_place_of_another_is_one_entry(scenario: Scenario) -> None:
    terms = {ISLAND: HALF, MONEY: MUCH, FISHERY: OPEN}
    state = apply(scenario, papers_exchanged(scenario), MakeOffer(seat=NORTH, terms=terms)).state
    *_, before, last = minute_rows(*seen_by(scenario, state))
    assert last.text == "Offer 3, firm, on 3 articles, in place of offer 1."
    assert before.text.startswith("Offer 2, firm, on ")


def test_an_offer_once_more_is_one_entry_that_says_so(scenario: Scenario) -> None:
    state = papers_exchanged(scenario)
    first = next(one for one in state.offers if one.by == NORTH)
    again = MakeOffer(seat=NORTH, terms=first.terms, firmness=first.firmness, links=first.links)
    state = apply(scenario, state, again).state
    *_, before, last = minute_rows(*seen_by(scenario, state))
    assert (last.text, last.details) == ("Offer 3, firm: offer 1 once more.", ())
    assert before.text.startswith("Offer 2, firm, on ")


def test_the_minutes_of_one_seat_hold_no_secret_of_the_other(scenario: Scenario) -> None:
    state = papers_exchanged(scenario)
    while state.turn < 4:
        state = apply(scenario, state, idle(state)).state
    told = " ".join(row.text + row.full for row in minute_rows(*seen_by(scenario, state, SOUTH)))
    assert "Northland keeps to its rooms" not in told


@pytest.mark.parametrize("turn", [3, 4])
def test_a_dispatch_is_new_until_it_has_been_read(scenario: Scenario, turn: int) -> None:
    words, seen = seen_by(scenario, at_table(scenario, turn=turn))
    assert [row.new for row in dispatch_rows(words, seen)] == [True]
    assert [row.new for row in dispatch_rows(words, seen, lambda paper: True)] == [False]


def test_the_last_sitting_is_announced(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, at_table(scenario))
    assert "last sitting" in notice(words, replace(seen, turn=seen.turns))


def test_a_final_word_that_would_be_given_up_is_known(scenario: Scenario) -> None:
    state = at_table(scenario)
    action = MakeOffer(seat=NORTH, terms={MONEY: MUCH}, firmness=Firmness.FINAL)
    _, seen = seen_by(scenario, apply(scenario, state, action).state)
    assert spoils_final(seen)


def test_before_the_first_sitting_nothing_has_been_said(scenario: Scenario) -> None:
    words, seen = seen_by(scenario, begin(scenario))
    assert all(row.is_heading for row in minute_rows(words, seen))
