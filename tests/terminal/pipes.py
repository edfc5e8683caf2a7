"""A terminal to test with: what is typed goes in, what is shown comes out."""

import io
from collections.abc import Mapping
from pathlib import Path

from game.delegations.delegation import Delegation
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.play.language import Language
from game.play.match import Match
from game.play.records import Settings
from game.terminal.play import play_text
from game.terminal.prompt import TextOptions
from tests.play.games import ROSTER, settings
from tests.tiny import NORTH, tiny


def typed(*lines: str) -> io.StringIO:
    """A keyboard at which these lines are typed before it goes silent."""
    return io.StringIO("".join(line + "\n" for line in lines))


def play(
    seats: Mapping[SeatId, str],
    *lines: str,
    path: Path | None = None,
    scenario: Scenario | None = None,
    switches: Settings | None = None,
    roster: Mapping[str, Delegation] = ROSTER,
) -> tuple[Match, str]:
    """The match and all that was shown after these lines were typed; it must end in peace."""
    match = Match.begin(
        scenario or tiny(), switches or settings(seats), roster, path, made="2026-01-02"
    )
    sink = io.StringIO()
    code = play_text(match, Language(), typed(*lines), sink, TextOptions(go_on="python main.py"))
    match.close()
    assert code == 0
    return match, sink.getvalue()


def acts(match: Match, seat: SeatId = NORTH) -> list[object]:
    """What a seat has done."""
    return [one.action for one in match.course.played if one.action.seat == seat]
