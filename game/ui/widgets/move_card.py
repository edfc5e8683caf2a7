"""A move as a card: what it is, what it may bring, what it costs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect, Surface

from game.ui.canvas import Canvas, text_height
from game.ui.intents import Intent
from game.ui.text import wrap
from game.ui.theme import Theme
from game.ui.widget import Look, Reply, Widget

SIGN = 24
LEADING = 1.08
NARROW_TITLE = 0.86


@dataclass(eq=False, kw_only=True)
class MoveCard(Widget):
    """Chosen by click, Enter or its hot key; the chosen one has a tick and a bold frame."""

    by_attributes: ClassVar[bool] = True

    title: str = ""
    text: str = ""
    icon: Surface | None = None
    chosen: bool = False
    on_press: Callable[[], Intent | None] | None = None
    focusable: bool = True

    def press(self) -> Reply:
        """Choose it."""
        if not self.enabled or self.on_press is None:
            return Reply()
        return Reply(intent=self.on_press())

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the card."""
        theme = canvas.theme
        lit = self.enabled and (look.hot or look.focus)
        fill = "hover" if lit or self.chosen else "card" if self.enabled else "paper"
        line = "accent" if self.chosen else "line" if self.enabled else "faint"
        canvas.frame(self.rect, line, fill, double=True)
        if self.chosen:
            pygame.draw.rect(canvas.surface, canvas.colour("accent"), self.rect, theme.u(3))
        pad, sign = theme.u(9), theme.t(SIGN)
        if self.icon is not None:
            shown = self.icon if self.enabled else self.icon.copy()
            if not self.enabled:
                shown.set_alpha(110)
            canvas.surface.blit(shown, (self.rect.x + pad, self.rect.y + pad))
        ink = "ink" if self.enabled else "soft"
        left = self.rect.x + pad + sign + theme.u(8)
        right = self.rect.right - pad
        key = pygame.key.name(self.key).upper() if self.key else ""
        if key:
            corner = (right, self.rect.y + theme.u(6))
            told = canvas.text(key, corner, "key", ink, "topright")
            right = told.x - theme.u(4)
        if self.chosen:
            size = theme.t(13)
            canvas.tick(Rect(right - size, self.rect.y + theme.u(7), size, size), "accent")
            right -= size + theme.u(4)
        top = self.rect.y + theme.u(6)
        face = theme.face("subheading")
        if face.width(self.title) > right - left:
            face = theme.face("subheading", NARROW_TITLE)
        title = canvas.text(self.title, (left, top), face, ink, "topleft", right - left)
        self._draw_text(canvas, Rect(left, title.bottom, self.rect.right - pad - left, 0))

    def _draw_text(self, canvas: Canvas, room: Rect) -> None:
        words = self.text
        face = canvas.theme.face("small")
        step = round(face.height * LEADING)
        bottom = self.rect.bottom - canvas.theme.u(4)
        y = room.y
        for line in wrap(face, words, room.w):
            if y + face.height > bottom:
                break
            canvas.text(line, (room.x, y), face, "soft" if not self.enabled else "ink")
            y += step


def card_height(theme: Theme, words: str, width: int) -> int:
    """Height that a card with these words needs."""
    room = width - 2 * theme.u(9) - theme.t(SIGN) - theme.u(8)
    title = theme.face("subheading").height
    return title + text_height(theme, words, "small", room, LEADING) + theme.u(15)
