"""What the app lends to every screen: language, names, pictures, the person's preferences."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from game.model.ids import DispatchId
from game.model.observation import Observation
from game.play.language import Language
from game.play.library import ScenarioCard
from game.play.words import Words
from game.ui.pictures import Pictures
from game.ui.preferences import Preferences
from game.ui.sound import Sounds


@dataclass(frozen=True, kw_only=True)
class Surroundings:
    """Lent to a screen when it is made; every screen takes it as its one argument."""

    language: Language
    pictures: Pictures
    """Portraits, flags, icons and emblems of the game and of the scenario."""
    words: Callable[[Observation], Words]
    """The names and sentences that the seat of this observation may read."""
    alone: bool = True
    """Whether one person plays, who may take moves back."""
    watching: bool = False
    """Whether nobody plays: the delegations are being watched."""
    advice: Callable[[], bool] = field(default=lambda: True)
    """Whether the secretary may be asked, as the settings have it now."""
    tape: Callable[[], float] = field(default=lambda: 0.0)
    """Letters of a telegram that are printed in a second; 0 shows it whole."""
    sounds: Sounds = field(default_factory=lambda: Sounds(Path(), enabled=False))
    may_take_back: Callable[[], bool] = field(default=lambda: False)
    """Whether moves may be taken back, as the game and the settings have it now."""
    has_read: Callable[[DispatchId], bool] = field(default=lambda paper: False)
    """Whether who sits here has had this paper before them."""
    reads: Callable[[DispatchId], None] = field(default=lambda paper: None)
    """Called when a paper lies before whoever sits here."""
    copies: Callable[[], bool] = field(default=lambda: True)
    """Whether the game may be copied under a name."""


@dataclass(frozen=True, kw_only=True)
class House:
    """What the pages outside a game know: the scenario on offer and the window's settings."""

    card: ScenarioCard
    preferences: Preferences
    palettes: tuple[str, ...]
    text_sizes: tuple[float, float, float]
    """Least, most and step."""
    languages: tuple[str, ...]
    advice_barred: bool = False
    """Whether the command line has switched advice off for as long as the window is open."""
    taking_back_barred: bool = False
    """Whether the command line lets no game that is begun here take anything back."""
