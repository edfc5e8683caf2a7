"""What most screens share: one tree of widgets on a desk, built anew whenever something changes."""

from abc import ABC, abstractmethod
from functools import lru_cache

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.model.observation import Observation
from game.ui.intents import GoBack, Intent
from game.ui.layout import inset, rows
from game.ui.paper import parchment
from game.ui.surroundings import Surroundings
from game.ui.theme import Colour, Theme
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label, Rule

DESK_SEED = 5
GRAIN = {"contrast": 0.0, "lamplight": 0.5}
"""How much grain the desk has; a page for high contrast has none."""
MARGIN = 18
HEADER = 46


class Page(ABC):
    """A screen that builds its widgets from what it knows; subclasses say how."""

    leaf = 0

    def __init__(self, around: Surroundings) -> None:
        """Take what the app lends; `open` brings the page up."""
        self.around = around
        self.say = around.language.say
        self.observation: Observation | None = None
        self.ui: Ui
        self.area = Rect(0, 0, 0, 0)

    @property
    def theme(self) -> Theme:
        """Colours, faces and lengths."""
        return self.ui.theme

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page."""
        self.ui, self.area = ui, Rect(area)
        ui.background = desk(area.size, ui.theme)
        self.rebuild()

    def show(self, observation: Observation) -> None:
        """Take what the seat can see now."""
        self.observation = observation
        self.rebuild()

    def rebuild(self) -> None:
        """Have all widgets built again before they are next looked at; the focus stays."""
        self.ui.set_later(self._build_anew)

    def _build_anew(self) -> None:
        self.ui.set_widgets(self.build())
        self._set_focus()

    def first_focus(self) -> str:
        """The id of the widget that has the focus while no other has; empty for none."""
        return ""

    def _set_focus(self) -> None:
        name = self.first_focus()
        if name and self.ui.focus is None and self.observation is not None:
            self.ui.set_focus(self.ui.find(name))

    @abstractmethod
    def build(self) -> list[Widget]:
        """The widgets, for the area and what is known now."""

    def handle(self, event: Event) -> Intent | None:
        """Give the event to the widgets."""
        return self.ui.handle(event)

    def update(self, seconds: float) -> None:
        """Nothing moves by itself."""

    def draw(self, surface: Surface) -> None:
        """Paint the widgets."""
        self.ui.draw(surface)

    def close(self) -> None:
        """Nothing is held."""

    def framed(self, title: str, aside: str = "") -> tuple[list[Widget], Rect]:
        """A headline with its double rule, and the room below it."""
        theme = self.theme
        whole = inset(self.area, theme.u(MARGIN))
        head, below = rows(whole, [theme.t(HEADER) + theme.u(10), 1.0], theme.u(6))
        line = Rect(head.x, head.y, head.w, head.h - theme.u(8))
        beside = min(theme.face("aside").width(aside) + theme.u(8), head.w // 2) if aside else 0
        name = Rect(line.x, line.y, line.w - beside, line.h)
        remark = Rect(line.right - beside, line.y, beside, line.h)
        widgets: list[Widget] = [
            Label(id="headline", rect=name, text=title, style=self._title_style(title, name.w)),
            Rule(rect=Rect(head.x, head.bottom - theme.u(7), head.w, theme.u(7))),
        ]
        if aside:
            widgets.append(
                Label(rect=remark, text=aside, style="aside", colour="soft", align="right")
            )
        return widgets, below

    def back_button(self, room: Rect, words: str = "") -> Button:
        """The button that leads back, as Escape does."""
        return Button(
            id="back",
            rect=room,
            text=words or self.say("Back"),
            on_press=GoBack,
            hint=self.say("Esc"),
        )

    def _title_style(self, title: str, width: int) -> str:
        styles = ("title", "heading", "subheading")
        return next((s for s in styles if self.theme.face(s).width(title) <= width), "subheading")


def desk(size: tuple[int, int], theme: Theme) -> Surface:
    """The desk on which everything lies, in the theme's colours."""
    return _desk(size, theme.colour("desk"), GRAIN.get(theme.palette, 1.0))


@lru_cache(maxsize=1)
def _desk(size: tuple[int, int], colour: Colour, strength: float) -> Surface:
    if not strength:
        plain = pygame.Surface(size)
        plain.fill(colour)
        return plain
    return parchment(size, colour, DESK_SEED, strength)
