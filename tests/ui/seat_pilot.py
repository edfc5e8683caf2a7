"""Sits at one screen of a seat, by events alone; the engine carries out what is chosen."""

from collections.abc import Callable

from pygame.event import Event

from game.engine.conference import apply
from game.engine.legality import find_violations
from game.engine.observe import observe
from game.model.actions import Action
from game.model.ids import SeatId
from game.model.scenario import Scenario
from game.model.state import ConferenceState
from game.play.language import Language
from game.play.words import words_for
from game.ui.intents import ChooseAction
from game.ui.pictures import Pictures
from game.ui.screens.play_screen import PlayScreen
from game.ui.surroundings import Surroundings
from game.ui.theme import Theme
from tests.ui.pilot import Pilot


class Player(Pilot):
    """A pilot at one screen, whose actions are carried out by the engine."""

    def __init__(
        self,
        theme: Theme,
        make: Callable[[Surroundings], PlayScreen],
        scenario: Scenario,
        state: ConferenceState,
        seat: SeatId,
        size: tuple[int, int] = (1280, 720),
    ) -> None:
        super().__init__(theme, size)
        self.scenario, self.state, self.seat = scenario, state, seat
        lent = Surroundings(
            language=Language(),
            pictures=Pictures(theme),
            words=lambda seen: words_for(Language(), scenario, seen),
        )
        self.screen = make(lent)
        self.screen.open(self.ui, self.ui.area)
        self.show_now()

    def show_now(self) -> None:
        self.screen.show(observe(self.scenario, self.state, self.seat))

    def send(self, event: Event) -> None:
        intent = self.screen.handle(event)
        if intent is not None:
            self.intents.append(intent)

    def chosen(self) -> Action:
        """The action chosen last; the rules allow it, and it is carried out."""
        intent = self.intents[-1]
        assert isinstance(intent, ChooseAction)
        assert find_violations(self.scenario, self.state, intent.action) == ()
        self.state = apply(self.scenario, self.state, intent.action).state
        self.show_now()
        return intent.action

    def tab_to(self, name: str) -> None:
        """Reach a widget with the Tab key alone."""
        for _ in range(80):
            if self.focus() == name:
                return
            self.press("tab")
        raise AssertionError(f"Tab does not reach #{name}")
