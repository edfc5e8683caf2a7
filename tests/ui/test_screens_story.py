"""The pages around the play: all of them at every size, with nothing cut and nothing lost."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.delegations.roster import ROSTER
from game.model.actions import Action, Hold, Leave, MakeOffer, Rest
from game.model.ids import IssueId, OptionId, SeatId
from game.model.offers import Firmness
from game.model.outcome import Ending
from game.model.state import DrawMode
from game.play.match import Match
from game.play.openings import HOT_SEAT, WATCH, StartOptions, opening_of
from game.play.player_words import player_title
from game.play.records import PERSON, Settings
from game.play.wording_menu import choice_label
from game.scenario.load import load_scenario
from game.ui.intents import OpenScreen, ShowDispatch, StartGame
from game.ui.screens import registry
from tests.tiny import NORTH, SOUTH
from tests.ui.app_pilot import PORTSMOUTH, TINY, AppPilot

BORDER, RIVER = IssueId("border"), OptionId("river")

SIZES = [((1280, 720), 1.0), ((960, 600), 1.0), ((960, 600), 2.0), ((1920, 1080), 1.25)]


@pytest.fixture
def pilot(request: pytest.FixtureRequest) -> Iterator[AppPilot]:
    given = getattr(request, "param", {})
    pilot = AppPilot(**given)
    yield pilot
    pilot.close()


def begin(pilot: AppPilot, **options: Any) -> None:
    game = opening_of(pilot.app.card, StartOptions(seed=4, draws="fixed", **options))
    pilot.app.carry(StartGame(game=game))
    pilot.turn()


def played(ending: Ending, path: Path = TINY) -> Match:
    """A short conference that ends in this way."""
    scenario = load_scenario(path)
    player = "conceder" if ending is Ending.RATIFIED else PERSON
    seats = dict.fromkeys(scenario.agenda.party_ids, player)
    seats[scenario.agenda.mediator.id] = "waiter"
    for seed in range(40):
        calendar = next(iter(scenario.calendars))
        settings = Settings(seed=seed, draws=DrawMode.FIXED, calendar=calendar, seats=seats)
        match = Match.begin(scenario, settings, ROSTER)
        while not match.over:
            seat = match.seat_to_act
            if seat is not None and match.is_person(seat):
                match.submit(passive(match, seat, leave=ending is Ending.BROKEN_OFF))
            else:
                match.computer_move()
        if match.state.outcome is not None and match.state.outcome.ending is ending:
            return match
    raise AssertionError(f"No conference ended as {ending}.")


def passive(match: Match, seat: SeatId, leave: bool) -> Action:
    """What somebody does who wants no peace."""
    menu = match.observation(seat).menu
    if leave and menu.allowed("leave"):
        return Leave(seat=seat)
    return Hold(seat=seat) if menu.allowed("hold") else Rest(seat=seat)


@pytest.mark.parametrize(
    "pilot", [{"size": size, "text_scale": text} for size, text in SIZES], indirect=True
)
def test_no_label_of_a_page_is_cut(pilot: AppPilot) -> None:
    cut = pilot.cut()
    for name in ("seats", "load", "settings", "credits"):
        pilot.app.carry(OpenScreen(name=name))
        cut += pilot.cut()
        pilot.press("escape")
    begin(pilot, seat=HOT_SEAT)
    cut += pilot.cut()
    pilot.press("return")
    for _ in range(5):
        cut += pilot.cut()
        pilot.press("n")
    pilot.press("c")
    pilot.read_all()
    pilot.press("escape")
    cut += pilot.cut()
    assert cut == []


@pytest.mark.parametrize("pilot", [{"scenario": TINY}], indirect=True)
def test_a_scenario_without_map_or_portraits_has_all_its_pages(pilot: AppPilot) -> None:
    assert pilot.app.card.agenda.title in pilot.words()
    begin(pilot, seat="")
    assert pilot.screen == "BriefingScreen"
    for _ in range(5):
        pilot.words()
        pilot.press("n")
    assert pilot.screen == "BriefingScreen"
    pilot.press("c")
    assert pilot.screen != "BriefingScreen"


@pytest.mark.parametrize("seat", ["russia", "roosevelt"])
def test_a_short_game_tells_first_what_was_settled_before_it(pilot: AppPilot, seat: str) -> None:
    begin(pilot, seat=seat, calendar="short")
    told = pilot.words()
    assert "Of 12 articles 8 were settled at earlier sittings. 4 are left: “Sakhalin”" in told
    pilot.press("c")
    pilot.read_all()
    if seat == "russia":
        assert "The days before the first sitting of this game" in pilot.words()


@pytest.mark.parametrize("seat", ["japan", "russia", "roosevelt"])
def test_instructions_stand_whole_on_one_sheet_where_they_can(pilot: AppPilot, seat: str) -> None:
    """Japan's once broke off before their last line, above a third of a sheet left empty."""
    begin(pilot, seat=seat, calendar="short")
    pilot.draw()
    assert not pilot.app.ui.find("letter").turn(1).handled


def test_a_whole_game_says_nothing_of_earlier_sittings(pilot: AppPilot) -> None:
    begin(pilot, seat="russia")
    assert "earlier sittings" not in pilot.words()


def test_the_packet_holds_letter_limits_stakes_war_people_and_background(pilot: AppPilot) -> None:
    begin(pilot, seat="russia")
    seen = pilot.app.match.observation(SeatId("russia"))
    words = pilot.app.words_for(seen)
    told = []
    for _ in range(6):
        told.append(pilot.words())
        pilot.press("n")
    assert seen.instructions is not None and seen.capital is not None
    assert seen.instructions.letter.split()[-1] in told[0]
    assert words.option(seen.capital.limits[0].issue, seen.capital.limits[0].limit) in told[1]
    assert "of 100" in told[2]
    assert "in 100" in told[3]
    assert "Baron Komura Jutaro" in told[4]
    assert pilot.app.card.agenda.place in told[5]


@pytest.mark.parametrize("seat", ["japan", "russia"])
def test_stakes_and_the_staffs_summary_are_seen_without_scrolling(
    pilot: AppPilot, seat: str
) -> None:
    """The last articles, and the figure that the talks are measured by, lay below the edge."""
    begin(pilot, seat=seat)
    seen = set()
    while pilot.screen == "BriefingScreen":
        pilot.draw()
        for widget in pilot.app.ui.top.walk():
            if widget.id in ("values", "war_summary"):
                seen.add(widget.id)
                assert widget.scroll.most == 0, widget.id
        pilot.press("return")
    assert seen == {"values", "war_summary"}


def test_the_mediators_packet_holds_aims_and_levers(pilot: AppPilot) -> None:
    begin(pilot, seat="roosevelt")
    words = pilot.app.words_for(pilot.app.match.observation(SeatId("roosevelt")))
    pilot.press("n")
    told = pilot.words()
    assert "Your aims" in told
    assert "Press a capital" not in told
    for kind in ("press_capital", "suggest_terms", "tell_party", "enlist_power", "speak_to_press"):
        assert choice_label(words, kind) in told


def test_a_dispatch_is_read_in_full(pilot: AppPilot) -> None:
    begin(pilot, seat="japan")
    pilot.press("c")
    pilot.read_all()
    first = pilot.app.match.observation(SeatId("japan")).dispatches[0]
    pilot.app.carry(ShowDispatch(dispatch=first.id))
    assert " ".join(first.text.split()) in pilot.words()
    pilot.press("n")
    assert pilot.screen == "CorridorScreen"


def test_unread_papers_come_before_the_decision_and_only_once(pilot: AppPilot) -> None:
    begin(pilot, seat="japan")
    pilot.press("c")
    assert pilot.screen == "DispatchScreen"
    pilot.read_all()
    pilot.press("escape", "escape")
    assert pilot.screen == "CorridorScreen"


@pytest.mark.parametrize(
    ("ending", "news"),
    [
        (Ending.RATIFIED, "The treaty is signed"),
        (Ending.TIME_RAN_OUT, "The conference is over"),
        (Ending.BROKEN_OFF, "The conference is over"),
    ],
    ids=str,
)
def test_the_verdict_is_told_however_it_ended(pilot: AppPilot, ending: Ending, news: str) -> None:
    match = played(ending)
    pilot.app.match = match
    pilot.app.settle()
    assert pilot.screen == "VerdictScreen"
    assert news in pilot.words()
    cut: list[str] = []
    for _ in range(12):
        cut += pilot.cut()
        if pilot.app.screens[-1].leaf == len(pilot.app.screens[-1]._leaves()) - 1:
            break
        pilot.press("n")
    assert cut == []
    pilot.press("c")
    assert pilot.screen == "TitleScreen"


def test_the_verdict_sets_each_day_beside_that_of_history(pilot: AppPilot) -> None:
    pilot.app.match = played(Ending.BROKEN_OFF, PORTSMOUTH)
    pilot.app.settle()
    day_by_day, secrets = 4, 6
    for _ in range(day_by_day):
        pilot.press("n")
    told = pilot.words()
    assert "At this table" in told
    assert "In history, 10 August: Komura hands over twelve demands" in told
    for _ in range(secrets - day_by_day):
        pilot.press("n")
    assert all(capital in pilot.words() for capital in ("Tokyo", "St Petersburg"))


def test_saved_games_are_listed_with_who_plays(pilot: AppPilot) -> None:
    begin(pilot, seat="japan")
    pilot.app.show_title()
    begin(pilot, seat=WATCH)
    pilot.app.show_title()
    pilot.press("l")
    told = pilot.words()
    assert "You play Japan" in told
    assert "Watched" in told


def test_who_watches_is_told_of_a_repeated_offer_as_one(pilot: AppPilot) -> None:
    scenario = load_scenario(TINY)
    seats = dict.fromkeys(scenario.agenda.party_ids, PERSON)
    seats[scenario.agenda.mediator.id] = "waiter"
    calendar = next(iter(scenario.calendars))
    settings = Settings(seed=4, draws=DrawMode.FIXED, calendar=calendar, seats=seats)
    match = Match.begin(scenario, settings, ROSTER)
    offer = MakeOffer(seat=NORTH, terms={BORDER: RIVER}, firmness=Firmness.FIRM)
    deeds = iter((Rest(seat=NORTH), Rest(seat=SOUTH), offer, Hold(seat=SOUTH), offer))
    while (deed := next(deeds, None)) is not None:
        while match.seat_to_act != deed.seat:
            match.computer_move()
        assert match.submit(deed).accepted
    watch = registry.watch(pilot.app.around(), match, lambda: False)
    pilot.app.lay("watch", watch, match.observation(scenario.agenda.mediator.id))
    told = pilot.words()
    assert "repeats offer 1" in told
    assert "aside" not in told


def test_the_number_of_a_game_can_be_typed_and_is_checked(pilot: AppPilot) -> None:
    pilot.press("n")
    pilot.app.ui.set_focus(pilot.app.ui.find("seed"))
    for _ in range(8):
        pilot.press("backspace")
    assert not pilot.app.ui.find("start").enabled
    for letter in "1905":
        pilot.turn(pygame.event.Event(pygame.TEXTINPUT, text=letter))
    pilot.click("start")
    assert pilot.app.match.settings.seed == 1905


def test_every_player_of_the_roster_has_a_name_in_words(pilot: AppPilot) -> None:
    assert [name for name in ROSTER if player_title(pilot.app.language, name) == name] == []


def test_the_credits_name_every_licence(pilot: AppPilot) -> None:
    pilot.press("r")
    pilot.app.ui.find("credits_tabs").choose(2)
    page = pilot.app.ui.find("credits_text").markup
    assert "SIL OFL 1.1" in page
    assert "CC BY 3.0" in page
    assert str(PORTSMOUTH) not in page


def test_what_is_often_told_otherwise_is_put_right_among_the_sources(pilot: AppPilot) -> None:
    pilot.press("r")
    pilot.app.ui.find("credits_tabs").choose(1)
    page = pilot.app.ui.find("credits_text").markup
    text = pilot.app.language.text
    for myth in pilot.app.card.myths:
        assert text(myth.told) in page
        assert text(myth.source).removeprefix("From memory: ") in page


def test_all_papers_can_be_laid_aside_at_once(pilot: AppPilot) -> None:
    begin(pilot, seat="russia", calendar="short")
    pilot.press("c")
    assert pilot.screen == "DispatchScreen"
    pilot.press("l")
    assert pilot.screen == "CorridorScreen"
