"""What the pages say agrees with how things stand: each rule here was once broken on a page."""

from dataclasses import replace
from datetime import date

import pytest
from pygame import Rect

from game.engine.conference import apply, start
from game.engine.observe import observe
from game.model.actions import AcceptOffer, Hold
from game.model.events import (
    CableAnswered,
    CableSent,
    CapitalPressed,
    Event,
    Held,
    LimitTightened,
    LimitYielded,
    ModerationAdvised,
    ModerationHeard,
    OrderDelayed,
    OrderGiven,
    PackagesFloated,
    SuggestionLapsed,
    TurnOpened,
)
from game.model.ids import IssueId, SeatId
from game.model.observation import Choice, Observation
from game.model.offers import AgreedArticle
from game.model.scenario import Scenario
from game.model.state import DrawMode, Phase
from game.play.language import Language
from game.play.words import Words, words_for
from game.scenario.load import load_scenario
from game.ui.intents import ChooseAction
from game.ui.rows import header, status
from game.ui.rows_agenda import agenda_rows, last_words, standing_lines
from game.ui.rows_evening import evening_lines
from game.ui.rows_moves import TABLE_KINDS, leaves_by_order, notice, order_to_leave
from game.ui.rows_worth import likely_to_them, movement, steps_moved, weigh
from game.ui.screens.briefing import salutation
from game.ui.screens.offer_panel import as_good_as
from game.ui.screens.table import TableScreen
from game.ui.theme import Theme
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
    tiny,
)
from tests.ui.seat_pilot import Player
from tests.ui.test_cards import in_corridor
from tests.ui.test_screens_play import PORTSMOUTH, answered, opened


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(PORTSMOUTH)


def words_of(scenario: Scenario, seen: Observation) -> Words:
    return words_for(Language(), scenario, seen)


# --- Marks -----------------------------------------------------------------------------------


def test_where_each_has_passed_the_other_they_are_not_of_one_mind() -> None:
    """Each offers more than the other asks: both texts are open to them."""
    seen = observe(tiny(), answered(tiny()), NORTH)
    issue = tiny().agenda.issue(ISLAND)
    first, last = issue.options[0].id, issue.options[-1].id
    passed = {NORTH: {ISLAND: last}, SOUTH: {ISLAND: first}}
    row = agenda_rows(words_of(tiny(), seen), replace(seen, positions=passed, agreed={}))[0]
    assert row.status == "either text would do"
    level = {NORTH: {ISLAND: HALF}, SOUTH: {ISLAND: HALF}}
    row = agenda_rows(words_of(tiny(), seen), replace(seen, positions=level, agreed={}))[0]
    assert row.status == "of one mind"


def test_the_corridor_marks_ones_own_last_word_and_not_the_draft_from_home(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = in_corridor(theme, portsmouth)
    for row in agenda_rows(player.screen.words, player.screen.observation):
        if row.ours is not None and row.agreed is None:
            assert player.ui.find(f"issue_{row.issue}").selected == row.ours


def test_who_is_silent_takes_no_room(portsmouth: Scenario) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    seen = observe(portsmouth, state, portsmouth.agenda.party_ids[0])
    for issue in portsmouth.agenda.issues:
        assert len(last_words(words_of(portsmouth, seen), seen, issue.id)) == 1


# --- Odds, lines and days --------------------------------------------------------------------


def test_terms_that_lie_on_the_table_unanswered_are_not_called_likely() -> None:
    state = answered(tiny())
    seen = observe(tiny(), state, SOUTH)
    terms = {ISLAND: HALF, MONEY: NOTHING, FISHERY: OPEN}
    later = replace(seen, turn=seen.turn + 1)
    told = likely_to_them(words_of(tiny(), seen), later, terms)
    assert "let these very terms lie since the first sitting" in told
    assert "lie since" not in likely_to_them(words_of(tiny(), seen), seen, terms)
    dearer = {**terms, MONEY: MUCH}
    assert "lie since" not in likely_to_them(words_of(tiny(), seen), later, dearer)


def test_terms_of_which_something_was_taken_have_not_been_let_lie() -> None:
    """Who takes an article out of an offer has answered it."""
    state = answered(tiny())
    mine = next(offer for offer in state.offers if offer.by == SOUTH)
    taken = AcceptOffer(seat=NORTH, offer=mine.number, issues=(FISHERY,))
    state = apply(tiny(), state, taken).state
    seen = observe(tiny(), state, SOUTH)
    later = replace(seen, turn=seen.turn + 1)
    told = likely_to_them(words_of(tiny(), seen), later, {ISLAND: HALF, MONEY: NOTHING})
    assert "lie since" not in told


def test_a_treaty_is_better_than_war_by_what_its_figures_differ() -> None:
    """90 beside 46 is 44 better, though the parts behind the points say 45."""
    seen = observe(tiny(), answered(tiny()), SOUTH)
    words = words_of(tiny(), seen)
    for option in (WHOLE, HALF, NONE):
        worth = weigh(words, seen, {ISLAND: option, MONEY: NOTHING, FISHERY: OPEN})
        assert worth is not None
        gap = round(worth.utility) - round(worth.no_deal)
        assert gap == 0 or worth.against_war.startswith(f"{abs(gap)} point")


def test_terms_that_are_their_own_offer_are_said_to_be_theirs() -> None:
    """Also where one has offered the same before: what they ask, they have not let lie."""
    state = answered(tiny())
    seen = observe(tiny(), state, SOUTH)
    theirs = dict(seen.standing[NORTH].terms)
    words = words_of(tiny(), seen)
    mine = replace(seen.offers[-1], by=SOUTH, terms=theirs, turn=seen.turn)
    later = replace(seen, turn=seen.turn + 1, offers=(*seen.offers, mine))
    told = likely_to_them(words, later, theirs)
    assert told == "Northland offers these very terms itself: you can accept them."
    withdrawn = replace(later, standing={})
    told = likely_to_them(words, withdrawn, theirs)
    assert told == "Northland itself asks for no more than this."


def test_what_is_given_is_not_set_off_against_what_is_taken_back() -> None:
    seen = observe(tiny(), answered(tiny()), SOUTH)
    own = dict(seen.positions[SOUTH])
    seen = replace(seen, positions={**seen.positions, SOUTH: {**own, MONEY: LITTLE, FISHERY: OPEN}})
    words = words_of(tiny(), seen)
    paper = {**seen.positions[SOUTH]}
    assert movement(words, seen, paper) == "It is your last paper, unchanged."
    part = {MONEY: LITTLE}
    assert movement(words, seen, part) == "What it names is as in your last paper."
    fewer = replace(seen, positions={**seen.positions, SOUTH: part})
    assert movement(words, fewer, paper) == "It gives as much as your last paper."
    more = steps_moved(seen, {**paper, MONEY: MUCH})
    assert more == (1, 0)
    both = movement(words, seen, {**paper, MONEY: MUCH, FISHERY: SHUT})
    assert both == "In steps, beside your last paper: 1 given, 1 taken back."
    agreed = replace(seen, agreed={MONEY: AgreedArticle(option=LITTLE, accepted_by=NORTH, turn=1)})
    assert steps_moved(agreed, {MONEY: MUCH}) == (0, 0)


def test_what_was_tied_to_something_else_is_not_ticked_by_itself() -> None:
    """South ties the island to the money: to give the money alone would be no bargain."""
    state = answered(tiny())
    seen = observe(tiny(), state, SOUTH)
    offer = replace(seen.standing[NORTH], terms={MONEY: NOTHING, FISHERY: OPEN}, links=())
    mine = dict(seen.standing[SOUTH].terms)
    assert as_good_as(seen, offer, mine) == frozenset({FISHERY})


def test_no_capital_is_said_to_sign_from_more_than_a_hundred(portsmouth: Scenario) -> None:
    seen = observe(portsmouth, opened(portsmouth), SeatId("russia"))
    assert seen.capital is not None
    proud = replace(seen, capital=replace(seen.capital, band=(98.0, 104.0)))
    told = " ".join(standing_lines(words_of(portsmouth, seen), proud))
    assert "104" not in told
    assert "will surely sign" not in told
    assert "There is no treaty that St Petersburg would surely sign today" in told


def test_the_short_conference_begins_in_the_days_before_its_own_first_sitting(
    portsmouth: Scenario,
) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="short").state
    seen = observe(portsmouth, state, SeatId("japan"))
    words = words_of(portsmouth, seen)
    assert header(words, seen).day == words.days(date(1905, 8, 10), date(1905, 8, 17))


# --- An order to break off -------------------------------------------------------------------


def ordered(seen: Observation, last: bool = False) -> Observation:
    """The same with an order for today."""
    assert seen.capital is not None
    capital = replace(seen.capital, order_due=seen.day, order_last=last)
    due = seen.days[seen.turn - 1]
    given = OrderGiven(audience=(seen.seat,), party=seen.seat, due=due, last=last)
    return replace(seen, capital=capital, minutes=(*seen.minutes, given))


def test_an_order_to_break_off_is_told_in_the_corridor(portsmouth: Scenario) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    seen = observe(portsmouth, state, portsmouth.agenda.party_ids[0])
    assert seen.phase is Phase.CORRIDOR
    told = status(words_of(portsmouth, seen), ordered(seen))
    assert "has ordered you to break off" in told
    assert order_to_leave(words_of(portsmouth, seen), seen) == []
    assert len(order_to_leave(words_of(portsmouth, seen), ordered(seen, last=True))) == 2


def test_the_page_of_an_order_says_what_takes_it_back(portsmouth: Scenario) -> None:
    """It once stood in the secretary's note alone."""
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    seen = observe(portsmouth, state, SeatId("russia"))
    words = words_of(portsmouth, seen)
    told = " ".join(order_to_leave(words, ordered(seen)))
    assert "taken back if an article is agreed, if Japan gives ground" in told
    assert "if the President appeals to St Petersburg" in told
    last = " ".join(order_to_leave(words, ordered(seen, last=True)))
    assert "taken back" not in last
    assert "nothing can put it off" in last


def test_an_order_that_was_put_off_is_told_as_put_off(portsmouth: Scenario) -> None:
    state = start(portsmouth, seed=3, draws=DrawMode.FIXED, calendar="full").state
    seen = ordered(observe(portsmouth, state, portsmouth.agenda.party_ids[0]))
    assert seen.capital is not None
    later = replace(seen, capital=replace(seen.capital, order_delayed=True))
    told = status(words_of(portsmouth, seen), later)
    assert told.startswith("You have put off the order to break off to ")
    assert "has ordered" not in " ".join(order_to_leave(words_of(portsmouth, seen), later))


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_the_button_that_puts_an_order_off_moves_no_other(
    theme: Theme, portsmouth: Scenario, text: float
) -> None:
    """It once pushed the row aside, so that one pressed what one had not meant."""
    theme.text_scale = text
    seat = portsmouth.agenda.party_ids[0]
    player = Player(theme, TableScreen, portsmouth, opened(portsmouth), seat)

    def places() -> dict[str, Rect]:
        return {kind: player.ui.find(kind).rect.copy() for kind in TABLE_KINDS}

    before, seen = places(), ordered(player.screen.observation)
    delay = Choice(kind="delay_order")
    menu = replace(seen.menu, choices=(*seen.menu.choices, delay))
    player.screen.show(replace(seen, menu=menu))
    assert player.ui.find("delay_order").rect.w > 0
    assert places() == before


def test_to_hold_on_the_day_of_the_order_is_asked_once_more(
    theme: Theme, portsmouth: Scenario
) -> None:
    seat = portsmouth.agenda.party_ids[0]
    player = Player(theme, TableScreen, portsmouth, opened(portsmouth), seat)
    player.screen.show(ordered(player.screen.observation))
    assert leaves_by_order(player.screen.observation)
    player.press("h")
    assert "the conference is over" in player.words()
    assert not player.intents
    player.click("confirm_yes")
    assert player.intents == [ChooseAction(action=Hold(seat=seat))]


def test_the_evening_tells_the_day_to_which_an_order_was_put_off(portsmouth: Scenario) -> None:
    state = opened(portsmouth)
    russia = SeatId("russia")
    seen = observe(portsmouth, state, russia)
    first, second = seen.days[2], seen.days[3]
    news = (
        OrderGiven(audience=(russia,), party=russia, due=first, last=False),
        OrderDelayed(audience=(russia,), party=russia, due=second),
    )
    words = words_of(portsmouth, seen)
    home = evening_lines(words, replace(seen, minutes=(*seen.minutes, *news)), seen.turn)[1]
    assert words.day(second) in home
    assert words.day(first) not in home


def test_the_evening_tells_that_the_presidents_terms_have_lapsed(portsmouth: Scenario) -> None:
    seen = observe(portsmouth, opened(portsmouth), SeatId("roosevelt"))
    lapsed = SuggestionLapsed(audience=portsmouth.agenda.seats, number=1)
    assert any(isinstance(event, TurnOpened) for event in seen.minutes)
    told = evening_lines(
        words_of(portsmouth, seen), replace(seen, minutes=(*seen.minutes, lapsed)), seen.turn
    )
    assert "have lapsed" in told[2]


def test_whatever_else_happened_the_evening_tells_that_the_terms_have_lapsed(
    portsmouth: Scenario,
) -> None:
    seen = observe(portsmouth, opened(portsmouth), SeatId("roosevelt"))
    both = portsmouth.agenda.seats
    news = (
        CapitalPressed(audience=both, party=SeatId("russia"), by="mediator"),
        SuggestionLapsed(audience=both, number=1),
    )
    told = evening_lines(
        words_of(portsmouth, seen), replace(seen, minutes=(*seen.minutes, *news)), seen.turn
    )
    assert "You have appealed to St Petersburg" in told[2]
    assert "Your terms have lapsed" in told[2]


# --- Answers ---------------------------------------------------------------------------------


def told_of(scenario: Scenario, *news: Event) -> str:
    """What the table tells beside the paper when these things have happened today."""
    seen = observe(scenario, opened(scenario), scenario.agenda.party_ids[0])
    return notice(words_of(scenario, seen), replace(seen, minutes=(*seen.minutes, *news)))


def test_the_capitals_answer_to_a_cable_is_not_left_to_the_minutes(portsmouth: Scenario) -> None:
    seat = portsmouth.agenda.party_ids[0]
    issue = portsmouth.agenda.issues[0]
    refused = CableAnswered(
        audience=(seat,), party=seat, issue=issue.id, granted=False, limit=issue.options[0].id
    )
    assert issue.title in told_of(portsmouth, refused)


def test_what_ones_capital_lets_go_stands_first_of_all(portsmouth: Scenario) -> None:
    """Before the news of the table: it is the one thing that has changed what one may do."""
    seat = portsmouth.agenda.party_ids[0]
    limit = portsmouth.parties[seat].instructions.limits[0]
    words = words_of(portsmouth, observe(portsmouth, opened(portsmouth), seat))
    let_go = LimitYielded(
        audience=(seat,), party=seat, issue=limit.issue, limit=limit.limit, cause="press"
    )
    held = Held(audience=portsmouth.agenda.seats, by=portsmouth.agenda.other(seat))
    told = told_of(portsmouth, let_go, held)
    assert told.startswith(f"You may now sign: {words.article(limit.issue, limit.limit)}.")
    assert "nothing to add" in told
    back = LimitTightened(audience=(seat,), party=seat, issue=limit.issue, limit=limit.limit)
    told = told_of(portsmouth, let_go, back, held)
    assert "You may now sign" not in told and "takes a step back" in told


def test_the_evening_tells_what_ones_capital_let_go(portsmouth: Scenario) -> None:
    seat = portsmouth.agenda.party_ids[0]
    seen = observe(portsmouth, opened(portsmouth), seat)
    limit = portsmouth.parties[seat].instructions.limits[0]
    let_go = LimitYielded(
        audience=(seat,), party=seat, issue=limit.issue, limit=limit.limit, cause="dispatch"
    )
    words = words_of(portsmouth, seen)
    sat = Held(audience=portsmouth.agenda.seats, by=seat)
    heard = replace(seen, minutes=(*seen.minutes, sat, let_go))
    assert "you may now sign" in evening_lines(words, heard, seen.turn)[1]
    assert "you may now sign" not in evening_lines(words, heard, seen.turn, (let_go,))[1]


def test_what_was_let_go_before_the_sitting_is_not_news_of_the_evening_again(
    portsmouth: Scenario,
) -> None:
    """It was told when one went to the table; in the evening one of two stood there once more."""
    seat = portsmouth.agenda.party_ids[0]
    seen = observe(portsmouth, opened(portsmouth), seat)
    let_go = [
        LimitYielded(
            audience=(seat,), party=seat, issue=limit.issue, limit=limit.limit, cause="dispatch"
        )
        for limit in portsmouth.parties[seat].instructions.limits[:2]
    ]
    words = words_of(portsmouth, seen)
    sat = Held(audience=portsmouth.agenda.seats, by=seat)
    heard = replace(seen, minutes=(*seen.minutes, *let_go, sat))
    assert "you may now sign" not in evening_lines(words, heard, seen.turn)[1]


def test_what_yielded_in_the_presidents_hour_is_told_in_the_days_after_it(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = in_corridor(theme, portsmouth)
    seen, seat = player.screen.observation, player.seat
    assert seen.turn > 1
    limit = portsmouth.parties[seat].instructions.limits[0]
    let_go = LimitYielded(
        audience=(seat,), party=seat, issue=limit.issue, limit=limit.limit, cause="press"
    )
    at = max(n for n, event in enumerate(seen.minutes) if isinstance(event, TurnOpened))
    player.screen.show(replace(seen, minutes=(*seen.minutes[:at], let_go, *seen.minutes[at:])))
    assert player.words().count("You may now sign") == 1


def test_a_question_that_is_answered_is_told_no_more(portsmouth: Scenario) -> None:
    seat = portsmouth.agenda.party_ids[0]
    issue = portsmouth.agenda.issues[0]
    asked = CableSent(audience=(seat,), party=seat, issue=issue.id, answer_by=date(1905, 8, 19))
    refused = CableAnswered(
        audience=(seat,), party=seat, issue=issue.id, granted=False, limit=issue.options[0].id
    )
    assert "may you go further" in told_of(portsmouth, asked)
    told = told_of(portsmouth, asked, refused)
    assert "may you go further" not in told and told.count("refused") == 1
    advised = ModerationAdvised(audience=(seat,), party=seat)
    read = ModerationHeard(audience=(seat,), party=seat)
    assert "It will be read in a day." in told_of(portsmouth, advised)
    told = told_of(portsmouth, advised, read)
    assert "It will be read" not in told and "has read your advice" in told


def test_both_papers_of_a_secret_hour_are_set_side_by_side(portsmouth: Scenario) -> None:
    one, two = portsmouth.agenda.party_ids
    draft = dict(portsmouth.parties[one].instructions.draft)
    sakhalin = portsmouth.agenda.issue(IssueId("sakhalin"))
    other = {**draft, sakhalin.id: sakhalin.options[-1].id}
    assert other != draft
    alike = PackagesFloated(audience=(one, two), floats={one: draft, two: draft})
    apart = PackagesFloated(audience=(one, two), floats={one: draft, two: other})
    assert "both named the same terms: lay them on the table" in told_of(portsmouth, alike)
    assert "they differ on “Sakhalin”" in told_of(portsmouth, apart)


# --- A letter --------------------------------------------------------------------------------


def test_an_initial_ends_no_greeting() -> None:
    line = "TO HIS EXCELLENCY S. YU. WITTE. Secret. Approved by His Majesty."
    greeting, aside = salutation(line)
    assert greeting == "TO HIS EXCELLENCY S. YU. WITTE."
    assert aside == "Secret. Approved by His Majesty."
    assert salutation("To the Minister") == ("To the Minister", "")
