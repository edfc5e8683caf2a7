"""What arrives: papers on the desk, telegrams letter by letter, front pages, and the evening."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pygame
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
from game.model.ids import IssueId, SeatId
from game.model.state import DrawMode
from game.play.evenings import peace_by_turn
from game.play.language import Language
from game.play.match import Match
from game.play.openings import HOT_SEAT, StartOptions, opening_of
from game.play.press import front_page
from game.play.records import Settings
from game.play.wording_letters import is_from_mediator, received
from game.play.words import words_for
from game.scenario.load import load_scenario
from game.ui import rows_evening
from game.ui.front_columns import FrontColumns
from game.ui.front_page import draw_newspaper
from game.ui.intents import ChangeSetting, LoadGame, OpenScreen, RollBack, ShowDispatch, StartGame
from game.ui.newspaper import Newspaper, Piece
from game.ui.pictures import Pictures
from game.ui.preferences import Preferences, read_preferences
from game.ui.routes import MOST_AT_ONCE
from game.ui.rows_evening import PEACE, evening, last_evening
from game.ui.rows_minutes import dispatch_rows
from game.ui.screens.sheet_forms import NEWS, WIRE, dispatch_sheet
from game.ui.screens.sheet_view import SheetView
from game.ui.sheets import SheetColours, Telegram, draw_telegram, printed
from game.ui.theme import Theme
from game.ui.vignettes import SCENES, vignette
from tests.ui.app_pilot import PORTSMOUTH, AppPilot, Sit
from tests.ui.pilot import Pilot
from tests.ui.scenes import decide

JAPAN, RUSSIA = SeatId("japan"), SeatId("russia")
PAPER = SheetColours((232, 222, 198))


def begin(pilot: AppPilot, **options: Any) -> None:
    game = opening_of(pilot.app.card, StartOptions(seed=4, draws="fixed", **options))
    pilot.app.carry(StartGame(game=game))
    pilot.turn()


def lay_aside_briefing(pilot: AppPilot) -> None:
    while pilot.screen == "BriefingScreen":
        pilot.press("return")


def play_until(pilot: AppPilot, screen: str) -> None:
    """Decide and read until a page of this kind comes."""
    for _ in range(200):
        if pilot.screen == screen:
            return
        if pilot.screen == "CurtainScreen":
            pilot.press("return")
        elif pilot.screen == "BriefingScreen":
            pilot.press("c")
        elif pilot.screen in ("DispatchScreen", "EveningScreen"):
            pilot.press("n")
        else:
            decide(pilot)
    raise AssertionError(f"No {screen} came.")


def sheet(pilot: AppPilot) -> SheetView:
    return next(w for w in pilot.app.ui.top.widgets if isinstance(w, SheetView))


def with_a_telegram(pilot: AppPilot) -> SheetView:
    """A game at the moment when a telegram comes in."""
    begin(pilot, seat="japan")
    lay_aside_briefing(pilot)
    for _ in range(60):
        play_until(pilot, "DispatchScreen")
        if sheet(pilot).draw_part is not None:
            pilot.draw()
            return sheet(pilot)
        pilot.press("n")
    raise AssertionError("No telegram came.")


@lru_cache(maxsize=1)
def played() -> Match:
    """A whole conference of computers."""
    scenario = load_scenario(PORTSMOUTH)
    seats = {JAPAN: "envoy", RUSSIA: "envoy", scenario.agenda.mediator.id: "mediator"}
    calendar = next(iter(scenario.calendars))
    settings = Settings(seed=4, draws=DrawMode.DRAWN, calendar=calendar, seats=seats)
    match = Match.begin(scenario, settings, ROSTER)
    while not match.over:
        match.computer_move()
    return match


# --- telegrams


def test_letters_come_with_the_time_that_passes(pilot: Pilot) -> None:
    asked: list[int] = []

    def whole(target: Surface, place: Rect, text: str, page: int, size: float) -> str:
        return ""

    def part(*given: Any) -> None:
        asked.append(given[5])

    tape = SheetView(
        id="tape", rect=Rect(0, 0, 300, 200), text="x" * 40, draw_sheet=whole, draw_part=part,
        speed=50.0,
    )  # fmt: skip
    pilot.show(tape)
    for _ in range(3):
        pilot.words()
        pilot.ui.update(0.1)
    assert asked == [0, 5, 10]
    assert pilot.ui.moving
    pilot.ui.update(60.0)
    assert tape.moving, "A window that was busy printed half a telegram at once."
    for _ in range(9):
        pilot.ui.update(0.1)
    pilot.words()
    assert not pilot.ui.moving


def test_what_is_printed_already_never_moves(theme: Theme) -> None:
    wire = Telegram("TELEGRAM", "Tokyo", "Hold for a day. " * 12)
    rect = Rect(0, 0, 700, 400)
    whole, part = Surface(rect.size), Surface(rect.size)
    draw_telegram(whole, rect, wire, theme.font_face, 20, PAPER)
    draw_telegram(part, rect, wire, theme.font_face, 20, PAPER, letters=10_000)
    assert pygame.image.tobytes(whole, "RGB") == pygame.image.tobytes(part, "RGB")
    draw_telegram(part, rect, wire, theme.font_face, 20, PAPER, letters=100)
    differs = [
        y
        for y in range(rect.h)
        if any(whole.get_at((x, y)) != part.get_at((x, y)) for x in range(0, rect.w, 3))
    ]
    assert differs and min(differs) > rect.h // 4


@pytest.mark.parametrize("how", ["n", "x", "escape", "click"])
def test_any_key_or_click_shows_a_telegram_whole_and_the_next_goes_on(sit: Sit, how: str) -> None:
    pilot = sit(tape="slow")
    tape = with_a_telegram(pilot)
    assert tape.moving
    before = tape.id
    if how == "click":
        pilot.turn(pygame.event.Event(pygame.MOUSEBUTTONDOWN, button=1, pos=(5, 5)))
        pilot.turn(pygame.event.Event(pygame.MOUSEBUTTONUP, button=1, pos=(5, 5)))
    else:
        pilot.press(how)
    assert pilot.screen == "DispatchScreen"
    assert sheet(pilot).id == before
    assert not sheet(pilot).moving
    if how == "click":
        pilot.click("read_on")
    else:
        pilot.press("n")
    assert pilot.screen != "DispatchScreen" or sheet(pilot).id != before


def test_with_the_tape_off_a_telegram_is_there_at_once(sit: Sit) -> None:
    assert not with_a_telegram(sit(tape="off")).moving


def test_a_telegram_read_again_is_not_printed_again(sit: Sit) -> None:
    pilot = sit(tape="slow")
    name = with_a_telegram(pilot).id.removeprefix("paper_")
    pilot.press("x")
    while pilot.screen == "DispatchScreen":
        pilot.press("n")
    pilot.app.carry(ShowDispatch(dispatch=name))
    pilot.draw()
    assert not sheet(pilot).moving


def test_nothing_is_drawn_when_nothing_moves(sit: Sit) -> None:
    pilot = sit(tape="slow")
    with_a_telegram(pilot)
    pilot.app.ui.dirty = False
    frames = pilot.app.frames
    for _ in range(4):
        pilot.app.ui.update(0.1)
        pilot.turn()
    assert pilot.app.frames > frames
    pilot.press("x")
    pilot.turn()
    frames = pilot.app.frames
    for _ in range(4):
        pilot.turn()
    assert pilot.app.frames == frames


def test_the_sounder_sounds_while_a_tape_runs_and_no_longer(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = sit(tape="fast")
    heard: list[str] = []
    monkeypatch.setattr(pilot.app.sounds, "play", heard.append)
    monkeypatch.setattr(pilot.app.sounds, "hush", lambda name: heard.append(f"no {name}"))
    tape = with_a_telegram(pilot)
    heard.clear()
    pilot.app.screens[-1].update(0.1)
    for _ in range(200):
        pilot.app.ui.update(0.1)
        pilot.app.screens[-1].update(0.1)
    assert not tape.moving
    assert heard[0] == "telegraph"
    assert heard[-1] == "no telegraph"
    assert heard.count("no telegraph") == 1


# --- the desk


def test_papers_are_read_by_keys_alone(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.press("c")
    first = sheet(pilot).id
    pilot.press("return")
    second = sheet(pilot).id
    assert second != first
    pilot.press("b")
    assert sheet(pilot).id == first
    pilot.press("n", "n")
    assert pilot.screen == "CorridorScreen"


def test_papers_are_taken_from_the_side_by_mouse(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.click("close")
    last = pilot.app.screens[-1].ids[-1]
    pilot.click(f"tab_{last}")
    assert sheet(pilot).id == f"paper_{last}"
    pilot.click("read_back", "read_on", "read_on")
    assert pilot.screen == "CorridorScreen"


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_no_label_on_the_desk_or_in_the_evening_is_cut(sit: Sit, text: float) -> None:
    pilot = sit(text_scale=text)
    begin(pilot, seat="japan")
    pilot.press("c")
    cut = pilot.cut()
    play_until(pilot, "EveningScreen")
    cut += pilot.cut()
    play_until(pilot, "DispatchScreen")
    cut += pilot.cut()
    pilot.app.carry(OpenScreen(name="settings"))
    assert cut + pilot.cut() == []


@pytest.mark.parametrize("seat", ["japan", "russia"])
def test_of_a_full_bag_the_pressing_papers_are_laid_out_and_the_rest_filed(
    sit: Sit, seat: str
) -> None:
    """The short calendar begins with up to ten papers; nobody read them before his first move."""
    pilot = sit()
    begin(pilot, calendar="short", seat=seat)
    pilot.press("c")
    assert pilot.screen == "DispatchScreen"
    screen = pilot.app.screens[-1]
    every = pilot.app.observation.dispatches
    assert len(screen.ids) == MOST_AT_ONCE
    assert screen.filed == len(every) - MOST_AT_ONCE > 0
    assert "bulletin_deadlock" in screen.ids, "The paper that tells how things stand."
    wires = [one.id for one in every if one.channel == "telegram"]
    assert set(wires) <= set(screen.ids)
    assert f"{screen.filed} more under Dispatches" in pilot.words()
    assert pilot.cut() == []
    for _ in range(MOST_AT_ONCE):
        pilot.press("n")
    assert pilot.screen != "DispatchScreen"
    rows = dispatch_rows(pilot.app.words_for(pilot.app.observation), pilot.app.observation)
    assert {one.id for one in rows} == {one.id for one in every}


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


# --- the evening


def test_the_evening_comes_once_after_each_sitting(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    seen: list[int] = []
    for _ in range(3):
        play_until(pilot, "EveningScreen")
        seen.append(pilot.app.screens[-1].turn)
        pilot.press("return")
        assert pilot.screen != "EveningScreen"
    assert seen == [1, 2, 3]


def test_the_evening_is_laid_aside_by_one_click(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="russia")
    play_until(pilot, "EveningScreen")
    told = pilot.words()
    assert "The evening after the first sitting" in told
    assert "Peace looks" in told
    pilot.click("read_on")
    assert pilot.screen != "EveningScreen"


def test_the_evening_can_be_switched_off(sit: Sit) -> None:
    pilot = sit(evening=False)
    begin(pilot, seat="japan")
    while last_evening(pilot.app.match.observation(JAPAN)) < 2:
        assert pilot.screen != "EveningScreen"
        if pilot.screen == "BriefingScreen":
            pilot.press("c")
        elif pilot.screen == "DispatchScreen":
            pilot.press("n")
        else:
            decide(pilot)
    assert pilot.screen != "EveningScreen"


def test_a_game_gone_on_with_begins_with_no_evening(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    play_until(pilot, "EveningScreen")
    path = pilot.app.match.path
    pilot.app.show_title()
    other = sit()
    other.app.carry(LoadGame(path=path))
    other.turn()
    assert other.screen == "CorridorScreen"


def test_after_moves_taken_back_the_evening_is_told_anew(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    play_until(pilot, "EveningScreen")
    pilot.press("return")
    pilot.app.carry(RollBack())
    pilot.wait_for_delegations()
    play_until(pilot, "EveningScreen")
    assert pilot.app.screens[-1].turn == 1


def test_in_hot_seat_each_evening_belongs_to_the_seat_that_looks(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat=HOT_SEAT)
    told: dict[str, str] = {}
    while len(told) < 2:
        play_until(pilot, "EveningScreen")
        told[pilot.app.viewer] = pilot.words()
        pilot.press("return")
    assert "Tokyo" not in told[RUSSIA]
    assert "St Petersburg" not in told[JAPAN]


def test_the_three_lines_put_words_first_and_figures_in_brackets() -> None:
    match = played()
    for seat in match.scenario.agenda.seats:
        seen = match.observation(seat)
        words = words_for(Language(), match.scenario, seen)
        for turn in range(1, last_evening(seen) + 1):
            told = evening(words, seen, turn)
            for line in (told.table, told.home, told.abroad):
                assert re.match(r"At |Abroad ", line)
                assert not re.search(r"[+\N{MINUS SIGN}]\d", re.sub(r"\([^)]*\)", "", line))


def test_the_glass_shows_what_each_evening_showed() -> None:
    match = played()
    by_turn = peace_by_turn(match.scenario, match.course)
    assert set(by_turn) == set(range(1, match.state.turn + 1))
    for count, step in enumerate(match.course.played, start=1):
        if step.after.turn != step.before.turn and step.after.outcome is None:
            then = Match(match.scenario, match.settings, match.course.rewound(count), ROSTER)
            seen = then.observation(JAPAN)
            assert seen.peace_odds == by_turn[step.after.turn]
            words = words_for(Language(), match.scenario, seen)
            told = evening(words, seen, step.before.turn, by_turn)
            assert PEACE[told.mark] == by_turn[step.after.turn]
            assert told.before is not None
            assert PEACE[told.before] == by_turn[step.before.turn]


def test_every_kind_of_day_has_its_engraving() -> None:
    assert set(rows_evening._CAPTIONS) < set(SCENES)
    for scene in SCENES:
        picture = vignette(scene, 200, (240, 230, 210), (40, 30, 20))
        assert picture.get_size() == (200, 150)
        spots = [picture.get_at((x, y)).r for x in range(200) for y in range(150)]
        assert 0.05 < sum(tone < 140 for tone in spots) / len(spots) < 0.7


# --- settings


def test_tape_and_evening_are_set_on_the_settings_page_and_kept(sit: Sit) -> None:
    pilot = sit(tape="usual")
    pilot.app.carry(OpenScreen(name="settings"))
    pilot.app.ui.set_focus(pilot.app.ui.find("tape"))
    pilot.press("right")
    assert read_preferences().tape == "fast"
    assert pilot.app.around().tape() == 120.0
    pilot.app.ui.set_focus(pilot.app.ui.find("evening"))
    pilot.press("space")
    assert not read_preferences().evening
    pilot.app.carry(ChangeSetting(name="tape", value="off"))
    assert pilot.app.around().tape() == 0.0


def test_a_speed_that_nobody_knows_is_the_usual_one(sit: Sit) -> None:
    pilot = sit(tape="by pigeon")
    assert pilot.app.around().tape() == sit(tape=Preferences().tape).app.around().tape() > 0
    pilot.app.carry(OpenScreen(name="settings"))
    assert "Telegrams are printed" in pilot.words()


def test_every_channel_has_its_sheet() -> None:
    scenario = load_scenario(PORTSMOUTH)
    known = {*NEWS, *WIRE, "letter", "note"}
    assert {one.channel.value for one in scenario.dispatches} <= known


def test_a_telegram_is_printed_letter_by_letter_from_its_beginning() -> None:
    """While the first strip was printed the later ones once showed all but their ends."""
    lines = ["You asked me for the truth", "and not for a report.", "They are fed and armed."]
    whole = " ".join(lines)
    for letters in range(len(whole) + 3):
        assert " ".join(printed(lines, letters)).rstrip() == whole[:letters].rstrip()
