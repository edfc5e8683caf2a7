"""The last page of a conference: the scene of its end, and how it came, line by line."""

import pygame
from pygame import Rect
from pygame.event import Event

from game.model.observation import Observation
from game.ui.canvas import largest_face, text_height
from game.ui.intents import GoBack, Intent
from game.ui.layout import columns, inset, rows
from game.ui.rows_closing import Closing, closing
from game.ui.screens.page import Page
from game.ui.surroundings import Surroundings
from game.ui.widget import Widget
from game.ui.widgets.button import Button
from game.ui.widgets.engraving import Engraving
from game.ui.widgets.label import FacedParagraph, Panel, Paragraph
from game.ui.widgets.scroll_box import ScrollBox, scroll_room
from game.ui.wood_block import HIGH, WIDE

FOOT = 46
LETTERS = 30
"""Letters of a telegram after which the next line comes, at the speed at which papers come in."""
SHOWS_ALL = (pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN)


class ClosingScreen(Page):
    """Laid above the verdict. The lines come one after the other; any key brings the rest."""

    def __init__(self, around: Surroundings) -> None:
        """Begin with the first line."""
        super().__init__(around)
        self.shown = 1
        self._waited = 0.0
        self._told: Closing | None = None

    def first_focus(self) -> str:
        """Going on."""
        return "read_on"

    def show(self, observation: Observation) -> None:
        """Take how it ended."""
        self._told = closing(self.around.words(observation), observation)
        super().show(observation)

    # ---- line by line

    def update(self, seconds: float) -> None:
        """Bring the next line when it is time."""
        if self._is_whole():
            return
        self._waited += seconds * self.around.tape()
        if self._waited >= LETTERS:
            self._waited = 0.0
            self.shown += 1
            self.rebuild()

    def handle(self, event: Event) -> Intent | None:
        """While lines are still to come, any key or click brings them all, and does no more."""
        if event.type in SHOWS_ALL and not self._is_whole():
            self._show_all()
            return None
        return super().handle(event)

    def _show_all(self) -> None:
        self.shown = len(self._told.lines) if self._told else 1
        self.rebuild()

    def _is_whole(self) -> bool:
        return self._told is None or self._shown(self._told) >= len(self._told.lines)

    def _shown(self, told: Closing) -> int:
        """How many lines stand there; where papers come at once, all."""
        return self.shown if self.around.tape() else len(told.lines)

    # ---- the page

    def build(self) -> list[Widget]:
        """Headline, engraving, lines, and the way to the verdict."""
        theme, told = self.theme, self._told
        if told is None:
            return []
        widgets, below = self.framed(told.title, told.day)
        room, _, foot = rows(below, [1.0, theme.u(12), theme.t(FOOT)])
        on = Button(
            id="read_on",
            rect=columns(foot, [0.66, 0.34])[1],
            text=self.say("To the verdict"),
            on_press=GoBack,
            primary=True,
            key=pygame.K_n,
        )
        narrow = theme.is_narrow(self.area.w)
        return [*widgets, self._in_one(room, told) if narrow else self._in_two(room, told), on]

    def _in_two(self, room: Rect, told: Closing) -> Widget:
        """The engraving beside the lines."""
        theme = self.theme
        inner = inset(room, theme.u(20))
        wide = min(round(inner.w * 0.56), (inner.h - self._caption_height()) * WIDE // HIGH)
        left, right = columns(inner, [wide, 1.0], theme.u(30))
        children = [*self._scene(left, told), *self._lines(right, told)]
        return Panel(id="closing_card", rect=room, fill="card", children=children)

    def _caption_height(self) -> int:
        return self.theme.face("aside").height + self.theme.u(6)

    def _scene(self, room: Rect, told: Closing) -> list[Widget]:
        """The engraving, in the middle of its column, with its caption below."""
        theme = self.theme
        high, caption = room.w * HIGH // WIDE, self._caption_height()
        place = Rect(room.x, room.y + max(0, (room.h - high - caption) // 2), room.w, high)
        words = Rect(room.x, place.bottom + theme.u(6), room.w, caption)
        return [
            Engraving(id="picture", rect=place, scene=told.scene, words=told.caption),
            Paragraph(rect=words, text=told.caption, style="aside", colour="soft", align="center"),
        ]

    def _lines(self, room: Rect, told: Closing) -> list[Widget]:
        """Those that have come, each where it stays when the others follow."""
        gap = self.theme.u(16)
        between = gap * (len(told.lines) - 1)
        face, heights = largest_face(self.theme, told.lines, room.w, room.h - between)
        spare = room.h - sum(heights) - between
        if spare < 0:
            inner = Rect(room.x, room.y, room.w - scroll_room(self.theme), room.h)
            made, _ = self._column(inner, told, gap)
            return [ScrollBox(id="closing_lines", rect=room, children=made)]
        y, made = room.y + spare // 2, list[Widget]()
        for number, (line, high) in enumerate(zip(told.lines, heights, strict=True)):
            if number < self._shown(told):
                place = Rect(room.x, y, room.w, high)
                made.append(FacedParagraph(id=f"line_{number}", rect=place, text=line, face=face))
            y += high + gap
        return made

    def _column(self, room: Rect, told: Closing, gap: int) -> tuple[list[Widget], int]:
        """The lines that have come, in the body's size from the top; and the y below them all."""
        y, made = room.y, list[Widget]()
        for number, line in enumerate(told.lines):
            high = text_height(self.theme, line, "body", room.w)
            if number < self._shown(told):
                place = Rect(room.x, y, room.w, high)
                made.append(Paragraph(id=f"line_{number}", rect=place, text=line))
            y += high + gap
        return made, y

    def _in_one(self, room: Rect, told: Closing) -> Widget:
        """The words first, the engraving below, in one column that scrolls."""
        theme = self.theme
        gap = theme.u(14)
        inner = room.inflate(-2 * gap, -2 * gap)
        inner.w -= scroll_room(theme)
        made, y = self._column(inner, told, gap)
        high = inner.w * HIGH // WIDE + self._caption_height() + gap
        made += self._scene(Rect(inner.x, y, inner.w, high), told)
        box = ScrollBox(id="closing_box", rect=inset(room, theme.u(4)), children=made)
        return Panel(id="closing_card", rect=room, fill="card", children=[box])
