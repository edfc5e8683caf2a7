"""The evening after a sitting: when it comes, what it tells, and its engraving."""

import re

from game.delegations.roster import ROSTER
from game.play.evenings import peace_by_turn
from game.play.language import Language
from game.play.match import Match
from game.play.openings import HOT_SEAT
from game.play.words import words_for
from game.ui import rows_evening
from game.ui.intents import LoadGame, RollBack
from game.ui.rows_evening import PEACE, evening, last_evening
from game.ui.vignettes import SCENES, vignette
from tests.ui.app_pilot import Sit
from tests.ui.scenes import decide
from tests.ui.sittings import (
    JAPAN,
    RUSSIA,
    begin,
    play_until,
    played,
)


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
