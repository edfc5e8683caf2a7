"""Whole games as text: one fact a line, so that a change of a rule shows where it bites.

`python -m pytest tests/test_golden.py --rewrite-golden` writes them anew.
"""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from game.engine.capital import bottom_line
from game.engine.conference import apply
from game.engine.step import Step
from game.engine.utility import utility
from game.model.actions import Action
from game.model.events import Event, PrideMoved, TrackMoved
from game.model.scenario import Scenario
from game.model.state import ConferenceState, DrawMode
from game.paths import data_dir
from game.play.journal import read_save
from game.play.match import Match
from game.play.notation import write
from game.play.records import PERSON, Settings
from game.play.replay import replay
from game.scenario.load import load_scenario
from tests.golden_1905 import SEED, played
from tests.randomly import random_game
from tests.tiny import tiny

GOLDEN = Path(__file__).parent / "golden"
IDLE = {"rest", "hold", "wait"}
QUIET = {"move_sealed", "rested", "held", "mediator_waited"}


def told(event: Event, everyone: int) -> str:
    """One event as a line: what happened and who heard of it."""
    heard = "everyone" if len(event.audience) == everyone else ", ".join(event.audience) or "nobody"
    match event:
        case TrackMoved():
            return f"{event.track} {event.before} -> {event.after} (rule {event.rule}; {heard})"
        case PrideMoved():
            return f"pride of {event.party} {event.before} -> {event.after} (rule {event.rule})"
    fields = [
        f"{name}={_plain(getattr(event, name))}"
        for name in event.__slots__  # type: ignore[attr-defined]
        if name not in ("audience", "kind")
    ]
    return f"{event.kind} {' '.join(fields)} ({heard})".replace("  ", " ")


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}:{_plain(one)}" for key, one in value.items()) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(_plain(one) for one in value) + "]"
    return str(value)


def playthrough(
    scenario: Scenario, game: Iterable[tuple[ConferenceState, Action, Step]]
) -> Iterator[str]:
    """The lines of a game; what does nothing and the daily drift are left out."""
    turn = 0
    everyone = len(scenario.agenda.seats)
    for state, action, step in game:
        if state.turn != turn:
            turn = state.turn
            yield ""
            yield f"sitting {turn}, {state.days[turn - 1].isoformat()}"
            for party in scenario.agenda.party_ids:
                line = bottom_line(scenario, state, party)
                yield f"  {party} would sign from {line:.2f}"
        if action.kind not in IDLE:
            yield f"  {action.seat}: {write(action)}"
        for event in step.events:
            drift = isinstance(event, TrackMoved | PrideMoved) and event.rule in ("9.2", "6.1")
            if event.kind in QUIET or drift or event.kind in ("turn_opened", "evening_fell"):
                continue
            yield f"    {told(event, everyone)}"
    outcome = step.state.outcome
    yield ""
    assert outcome is not None
    yield f"ended: {outcome.ending.value}, {outcome.cause}"
    if outcome.treaty is not None:
        for party in scenario.agenda.party_ids:
            preferences = scenario.parties[party].instructions.preferences
            worth = utility(scenario.agenda, preferences, outcome.treaty)
            yield f"  worth to {party}: {worth:.2f}"
        for issue, option in outcome.treaty.items():
            yield f"  {issue}: {option}"


def random_steps(seed: int) -> Iterator[tuple[ConferenceState, Action, Step]]:
    for state, action in random_game(tiny(), seed, calendar="short"):
        yield state, action, apply(tiny(), state, action)


def texts() -> dict[str, str]:
    """Name of the file -> what it should hold."""
    portsmouth = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    games = {
        "portsmouth_1905.txt": playthrough(portsmouth, played(portsmouth)),
        "tiny_random_11.txt": playthrough(tiny(), random_steps(11)),
    }
    return {name: "\n".join(lines).strip() + "\n" for name, lines in games.items()}


@pytest.mark.parametrize("name", ["portsmouth_1905.txt", "tiny_random_11.txt"])
def test_the_recorded_game_is_played_as_recorded(name: str, rewrite_golden: bool) -> None:
    text = texts()[name]
    path = GOLDEN / name
    if rewrite_golden:
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def recorded_save(path: Path) -> bytes:
    """The conference of 1905 as a saved game, every seat played by a person."""
    scenario = load_scenario(data_dir("scenarios") / "portsmouth.yaml")
    seats = dict.fromkeys(scenario.agenda.seats, PERSON)
    settings = Settings(seed=SEED, draws=DrawMode.FIXED, calendar="full", seats=seats)
    match = Match.begin(scenario, settings, {}, path)
    for _, action, _ in played(scenario):
        assert match.submit(action).accepted
    match.close()
    return path.read_bytes()


def test_the_save_of_1905_is_up_to_date_and_can_be_stepped_through(
    tmp_path: Path, rewrite_golden: bool
) -> None:
    """`python main.py replay tests/golden/portsmouth_1905.jsonl --text` shows it."""
    path = GOLDEN / "portsmouth_1905.jsonl"
    save = recorded_save(tmp_path / "1905.jsonl")
    if rewrite_golden:
        path.write_bytes(save)
    assert save == path.read_bytes()
    course = replay(load_scenario(data_dir("scenarios") / "portsmouth.yaml"), read_save(path))
    assert course.state.outcome is not None
    assert course.state.outcome.agreed_on == date(1905, 8, 29)


@pytest.mark.parametrize("order", ["1", "4242"])
def test_the_order_of_hashes_does_not_matter(order: str) -> None:
    """The same text under two values of PYTHONHASHSEED."""
    code = "from tests.test_golden import texts; print(texts()['portsmouth_1905.txt'], end='')"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": order, "PYTHONIOENCODING": "utf-8"},
        cwd=Path(__file__).parent.parent,
        capture_output=True,
        check=True,
    )
    golden = (GOLDEN / "portsmouth_1905.txt").read_bytes().replace(b"\r\n", b"\n")
    assert run.stdout.replace(b"\r\n", b"\n") == golden
