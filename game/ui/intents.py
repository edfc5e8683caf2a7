"""What a screen may wish for. The app carries each wish out; a screen never does so itself."""

from collections.abc import Mapping
from pathlib import Path

from game.model.actions import Action
from game.model.frozen import frozen
from game.model.ids import DispatchId, SeatId
from game.play.openings import NewGame
from game.play.replaying import Replay


@frozen
class Intent:
    """A wish of the person at the screen; every kind of wish is a subclass."""


# --- Moving between screens ----------------------------------------------------------------


@frozen
class OpenScreen(Intent):
    """Go to the screen of this name (game/ui/screens/registry.py)."""

    name: str


@frozen
class GoBack(Intent):
    """Return to the screen before this one."""


@frozen
class ShowDispatch(Intent):
    """Lay one dispatch before the reader, full page."""

    dispatch: DispatchId


@frozen
class Quit(Intent):
    """Leave the game."""


# --- Playing -------------------------------------------------------------------------------


@frozen
class ChooseAction(Intent):
    """Do this at the conference. A refusal comes back as a dialog; nothing typed is lost."""

    action: Action


@frozen
class LiftCurtain(Intent):
    """The right person sits at the screen: show that seat's papers."""


@frozen
class Advance(Intent):
    """In a watched game: let the next delegation act."""


@frozen
class RunOn(Intent):
    """In a watched game: act by itself, or stop doing so."""

    running: bool


@frozen
class RollBack(Intent):
    """Stand again before a decision of one's own; for a game with one person."""

    keep: int | None = None
    """Actions before that decision; None for the last one."""


# --- Games ---------------------------------------------------------------------------------


@frozen
class StartGame(Intent):
    """Begin a game."""

    game: NewGame
    liked: tuple[tuple[str, str], ...] = ()
    """Preferences that the page for a new game is to offer the next time, with their values."""


@frozen
class LoadGame(Intent):
    """Go on with a saved game."""

    path: Path


@frozen
class ReplayGame(Intent):
    """Look back on a saved game."""

    path: Path
    eyes: SeatId | None = None
    """Through whose eyes at first; None: as much as may be seen."""


@frozen
class BranchGame(Intent):
    """Play on from a moment of another game, in a save of its own."""

    replay: Replay
    keep: int
    """Actions that both games share."""
    seats: Mapping[SeatId, str]
    """Who sits where from now on."""


@frozen
class SaveAs(Intent):
    """Keep a copy of the game as it stands under this name."""

    name: str


@frozen
class CopySave(Intent):
    """Keep a copy of a saved game under this name."""

    path: Path
    name: str


@frozen
class RenameSave(Intent):
    """Give a saved game this name."""

    path: Path
    name: str


@frozen
class ThrowAwaySave(Intent):
    """Move a saved game to the trash."""

    path: Path


@frozen
class ChooseScenario(Intent):
    """Lay another conference on the table, for the title page to offer."""

    path: Path


@frozen
class LeaveGame(Intent):
    """Put the game away and go to the title; it is saved already."""


# --- Settings ------------------------------------------------------------------------------


@frozen
class ChangeSetting(Intent):
    """Take another value for one of the window's settings, and keep it."""

    name: str
    """A field of game.ui.preferences.Preferences."""
    value: str | float | bool
