"""Looking back on a saved game in the window, and playing on from one of its moments."""

import shutil
from pathlib import Path
from typing import Any

import pygame
import pytest

from game.model.ids import SeatId
from game.paths import data_dir, saves_dir
from game.play.language import Language
from game.play.openings import HOT_SEAT, WATCH, StartOptions, opening_of
from game.play.records import PERSON
from game.play.replaying import look, open_replay, words_through
from game.ui import app_shell
from game.ui.intents import BranchGame, OpenScreen, ReplayGame, StartGame
from game.ui.routes import first_wish
from game.ui.rows_replay import articles, when
from game.ui.screens.replay import RUN_SECONDS, ReplayScreen
from tests.ui.app_pilot import TINY, AppPilot, Sit
from tests.ui.pilot import button, motion
from tests.ui.scenes import decide

JAPAN, RUSSIA = SeatId("japan"), SeatId("russia")
GOLDEN = Path(__file__).parents[1] / "golden" / "portsmouth_1905.jsonl"


@pytest.fixture
def old(home: Path) -> Path:
    """The conference as it was, among the saved games."""
    return Path(shutil.copy(GOLDEN, saves_dir() / "history.jsonl"))


def page(pilot: AppPilot) -> ReplayScreen:
    screen = pilot.app.screens[-1]
    assert isinstance(screen, ReplayScreen)
    return screen


def begin(pilot: AppPilot, **options: Any) -> None:
    start = StartOptions(seed=4, **options)
    pilot.app.carry(StartGame(game=opening_of(pilot.app.card, start)))
    pilot.turn()


def begun(pilot: AppPilot, **options: Any) -> Path:
    """The save of a game in which something was done and that is not over."""
    begin(pilot, **options)
    if pilot.app.match.persons() == (JAPAN,):
        decide(pilot)
    path: Path = pilot.app.match.path
    pilot.app.show_title()
    return path


def test_the_day_before_a_sitting_is_told_with_the_day_of_the_sitting() -> None:
    replay = open_replay(GOLDEN, data_dir("scenarios") / "portsmouth.yaml")
    words = words_through(replay, Language(), None)
    before, at = (when(words, look(replay, number, None)) for number in (72, 75))
    assert before == "Monday, 28 August 1905, before the tenth sitting of 29 August"
    assert at == "Tuesday, 29 August 1905, the tenth sitting: the table"


def test_articles_are_numbered_as_they_are_at_the_table() -> None:
    replay = open_replay(GOLDEN, data_dir("scenarios") / "portsmouth.yaml")
    words = words_through(replay, Language(), None)
    rows = articles(words, look(replay, replay.last, None))
    assert [row.number for row in rows[:5]] == ["I", "II", "III", "IV", "V"]


def drag(pilot: AppPilot, name: str, *shares: float) -> None:
    rect = pilot.app.ui.find(name).visible_rect()
    places = [(rect.x + round(share * rect.w), rect.centery) for share in shares]
    pilot.turn(motion(places[0]))
    pilot.turn(button(pygame.MOUSEBUTTONDOWN, places[0]))
    for pos in places[1:]:
        pilot.turn(motion(pos, held=True))
    pilot.turn(button(pygame.MOUSEBUTTONUP, places[-1]))


def click_option(pilot: AppPilot, name: str, index: int) -> None:
    pos = pilot.app.ui.find(name).cells()[index].center
    pilot.turn(motion(pos))
    pilot.turn(button(pygame.MOUSEBUTTONDOWN, pos))
    pilot.turn(button(pygame.MOUSEBUTTONUP, pos))


def test_a_game_is_looked_back_on_and_played_on_by_keyboard_alone(sit: Sit, old: Path) -> None:
    before = old.read_bytes()
    pilot = sit()
    pilot.press("p")
    assert pilot.screen == "ReplaysScreen"
    pilot.press("return")
    screen = page(pilot)
    assert screen.view.eyes is None
    pilot.press("right", "right", "left")
    assert screen.place == 1
    pilot.press("page down", "page down")
    assert screen.glimpse.turn == 3
    pilot.press("end")
    assert screen.place == screen.end
    assert not pilot.app.ui.find("branch").enabled
    pilot.press("home", "page down", "page down", "2")
    assert screen.view.eyes == JAPAN
    assert screen.glimpse.turn == 3
    kept = screen.glimpse.number
    pilot.press("p", "return")
    match = pilot.app.match
    assert match is not None and match.persons() == (JAPAN,)
    assert len(match.course.played) == kept
    pilot.wait_for_delegations()
    pilot.read_all()
    assert pilot.screen == "CorridorScreen"
    pilot.press("r", "o")
    assert any(one.action.seat == JAPAN for one in match.course.played[kept:])
    assert old.read_bytes() == before
    assert match.path != old


def test_a_game_is_looked_back_on_and_played_on_by_mouse_alone(sit: Sit, old: Path) -> None:
    before = old.read_bytes()
    pilot = sit()
    pilot.click("load", "replay")
    screen = page(pilot)
    drag(pilot, "timeline", 0.0, 0.3, 0.6, 0.35)
    place = screen.place
    assert 0 < place < screen.end
    pilot.click("step_on", "step_on", "step_back")
    assert screen.place == place + 1
    pilot.click("last", "first")
    assert screen.place == 0
    drag(pilot, "timeline", 0.0, 0.2)
    click_option(pilot, "eyes", 2)
    assert screen.view.eyes == RUSSIA
    kept = screen.glimpse.number
    pilot.click("branch")
    _, _, right = pilot.app.ui.find("branch_japan").zones()
    pilot.turn(motion(right.center))
    pilot.turn(button(pygame.MOUSEBUTTONDOWN, right.center))
    pilot.turn(button(pygame.MOUSEBUTTONUP, right.center))
    pilot.click("branch_yes")
    match = pilot.app.match
    assert match is not None and match.persons() == (RUSSIA,)
    assert match.seats[JAPAN] == "statesman"
    assert len(match.course.played) >= kept
    assert old.read_bytes() == before


def test_who_is_new_to_a_seat_reads_its_papers_first(sit: Sit) -> None:
    pilot = sit()
    path = begun(pilot, seat=WATCH)
    pilot.app.carry(ReplayGame(path=path))
    pilot.press("3", "p", "return")
    assert pilot.screen == "BriefingScreen"
    assert pilot.app.viewer == RUSSIA


def test_two_people_can_play_on_behind_the_curtain(sit: Sit, old: Path) -> None:
    pilot = sit()
    pilot.app.carry(ReplayGame(path=old))
    pilot.press("p")
    pilot.click("branch_yes")
    assert pilot.app.match.persons() == (JAPAN, RUSSIA, SeatId("roosevelt"))
    assert pilot.screen == "CurtainScreen"


def test_a_game_runs_by_itself_and_stops_at_its_end_or_when_one_steps(
    sit: Sit, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The window's clock stands still, so that only what is said here passes.
    monkeypatch.setattr(app_shell, "now_ms", lambda: 0)
    pilot = sit()
    pilot.app.carry(ReplayGame(path=old))
    screen = page(pilot)
    pilot.press("r")
    for _ in range(3):
        screen.update(RUN_SECONDS)
    assert screen.place == 3
    assert "Stop" in pilot.words()
    pilot.press("b")
    screen.update(RUN_SECONDS)
    assert screen.place == 2
    pilot.press("l", "b", "r")
    for _ in range(5):
        screen.update(RUN_SECONDS)
    assert (screen.place, screen.running) == (screen.end, False)


def test_far_leaps_need_no_focus_on_the_line(sit: Sit, old: Path) -> None:
    pilot = sit()
    pilot.app.carry(ReplayGame(path=old))
    pilot.click("step_on")
    assert pilot.app.ui.focus.id == "step_on"
    pilot.press("page down")
    assert page(pilot).glimpse.turn == 2
    pilot.press("end")
    assert page(pilot).place == page(pilot).end


def test_everything_is_told_to_those_who_may_see_everything(sit: Sit, old: Path) -> None:
    pilot = sit()
    pilot.app.carry(ReplayGame(path=old))
    pilot.press("end", "b")
    told = pilot.words()
    assert "Tokyo: war is worth" in told
    assert "St Petersburg: war is worth" in told
    pilot.press("home")
    assert "Limit of Tokyo" in pilot.words()
    assert "Limit of St Petersburg" in pilot.words()
    pilot.press("2")
    assert "Limit of Tokyo" in pilot.words()
    assert "Limit of St Petersburg" not in pilot.words()
    pilot.press("4")
    assert "Limit of" not in pilot.words()


def test_the_reasons_of_programs_are_told_with_their_moves(sit: Sit) -> None:
    pilot = sit()
    begin(pilot, seat=WATCH)
    pilot.press("n")
    pilot.wait_for_delegations()
    path = pilot.app.match.path
    pilot.app.show_title()
    pilot.app.carry(ReplayGame(path=path))
    pilot.press("n")
    assert "Why" in page(pilot).ui.find("deed").markup


def test_an_unfinished_game_is_seen_through_the_own_eyes_alone(sit: Sit) -> None:
    pilot = sit()
    path = begun(pilot, seat=JAPAN)
    pilot.app.carry(ReplayGame(path=path))
    screen = page(pilot)
    with pytest.raises(LookupError):
        pilot.app.ui.find("eyes")
    for _ in range(screen.end + 1):
        pilot.press("1", "2", "3", "4")
        assert screen.view.eyes == JAPAN
        told = pilot.words()
        assert "St Petersburg:" not in told
        assert "Limit of St Petersburg" not in told
        assert "## Why" not in pilot.app.ui.find("deed").markup
        pilot.press("n")
    pilot.press("f", "p")
    assert "You go on as Japan" in pilot.words()
    pilot.press("return")
    assert pilot.app.match.persons() == (JAPAN,)
    assert pilot.app.match.path != path


def test_eyes_that_are_not_ones_own_are_refused_before_the_end(sit: Sit) -> None:
    pilot = sit()
    path = begun(pilot, seat=JAPAN)
    pilot.app.carry(ReplayGame(path=path, eyes=RUSSIA))
    assert "through no others" in pilot.words()
    assert pilot.screen == "TitleScreen"


def test_a_game_of_two_people_is_refused_before_its_end_in_one_sentence(sit: Sit) -> None:
    pilot = sit()
    path = begun(pilot, seat=HOT_SEAT)
    pilot.app.carry(ReplayGame(path=path))
    assert "More than one person sits in this game" in pilot.words()
    assert pilot.screen == "TitleScreen"


def test_the_app_lets_nobody_take_another_seat_before_the_end(sit: Sit) -> None:
    pilot = sit()
    path = begun(pilot, seat=JAPAN)
    pilot.app.carry(ReplayGame(path=path))
    screen = page(pilot)
    seats = dict.fromkeys(screen.replay.course.seats, PERSON)
    files = set(saves_dir().iterdir())
    pilot.app.carry(BranchGame(replay=screen.replay, keep=0, seats=seats))
    assert pilot.app.match is None
    assert set(saves_dir().iterdir()) == files


def test_the_replay_is_reached_from_the_verdict_and_leads_back_to_it(sit: Sit) -> None:
    pilot = sit(scenario=TINY)
    begin(pilot, seat=WATCH, opponents={"north": "conceder", "south": "conceder"})
    while not pilot.app.match.over:
        pilot.press("n")
        pilot.wait_for_delegations()
    assert pilot.screen == "VerdictScreen"
    pilot.click("replay")
    assert page(pilot).replay.over
    pilot.press("n", "n", "escape")
    assert pilot.screen == "VerdictScreen"


def test_the_command_line_opens_a_replay(sit: Sit, old: Path) -> None:
    pilot = sit()
    pilot.app.carry(first_wish(pilot.app.card, StartOptions(seat="russia", replay=old)))
    assert page(pilot).view.eyes == RUSSIA


def test_a_file_that_is_no_game_is_told(sit: Sit, home: Path) -> None:
    (saves_dir() / "spoilt.jsonl").write_text("no game\n", encoding="utf-8")
    pilot = sit()
    pilot.app.carry(ReplayGame(path=saves_dir() / "spoilt.jsonl"))
    assert "not a saved game" in pilot.words()


def test_a_branch_says_where_it_comes_from(sit: Sit, old: Path) -> None:
    pilot = sit()
    pilot.app.carry(ReplayGame(path=old, eyes=JAPAN))
    pilot.press("n", "n", "p", "return")
    path = pilot.app.match.path
    pilot.app.show_title()
    pilot.app.carry(ReplayGame(path=path))
    assert "branched off from “history.jsonl”" in pilot.words()


@pytest.mark.parametrize("text", [1.0, 2.0])
def test_nothing_of_the_replay_is_cut(sit: Sit, old: Path, text: float) -> None:
    pilot = sit(text_scale=text)
    cut = pilot.cut()
    pilot.app.carry(OpenScreen(name="replays"))
    cut += pilot.cut()
    pilot.press("return")
    for eyes in "1234":
        for key in ("home", "page down", "page down", "end"):
            pilot.press(eyes, key)
            cut += pilot.cut()
    for leaf in range(6 if text > 1 else 0):
        page(pilot)._turn_to(leaf)
        cut += pilot.cut()
    pilot.press("b", "b", "p")
    cut += pilot.cut()
    assert cut == []
