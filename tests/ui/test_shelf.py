"""Saved games, going back, conferences and settings in the window, by keys and by mouse alone."""

import shutil
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.model.actions import Rest
from game.model.ids import SeatId
from game.paths import own_scenarios_dir, saves_dir, trash_dir
from game.play.journal import read_header
from game.play.language import Language
from game.play.openings import HOT_SEAT, StartOptions, opening_of
from game.play.shelf import kept_files, look
from game.ui.intents import ChooseAction, LoadGame, OpenScreen, RollBack, SaveAs, StartGame
from game.ui.preferences import Preferences, read_preferences
from game.ui.rows_settings import setting_rows
from tests.ui.app_pilot import TINY, AppPilot, Sit
from tests.ui.scenes import play_until

JAPAN = SeatId("japan")


def begin(pilot: AppPilot, **options: Any) -> None:
    """As Japan, with all papers read."""
    options = {"seat": JAPAN, "seed": 4, **options}
    pilot.app.carry(StartGame(game=opening_of(pilot.app.card, StartOptions(**options))))
    pilot.turn()
    while pilot.screen == "BriefingScreen":
        pilot.press("escape")
    pilot.read_all()


def rest(pilot: AppPilot) -> None:
    """Japan rests, the others answer, the papers that come are read."""
    pilot.app.carry(ChooseAction(action=Rest(seat=JAPAN)))
    pilot.turn()
    pilot.wait_for_delegations()
    pilot.read_all()


def played(pilot: AppPilot) -> int:
    assert pilot.app.match is not None
    return len(pilot.app.match.course.played)


def type_name(pilot: AppPilot, name: str) -> None:
    pilot.press("end", *["backspace"] * 60)
    for letter in name:
        pilot.turn(pygame.event.Event(pygame.TEXTINPUT, text=letter))


def names() -> list[str]:
    return [path.stem for path in kept_files()]


# --- The list


def test_each_game_shows_who_plays_where_it_stands_and_when(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    rest(pilot)
    pilot.app.show_title()
    begin(pilot, seat=HOT_SEAT)
    pilot.app.show_title()
    pilot.press("l")
    told = pilot.words()
    assert "You play Japan. The first sitting, 10 August 1905." in told
    assert "Played at one screen: Japan and Russia." in told
    assert "No article is agreed yet." in told
    assert "Today, " in told


def test_a_picture_is_drawn_for_a_copied_file_and_follows_the_articles(sit: Sit) -> None:
    """The golden game of 1905 is brought here as a file: its picture shows the treaty."""
    golden = Path(__file__).parents[1] / "golden" / "portsmouth_1905.jsonl"
    shutil.copyfile(golden, saves_dir() / "history.jsonl")
    lines = golden.read_bytes().splitlines(keepends=True)
    (saves_dir() / "begun.jsonl").write_bytes(b"".join(lines[:3]))
    pilot = sit()
    pilot.press("l")
    told = pilot.words()
    assert "history" in told and "begun" in told
    assert "there is peace" in told
    screen: Any = pilot.app.screens[-1]
    pictures = {path.stem: pygame.surfarray.array3d(s) for path, s in screen._pictures.items()}
    assert (pictures["history"] != pictures["begun"]).any()


def test_a_game_is_named_copied_thrown_away_and_gone_on_with_by_keys_alone(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    rest(pilot)
    number = played(pilot)
    pilot.app.show_title()
    pilot.press("l", "n")
    type_name(pilot, "before lunch")
    pilot.press("return")
    assert names() == ["before lunch"]
    pilot.press("k")
    type_name(pilot, "a copy")
    pilot.press("return")
    assert sorted(names()) == ["a copy", "before lunch"]
    marked = pilot.app.screens[-1]._marked
    assert kept_files()[marked].stem == "a copy"
    pilot.press("delete")
    assert "Throw this game away?" in pilot.words()
    pilot.press("escape")
    assert len(names()) == 2
    pilot.press("delete", "tab", "return")
    assert names() == ["before lunch"]
    assert (trash_dir() / "a copy.jsonl").is_file()
    pilot.press("return")
    assert played(pilot) == number


def test_the_same_by_mouse_alone(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    pilot.app.carry(SaveAs(name="first"))
    pilot.click("understood")
    pilot.app.show_title()
    pilot.click("load")
    rows = pilot.app.ui.find("saves")
    second = rows.row_rect(names().index("first")).center
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pilot.turn(pygame.event.Event(kind, button=1, pos=second))
    assert pilot.screen == "LoadScreen"
    pilot.click("copy", "keep")
    assert "first 2" in names()
    pilot.click("throw_away", "throw_it")
    assert "first 2" not in names()
    pilot.click("rename", "cancel")
    assert pilot.screen == "LoadScreen"
    pilot.click("load")
    assert pilot.app.match is not None


def test_a_double_click_goes_on_with_a_game(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    pilot.app.show_title()
    pilot.click("load")
    place = pilot.app.ui.find("saves").row_rect(0).center
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP) * 2:
        pilot.turn(pygame.event.Event(kind, button=1, pos=place))
    assert pilot.app.match is not None


def test_a_name_that_is_taken_is_told_and_nothing_is_lost(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    pilot.app.carry(SaveAs(name="mine"))
    pilot.press("return")
    pilot.app.show_title()
    before = sorted(names())
    pilot.press("l", "n")
    type_name(pilot, "mine")
    pilot.press("return")
    assert "Choose another name" in pilot.words()
    assert sorted(names()) == before


def test_a_damaged_game_cannot_be_opened_and_can_be_thrown_away(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    pilot.app.show_title()
    (path,) = kept_files()
    path.write_bytes(path.read_bytes().replace(b'"japan"', b'"jap@n"', 1))
    pilot.press("l")
    told = pilot.words()
    assert "This file cannot be used." in told and "Line 1 is damaged" in told
    assert not pilot.app.ui.find("load").enabled
    pilot.press("g")
    assert pilot.app.match is None
    pilot.press("return")
    assert "The file has been left as it is" in pilot.words()
    pilot.press("return", "delete", "tab", "return")
    assert names() == []


def test_only_the_games_in_view_are_read(sit: Sit, monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = sit()
    begin(pilot)
    pilot.app.show_title()
    (path,) = kept_files()
    for number in range(50):
        shutil.copyfile(path, saves_dir() / f"copy {number}.jsonl")
    read: set[Path] = set()

    def watched(path: Path, chosen: Path) -> Any:
        read.add(path)
        return look(path, chosen)

    monkeypatch.setattr("game.ui.screens.load.look", watched)
    pilot.press("l")
    pilot.draw()
    assert 0 < len(read) < 12


# --- Keeping and going back


def test_a_moment_is_kept_under_the_name_suggested(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    pilot.press("escape")
    assert "Saved at every move" in pilot.words()
    pilot.press("k", "return")
    assert "Baron Komura Jutaro, the first sitting" in names()
    pilot.press("return")
    assert pilot.screen == "PauseScreen"
    pilot.press("k", "return", "return")
    assert "Baron Komura Jutaro, the first sitting 2" in names()


def test_ctrl_z_takes_the_last_move_back_and_the_save_says_so(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    before = pilot.app.match.state
    rest(pilot)
    assert before != pilot.app.match.state
    pilot.press("ctrl+z")
    assert before == pilot.app.match.state
    path = pilot.app.match.path
    pilot.app.show_title()
    assert b'"kind":"rewind"' in path.read_bytes()
    pilot.app.carry(LoadGame(path=path))
    assert before == pilot.app.match.state


def test_one_goes_back_to_a_chosen_decision_by_keys_alone(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    before = pilot.app.match.state
    rest(pilot)
    while pilot.screen != "CorridorScreen":
        pilot.press("h", "return") if pilot.screen == "TableScreen" else pilot.read_all()
        pilot.wait_for_delegations()
    rest(pilot)
    pilot.press("escape", "f")
    assert pilot.screen == "GoBackScreen"
    told = pilot.words()
    assert "10 August 1905, the first sitting" in told
    pilot.press("end", "return")
    assert "Go back?" in pilot.words()
    pilot.press("tab", "return")
    assert before == pilot.app.match.state
    assert pilot.screen == "CorridorScreen"


def test_one_goes_back_by_mouse_alone(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    before = pilot.app.match.state
    rest(pilot)
    pilot.press("escape")
    pilot.click("decisions", "go_back", "go_back_now")
    assert before == pilot.app.match.state


def test_the_last_move_is_taken_back_even_when_it_ended_the_conference(sit: Sit) -> None:
    pilot = sit(scenario=TINY)
    begin(pilot, seat=SeatId("north"))
    for _ in play_until(pilot, lambda: False):
        pass
    assert pilot.screen == "VerdictScreen"
    pilot.press("escape", "b")
    pilot.read_all()
    assert pilot.app.match.state.outcome is None
    assert pilot.screen in ("TableScreen", "CorridorScreen")


def test_taking_back_can_be_switched_off_for_oneself(sit: Sit) -> None:
    pilot = sit()
    pilot.press("s")
    pilot.click("taking_back")
    assert not read_preferences().taking_back
    pilot.press("escape")
    begin(pilot)
    rest(pilot)
    number = played(pilot)
    pilot.press("ctrl+z")
    assert played(pilot) == number
    pilot.press("escape")
    assert "Take back" not in pilot.words()
    assert "Keep this moment" in pilot.words()


def test_a_game_begun_without_taking_back_takes_nothing_back_whatever_the_settings(
    sit: Sit,
) -> None:
    pilot = sit()
    pilot.press("n", "1")
    pilot.click("no_taking_back", "start")
    path = pilot.app.match.path
    assert not read_header(path).settings.taking_back
    pilot.app.show_title()
    pilot.app.carry(LoadGame(path=path))
    while pilot.screen == "BriefingScreen":
        pilot.press("escape")
    pilot.read_all()
    rest(pilot)
    number = played(pilot)
    assert pilot.app.preferences.taking_back
    pilot.press("ctrl+z")
    pilot.app.carry(RollBack())
    pilot.app.carry(RollBack(keep=0))
    assert played(pilot) == number
    pilot.press("escape")
    told = pilot.words()
    assert "This game takes nothing back" in told
    assert "Take back" not in told and "Keep this moment" not in told
    pilot.app.carry(SaveAs(name="a way back"))
    pilot.app.show_title()
    pilot.press("l")
    assert not pilot.app.ui.find("copy").enabled
    assert "No taking back." in pilot.words()
    assert len(names()) == 1


def test_the_command_line_bars_taking_back_for_every_game_begun(sit: Sit) -> None:
    pilot = sit(may_take_back=False)
    pilot.press("n", "1")
    assert not pilot.app.ui.find("no_taking_back").enabled
    pilot.click("no_taking_back", "start")
    assert not pilot.app.match.settings.taking_back


# --- The title, and the conferences


def test_the_title_says_what_continue_goes_on_with(sit: Sit) -> None:
    pilot = sit()
    assert not pilot.app.ui.find("continue").enabled
    begin(pilot)
    rest(pilot)
    number = played(pilot)
    pilot.app.show_title()
    assert "You play Japan. The first sitting, 10 August 1905." in pilot.words()
    pilot.press("c")
    assert played(pilot) == number


def test_continue_is_closed_where_every_conference_is_over_and_names_the_replays(sit: Sit) -> None:
    golden = Path(__file__).parents[1] / "golden" / "portsmouth_1905.jsonl"
    shutil.copyfile(golden, saves_dir() / "history.jsonl")
    pilot = sit()
    button = pilot.app.ui.find("continue")
    assert not button.enabled
    assert "come to its end" in button.tooltip() and "Replays" in button.tooltip()
    pilot.press("c")
    assert pilot.screen == "TitleScreen"
    pilot.press("p")
    assert pilot.app.ui.find("replay").enabled


def test_a_new_game_offers_what_was_chosen_for_the_last_one(sit: Sit) -> None:
    pilot = sit()
    pilot.app.carry(OpenScreen(name="seats"))
    pilot.turn()
    pilot.click("chair_roosevelt")
    page = pilot.app.screens[-1]
    page.chosen.calendar, page.chosen.draws = 1, 1
    pilot.press("o")
    pilot.app.show_title()
    pilot.app.carry(OpenScreen(name="seats"))
    pilot.turn()
    chosen = pilot.app.screens[-1].chosen
    assert (chosen.chair, chosen.calendar, chosen.draws) == ("roosevelt", 1, 1)
    kept = read_preferences()
    assert (kept.chair, kept.draws) == ("roosevelt", "fixed")


def test_a_choice_that_this_conference_does_not_know_is_not_offered(sit: Sit) -> None:
    pilot = sit(chair="vienna", calendar="endless", draws="cards")
    pilot.app.carry(OpenScreen(name="seats"))
    pilot.turn()
    chosen = pilot.app.screens[-1].chosen
    assert (chosen.chair, chosen.calendar, chosen.draws) == ("japan", 0, 0)


def test_continue_passes_over_a_damaged_game(sit: Sit) -> None:
    pilot = sit()
    begin(pilot)
    pilot.app.show_title()
    (saves_dir() / "zzz.jsonl").write_text("no game\n", encoding="utf-8")
    pilot.app.show_title()
    pilot.press("c")
    assert pilot.app.match is not None


def test_a_conference_of_ones_own_is_laid_on_the_table(sit: Sit) -> None:
    shutil.copyfile(TINY, own_scenarios_dir() / "millbridge.yaml")
    (own_scenarios_dir() / "broken.yaml").write_text("format: one\n", encoding="utf-8")
    pilot = sit()
    pilot.press("o")
    told = pilot.words()
    assert "The Conference of Millbridge" in told and "your own" in told
    assert "broken.yaml" in told and "This file cannot be played." in told and "Line " in told
    assert "Conferences of your own lie in" in told and "docs/scenarios.md" in told
    pilot.press("end")
    stems = [file.path.stem for file in pilot.app.screens[-1].files]
    pilot.press("home", *["down"] * stems.index("broken"))
    assert not pilot.app.ui.find("take").enabled
    pilot.press("return")
    assert pilot.screen == "ScenariosScreen"
    pilot.press("home", *["down"] * stems.index("millbridge"), "return")
    assert pilot.screen == "TitleScreen"
    assert "The Conference of Millbridge" in pilot.words()
    pilot.press("n")
    assert "Northland" in pilot.words()


def test_a_conference_is_chosen_by_mouse_alone(sit: Sit) -> None:
    shutil.copyfile(TINY, own_scenarios_dir() / "millbridge.yaml")
    pilot = sit()
    pilot.click("scenarios")
    rows = pilot.app.ui.find("conferences")
    place = rows.row_rect(1).center
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        pilot.turn(pygame.event.Event(kind, button=1, pos=place))
    pilot.click("take")
    assert "The Conference of Millbridge" in pilot.words()


# --- The settings


def test_every_preference_has_its_row_and_every_row_its_preference(sit: Sit) -> None:
    house = sit().app.house()
    of_last_game = {"chair", "draws", "calendar"}
    rows = {row.name for row in setting_rows(Language(), house)}
    assert rows | of_last_game == set(vars(Preferences()))
    assert not rows & of_last_game


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_settings_fill_the_page_beside_a_sample(
    sit: Sit, size: tuple[int, int], text_scale: float
) -> None:
    pilot = sit(size=size, text_scale=text_scale)
    pilot.press("s")
    assert pilot.cut() == []
    sample = pilot.app.ui.find("sample_letter").rect
    settings = pilot.app.ui.find("palette").rect
    assert sample.w > 0
    if text_scale == 1.0:
        assert sample.x > settings.right
        assert settings.w > size[0] * 0.4
    else:
        assert sample.y > settings.bottom


def test_the_sample_follows_the_palette_and_the_text_size(sit: Sit) -> None:
    pilot = sit()
    pilot.press("s")
    pilot.draw()
    before = pilot.app.ui.find("sample_button").rect.copy()
    first = pilot.app._window.copy()
    pilot.press("right")
    pilot.draw()
    at = pilot.app.ui.find("sample_letter").rect.center
    assert first.get_at(at) != pilot.app._window.get_at(at)
    pilot.press("tab", "right")
    assert pilot.app.theme.text_scale > 1.0
    assert pilot.app.ui.find("sample_button").rect.h > before.h


def test_how_loud_the_sounds_are_is_kept(sit: Sit) -> None:
    pilot = sit()
    pilot.press("s")
    assert not pilot.app.ui.find("volume").enabled
    pilot.click("sound")
    pilot.app.ui.set_focus(pilot.app.ui.find("volume"))
    pilot.press("right")
    assert pilot.app.sounds.volume == 1.0 == read_preferences().volume
