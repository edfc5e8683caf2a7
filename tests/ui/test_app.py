"""The game in its window from the title to the verdict, by keyboard alone and by mouse alone."""

from pathlib import Path
from typing import Any

import pygame
import pytest

from game.engine.observe import observe
from game.model.actions import Hold, Leave, Rest
from game.model.ids import SeatId
from game.paths import saves_dir
from game.play.journal import read_save
from game.play.openings import HOT_SEAT, WATCH, NewGame, StartOptions, opening_of
from game.play.openings import begin as begin_match
from game.play.own_delegations import roster_with
from game.play.records import Done
from game.ui import app_thinking
from game.ui.drafting import new_draft
from game.ui.intents import Advance, ChooseAction, LoadGame, RunOn, SaveAs, ShowDispatch, StartGame
from game.ui.preferences import Preferences, read_preferences
from game.ui.rows_minutes import DispatchRow
from game.ui.screens.table import TableScreen
from game.ui.thinking import Thinker
from game.ui.widgets.scroll_list import ScrollList
from game.ui.widgets.text_entry import TextEntry
from game.ui.window import open_window
from tests.tiny import ISLAND, MONEY, SOUTH, tiny
from tests.ui.app_pilot import PATIENCE, PORTSMOUTH, TINY, AppPilot, Sit
from tests.ui.pilot import key_event
from tests.ui.test_screens_play import answered

JAPAN, RUSSIA = SeatId("japan"), SeatId("russia")
SEATS = {"north": "envoy", "south": "envoy", "consul": "waiter"}
CHEAT = """\
from game.delegations.delegation import Decision, Rationale, because
from game.model.actions import Wait


class Cheat:
    def decide(self, observation, dice):
        why = Rationale(why=because("Why not?"))
        return Decision(action=Wait(seat=observation.seat), rationale=why)
"""


def begin(pilot: AppPilot, **options: Any) -> None:
    start = StartGame(game=opening_of(pilot.app.card, StartOptions(seed=4, **options)))
    pilot.app.carry(start)
    pilot.turn()


def actions_saved(path: Path) -> int:
    return sum(isinstance(record, Done) for _, record in read_save(path).records)


def test_a_game_is_begun_and_a_decision_taken_by_keyboard_alone(sit: Sit) -> None:
    pilot = sit()
    pilot.press("return")
    assert pilot.screen == "SeatsScreen"
    pilot.press("2", "o")
    assert pilot.screen == "BriefingScreen"
    while pilot.screen == "BriefingScreen":
        pilot.press("return")
    pilot.read_all()
    assert pilot.screen == "CorridorScreen"
    pilot.wait_for_delegations()
    pilot.read_all()
    pilot.press("r", "o")
    assert any(one.action.seat == RUSSIA for one in pilot.app.match.course.played)


def test_a_game_is_begun_by_mouse_alone(sit: Sit) -> None:
    pilot = sit()
    pilot.click("new_game", "chair_japan", "start", "close")
    while pilot.screen == "DispatchScreen":
        pilot.click("read_on")
    assert pilot.screen == "CorridorScreen"
    pilot.click("rest", "do_it")
    assert pilot.app.match is not None
    assert pilot.app.match.course.played[0].action == Rest(seat=JAPAN)


def test_every_move_is_on_disk_before_the_next(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    match = pilot.app.match
    assert match is not None and match.path is not None
    assert actions_saved(match.path) == 0
    pilot.app.carry(ChooseAction(action=Rest(seat=JAPAN)))
    pilot.wait_for_delegations()
    assert actions_saved(match.path) == len(match.course.played) > 0


def test_quitting_in_mid_game_asks_first_and_loses_nothing(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.press("c")
    pilot.app.carry(ChooseAction(action=Rest(seat=JAPAN)))
    pilot.wait_for_delegations()
    pilot.turn(pygame.event.Event(pygame.QUIT))
    assert "Put the game away?" in pilot.words()
    pilot.press("escape")
    assert pilot.app.running
    pilot.turn(pygame.event.Event(pygame.QUIT))
    pilot.click("quit_now")
    assert not pilot.app.running
    state = pilot.app.match.state
    path = pilot.app.match.path
    other = sit()
    other.app.carry(LoadGame(path=path))
    assert other.app.match.state == state
    other.app.close()


def test_a_saved_game_brings_its_own_scenario(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    path = pilot.app.match.path
    pilot.app.show_title()
    other = sit(scenario=TINY)
    other.app.carry(LoadGame(path=path))
    assert other.app.card.name == "portsmouth"
    assert other.screen == "BriefingScreen"


def test_a_refused_action_is_told_in_words_with_its_rule(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.press("c")
    pilot.read_all()
    before = pilot.app.match.state
    pilot.app.carry(ChooseAction(action=Hold(seat=JAPAN)))
    assert "Rule 1.2" in pilot.words()
    assert before == pilot.app.match.state
    pilot.press("return")
    assert pilot.screen == "CorridorScreen"


def test_nobody_acts_for_a_seat_of_the_computer(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.app.carry(ChooseAction(action=Leave(seat=RUSSIA)))
    assert not pilot.app.match.course.played


def test_the_curtain_falls_between_two_people_and_shows_nothing(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat=HOT_SEAT)
    assert pilot.screen == "CurtainScreen"
    pilot.press("return", "c")
    pilot.read_all()
    secrets = [
        pilot.app.words_for(seen).option(limit.issue, limit.limit)
        for seen in (pilot.app.match.observation(JAPAN), pilot.app.match.observation(RUSSIA))
        for limit in seen.capital.limits
    ]
    pilot.app.carry(ChooseAction(action=Rest(seat=JAPAN)))
    assert pilot.screen == "CurtainScreen"
    shown = pilot.words()
    assert not [secret for secret in secrets if secret in shown]
    assert pilot.app.observation is None
    pilot.turn(pygame.event.Event(pygame.VIDEORESIZE, w=1000, h=700, size=(1000, 700)))
    assert not [secret for secret in secrets if secret in pilot.words()]
    pilot.press("escape")
    assert pilot.screen == "CurtainScreen"
    pilot.press("return")
    assert pilot.app.viewer == RUSSIA


def test_a_third_person_can_sit_at_the_presidents_desk(sit: Sit) -> None:
    pilot = sit()
    pilot.press("n", "4")
    desk = pilot.app.ui.find("player_roosevelt")
    desk.choose(len(desk.options) - 1)
    pilot.press("o")
    match = pilot.app.match
    assert match is not None and match.persons() == match.scenario.agenda.seats
    assert pilot.screen == "CurtainScreen"


def test_without_two_others_no_third_sits_there(sit: Sit) -> None:
    pilot = sit()
    pilot.press("n", "4")
    desk = pilot.app.ui.find("player_roosevelt")
    desk.choose(len(desk.options) - 1)
    pilot.press("1", "o")
    match = pilot.app.match
    assert match is not None and match.persons() == (JAPAN,)


def test_the_key_that_opens_a_place_to_write_is_not_written_there(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.press("c")
    pilot.read_all()
    pilot.press("escape")
    letter = pygame.event.Event(pygame.TEXTINPUT, text="k")
    pilot.turn(key_event("k"))
    entry = next(w for w in pilot.app.ui.top.walk() if isinstance(w, TextEntry))
    suggested = entry.value
    pilot.turn(letter)
    assert entry.value == suggested
    pilot.turn(key_event("k"), letter)
    assert entry.value == f"{suggested}k"


def test_the_last_move_can_be_taken_back_by_one_person_alone(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.press("c")
    pilot.read_all()
    before = pilot.app.match.state
    pilot.app.carry(ChooseAction(action=Rest(seat=JAPAN)))
    pilot.wait_for_delegations()
    pilot.read_all()
    pilot.press("escape", "b")
    assert before == pilot.app.match.state
    both = sit()
    begin(both, seat=HOT_SEAT)
    both.press("return", "c")
    both.read_all()
    both.press("escape")
    assert "Take back" not in both.words()


def test_a_copy_of_the_game_is_kept(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat="japan")
    pilot.app.carry(SaveAs(name="before lunch"))
    assert (saves_dir() / "before lunch.jsonl").is_file()
    pilot.press("return")
    pilot.app.carry(SaveAs(name="before lunch"))
    assert "another name" in pilot.words()


def test_a_watched_game_goes_on_by_key_and_by_itself_to_the_end(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    pilot = sit(scenario=TINY)
    begin(pilot, seat=WATCH)
    assert pilot.screen == "WatchScreen"
    pilot.press("n")
    pilot.wait_for_delegations()
    assert len(pilot.app.match.course.played) == 1
    monkeypatch.setattr(app_thinking, "RUN_ON_MS", 1)
    pilot.press("r")
    for _ in range(4000):
        if pilot.app.base == "verdict":
            break
        pilot.turn()
    assert pilot.screen == "VerdictScreen"


def test_settings_hold_at_once_and_are_kept(sit: Sit) -> None:
    pilot = sit()
    pilot.press("s", "right")
    assert pilot.app.theme.palette != "parchment"
    assert read_preferences().palette == pilot.app.theme.palette
    pilot.press("escape")
    assert pilot.screen == "TitleScreen"


def test_a_text_size_set_by_hot_key_is_kept_when_the_window_closes(sit: Sit) -> None:
    pilot = sit()
    pilot.press("ctrl+=")
    pilot.app.close()
    assert read_preferences().text_scale == pilot.app.theme.text_scale > 1.0


def test_a_spoilt_settings_file_is_passed_over(home: Path) -> None:
    (home / "window.json").write_text('{"palette": 3, "text_scale": 1.5', encoding="utf-8")
    assert Preferences() == read_preferences()
    (home / "window.json").write_text('{"palette": 3, "text_scale": 1.5}', encoding="utf-8")
    assert Preferences(text_scale=1.5) == read_preferences()


def test_a_damaged_save_is_told_and_nothing_breaks(sit: Sit) -> None:
    (saves_dir() / "spoilt.jsonl").write_text("no game\n", encoding="utf-8")
    pilot = sit()
    pilot.press("l", "return")
    assert "not a saved game" in pilot.words()
    pilot.press("return", "escape")
    assert pilot.screen == "TitleScreen"


def test_a_game_that_cannot_begin_is_told(sit: Sit) -> None:
    pilot = sit()
    pilot.app.carry(StartGame(game=NewGame(scenario=PORTSMOUTH, seats={JAPAN: "person"}, seed=1)))
    assert "cannot be played" in pilot.words()


def test_a_key_that_waits_is_answered_before_the_game_moves_on(sit: Sit) -> None:
    """The game waits for a person three times, not for ever."""
    pilot = sit()
    begin(pilot, seat=WATCH)
    pilot.press("n")
    played = pilot.app.match.course.played
    pilot.app.carry(Advance())
    pilot.app._thinker._coming.result(PATIENCE)
    pygame.event.post(key_event("tab"))
    for _ in range(3):
        pilot.app.look_for_answer()
        assert pilot.app.match.course.played == played
    pilot.app.look_for_answer()
    assert len(pilot.app.match.course.played) == len(played) + 1


def test_the_worker_process_thinks_and_ends() -> None:
    pilot_thinker = Thinker()
    pilot = AppPilot(TINY)
    pilot.app._thinker = pilot_thinker
    begin(pilot, seat=WATCH)
    pilot.press("n")
    pilot.wait_for_delegations()
    assert len(pilot.app.match.course.played) == 1
    pilot.close()
    assert pilot_thinker.task is None


def test_a_delegation_of_ones_own_that_fails_is_told_and_the_game_stands(tmp_path: Path) -> None:
    mine = tmp_path / "mine.py"
    mine.write_text(CHEAT, encoding="utf-8")
    spec = f"{mine}:Cheat"
    pilot = AppPilot(TINY)
    pilot.app._thinker = Thinker(own=(spec,))
    begin(pilot, seat=WATCH, opponents={"north": spec})
    pilot.app.carry(RunOn(running=True))
    pilot.wait_for_delegations()
    told = pilot.words()
    assert "cannot decide" in told
    assert "Cheat as north, turn 1, corridor (seed 4)" in told
    assert "(rule 1.2)" in told
    assert pilot.app.match.course.played == ()
    assert not pilot.app._running_on
    pilot.close()


def test_a_save_with_a_file_in_it_is_not_gone_on_with_unasked(sit: Sit, tmp_path: Path) -> None:
    mine = tmp_path / "mine.py"
    mine.write_text(CHEAT, encoding="utf-8")
    spec = f"{mine}:Cheat"
    match = begin_match(NewGame(scenario=TINY, seats=SEATS | {"north": spec}), roster_with([spec]))
    save = match.path
    match.close()
    assert save is not None
    pilot = sit(scenario=TINY)
    pilot.app.carry(LoadGame(path=save))
    assert "add --north" in pilot.words()
    assert pilot.app.match is None


def test_a_faulty_scenario_is_one_exit_code_and_its_faults(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text("format: 1\n", encoding="utf-8")
    assert open_window(path, start=None, lang="") == 1
    assert "broken.yaml" in capsys.readouterr().err


def test_a_paper_that_was_read_is_no_longer_new(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat=JAPAN)
    while pilot.screen == "BriefingScreen":
        pilot.press("return")
    assert pilot.screen == "DispatchScreen"
    papers = len(pilot.app.screens[-1].ids)  # type: ignore[attr-defined]
    assert papers > 1
    # Of several papers, one that was laid aside unread stays new.
    pilot.press("l")
    assert f"Dispatches ({papers - 1} new)" in pilot.words()
    news = pilot.app.ui.find("dispatches")
    assert isinstance(news, ScrollList)
    for row in tuple(news.rows):
        assert isinstance(row, DispatchRow)
        pilot.app.carry(ShowDispatch(dispatch=row.id))
        pilot.press("n")
        while pilot.screen == "DispatchScreen":
            pilot.press("n")
    words = pilot.words()
    assert "new)" not in words and "New:" not in words


def test_the_links_of_a_paper_being_composed_outlive_the_game_that_is_put_away(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat=JAPAN)
    while pilot.screen == "BriefingScreen":
        pilot.press("return")
    while pilot.screen != "TableScreen":
        pilot.read_all()
        if pilot.screen == "CorridorScreen":
            pilot.app.carry(ChooseAction(action=Rest(seat=JAPAN)))
        pilot.wait_for_delegations()
        pilot.turn()
    for issue in ("issue_sakhalin", "issue_money"):
        pilot.app.ui.set_focus(pilot.app.ui.find(issue))
        pilot.press("l", "left" if issue == "issue_money" else "right")
    table = pilot.app.screens[-1]
    assert isinstance(table, TableScreen) and table.draft is not None
    composed = table.draft
    assert composed.groups == (("sakhalin", "money"),)
    assert pilot.app.match is not None and pilot.app.match.path is not None
    path = pilot.app.match.path
    pilot.app.show_title()
    pilot.app.carry(LoadGame(path=path))
    pilot.turn()
    pilot.read_all()
    again = pilot.app.screens[-1]
    assert isinstance(again, TableScreen) and again is not table
    assert again.draft == composed


def test_a_new_paper_takes_together_what_the_standing_offer_does() -> None:
    scenario = tiny()
    seen = observe(scenario, answered(scenario), SOUTH)
    assert new_draft(seen).groups == ((ISLAND, MONEY),)
