"""Whole games at the keyboard: every line typed, every page read, nothing but text."""

import io
import random
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.delegations.roster import ROSTER as PLAYERS
from game.engine.observe import observe
from game.model.actions import (
    FloatPackage,
    Hold,
    Leave,
    Rest,
)
from game.model.ids import SeatId
from game.paths import data_dir
from game.play.journal import read_save
from game.play.language import Language
from game.play.match import Match
from game.play.notation import write
from game.play.replay import replay
from game.scenario.load import load_scenario
from game.terminal.console import WIDTH
from game.terminal.play import play_text
from game.terminal.prompt import newly_beyond, treaty_made_by
from tests.play.games import (
    ALL_CHANCERS,
    ALL_PEOPLE,
    ONE_PERSON,
    ROSTER,
    begin,
    play_out,
)
from tests.play.games import settings as switches
from tests.randomly import random_action
from tests.terminal.pipes import acts, play, typed
from tests.tiny import (
    ISLAND,
    NORTH,
    SOUTH,
    UMPIRE,
    patient,
    tiny,
)

# --- Reading -------------------------------------------------------------------------------


def test_every_page_can_be_read() -> None:
    pages = ("help", "status", "agenda", "agenda island", "agenda 2", "papers", "dispatches")
    more = ("dispatches 1", "minutes", "minutes all", "people", "why", "menu", "save")
    for seat in (NORTH, UMPIRE):
        match, shown = play({**ALL_CHANCERS, seat: "person"}, *pages, *more, "quit")
        assert "help: all words that can be typed." in shown
        assert "Who has the island?" in shown
        assert "This game is not saved." in shown
        assert acts(match, seat) == []
        assert "{" not in shown


def test_lines_are_short_plain_and_without_colour() -> None:
    _, shown = play(ONE_PERSON, "help", "papers", "status", "agenda", "rest", "menu", "quit")
    lines = [line for line in shown.splitlines() if ">" not in line]
    prompts = re.compile(r"(back|help):.*")
    assert max(len(prompts.sub("", line)) for line in lines) <= WIDTH
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u2500-\u257f]", shown)


def test_an_old_console_without_curly_quotes_shows_every_word() -> None:
    raw = io.BytesIO()
    sink = io.TextIOWrapper(raw, encoding="ascii")
    match = begin(seats=ONE_PERSON)
    assert play_text(match, Language(), typed("status", "quit"), sink) == 0
    sink.flush()
    assert b'Open: "Island", "Money" and "Fishery".' in raw.getvalue()


# --- Mistakes ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("stauts", "Did you mean ‘status’?"),
        ("gibberish", "‘gibberish’ is not known here. Type help for all words."),
        ("99", "The choices go from 1 to "),
        ("0", "The choices go from 1 to "),
        ("²", "is not known here"),
        ("cable sea", "There is no issue ‘sea’."),
        ("hold", "‘Hold’ belongs to the phase ‘the table’"),
        ("agenda sea", "There is no issue ‘sea’. There are: island, money, fishery."),
        ("undo", "You have done nothing yet."),
        ("", "Type the number of a choice, a word such as status, or help."),
        ("firmness", "‘firmness’ is a word for a paper that you are writing."),
        ("worth", "Nothing of the other side’s lies on the table."),
        ("offer", "‘offer’ belongs to the table. Type menu to see what can be done now."),
        ("accept", "‘accept’ belongs to the table."),
        ("back", "You are in no question. To take your last move back, type undo."),
        ("tell", "‘tell’ cannot be done now. Type menu to see what can."),
        ("dispatches 99", "Nothing has come in yet."),
        ("hold", "Type menu to see what can be done now."),
        ("\x1b[31mred", "is not known here"),
    ],
)
def test_a_mistake_gets_one_sentence_and_a_new_prompt(line: str, message: str) -> None:
    match, shown = play(ONE_PERSON, line, "rest", "quit")
    flat = " ".join(shown.split())
    assert message in flat
    assert "\x1b" not in shown
    assert acts(match) == [Rest(seat=NORTH)]


# --- Two at one keyboard -------------------------------------------------------------------


def test_a_curtain_falls_between_two_people() -> None:
    _, shown = play(ALL_PEOPLE, "", "papers", "rest", "", "", "quit")
    assert "Pass the keyboard to Northland." in shown
    before, _, after = shown.partition("Pass the keyboard to Southland.")
    assert "Bring home the island." in before
    assert before.endswith("\n" * 60)
    assert after.startswith(" Then press Enter. " + "\n" * 60)
    assert "Bring home the island." not in after


def test_the_game_can_be_left_behind_the_curtain_too() -> None:
    for lines in (("quit",), ("", "rest", "quit"), ("", "rest", "", "help", "quit")):
        _, shown = play(ALL_PEOPLE, *lines)
        assert shown.rstrip().endswith("Goodbye. This game was not saved.")
    assert "Enter alone: go on." in shown


def test_a_secret_sitting_at_one_keyboard() -> None:
    lines = (
        "", "rest", "", "", "rest", "", "", "secret", "", "", "consent", "", "",
        "float island=half", "", "", "float island=none", "quit",
    )  # fmt: skip
    match, shown = play(ALL_PEOPLE, *lines, scenario=patient())
    assert FloatPackage(seat=SOUTH, terms={ISLAND: "none"}) in acts(match, SOUTH)  # type: ignore[dict-item]
    assert "both speak personally" in shown


# --- Ends ----------------------------------------------------------------------------------


def test_the_end_of_the_input_leaves_in_peace_and_says_where_the_game_is(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    match, shown = play(ONE_PERSON, "rest", path=path)
    assert f"The game is saved in this file:\n{path}\n" in shown
    assert "To go on, type:\npython main.py\n" in shown
    assert replay(tiny(), read_save(path)).state == match.state


def test_a_game_that_is_resumed_tells_this_turn_and_not_the_whole_past(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    play(ALL_PEOPLE, "", *_idle_turns(3), path=path, scenario=patient())
    match = Match.resume(patient(), path, ROSTER)
    assert match.state.turn > 2
    sink = io.StringIO()
    play_text(match, Language(), typed("", "quit"), sink)
    match.close()
    assert "first sitting" not in sink.getvalue()
    assert "You sit for" not in sink.getvalue()


def _idle_turns(count: int) -> list[str]:
    words = ["rest", "", "", "rest", "", "", "hold", "", "", "hold", "", "", "wait", "", ""]
    return words * (2 * count)


def test_control_c_leaves_in_peace(tmp_path: Path) -> None:
    class Impatient(io.StringIO):
        def readline(self, size: int | None = -1, /) -> str:
            raise KeyboardInterrupt

    sink = io.StringIO()
    assert play_text(begin(tmp_path / "g.jsonl", ONE_PERSON), Language(), Impatient(), sink) == 0
    assert "Goodbye." in sink.getvalue()


def test_an_output_that_is_shut_ends_the_game_without_a_word() -> None:
    sink = io.StringIO()
    sink.close()
    assert play_text(begin(seats=ONE_PERSON), Language(), typed("rest"), sink) == 0


def test_a_game_that_cannot_be_saved_says_why(tmp_path: Path) -> None:
    path = tmp_path / "game.jsonl"
    match = begin(path, ONE_PERSON)
    with path.open("ab") as other:
        other.write(b"x")
    sink = io.StringIO()
    assert play_text(match, Language(), typed("rest"), sink) == 1
    assert "another window is playing this saved game" in " ".join(sink.getvalue().split())


def test_a_whole_game_for_one_seat_is_played_to_the_end(tmp_path: Path) -> None:
    path = tmp_path / "whole.jsonl"
    lines = ["rest", "hold", "refuse", "float island=half"] * 100
    match, shown = play(ONE_PERSON, *lines, "debrief", "thoughts", "quit", path=path)
    assert match.over
    for title in ("THE END", "SCORES", "WHAT CAME AFTER", "TURNING POINTS", "THOUGHT"):
        assert title in shown
    assert replay(tiny(), read_save(path)).state == match.state


def test_a_game_that_is_over_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "over.jsonl"
    play_out(begin(path)).close()
    match = Match.resume(tiny(), path, ROSTER)
    sink = io.StringIO()
    assert play_text(match, Language(), typed("debrief", "zzz", "quit"), sink) == 0
    assert "WHAT REALLY HAPPENED" in sink.getvalue()
    assert "Type debrief, thoughts or quit" in sink.getvalue()
    match.close()


def test_watching_stops_after_each_sitting_or_runs_to_the_end() -> None:
    match, _ = play(ALL_CHANCERS, "", "quit")
    assert not match.over
    match, shown = play(ALL_CHANCERS, "", "end", "quit")
    assert match.over
    assert "The first sitting" in shown


@settings(max_examples=15, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10**6))
def test_any_game_can_be_typed(seed: int) -> None:
    """The moves of a random game, typed in notation for all three seats, play the same game."""
    played = play_out(begin(seed=seed))
    lines: list[str] = []
    last = None
    for one in played.course.played:
        if one.action.seat != last:
            lines += [""] if last is None else ["", ""]
        last = one.action.seat
        seen = observe(tiny(), one.before, one.action.seat)
        asked = treaty_made_by(seen, one.action) is not None or newly_beyond(seen, one.action)
        confirmed = ["leave"] if isinstance(one.action, Leave) else ["yes"] if asked else []
        lines += [write(one.action), *confirmed]
    again, shown = play(ALL_PEOPLE, *lines, "quit", switches=switches(ALL_PEOPLE, seed))
    assert again.over
    assert again.state == played.state
    assert "THE END" in shown


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(min_value=0, max_value=10**6))
def test_no_typing_whatever_brings_a_traceback(seed: int) -> None:
    """Numbers, words and nonsense at random: the game goes on, and the save replays."""
    dice = random.Random(seed)
    words = ("offer", "send", "back", "yes", "hold", "rest", "accept", "why", "undo", "link", "")
    more = ("firmness", "final", "status", "papers", "worth", "sound", "call", "%s", "{x}", "1 2")
    lines = [
        str(dice.randint(0, 9)) if dice.random() < 0.5 else dice.choice(words + more)
        for _ in range(250)
    ]
    match, _ = play(dice.choice([ONE_PERSON, ALL_PEOPLE]), *lines)
    state = match.course.opening
    assert state.seed == 7


def test_much_that_comes_in_at_once_is_told_by_title(tmp_path: Path) -> None:
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    people = ("japan", "russia")
    seats = {seat: "person" if seat in people else "historical" for seat in scenario.agenda.seats}
    plain = replace(switches(seed=3), seats=seats, calendar="short")
    lines = ("", "dispatches 1", "rest", "", "", "quit")
    _, shown = play(seats, *lines, scenario=scenario, switches=plain, roster=PLAYERS)
    flat = " ".join(shown.split())
    assert "To read one, type dispatches and its number: 1. " in flat
    assert flat.count("Your capital’s trust in you rises by 1 if") == 2, "explained to each person"
    first = [line for line in shown[: shown.index("Number, command")].splitlines() if line]
    assert len(first) < 60, "the first choice must not lie pages away"


# --- The conference of the book ------------------------------------------------------------


@pytest.mark.parametrize("role", ["japan", "russia", "roosevelt", "watch", "hotseat"])
def test_the_real_conference_in_every_role(role: str, tmp_path: Path) -> None:
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    people = {"hotseat": scenario.agenda.party_ids, "watch": ()}.get(role, (SeatId(role),))
    seats = {seat: "person" if seat in people else "historical" for seat in scenario.agenda.seats}
    path = tmp_path / "real.jsonl"
    plain = replace(switches(seed=3), seats=seats)
    match = Match.begin(scenario, plain, PLAYERS, path)
    dice = random.Random(4)

    class Typist(io.StringIO):
        """Types a move for whoever is asked, and Enter for the rest."""

        def readline(self, size: int | None = -1, /) -> str:
            if match.over:
                return "quit\n"
            seat = match.seat_to_act
            if role == "watch":
                return "end\n"
            assert seat is not None
            if dice.random() < 0.4:
                return "\n"
            seen = match.observation(seat)
            action = Hold(seat=seat) if seen.menu.allowed("hold") else random_action(dice, seen)
            return write(action) + "\n"

    sink = io.StringIO()
    assert play_text(match, Language(), Typist(), sink) == 0
    assert match.over
    assert "THE END" in sink.getvalue()
    match.close()
    assert replay(scenario, read_save(path)).state == match.state


def test_who_begins_is_told_that_limits_count_beside_the_worth() -> None:
    """A treaty worth enough that breaks an important limit is not surely signed."""
    rule = (
        "Northtown will surely sign a treaty worth 54 of 100 or more to you that keeps within all "
        "limits it calls indispensable or important; it will sign none below 38."
    )
    _, shown = play(ONE_PERSON, "quit")
    assert rule in " ".join(shown.split())
    _, shown = play(ONE_PERSON, "papers", "quit")
    assert " ".join(shown.split()).count(rule) == 2
