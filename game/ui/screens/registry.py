"""Screens by name. Those of a seat need an observation; those of the house need no game."""

from collections.abc import Callable, Mapping

from game.ui.screen import Screen
from game.ui.screens.briefing import BriefingScreen
from game.ui.screens.corridor import CorridorScreen
from game.ui.screens.credits import CreditsScreen
from game.ui.screens.desk import DeskScreen
from game.ui.screens.load import LoadScreen, ReplaysScreen
from game.ui.screens.pause import PauseScreen
from game.ui.screens.scenarios import ScenariosScreen
from game.ui.screens.seats import SeatsScreen
from game.ui.screens.settings import SettingsScreen
from game.ui.screens.table import TableScreen
from game.ui.screens.title import TitleScreen
from game.ui.surroundings import House, Surroundings

SEAT_SCREENS: Mapping[str, Callable[[Surroundings], Screen]] = {
    "briefing": BriefingScreen,
    "corridor": CorridorScreen,
    "desk": DeskScreen,
    "pause": PauseScreen,
    "table": TableScreen,
}

HOUSE_SCREENS: Mapping[str, Callable[[Surroundings, House], Screen]] = {
    "credits": CreditsScreen,
    "load": LoadScreen,
    "replays": ReplaysScreen,
    "scenarios": ScenariosScreen,
    "seats": SeatsScreen,
    "settings": SettingsScreen,
    "title": TitleScreen,
}
