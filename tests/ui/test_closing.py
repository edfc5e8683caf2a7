"""The last page of a conference: the scene of its end, and how it came, line by line."""

from pathlib import Path

import pytest

from game.engine.observe import observe
from game.model.ids import SeatId
from game.model.outcome import Ending
from game.paths import data_dir
from game.play.language import Language
from game.play.replaying import look, open_replay, words_through
from game.play.words import words_for
from game.ui.intents import LoadGame
from game.ui.rows_closing import Closing, closing, end_scene
from tests.play.test_end_news import refused_twice
from tests.tiny import NORTH as TINY_NORTH
from tests.tiny import patient
from tests.ui.app_pilot import TINY, AppPilot, Sit
from tests.ui.scenes import begin, play_until

NORTH = SeatId("north")
GOLDEN = Path(__file__).parents[1] / "golden" / "portsmouth_1905.jsonl"


def at_the_end(sit: Sit, tape: str = "off") -> AppPilot:
    """A conference of two that a person has played to its end; the last page lies there."""
    pilot = sit(scenario=TINY, tape=tape)
    begin(pilot, seat=NORTH)
    for name in play_until(pilot, lambda: False):
        if name == "came_ClosingScreen":
            return pilot
    raise AssertionError("The conference ended without its last page.")


def shown(pilot: AppPilot) -> int:
    return sum(one.id.startswith("line_") for one in pilot.app.ui.top.walk())


def told_at_the_end(pilot: AppPilot) -> Closing:
    seen = pilot.app.observation
    assert seen is not None
    return closing(pilot.app.words_for(seen), seen)


def test_a_conference_ends_with_its_scene_and_then_the_verdict(sit: Sit) -> None:
    pilot = at_the_end(sit)
    told = told_at_the_end(pilot)
    assert len(told.lines) > 1 and told.caption in pilot.words()
    assert all(line in pilot.words() for line in told.lines)
    pilot.press("n")
    assert pilot.screen == "VerdictScreen"


def test_its_lines_come_one_after_the_other(sit: Sit) -> None:
    pilot = at_the_end(sit, tape="slow")
    page = pilot.app.screens[-1]
    before = shown(pilot)
    assert before < len(told_at_the_end(pilot).lines)
    page.update(60.0)
    assert shown(pilot) == before + 1


def test_any_key_brings_the_rest_and_the_next_one_goes_on(sit: Sit) -> None:
    pilot = at_the_end(sit, tape="slow")
    pilot.press("n")
    assert pilot.screen == "ClosingScreen"
    assert shown(pilot) == len(told_at_the_end(pilot).lines)
    pilot.press("n")
    assert pilot.screen == "VerdictScreen"


def test_an_old_game_opens_at_its_verdict(sit: Sit) -> None:
    pilot = at_the_end(sit)
    match = pilot.app.match
    assert match is not None and match.path is not None
    path = match.path
    pilot.press("n", "c")
    pilot.app.carry(LoadGame(path=path))
    pilot.turn()
    assert pilot.screen == "VerdictScreen"


@pytest.mark.parametrize(
    ("ending", "scene"),
    [
        (Ending.RATIFIED, "signing"),
        (Ending.NOT_RATIFIED, "crowd"),
        (Ending.BROKEN_OFF, "train"),
        (Ending.TIME_RAN_OUT, "train"),
    ],
)
def test_every_ending_has_its_scene(ending: Ending, scene: str) -> None:
    assert end_scene(ending)[0] == scene


@pytest.mark.parametrize(
    ("seat", "told"),
    [
        ("japan", "You accept the final word that Russia spoke on 29 August."),
        ("russia", "Japan accepts your final word of 29 August."),
        ("roosevelt", "Japan accepts the final word that Russia spoke on 29 August."),
    ],
)
def test_the_peace_of_1905_begins_with_the_word_that_made_it(seat: str, told: str) -> None:
    replay = open_replay(GOLDEN, data_dir("scenarios") / "portsmouth.yaml")
    words = words_through(replay, Language(), SeatId(seat))
    page = closing(words, look(replay, replay.last, SeatId(seat)).seen)
    assert page.lines[0] == told
    assert page.lines[1].startswith("At the table")


def test_an_earlier_refusal_is_told_before_the_word_that_made_the_last_treaty() -> None:
    _, course = refused_twice()
    scenario = patient()
    seen = observe(scenario, course.state, TINY_NORTH)
    page = closing(words_for(Language(), scenario, seen), seen)
    assert page.lines[0] == "Southtown had refused an earlier treaty on 10 August, over “Island”."
    assert page.lines[1] == "Southland accepts your offer on the day on which you made it."
    assert page.lines[2].startswith("At the table")
    assert "Southtown refuses the treaty, over “Island”." in page.lines
    assert not [line for line in page.lines if "refuses again" in line]
