"""Buttons and toggles."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pygame
from pygame import Rect, Surface

from game.ui.canvas import LEAD, Canvas
from game.ui.intents import Intent
from game.ui.text import Face, wrap
from game.ui.theme import mix
from game.ui.widget import IGNORED, Look, Reply, Widget

SMALLEST = 0.7
"""How far a button's words shrink before they are wrapped."""
LEAST = 0.55
"""The same for a word that would have to be broken else."""


@dataclass(eq=False, kw_only=True)
class Button(Widget):
    """Does something when pressed: by click, Enter, Space or its hot key."""

    by_attributes: ClassVar[bool] = True

    text: str = ""
    on_press: Callable[[], Intent | None] | None = None
    icon: Surface | None = None
    hint: str | None = None
    """Corner note; without one, the name of the hot key."""
    note: str = ""
    """A line in small print below the words."""
    primary: bool = False
    style: str = "button"
    focusable: bool = True

    def press(self) -> Reply:
        """Do it, unless disabled."""
        if not self.enabled or self.on_press is None:
            return IGNORED
        return Reply(intent=self.on_press())

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the button."""
        theme = canvas.theme
        fill, ink, line = self._colours(canvas, look)
        canvas.frame(self.rect, line, fill)
        inner = self.rect.inflate(-6, -6)
        pygame.draw.rect(canvas.surface, mix(fill, ink, 0.35), inner, 1)
        hint = self._hint()
        side = theme.face("key").width(hint) + theme.u(12) if hint else 0
        room = self.rect.inflate(-2 * max(theme.u(8), side), -theme.u(8))
        if self.note:
            small = theme.face("small")
            at = (room.centerx, room.bottom - theme.u(1))
            canvas.text(self.note, at, small, ink, "midbottom", room.w)
            room.h -= small.height
        self._draw_words(canvas, room, ink)
        if hint:
            at = (self.rect.right - theme.u(8), self.rect.bottom - theme.u(5))
            canvas.text(hint, at, "key", ink, "bottomright")

    def _colours(
        self, canvas: Canvas, look: Look
    ) -> tuple[tuple[int, int, int], tuple[int, int, int], tuple[int, int, int]]:
        colour = canvas.theme.colour
        if not self.enabled:
            return colour("paper"), mix(colour("soft"), colour("paper"), 0.1), colour("faint")
        if self.primary:
            lighter = mix(colour("accent"), colour("on_accent"), 0.12)
            fill = lighter if look.hot or look.focus else colour("accent")
            return fill, colour("on_accent"), colour("accent")
        fill = colour("press" if look.down else "hover" if look.hot or look.focus else "card")
        return fill, colour("ink"), colour("line")

    def _hint(self) -> str:
        if self.hint is not None:
            return self.hint
        return pygame.key.name(self.key).upper() if self.key else ""

    def _draw_words(self, canvas: Canvas, room: Rect, ink: tuple[int, int, int]) -> None:
        gap = canvas.theme.u(8)
        picture = self.icon
        beside = picture.get_width() + gap if picture is not None else 0
        face = self._fitting_face(canvas, room.w - beside)
        if picture is not None and face.width(self.text) > room.w - beside:
            picture, beside = None, 0
            face = self._fitting_face(canvas, room.w)
        lines = wrap(face, self.text, room.w - beside)
        step = round(face.height * 0.95) if len(lines) > 1 else round(face.height * LEAD)
        width = max(face.width(line) for line in lines) + beside
        x = room.centerx - width // 2
        if picture is not None:
            shown = picture.copy() if not self.enabled else picture
            if not self.enabled:
                shown.set_alpha(150)
            canvas.surface.blit(shown, shown.get_rect(midleft=(x, room.centery)))
        middle = x + beside + (width - beside) // 2
        top = room.centery - (step * (len(lines) - 1) + face.height) // 2
        for index, line in enumerate(lines):
            at = (middle, top + index * step)
            canvas.text(line, at, face, ink, "midtop", room.w - beside)

    def _fitting_face(self, canvas: Canvas, width: int) -> Face:
        factor = 1.0
        while factor > SMALLEST and canvas.theme.face(self.style, factor).width(self.text) > width:
            factor -= 0.06
        # On two lines the words may stay larger, but none of them is broken.
        words = self.text.split()
        while factor > LEAST and any(
            canvas.theme.face(self.style, factor).width(word) > width for word in words
        ):
            factor -= 0.06
        return canvas.theme.face(self.style, factor)


@dataclass(eq=False, kw_only=True)
class Toggle(Widget):
    """A box to tick, with its words beside it."""

    text: str = ""
    value: bool = False
    on_change: Callable[[bool], Intent | None] | None = None
    focusable: bool = True

    def press(self) -> Reply:
        """Tick it, or take the tick away."""
        self.value = not self.value
        self.changed()
        return Reply(intent=self.on_change(self.value) if self.on_change else None)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint box and words."""
        theme = canvas.theme
        size = theme.t(16)
        box = Rect(self.rect.x, 0, size, size)
        box.centery = self.rect.centery
        canvas.frame(box, "ink" if self.enabled else "faint", "hover" if look.hot else "card")
        if self.value:
            canvas.tick(box.inflate(-theme.u(4), -theme.u(4)), "accent")
        left = box.right + theme.u(8)
        colour = "ink" if self.enabled else "soft"
        width = self.rect.right - left
        canvas.text(self.text, (left, self.rect.centery), "body", colour, "midleft", width)
