"""A seat's secrets are shown to that seat alone: whole conferences are read word by word."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from pygame import Rect

from game.delegations.delegation import Decision, Rationale, because
from game.engine.legality import find_violations
from game.model.actions import Action
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import DrawMode
from game.play.match import Match
from game.play.openings import HOT_SEAT
from game.play.players import Task
from game.play.records import PERSON, Settings
from game.scenario.load import load_scenario
from game.ui.screens import registry
from game.ui.screens.corridor import CorridorScreen
from game.ui.thinking import Thinker
from game.ui.widget import Widget
from game.ui.widgets.label import Label
from tests.secrets import (
    a_capital_spoke,
    conditions_read_secrets,
    disclosed_to,
    with_other_secrets,
)
from tests.ui.app_pilot import PORTSMOUTH, AppPilot
from tests.ui.canaries import CANARY, Marked, Reader
from tests.ui.scenes import JAPAN, ROOSEVELT, RUSSIA, begin
from tests.ui.witness import Witness

QUICK = {JAPAN: "envoy", RUSSIA: "envoy", ROOSEVELT: "historical"}

MOST_READ = 50
"""Pages read in a conference whose figures are changed."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Marked:
    return Marked(tmp_path_factory.mktemp("marked"))


@pytest.fixture
def witness() -> Iterator[Witness]:
    with Witness(measuring=False) as one:
        yield one


@pytest.fixture
def pilot(marked: Marked, witness: Witness) -> Iterator[AppPilot]:
    pilot = AppPilot(marked.path)
    yield pilot
    pilot.close()


@pytest.mark.parametrize("seat", [JAPAN, RUSSIA, ROOSEVELT, HOT_SEAT])
def test_no_secret_reaches_another_seat_before_the_debrief(
    seat: str, marked: Marked, pilot: AppPilot, witness: Witness
) -> None:
    begin(pilot, seat=seat, opponents=QUICK)
    read: set[str] = set()
    readers = set()
    for reader, words in Reader(pilot, witness).conference():
        readers.add(reader)
        read |= set(CANARY.findall(words))
        assert marked.leaks(reader or "", words) == set()
    # Who sits there has read much of what is meant for him, so a leak would have been seen.
    assert readers == ({None, JAPAN, RUSSIA} if seat == HOT_SEAT else {SeatId(seat)})
    assert len(read) >= 10


def test_a_leak_is_found(
    marked: Marked, pilot: AppPilot, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Indiscreet(CorridorScreen):
        """Shows a paper of the other side."""

        def build(self) -> list[Widget]:
            assert pilot.app.match is not None
            told = pilot.app.match.scenario.parties[RUSSIA].instructions.letter.split()[0]
            return [*super().build(), Label(rect=Rect(500, 300, 300, 20), text=told)]

    monkeypatch.setitem(registry.SEAT_SCREENS, "corridor", Indiscreet)
    begin(pilot, seat=JAPAN, opponents=QUICK)
    found = (
        marked.leaks(reader or "", words) for reader, words in Reader(pilot, witness).conference()
    )
    assert next(birds for birds in found if birds)


def test_a_leak_that_is_only_pointed_at_is_found(
    marked: Marked, pilot: AppPilot, witness: Witness
) -> None:
    begin(pilot, seat=JAPAN, opponents=QUICK)
    pilot.app.ui.layers[0].widgets[0].tip = "Zq0x"
    assert marked.readers["Zq0x"] == ("japan",)
    assert marked.leaks("russia", Reader(pilot, witness).words()) >= {"Zq0x"}


# ---- figures: the same game with the other side's figures changed looks the same


class Prompter(Thinker):
    """Delegations that say what they said in an earlier game."""

    def __init__(self, actions: tuple[Action, ...]) -> None:
        super().__init__(in_process=True)
        self.actions = actions

    def ask(self, task: Task) -> None:
        self._task = task

    def answer(self) -> tuple[Task, Decision] | None:
        task, self._task = self._task, None
        if task is None:
            return None
        why = Rationale(why=because("As before."))
        return task, Decision(action=self.actions[task.number], rationale=why)


def told_at_each_decision(
    scenario: Scenario, seat: SeatId, witness: Witness, actions: tuple[Action, ...] = ()
) -> tuple[list[str], tuple[Action, ...]]:
    """What a person read in a conference, as far as the other side's secrets stayed secret."""
    pilot = AppPilot()
    if actions:
        pilot.app._thinker = Prompter(actions)
    settings = Settings(seed=4, draws=DrawMode.DRAWN, calendar="full", seats=QUICK | {seat: PERSON})
    pilot.app._start(Match.begin(scenario, settings, pilot.app._thinker.roster), PORTSMOUTH)
    pilot.turn()
    told: list[str] = []
    about = scenario.agenda.other(seat)
    for _, words in Reader(pilot, witness).conference():
        match = pilot.app.match
        assert match is not None
        played = match.course.played
        if a_capital_spoke(match.state) or disclosed_to(match.state, seat, about):
            break
        told.append(words)
        if len(told) == MOST_READ:
            break
        # With other limits at home the other side may not do again what it did: the games part.
        coming = actions[len(played)] if len(played) < len(actions) else None
        if coming is not None and find_violations(scenario, match.state, coming):
            break
    pilot.close()
    return told, tuple(one.action for one in played)


@pytest.mark.parametrize("seat", [JAPAN, RUSSIA])
def test_other_figures_of_the_other_side_change_nothing_on_the_screen(
    seat: SeatId, witness: Witness
) -> None:
    scenario = conditions_read_secrets(load_scenario(PORTSMOUTH))
    about = scenario.agenda.other(seat)
    other = with_other_secrets(scenario, about, random.Random(5))
    told, actions = told_at_each_decision(scenario, seat, witness)
    again, _ = told_at_each_decision(other, seat, witness, actions)
    both = min(len(told), len(again))
    assert both >= 20
    assert told[:both] == again[:both]
