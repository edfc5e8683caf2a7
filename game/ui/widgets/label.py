"""Widgets that only show something: words, panels, pictures."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import ClassVar

import pygame
from pygame import Rect, Surface

from game.ui.canvas import Align, Anchor, Canvas, Drawn
from game.ui.paper import draw_shadow
from game.ui.text import Face, spaced, spaced_width
from game.ui.widget import Look, Widget

SHADOW = 60
"""How dark the shadow of a panel is at its darkest, 0..255."""

PLACES: dict[Align, Anchor] = {"left": "midleft", "center": "center", "right": "midright"}


@dataclass(eq=False, kw_only=True)
class Label(Widget):
    """One line of text, centred from top to bottom; too long, it ends with an ellipsis."""

    by_attributes: ClassVar[bool] = True

    text: str = ""
    style: str = "body"
    colour: str = "ink"
    align: Align = "left"
    spacing: float = 0
    """Extra distance of the letters."""

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the line."""
        anchor = PLACES[self.align]
        at = getattr(self.rect, anchor)
        gap = canvas.theme.t(self.spacing)
        face = canvas.theme.face(self.style)
        if gap and spaced_width(face, self.text, gap) <= self.rect.w:
            picture = spaced(face, self.text, canvas.colour(self.colour), gap)
            rect = picture.get_rect(**{anchor: at})
            canvas.surface.blit(picture, rect)
            canvas.note(self.text, rect)
            return
        canvas.text(self.text, at, face, self.colour, anchor, self.rect.w)


@dataclass(eq=False, kw_only=True)
class Paragraph(Widget):
    """Wrapped text from the top of its rectangle; give it the height of `text_height`."""

    by_attributes: ClassVar[bool] = True

    text: str = ""
    style: str = "body"
    colour: str = "ink"
    align: Align = "left"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the lines."""
        canvas.paragraph(self.text, self.rect, self.style, self.colour, self.align)


@dataclass(eq=False, kw_only=True)
class FacedParagraph(Widget):
    """Wrapped text in a face of its own."""

    text: str
    face: Face

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the lines."""
        canvas.paragraph(self.text, self.rect, self.face)


@dataclass(eq=False, kw_only=True)
class Panel(Widget):
    """A framed sheet, with a title if it has one; its children lie on it."""

    by_attributes: ClassVar[bool] = True

    title: str = ""
    fill: str = "paper"
    shadow: bool = True
    takes_mouse: bool = True

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the sheet."""
        if self.shadow:
            reach = max(4, canvas.theme.u(6))
            draw_shadow(canvas.surface, self.rect, reach, SHADOW)
        canvas.frame(self.rect, fill=self.fill, double=True)
        if self.title:
            at = (self.rect.centerx, self.rect.y + canvas.theme.t(8))
            width = self.rect.w - canvas.theme.u(24)
            canvas.text(self.title, at, "aside", "soft", "midtop", width)


@dataclass(eq=False, kw_only=True)
class Rule(Widget):
    """A double line across, thick above thin, as under the title of a newspaper."""

    by_attributes: ClassVar[bool] = True

    colour: str = "ink"

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the two lines."""
        thick = max(2, canvas.theme.u(2))
        colour = canvas.colour(self.colour)
        pygame.draw.rect(canvas.surface, colour, (self.rect.x, self.rect.y, self.rect.w, thick))
        canvas.rule((self.rect.x, self.rect.y + 2 * thick), self.rect.w, self.colour)


@dataclass(eq=False, kw_only=True)
class Picture(Widget):
    """A ready surface, fitted into its rectangle; `words` say what it shows."""

    surface: Surface | None = None
    words: str = ""
    mat: str = ""
    """Colour of an oval laid behind it, for line engravings in a dark palette."""
    _fitted: tuple[tuple[int, int], Surface] | None = field(default=None, repr=False)

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint the picture."""
        if self.surface is None:
            return
        width, height = self.surface.get_size()
        factor = min(self.rect.w / width, self.rect.h / height)
        size = (max(1, round(width * factor)), max(1, round(height * factor)))
        if self._fitted is None or self._fitted[0] != size:
            self._fitted = (size, pygame.transform.smoothscale(self.surface, size))
        place = self._fitted[1].get_rect(center=self.rect.center)
        if self.mat:
            pygame.draw.ellipse(canvas.surface, canvas.colour(self.mat), place)
        canvas.surface.blit(self._fitted[1], place)


@dataclass(eq=False, kw_only=True)
class Painting(Widget):
    """Something that a function paints once; it is kept until `repaint` is called.

    Charts, letters and newspapers are painted this way.
    """

    paint: Callable[[Canvas, Rect], None]
    takes_mouse: bool = True
    _kept: Surface | None = field(default=None, repr=False)
    _words: list[Drawn] = field(default_factory=list, repr=False)

    def repaint(self) -> None:
        """Paint anew at the next drawing."""
        self._kept = None
        self.changed()

    def draw(self, canvas: Canvas, look: Look) -> None:
        """Paint, or show what was painted."""
        if self._kept is None or self._kept.get_size() != self.rect.size:
            self._kept = Surface(self.rect.size, pygame.SRCALPHA)
            self._words = []
            inner = Canvas(self._kept, canvas.theme, self._words)
            self.paint(inner, Rect((0, 0), self.rect.size))
        canvas.surface.blit(self._kept, self.rect)
        for drawn in self._words:
            canvas.note(drawn.text, drawn.rect.move(self.rect.topleft), drawn.cut)
