"""Cards for the chairs at the table: who sits there and what it is like."""

from dataclasses import dataclass, field

import pygame
from pygame import Rect, Surface

from game.ui.canvas import Canvas, text_height
from game.ui.theme import Theme
from game.ui.widget import Look
from game.ui.widgets.button import Button

FACE = 78
"""Height of the picture on a card."""
PAD = 8


@dataclass(frozen=True, kw_only=True)
class Chair:
    """What a card says of one chair."""

    name: str
    title: str
    person: str
    about: str
    picture: Surface | None = None
    flag: Surface | None = None


@dataclass(eq=False, kw_only=True)
class ChairCard(Button):
    """A card to press; the chosen one is ticked and framed."""

    chair: Chair = field(default_factory=lambda: Chair(name="", title="", person="", about=""))
    chosen: bool = False

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint picture, name and lines."""
        theme = canvas.theme
        fill = "hover" if look.hot or look.focus or self.chosen else "card"
        canvas.frame(self.rect, "accent" if self.chosen else "line", fill)
        if self.chosen:
            pygame.draw.rect(canvas.surface, canvas.colour("accent"), self.rect, max(2, theme.u(2)))
        pad = theme.u(PAD)
        side = _side(theme)
        middle = (self.rect.x + pad + side // 2, self.rect.centery)
        if self.chair.picture is not None:
            place = self.chair.picture.get_rect(center=middle)
            canvas.surface.blit(self.chair.picture, place)
        room = words_room(theme, self.rect)
        right = self._draw_marks(canvas, room)
        line = theme.face("subheading")
        drawn = canvas.text(self.chair.title, room.topleft, line, "ink", "topleft", right - room.x)
        left = drawn.right + theme.u(8)
        if self.chair.person and left < right:
            foot = drawn.bottom - theme.u(1)
            aside = theme.face("aside", 0.95)
            if aside.width(self.chair.person) <= right - left:
                canvas.text(self.chair.person, (left, foot), aside, "soft", "bottomleft")
        below = Rect(room.x, room.y + line.height + theme.u(2), room.w, room.h)
        canvas.paragraph(self.chair.about, below, "body", "ink", lead=1.14)

    def _draw_marks(self, canvas: Canvas, room: Rect) -> int:
        """Hot key, flag and tick at the right; gives where the words have to end."""
        theme = canvas.theme
        high = theme.face("subheading").height
        right = room.right
        key = canvas.text(self._hint(), (right, room.y + high // 2), "key", "soft", "midright")
        right = key.x - theme.u(8)
        if self.chair.flag is not None:
            place = self.chair.flag.get_rect(midright=(right, room.y + high // 2))
            canvas.surface.blit(self.chair.flag, place)
            right = place.x - theme.u(8)
        if self.chosen:
            size = theme.t(12)
            tick = Rect(right - size, room.y + (high - size) // 2, size, size)
            canvas.tick(tick, "accent")
            right = tick.x - theme.u(6)
        return right


def words_room(theme: Theme, card: Rect) -> Rect:
    """Where the words of a card stand."""
    pad, side = theme.u(PAD), _side(theme)
    left = card.x + 2 * pad + side
    return Rect(left, card.y + pad, card.right - pad - left, card.h - 2 * pad)


def chair_height(theme: Theme, chair: Chair, width: int) -> int:
    """Height that a card needs at this width."""
    room = words_room(theme, Rect(0, 0, width, 100))
    words = theme.face("subheading").height + theme.u(2)
    words += text_height(theme, chair.about, "body", room.w, 1.14)
    return max(words, theme.u(FACE)) + 2 * theme.u(PAD)


def _side(theme: Theme) -> int:
    return theme.u(FACE) * 4 // 5
