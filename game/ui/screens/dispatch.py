"""What has arrived, one paper at a time, in the form in which it came."""

from collections.abc import Sequence

import pygame
from pygame import Rect

from game.model.ids import DispatchId
from game.model.observation import Delivered
from game.ui.intents import GoBack, Intent
from game.ui.layout import columns
from game.ui.screens.page import MARGIN, Page
from game.ui.screens.sheet_forms import NEWS, WIRE, dispatch_form, paragraphs
from game.ui.screens.sheet_view import SheetView
from game.ui.surroundings import Surroundings
from game.ui.ui import Ui
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.label import Label

SHAPES = {"news": (0.52, 0.98), "wire": (0.66, 0.62), "letter": (0.56, 0.82)}
"""Shares of the page's width and height that a paper takes at usual text size."""


class DispatchScreen(Page):
    """Lays the papers before the reader, the oldest first."""

    def __init__(self, around: Surroundings, dispatches: Sequence[DispatchId]) -> None:
        """Take the ids of what is to be read."""
        super().__init__(around)
        self.ids = tuple(dispatches)
        self.index = 0

    def open(self, ui: Ui, area: Rect) -> None:
        """Lay out the page."""
        super().open(ui, area)
        self._set_focus()

    def rebuild(self) -> None:
        """Build the page; reading on has the focus."""
        super().rebuild()
        self._set_focus()

    def _set_focus(self) -> None:
        if self.ui.focus is None and self.observation is not None:
            self.ui.set_focus(self.ui.find("read_on"))

    def build(self) -> list[Widget]:
        """The paper and the buttons below it."""
        if self.observation is None:
            return []
        theme = self.theme
        whole = self.area.inflate(-2 * theme.u(MARGIN), -2 * theme.u(MARGIN))
        foot = theme.t(44)
        room = Rect(whole.x, whole.y, whole.w, whole.h - foot - theme.u(8))
        papers = [one for one in self.observation.dispatches if one.id in self.ids]
        bottom = Rect(whole.x, whole.bottom - foot, whole.w, foot)
        if not papers:
            return [self._on_button(bottom, 0)]
        paper = papers[min(self.index, len(papers) - 1)]
        return [self._sheet(room, paper), *self._buttons(bottom, len(papers))]

    def _sheet(self, room: Rect, paper: Delivered) -> Widget:
        theme, language = self.theme, self.around.language
        kind = "news" if paper.channel in NEWS else "wire" if paper.channel in WIRE else "letter"
        wide, high = SHAPES[kind]
        grown = theme.text_scale
        size = (
            min(room.w, round(room.w * wide * grown)),
            min(room.h, round(room.h * high * grown)),
        )
        place = Rect((0, 0), size)
        place.center = room.center
        text = "\n".join(paragraphs(language.text(paper.text)))
        words = " ".join((language.text(paper.sender), language.text(paper.title), text))
        return SheetView(
            id=f"paper_{paper.id}",
            rect=place,
            text=text,
            words=words,
            draw_sheet=dispatch_form(theme, language, paper),
        )

    def _buttons(self, room: Rect, count: int) -> list[Widget]:
        theme = self.theme
        back, middle, aside, on = columns(room, [0.24, 0.2, 0.22, 0.34], theme.u(12))
        told = self.say("Paper {number} of {count}", number=self.index + 1, count=count)
        widgets: list[Widget] = []
        if count > 1:
            widgets.append(
                Label(rect=middle, text=told, style="aside", colour="ink", align="center")
            )
        if self.index:
            words = self.say("The one before")
            widgets.append(
                Button(id="read_back", rect=back, text=words, on_press=self._last, key=pygame.K_b)
            )
        if self.index < count - 1:
            words = self.say("Lay all aside")
            widgets.append(
                Button(id="lay_aside", rect=aside, text=words, on_press=GoBack, key=pygame.K_l)
            )
        return [*widgets, self._on_button(on, count)]

    def _on_button(self, room: Rect, count: int) -> Widget:
        last = self.index >= count - 1
        return Button(
            id="read_on",
            rect=room,
            text=self.say("Lay it aside") if last else self.say("The next one"),
            on_press=lambda: self._read_on(last),
            primary=True,
            key=pygame.K_n,
        )

    def _read_on(self, last: bool) -> Intent | None:
        """Turn the page while there is one, then take the next paper."""
        sheet = next((w for w in self.ui.top.widgets if isinstance(w, SheetView)), None)
        if sheet is not None and sheet.turn(1).handled:
            return None
        if last:
            return GoBack()
        self.index += 1
        self.rebuild()
        return None

    def _last(self) -> Intent | None:
        self.index -= 1
        self.rebuild()
        return None
