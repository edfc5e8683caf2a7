"""The app's pages and words, with or without a game."""

from collections.abc import Iterable
from pathlib import Path

from game.model.ids import DispatchId, SeatId
from game.model.observation import Observation
from game.paths import data_dir
from game.play.library import read_card
from game.play.match import Match
from game.play.replaying import NotYetOpen, open_replay
from game.play.shelf import NameFault, keep_copy, rename, throw_away
from game.play.wording import Words, words_for
from game.ui.app_dialogs import tell
from game.ui.app_shell import AppShell, WindowSettings
from game.ui.intents import CopySave, RenameSave, ReplayGame, ThrowAwaySave
from game.ui.pictures import Pictures
from game.ui.preferences import TAPE_SPEEDS, Preferences, write_preferences
from game.ui.reading import Reading
from game.ui.screen import Screen
from game.ui.screens.registry import HOUSE_SCREENS, marked_load, replay
from game.ui.sound import Sounds
from game.ui.surroundings import House, Surroundings
from game.ui.theme import Theme, read_theme
from game.ui.tongues import known_languages, language_for

APP_NAME = "Portsmouth 1905"


class AppPages(AppShell):
    """The window with what it lends to its pages; `App` adds the game."""

    def __init__(
        self,
        scenario: Path,
        preferences: Preferences,
        *,
        advice: bool = True,
        taking_back: bool = True,
    ) -> None:
        """Read theme, scenario and language; without `advice` no setting brings it back.

        Without `taking_back` no game that is begun here takes anything back.
        """
        settings = WindowSettings(
            palette=preferences.palette,
            text_scale=preferences.text_scale,
            full_screen=preferences.full_screen,
        )
        super().__init__(Theme(read_theme()), settings, APP_NAME)
        self.preferences = preferences
        self._advice_barred = not advice
        self._taking_back_barred = not taking_back
        self.scenario = scenario
        self.card = read_card(scenario)
        self.language = language_for(preferences.language, scenario)
        self.sounds = Sounds(data_dir("assets") / "sounds", enabled=preferences.sound)
        self.sounds.volume = preferences.volume
        self.match: Match | None = None
        self.viewer: SeatId | None = None
        """Whose papers are on the screen."""
        self._reading = Reading()
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

    def open_replay(self, wish: ReplayGame) -> None:
        """Look back on a saved game; the page below stays as it is.

        Raises:
            SaveFault, ScenarioFaults, OverrideFault: it cannot be played.
        """
        try:
            found = open_replay(wish.path, self.scenario)
            screen = replay(self.around(found.scenario_file), found, wish.eyes)
        except NotYetOpen as fault:
            self.tell(self.say("Not before its end"), self.say(fault.message))
            return
        self.push(screen)

    def around(self, scenario: Path | None = None) -> Surroundings:
        """What every page is lent; a page of another scenario speaks and looks as that does."""
        file = scenario or self.scenario
        return Surroundings(
            language=self.language
            if file == self.scenario
            else language_for(self.preferences.language, file),
            pictures=Pictures(self.theme, file.parent),
            words=self.words_for,
            alone=self.match is not None and len(self.match.persons()) == 1,
            watching=self.match is not None and not self.match.persons(),
            advice=self._may_advise,
            tape=self._tape_speed,
            sounds=self.sounds,
            may_take_back=self.may_take_back,
            copies=self.copies,
            has_read=self._has_read,
            reads=self._read,
        )

    def _has_read(self, paper: DispatchId) -> bool:
        return self.viewer is not None and self._reading.has_looked_at(self.viewer, paper)

    def _read(self, paper: DispatchId) -> None:
        if self.viewer is not None:
            self._reading.look_at(self.viewer, paper)

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
            taking_back_barred=self._taking_back_barred,
        )

    def _may_advise(self) -> bool:
        return self.preferences.advice and not self._advice_barred

    def _tape_speed(self) -> float:
        # A name that a later version wrote is as good as the usual one.
        usual = TAPE_SPEEDS[Preferences().tape]
        return TAPE_SPEEDS.get(self.preferences.tape, usual)

    def may_take_back(self) -> bool:
        """Whether the game, and the person who plays it, allow of taking moves back."""
        allowed = self.match is not None and self.match.may_take_back
        return allowed and self.preferences.taking_back

    def copies(self) -> bool:
        """Whether the game may be copied: without taking back a copy would be a way back."""
        return self.match is not None and (self.match.settings.taking_back or self.match.over)

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
        elif name == "volume":
            self.sounds.volume = self.preferences.volume
            self.sounds.play("bell")
        elif name == "language":
            self.language = language_for(self.preferences.language, self.scenario)
        # The page with the settings is made anew, in the new language and colours.
        self.screens[-1] = HOUSE_SCREENS["settings"](self.around(), self.house())
        self.reopen()

    def remember(self, liked: Iterable[tuple[str, str]]) -> None:
        """Keep what was chosen for a game, to offer it the next time."""
        before = self.preferences
        for name, value in liked:
            self.preferences = self.preferences.with_value(name, value)
        if self.preferences != before:
            write_preferences(self.preferences)

    def choose_scenario(self, path: Path) -> None:
        """Lay another conference on the table, or the same once more after a change of its file.

        Raises:
            ScenarioFaults: it cannot be used.
            PoFault: its words in the person's language cannot be read.
        """
        card = read_card(path)
        self.language = language_for(self.preferences.language, path)
        self.card, self.scenario = card, path

    def keep_moment(self, name: str) -> None:
        """Keep a copy of the game as it stands under this name."""
        if self.match is None or self.match.path is None or not self.copies():
            return
        try:
            copy = keep_copy(self.match.path, name)
        except NameFault as fault:
            self.tell(self.say("Not kept"), self.say(str(fault)))
        except OSError as error:
            self.tell(self.say("Not kept"), str(error.strerror or error))
        else:
            self.tell(self.say("Kept"), self.say("“{name}” is kept.", name=copy.stem))

    def keep_shelf(self, wish: CopySave | RenameSave | ThrowAwaySave) -> None:
        """Do what is wished with a saved game, and show the list anew."""
        marked: Path | None = None
        try:
            match wish:
                case CopySave():
                    marked = keep_copy(wish.path, wish.name)
                case RenameSave():
                    marked = rename(wish.path, wish.name)
                case ThrowAwaySave():
                    throw_away(wish.path)
        except NameFault as fault:
            self.tell(self.say("Not kept"), self.say(str(fault)))
            return
        except OSError as error:
            self.tell(self.say("The file"), str(error.strerror or error))
            return
        self.screens.pop().close()
        self.push(marked_load(self.around(), self.house(), marked))

    def tell(self, title: str, body: str) -> None:
        """Say something that must not be overlooked."""
        tell(self.ui, self.language, title, body)
