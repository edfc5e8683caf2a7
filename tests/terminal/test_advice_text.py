"""The secretary at the keyboard: told in every phase, for one seat, and nothing is done by it."""

import io

import pytest

from game.delegations.advice import advise
from game.model.ids import SeatId
from game.play.language import Language
from game.play.notation import write
from game.terminal.play import play_text
from game.terminal.prompt import TextOptions
from tests.play.games import ALL_PEOPLE, ONE_PERSON, begin
from tests.terminal.pipes import acts, play, typed
from tests.tiny import NORTH, SOUTH, UMPIRE, patient


def flat(shown: str) -> str:
    return " ".join(shown.split())


def lines_after(shown: str, label: str) -> list[str]:
    """The line that follows each occurrence of a label."""
    lines = shown.splitlines()
    return [lines[at + 1] for at, line in enumerate(lines) if line == label]


def test_advice_is_told_and_nothing_is_done() -> None:
    match, shown = play(ONE_PERSON, "advice", "quit")
    assert "The secretary’s note" in shown
    assert "Why: " in shown
    assert "The decision is yours." in flat(shown)
    assert acts(match, NORTH) == []


def test_the_line_below_it_does_what_it_says() -> None:
    advised = advise(begin(seats=ONE_PERSON).observation(NORTH)).action
    assert advised is not None
    _, shown = play(ONE_PERSON, "advice", "quit")
    assert lines_after(shown, "To do it, type:") == [write(advised)]
    match, _ = play(ONE_PERSON, write(advised), "quit")
    assert acts(match, NORTH)[0] == advised


def test_it_can_be_asked_in_every_phase() -> None:
    corridor = ("", "advice", "rest", "", "", "advice", "rest")
    table = ("", "", "advice", "hold", "", "", "advice", "hold")
    _, shown = play(ALL_PEOPLE, *corridor, *table, "", "", "advice", "quit", scenario=patient())
    assert shown.count("The secretary’s note") == 5
    assert "What Northland seems to care about:" in shown


def test_at_one_keyboard_each_reads_advice_to_oneself_alone() -> None:
    _, shown = play(ALL_PEOPLE, "", "advice", "rest", "", "", "advice", "quit", scenario=patient())
    first, second = shown.split("Pass the keyboard to Southland.")
    assert "What Southland seems to care about:" in first
    assert "What Northland" not in first
    assert "What Northland seems to care about:" in second
    assert "What Southland" not in second


@pytest.mark.parametrize("seat", [NORTH, SOUTH, UMPIRE])
def test_help_names_it_for_every_seat(seat: SeatId) -> None:
    _, shown = play({**ONE_PERSON, NORTH: "chancer", seat: "person"}, "help", "advise", "quit")
    assert "advice: what an able secretary would do now, and why." in shown
    assert "Did you mean ‘advice’?" in flat(shown)


def test_switched_off_it_says_so() -> None:
    sink = io.StringIO()
    options = TextOptions(advice=False)
    play_text(begin(seats=ONE_PERSON), Language(), typed("advice", "quit"), sink, options)
    assert "Advice is switched off in this game." in sink.getvalue()
    assert "secretary’s note" not in sink.getvalue()
