"""The app's pages and words, with or without a game."""

from pathlib import Path

from game.model.ids import SeatId
from game.model.observation import Observation
from game.paths import data_dir
from game.play.library import read_card
from game.play.match import Match
from game.play.wording import Words, words_for
from game.ui.app_dialogs import tell
from game.ui.app_shell import AppShell, WindowSettings
from game.ui.pictures import Pictures
from game.ui.preferences import TAPE_SPEEDS, Preferences, write_preferences
from game.ui.screen import Screen
from game.ui.screens.registry import HOUSE_SCREENS
from game.ui.sound import Sounds
from game.ui.surroundings import House, Surroundings
from game.ui.theme import Theme, read_theme
from game.ui.tongues import known_languages, language_for

APP_NAME = "Portsmouth 1905"


class AppPages(AppShell):
    """The window with what it lends to its pages; `App` adds the game."""

    def __init__(self, scenario: Path, preferences: Preferences, *, advice: bool = True) -> None:
        """Read theme, scenario and language; without `advice` no setting brings it back."""
        settings = WindowSettings(
            palette=preferences.palette,
            text_scale=preferences.text_scale,
            full_screen=preferences.full_screen,
        )
        super().__init__(Theme(read_theme()), settings, APP_NAME)
        self.preferences = preferences
        self._advice_barred = not advice
        self.scenario = scenario
        self.card = read_card(scenario)
        self.language = language_for(preferences.language, scenario)
        self.sounds = Sounds(data_dir("assets") / "sounds", enabled=preferences.sound)
        self.match: Match | None = None
        self.base = ""
        """Name of the screen that lies lowest."""

    def close(self) -> None:
        """Close the window; what was changed by hot keys is kept too."""
        liked = self.preferences.with_value("text_scale", self.theme.text_scale)
        liked = liked.with_value("full_screen", self.settings.full_screen)
        if liked != self.preferences:
            write_preferences(liked)
        super().close()

    def lay(self, name: str, screen: Screen, observation: Observation | None = None) -> None:
        """Make this the lowest screen and the only one."""
        self.base = name
        self.observation = observation
        self.replace(screen)

    def around(self) -> Surroundings:
        """What every page is lent."""
        return Surroundings(
            language=self.language,
            pictures=Pictures(self.theme, self.scenario.parent),
            words=self.words_for,
            alone=self.match is not None and len(self.match.persons()) == 1,
            watching=self.match is not None and not self.match.persons(),
            advice=self._may_advise,
            tape=self._tape_speed,
            sounds=self.sounds,
        )

    def house(self) -> House:
        """What the pages outside a game know."""
        data = self.theme.data
        return House(
            card=self.card,
            preferences=self.preferences,
            palettes=tuple(data.palettes),
            text_sizes=(data.text_least, data.text_most, data.text_step),
            languages=known_languages(),
            advice_barred=self._advice_barred,
        )

    def _may_advise(self) -> bool:
        return self.preferences.advice and not self._advice_barred

    def _tape_speed(self) -> float:
        # A name that a later version wrote is as good as the usual one.
        usual = TAPE_SPEEDS[Preferences().tape]
        return TAPE_SPEEDS.get(self.preferences.tape, usual)

    def words_for(self, observation: Observation) -> Words:
        """The words that the seat of this observation may read."""
        if self.match is None:
            return self.words()
        return words_for(self.language, self.match.scenario, observation)

    def words(self) -> Words:
        """The public names alone."""
        return Words(language=self.language, agenda=self.card.agenda)

    def say(self, message: str, **fields: object) -> str:
        """A message in the person's language."""
        return self.language.say(message, **fields)

    def deliberating(self, seat: SeatId) -> str:
        """Who is thinking, in words."""
        words = self.words()
        mediator = seat == self.card.agenda.mediator.id
        name = words.mediator if mediator else words.delegate(seat)
        return self.say("{name} is deliberating", name=name)

    def change(self, name: str, value: str | float | bool) -> None:
        """Take and keep a preference, and show the settings page anew in it."""
        self.preferences = self.preferences.with_value(name, value)
        write_preferences(self.preferences)
        if name == "palette":
            self.theme.palette = self.settings.palette = self.preferences.palette
        elif name == "text_scale":
            self.theme.text_scale = self.settings.text_scale = self.preferences.text_scale
        elif name == "full_screen":
            self.set_full_screen(self.preferences.full_screen)
        elif name == "sound":
            self.sounds.enabled = self.preferences.sound
        elif name == "language":
            self.language = language_for(self.preferences.language, self.scenario)
        # The page with the settings is made anew, in the new language and colours.
        self.screens[-1] = HOUSE_SCREENS["settings"](self.around(), self.house())
        self.reopen()

    def tell(self, title: str, body: str) -> None:
        """Say something that must not be overlooked."""
        tell(self.ui, self.language, title, body)
