"""A game with changed values keeps them: it is resumed with the scenario that it began with."""

from pathlib import Path

import pytest

from game.delegations.roster import ROSTER
from game.model.ids import SeatId
from game.play.journal import read_header
from game.play.openings import NewGame, begin, resume, scenario_played
from game.play.records import PERSON
from game.scenario.load import load_scenario
from game.scenario.overrides import OverrideFault

TINY = Path(__file__).parent.parent / "scenarios" / "tiny.yaml"
SEATS = {SeatId("north"): PERSON, SeatId("south"): "envoy", SeatId("consul"): "waiter"}
CHANGE = "parties.north.tracks.treasury=90"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORTSMOUTH_HOME", str(tmp_path))


def test_a_changed_game_is_resumed_as_it_began() -> None:
    game = NewGame(scenario=TINY, seats=SEATS, seed=3, changes=(CHANGE,))
    match = begin(game, ROSTER)
    assert match.scenario.digest != load_scenario(TINY).digest
    assert read_header(match.path).settings.changes == (CHANGE,)
    again = resume(match.path, TINY, ROSTER)
    assert again.scenario.digest == match.scenario.digest
    assert again.course.state == match.course.state


def test_a_value_that_is_gone_from_the_file_is_named(tmp_path: Path) -> None:
    match = begin(NewGame(scenario=TINY, seats=SEATS, seed=3, changes=(CHANGE,)), ROSTER)
    other = tmp_path / "tiny.yaml"
    text = TINY.read_text(encoding="utf-8")
    other.write_text(text.replace("  north:\n    name", "  west:\n    name"), encoding="utf-8")
    with pytest.raises(OverrideFault, match="there is no 'north' in parties"):
        scenario_played(read_header(match.path), other)
