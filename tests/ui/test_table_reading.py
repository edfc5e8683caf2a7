"""What is read at the table: articles in words, the map, the minutes, the worth of offers."""

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.engine.conference import apply
from game.engine.observe import observe
from game.model.actions import MakeOffer
from game.model.ids import IssueId, OptionId
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.paths import data_dir
from game.play.language import Language
from game.play.wording_causes import describe_cause
from game.play.words import words_for
from game.scenario.load import load_scenario
from game.ui.map_data import NO_CHANGES, read_map_data
from game.ui.rows_map import map_caption, map_changes
from game.ui.rows_minutes import minute_rows
from game.ui.rows_plane import plane_of
from game.ui.screens.corridor import CorridorScreen
from game.ui.screens.middle import PRIVATE
from game.ui.screens.paper_panel import Legend
from game.ui.screens.table import TableScreen
from game.ui.theme import Theme
from game.ui.widgets.choices import RadioRow
from game.ui.widgets.map_panel import MapPanel
from game.ui.widgets.text_entry import TextEntry
from tests.secrets import leak_of
from tests.tiny import HALF, ISLAND, NORTH, SOUTH, at_table, tiny
from tests.ui.pilot import motion
from tests.ui.seat_pilot import Player
from tests.ui.test_screens_play import PORTSMOUTH, answered, opened

ALL_TWELVE = [
    "korea", "evacuation", "restoration", "open_door", "sakhalin", "liaodong", "railway",
    "trunk_line", "money", "ships", "fleet", "fishing",
]  # fmt: skip
NOWHERE = {"money", "ships"}
"""Issues that have no place on the map of the theatre of war."""


@pytest.fixture(scope="module")
def portsmouth() -> Scenario:
    return load_scenario(PORTSMOUTH)


def exchanged(scenario: Scenario) -> ConferenceState:
    """Both have laid their first papers down."""
    state = opened(scenario)
    for seat in scenario.agenda.party_ids:
        terms = dict(scenario.parties[seat].instructions.draft)
        state = apply(scenario, state, MakeOffer(seat=seat, terms=terms)).state
    return state


def test_the_first_article_keeps_its_distance_from_the_legend(
    theme: Theme, portsmouth: Scenario
) -> None:
    """Its title once stood right under the marks, and read as their last line."""
    for make in (TableScreen, CorridorScreen):
        state = exchanged(portsmouth) if make is TableScreen else opened(portsmouth)
        player = Player(theme, make, portsmouth, state, portsmouth.agenda.party_ids[0])
        legend = next(w for w in player.ui.top.walk() if isinstance(w, Legend))
        first = player.ui.find(f"issue_{portsmouth.agenda.issues[0].id}")
        assert first.rect.y - legend.rect.bottom >= theme.u(4)


def at_portsmouth(theme: Theme, scenario: Scenario, size: tuple[int, int] = (1280, 720)) -> Player:
    return Player(
        theme, TableScreen, scenario, exchanged(scenario), scenario.agenda.party_ids[0], size
    )


def the_map(player: Player) -> MapPanel:
    panel = player.ui.find("map")
    assert isinstance(panel, MapPanel)
    return panel


# --- Articles in words -----------------------------------------------------------------------


def test_what_was_in_hand_and_said_in_private_is_put_away_with_the_sitting(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = at_portsmouth(theme, portsmouth)
    player.hover("issue_korea")
    player.screen.middle.tab = PRIVATE
    seen = player.screen.observation
    player.screen.show(replace(seen))
    assert player.screen.middle.map.about == "korea"
    assert player.screen.middle.tab == PRIVATE
    player.screen.show(replace(seen, turn=seen.turn + 1))
    assert player.screen.middle.map.about is None
    assert player.screen.middle.tab != PRIVATE


def test_an_article_under_the_mouse_is_told_in_words(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth)
    assert "Point at an article" in player.words()
    player.hover("issue_sakhalin")
    told = player.words()
    assert "Russia: The whole island restored to Russia" in told
    assert "Least you may sign: The south to Japan, the north restored (important)" in told


def test_the_keyboard_brings_an_article_in_hand_too(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth)
    player.tab_to("issue_railway")
    assert "VII. The southern railway" in player.words()
    assert "If signed so: Harbin to Port Arthur" in player.words()
    player.press("right")
    assert "If signed so: Changchun to Port Arthur" in player.words()


def test_one_key_leads_from_article_to_article_and_one_changes_how_it_binds(
    theme: Theme, portsmouth: Scenario
) -> None:
    player = at_portsmouth(theme, portsmouth)
    for place in (*range(12), 0):
        player.press("p")
        assert player.ui.focus is player.ui.find(f"issue_{ALL_TWELVE[place]}")
    firmness = player.ui.find("firmness")
    assert isinstance(firmness, RadioRow)
    chosen = [firmness.selected]
    for _ in range(3):
        player.press("b")
        firmness = player.ui.find("firmness")
        assert isinstance(firmness, RadioRow)
        chosen.append(firmness.selected)
    assert chosen == [1, 2, 0, 1]


# --- The map ---------------------------------------------------------------------------------


@pytest.mark.parametrize("issue", ALL_TWELVE)
def test_every_issue_is_pointed_out_or_said_to_have_no_place(
    theme: Theme, portsmouth: Scenario, issue: str
) -> None:
    player = at_portsmouth(theme, portsmouth)
    player.tab_to(f"issue_{issue}")
    shown = the_map(player)
    assert bool(shown.changes.highlight) == (issue not in NOWHERE)
    assert ("It has no place on this map." in player.words()) == (issue in NOWHERE)
    assert shown.map.unknown(shown.changes) == ()


def test_a_step_changes_hands_on_the_map_at_once(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth, (1920, 1080))
    player.tab_to("issue_sakhalin")
    assert the_map(player).changes.areas["sakhalin_north"] == "japan"
    player.press("right")
    assert the_map(player).changes.areas["sakhalin_north"] == "russia"
    assert "strait_la_perouse" in the_map(player).changes.highlight


def test_the_map_of_the_data_file_names_issues_and_options_that_there_are(
    portsmouth: Scenario,
) -> None:
    data = read_map_data(data_dir("assets") / "map" / f"{portsmouth.map}.json")
    for name in data.issues:
        issue_id, _, option = name.partition(".")
        issue = portsmouth.agenda.issue(IssueId(issue_id))
        assert not option or issue.option(OptionId(option))
    for names in data.issues.values():
        assert data.unknown(replace(NO_CHANGES, highlight=tuple(names))) == ()


def test_an_issue_that_the_map_does_not_know_is_pointed_out_by_what_changes_hands(
    portsmouth: Scenario,
) -> None:
    seen = observe(portsmouth, opened(portsmouth), portsmouth.agenda.party_ids[0])
    terms = {IssueId("liaodong"): OptionId("china")}
    assert map_changes(seen, terms, IssueId("liaodong")).highlight == ("liaodong",)
    words = words_for(Language(), portsmouth, seen)
    caption = map_caption(words, seen, {}, IssueId("money"), None)
    assert caption.text == "Does Russia pay, and how much?"
    assert caption.aside


def test_a_scenario_without_a_map_has_no_map_to_point_at(theme: Theme) -> None:
    scenario = tiny()
    player = Player(theme, TableScreen, scenario, answered(scenario), NORTH)
    player.hover("issue_island")
    assert "Southland: Half" in player.words()
    with pytest.raises(LookupError):
        player.ui.find("map")


def test_contrast_prints_the_map_in_full_colours(theme: Theme, portsmouth: Scenario) -> None:
    theme.palette = "contrast"
    player = at_portsmouth(theme, portsmouth)
    player.words()
    rect = the_map(player).rect
    strong = pygame.surfarray.array3d(player.surface.subsurface(rect)).astype(int)
    theme.palette = "parchment"
    player = at_portsmouth(theme, portsmouth)
    player.words()
    plain = pygame.surfarray.array3d(player.surface.subsurface(rect)).astype(int)

    assert np.ptp(strong, axis=2).mean() > 1.5 * np.ptp(plain, axis=2).mean()


# --- The minutes -----------------------------------------------------------------------------


def test_the_minutes_are_searched_by_key_and_typing(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth)
    player.press("/")
    player.type("/")
    assert player.focus() == "search"
    player.type("exploratory")
    assert "Offer 1" not in player.words()
    for _ in "exploratory":
        player.press("backspace")
    player.type("harbin")
    assert player.focus() == "search"
    assert "Harbin" in player.words()
    assert "Offer 2" not in player.words()
    player.press("return")
    assert player.focus() == "minutes"


def test_the_search_is_reached_by_mouse(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth)
    player.click("search")
    player.type("o")
    assert player.focus() == "search"
    assert player.intents == []


def test_what_is_typed_in_the_search_is_no_hot_key(theme: Theme, portsmouth: Scenario) -> None:
    theme.text_scale = 1.5
    player = at_portsmouth(theme, portsmouth)
    player.press("/", "3", "g", "o", "/")
    player.type("3go/")
    assert player.focus() == "search"
    assert len(player.ui.layers) == 1
    entry = player.ui.find("search")
    assert isinstance(entry, TextEntry)
    assert entry.value == "3go/"


def test_all_words_sought_must_stand_in_an_entry() -> None:
    scenario = tiny()
    seen = observe(scenario, answered(scenario), NORTH)
    words = words_for(Language(), scenario, seen)
    assert len(minute_rows(words, seen, search="SOUTH offer")) == 2
    assert minute_rows(words, seen, search="south unheard-of") == ()
    assert len(minute_rows(words, seen, ISLAND, search="south")) == 2


# --- The offers in the plane -----------------------------------------------------------------


def test_the_course_shows_both_charts(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth)
    player.press("3")
    assert "worth to Russia, as far as we can guess" in player.words()
    player.tab_to("course_view")
    player.press("right")
    assert "What the offers so far are worth to you" in player.words()


def test_where_a_chart_has_no_room_it_is_told_in_words(theme: Theme, portsmouth: Scenario) -> None:
    theme.text_scale = 2.0
    player = at_portsmouth(theme, portsmouth)
    tabs = player.ui.find("middle_tabs")
    player.press(str(len(tabs.options)))
    told = player.words()
    assert "Offers of Japan" in told
    assert "The first sitting: worth" in told
    assert "Over the sittings" not in told


def test_the_plane_follows_the_paper(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth)
    seen, terms = (
        player.screen.observation,
        dict(portsmouth.parties[player.seat].instructions.draft),
    )
    before = plane_of(seen, terms)
    terms[IssueId("sakhalin")] = OptionId("none")
    after = plane_of(seen, terms)
    assert before is not None and before.paper is not None
    assert after is not None and after.paper is not None
    assert after.paper.own < before.paper.own
    assert after.paper.theirs > before.paper.theirs
    assert before.no_deal < before.band[1]
    assert len(before.ours) == len(before.other) == 1


def test_of_a_silent_side_nothing_is_guessed() -> None:
    scenario = tiny()
    plane = plane_of(observe(scenario, at_table(scenario), NORTH), {ISLAND: HALF})
    assert plane is not None
    assert plane.they_ask is None
    assert plane.other == ()


def test_the_chart_promises_no_yes_that_the_words_beside_it_withhold(
    theme: Theme, portsmouth: Scenario
) -> None:
    """Its line is what they ask: how likely they take less, the words alone tell."""
    player = at_portsmouth(theme, portsmouth)
    plane = plane_of(player.screen.observation, None)
    assert plane is not None
    assert plane.they_ask == pytest.approx(plane.other[-1].theirs)
    player.press(str(len(player.ui.find("middle_tabs").options)))
    assert "might say yes" not in player.words()


@pytest.mark.parametrize("seed", range(3))
def test_the_plane_knows_no_secret(seed: int) -> None:
    for about in (NORTH, SOUTH):
        told = leak_of(tiny(), seed, 11, about, 4, lambda seen: plane_of(seen, None))
        assert told == ""


# --- Gauges and calendar ---------------------------------------------------------------------


def test_a_gauge_tells_what_moved_it(theme: Theme) -> None:
    scenario = tiny()
    player = Player(theme, TableScreen, scenario, at_table(scenario, turn=2), NORTH)
    player.click("gauge_north.treasury")
    told = player.words()
    assert "All that moves, and why" in told
    assert "the days that passed" in told
    player.press("escape")
    assert player.focus() == "gauge_north.treasury"


def test_the_calendar_names_the_last_day(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth)
    assert "9 September" in player.words()
    assert "the capitals will not wait" in player.ui.find("calendar").tooltip()


def test_every_rule_that_moves_a_track_has_a_cause() -> None:
    engine = Path(__file__).parents[2] / "game" / "engine"
    text = "\n".join(path.read_text(encoding="utf-8") for path in engine.glob("*.py"))
    calls = re.findall(r"move_track\((?:[^()]|\([^()]*\))*?\"(\d+\.\d+)\"", text)
    scenario = tiny()
    words = words_for(Language(), scenario, observe(scenario, at_table(scenario), NORTH))
    assert len(set(calls)) > 15
    for rule in set(calls):
        assert "rule" not in describe_cause(words, rule), rule


def test_hovering_needs_no_button(theme: Theme, portsmouth: Scenario) -> None:
    player = at_portsmouth(theme, portsmouth)
    player.send(motion(player.ui.find("issue_korea").rect.center))
    assert the_map(player).changes.highlight == ("korea",)
    assert player.focus() == ""


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_word_is_cut_at_any_size(
    theme: Theme, portsmouth: Scenario, scale: float, size: tuple[int, int]
) -> None:
    theme.text_scale = scale
    player = at_portsmouth(theme, portsmouth, size)
    for keys in (("1",), ("2",), ("3",), ("/",), ("tab", "g"), ("escape",)):
        player.press(*keys)
        player.words()
        assert [one.text for one in player.ui.drawn if one.cut] == [], keys
