"""The doors to all screens: each but the title is read when its door is first opened.

A third of the time to the first frame would go by while screens are read that nobody has asked for.
This is the one file of its room that imports inside functions; `read_ahead` does it unasked, one
screen at a time, once the title stands.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from game.model.agenda import Agenda
from game.model.ids import DispatchId, SeatId
from game.play.match import Match
from game.ui.screen import Screen
from game.ui.screens.title import TitleScreen
from game.ui.surroundings import House, Surroundings

if TYPE_CHECKING:
    from game.play.decisions import OwnDecision
    from game.play.replaying import Eyes, Replay

# ---- the pages of a seat, which need an observation


def _briefing(around: Surroundings) -> Screen:
    from game.ui.screens.briefing import BriefingScreen

    return BriefingScreen(around)


def _corridor(around: Surroundings) -> Screen:
    from game.ui.screens.corridor import CorridorScreen

    return CorridorScreen(around)


def _desk(around: Surroundings) -> Screen:
    from game.ui.screens.desk import DeskScreen

    return DeskScreen(around)


def _pause(around: Surroundings) -> Screen:
    from game.ui.screens.pause import PauseScreen

    return PauseScreen(around)


def _table(around: Surroundings) -> Screen:
    from game.ui.screens.table import TableScreen

    return TableScreen(around)


SEAT_SCREENS: Mapping[str, Callable[[Surroundings], Screen]] = {
    "briefing": _briefing,
    "corridor": _corridor,
    "desk": _desk,
    "pause": _pause,
    "table": _table,
}
"""Name -> the page."""

# ---- the pages of the house, which need no game


def _credits(around: Surroundings, house: House) -> Screen:
    from game.ui.screens.credits import CreditsScreen

    return CreditsScreen(around, house)


def _load(around: Surroundings, house: House) -> Screen:
    from game.ui.screens.load import LoadScreen

    return LoadScreen(around, house)


def _replays(around: Surroundings, house: House) -> Screen:
    from game.ui.screens.load import ReplaysScreen

    return ReplaysScreen(around, house)


def _scenarios(around: Surroundings, house: House) -> Screen:
    from game.ui.screens.scenarios import ScenariosScreen

    return ScenariosScreen(around, house)


def _seats(around: Surroundings, house: House) -> Screen:
    from game.ui.screens.seats import SeatsScreen

    return SeatsScreen(around, house)


def _settings(around: Surroundings, house: House) -> Screen:
    from game.ui.screens.settings import SettingsScreen

    return SettingsScreen(around, house)


HOUSE_SCREENS: Mapping[str, Callable[[Surroundings, House], Screen]] = {
    "credits": _credits,
    "load": _load,
    "replays": _replays,
    "scenarios": _scenarios,
    "seats": _seats,
    "settings": _settings,
    "title": TitleScreen,
}
"""Name -> the page."""


# ---- the pages that need more


def marked_load(around: Surroundings, house: House, marked: Path | None) -> Screen:
    """The saved games, with one of them marked."""
    from game.ui.screens.load import LoadScreen

    return LoadScreen(around, house, marked)


def curtain(around: Surroundings, agenda: Agenda, seat: SeatId) -> Screen:
    """The curtain before a seat."""
    from game.ui.screens.curtain import CurtainScreen

    return CurtainScreen(around, agenda, seat)


def dispatches(
    around: Surroundings, papers: Sequence[DispatchId], fresh: bool, filed: int = 0
) -> Screen:
    """Papers to be read; only what is fresh comes letter by letter."""
    from game.ui.screens.dispatch import DispatchScreen

    return DispatchScreen(around, papers, fresh, filed)


def evening(around: Surroundings, turn: int, peace: Mapping[int, str]) -> Screen:
    """What a turn that has ended brought."""
    from game.ui.screens.evening import EveningScreen

    return EveningScreen(around, turn, peace)


def closing(around: Surroundings) -> Screen:
    """The scene of the end, before the verdict."""
    from game.ui.screens.closing import ClosingScreen

    return ClosingScreen(around)


def go_back(around: Surroundings, decisions: "Sequence[OwnDecision]", played: int) -> Screen:
    """The person's decisions, to stand before one of them again."""
    from game.ui.screens.go_back import GoBackScreen

    return GoBackScreen(around, decisions, played)


def watch(around: Surroundings, match: Match, is_running_on: Callable[[], bool]) -> Screen:
    """A game that nobody plays."""
    from game.ui.screens.watch import WatchScreen

    return WatchScreen(around, match, is_running_on)


def verdict(around: Surroundings, match: Match) -> Screen:
    """The end of a game, and the truth about both sides."""
    from game.ui.screens.verdict import verdict_screen

    return verdict_screen(around, match)


def replay(around: Surroundings, found: "Replay", eyes: "Eyes") -> Screen:
    """A saved game to look back on.

    Raises:
        NotYetOpen: it may not be seen through these eyes before its end.
    """
    from game.ui.screens.replay import ReplayScreen

    return ReplayScreen(around, found, eyes)


# ---- reading ahead

AHEAD = ("seats", "briefing", "table", "dispatch", "evening", "corridor", "desk", "load", "pause")
"""What a person soon asks for, the soonest first."""


def read_ahead() -> Iterator[str]:
    """Read one more screen at each step; its name."""
    for name in AHEAD:
        import_module(f"game.ui.screens.{name}")
        yield name
