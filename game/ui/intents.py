"""What a screen may wish for. The app carries each wish out; a screen never does so itself."""

from game.model.frozen import frozen


@frozen
class Intent:
    """A wish of the person at the screen; every kind of wish is a subclass."""


@frozen
class OpenScreen(Intent):
    """Go to the screen of this name."""

    name: str


@frozen
class GoBack(Intent):
    """Return to the screen before this one."""


@frozen
class Quit(Intent):
    """Leave the game."""
