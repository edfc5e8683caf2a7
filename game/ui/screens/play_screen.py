"""What the screens share at which a person plays: life cycle, background, header, memory."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect, Surface
from pygame.event import Event

from game.delegations.advice import advise
from game.model.actions import Action
from game.model.observation import Observation
from game.play.wording_advice import secretarys_note
from game.play.words import Words
from game.ui.canvas import Canvas
from game.ui.intents import Intent, OpenScreen, RollBack
from game.ui.layout import rows
from game.ui.rows import Header, header
from game.ui.screens.page import desk
from game.ui.screens.secretarys_note import Taking, open_note, taking_label
from game.ui.surroundings import Surroundings
from game.ui.theme import Theme
from game.ui.ui import Ui
from game.ui.widget import Look, Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Rule
from game.ui.widgets.scroll_box import ScrollBox
from game.ui.widgets.scroll_list import ScrollList
from game.ui.widgets.text_entry import TextEntry

HEADER = 54
"""Height of the header in logical pixels."""
STATUS_SIZES = (1.0, 0.94, 0.88, 0.82, 0.76, 0.7)
"""How much smaller the words on whose turn it is become where there is little room."""


class PlayScreen(ABC):
    """A page built anew from each observation; what the person was at stays as it was."""

    leaf = 0

    def __init__(self, surroundings: Surroundings) -> None:
        self.lent = surroundings
        self.seen: Observation | None = None
        self._words: tuple[Observation, Words] | None = None
        self.ui: Ui | None = None
        self.area = Rect(0, 0, 0, 0)

    # ---- life cycle

    def open(self, ui: Ui, area: Rect) -> None:
        """Build the widgets for this area."""
        self.ui, self.area = ui, Rect(area)
        ui.background = desk(area.size, ui.theme)
        if self.seen is not None:
            self.rebuild()

    def show(self, observation: Observation) -> None:
        """Take what the seat can see now; the same once more changes nothing."""
        if observation is self.seen:
            return
        before, self.seen = self.seen, observation
        self.take(before)
        if self.ui is not None:
            self.rebuild()

    def handle(self, event: Event) -> Intent | None:
        """Answer one event; Escape opens the menu, Ctrl+Z takes one's last move back.

        Neither does so while something lies above the page.
        """
        if self.ui is None:
            return None
        if event.type == pygame.KEYDOWN and len(self.ui.layers) == 1:
            if event.key == pygame.K_ESCAPE:
                return OpenScreen(name="pause")
            held = event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META)
            if event.key == pygame.K_z and held and self.lent.may_take_back():
                return RollBack()
        return self.ui.handle(event)

    def update(self, seconds: float) -> None:
        """Nothing here moves by itself."""

    def draw(self, surface: Surface) -> None:
        """Paint the page."""
        if self.ui is not None:
            self.ui.draw(surface)

    def close(self) -> None:
        """Let go of the window; what was composed is kept."""
        if self.ui is not None:
            self.ui.background = None
        self.ui = None

    # ---- for the pages

    def takes_keys(self) -> bool:
        """Whether keys may mean something to the page: no dialog is open, and nobody writes."""
        root = self.ui
        return root is not None and len(root.layers) == 1 and not isinstance(root.focus, TextEntry)

    def take(self, before: Observation | None) -> None:
        """A new observation has come; `before` is the one until now."""

    def adoption(self, action: Action) -> Callable[[], None] | None:
        """How the page takes an advised action in hand, to be changed or done by the person.

        None where there is nothing to write, tick or choose.
        """
        return None

    @abstractmethod
    def build(self) -> list[Widget]:
        """The widgets of the page."""

    @property
    def theme(self) -> Theme:
        """The theme of the open window."""
        return self.root.theme

    @property
    def root(self) -> Ui:
        """The root of the widgets while the page is open."""
        if self.ui is None:
            raise RuntimeError("The screen is not open.")
        return self.ui

    @property
    def observation(self) -> Observation:
        """What the seat sees."""
        if self.seen is None:
            raise RuntimeError("The screen has been shown nothing yet.")
        return self.seen

    @property
    def words(self) -> Words:
        """The sentences that this seat may read, made once for each observation."""
        seen = self.observation
        if self._words is None or self._words[0] is not seen:
            self._words = (seen, self.lent.words(seen))
        return self._words[1]

    def rebuild(self) -> None:
        """Have all widgets built anew before they are next looked at; focus and scrolling stay."""
        self.root.set_later(self._build_anew)

    def _build_anew(self) -> None:
        if self.ui is None:
            # The page was closed before anybody looked at it.
            return
        kept = {
            widget.id: widget.scroll
            for widget in self.root.layers[0].walk()
            if isinstance(widget, ScrollBox | ScrollList)
        }
        self.root.set_widgets(self.build())
        for widget in self.root.layers[0].walk():
            old = kept.get(widget.id)
            if old is None:
                continue
            if isinstance(widget, ScrollBox):
                widget.scroll.to(old.offset)
                widget.refit()
            elif isinstance(widget, ScrollList) and widget.rows:
                # The list must be measured before it can be scrolled.
                widget.row_rect(0)
                if old.offset < old.most or not widget.at_end:
                    widget.scroll.to(old.offset)

    # ---- the header

    def page(self) -> Rect:
        """What lies below the header, inside the margins."""
        theme = self.theme
        margin = theme.u(10)
        top = self.area.y + theme.t(HEADER) + theme.u(8)
        return Rect(
            self.area.x + margin,
            top,
            self.area.w - 2 * margin,
            self.area.bottom - theme.u(8) - top,
        )

    def header_widgets(self) -> list[Widget]:
        """Conference, day, sitting, whose word it is, how likely peace looks; advice and menu."""
        theme = self.theme
        margin = theme.u(10)
        bar = Rect(self.area.x + margin, self.area.y, self.area.w - 2 * margin, theme.t(HEADER))
        places = self._header_places(bar)
        buttons: list[Widget] = [self._advice_button(places[0])] if len(places) > 1 else []
        menu = Button(
            id="menu",
            rect=places[-1],
            text=self.words.say("Menu"),
            hint=self.words.say("Esc"),
            on_press=lambda: OpenScreen(name="pause"),
            style="subheading",
        )
        buttons.append(menu)
        band = HeaderBand(
            id="header",
            rect=Rect(bar.x, bar.y, buttons[0].rect.x - theme.t(12) - bar.x, bar.h),
            lines=header(self.words, self.observation),
        )
        rule = Rule(rect=Rect(bar.x, bar.bottom, bar.w, theme.u(6)))
        return [band, rule, *buttons]

    def _header_places(self, bar: Rect) -> list[Rect]:
        """Where advice and menu are asked for; in a narrow window one lies below the other."""
        theme = self.theme
        width, high = theme.t(104), theme.t(34)
        menu = Rect(bar.right - width, bar.y + theme.t(8), width, high)
        if not self.lent.advice():
            return [menu]
        if not theme.is_narrow(self.area.w):
            return [menu.move(-width - theme.u(6), 0), menu]
        room = Rect(menu.x, bar.y + theme.t(1), width, theme.t(HEADER - 3))
        return rows(room, [1.0, 1.0], theme.t(2))

    def _advice_button(self, rect: Rect) -> Button:
        return Button(
            id="advice",
            rect=rect,
            text=self.words.say("Advice"),
            key=pygame.K_v,
            tip=self.words.say("What an able secretary would do now, and why."),
            on_press=self._ask_secretary,
            style="subheading",
        )

    def _ask_secretary(self) -> Intent | None:
        seen = self.observation
        advice = advise(seen)
        adopt = self.adoption(advice.action) if advice.action is not None else None

        def take() -> Intent | None:
            if adopt is not None:
                adopt()
                self.rebuild()
            return None

        open_note(
            self.root,
            self.words,
            secretarys_note(self.words, seen, advice),
            Taking(label=taking_label(self.words, advice.action), take=take) if adopt else None,
        )
        return None


@dataclass(eq=False, kw_only=True)
class HeaderBand(Widget):
    """Two lines of words: title and day, whose word it is and how likely peace looks."""

    by_attributes: ClassVar[bool] = True

    lines: Header

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the two lines."""
        theme, lines, rect = canvas.theme, self.lines, self.rect
        base = rect.y + theme.t(29)
        day = canvas.theme.face("aside", 1.1)
        told = canvas.on_line(lines.sitting, (rect.right, base), "subheading", "accent", "right")
        right = told.x - theme.t(12)
        told = canvas.on_line(lines.day, (right, base), day, "ink", "right", max(0, right - rect.x))
        room = told.x - theme.t(16) - rect.x
        # The title is on every page before this one: where there is no room it is left out.
        faces = [theme.face(style) for style in ("title", "heading", "subheading")]
        face = next((one for one in faces if one.width(lines.title) <= room), None)
        if face is not None:
            canvas.on_line(lines.title, (rect.x, base), face, "ink")
        base = rect.y + theme.t(48)
        told = canvas.on_line(lines.peace, (rect.right, base), "italic", "ink", "right")
        room = told.x - theme.t(16) - rect.x
        faces = [theme.face("bold", factor) for factor in STATUS_SIZES]
        face = next((one for one in faces if one.width(lines.status) <= room), faces[-1])
        canvas.on_line(lines.status, (rect.x, base), face, "accent", "left", room)
