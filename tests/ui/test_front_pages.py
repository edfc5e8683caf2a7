"""Newspapers' front pages, and the mediator's letters."""

from dataclasses import replace

import pytest
from pygame import Rect, Surface

from game.delegations.roster import ROSTER
from game.model.events import (
    CableSent,
    MediatorSpoke,
    PressBriefed,
    RecessAnswered,
    SecretLeaked,
    TrunksPacked,
)
from game.model.ids import IssueId
from game.model.state import DrawMode
from game.play.language import Language
from game.play.match import Match
from game.play.press import front_page
from game.play.records import Settings
from game.play.wording_letters import is_from_mediator, received
from game.play.words import words_for
from game.scenario.load import load_scenario
from game.ui.front_columns import FrontColumns
from game.ui.front_page import draw_newspaper
from game.ui.newspaper import Newspaper, Piece
from game.ui.pictures import Pictures
from game.ui.screens.sheet_forms import NEWS, dispatch_sheet
from game.ui.sheets import SheetColours
from game.ui.theme import Theme
from tests.ui.app_pilot import PORTSMOUTH, Sit
from tests.ui.sittings import JAPAN, RUSSIA, played

PAPER = SheetColours((232, 222, 198))


# --- front pages


def test_a_paper_that_both_sides_read_is_the_same_paper() -> None:
    match = played()
    language = Language()
    read = {}
    for seat in (JAPAN, RUSSIA):
        seen = match.observation(seat)
        words = words_for(language, match.scenario, seen)
        read[seat] = {
            one.id: front_page(words, seen, one) for one in seen.dispatches if one.channel in NEWS
        }
    both = read[JAPAN].keys() & read[RUSSIA].keys()
    capitals = {words.capital(party).upper() for party in (JAPAN, RUSSIA)}
    assert len(both) > 3
    for name in both:
        ours, theirs = read[JAPAN][name], read[RUSSIA][name]
        assert ours.masthead == theirs.masthead
        if any(city in ours.masthead for city in capitals):
            continue
        assert ours.notices == theirs.notices


def test_an_old_paper_read_again_tells_what_it_told() -> None:
    match = played()
    language = Language()
    told: dict[str, object] = {}
    for step in match.course.played:
        seen = None
        arrived = [e.dispatch for e in step.events if e.kind == "dispatch_arrived"]
        if not arrived:
            continue
        early = Match(
            match.scenario, match.settings, match.course.rewound(
                match.course.played.index(step) + 1
            ), ROSTER,
        )  # fmt: skip
        seen = early.observation(JAPAN)
        words = words_for(language, match.scenario, seen)
        for paper in seen.dispatches:
            if paper.id in arrived and paper.channel in NEWS:
                told[paper.id] = front_page(words, seen, paper)
    late = match.observation(JAPAN)
    words = words_for(language, match.scenario, late)
    again = {one.id: front_page(words, late, one) for one in late.dispatches if one.id in told}
    assert len(told) > 3
    assert again == told


def test_the_papers_never_print_terms_from_the_table() -> None:
    match = played()
    seen = match.observation(JAPAN)
    words = words_for(Language(), match.scenario, seen)
    public = {event.kind for event in seen.minutes}
    assert "secret_leaked" not in public
    laid = {
        words.article(issue, option)
        for event in seen.minutes
        if event.kind == "offer_made"
        for issue, option in event.terms.items()
    }
    assert laid
    for paper in seen.dispatches:
        if paper.channel in NEWS:
            page = front_page(words, seen, paper)
            printed = " ".join(f"{one.head} {one.text}" for one in page.notices)
            assert not [terms for terms in laid if terms in printed]


def test_a_paper_of_the_own_capital_tells_the_mood_there_and_others_do_not() -> None:
    match = played()
    seen = match.observation(JAPAN)
    words = words_for(Language(), match.scenario, seen)
    pages = [front_page(words, seen, one) for one in seen.dispatches if one.channel in NEWS]
    for page in pages:
        heads = [one.head for one in page.notices]
        if "The Talk of Tokyo" in heads:
            assert page.masthead == "THE TOKYO PAPERS"
        assert "The Talk of St Petersburg" not in heads
    assert {page.masthead for page in pages} >= {"THE TOKYO PAPERS", "THE NEW YORK PAPERS"}


def test_what_happens_for_all_to_see_stands_in_the_columns_and_nothing_else() -> None:
    match = played()
    seen = match.observation(JAPAN)
    words = words_for(Language(), match.scenario, seen)
    of_all = {
        e.dispatch for e in seen.minutes if e.kind == "dispatch_arrived" and RUSSIA in e.audience
    }
    paper = next(
        one for one in seen.dispatches if one.channel in NEWS and one.turn > 3 and one.id in of_all
    )
    at = next(
        number
        for number, event in enumerate(seen.minutes)
        if event.kind == "dispatch_arrived" and event.dispatch == paper.id
    )
    everyone = seen.agenda.seats
    money = IssueId("money")
    option = seen.agenda.issue(money).options[0].id
    public = (
        SecretLeaked(audience=everyone, floats={JAPAN: {money: option}}),
        TrunksPacked(audience=everyone, by=RUSSIA),
        MediatorSpoke(audience=everyone, party=RUSSIA),
        PressBriefed(audience=everyone, by=RUSSIA, pledge=money, option=option),
        RecessAnswered(audience=everyone, by=RUSSIA, consent=True),
    )
    secret = CableSent(audience=(JAPAN,), party=JAPAN, issue=money, answer_by=seen.day)
    minutes = (*seen.minutes[:at], *public, secret, *seen.minutes[at:])
    page = front_page(words, replace(seen, minutes=minutes), paper)
    heads = [one.head for one in page.notices]
    assert heads[:4] == [
        "Behind Closed Doors",
        "Trunks in the Hall",
        "Who Stands in the Way?",
        "Said to the Correspondents",
    ]
    assert words.option(money, option) in page.notices[0].text
    assert page.edition == "Extra"
    without = replace(seen, minutes=tuple(e for e in minutes if e is not secret))
    assert page == front_page(words, without, paper)


def test_what_a_short_calendar_has_settled_beforehand_counts_as_initialled() -> None:
    scenario = load_scenario(PORTSMOUTH)
    seats = {JAPAN: "envoy", RUSSIA: "envoy", scenario.agenda.mediator.id: "waiter"}
    settings = Settings(seed=4, draws=DrawMode.FIXED, calendar="short", seats=seats)
    seen = Match.begin(scenario, settings, ROSTER).observation(JAPAN)
    words = words_for(Language(), scenario, seen)
    paper = next(one for one in seen.dispatches if one.id == "bulletin_deadlock")
    page = front_page(words, seen, paper)
    assert page.number == "Before the sitting of 18 August"
    assert page.decks == (f"{len(seen.agreed)} articles of 12 are initialled",)
    told = {one.head: one.text for one in page.notices}
    assert "What was easy is settled" in told["The Bulletin"]
    still = {one.id for one in seen.agenda.issues} - seen.agreed.keys()
    assert all(words.issue(issue) in told["Still Open"] for issue in still)


def test_a_sender_that_is_a_newspaper_gives_its_name_to_the_page() -> None:
    match = played()
    seen = match.observation(JAPAN)
    words = words_for(Language(), match.scenario, seen)
    paper = replace(seen.dispatches[0], sender="The Portsmouth Herald, 10 August")
    page = front_page(words, seen, paper)
    assert (page.masthead, page.date) == ("THE PORTSMOUTH HERALD", "10 August")
    cable = replace(paper, sender="Great Northern Telegraph Company")
    assert front_page(words, seen, cable).masthead == "THE LATEST NEWS"


@pytest.mark.parametrize("pixels", [18, 24, 30])
def test_a_front_page_fills_its_sheet_and_says_what_it_leaves_out(
    theme: Theme, pixels: int
) -> None:
    rect = Rect(0, 0, 1200, 640)
    pieces = tuple(Piece(f"Piece {n}", "The envoys have sat again. " * 6) for n in range(9))
    paper = Newspaper(
        "THE TOKYO PAPERS", "Extra", "Tokyo", "Day 9", "No weak peace", ("5 of 12",),
        "Seven professors have a figure. " * 8, pieces=pieces,
    )  # fmt: skip
    target = Surface(rect.size)
    rest = draw_newspaper(target, rect, paper, theme.font_face, pixels, PAPER, leave_out=False)
    assert rest == "" or "piece 8" in rest.lower()
    assert draw_newspaper(target, rect, paper, theme.font_face, 12, PAPER, leave_out=False) == ""
    draw_newspaper(target, rect, paper, theme.font_face, pixels, PAPER)
    foot = range(rect.bottom - pixels * 9, rect.bottom - pixels * 3)
    for third in range(3):
        across = range(rect.w * third // 3 + 40, rect.w * (third + 1) // 3 - 40, 2)
        assert any(target.get_at((x, y)).r < 120 for x in across for y in foot)


def longest_bare(page: Surface, left: int, right: int) -> int:
    """The most rows in a row without ink between two x, from masthead to foot."""
    bare = most = 0
    for y in range(page.get_height() // 5, page.get_height() - 30):
        inked = any(page.get_at((x, y)).r < 120 for x in range(left, right, 3))
        bare = 0 if inked else bare + 1
        most = max(most, bare)
    return most


@pytest.mark.parametrize("size", [(990, 600), (1500, 900)])
def test_no_part_of_a_front_page_is_bare(theme: Theme, size: tuple[int, int]) -> None:
    """A piece too long for what was left of a column once left it empty; so did the last column."""
    match = played()
    seen = match.observation(JAPAN)
    words = words_for(Language(), match.scenario, seen)
    theme = replace(theme, window_scale=size[1] / 600)
    pictures = Pictures(theme)
    page = Surface(size)
    for paper in [one for one in seen.dispatches if one.channel in NEWS][:6]:
        sheet = dispatch_sheet(words, seen, paper, pictures)
        sheet.draw(page, page.get_rect(), sheet.text, 1, 1.0)
        for share in (0.06, 0.3, 0.55, 0.82):
            left = round(size[0] * share)
            assert longest_bare(page, left, left + size[0] // 9) < size[1] * 0.2, paper.id


def test_a_short_piece_fills_what_a_long_one_leaves(theme: Theme) -> None:
    pieces = tuple(
        Piece(f"Piece {n}", "The envoys have sat again. " * times)
        for n, times in enumerate((9, 9, 1, 9, 1, 1))
    )
    paper = Newspaper("A", "B", "C", "D", "E", (), "F", pieces=pieces)
    page = FrontColumns(None, paper, theme.font_face, 16, PAPER)
    high = page.step * 18
    slots = [Rect(number * 220, 0, 200, high) for number in range(3)]
    plan = page.plan(slots)
    first = [one.piece.head for one in plan.laid if one.column == 0]
    assert first[:2] == ["Piece 0", "Piece 2"]
    assert all(end <= high for end in plan.ends)
    heads = [one.piece.head for one in plan.laid] + [one.head for one in plan.left]
    assert sorted(heads) == [one.head for one in pieces]


# --- the mediator's letters


def test_the_mediator_writes_to_a_delegation_on_his_own_paper(sit: Sit) -> None:
    match = played()
    for seat in (JAPAN, RUSSIA):
        seen = match.observation(seat)
        words = words_for(Language(), match.scenario, seen)
        letters = [one for one in received(words, seen) if is_from_mediator(seen, one)]
        assert letters
        assert all(one.sender.startswith("Oyster Bay, ") for one in letters)
        heard = {"terms_suggested", "capital_pressed", "disclosure"}
        assert len(letters) <= sum(event.kind in heard for event in seen.minutes)
    at_desk = match.observation(match.scenario.agenda.mediator.id)
    words = words_for(Language(), match.scenario, at_desk)
    assert not [one for one in received(words, at_desk) if is_from_mediator(at_desk, one)]


def test_the_mediator_addresses_nobody_by_a_name_out_of_the_cast_list(theme: Theme) -> None:
    match = played()
    seen = match.observation(RUSSIA)
    words = words_for(Language(), match.scenario, seen)
    letter = next(one for one in received(words, seen) if is_from_mediator(seen, one))
    told = dispatch_sheet(words, seen, letter, Pictures(theme)).words
    assert "My dear Sir," in told
    assert "My dear Sergei" not in told
